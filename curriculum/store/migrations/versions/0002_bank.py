"""The bank: problems, labels, pictures, and the index of their words."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_INDEXES = {
    "bank_by_exact_key": ("exact_key",),
    "bank_by_kind": ("kind", "number"),
    "bank_by_grade": ("grade", "number"),
    "bank_by_difficulty": ("difficulty", "number"),
    "bank_by_kind_grade": ("kind", "grade", "number"),
    "bank_by_kind_difficulty": ("kind", "difficulty", "number"),
    "bank_by_grade_difficulty": ("grade", "difficulty", "number"),
    "bank_by_kind_grade_difficulty": ("kind", "grade", "difficulty", "number"),
    "bank_by_origin": ("origin_file", "number"),
}


def upgrade() -> None:
    """Make the tables `bank_problem`, `bank_label`, `bank_image`, `bank_common`, `bank_words`."""
    op.create_table(
        "bank_problem",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("identifier", sa.String(36), nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=True),
        sa.Column("difficulty", sa.SmallInteger(), nullable=True),
        sa.Column("origin_file", sa.String(255), nullable=False),
        sa.Column("origin_row", sa.Integer(), nullable=True),
        sa.Column("placing", sa.String(10), nullable=False),
        sa.Column("exact_key", sa.LargeBinary(20), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("problem_json", sa.Text(), nullable=False),
        sa.Column("solution_json", sa.Text(), nullable=True),
    )
    for name, columns in _INDEXES.items():
        op.create_index(name, "bank_problem", list(columns))
    op.create_table(
        "bank_label",
        sa.Column("sort", sa.String(5), primary_key=True),
        sa.Column("value", sa.String(200), primary_key=True),
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "bank_image",
        sa.Column("name", sa.String(80), primary_key=True),
        sa.Column("data", sa.LargeBinary(), nullable=False),
    )
    op.create_table("bank_common", sa.Column("piece", sa.String(80), primary_key=True))
    if op.get_bind().dialect.name == "sqlite":
        # Pieces of text without their text: it is small, and which problem holds a piece is all
        # it must know. The ASCII tokenizer takes every other sign as part of a word.
        op.execute(
            "CREATE VIRTUAL TABLE bank_words USING fts5"
            "(pieces, content='', columnsize=0, detail='none', tokenize='ascii')"
        )
    else:
        op.create_table(
            "bank_words",
            sa.Column("number", sa.BigInteger(), primary_key=True, autoincrement=False),
            sa.Column("pieces", sa.ARRAY(sa.Text()), nullable=False),
        )
        op.create_index("bank_words_by_piece", "bank_words", ["pieces"], postgresql_using="gin")
