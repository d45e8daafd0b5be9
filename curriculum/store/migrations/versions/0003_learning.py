"""Pupils: their attempts, which only grow, what is derived from them, sessions and the PIN."""

from typing import TypeVar

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_Kept = TypeVar("_Kept")
_EVENTS = ("learner_attempt", "learner_note")


def _pupil(**how: object) -> "sa.Column[str]":
    key = sa.ForeignKey("learner_pupil.identifier")
    return sa.Column("pupil", sa.String(36), key, nullable=False, **how)  # type: ignore[arg-type]


def _column(name: str, kind: "sa.types.TypeEngine[_Kept]") -> "sa.Column[_Kept]":
    return sa.Column(name, kind, nullable=False)


def upgrade() -> None:
    """Make the tables `learner_*` and the triggers that keep the events as they are."""
    _people()
    _events()
    _derived()
    _places()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_server()


def _people() -> None:
    op.create_table(
        "learner_pupil",
        sa.Column("identifier", sa.String(36), primary_key=True),
        _column("name", sa.String(60)),
        _column("grade", sa.SmallInteger()),
        _column("preset", sa.String(10)),
        _column("created_at", sa.DateTime()),
        _column("offset_minutes", sa.Integer()),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        _column("rules", sa.Integer()),
    )
    op.create_table(
        "learner_class",
        sa.Column("identifier", sa.String(36), primary_key=True),
        _column("name", sa.String(60)),
    )
    op.create_table(
        "learner_member",
        sa.Column(
            "class", sa.String(36), sa.ForeignKey("learner_class.identifier"), primary_key=True
        ),
        _pupil(primary_key=True),
        _column("place", sa.Integer()),
    )
    op.create_index("ix_learner_member_pupil", "learner_member", ["pupil"])
    op.create_table("learner_forgetting", sa.Column("pupil", sa.String(36), primary_key=True))


def _events() -> None:
    op.create_table(
        "learner_problem",
        sa.Column("digest", sa.LargeBinary(20), primary_key=True),
        _column("problem_json", sa.Text()),
    )
    op.create_table(
        "learner_attempt",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("identifier", sa.String(36), nullable=False, unique=True),
        _pupil(),
        _column("session", sa.String(36)),
        _column("moment", sa.DateTime()),
        _column("offset_minutes", sa.Integer()),
        sa.Column("problem", sa.LargeBinary(20), sa.ForeignKey("learner_problem.digest"), nullable=False),
        _column("problem_identifier", sa.Text()),
        _column("given_json", sa.Text()),
        _column("verdict_json", sa.Text()),
        _column("help", sa.SmallInteger()),
        _column("seconds", sa.Float()),
        _column("try_number", sa.Integer()),
        sa.Column("redo_of", sa.String(36), nullable=True),
        _column("points", sa.Text()),
        _column("recipe", sa.Text()),
        _column("level", sa.SmallInteger()),
        _column("options", sa.SmallInteger()),
        _column("outcome", sa.String(8)),
    )  # fmt: skip
    op.create_index("learner_attempt_by_pupil", "learner_attempt", ["pupil", "number"])
    op.create_index("learner_attempt_by_problem", "learner_attempt", ["problem"])
    op.create_table(
        "learner_note",
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=True),
        sa.Column("identifier", sa.String(36), nullable=False, unique=True),
        _pupil(),
        sa.Column("attempt", sa.String(36), sa.ForeignKey("learner_attempt.identifier"), nullable=False),
        _column("moment", sa.DateTime()),
        _column("offset_minutes", sa.Integer()),
        _column("sort", sa.String(10)),
        _column("value", sa.String(20)),
    )  # fmt: skip
    op.create_index("ix_learner_note_attempt", "learner_note", ["attempt"])
    op.create_index("learner_note_by_pupil", "learner_note", ["pupil", "number"])


def _derived() -> None:
    op.create_table(
        "learner_skill",
        _pupil(primary_key=True),
        sa.Column("point", sa.String(120), primary_key=True),
        _column("mean", sa.Float()),
        _column("variance", sa.Float()),
        _column("answers", sa.Integer()),
        _column("right_alone", sa.Integer()),
        _column("run", sa.Integer()),
        _column("level", sa.SmallInteger()),
        _column("stability", sa.Float()),
        _column("difficulty", sa.Float()),
        _column("last_day", sa.Date()),
        _column("due_day", sa.Date()),
        sa.Column("learned_day", sa.Date(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "learner_day",
        _pupil(primary_key=True),
        sa.Column("day", sa.Date(), primary_key=True),
        _column("answers", sa.Integer()),
        _column("right_alone", sa.Integer()),
        _column("seconds", sa.Float()),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "learner_mistake",
        _pupil(primary_key=True),
        sa.Column("number", _NUMBER, primary_key=True, autoincrement=False),
        _column("attempt", sa.String(36)),
        _column("day", sa.Date()),
        _column("points", sa.Text()),
        _column("cause", sa.String(12)),
        _column("redone", sa.Integer()),
        sa.Column("settled", sa.Date(), nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_index("learner_mistake_by_attempt", "learner_mistake", ["attempt"], unique=True)


def _places() -> None:
    op.create_table(
        "learner_session",
        sa.Column("identifier", sa.String(36), primary_key=True),
        _pupil(),
        _column("started_at", sa.DateTime()),
        _column("used_at", sa.DateTime()),
        _column("offset_minutes", sa.Integer()),
        _column("plan_json", sa.Text()),
        _column("state_json", sa.Text()),
        _column("closed", sa.Boolean()),
    )
    op.create_index("learner_session_by_pupil", "learner_session", ["pupil", "used_at"])
    op.create_table(
        "learner_lock",
        sa.Column("name", sa.String(20), primary_key=True),
        _column("salt", sa.LargeBinary(64)),
        _column("digest", sa.LargeBinary(64)),
        _column("cost", sa.Integer()),
        _column("block_size", sa.Integer()),
        _column("parallel", sa.Integer()),
        _column("tries", sa.Integer()),
        sa.Column("tried_at", sa.DateTime(), nullable=True),
    )


def _guard_sqlite() -> None:
    for table in _EVENTS:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        op.execute(f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} {refuse}")
        op.execute(
            f"CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} WHEN NOT EXISTS "  # noqa: S608 (our own names)
            f"(SELECT 1 FROM learner_forgetting WHERE pupil = OLD.pupil) {refuse}"
        )
        # INSERT OR REPLACE deletes without a word to the trigger above.
        op.execute(
            f"CREATE TRIGGER {table}_new BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM "  # noqa: S608 (our own names)
            f"{table} WHERE identifier = NEW.identifier OR number = NEW.number) {refuse}"
        )


def _guard_server() -> None:
    op.execute(
        "CREATE FUNCTION learner_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'DELETE' THEN "
        "IF EXISTS (SELECT 1 FROM learner_forgetting WHERE pupil = OLD.pupil) THEN RETURN OLD; "
        "END IF; END IF; "
        "RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$"
    )
    for table in _EVENTS:
        op.execute(
            f"CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION learner_only_grows()"
        )
        op.execute(
            f"CREATE TRIGGER {table}_kept BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION learner_only_grows()"
        )
