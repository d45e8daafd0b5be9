"""Numbered schema upgrades, run on opening: one program at a time, after a backup of the file."""

import shutil
from pathlib import Path

from filelock import FileLock
from sqlalchemy import Engine, func, inspect, select, text

from engine.errors import WorldError

HEAD = "0003"
"""The newest revision this program knows; a test holds it to the migrations folder."""

LOCK_SECONDS = 60

SERVER_LOCK = 0x77656E7175
"""The number of PostgreSQL's advisory lock that one migrating program holds ("wenqu")."""


class NewerDatabaseError(WorldError):
    """The database was written by a newer program."""


def bring_up_to_date(engine: Engine, file: Path | None) -> None:
    """Upgrade the schema behind `engine` to `HEAD`.

    `file` is the SQLite file, copied beside itself before an older schema is changed. A server's
    database is its administrator's to back up; PostgreSQL changes it wholly or not at all.
    """
    if _revision(engine) == HEAD:
        return
    if file is None:
        _upgrade(engine)
        return
    with FileLock(file.with_name(file.name + ".lock"), timeout=LOCK_SECONDS):
        revision = _revision(engine)
        if revision == HEAD:
            return
        if revision is not None:
            _back_up(engine, file, revision)
        _upgrade(engine)


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None:
        return None
    revision = str(found)
    if revision > HEAD:
        raise NewerDatabaseError(
            "这份数据来自更新版本的问渠（数据版本 {found}，这个程序只认到 {known}）。"
            "请升级问渠再打开；文件没有改动。",
            found=revision,
            known=HEAD,
        )
    return revision


def _back_up(engine: Engine, file: Path, revision: str) -> None:
    with engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    shutil.copy2(file, file.with_name(f"{file.stem}-before-{revision}-to-{HEAD}{file.suffix}"))


def _upgrade(engine: Engine) -> None:
    # Alembic is slow to import and needed only when something must change.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(SERVER_LOCK)))
        else:
            # Python's driver begins nothing before CREATE TABLE: a crash would leave half of it.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
