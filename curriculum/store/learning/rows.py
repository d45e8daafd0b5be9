"""Values as rows of the pupils' tables, and back."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

from curriculum.learner import (
    Attempt,
    Cause,
    Correction,
    Day,
    Evidence,
    Help,
    Mistake,
    Note,
    Skill,
    evidence_of,
)
from curriculum.learner.schedule import Memory
from engine.values import Problem, Verdict, from_json, to_json

Row = Mapping[str, Any]


def utc(moment: datetime) -> datetime:
    """A moment as the tables keep it: UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def offset(moment: datetime) -> int:
    """Minutes that the moment's own clock is ahead of UTC."""
    ahead = moment.utcoffset()
    if ahead is None:
        raise ValueError("a moment needs a time zone")
    return int(ahead.total_seconds() // 60)


def moment_of(kept: datetime, offset_minutes: int) -> datetime:
    """The moment again, on the clock that the pupil saw."""
    zone = timezone(timedelta(minutes=offset_minutes))
    return kept.replace(tzinfo=UTC).astimezone(zone)


def digest_of(problem_json: str) -> bytes:
    """The name of a problem's text."""
    return sha256(problem_json.encode()).digest()[:20]


def padded(points: tuple[str, ...]) -> str:
    """Codes between spaces, so that one can be looked for whole."""
    return f" {' '.join(points)} " if points else " "


def attempt_row(attempt: Attempt, digest: bytes) -> dict[str, Any]:
    """An attempt's columns, all but `number`."""
    seen = evidence_of(attempt)
    return {
        "identifier": attempt.identifier,
        "pupil": attempt.pupil,
        "session": attempt.session,
        "moment": utc(attempt.moment),
        "offset_minutes": offset(attempt.moment),
        "problem": digest,
        "problem_identifier": attempt.problem.source.identifier,
        "given_json": json.dumps(attempt.given, ensure_ascii=False),
        "verdict_json": to_json(attempt.verdict),
        "help": int(attempt.help),
        "seconds": attempt.seconds,
        "try_number": attempt.number,
        "redo_of": attempt.redo_of,
        "points": padded(attempt.points),
        "recipe": seen.recipe,
        "level": seen.level,
        "options": seen.options,
        "outcome": seen.outcome,
    }


def attempt_of(row: Row, problem_json: str) -> Attempt:
    """The attempt again."""
    return Attempt(
        identifier=row["identifier"],
        pupil=row["pupil"],
        session=row["session"],
        moment=moment_of(row["moment"], row["offset_minutes"]),
        points=tuple(row["points"].split()),
        problem=from_json(problem_json, Problem),
        given=tuple(json.loads(row["given_json"])),
        verdict=from_json(row["verdict_json"], Verdict),
        help=Help(row["help"]),
        seconds=row["seconds"],
        number=row["try_number"],
        redo_of=row["redo_of"],
    )


def evidence_row(row: Row) -> Evidence:
    """What the rules read, from an attempt's columns alone."""
    return Evidence(
        attempt=row["identifier"],
        day=moment_of(row["moment"], row["offset_minutes"]).date(),
        points=tuple(row["points"].split()),
        recipe=row["recipe"],
        level=row["level"],
        options=row["options"],
        outcome=row["outcome"],
        help=Help(row["help"]),
        number=row["try_number"],
        seconds=row["seconds"],
        redo_of=row["redo_of"],
    )


def note_row(note: Note) -> dict[str, Any]:
    """A note's columns, all but `number`."""
    cause = isinstance(note, Cause)
    return {
        "identifier": note.identifier,
        "pupil": note.pupil,
        "attempt": note.attempt,
        "moment": utc(note.moment),
        "offset_minutes": offset(note.moment),
        "sort": "cause" if cause else "correction",
        "value": note.cause if isinstance(note, Cause) else "right" if note.right else "wrong",
    }


def note_of(row: Row) -> Note:
    """The note again."""
    head = (
        row["identifier"],
        row["pupil"],
        row["attempt"],
        moment_of(row["moment"], row["offset_minutes"]),
    )
    if row["sort"] == "cause":
        return Cause(*head, cause=row["value"])
    return Correction(*head, right=row["value"] == "right")


def skill_row(pupil: str, skill: Skill) -> dict[str, Any]:
    """A skill's columns."""
    return {
        "pupil": pupil,
        "point": skill.point,
        "mean": skill.mean,
        "variance": skill.variance,
        "answers": skill.answers,
        "right_alone": skill.right,
        "run": skill.run,
        "level": skill.level,
        "stability": skill.memory.stability,
        "difficulty": skill.memory.difficulty,
        "last_day": skill.last,
        "due_day": skill.due,
        "learned_day": skill.learned,
    }


def skill_of(row: Row) -> Skill:
    """The skill again."""
    return Skill(
        point=row["point"],
        mean=row["mean"],
        variance=row["variance"],
        answers=row["answers"],
        right=row["right_alone"],
        run=row["run"],
        level=row["level"],
        memory=Memory(row["stability"], row["difficulty"], row["last_day"], row["due_day"]),
        learned=row["learned_day"],
    )


def day_row(pupil: str, day: Day) -> dict[str, Any]:
    """A day's columns."""
    return {
        "pupil": pupil,
        "day": day.day,
        "answers": day.answers,
        "right_alone": day.right,
        "seconds": day.seconds,
    }


def day_of(row: Row) -> Day:
    """The day again."""
    return Day(row["day"], row["answers"], row["right_alone"], row["seconds"])


def mistake_row(pupil: str, number: int, entry: Mistake) -> dict[str, Any]:
    """The columns of an entry of 错题本."""
    return {
        "pupil": pupil,
        "number": number,
        "attempt": entry.attempt,
        "day": entry.day,
        "points": padded(entry.points),
        "cause": entry.cause,
        "redone": entry.redone,
        "settled": entry.settled,
    }


def mistake_of(row: Row) -> Mistake:
    """The entry again."""
    return Mistake(
        row["attempt"],
        row["day"],
        tuple(row["points"].split()),
        row["cause"],
        row["redone"],
        row["settled"],
    )
