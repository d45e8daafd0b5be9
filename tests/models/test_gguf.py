"""The header reader: sound files are read, everything else is refused by name."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.models.gguf import BrokenModelError, read_header
from tests.models.gguf_maker import PAIRS, gguf_bytes, text, write


def test_a_sound_file_tells_its_sizes(tmp_path: Path) -> None:
    header = read_header(write(tmp_path / "好模型.gguf", gguf_bytes()))
    assert (header.architecture, header.layers, header.embedding) == ("qwen2", 2, 8)
    assert header.layer_bytes == (256, 256)
    assert (header.input_bytes, header.output_bytes) == (256, 256)
    assert (header.key_length, header.heads_kv, header.vocabulary) == (4, 1, 3)
    assert (header.bos, header.eos) == ("<s>", "</s>")
    assert header.chat_template == "{{ messages[0].content }}"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "不完整"),
        (b"GG", "不完整"),
        (b"<html>not a model at all</html>", "不是 GGUF"),
        (gguf_bytes(magic=b"GGML"), "不是 GGUF"),
        (gguf_bytes(version=1), "版本"),
        (gguf_bytes(version=0x03000000), "版本"),
        (gguf_bytes(tensor_count=2**63), "数目"),
        (gguf_bytes(tensor_count=0), "数目"),
        (gguf_bytes(pair_count=2**40), "数目"),
        (gguf_bytes(data=1023), "少了 1 字节"),
        (gguf_bytes(data=0), "少了 1024 字节"),
        (gguf_bytes(dimensions=(2**62, 2**62)), "张量"),
        (gguf_bytes(dimensions=(8, 8, 1, 1, 1)), "维数"),
        (gguf_bytes(kind=12), "张量"),
        (gguf_bytes(kind=4_000_000), "张量"),
        (gguf_bytes({**PAIRS, "qwen2.block_count": 2**31}), "block_count"),
        (gguf_bytes({**PAIRS, "qwen2.block_count": 0}), "block_count"),
        (gguf_bytes({**PAIRS, "qwen2.embedding_length": "eight"}), "embedding_length"),
        (gguf_bytes({k: v for k, v in PAIRS.items() if k != "general.architecture"}), "结构"),
        (gguf_bytes({**PAIRS, "general.alignment": 0}), "数目"),
        (b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + struct.pack("<Q", 2**63), "太长"),
        (
            b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + text("a") + struct.pack("<IIQ", 9, 4, 2**60),
            "数目",
        ),
        (
            b"GGUF"
            + struct.pack("<IQQ", 3, 1, 1)
            + text("a")
            + struct.pack("<I", 9)
            + struct.pack("<IQ", 9, 1) * 40,
            "读不懂",
        ),
    ],
)
def test_a_spoilt_file_is_refused_by_name(tmp_path: Path, content: bytes, reason: str) -> None:
    path = write(tmp_path / "坏.gguf", content)
    with pytest.raises(BrokenModelError) as caught:
        read_header(path)
    assert "坏.gguf" in str(caught.value)
    assert reason in str(caught.value)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BrokenModelError, match="没有的"):
        read_header(tmp_path / "没有的.gguf")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=8), st.integers(0, 4000))
def test_any_damage_is_a_refusal_or_a_header_within_the_file(
    tmp_path: Path, at: int, damage: bytes, cut: int
) -> None:
    whole = bytearray(gguf_bytes())
    whole[at : at + len(damage)] = damage
    path = write(tmp_path / "damaged.gguf", bytes(whole[: len(whole) - cut]))
    try:
        header = read_header(path)
    except BrokenModelError as error:
        refusal = str(error)
    else:
        refusal = ""
    if refusal:
        assert "damaged.gguf" in refusal
        return
    assert sum(header.layer_bytes) + header.input_bytes + header.output_bytes <= header.file_size


def test_a_tensor_larger_than_one_that_could_exist_is_no_overflow(tmp_path: Path) -> None:
    path = write(tmp_path / "big.gguf", gguf_bytes(dimensions=(2**40, 2**40)))
    with pytest.raises(BrokenModelError):
        read_header(path)


@pytest.mark.model
def test_the_real_file_adds_up(test_model: Path) -> None:
    header = read_header(test_model)
    weights = sum(header.layer_bytes) + header.input_bytes + header.output_bytes
    assert weights == sum(tensor.size for tensor in header.tensors)
    assert 0 < header.file_size - weights < 16 << 20
    assert header.eos == "<|im_end|>"
    assert header.vocabulary == 151_936
