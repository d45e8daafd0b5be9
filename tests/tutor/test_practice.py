"""A pupil practises: problems come, answers are kept, help is charged, mistakes are made good."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from app.tutor.lessons import NothingMadeError
from app.tutor.practice import NothingShownError, PracticeRoom, Sitting
from curriculum.learner import Help, Plan, Pupil
from curriculum.learner.attempt import recipe_of
from curriculum.store.learning import MistakeFilter, UnknownPupilError
from curriculum.tree import UnknownPointError
from engine.errors import WorldError
from tests.tutor.practice_room import Clock, a_room, key_of, lessons

CARRY = "num.addsub.carry-within-20"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(tmp_path: Path, clock: Clock) -> Iterator[PracticeRoom]:
    with a_room(tmp_path / "wenqu.db", clock=clock) as opened:
        yield opened


@pytest.fixture
def pupil(room: PracticeRoom) -> Pupil:
    return room.pupils.add("小明", 4)


def begin(room: PracticeRoom, pupil: Pupil, *points: str, **plan: object) -> Sitting:
    mode = "points" if points else "mixed"
    return room.start(pupil.identifier, Plan(**{"mode": mode, "points": points, **plan}))  # type: ignore[arg-type]


def solve(sitting: Sitting) -> None:
    assert sitting.shown is not None
    assert sitting.answer([key_of(sitting.shown.problem)]).verdict.right


def fail(sitting: Sitting, text: str = "不知道") -> str:
    marked = sitting.answer([text])
    assert not marked.verdict.right
    return marked.attempt


def test_a_session_has_as_many_problems_as_planned(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY, count=4)
    places = []
    while (shown := sitting.next()) is not None:
        assert shown.point == CARRY
        places.append((shown.place, shown.total))
        solve(sitting)
    assert places == [(1, 4), (2, 4), (3, 4), (4, 4)]
    summary = sitting.finish()
    assert (summary.asked, summary.answered, summary.right) == (4, 4, 4)
    assert room.resume(pupil.identifier) is None
    assert room.progress(pupil.identifier).figures.right == 4


def test_no_recipe_comes_twice_in_a_row_and_no_problem_twice(
    room: PracticeRoom, pupil: Pupil
) -> None:
    sitting = begin(room, pupil, CARRY, "num.addsub.borrow-within-20", count=16)
    recipes, statements = [], []
    while (shown := sitting.next()) is not None:
        recipes.append(recipe_of(shown.problem))
        statements.append((shown.problem.statement, shown.problem.choices))
        solve(sitting)
    assert all(one != two for one, two in pairwise(recipes))
    assert len(set(statements)) == len(statements)


def test_the_same_seed_gives_the_same_problems(room: PracticeRoom) -> None:
    told = []
    for name in ("一", "二"):
        sitting = begin(room, room.pupils.add(name, 4), count=3, seed=11)
        told.append([sitting.next().problem for _ in range(3)])  # type: ignore[union-attr]
    assert told[0] == told[1]


def test_levels_follow_the_pupil_unless_one_is_asked_for(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY)
    levels = []
    for _ in range(6):
        levels.append(sitting.next().level)  # type: ignore[union-attr]
        solve(sitting)
    assert levels[-1] > levels[0]
    fixed = begin(room, pupil, CARRY, level=1)
    for _ in range(4):
        assert fixed.next().level == 1  # type: ignore[union-attr]
        solve(fixed)


def test_help_comes_in_order_and_is_charged(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, "num.addsub.chain", level=2)
    shown = sitting.next()
    assert shown is not None
    kinds = []
    while not kinds or kinds[-1] is not Help.ANSWER:
        aid = sitting.help()
        kinds.append(aid.kind)
        assert aid.text
        assert aid.more == (aid.kind is not Help.ANSWER)
    assert kinds[:2] == [Help.HINT, Help.IDEA]
    assert kinds == sorted(kinds)
    (attempt,) = room.learning.attempts(pupil.identifier)
    assert (attempt.given, attempt.help) == ((), Help.ANSWER)
    assert room.today(pupil.identifier).mistakes == 1
    with pytest.raises(NothingShownError, match="做完了"):
        sitting.answer(["1"])


def test_a_right_answer_after_a_hint_is_kept_as_such(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY)
    sitting.next()
    sitting.help()
    solve(sitting)
    (attempt,) = room.learning.attempts(pupil.identifier)
    assert attempt.help is Help.HINT
    assert room.progress(pupil.identifier).figures.right == 0


def test_only_the_first_try_counts_and_later_ones_are_kept(
    room: PracticeRoom, pupil: Pupil
) -> None:
    sitting = begin(room, pupil, CARRY)
    sitting.next()
    fail(sitting)
    fail(sitting)
    solve(sitting)
    attempts = list(room.learning.attempts(pupil.identifier))
    assert [one.number for one in attempts] == [1, 2, 3]
    skill = room.learning.skills(pupil.identifier)[CARRY]
    assert (skill.answers, skill.right) == (1, 0)


def test_an_empty_answer_is_answered_and_not_kept(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY)
    sitting.next()
    assert sitting.answer(["  "]).attempt == ""
    assert room.learning.counts() == {}


def test_once_more_is_the_same_skill_with_new_numbers(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY, count=1)
    shown = sitting.next()
    assert shown is not None
    solve(sitting)
    assert sitting.next() is None
    once_more = sitting.again()
    assert recipe_of(once_more.problem) == recipe_of(shown.problem)
    assert once_more.problem != shown.problem
    assert (once_more.place, once_more.total) == (2, 2)
    harder = sitting.again("harder")
    assert harder.point == CARRY
    assert harder.level > once_more.level
    easier = sitting.again("easier")
    assert easier.level < harder.level
    while not easier.remark:
        before = easier.level
        easier = sitting.again("easier")
    assert "最容易" in easier.remark
    assert easier.level == before


def test_the_next_session_goes_on_where_the_last_one_stopped(
    tmp_path: Path, room: PracticeRoom, pupil: Pupil
) -> None:
    sitting = begin(room, pupil, CARRY, count=5)
    sitting.next()
    solve(sitting)
    sitting.next()
    sitting.help()
    fail(sitting)
    left = sitting.shown
    with a_room(tmp_path / "wenqu.db") as reopened:
        assert reopened.today(pupil.identifier).going_on is not None
        resumed = reopened.resume(pupil.identifier)
        assert resumed is not None
        assert resumed.shown == left
        assert resumed.shown.help is Help.HINT  # type: ignore[union-attr]
        solve(resumed)
        for _ in range(3):
            resumed.next()
            solve(resumed)
        assert resumed.next() is None
        assert resumed.finish().answered == 5


def test_review_has_what_is_due_and_nothing_else(
    room: PracticeRoom, pupil: Pupil, clock: Clock
) -> None:
    first = begin(room, pupil, CARRY, "num.addsub.chain", count=2)
    while first.next() is not None:
        solve(first)
    assert begin(room, pupil, mode="review").next() is None
    assert room.today(pupil.identifier).due == ()
    clock.days(30)
    assert {point.code for point in room.today(pupil.identifier).due} == {CARRY, "num.addsub.chain"}
    review = begin(room, pupil, mode="review")
    asked = set()
    while (shown := review.next()) is not None:
        asked.add(shown.point)
        assert shown.why == "该复习了"
        solve(review)
    assert asked == {CARRY, "num.addsub.chain"}


def test_what_went_wrong_comes_back_in_the_same_review(
    room: PracticeRoom, pupil: Pupil, clock: Clock
) -> None:
    begin_with = begin(room, pupil, CARRY, count=1)
    begin_with.next()
    solve(begin_with)
    clock.days(30)
    review = begin(room, pupil, mode="review")
    review.next()
    fail(review)
    again = review.next()
    assert again is not None
    assert again.point == CARRY
    assert "再试一次" in again.why
    solve(review)
    assert review.next() is None


def test_a_mistake_is_made_good_with_the_same_or_with_new_numbers(
    room: PracticeRoom, pupil: Pupil, clock: Clock
) -> None:
    sitting = begin(room, pupil, CARRY, "num.addsub.chain", count=2)
    failed = []
    while sitting.next() is not None:
        failed.append(fail(sitting))
    room.set_cause(pupil.identifier, failed[0], "careless")
    clock.days(1)
    problems = {
        entry.attempt: one.problem for entry, one in room.mistakes(pupil.identifier).entries
    }
    assert list(problems) == failed[::-1]
    same = begin(room, pupil, mode="redo", mistakes=(failed[0],), new_numbers=False)
    assert same.next().problem == problems[failed[0]]  # type: ignore[union-attr]
    fail(same)
    other = begin(room, pupil, mode="redo", mistakes=tuple(failed))
    shown = other.next()
    assert shown is not None
    assert shown.total == 2
    assert recipe_of(shown.problem) == recipe_of(problems[failed[0]])
    assert shown.problem != problems[failed[0]]
    marked = other.answer([key_of(shown.problem)])
    assert marked.settled
    assert "过关" in marked.sentence
    left = room.mistakes(pupil.identifier, MistakeFilter(settled=False))
    assert [entry.attempt for entry, _ in left.entries] == [failed[1]]
    (settled, _), *_ = room.mistakes(pupil.identifier, MistakeFilter(cause="careless")).entries
    assert (settled.redone, settled.settled) == (2, clock().date())


def test_a_point_that_keeps_failing_offers_what_it_rests_on(
    room: PracticeRoom, pupil: Pupil
) -> None:
    tree = lessons().tree
    needs = {need for need in tree.point(CARRY).requires if lessons().generators(need)}
    sitting = begin(room, pupil, CARRY)
    offers = []
    for _ in range(3):
        sitting.next()
        offers = sitting.answer(["不知道"]).offers
    assert {point.code for point in offers} == needs
    assert needs
    lesson = begin(room, pupil, CARRY, mode="lesson")
    shown = lesson.next()
    assert shown is not None
    assert shown.point in needs
    assert "基础" in shown.why


def test_learning_a_point_is_said_once(room: PracticeRoom, pupil: Pupil) -> None:
    sitting = begin(room, pupil, CARRY)
    said = []
    for _ in range(12):
        shown = sitting.next()
        marked = sitting.answer([key_of(shown.problem)])  # type: ignore[union-attr]
        said.append(marked.learned)
        assert marked.learned == ("学会了" in marked.sentence)
    assert said.count(True) == 1
    assert sitting.finish().learned == (CARRY,)
    assert [code for code, _ in room.progress(pupil.identifier).figures.learned] == [CARRY]


def test_a_point_without_problems_is_said_kindly(room: PracticeRoom, pupil: Pupil) -> None:
    tree = lessons().tree
    bare = [point for point in tree.points if not lessons().generators(point.code)]
    unmakeable = next(point for point in bare if point.unmakeable)
    with pytest.raises(NothingMadeError, match="不出题"):
        begin(room, pupil, unmakeable.code)
    sitting = begin(room, pupil, unmakeable.code, CARRY)
    assert [point.code for point in sitting.left_out()] == [unmakeable.code]
    assert sitting.next().point == CARRY  # type: ignore[union-attr]


def test_what_nobody_knows_is_refused(room: PracticeRoom, pupil: Pupil) -> None:
    with pytest.raises(UnknownPupilError):
        room.start("nobody", Plan("mixed"))
    with pytest.raises(UnknownPointError):
        begin(room, pupil, "no.such.point")
    with pytest.raises(WorldError, match="原因"):
        room.set_cause(pupil.identifier, "x", "laziness")
    with pytest.raises(NothingShownError):
        begin(room, pupil).help()


def test_mixed_practice_of_a_new_pupil_begins_with_the_grade(
    room: PracticeRoom, pupil: Pupil
) -> None:
    sitting = begin(room, pupil, count=6)
    points = set()
    while (shown := sitting.next()) is not None:
        points.add(shown.point)
        solve(sitting)
    assert len(points) >= 4
    assert {lessons().tree.point(code).grade for code in points} == {4}
