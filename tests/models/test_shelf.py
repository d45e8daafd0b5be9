"""What is on disk: found, verified once, remembered, imported, removed, never lost."""

import errno
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.models import (
    BrokenModelError,
    Catalogue,
    MissingModelError,
    Model,
    Shelf,
    describe,
    import_model,
    load_catalogue,
    other_shelves,
    read_header,
)
from engine.models import checksum as checksum_module
from engine.models import partial as partial_module
from engine.progress import Progress
from tests.models.gguf_maker import gguf_bytes, write

GOOD = gguf_bytes() + b"\2" * (1 << 20)
GOOD_HASH = hashlib.sha256(GOOD).hexdigest()


@pytest.fixture
def model() -> Model:
    return replace(
        load_catalogue().starter, size=len(GOOD), sha256=GOOD_HASH, file_name="small.gguf"
    )


@pytest.fixture
def shelf(tmp_path: Path, model: Model) -> Shelf:
    return Shelf(tmp_path / "模型", tmp_path / "缓存" / "hashes.json", Catalogue((model,)))


def test_an_empty_shelf_says_how_to_get_a_model(shelf: Shelf, model: Model) -> None:
    with pytest.raises(MissingModelError) as caught:
        shelf.ready(model)
    assert "wenqu model pull" in str(caught.value)
    assert "U盘" in str(caught.value)


def test_a_file_is_hashed_once_and_then_remembered(
    shelf: Shelf, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(shelf.folder / "anything.gguf", GOOD)
    first = shelf.find(model)
    assert first is not None
    assert first.sha256 == ""
    assert shelf.ready(model).sha256 == GOOD_HASH

    def fail(*_: object) -> str:
        raise AssertionError("hashed again")

    monkeypatch.setattr("engine.models.shelf.sha256_of", fail)
    assert shelf.ready(model).sha256 == GOOD_HASH


def test_a_file_that_changes_is_hashed_again(shelf: Shelf, model: Model) -> None:
    path = write(shelf.folder / "small.gguf", GOOD)
    shelf.ready(model)
    path.write_bytes(GOOD[:-1] + b"\3")
    with pytest.raises(BrokenModelError, match=r"small\.gguf"):
        shelf.ready(model)


def test_a_wrong_file_of_ours_is_put_aside(shelf: Shelf, model: Model) -> None:
    path = write(shelf.folder / "small.gguf", GOOD[:-1] + b"\3")
    with pytest.raises(BrokenModelError):
        shelf.ready(model)
    assert not path.exists()
    assert path.with_name("small.gguf.broken").exists()
    assert shelf.find(model) is None


def test_a_wrong_file_of_another_program_is_left_alone(tmp_path: Path, model: Model) -> None:
    theirs = write(tmp_path / "lm" / "small.gguf", GOOD[:-1] + b"\3")
    shelf = Shelf(tmp_path / "ours", tmp_path / "r.json", Catalogue((model,)), (tmp_path / "lm",))
    with pytest.raises(BrokenModelError):
        shelf.ready(model)
    assert theirs.exists()


def test_a_spoilt_record_only_costs_a_new_hash(shelf: Shelf, model: Model, tmp_path: Path) -> None:
    write(shelf.folder / "small.gguf", GOOD)
    for spoilt in ("", "{", "[]", '{"a": 3}', json.dumps({"x": [1, 2]}), "null"):
        write(tmp_path / "缓存" / "hashes.json", spoilt.encode())
        assert shelf.ready(model).sha256 == GOOD_HASH


def test_a_file_of_another_program_is_used_in_place(tmp_path: Path, model: Model) -> None:
    theirs = write(tmp_path / ".ollama" / "models" / "blobs" / f"sha256-{GOOD_HASH}", GOOD)
    shelves = other_shelves({}, tmp_path)
    assert theirs.parent in shelves
    shelf = Shelf(tmp_path / "ours", tmp_path / "r.json", Catalogue((model,)), shelves)
    found = shelf.ready(model)
    assert found.path == theirs
    assert not found.ours
    with pytest.raises(WorldError, match="别的程序"):
        shelf.remove(found)
    assert theirs.exists()


def test_our_own_file_wins_and_can_be_removed(tmp_path: Path, model: Model) -> None:
    write(tmp_path / "lm" / "small.gguf", GOOD)
    ours = write(tmp_path / "ours" / "small.gguf", GOOD)
    shelf = Shelf(tmp_path / "ours", tmp_path / "r.json", Catalogue((model,)), (tmp_path / "lm",))
    found = shelf.ready(model)
    assert found.path == ours
    shelf.remove(found)
    assert not ours.exists()


def test_import_copies_and_names_after_the_catalogue(
    shelf: Shelf, model: Model, tmp_path: Path
) -> None:
    stick = write(tmp_path / "U盘" / "下载 (3).gguf", GOOD)
    seen: list[Progress] = []
    file = import_model(stick, shelf, seen.append)
    assert file.path == shelf.folder / "small.gguf"
    assert file.path.read_bytes() == GOOD
    assert file.model == model
    assert seen[-1].fraction == 1.0
    assert stick.exists()
    found = shelf.find(model)
    assert found is not None
    assert found.sha256 == GOOD_HASH


def test_a_file_of_no_catalogue_keeps_a_tidy_name(shelf: Shelf, tmp_path: Path) -> None:
    stick = write(tmp_path / "我的:模型?.gguf", gguf_bytes() + b"\5" * (2 << 20))
    file = import_model(stick, shelf)
    assert file.path.name == "我的模型.gguf"
    assert file.model is None
    named = shelf.named("我的模型")
    assert named is not None
    assert named.path == file.path
    assert describe(read_header(file.path)).name == "Small"


def test_importing_a_file_that_is_no_model_leaves_nothing(shelf: Shelf, tmp_path: Path) -> None:
    stick = write(tmp_path / "作业.gguf", b"hello" * 1000)
    with pytest.raises(BrokenModelError, match="作业"):
        import_model(stick, shelf)
    assert not shelf.folder.exists()


def test_importing_wrong_bytes_of_the_right_size_puts_them_aside(
    shelf: Shelf, tmp_path: Path
) -> None:
    stick = write(tmp_path / "small.gguf", GOOD[:-1] + b"\3")
    with pytest.raises(WorldError, match="校验和"):
        import_model(stick, shelf)
    assert [path.name for path in shelf.folder.iterdir()] == ["small.gguf.broken"]


def test_a_stopped_import_leaves_no_model(
    shelf: Shelf, model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.models.importing.BLOCK", 1000)
    cancel = Cancel()
    stick = write(tmp_path / "small.gguf", GOOD)
    with pytest.raises(CancelledError):
        import_model(stick, shelf, lambda _: cancel.set(), cancel)
    assert shelf.find(model) is None
    assert import_model(stick, shelf).sha256 == GOOD_HASH


def test_a_full_disk_is_said_before_a_byte_is_written(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr(partial_module.shutil, "disk_usage", lambda _: Usage)
    with pytest.raises(WorldError, match="磁盘空间不够"):
        import_model(write(tmp_path / "small.gguf", GOOD), shelf)
    assert list(shelf.folder.iterdir()) == []


def test_hashing_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checksum_module, "BLOCK", 10)
    cancel = Cancel()
    path = write(tmp_path / "a", b"1" * 100)
    with pytest.raises(CancelledError):
        checksum_module.sha256_of(path, lambda _: cancel.set(), cancel)


def test_the_catalogue_names_the_product_model_in_every_size() -> None:
    catalogue = load_catalogue()
    sizes = {m.quantisation for m in catalogue.models if m.family == "Confucius3-Math"}
    assert sizes == {"Q3_K_M", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0"}
    model = catalogue.find("Confucius3")
    assert model.tags is not None
    assert dict(model.sampling.as_pairs())["top_p"] == 0.7
    assert catalogue.starter.sha256.startswith("cc324af0")
    with pytest.raises(WorldError, match="starter"):
        catalogue.find("gpt")


def test_smaller_reasoning_models_are_there_with_all_that_is_known_of_them() -> None:
    catalogue = load_catalogue()
    small = [m for m in catalogue.models if m.role == "reasoning" and m.size < 6_000_000_000]
    assert {m.licence for m in small} == {"Apache-2.0", "MIT"}
    assert len(small) == 6
    for model in small:
        assert model.tags is not None
        assert (model.tags.think_open, model.tags.answer_open) == ("<think>", "")
        assert (model.sampling.temperature, model.sampling.top_p) == (0.6, 0.95)
        assert len(model.sha256) in {0, 64}
        assert model.outline is not None
    files = [m.file_name for m in catalogue.models]
    assert len(set(files)) == len(files)


def test_ollamas_other_files_are_no_models(tmp_path: Path, model: Model) -> None:
    blobs = tmp_path / ".ollama" / "models" / "blobs"
    write(blobs / "sha256-licence", b"Apache" * (1 << 20))
    mine = write(blobs / f"sha256-{GOOD_HASH}", GOOD)
    shelf = Shelf(tmp_path / "o", tmp_path / "r.json", Catalogue((model,)), (blobs,))
    assert [file.path for file in shelf.files()] == [mine]


def test_lm_studio_hub_and_modelscope_files_are_found_in_place(tmp_path: Path) -> None:
    places = [
        tmp_path / ".lmstudio" / "models" / "a" / "b" / "one.gguf",
        tmp_path / ".cache" / "huggingface" / "hub" / "models--a--b" / "snapshots" / "c" / "two.gguf",
        tmp_path / ".cache" / "modelscope" / "hub" / "models" / "a" / "b" / "three.gguf",
        tmp_path / "share" / "four.gguf",
    ]  # fmt: skip
    for number, place in enumerate(places):
        write(place, GOOD + bytes([number]))
    shelves = other_shelves({"WENQU_SHELF": str(tmp_path / "share")}, tmp_path)
    shelf = Shelf(tmp_path / "ours", tmp_path / "r.json", load_catalogue(), shelves)
    assert {file.path for file in shelf.files()} >= set(places)
    assert not any(file.ours for file in shelf.files())


def test_another_publishers_file_of_the_same_name_is_another_model_not_a_broken_one(
    tmp_path: Path, model: Model
) -> None:
    theirs = write(tmp_path / "lm" / "small.gguf", GOOD + b"more")
    shelf = Shelf(tmp_path / "o", tmp_path / "r.json", Catalogue((model,)), (tmp_path / "lm",))
    assert shelf.find(model) is None
    named = shelf.named("small")
    assert named is not None
    assert shelf.verify(named).model is None
    assert theirs.exists()


def test_a_lab_share_that_can_only_be_read_is_read_and_its_refusals_are_sentences(
    tmp_path: Path, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "share" / "small.gguf", GOOD)
    shelf = Shelf(tmp_path / "share", tmp_path / "r.json", Catalogue((model,)))
    assert shelf.ready(model).sha256 == GOOD_HASH

    def read_only(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", read_only)
    found = shelf.find(model)
    assert found is not None
    with pytest.raises(WorldError, match="只能读"):
        shelf.remove(found)
    stick = write(tmp_path / "other.gguf", gguf_bytes() + b"\7" * 100)
    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(WorldError, match="只能读"):
        import_model(stick, shelf)


def test_a_table_that_is_no_catalogue_is_refused(tmp_path: Path) -> None:
    for content in ("", "[[model]]\nid = 'starter'", "model = 3"):
        with pytest.raises(ValueError):
            load_catalogue(write(tmp_path / "c.toml", content.encode()))
