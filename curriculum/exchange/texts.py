"""Text files in whatever encoding a school's computer wrote them, line by line, within bounds."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG
from typing import TextIO

from curriculum.exchange.row import BadFileError

FILE_LIMIT = 4 * 1024**3
"""Bytes of one text file."""

_PIECE = 1 << 20

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def check_file(path: Path, limit: int = FILE_LIMIT) -> None:
    """Raise `BadFileError` unless `path` is a plain file of at most `limit` bytes."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        raise BadFileError("找不到文件 {name}。", name=path.name[:80]) from None
    if not S_ISREG(found.st_mode):
        raise BadFileError("{name} 不是普通的文件。", name=path.name[:80])
    if found.st_size > limit:
        raise BadFileError(
            "文件太大：{size} MB，最多 {limit} MB。", size=found.st_size >> 20, limit=limit >> 20
        )


def encoding_of(path: Path) -> str:
    """The encoding that the whole file reads in: UTF-8, UTF-16 or GB 18030 (which holds GBK).

    Raises `BadFileError` where none of them fits.
    """
    check_file(path)
    with path.open("rb") as file:
        head = file.read(4096)
    for mark, name in _MARKS:
        if head.startswith(mark):
            candidates = [name]
            break
    else:
        candidates = [*_unmarked_utf16(head), "utf-8", "gb18030"]
    for name in candidates:
        if _reads(path, name):
            return name
    raise BadFileError("认不出文件的编码，请用 UTF-8 保存后再导入。")


def _unmarked_utf16(head: bytes) -> list[str]:
    """UTF-16 without a mark shows in the zero bytes of its Latin letters, digits and line ends."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) * 20 < len(head):
        return []
    return ["utf-16-le"] if odd > even else ["utf-16-be"]


def _reads(path: Path, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)("strict")
    with path.open("rb") as file:
        try:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def open_text(path: Path) -> TextIO:
    """The file as text, its encoding found out; close it afterwards. Raises `BadFileError`."""
    return path.open(encoding=encoding_of(path), newline="")


def beginning(path: Path, characters: int) -> str:
    """How the text of a file begins, for guessing; what can't be decoded is left out."""
    with path.open("rb") as file:
        head = file.read(characters * 4)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return head.decode(name, errors="ignore")[:characters]
    for name in (*_unmarked_utf16(head), "utf-8"):
        try:
            return codecs.getincrementaldecoder(name)("strict").decode(head)[:characters]
        except UnicodeDecodeError:
            continue
    return head.decode("gb18030", errors="ignore")[:characters]


def whole_text(path: Path, limit: int) -> str:
    """The text of a file of at most `limit` bytes, with plain line ends."""
    check_file(path, limit)
    with open_text(path) as file:
        return file.read().replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")


def bounded_lines(file: TextIO, limit: int) -> Iterator[str | None]:
    """The lines of `file` with their ends; None for a line of more than `limit` characters.

    A line that is too long is passed over piece by piece and never held.
    """
    while line := file.readline(limit + 1):
        if len(line) <= limit or line.endswith("\n"):
            yield line
            continue
        yield None
        while piece := file.readline(_PIECE):
            if piece.endswith("\n"):
                break
