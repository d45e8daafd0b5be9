"""Model files that aren't what they claim are refused by name before anything is loaded."""

from pathlib import Path

import pytest

from engine.models.elsewhere import SMALLEST_MODEL
from tests.cli.program import Program
from tests.models.gguf_maker import gguf_bytes, write

WHOLE = gguf_bytes(data=SMALLEST_MODEL)

BROKEN = {
    "truncated": gguf_bytes()[:-100],
    "text": b"this is a letter and no model\n" * 50_000,
    "other-version": gguf_bytes(version=99, data=SMALLEST_MODEL),
    "impossible": gguf_bytes(pair_count=2**60, data=SMALLEST_MODEL),
    "short-data": gguf_bytes(dimensions=(4096, 4096), data=SMALLEST_MODEL),
    "empty": b"",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_not_imported_and_nothing_else_is_lost(
    used_program: Program, tmp_path: Path, name: str
) -> None:
    whole = write(used_program.home / "models" / "whole.gguf", WHOLE)
    file = write(tmp_path / f"{name}.gguf", BROKEN[name])
    ended = used_program.run("model", "import", str(file), "--json")
    assert ended.status == 1
    assert f"{name}.gguf" in ended.document["reason"]
    assert file.read_bytes() == BROKEN[name]
    assert [path.name for path in whole.parent.iterdir()] == ["whole.gguf"]
    assert whole.read_bytes() == WHOLE


def test_a_broken_file_on_the_shelf_is_refused_by_name_before_loading(program: Program) -> None:
    write(program.home / "models" / "whole.gguf", WHOLE)
    write(program.home / "models" / "spoilt.gguf", BROKEN["short-data"])
    asked = program.run("solve", "--json", "--model", "spoilt", "小明为什么喜欢秋天？")
    assert asked.status == 1
    assert "spoilt.gguf" in asked.document["reason"]
    listed = {row["id"] for row in program.run("model", "list", "--json").document["models"]}
    assert "whole" in listed
    solved = program.run("solve", "--json", "计算：$2+3$").document
    assert solved["answer"]["text"] == "5"


def test_a_whole_file_is_imported_verified_used_and_removed(program: Program) -> None:
    file = write(program.home / "stick" / "小模型.gguf", WHOLE)
    (taken,) = program.run("model", "import", str(file), "--json").document["models"]
    assert taken["on_disk"] is True
    (checked,) = program.run("model", "verify", taken["id"], "--json").document["models"]
    assert checked["sha256"] == taken["sha256"]
    used = program.run("model", "use", taken["id"], "--json").document["models"]
    assert {row["id"] for row in used if row["state"] == "in_use"} == {taken["id"]}
    removed = program.run("model", "remove", taken["id"], "--json")
    assert removed.status == 0
    assert removed.document["models"] == []
    assert not list((program.home / "models").glob("*.gguf"))
    assert file.is_file()
    again = program.run("model", "remove", taken["id"], "--json")
    assert again.status == 1
    assert taken["id"] in again.document["reason"]
