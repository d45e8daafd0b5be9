"""An event is kept, and what follows from it, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from curriculum.learner import (
    RULE_VERSION,
    Attempt,
    Correction,
    Evidence,
    Mistake,
    Note,
    Record,
    evidence_of,
    rebuild,
)
from curriculum.store.learning import rows
from curriculum.store.learning.tables import (
    AttemptRow,
    DayRow,
    MistakeRow,
    NoteRow,
    ProblemRow,
    PupilRow,
    SkillRow,
)
from engine.errors import BugError, WorldError
from engine.values import to_json


class UnknownPupilError(WorldError):
    """No pupil on this computer has that name."""


ATTEMPTS: Table = AttemptRow.__table__  # type: ignore[assignment]
NOTES: Table = NoteRow.__table__  # type: ignore[assignment]
SKILLS: Table = SkillRow.__table__  # type: ignore[assignment]
DAYS: Table = DayRow.__table__  # type: ignore[assignment]
MISTAKES: Table = MistakeRow.__table__  # type: ignore[assignment]
PROBLEMS: Table = ProblemRow.__table__  # type: ignore[assignment]
PUPILS: Table = PupilRow.__table__  # type: ignore[assignment]


def lock_pupil(connection: Connection, pupil: str) -> int:
    """Keep other writers of this pupil waiting; the version of its rules. Raises if unknown."""
    query = select(PUPILS.c.rules).where(PUPILS.c.identifier == pupil).with_for_update()
    rules = connection.scalar(query)
    if rules is None:
        raise UnknownPupilError("这台电脑上没有这名学生。")
    return int(rules)


def record(connection: Connection, attempt: Attempt) -> None:
    """Keep one attempt and move what is derived from it. The same attempt again changes nothing."""
    rules = lock_pupil(connection, attempt.pupil)
    known = connection.scalar(
        select(ATTEMPTS.c.pupil).where(ATTEMPTS.c.identifier == attempt.identifier)
    )
    if known is not None:
        if known != attempt.pupil:
            raise BugError("an attempt's identifier is another pupil's")
        return
    text = to_json(attempt.problem)
    digest = rows.digest_of(text)
    keep_problems(connection, [(digest, text)])
    made = connection.execute(insert(ATTEMPTS).values(rows.attempt_row(attempt, digest)))
    if rules != RULE_VERSION:
        derive(connection, attempt.pupil)
        return
    number = made.inserted_primary_key
    if number is None:
        raise BugError("an attempt got no number")
    _move(connection, attempt.pupil, int(number[0]), evidence_of(attempt))


def keep_problems(connection: Connection, texts: Sequence[tuple[bytes, str]]) -> None:
    """Keep the texts of problems by their digests, those that are not there yet."""
    own = sqlite if connection.dialect.name == "sqlite" else postgresql
    # On a server another pupil's writer may keep the same problem at this moment.
    statement = own.insert(PROBLEMS).on_conflict_do_nothing()
    connection.execute(
        statement, [{"digest": digest, "problem_json": text} for digest, text in texts]
    )


def note(connection: Connection, said: Note) -> None:
    """Keep what was said of an attempt; a correction derives the pupil's whole record again."""
    rules = lock_pupil(connection, said.pupil)
    owner = connection.scalar(select(ATTEMPTS.c.pupil).where(ATTEMPTS.c.identifier == said.attempt))
    if owner != said.pupil:
        raise WorldError("这名学生没有这次作答的记录。")
    if connection.scalar(select(NOTES.c.number).where(NOTES.c.identifier == said.identifier)):
        return
    connection.execute(insert(NOTES).values(rows.note_row(said)))
    if isinstance(said, Correction) or rules != RULE_VERSION:
        derive(connection, said.pupil)
        return
    connection.execute(
        update(MISTAKES)
        .where(MISTAKES.c.pupil == said.pupil, MISTAKES.c.attempt == said.attempt)
        .values(cause=said.cause)
    )


def derive(connection: Connection, pupil: str) -> None:
    """Work everything derived of a pupil out again, from the events alone."""
    lock_pupil(connection, pupil)
    numbers, record = _rebuilt(connection, pupil)
    for table in (SKILLS, DAYS, MISTAKES):
        connection.execute(delete(table).where(table.c.pupil == pupil))
    skills = [rows.skill_row(pupil, skill) for skill in record.skills.values()]
    days = [rows.day_row(pupil, day) for day in record.days.values()]
    mistakes = [
        rows.mistake_row(pupil, numbers[name], entry) for name, entry in record.mistakes.items()
    ]
    for table, made in ((SKILLS, skills), (DAYS, days), (MISTAKES, mistakes)):
        if made:
            connection.execute(insert(table), made)
    connection.execute(
        update(PUPILS).where(PUPILS.c.identifier == pupil).values(rules=RULE_VERSION)
    )


def _rebuilt(connection: Connection, pupil: str) -> tuple[dict[str, int], Record]:
    found = connection.execute(
        select(ATTEMPTS).where(ATTEMPTS.c.pupil == pupil).order_by(ATTEMPTS.c.number)
    ).mappings()
    numbers: dict[str, int] = {}
    seen: list[Evidence] = []
    for row in found:
        numbers[row["identifier"]] = row["number"]
        seen.append(rows.evidence_row(row))  # type: ignore[arg-type]
    query = select(NOTES).where(NOTES.c.pupil == pupil).order_by(NOTES.c.number)
    notes = [rows.note_of(row) for row in connection.execute(query).mappings()]  # type: ignore[arg-type]
    return numbers, rebuild(seen, notes)


def _move(connection: Connection, pupil: str, number: int, seen: Evidence) -> None:
    """Read the rows that one more answer touches, let the rules move them, write them back."""
    before = Record()
    query = select(SKILLS).where(SKILLS.c.pupil == pupil, SKILLS.c.point.in_(seen.points))
    for row in connection.execute(query).mappings():
        before.skills[row["point"]] = rows.skill_of(row)  # type: ignore[arg-type]
    query = select(DAYS).where(DAYS.c.pupil == pupil, DAYS.c.day == seen.day)
    for row in connection.execute(query).mappings():
        before.days[row["day"]] = rows.day_of(row)  # type: ignore[arg-type]
    redone: int | None = None
    if seen.redo_of is not None:
        query = select(MISTAKES).where(
            MISTAKES.c.pupil == pupil, MISTAKES.c.attempt == seen.redo_of
        )
        for row in connection.execute(query).mappings():
            before.mistakes[seen.redo_of] = rows.mistake_of(row)  # type: ignore[arg-type]
            redone = row["number"]
    after = replace(
        before,
        skills=dict(before.skills),
        days=dict(before.days),
        mistakes=dict(before.mistakes),
    )
    after.add(seen)
    key: dict[str, Any]
    for point, skill in after.skills.items():
        if skill != before.skills.get(point):
            key = {"pupil": pupil, "point": point}
            _put(connection, SKILLS, key, rows.skill_row(pupil, skill), point in before.skills)
    for date, day in after.days.items():
        if day != before.days.get(date):
            key = {"pupil": pupil, "day": date}
            _put(connection, DAYS, key, rows.day_row(pupil, day), date in before.days)
    for name, entry in after.mistakes.items():
        if entry != before.mistakes.get(name):
            _put_mistake(connection, pupil, redone or number, entry, name in before.mistakes)


def _put_mistake(
    connection: Connection, pupil: str, number: int, entry: Mistake, there: bool
) -> None:
    key = {"pupil": pupil, "number": number}
    _put(connection, MISTAKES, key, rows.mistake_row(pupil, number, entry), there)


def _put(
    connection: Connection, table: Table, key: dict[str, Any], row: dict[str, Any], there: bool
) -> None:
    if not there:
        connection.execute(insert(table).values(row))
        return
    changed = {name: value for name, value in row.items() if name not in key}
    where = [table.c[name] == value for name, value in key.items()]
    connection.execute(update(table).where(*where).values(changed))
