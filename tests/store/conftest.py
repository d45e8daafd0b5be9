"""The databases the store is tried on: an SQLite file, and a real PostgreSQL where one is."""

import importlib.util
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, NullPool, create_engine

from curriculum.store import Store, open_store
from curriculum.store.opening import POSTGRESQL
from tests.store.postgresql import cluster, programs

_numbers = count(1)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Engine]:
    """A running cluster of our own with the database `made`, which the store has migrated."""
    folder = programs() if os.name == "posix" else None
    if folder is None:
        pytest.skip("PostgreSQL is not installed here")
    if importlib.util.find_spec("pg8000") is None:
        pytest.skip("pg8000 is not installed here")
    with cluster(folder) as socket:
        server = URL.create(POSTGRESQL, "wenqu", database="postgres")
        server = server.update_query_dict({"unix_sock": str(socket / ".s.PGSQL.5432")})
        engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("CREATE DATABASE made")
        open_store(_url(engine, "made")).close()
        yield engine


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database file with today's tables, to be copied: migrating takes a second."""
    file = tmp_path_factory.mktemp("migrated") / "wenqu.db"
    open_store(f"sqlite:///{file}").close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database with today's tables and nothing in them."""
    if request.param == "sqlite":
        shutil.copy2(request.getfixturevalue("migrated_file"), tmp_path / "wenqu.db")
        return f"sqlite:///{tmp_path / 'wenqu.db'}"
    engine: Engine = request.getfixturevalue("postgresql")
    name = f"wenqu_{next(_numbers)}"
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE made")
    return _url(engine, name)


@pytest.fixture
def empty_database(postgresql: Engine) -> str:
    """The URL of a database of a PostgreSQL server without any table."""
    name = f"wenqu_{next(_numbers)}"
    with postgresql.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    return _url(postgresql, name)


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """An open store on that database."""
    opened = open_store(database)
    yield opened
    opened.close()


def _url(engine: Engine, name: str) -> str:
    return engine.url.set(database=name).render_as_string(hide_password=False)
