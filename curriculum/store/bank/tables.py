"""The bank's tables; `number` is the row's place in one file, `identifier` its name everywhere."""

from datetime import datetime

from sqlalchemy import BigInteger, DateTime, Index, Integer, LargeBinary, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from curriculum.store.tables import Base

NumberType = BigInteger().with_variant(Integer, "sqlite")
"""SQLite makes only an INTEGER primary key the row's own number."""


class BankRow(Base):
    """One problem: two JSON values, and the columns that lists are filtered and matched by.

    `words` is the text that is searched (see `curriculum.bank.wording.searched`), `tags` one tag
    a line. Times are UTC; `offset_minutes` keeps how far the local clock was ahead of it.
    Every set of kind, grade and difficulty has its index, newest last, so that a filter by them
    reads only what it shows.
    """

    __tablename__ = "bank_problem"

    number: Mapped[int] = mapped_column(NumberType, primary_key=True, autoincrement=False)
    identifier: Mapped[str] = mapped_column(String(36), unique=True)
    created_at: Mapped[datetime] = mapped_column(DateTime)
    offset_minutes: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(20))
    grade: Mapped[int | None] = mapped_column(SmallInteger)
    difficulty: Mapped[int | None] = mapped_column(SmallInteger)
    origin_file: Mapped[str] = mapped_column(String(255))
    origin_row: Mapped[int | None] = mapped_column(Integer)
    placing: Mapped[str] = mapped_column(String(10))
    exact_key: Mapped[bytes] = mapped_column(LargeBinary(20))
    words: Mapped[str] = mapped_column(Text)
    tags: Mapped[str] = mapped_column(Text)
    problem_json: Mapped[str] = mapped_column(Text)
    solution_json: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (
        Index("bank_by_exact_key", "exact_key"),
        Index("bank_by_kind", "kind", "number"),
        Index("bank_by_grade", "grade", "number"),
        Index("bank_by_difficulty", "difficulty", "number"),
        Index("bank_by_kind_grade", "kind", "grade", "number"),
        Index("bank_by_kind_difficulty", "kind", "difficulty", "number"),
        Index("bank_by_grade_difficulty", "grade", "difficulty", "number"),
        Index("bank_by_kind_grade_difficulty", "kind", "grade", "difficulty", "number"),
        Index("bank_by_origin", "origin_file", "number"),
    )


class BankLabelRow(Base):
    """One thing a problem is filed under: `sort` is `point`, `tag` or `image` (a picture's name)."""

    __tablename__ = "bank_label"
    __table_args__ = ({"sqlite_with_rowid": False},)

    sort: Mapped[str] = mapped_column(String(5), primary_key=True)
    value: Mapped[str] = mapped_column(String(200), primary_key=True)
    number: Mapped[int] = mapped_column(NumberType, primary_key=True, autoincrement=False)


class BankImageRow(Base):
    """The bytes of one picture by its name, which is their hash; kept once for all problems."""

    __tablename__ = "bank_image"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class BankCommonRow(Base):
    """A piece of text so common in this bank that looking for it narrows nothing."""

    __tablename__ = "bank_common"

    piece: Mapped[str] = mapped_column(String(80), primary_key=True)
