"""Models from a repository, an address or ModelScope: chosen, checked, gone on with, or refused."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from engine.errors import WorldError
from engine.models import (
    Catalogue,
    Libraries,
    ManyFilesError,
    ModelFile,
    Shelf,
    bring,
    load_catalogue,
    read_place,
)
from engine.models import partial as partial_module
from engine.progress import Progress
from tests.models.gguf_maker import gguf_bytes, write
from tests.models.hub_server import CONTENT, HASH, REPOSITORY, Hub, running

NAME = "small.Q4_K_M.gguf"


@pytest.fixture
def hub() -> Iterator[Hub]:
    with running() as server:
        yield server


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    catalogue = Catalogue((load_catalogue().starter,))
    return Shelf(tmp_path / "模型", tmp_path / "hashes.json", catalogue)


def brought(what: str, shelf: Shelf, hub: Hub, sha256: str = "") -> ModelFile:
    libraries = Libraries(hub.address, hub.address)
    return bring(read_place(what), shelf, sha256=sha256, libraries=libraries)


def names(shelf: Shelf) -> list[str]:
    return sorted(path.name for path in shelf.folder.iterdir()) if shelf.folder.exists() else []


@pytest.mark.parametrize(
    "what", [REPOSITORY, f"modelscope:{REPOSITORY}", f"hf:{REPOSITORY}:Q4_K_M"]
)
def test_a_repository_with_one_model_needs_no_more_words(hub: Hub, shelf: Shelf, what: str) -> None:
    file = brought(what, shelf, hub)
    assert (file.path.name, file.sha256, file.ours) == (NAME, HASH, True)
    assert file.path.read_bytes() == CONTENT
    assert names(shelf) == [NAME]
    hub.ranges.clear()
    assert brought(what, shelf, hub).path == file.path
    assert hub.ranges == []


def test_several_models_are_listed_and_one_is_chosen_by_its_quantisation(
    hub: Hub, shelf: Shelf
) -> None:
    hub.files = ("a/m-Q4_K_M.gguf", "m-Q8_0.gguf", "mmproj-f16.gguf", "m-F16-00001-of-00002.gguf")
    with pytest.raises(ManyFilesError, match=r"2 个.*someone/small-GGUF:m-Q8_0\.gguf") as caught:
        brought(REPOSITORY, shelf, hub)
    assert [one.path for one in caught.value.choices] == ["a/m-Q4_K_M.gguf", "m-Q8_0.gguf"]
    assert caught.value.choices[0].sha256 == HASH
    with pytest.raises(WorldError, match="没有“Q5_K_M”"):
        brought(f"{REPOSITORY}:Q5_K_M", shelf, hub)
    assert brought(f"{REPOSITORY}:q4_k_m", shelf, hub).path.name == "m-Q4_K_M.gguf"
    assert "/a/m-Q4_K_M.gguf" in hub.asked[-1]


def test_a_repository_without_a_whole_model_says_so(hub: Hub, shelf: Shelf) -> None:
    hub.files = ()
    with pytest.raises(WorldError, match="没有 GGUF"):
        brought(REPOSITORY, shelf, hub)
    hub.files = ("m-00001-of-00002.gguf", "m-00002-of-00002.gguf")
    with pytest.raises(WorldError, match="切成了几段"):
        brought(REPOSITORY, shelf, hub)


@pytest.mark.parametrize("what", [REPOSITORY, f"ms:{REPOSITORY}", "{address}/x.gguf"])
@pytest.mark.parametrize(
    ("status", "said"), [(404, "没有"), (403, "不让取|没有"), (500, "故障"), (429, "频繁|故障")]
)
def test_a_library_that_refuses_is_a_sentence(
    hub: Hub, shelf: Shelf, what: str, status: int, said: str
) -> None:
    hub.status = status
    with pytest.raises(WorldError, match=said):
        brought(what.format(address=hub.address), shelf, hub)
    assert names(shelf) == []


@pytest.mark.parametrize("what", [f"ms:{REPOSITORY}", "{address}/x.gguf"])
def test_addresses_that_lead_round_in_circles_come_to_an_end(
    hub: Hub, shelf: Shelf, what: str
) -> None:
    hub.turns_round = True
    with pytest.raises(WorldError, match="没有尽头"):
        brought(what.format(address=hub.address), shelf, hub)
    assert names(shelf) == []


def test_a_mirror_may_not_lead_into_this_computer(hub: Hub, shelf: Shelf) -> None:
    hub.leads_to = "file:///etc/passwd"
    with pytest.raises(WorldError, match="不能去的地方"):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert names(shelf) == []


def test_an_address_is_asked_for_its_size_before_the_disk_is_touched(
    hub: Hub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = len(CONTENT)

    monkeypatch.setattr(partial_module.shutil, "disk_usage", lambda _: Usage)
    with pytest.raises(WorldError, match="磁盘空间不够"):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert (hub.ranges, names(shelf)) == ([], [])
    hub.knows_head = False
    with pytest.raises(WorldError, match="磁盘空间不够"):
        brought(f"{hub.address}/x.gguf", shelf, hub)


def test_an_address_goes_on_where_it_broke_off_while_it_is_the_same_file(
    hub: Hub, shelf: Shelf
) -> None:
    for _ in range(2):
        hub.breaks_after = 1_000_000
        with pytest.raises(WorldError, match=r"没有取全|中断"):
            brought(f"{hub.address}/深/小.gguf", shelf, hub)
    assert brought(f"{hub.address}/深/小.gguf", shelf, hub).path.name == "小.gguf"
    assert hub.ranges == ["", "bytes=1000000-", "bytes=2000000-"]


def test_another_version_at_the_same_address_is_begun_anew(hub: Hub, shelf: Shelf) -> None:
    hub.breaks_after = 1_000_000
    with pytest.raises(WorldError):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    hub.version, hub.content = '"second"', gguf_bytes() + b"\7" * (len(CONTENT) - len(gguf_bytes()))
    file = brought(f"{hub.address}/x.gguf", shelf, hub)
    assert file.path.read_bytes() == hub.content
    assert hub.ranges == ["", ""]


def test_a_server_that_tells_nothing_is_still_read_to_its_end(hub: Hub, shelf: Shelf) -> None:
    hub.knows_head = hub.tells_length = False
    hub.breaks_after = 600
    with pytest.raises(WorldError, match="不完整"):  # only the header shows that it broke off
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert names(shelf) == ["x.gguf.broken"]
    assert brought(f"{hub.address}/x.gguf", shelf, hub).sha256 == HASH


def test_a_file_shorter_on_the_server_than_the_part_that_is_here_is_begun_anew(
    hub: Hub, shelf: Shelf
) -> None:
    hub.breaks_after = 4_000_000
    with pytest.raises(WorldError):
        brought(f"{hub.address}/x.gguf", shelf, hub, HASH)
    whole, hub.content = hub.content, gguf_bytes()
    with pytest.raises(WorldError, match="少"):
        brought(f"{hub.address}/x.gguf", shelf, hub, HASH)
    hub.content = whole
    assert brought(f"{hub.address}/x.gguf", shelf, hub, HASH).sha256 == HASH


@pytest.mark.parametrize("told", [10, 10**14])
def test_a_mirror_that_lies_about_the_size_leaves_no_model(
    hub: Hub, shelf: Shelf, told: int
) -> None:
    hub.recorded_size = told
    with pytest.raises(WorldError, match=r"多|少|空间不够"):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert not any(name.endswith(".gguf") for name in names(shelf))


def test_a_server_that_sends_nothing_at_all_is_a_sentence(hub: Hub, shelf: Shelf) -> None:
    hub.content, hub.recorded_size = b"", 0
    with pytest.raises(WorldError, match="什么也没有"):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert names(shelf) == []


@pytest.mark.parametrize("page", [b"<!DOCTYPE html><html>log in</html>", b'{"error": "no"}'])
def test_what_is_no_model_is_told_from_its_first_bytes(hub: Hub, shelf: Shelf, page: bytes) -> None:
    hub.content, hub.recorded_size = page * 9_000, len(page) * 9_000
    with pytest.raises(WorldError, match="不是 GGUF"):
        brought(f"{hub.address}/x.gguf", shelf, hub)
    assert names(shelf) == []


def test_the_hash_that_a_person_gives_decides(hub: Hub, shelf: Shelf) -> None:
    with pytest.raises(WorldError, match="校验和不符"):
        brought(f"{hub.address}/x.gguf", shelf, hub, "0" * 64)
    assert names(shelf) == ["x.gguf.broken"]
    with pytest.raises(WorldError, match="64 个"):
        brought(f"{hub.address}/x.gguf", shelf, hub, "abc")
    assert brought(f"{hub.address}/x.gguf", shelf, hub, HASH.upper()).sha256 == HASH


def test_a_stick_with_the_wrong_bytes_is_found_by_the_hash(tmp_path: Path, shelf: Shelf) -> None:
    stick = write(tmp_path / "U盘" / "m.gguf", CONTENT)
    with pytest.raises(WorldError, match="校验和不符"):
        bring(read_place(str(stick)), shelf, sha256="0" * 64)
    assert bring(read_place(str(stick)), shelf, sha256=HASH).sha256 == HASH


def test_a_model_that_is_there_is_never_written_over(
    hub: Hub, shelf: Shelf, tmp_path: Path
) -> None:
    mine = write(shelf.folder / "x.gguf", gguf_bytes() + b"\5" * (2 << 20))
    before = mine.read_bytes()
    assert brought(f"{hub.address}/x.gguf", shelf, hub).path.name == "x-2.gguf"
    assert mine.read_bytes() == before
    again = brought(f"{hub.address}/x.gguf", shelf, hub)
    assert (again.path.name, names(shelf)) == ("x-2.gguf", ["x-2.gguf", "x.gguf"])


def test_a_full_disk_in_the_middle_ends_in_a_sentence_and_can_be_gone_on_with(
    hub: Hub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = {"left": 10**12}

    class Usage:
        @property
        def free(self) -> int:
            return room["left"]

    monkeypatch.setattr(partial_module.shutil, "disk_usage", lambda _: Usage())
    monkeypatch.setattr(partial_module, "LOOK_EVERY", 100_000)

    def fill(progress: Progress) -> None:
        if progress.done > 1_000_000:
            room["left"] = 1000

    libraries = Libraries(hub.address)
    place = read_place(f"{hub.address}/x.gguf")
    with pytest.raises(WorldError, match="磁盘空间不够"):
        bring(place, shelf, fill, libraries=libraries)
    assert not any(name.endswith(".gguf") for name in names(shelf))
    room["left"] = 10**12
    assert bring(place, shelf, libraries=libraries).sha256 == HASH
    assert hub.ranges[-1].startswith("bytes=")


def test_a_second_window_that_wants_the_same_file_is_told_to_wait(hub: Hub, shelf: Shelf) -> None:
    said: list[str] = []

    def meanwhile(_: Progress) -> None:
        if not said:
            said.append("")
            try:
                brought(f"{hub.address}/x.gguf", shelf, hub, HASH)
            except WorldError as error:
                said.append(str(error))

    file = bring(read_place(f"{hub.address}/x.gguf"), shelf, meanwhile, sha256=HASH)
    assert "别的窗口" in said[1]
    assert hashlib.sha256(file.path.read_bytes()).hexdigest() == HASH
    with suppress(WorldError):
        brought(f"{hub.address}/x.gguf", shelf, hub, HASH)
    assert names(shelf) == ["x.gguf"]


def test_nobody_at_home_is_a_sentence(shelf: Shelf) -> None:
    libraries = Libraries("http://127.0.0.1:9", "http://127.0.0.1:9")
    for what in (REPOSITORY, f"ms:{REPOSITORY}", "http://user:secret@127.0.0.1:9/x.gguf"):
        with pytest.raises(WorldError) as caught:
            bring(read_place(what), shelf, libraries=libraries)
        assert "secret" not in str(caught.value)
        assert "连不上" in str(caught.value)
