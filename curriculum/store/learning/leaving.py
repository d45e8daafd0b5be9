"""All of a pupil's data, taken along as JSON or forgotten for good."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select

from curriculum.learner import RULE_VERSION, Attempt, Cause, Mistake, Note, Pupil, Skill
from curriculum.store.learning import people, reading, sessions
from curriculum.store.learning.tables import (
    AttemptRow,
    DayRow,
    ForgettingRow,
    MemberRow,
    MistakeRow,
    NoteRow,
    ProblemRow,
    PupilRow,
    SessionRow,
    SkillRow,
)
from curriculum.store.learning.writing import UnknownPupilError, lock_pupil
from engine.values import SCHEMA, to_plain


def export(connection: Connection, pupil: str) -> str:
    """One JSON document with everything kept of a pupil. Raises `UnknownPupilError`."""
    found = people.get(connection, pupil)
    if found is None:
        raise UnknownPupilError("这台电脑上没有这名学生。")
    document = {
        "schema": SCHEMA,
        "pupil": pupil_document(found),
        "classes": [one.name for one in people.classes(connection) if pupil in one.pupils],
        "attempts": [attempt_document(one) for one in reading.every_attempt(connection, pupil)],
        "notes": [_note(note) for note in reading.notes(connection, pupil)],
        "sessions": [
            {
                "id": one.identifier,
                "started": one.started.isoformat(),
                "used": one.used.isoformat(),
                "plan": to_plain(one.plan),
                "state": one.state,
                "closed": one.closed,
            }
            for one in sessions.every(connection, pupil)
        ],
        "rules": RULE_VERSION,
        "skills": skill_documents(reading.skills(connection, pupil).values()),
        "days": [
            {
                "day": day.day.isoformat(),
                "answers": day.answers,
                "right": day.right,
                "seconds": day.seconds,
            }
            for day in reading.days(connection, pupil)
        ],
        "mistakes": [mistake_document(one) for one in reading.all_mistakes(connection, pupil)],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def forget(connection: Connection, pupil: str) -> None:
    """Delete everything kept of a pupil. Raises `UnknownPupilError`."""
    lock_pupil(connection, pupil)
    connection.execute(insert(ForgettingRow).values(pupil=pupil))
    shown = select(AttemptRow.problem).where(AttemptRow.pupil == pupil).distinct()
    problems = list(connection.scalars(shown))
    for table in (MistakeRow, DayRow, SkillRow, SessionRow, NoteRow, AttemptRow, MemberRow):
        connection.execute(delete(table).where(table.pupil == pupil))
    for start in range(0, len(problems), reading.BATCH):
        some = problems[start : start + reading.BATCH]
        connection.execute(
            delete(ProblemRow).where(
                ProblemRow.digest.in_(some),
                ~exists().where(AttemptRow.problem == ProblemRow.digest),
            )
        )
    connection.execute(delete(PupilRow).where(PupilRow.identifier == pupil))
    connection.execute(delete(ForgettingRow).where(ForgettingRow.pupil == pupil))


def pupil_document(pupil: Pupil) -> dict[str, Any]:
    """A pupil in the fields that callers rely on."""
    return {
        "id": pupil.identifier,
        "name": pupil.name,
        "grade": pupil.grade,
        "preset": pupil.preset,
        "created": pupil.created.isoformat(),
    }


def attempt_document(attempt: Attempt) -> dict[str, Any]:
    """An attempt in the fields that callers rely on."""
    return {
        "id": attempt.identifier,
        "session": attempt.session,
        "moment": _moment(attempt.moment),
        "points": list(attempt.points),
        "problem": to_plain(attempt.problem),
        "given": list(attempt.given),
        "verdict": to_plain(attempt.verdict),
        "help": int(attempt.help),
        "seconds": attempt.seconds,
        "number": attempt.number,
        "redo_of": attempt.redo_of,
    }


def skill_documents(skills: Iterable[Skill]) -> list[dict[str, Any]]:
    """Skills in the fields that callers rely on, by point."""
    return [
        {
            "point": skill.point,
            "mean": skill.mean,
            "variance": skill.variance,
            "answers": skill.answers,
            "right": skill.right,
            "run": skill.run,
            "level": skill.level,
            "stability": skill.memory.stability,
            "difficulty": skill.memory.difficulty,
            "last": skill.last.isoformat(),
            "due": skill.due.isoformat(),
            "learned": skill.learned.isoformat() if skill.learned is not None else None,
        }
        for skill in sorted(skills, key=lambda skill: skill.point)
    ]


def mistake_document(entry: Mistake) -> dict[str, Any]:
    """An entry of 错题本 in the fields that callers rely on."""
    return {
        "attempt": entry.attempt,
        "day": entry.day.isoformat(),
        "points": list(entry.points),
        "cause": entry.cause,
        "redone": entry.redone,
        "settled": entry.settled.isoformat() if entry.settled is not None else None,
    }


def _note(note: Note) -> dict[str, Any]:
    said: dict[str, Any] = (
        {"cause": note.cause} if isinstance(note, Cause) else {"right": note.right}
    )
    return {
        "id": note.identifier,
        "attempt": note.attempt,
        "moment": _moment(note.moment),
        **said,
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat()
