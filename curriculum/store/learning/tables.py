"""The pupils' tables: events that only grow, what is derived from them, sessions, and the PIN.

Times are UTC; `offset_minutes` keeps how far the pupil's clock was ahead of it. Triggers of the
migration refuse every change of `learner_attempt` and `learner_note`, and every deletion but of a
pupil named in `learner_forgetting` by the transaction itself.
"""

from datetime import date, datetime

from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Text,
)
from sqlalchemy.orm import Mapped, mapped_column

from curriculum.store.bank.tables import NumberType
from curriculum.store.tables import Base


class PupilRow(Base):
    """One pupil. `rules` is the version of the rules that the derived rows were made by."""

    __tablename__ = "learner_pupil"

    identifier: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    grade: Mapped[int] = mapped_column(SmallInteger)
    preset: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    used_at: Mapped[datetime | None] = mapped_column(DateTime)
    rules: Mapped[int] = mapped_column(Integer)


class ClassRow(Base):
    """One class, which is a list of pupils with a name."""

    __tablename__ = "learner_class"

    identifier: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))


class MemberRow(Base):
    """One pupil's place in a class."""

    __tablename__ = "learner_member"

    class_: Mapped[str] = mapped_column(
        "class", ForeignKey("learner_class.identifier"), primary_key=True
    )
    pupil: Mapped[str] = mapped_column(
        ForeignKey("learner_pupil.identifier"), primary_key=True, index=True
    )
    place: Mapped[int] = mapped_column(Integer)


class ProblemRow(Base):
    """A problem as it stood before a pupil, kept once by its hash."""

    __tablename__ = "learner_problem"

    digest: Mapped[bytes] = mapped_column(LargeBinary(20), primary_key=True)
    problem_json: Mapped[str] = mapped_column(Text)


class AttemptRow(Base):
    """One attempt; the last columns repeat what rules read, so that no JSON is parsed for them.

    `points` are codes between spaces, with one before and one after.
    """

    __tablename__ = "learner_attempt"
    __table_args__ = (
        Index("learner_attempt_by_pupil", "pupil", "number"),
        Index("learner_attempt_by_problem", "problem"),
    )

    number: Mapped[int] = mapped_column(NumberType, primary_key=True, autoincrement=True)
    identifier: Mapped[str] = mapped_column(String(36), unique=True)
    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"))
    session: Mapped[str] = mapped_column(String(36))
    moment: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    problem: Mapped[bytes] = mapped_column(ForeignKey("learner_problem.digest"))
    problem_identifier: Mapped[str] = mapped_column(Text)
    given_json: Mapped[str] = mapped_column(Text)
    verdict_json: Mapped[str] = mapped_column(Text)
    help: Mapped[int] = mapped_column(SmallInteger)
    seconds: Mapped[float] = mapped_column(Float)
    try_number: Mapped[int] = mapped_column(Integer)
    redo_of: Mapped[str | None] = mapped_column(String(36))
    points: Mapped[str] = mapped_column(Text)
    recipe: Mapped[str] = mapped_column(Text)
    level: Mapped[int] = mapped_column(SmallInteger)
    options: Mapped[int] = mapped_column(SmallInteger)
    outcome: Mapped[str] = mapped_column(String(8))


class NoteRow(Base):
    """Something said of an attempt later: `sort` is `cause` or `correction`."""

    __tablename__ = "learner_note"
    __table_args__ = (Index("learner_note_by_pupil", "pupil", "number"),)

    number: Mapped[int] = mapped_column(NumberType, primary_key=True, autoincrement=True)
    identifier: Mapped[str] = mapped_column(String(36), unique=True)
    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"))
    attempt: Mapped[str] = mapped_column(ForeignKey("learner_attempt.identifier"), index=True)
    moment: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    sort: Mapped[str] = mapped_column(String(10))
    value: Mapped[str] = mapped_column(String(20))


class ForgettingRow(Base):
    """A pupil whose events the running transaction deletes; empty outside of one."""

    __tablename__ = "learner_forgetting"

    pupil: Mapped[str] = mapped_column(String(36), primary_key=True)


class SkillRow(Base):
    """Derived: one pupil's standing in one point (`curriculum.learner.Skill`)."""

    __tablename__ = "learner_skill"
    __table_args__ = ({"sqlite_with_rowid": False},)

    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"), primary_key=True)
    point: Mapped[str] = mapped_column(String(120), primary_key=True)
    mean: Mapped[float] = mapped_column(Float)
    variance: Mapped[float] = mapped_column(Float)
    answers: Mapped[int] = mapped_column(Integer)
    right: Mapped[int] = mapped_column("right_alone", Integer)
    run: Mapped[int] = mapped_column(Integer)
    level: Mapped[int] = mapped_column(SmallInteger)
    stability: Mapped[float] = mapped_column(Float)
    difficulty: Mapped[float] = mapped_column(Float)
    last: Mapped[date] = mapped_column("last_day", Date)
    due: Mapped[date] = mapped_column("due_day", Date)
    learned: Mapped[date | None] = mapped_column("learned_day", Date)


class DayRow(Base):
    """Derived: one pupil's day of practice."""

    __tablename__ = "learner_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"), primary_key=True)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    answers: Mapped[int] = mapped_column(Integer)
    right: Mapped[int] = mapped_column("right_alone", Integer)
    seconds: Mapped[float] = mapped_column(Float)


class MistakeRow(Base):
    """Derived: one entry of 错题本; `number` is its attempt's."""

    __tablename__ = "learner_mistake"
    __table_args__ = (
        Index("learner_mistake_by_attempt", "attempt", unique=True),
        {"sqlite_with_rowid": False},
    )

    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"), primary_key=True)
    number: Mapped[int] = mapped_column(NumberType, primary_key=True, autoincrement=False)
    attempt: Mapped[str] = mapped_column(String(36))
    day: Mapped[date] = mapped_column(Date)
    points: Mapped[str] = mapped_column(Text)
    cause: Mapped[str] = mapped_column(String(12))
    redone: Mapped[int] = mapped_column(Integer)
    settled: Mapped[date | None] = mapped_column(Date)


class SessionRow(Base):
    """One session of practice: what it set out to do, and what lies on the table."""

    __tablename__ = "learner_session"
    __table_args__ = (Index("learner_session_by_pupil", "pupil", "used_at"),)

    identifier: Mapped[str] = mapped_column(String(36), primary_key=True)
    pupil: Mapped[str] = mapped_column(ForeignKey("learner_pupil.identifier"))
    started_at: Mapped[datetime] = mapped_column(DateTime)
    used_at: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    plan_json: Mapped[str] = mapped_column(Text)
    state_json: Mapped[str] = mapped_column(Text)
    closed: Mapped[bool] = mapped_column(Boolean)


class LockRow(Base):
    """The PIN's hash with everything that made it, and the wrong tries; one row at most."""

    __tablename__ = "learner_lock"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    salt: Mapped[bytes] = mapped_column(LargeBinary(64))
    digest: Mapped[bytes] = mapped_column(LargeBinary(64))
    cost: Mapped[int] = mapped_column(Integer)
    block_size: Mapped[int] = mapped_column(Integer)
    parallel: Mapped[int] = mapped_column(Integer)
    tries: Mapped[int] = mapped_column(Integer)
    tried_at: Mapped[datetime | None] = mapped_column(DateTime)
