"""Questions that were answered: kept, listed, found by words, opened again, forgotten."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from curriculum.store.tables import AnswerRow
from engine.values import Problem, Solution, from_json, to_json

TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One question with its answer. `asked_at` carries its time zone."""

    identifier: str
    asked_at: datetime
    title: str
    problem: Problem
    solution: Solution


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """What a list shows of an answer, without reading the answer itself."""

    identifier: str
    asked_at: datetime
    title: str
    solver: str
    verified: bool | None
    stopped: bool


def keep(session: Session, answer: StoredAnswer) -> None:
    """Write `answer`, in place of an earlier state of the same one."""
    offset = answer.asked_at.utcoffset()
    if offset is None:
        raise ValueError("asked_at needs a time zone")
    session.merge(
        AnswerRow(
            identifier=answer.identifier,
            asked_at=answer.asked_at.astimezone(UTC).replace(tzinfo=None),
            offset_minutes=int(offset.total_seconds() // 60),
            title=answer.title[:TITLE_LENGTH],
            statement=answer.problem.statement,
            solver=answer.solution.provenance.solver,
            verified=answer.solution.verified,
            stopped=answer.solution.stopped,
            problem_json=to_json(answer.problem),
            solution_json=to_json(answer.solution),
        )
    )


def find(session: Session, words: str, limit: int) -> tuple[AnswerLine, ...]:
    """The newest answers whose title or statement holds every one of `words`."""
    query = select(
        AnswerRow.identifier,
        AnswerRow.asked_at,
        AnswerRow.title,
        AnswerRow.solver,
        AnswerRow.verified,
        AnswerRow.stopped,
    )
    for word in words.split():
        query = query.where(
            AnswerRow.statement.icontains(word, autoescape=True)
            | AnswerRow.title.icontains(word, autoescape=True)
        )
    query = query.order_by(AnswerRow.asked_at.desc(), AnswerRow.identifier).limit(limit)
    return tuple(
        AnswerLine(identifier, asked_at.replace(tzinfo=UTC), title, solver, verified, stopped)
        for identifier, asked_at, title, solver, verified, stopped in session.execute(query)
    )


def get(session: Session, identifier: str) -> StoredAnswer | None:
    """The answer of that name, or None."""
    row = session.get(AnswerRow, identifier)
    if row is None:
        return None
    return StoredAnswer(
        identifier=row.identifier,
        asked_at=row.asked_at.replace(tzinfo=UTC),
        title=row.title,
        problem=from_json(row.problem_json, Problem),
        solution=from_json(row.solution_json, Solution),
    )


def forget(session: Session, identifier: str) -> None:
    """Delete the answer of that name for good; nothing happens when there is none."""
    session.execute(delete(AnswerRow).where(AnswerRow.identifier == identifier))
