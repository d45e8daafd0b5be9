"""Bank problems written to a file, whole or not at all."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import IO
from uuid import uuid4

from curriculum.bank import BankItem
from curriculum.exchange.formats import Format, format_named, format_of_name
from curriculum.exchange.row import BadFileError, Refusal
from engine.errors import WorldError

TextWriter = Callable[[Iterable[BankItem], IO[str]], None]
PackedWriter = Callable[[Iterable[BankItem], IO[bytes]], None]


class NotCarriedError(WorldError):
    """A problem has something that the format can't hold; the sentence says what."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many problems are in the file; `left_out` has the others by their place from 1."""

    written: int
    left_out: tuple[Refusal, ...] = ()


_TEXT: Mapping[Format, tuple[str, str, str]] = {
    Format.JSONL: ("jsonl", "write_jsonl", "utf-8"),
    Format.CSV: ("comma", "write_csv", "utf-8-sig"),
    Format.MOODLE: ("write_moodle", "write_moodle", "utf-8"),
    Format.GIFT: ("write_gift", "write_gift", "utf-8"),
}
"""Module, function and encoding; Excel knows UTF-8 only by its mark."""

_PACKED: Mapping[Format, tuple[str, str]] = {
    Format.XLSX: ("spreadsheet", "write_xlsx"),
    Format.DOCX: ("write_docx", "write_docx"),
    Format.QTI: ("write_qti", "write_qti"),
}


def write_file(
    items: Iterable[BankItem],
    path: Path,
    format: str | None = None,  # noqa: A002
) -> Written:
    """Write `items` to `path`, in place of what was there, in `format` or its suffix's.

    Pictures are written from `BankItem.images`. JSON lines lose nothing; the others hold what a
    person sees: statement with parts, options, answer, explanation, pictures, labels. Raises
    `BadFileError` when the format is unknown or the file can't be written; then nothing is there.
    """
    chosen = format_of_name(path) if format is None else format_named(format)
    if chosen is None:
        raise BadFileError("要写成什么格式？请用 --format 说明：{names}。", names="、".join(Format))
    part = path.with_name(f".{uuid4().hex}.part")
    able = _Able(items, chosen)
    try:
        with part.open("xb") as file:
            _write(able, file, chosen)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise BadFileError(
            "写不了 {name}：{why}。", name=path.name[:80], why=error.strerror
        ) from None
    finally:
        part.unlink(missing_ok=True)
    return Written(able.count, tuple(able.left_out))


def _write(items: Iterable[BankItem], file: IO[bytes], chosen: Format) -> None:
    if chosen in _PACKED:
        module, function = _PACKED[chosen]
        packed: PackedWriter = getattr(import_module(f"curriculum.exchange.{module}"), function)
        packed(items, file)
        return
    module, function, encoding = _TEXT[chosen]
    text: TextWriter = getattr(import_module(f"curriculum.exchange.{module}"), function)
    wrapped = TextIOWrapper(file, encoding=encoding, newline="")
    try:
        text(items, wrapped)
    finally:
        wrapped.flush()
        wrapped.detach()


CELL_LIMIT = 32_767
"""Characters that Excel holds in one cell."""


class _Able:
    """Those of `items` that the format can hold, counted as they pass."""

    def __init__(self, items: Iterable[BankItem], chosen: Format) -> None:
        self._items = items
        self._chosen = chosen
        self.count = 0
        self.left_out: list[Refusal] = []

    def __iter__(self) -> Iterator[BankItem]:
        for number, item in enumerate(self._items, 1):
            try:
                _check(item, self._chosen)
            except NotCarriedError as error:
                self.left_out.append(Refusal(number, str(error)))
            else:
                self.count += 1
                yield item


def _check(item: BankItem, chosen: Format) -> None:
    if chosen is Format.JSONL:
        return
    if any(choice.label not in _LABELS for choice in item.problem.choices):
        raise NotCarriedError("选项的标号不是 A、B、C……，这个格式放不下。")
    if chosen is Format.XLSX and item.solution and len(item.solution.text) > CELL_LIMIT:
        raise NotCarriedError(
            "解析有 {length} 字，Excel 的一格放不下。", length=len(item.solution.text)
        )


_LABELS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
