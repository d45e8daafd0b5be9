"""The tables, as SQLAlchemy typed mappings; nothing outside this room sees a row."""

from datetime import datetime

from sqlalchemy import Boolean, DateTime, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """The root of all tables."""


class AnswerRow(Base):
    """One question with its answer, as two JSON values and the columns that lists are made of.

    Times are UTC; `offset_minutes` keeps how far the local clock was ahead of it.
    """

    __tablename__ = "answer"
    __table_args__ = (Index("answer_by_time", "asked_at"),)

    identifier: Mapped[str] = mapped_column(String(36), primary_key=True)
    asked_at: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    title: Mapped[str] = mapped_column(String(200))
    statement: Mapped[str] = mapped_column(Text)
    solver: Mapped[str] = mapped_column(String(20))
    verified: Mapped[bool | None] = mapped_column(Boolean)
    stopped: Mapped[bool] = mapped_column(Boolean)
    problem_json: Mapped[str] = mapped_column(Text)
    solution_json: Mapped[str] = mapped_column(Text)


class DraftRow(Base):
    """What somebody was writing and has not sent yet, by the place where it was written."""

    __tablename__ = "draft"

    place: Mapped[str] = mapped_column(String(60), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
