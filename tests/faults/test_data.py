"""The data folder, the database and the settings as a disk, another version or a person left them."""

import hashlib
import sqlite3

from tests.cli.program import Program

EASY = ("solve", "--json", "计算：$2+3$")


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(program: Program) -> None:
    assert program.run(*EASY).status == 0
    file = program.paths.data / "wenqu.db"
    connection = sqlite3.connect(file)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = hashlib.sha256(file.read_bytes()).hexdigest()
    for command in (EASY, ("model", "list", "--json")):
        ended = program.run(*command)
        assert ended.status == 1
        assert "更新版本" in ended.document["reason"]
    examined = program.run("doctor", "--json")
    assert examined.status == 1
    assert examined.document["ok"] is False
    assert "更新版本" in examined.document["checks"][0]["found"]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


def test_a_file_that_is_no_database_is_refused_and_kept(program: Program) -> None:
    program.paths.data.mkdir()
    file = program.paths.data / "wenqu.db"
    file.write_text("甲" * 5_000, encoding="utf-8")
    ended = program.run(*EASY)
    assert ended.status == 1
    assert "wenqu.db" in ended.document["reason"]
    assert file.read_text(encoding="utf-8") == "甲" * 5_000


def test_a_data_folder_that_can_not_be_made_is_a_sentence(program: Program) -> None:
    program.paths.data.write_text("a file where the folder should be")
    ended = program.run(*EASY)
    assert ended.status == 1
    assert str(program.paths.data) in ended.document["reason"]
    examined = program.run("doctor")
    assert examined.status == 1
    assert "--data-dir" in examined.out
    checked = program.run("check", "--json", "--expected", "1", "--given", "1")
    assert checked.document["verdict"] == "right"


def test_settings_that_can_not_be_read_are_named_and_kept(program: Program) -> None:
    program.paths.data.mkdir()
    program.paths.settings.write_text("language = [broken", encoding="utf-8")
    ended = program.run(*EASY)
    assert ended.status == 1
    assert "settings.toml" in ended.document["reason"]
    assert program.paths.settings.read_text(encoding="utf-8") == "language = [broken"
    program.paths.settings.write_text('theme = "purple"\n', encoding="utf-8")
    ended = program.run(*EASY)
    assert ended.status == 1
    assert "theme" in ended.document["reason"]
