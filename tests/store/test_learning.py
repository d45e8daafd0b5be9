"""Pupils in the database: events only grow, what follows from them is always what rules derive."""

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from curriculum.learner import (
    Attempt,
    Cause,
    Correction,
    Help,
    Note,
    Plan,
    Pupil,
    SchoolClass,
    evidence_of,
    rebuild,
)
from curriculum.store import Store, open_store
from curriculum.store.learning import (
    MistakeFilter,
    SessionState,
    UnknownPupilError,
    made,
)
from engine.errors import WorldError
from tests.learner.events import MONDAY, PUPIL, SESSION, START, attempt, histories, name

OTHER = "10000000-0000-4000-8000-000000000002"
_pupils = count(100)


def a_pupil(identifier: str = PUPIL, called: str = "小明", grade: int = 4) -> Pupil:
    return Pupil(identifier, called, grade, "primary", START)


@pytest.fixture
def pupil(store: Store) -> str:
    store.learning.keep_pupil(a_pupil())
    return PUPIL


def given_to(pupil: str, events: list[Attempt | Note], salt: int) -> list[Attempt | Note]:
    """The same history under names of its own."""

    def named(old: str) -> str:
        return f"{salt:08d}{old[8:]}"

    moved: list[Attempt | Note] = []
    for event in events:
        if isinstance(event, Attempt):
            redo = None if event.redo_of is None else named(event.redo_of)
            moved.append(
                replace(event, pupil=pupil, identifier=named(event.identifier), redo_of=redo)
            )
        else:
            moved.append(
                replace(
                    event,
                    pupil=pupil,
                    identifier=named(event.identifier),
                    attempt=named(event.attempt),
                )
            )
    return moved


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories(most=15))
def test_what_is_kept_with_each_event_is_what_rebuilding_derives(
    store: Store, history: list[Attempt | Note]
) -> None:
    number = next(_pupils)
    pupil = f"10000000-0000-4000-8000-{number:012d}"
    store.learning.keep_pupil(a_pupil(pupil))
    events = given_to(pupil, history, number)
    for event in events:
        if isinstance(event, Attempt):
            store.learning.record(event)
        else:
            store.learning.note(event)
    kept = store.learning.derived(pupil)
    attempts = [event for event in events if isinstance(event, Attempt)]
    notes = [event for event in events if not isinstance(event, Attempt)]
    assert kept == rebuild([evidence_of(one) for one in attempts], notes)
    assert list(store.learning.attempts(pupil)) == attempts
    assert list(store.learning.notes(pupil)) == notes
    store.learning.rebuild(pupil)
    assert store.learning.derived(pupil) == kept


@pytest.mark.parametrize("table", ["learner_attempt", "learner_note"])
def test_events_can_be_neither_changed_nor_deleted(
    store: Store, database: str, pupil: str, table: str
) -> None:
    store.learning.record(attempt(1, "wrong"))
    store.learning.note(Cause(name(11), pupil, name(1), START, "careless"))
    engine = create_engine(database)
    for deed in (f"UPDATE {table} SET offset_minutes = 0", f"DELETE FROM {table}"):
        with engine.connect() as connection, pytest.raises(DatabaseError, match="only grows"):
            connection.execute(text(deed))
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            deed = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
        else:
            deed = f"TRUNCATE {table} CASCADE"
        with pytest.raises(DatabaseError, match="only grows"):
            connection.execute(text(deed))
    engine.dispose()
    assert [one.identifier for one in store.learning.attempts(pupil)] == [name(1)]
    assert len(store.learning.notes(pupil)) == 1


def test_the_same_attempt_twice_counts_once(store: Store, pupil: str) -> None:
    store.learning.record(attempt(1))
    store.learning.record(attempt(1))
    assert store.learning.counts() == {pupil: 1}
    assert store.learning.skills(pupil)["a.one"].answers == 1


def test_an_attempt_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(UnknownPupilError):
        store.learning.record(attempt(1))
    assert store.learning.counts() == {}


def test_a_cause_for_another_pupils_attempt_is_refused(store: Store, pupil: str) -> None:
    store.learning.keep_pupil(a_pupil(OTHER))
    store.learning.record(attempt(1, "wrong"))
    with pytest.raises(WorldError, match="没有这次作答"):
        store.learning.note(Cause(name(11), OTHER, name(1), START, "careless"))


def test_what_older_rules_derived_is_derived_again(store: Store, database: str, pupil: str) -> None:
    for number, outcome in enumerate(("right", "wrong", "right")):
        store.learning.record(attempt(number, outcome, day=number))
    expected = store.learning.derived(pupil)
    engine = create_engine(database)

    def spoil() -> None:
        with engine.begin() as connection:
            connection.execute(text("UPDATE learner_skill SET mean = 99, answers = 0"))
            connection.execute(text("DELETE FROM learner_mistake"))
            connection.execute(text("UPDATE learner_pupil SET rules = 0"))

    spoil()
    assert store.learning.derived(pupil) == expected
    spoil()
    store.learning.record(attempt(7, "right", day=9))
    assert store.learning.skills(pupil)["a.one"].answers == 4
    assert list(store.learning.derived(pupil).mistakes) == [name(1)]
    engine.dispose()


def test_mistakes_are_found_by_point_cause_day_and_whether_made_good(
    store: Store, pupil: str
) -> None:
    store.learning.record(attempt(1, "wrong", day=0, point="a.one"))
    store.learning.record(attempt(2, "wrong", day=1, point="a.onemore"))
    store.learning.record(attempt(3, "wrong", day=2, points=("a.one", "b.three")))
    store.learning.record(attempt(4, "right", day=3, redo_of=name(1)))
    store.learning.note(Cause(name(11), pupil, name(3), START, "reading"))

    def found(wanted: MistakeFilter) -> list[str]:
        page = store.learning.mistakes(pupil, wanted)
        assert page.after is None
        return [entry.attempt for entry, _ in page.entries]

    assert found(MistakeFilter()) == [name(3), name(2), name(1)]
    assert found(MistakeFilter(point="a.one")) == [name(3), name(1)]
    assert found(MistakeFilter(point="b.three")) == [name(3)]
    assert found(MistakeFilter(point="%")) == []
    assert found(MistakeFilter(cause="reading")) == [name(3)]
    assert found(MistakeFilter(cause="")) == [name(2), name(1)]
    assert found(MistakeFilter(settled=True)) == [name(1)]
    assert found(MistakeFilter(settled=False)) == [name(3), name(2)]
    day = timedelta(days=1)
    assert found(MistakeFilter(since=MONDAY + day, until=MONDAY + day)) == [name(2)]
    assert store.learning.open_mistakes(pupil) == 2


def test_mistakes_come_in_pages_with_their_attempts(store: Store, pupil: str) -> None:
    for number in range(5):
        store.learning.record(attempt(number, "wrong", day=number))
    first = store.learning.mistakes(pupil, limit=2)
    second = store.learning.mistakes(pupil, after=first.after, limit=2)
    third = store.learning.mistakes(pupil, after=second.after, limit=2)
    pages = (*first.entries, *second.entries, *third.entries)
    assert [one.identifier for _, one in pages] == [name(number) for number in (4, 3, 2, 1, 0)]
    assert all(entry.attempt == one.identifier for entry, one in pages)
    assert third.after is None


def test_a_session_is_laid_out_again_until_it_is_closed(store: Store, pupil: str) -> None:
    plan = Plan("lesson", ("a.one",), count=8, seed=7)
    session = SessionState(SESSION, pupil, START, START, plan, "一")
    store.learning.keep_session(session)
    later = replace(session, used=START + timedelta(minutes=3), state="二")
    store.learning.record(attempt(1), later)
    assert store.learning.last_session(pupil) == later
    store.learning.keep_session(replace(later, closed=True))
    assert store.learning.last_session(pupil) is None


def test_an_attempt_and_its_session_are_kept_together_or_not_at_all(
    store: Store, pupil: str
) -> None:
    session = SessionState(SESSION, OTHER, START, START, Plan("mixed"), "")
    with pytest.raises(DatabaseError):
        store.learning.record(attempt(1), session)
    assert store.learning.counts() == {}
    assert store.learning.skills(pupil) == {}


def test_pupils_and_classes_are_kept_and_changed(store: Store, pupil: str) -> None:
    store.learning.keep_pupil(a_pupil(OTHER, "小红"))
    store.learning.keep_pupil(replace(a_pupil(), name="小明明", grade=5))
    assert [one.name for one in store.learning.pupils()] == ["小明明", "小红"]
    kept = SchoolClass("40000000-0000-4000-8000-000000000001", "四（1）班", (OTHER, pupil))
    store.learning.keep_class(kept)
    assert store.learning.classes() == (kept,)
    assert store.learning.current_pupil() is None
    store.learning.use_pupil(OTHER, START)
    store.learning.use_pupil(pupil, START + timedelta(minutes=1))
    current = store.learning.current_pupil()
    assert current is not None
    assert current.identifier == pupil
    store.learning.forget_class(kept.identifier)
    assert store.learning.classes() == ()
    assert len(store.learning.pupils()) == 2


def test_everything_of_a_pupil_is_exported(store: Store, pupil: str) -> None:
    store.learning.record(attempt(1, "wrong", help=Help.HINT, seconds=12.5))
    store.learning.note(Cause(name(11), pupil, name(1), START, "careless"))
    store.learning.note(Correction(name(12), pupil, name(1), START, right=False))
    store.learning.keep_session(SessionState(SESSION, pupil, START, START, Plan("mixed"), ""))
    document = json.loads(store.learning.export(pupil))
    assert document["schema"] == "wenqu/1"
    assert document["pupil"]["name"] == "小明"
    (kept,) = document["attempts"]
    assert kept["moment"] == (START + timedelta(minutes=1)).isoformat()
    assert (kept["given"], kept["help"], kept["verdict"]["kind"]) == (["1"], 1, "wrong")
    assert kept["problem"]["answer"]["latex"] == "2"
    assert [note.get("cause", note.get("right")) for note in document["notes"]] == [
        "careless",
        False,
    ]
    assert [skill["point"] for skill in document["skills"]] == ["a.one"]
    assert document["mistakes"][0]["cause"] == "careless"
    assert len(document["sessions"]) == len(document["days"]) == 1
    with pytest.raises(UnknownPupilError):
        store.learning.export(OTHER)


def test_forgetting_a_pupil_leaves_the_others_and_the_lock_on_events(
    store: Store, database: str, pupil: str
) -> None:
    store.learning.keep_pupil(a_pupil(OTHER, "小红"))
    shared = attempt(1, "wrong")
    store.learning.record(shared)
    store.learning.record(replace(shared, identifier=name(2), pupil=OTHER))
    store.learning.record(attempt(3))
    store.learning.note(Cause(name(11), pupil, name(1), START, "careless"))
    store.learning.keep_class(SchoolClass("c", "班", (pupil, OTHER)))
    store.learning.keep_session(SessionState(SESSION, pupil, START, START, Plan("mixed"), ""))
    before = store.learning.derived(OTHER)
    store.learning.forget(pupil)
    assert [one.identifier for one in store.learning.pupils()] == [OTHER]
    assert store.learning.counts() == {OTHER: 1}
    assert store.learning.derived(OTHER) == before
    assert store.learning.attempt(name(2)) == replace(shared, identifier=name(2), pupil=OTHER)
    assert store.learning.classes()[0].pupils == (OTHER,)
    engine = create_engine(database)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM learner_problem")) == 1
        for table in ("note", "session", "forgetting"):
            assert connection.scalar(text(f"SELECT count(*) FROM learner_{table}")) == 0
    with engine.connect() as connection, pytest.raises(DatabaseError, match="only grows"):
        connection.execute(text("DELETE FROM learner_attempt"))
    engine.dispose()
    with pytest.raises(UnknownPupilError):
        store.learning.forget(pupil)


def test_nothing_of_a_forgotten_pupil_stands_in_the_file(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "wenqu.db"
    file.write_bytes(migrated_file.read_bytes())
    store = open_store(f"sqlite:///{file}")
    store.learning.keep_pupil(a_pupil(called="欧阳小明明"))
    for number in range(30):
        store.learning.record(attempt(number, "wrong", given=("四十二的秘密答案",)))
    needles = ["欧阳小明明".encode(), "四十二的秘密答案".encode(), name(7).encode()]
    files = [file, file.with_name("wenqu.db-wal")]
    there = b"".join(each.read_bytes() for each in files if each.exists())
    assert all(needle in there for needle in needles)
    store.learning.forget(PUPIL)
    left = b"".join(each.read_bytes() for each in files if each.exists())
    assert not any(needle in left for needle in needles)
    store.close()


def test_a_full_disk_is_a_sentence_and_nothing_is_half_kept(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "wenqu.db"
    file.write_bytes(migrated_file.read_bytes())
    store = open_store(f"sqlite:///{file}")
    store.learning.keep_pupil(a_pupil())
    with sqlite3.connect(file, isolation_level=None) as other:
        pages = other.execute("PRAGMA page_count").fetchone()[0]
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    engine = store.learning._engine
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")  # a disk that is full
    kept_until_full = 0

    def fill() -> None:
        nonlocal kept_until_full
        for number in range(200):
            store.learning.record(attempt(number, given=("满" * 400,)))
            kept_until_full += 1

    with pytest.raises(WorldError, match="练习记录没有写进去"):
        fill()
    assert store.learning.counts().get(PUPIL, 0) == kept_until_full
    answers = sum(skill.answers for skill in store.learning.skills(PUPIL).values())
    assert answers == kept_until_full
    store.close()


def test_wrong_pins_are_counted_slowed_and_survive_closing(store: Store, database: str) -> None:
    store.learning.keep_lock(made("2468", b"0123456789abcdef"))
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    for _ in range(3):
        lock, wait = store.learning.begin_try(now)
        assert lock is not None
        assert not wait
        assert not lock.opens("1111")
    again = open_store(database)
    waits = []
    for _ in range(9):
        _, wait = again.learning.begin_try(now)
        waits.append(wait.total_seconds())
        now += wait
        _, none = again.learning.begin_try(now)
        assert not none
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    _, back = again.learning.begin_try(now - timedelta(days=1))
    assert back.total_seconds() == 3600
    again.learning.right_try()
    lock, wait = again.learning.begin_try(now)
    assert lock is not None
    assert lock.opens("2468")
    assert not wait
    again.close()


def test_the_pin_is_nowhere_in_the_file(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "wenqu.db"
    file.write_bytes(migrated_file.read_bytes())
    store = open_store(f"sqlite:///{file}")
    store.learning.keep_lock(made("correct-horse-9317", b"0123456789abcdef"))
    store.close()
    whole = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert b"0123456789abcdef" in whole
    assert b"9317" not in whole


def test_two_salts_make_two_hashes() -> None:
    assert made("2468", b"0" * 16).digest != made("2468", b"1" * 16).digest
