"""A database of every earlier program opens in this one, with all that was in it."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, event, inspect, make_url, text

from curriculum.store import migrating, open_store
from curriculum.store.migrating import HEAD
from curriculum.store.opening import NotADatabaseError
from curriculum.store.tables import Base
from engine.errors import WorldError
from tests.store.items import an_item, numbers

FOLDER = Path(migrating.__file__).parent / "migrations"

EARLIER = ("0001",)
"""Revisions that programs in the world have written."""


def scripts() -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return config


def write_earlier(engine: Engine, revision: str) -> None:
    """Bring an empty database to `revision` and put an answer in, as a program of then did."""
    config = scripts()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.execute(
            text(
                "INSERT INTO answer VALUES ('00000000-0000-4000-8000-000000000001',"
                " '2026-03-01 00:30:00.000000', 480, '解方程', '解方程：$2x=4$', 'algebra',"
                ' :yes, :no, \'{"statement": "解方程：$2x=4$"}\','
                ' \'{"status": "solved", "provenance": {"solver": "algebra"}}\')'
            ),
            {"yes": True, "no": False},
        )


def test_the_newest_migration_is_the_one_the_program_knows() -> None:
    assert ScriptDirectory.from_config(scripts()).get_current_head() == HEAD


def test_migrations_make_exactly_the_tables_the_mappings_name(database: str) -> None:
    engine = create_engine(database)
    # The index of words is no table of SQLAlchemy's kind; its own tests look at it.
    options = {"include_name": lambda name, *_: not str(name).startswith("bank_words")}
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, Base.metadata)
    engine.dispose()
    assert differences == []


@pytest.mark.parametrize("revision", EARLIER)
def test_an_earlier_file_is_brought_up_to_date_after_a_copy(tmp_path: Path, revision: str) -> None:
    file = tmp_path / "wenqu.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    write_earlier(engine, revision)
    engine.dispose()
    before = file.read_bytes()
    store = open_store(f"sqlite:///{file}")
    (line,) = store.find_answers()
    assert store.answer(line.identifier).problem.statement == "解方程：$2x=4$"  # type: ignore[union-attr]
    store.bank.import_items([an_item(1)])
    assert numbers(store.bank.page().items) == [1]
    store.close()
    assert (tmp_path / f"wenqu-before-{revision}-to-{HEAD}.db").read_bytes() == before


@pytest.mark.parametrize("revision", EARLIER)
def test_an_earlier_database_of_a_server_is_brought_up_to_date(
    empty_database: str, revision: str
) -> None:
    engine = create_engine(empty_database)
    write_earlier(engine, revision)
    engine.dispose()
    store = open_store(empty_database)
    assert [line.title for line in store.find_answers()] == ["解方程"]
    store.bank.import_items([an_item(1)])
    assert numbers(store.bank.page().items) == [1]
    store.close()


def test_a_migration_that_fails_leaves_the_earlier_file_as_it_was(
    tmp_path: Path,
) -> None:
    file = tmp_path / "wenqu.db"
    engine = create_engine(f"sqlite:///{file}")
    write_earlier(engine, "0001")

    def fails(connection: object, cursor: object, statement: str, *_: object) -> None:
        if "bank_words" in statement:
            raise OSError("the disk is full")

    event.listen(Engine, "before_cursor_execute", fails)
    try:
        with pytest.raises(OSError, match="full"):
            open_store(f"sqlite:///{file}")
    finally:
        event.remove(Engine, "before_cursor_execute", fails)
    tables = inspect(engine).get_table_names()
    with engine.connect() as connection:
        revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    engine.dispose()
    assert revision == "0001"
    assert not [name for name in tables if name.startswith("bank")]
    open_store(f"sqlite:///{file}").close()


OPENER = "import sys; from curriculum.store import open_store; open_store(sys.argv[1]).close()"


def test_programs_that_open_an_empty_database_together_all_get_in(empty_database: str) -> None:
    openers = [
        subprocess.Popen([sys.executable, "-c", OPENER, empty_database], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for opener in openers:
        _, words = opener.communicate(timeout=120)
        assert opener.returncode == 0, words.decode()


def test_a_missing_library_for_a_server_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pg8000", None)
    with pytest.raises(WorldError, match="还缺一个库：pg8000"):
        open_store("postgresql://nobody@localhost/nothing")


@pytest.mark.parametrize("user", ["nobody_known", "wenqu"])
def test_a_server_that_does_not_answer_or_let_in_is_a_sentence(
    empty_database: str, user: str, tmp_path: Path
) -> None:
    url = make_url(empty_database).set(drivername="postgresql", username=user)
    if user == "wenqu":
        url = url.set(query={"unix_sock": str(tmp_path / "nothing")})
    with pytest.raises(WorldError, match="数据库打不开：") as raised:
        open_store(url.render_as_string())
    assert not isinstance(raised.value, NotADatabaseError)
    assert "{" not in str(raised.value)
