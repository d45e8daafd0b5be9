"""What a person may name: a file, a repository, an address; everything else is a sentence."""

from pathlib import Path

import pytest

from engine.errors import WorldError
from engine.models.place import FilePlace, HubPlace, ModelScopePlace, Place, UrlPlace, read_place

HUB = "https://huggingface.co/Qwen/Qwen3-4B-GGUF"
SCOPE = "https://modelscope.cn/models/Qwen/Qwen3-4B-GGUF"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("模型.gguf", FilePlace(Path("模型.gguf"))),
        ("/media/usb/m.gguf", FilePlace(Path("/media/usb/m.gguf"))),
        ("folder/m.gguf", FilePlace(Path("folder/m.gguf"))),
        ("D:\\模型\\m.gguf", FilePlace(Path("D:\\模型\\m.gguf"))),
        ("Qwen/Qwen3-4B-GGUF", HubPlace("Qwen/Qwen3-4B-GGUF")),
        (" hf:Qwen/Qwen3-4B-GGUF:Q4_K_M ", HubPlace("Qwen/Qwen3-4B-GGUF", "Q4_K_M")),
        ("a/b:sub/m.gguf", HubPlace("a/b", "sub/m.gguf")),
        ("modelscope:Qwen/Qwen3-4B-GGUF", ModelScopePlace("Qwen/Qwen3-4B-GGUF")),
        ("ModelScope:a/b:m.gguf", ModelScopePlace("a/b", "m.gguf")),
        ("https://mirror.edu.cn/a/m.gguf", UrlPlace("https://mirror.edu.cn/a/m.gguf")),
        ("HTTP://10.0.0.2:8000/m.gguf?x=1", UrlPlace("HTTP://10.0.0.2:8000/m.gguf?x=1")),
        (HUB, HubPlace("Qwen/Qwen3-4B-GGUF")),
        (f"{HUB}/tree/main", HubPlace("Qwen/Qwen3-4B-GGUF")),
        (f"{HUB}/blob/main/Qwen3-4B-Q4_K_M.gguf", HubPlace("Qwen/Qwen3-4B-GGUF", "Qwen3-4B-Q4_K_M.gguf")),
        (f"{HUB}/resolve/main/s/m.gguf?download=true", HubPlace("Qwen/Qwen3-4B-GGUF", "s/m.gguf")),
        (SCOPE, ModelScopePlace("Qwen/Qwen3-4B-GGUF")),
        (f"{SCOPE}/resolve/master/m.gguf", ModelScopePlace("Qwen/Qwen3-4B-GGUF", "m.gguf")),
    ],
)  # fmt: skip
def test_each_way_of_saying_it_is_understood(text: str, place: Place) -> None:
    assert read_place(text) == place


def test_a_file_that_is_there_wins_over_a_repository_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_place("owner/name") == HubPlace("owner/name")
    (tmp_path / "owner").mkdir()
    (tmp_path / "owner" / "name").write_bytes(b"")
    assert read_place("owner/name") == FilePlace(Path("owner/name"))


@pytest.mark.parametrize(
    "text", ["", "  ", "\0", "ftp://a/m.gguf", "file:///etc/passwd", "https://", "hf:only", "ms:a/b/c", "x" * 5000]
)  # fmt: skip
def test_what_can_be_no_place_is_a_sentence(text: str) -> None:
    with pytest.raises(WorldError):
        read_place(text)
