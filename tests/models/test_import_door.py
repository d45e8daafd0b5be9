"""`wenqu model import` as others call it: a repository, a mirror, and what goes wrong with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.models.hub_server import HASH, REPOSITORY, Hub, running


@pytest.fixture
def hub() -> Iterator[Hub]:
    with running() as server:
        yield server


@pytest.fixture
def program(tmp_path: Path, hub: Hub) -> Program:
    return Program(tmp_path, {"HF_ENDPOINT": hub.address})


def test_a_mirror_of_the_hub_serves_a_repository_by_name(program: Program, hub: Hub) -> None:
    ended = program.run("model", "import", REPOSITORY, "--json")
    assert ended.status == 0
    (row,) = ended.document["models"]
    assert (row["sha256"], row["on_disk"], row["state"]) == (HASH, True, "on_disk")
    assert row["fits"]
    assert Path(row["source"]).is_file()
    assert all(REPOSITORY in asked for asked in hub.asked)  # nothing else is asked of anybody


def test_several_models_come_back_as_choices(program: Program, hub: Hub) -> None:
    hub.files = ("m-Q4_K_M.gguf", "m-Q8_0.gguf")
    ended = program.run("model", "import", REPOSITORY, "--json")
    assert (ended.status, ended.document["status"]) == (1, "error")
    assert [one["file"] for one in ended.document["choices"]] == list(hub.files)
    assert program.run("model", "import", f"{REPOSITORY}:Q8_0", "--json").status == 0


def test_an_address_with_the_wrong_hash_is_one_sentence_and_the_program_goes_on(
    program: Program, hub: Hub
) -> None:
    wrong = program.run("model", "import", f"{hub.address}/x.gguf", "--sha256", "0" * 64, "--json")
    assert wrong.status == 1
    assert "x.gguf.broken" in wrong.document["reason"]
    solved = program.run("solve", "--json", "计算：$2+3$").document
    assert solved["answer"]["text"] == "5"


def test_who_chose_never_to_go_online_is_not_taken_online(
    program: Program, hub: Hub, tmp_path: Path
) -> None:
    from app.settings import Settings, save_settings

    save_settings(program.paths.settings, Settings(offline_only=True))
    ended = program.run("model", "import", REPOSITORY, "--json")
    assert ended.status == 1
    assert "永不联网" in ended.document["reason"]
    assert hub.asked == []
