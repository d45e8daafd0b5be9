"""Reads the header of a GGUF file: quickly, within bounds, and trusting none of its numbers."""

import struct
from pathlib import Path
from typing import BinaryIO

from engine.models.header import BrokenModelError, GgufHeader
from engine.models.tensor_types import stored_bytes
from engine.models.tensors import Tensor, second_copies
from engine.models.trouble import disk

# The layout is that of llama.cpp's docs/gguf.md: little endian, magic, version, two counts,
# key-value pairs, tensor descriptions, then the data at the next multiple of the alignment.
__all__ = ["MAGIC", "BrokenModelError", "GgufHeader", "read_header"]

MAGIC = b"GGUF"
VERSIONS = (2, 3)
MOST_PAIRS = 4_096
MOST_TENSORS = 65_536
LONGEST_KEY = 1_024
LONGEST_STRING = 1 << 20
MOST_ITEMS = 4_000_000
LARGEST_HEADER = 256 << 20
MOST_LAYERS = 1_024

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}  # fmt: skip
_STRING, _ARRAY = 8, 9
_LENGTH = struct.Struct("<Q")
_WINDOW = 1 << 20

Scalar = int | float | bool | str


def read_header(path: Path) -> GgufHeader:
    """The header of `path`, with every tensor checked to lie inside the file.

    Reads a few megabytes however large the file is. Raises `BrokenModelError` by name.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            return _Reader(path, size, stream).header()
    except OSError as error:
        raise BrokenModelError(
            "打不开模型文件“{name}”：{reason}。", name=path.name, reason=disk(error)
        ) from error


class _Reader:
    def __init__(self, path: Path, size: int, stream: BinaryIO) -> None:
        self.path = path
        self.size = size
        self.stream = stream
        self.left = min(size, LARGEST_HEADER)
        self.values: dict[str, Scalar] = {}
        self.tokens: dict[int, str] = {}
        self.token_count = 0

    def header(self) -> GgufHeader:
        if self.take(4) != MAGIC:
            raise self.broken("不是 GGUF 模型文件")
        version = self.number("I")
        if version not in VERSIONS:
            raise self.broken("这种 GGUF 版本读不了")
        tensor_count, pair_count = self.number("Q"), self.number("Q")
        if not 0 < tensor_count <= MOST_TENSORS or not 0 < pair_count <= MOST_PAIRS:
            raise self.broken("文件头里的数目不可能")
        wanted = self.pairs(pair_count)
        tensors = tuple(self.tensor() for _ in range(tensor_count))
        self.check_places(tensors)
        return self.assemble(tensors, wanted)

    def pairs(self, count: int) -> tuple[str, str]:
        """Read every pair, then the texts of the two special tokens."""
        place: int | None = None
        for _ in range(count):
            key = self.text(LONGEST_KEY)
            kind = self.number("I")
            if key == "tokenizer.ggml.tokens" and kind == _ARRAY:
                place = self.stream.tell()
            value = self.value(kind, key)
            if value is not None:
                self.values[key] = value
        after = self.stream.tell()
        names = (self.token("bos", place), self.token("eos", place))
        self.stream.seek(after)
        return names

    def value(self, kind: int, key: str, depth: int = 0) -> Scalar | None:
        if kind in _SCALARS:
            number: Scalar = self.number(_SCALARS[kind])
            return number
        if kind == _STRING:
            return self.text(LONGEST_STRING)
        if kind != _ARRAY or depth > 2:
            raise self.broken("文件头里有读不懂的内容")
        inner, count = self.number("I"), self.number("Q")
        if count > MOST_ITEMS:
            raise self.broken("文件头里的数目不可能")
        if key == "tokenizer.ggml.tokens":
            self.token_count = count
        if inner in _SCALARS:
            self.take(count * struct.calcsize(_SCALARS[inner]))
            return None
        if inner == _STRING:
            self.skip_texts(count)
            return None
        for _ in range(count):
            self.value(inner, key, depth + 1)
        return None

    def token(self, role: str, place: int | None) -> str:
        index = self.values.get(f"tokenizer.ggml.{role}_token_id")
        if place is None or not isinstance(index, int) or not 0 <= index < self.token_count:
            return ""
        self.stream.seek(place)
        self.left = min(self.size, LARGEST_HEADER)
        if self.number("I") != _STRING:
            return ""
        self.number("Q")
        self.skip_texts(index)
        return self.text(LONGEST_KEY)

    def tensor(self) -> Tensor:
        name = self.text(LONGEST_KEY)
        count = self.number("I")
        if not 0 < count <= 4:
            raise self.broken("张量的维数不可能")
        dimensions = tuple(self.number("Q") for _ in range(count))
        kind, offset = self.number("I"), self.number("Q")
        size = stored_bytes(kind, dimensions)
        if size is None:
            raise self.broken("张量的大小或量化格式读不懂")
        return Tensor(name, dimensions, kind, offset, size)

    def check_places(self, tensors: tuple[Tensor, ...]) -> None:
        alignment = self.values.get("general.alignment", 32)
        if not isinstance(alignment, int) or not 0 < alignment <= 1 << 16:
            raise self.broken("文件头里的数目不可能")
        start = -(-self.stream.tell() // alignment) * alignment
        end = max(start + item.offset + item.size for item in tensors)
        if end > self.size:
            raise self.broken("文件不完整，少了 {missing} 字节", missing=end - self.size)
        if len({item.name for item in tensors}) != len(tensors):
            raise self.broken("有两个同名的张量")

    def assemble(self, tensors: tuple[Tensor, ...], special: tuple[str, str]) -> GgufHeader:
        architecture = self.word("general.architecture")
        if not architecture:
            raise self.broken("没有写明模型结构")
        layers = self.count(architecture, "block_count", MOST_LAYERS)
        embedding = self.count(architecture, "embedding_length", 1 << 20)
        heads = self.count(architecture, "attention.head_count", 1 << 14)
        heads_kv = self.count(architecture, "attention.head_count_kv", 1 << 14, heads)
        each = embedding // heads
        layer_bytes = [0] * layers
        ends = {"input": 0, "output": 0}
        for item in tensors:
            index = item.layer
            if index is not None and index < layers:
                layer_bytes[index] += item.size
            else:
                ends["input" if item.name.startswith("token_embd") else "output"] += item.size
        return GgufHeader(
            path=self.path,
            file_size=self.size,
            architecture=architecture,
            name=self.word("general.name"),
            file_type=self.count("general", "file_type", 1 << 16, 0),
            layers=layers,
            context_length=self.count(architecture, "context_length", 1 << 31),
            embedding=embedding,
            heads=heads,
            heads_kv=heads_kv,
            key_length=self.count(architecture, "attention.key_length", 1 << 16, each),
            value_length=self.count(architecture, "attention.value_length", 1 << 16, each),
            feed_forward=self.count(architecture, "feed_forward_length", 1 << 24, 0),
            vocabulary=self.token_count,
            layer_bytes=tuple(layer_bytes),
            input_bytes=ends["input"],
            output_bytes=ends["output"],
            repacked_bytes=second_copies(tensors),
            chat_template=self.word("tokenizer.chat_template"),
            bos=special[0],
            eos=special[1],
            tensors=tensors,
        )

    def word(self, key: str) -> str:
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def count(self, family: str, key: str, most: int, default: int | None = None) -> int:
        value = self.values.get(f"{family}.{key}", default)
        least = 0 if default == 0 else 1
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.broken("文件头里的 {key} 不可能", key=key)
        return value

    def take(self, count: int) -> bytes:
        """The next `count` bytes; never more than the file or the header's bound holds."""
        self.left -= count
        if count < 0 or self.left < 0:
            raise self.broken("文件不完整，或者文件头太大")
        data = self.stream.read(count)
        if len(data) < count:
            raise self.broken("文件不完整")
        return data

    def skip_texts(self, count: int) -> None:
        """Pass over `count` texts; a vocabulary has hundreds of thousands, so a window at a time."""
        start = at = begun = self.stream.tell()
        window = b""
        for _ in range(count):
            if at + 8 - begun > len(window):
                self.stream.seek(at)
                window, begun = self.stream.read(_WINDOW), at
                if len(window) < 8:
                    raise self.broken("文件不完整")
            at += 8 + _LENGTH.unpack_from(window, at - begun)[0]
            if at - start > self.left:
                raise self.broken("文件不完整，或者文件头太大")
        self.left -= at - start
        self.stream.seek(at)

    def number(self, form: str) -> int:
        found: int = struct.unpack("<" + form, self.take(struct.calcsize(form)))[0]
        return found

    def text(self, longest: int) -> str:
        length = self.number("Q")
        if length > longest:
            raise self.broken("文件头里的文字太长")
        return self.take(length).decode("utf-8", "replace")

    def broken(self, reason: str, **values: object) -> BrokenModelError:
        sentence = "模型文件“{name}”不能用：" + reason + "。"
        return BrokenModelError(sentence, name=self.path.name, **values)
