"""The face of the pupils' tables: every call is one transaction and gives back values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from curriculum.learner import (
    RULE_VERSION,
    Attempt,
    Day,
    Note,
    Pupil,
    Record,
    SchoolClass,
    Skill,
)
from curriculum.store.learning import leaving, lock, people, reading, sessions, writing
from curriculum.store.learning.lock import Lock
from curriculum.store.learning.reading import Asked, MistakeFilter, MistakePage
from curriculum.store.learning.sessions import SessionState
from engine.errors import WorldError


class Learning:
    """What pupils did, kept. Safe to call from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._sqlite = engine.dialect.name == "sqlite"

    # Events

    def record(self, attempt: Attempt, session: SessionState | None = None) -> None:
        """Keep an attempt, what follows from it, and the session's new state, all or nothing.

        When this returns, it survives a crash. The same attempt again changes nothing.
        """
        with self.writing() as connection:
            writing.record(connection, attempt)
            if session is not None:
                sessions.keep(connection, session)

    def note(self, note: Note) -> None:
        """Keep a cause or a correction, and what follows from it."""
        with self.writing() as connection:
            writing.note(connection, note)

    def rebuild(self, pupil: str) -> None:
        """Derive everything of a pupil again from the events."""
        with self.writing() as connection:
            writing.derive(connection, pupil)

    def attempt(self, identifier: str) -> Attempt | None:
        """One attempt, or None."""
        with self._engine.connect() as connection:
            return reading.attempt(connection, identifier)

    def attempts(self, pupil: str) -> Iterator[Attempt]:
        """All attempts of a pupil in the order they were kept, read as they are taken."""
        with self._engine.connect() as connection:
            yield from reading.every_attempt(connection, pupil)

    def notes(self, pupil: str) -> tuple[Note, ...]:
        """Causes and corrections in the order they were kept."""
        with self._engine.connect() as connection:
            return reading.notes(connection, pupil)

    def counts(self) -> dict[str, int]:
        """How many attempts each pupil has; pupils without one are absent."""
        with self._engine.connect() as connection:
            return reading.counts(connection)

    # What is derived from them

    def skills(self, pupil: str) -> dict[str, Skill]:
        """The pupil's skills by point, by today's rules."""
        with self._derived(pupil) as connection:
            return reading.skills(connection, pupil)

    def days(self, pupil: str) -> tuple[Day, ...]:
        """The pupil's days of practice, oldest first."""
        with self._derived(pupil) as connection:
            return reading.days(connection, pupil)

    def derived(self, pupil: str) -> Record:
        """Everything derived of a pupil at one moment."""
        with self._derived(pupil) as connection:
            return Record(
                skills=reading.skills(connection, pupil),
                days={day.day: day for day in reading.days(connection, pupil)},
                mistakes={
                    entry.attempt: entry for entry in reading.all_mistakes(connection, pupil)
                },
            )

    def mistakes(
        self,
        pupil: str,
        wanted: MistakeFilter | None = None,
        after: int | None = None,
        limit: int = 50,
    ) -> MistakePage:
        """The newest entries of 错题本; `after` is the page before's `after`."""
        with self._derived(pupil) as connection:
            return reading.mistakes(
                connection, pupil, wanted or MistakeFilter(), after, max(1, min(limit, 500))
            )

    def open_mistakes(self, pupil: str) -> int:
        """How many entries of 错题本 are not settled."""
        with self._derived(pupil) as connection:
            return reading.open_mistakes(connection, pupil)

    def recent(self, pupil: str, limit: int) -> tuple[Asked, ...]:
        """What was asked lately, newest last."""
        with self._engine.connect() as connection:
            return reading.recent(connection, pupil, limit)

    # Sessions

    def keep_session(self, session: SessionState) -> None:
        """Write a session's state."""
        with self.writing() as connection:
            writing.lock_pupil(connection, session.pupil)
            sessions.keep(connection, session)

    def last_session(self, pupil: str) -> SessionState | None:
        """The pupil's newest session that is not closed, or None."""
        with self._engine.connect() as connection:
            return sessions.last(connection, pupil)

    # Pupils and classes

    def keep_pupil(self, pupil: Pupil) -> None:
        """Write a pupil, in place of an earlier state of the same one."""
        with self.writing() as connection:
            people.keep(connection, pupil)

    def pupils(self) -> tuple[Pupil, ...]:
        """All pupils in the order they came."""
        with self._engine.connect() as connection:
            return people.every(connection)

    def pupil(self, identifier: str) -> Pupil | None:
        """One pupil, or None."""
        with self._engine.connect() as connection:
            return people.get(connection, identifier)

    def use_pupil(self, identifier: str, moment: datetime) -> None:
        """Remember that this pupil sits here now."""
        with self.writing() as connection:
            writing.lock_pupil(connection, identifier)
            people.use(connection, identifier, moment)

    def current_pupil(self) -> Pupil | None:
        """The pupil who was put to work last, or None."""
        with self._engine.connect() as connection:
            return people.current(connection)

    def keep_class(self, kept: SchoolClass) -> None:
        """Write a class with its list, in place of an earlier state of it."""
        with self.writing() as connection:
            for pupil in kept.pupils:
                writing.lock_pupil(connection, pupil)
            people.keep_class(connection, kept)

    def classes(self) -> tuple[SchoolClass, ...]:
        """All classes by name."""
        with self._engine.connect() as connection:
            return people.classes(connection)

    def forget_class(self, identifier: str) -> None:
        """Delete a class; its pupils stay."""
        with self.writing() as connection:
            people.forget_class(connection, identifier)

    def export(self, pupil: str) -> str:
        """One JSON document with everything kept of a pupil."""
        with self._derived(pupil) as connection:
            return leaving.export(connection, pupil)

    def forget(self, pupil: str) -> None:
        """Delete everything kept of a pupil, and write over the places where it stood.

        Copies that were made before (backups, the copy before an upgrade) still have it.
        """
        with self._engine.connect() as connection:
            try:
                if self._sqlite:
                    connection.exec_driver_sql("PRAGMA secure_delete=ON")
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                leaving.forget(connection, pupil)
                connection.commit()
                if self._sqlite:
                    # What was written before stands in the log until it is cut off.
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.invalidate()

    # The PIN

    def lock(self) -> Lock | None:
        """The PIN as it is kept, or None while none is set."""
        with self._engine.connect() as connection:
            return lock.get(connection)

    def keep_lock(self, kept: Lock | None) -> None:
        """Set the PIN's hash in place of the one before; None takes it off."""
        with self.writing() as connection:
            lock.keep(connection, kept)

    def begin_try(self, now: datetime) -> tuple[Lock | None, timedelta]:
        """The lock, with a wrong try already counted, or how long to wait before one."""
        with self.writing() as connection:
            return lock.begin_try(connection, now)

    def right_try(self) -> None:
        """Forget the wrong tries."""
        with self.writing() as connection:
            lock.right_try(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that writes; a full disk or a busy file becomes a sentence."""
        try:
            with self._engine.connect() as connection:
                if self._sqlite:
                    # Python's driver would begin with a read; two readers that turn writers fail.
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                yield connection
                connection.commit()
        except OperationalError as error:
            raise WorldError(
                "练习记录没有写进去：{why}。什么也没有改动；"
                "看看磁盘满没满、文件夹是不是只读、有没有别的程序正在写。",
                why=error.orig,
            ) from error

    @contextmanager
    def _derived(self, pupil: str) -> Iterator[Connection]:
        """A connection to read what today's rules derive."""
        with self._engine.connect() as connection:
            rules = people.rules(connection, pupil)
        if rules not in (None, RULE_VERSION):
            self.rebuild(pupil)
        with self._engine.connect() as connection:
            yield connection
