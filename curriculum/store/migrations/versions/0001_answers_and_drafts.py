"""The first tables: answered questions and drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables `answer` and `draft`."""
    op.create_table(
        "answer",
        sa.Column("identifier", sa.String(36), primary_key=True),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("offset_minutes", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("solver", sa.String(20), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=True),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("problem_json", sa.Text(), nullable=False),
        sa.Column("solution_json", sa.Text(), nullable=False),
    )
    op.create_index("answer_by_time", "answer", ["asked_at"])
    op.create_table(
        "draft",
        sa.Column("place", sa.String(60), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
    )
