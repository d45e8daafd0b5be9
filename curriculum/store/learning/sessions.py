"""Sessions of practice, kept so that a pupil goes on where the last one stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from curriculum.learner import Plan
from curriculum.store.learning import rows
from curriculum.store.learning.tables import SessionRow
from engine.values import from_json, to_json


@dataclass(frozen=True, slots=True)
class SessionState:
    """One session: what it set out to do and, as its owner wrote it down, how far it has come."""

    identifier: str
    pupil: str
    started: datetime
    used: datetime
    plan: Plan
    state: str
    closed: bool = False


def keep(connection: Connection, session: SessionState) -> None:
    """Write a session, in place of an earlier state of it."""
    fields = {
        "used_at": rows.utc(session.used),
        "state_json": session.state,
        "closed": session.closed,
    }
    here = SessionRow.identifier == session.identifier
    if connection.execute(update(SessionRow).where(here).values(fields)).rowcount == 0:
        connection.execute(
            insert(SessionRow).values(
                identifier=session.identifier,
                pupil=session.pupil,
                started_at=rows.utc(session.started),
                offset_minutes=rows.offset(session.started),
                plan_json=to_json(session.plan),
                **fields,
            )
        )


def last(connection: Connection, pupil: str) -> SessionState | None:
    """The pupil's newest session that is not closed, or None."""
    query = (
        select(SessionRow.__table__)
        .where(SessionRow.pupil == pupil, SessionRow.closed.is_(False))
        .order_by(SessionRow.used_at.desc(), SessionRow.identifier)
        .limit(1)
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else _session(row)  # type: ignore[arg-type]


def every(connection: Connection, pupil: str) -> tuple[SessionState, ...]:
    """All sessions of a pupil, oldest first."""
    query = (
        select(SessionRow.__table__)
        .where(SessionRow.pupil == pupil)
        .order_by(SessionRow.started_at, SessionRow.identifier)
    )
    return tuple(_session(row) for row in connection.execute(query).mappings())  # type: ignore[arg-type]


def _session(row: rows.Row) -> SessionState:
    ahead = row["offset_minutes"]
    return SessionState(
        identifier=row["identifier"],
        pupil=row["pupil"],
        started=rows.moment_of(row["started_at"], ahead),
        used=rows.moment_of(row["used_at"], ahead),
        plan=from_json(row["plan_json"], Plan),
        state=row["state_json"],
        closed=row["closed"],
    )
