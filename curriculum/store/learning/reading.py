"""What is asked of the pupils' tables, each in as many rows as it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Select, Table, func, select

from curriculum.learner import Attempt, Day, Mistake, Note, Skill
from curriculum.store.learning import rows
from curriculum.store.learning.writing import (
    ATTEMPTS,
    DAYS,
    MISTAKES,
    NOTES,
    PROBLEMS,
    SKILLS,
)

BATCH = 500
"""Attempts read together when all are wanted."""


@dataclass(frozen=True, slots=True)
class MistakeFilter:
    """Which entries of 错题本 are wanted; None asks for nothing, an empty `cause` for none set."""

    point: str | None = None
    cause: str | None = None
    since: date | None = None
    until: date | None = None
    settled: bool | None = None


@dataclass(frozen=True, slots=True)
class MistakePage:
    """Entries newest first with their attempts; `after` asks for the next page, None at the end."""

    entries: tuple[tuple[Mistake, Attempt], ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a pupil was asked lately: points and recipe of one problem."""

    points: tuple[str, ...]
    recipe: str


def skills(connection: Connection, pupil: str) -> dict[str, Skill]:
    """Every skill that the pupil ever practised, by point."""
    query = select(SKILLS).where(SKILLS.c.pupil == pupil)
    found = connection.execute(query).mappings()
    return {row["point"]: rows.skill_of(row) for row in found}  # type: ignore[arg-type]


def days(connection: Connection, pupil: str) -> tuple[Day, ...]:
    """Every day with practice, oldest first."""
    query = select(DAYS).where(DAYS.c.pupil == pupil).order_by(DAYS.c.day)
    return tuple(rows.day_of(row) for row in connection.execute(query).mappings())  # type: ignore[arg-type]


def attempt(connection: Connection, identifier: str) -> Attempt | None:
    """One attempt, or None."""
    query = _attempts().where(ATTEMPTS.c.identifier == identifier)
    row = connection.execute(query).mappings().first()
    return None if row is None else rows.attempt_of(row, row["problem_json"])  # type: ignore[arg-type]


def attempts(
    connection: Connection, pupil: str, after: int = 0, limit: int = BATCH
) -> tuple[tuple[int, Attempt], ...]:
    """Attempts in the order they were kept, with their numbers, from the one after `after`."""
    query = (
        _attempts()
        .where(ATTEMPTS.c.pupil == pupil, ATTEMPTS.c.number > after)
        .order_by(ATTEMPTS.c.number)
        .limit(limit)
    )
    return tuple(
        (row["number"], rows.attempt_of(row, row["problem_json"]))  # type: ignore[arg-type]
        for row in connection.execute(query).mappings()
    )


def every_attempt(connection: Connection, pupil: str) -> Iterator[Attempt]:
    """All attempts of a pupil in the order they were kept, read as they are taken."""
    number = 0
    while found := attempts(connection, pupil, number):
        yield from (one for _, one in found)
        number = found[-1][0]


def notes(connection: Connection, pupil: str) -> tuple[Note, ...]:
    """Everything said of the pupil's attempts, in the order it was kept."""
    query = select(NOTES).where(NOTES.c.pupil == pupil).order_by(NOTES.c.number)
    return tuple(rows.note_of(row) for row in connection.execute(query).mappings())  # type: ignore[arg-type]


def counts(connection: Connection) -> dict[str, int]:
    """How many attempts each pupil has; pupils without one are absent."""
    query = select(ATTEMPTS.c.pupil, func.count()).group_by(ATTEMPTS.c.pupil)
    return {row[0]: row[1] for row in connection.execute(query)}


def recent(connection: Connection, pupil: str, limit: int) -> tuple[Asked, ...]:
    """What was asked lately, newest last."""
    query = (
        select(ATTEMPTS.c.points, ATTEMPTS.c.recipe)
        .where(ATTEMPTS.c.pupil == pupil)
        .order_by(ATTEMPTS.c.number.desc())
        .limit(limit)
    )
    found = [Asked(tuple(points.split()), recipe) for points, recipe in connection.execute(query)]
    return tuple(reversed(found))


def open_mistakes(connection: Connection, pupil: str) -> int:
    """How many entries of 错题本 are not settled."""
    query = (
        select(func.count())
        .select_from(MISTAKES)
        .where(MISTAKES.c.pupil == pupil, MISTAKES.c.settled.is_(None))
    )
    return connection.scalar(query) or 0


def mistakes(
    connection: Connection, pupil: str, wanted: MistakeFilter, after: int | None, limit: int
) -> MistakePage:
    """The newest entries that `wanted` asks for, older than the one numbered `after`."""
    query = _wanted(pupil, wanted).order_by(MISTAKES.c.number.desc()).limit(limit + 1)
    if after is not None:
        query = query.where(MISTAKES.c.number < after)
    found = connection.execute(query).mappings().all()
    shown = found[:limit]
    query = _attempts().where(ATTEMPTS.c.number.in_([row["number"] for row in shown]))
    kept = {
        row["number"]: rows.attempt_of(row, row["problem_json"])  # type: ignore[arg-type]
        for row in connection.execute(query).mappings()
    }
    return MistakePage(
        tuple((rows.mistake_of(row), kept[row["number"]]) for row in shown),  # type: ignore[arg-type]
        shown[-1]["number"] if len(found) > limit else None,
    )


def all_mistakes(connection: Connection, pupil: str) -> tuple[Mistake, ...]:
    """Every entry of 错题本, oldest first."""
    query = select(MISTAKES).where(MISTAKES.c.pupil == pupil).order_by(MISTAKES.c.number)
    return tuple(rows.mistake_of(row) for row in connection.execute(query).mappings())  # type: ignore[arg-type]


def _wanted(pupil: str, wanted: MistakeFilter) -> Select[tuple[object, ...]]:
    table: Table = MISTAKES
    query = select(table).where(table.c.pupil == pupil)
    if wanted.point is not None:
        query = query.where(table.c.points.contains(f" {wanted.point} ", autoescape=True))
    if wanted.cause is not None:
        query = query.where(table.c.cause == wanted.cause)
    if wanted.since is not None:
        query = query.where(table.c.day >= wanted.since)
    if wanted.until is not None:
        query = query.where(table.c.day <= wanted.until)
    if wanted.settled is not None:
        query = query.where(
            table.c.settled.is_not(None) if wanted.settled else table.c.settled.is_(None)
        )
    return query


def _attempts() -> Select[tuple[object, ...]]:
    return select(ATTEMPTS, PROBLEMS.c.problem_json).join(
        PROBLEMS, PROBLEMS.c.digest == ATTEMPTS.c.problem
    )
