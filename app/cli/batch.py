"""A batch: one JSON object a line in, one a line out, in order; a bad line never stops the rest."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from app.cli.command import CANNOT, DONE, say, tell
from app.cli.progress import TerminalProgress
from app.log import LOGGER
from engine.errors import BugError, WorldError
from engine.i18n import tr
from engine.progress import Progress

LINE_LIMIT = 800_000
"""Bytes of one line: 200,000 Chinese characters; longer ones are refused, the rest goes on."""

BLOCK = 65_536

Answer = Callable[[dict[str, Any]], Mapping[str, Any]]


class BadLineError(WorldError):
    """One line of a batch can't be taken."""


def run_batch(source: str, answer: Answer) -> int:
    """Answer each line of the file `source` (`-` is standard input) with its `id`.

    Raises `WorldError` when the file can't be opened. The status is 0 when every line was
    answered, if only with its reason; 1 when the program itself failed on one.
    """
    if source == "-":
        return _answer_all(sys.stdin.buffer, answer)
    try:
        stream = open(source, "rb")  # noqa: SIM115, PTH123 (only opening may fail in these words)
    except OSError as error:
        raise WorldError(
            "文件 {file} 打不开：{why}。", file=source, why=error.strerror or error
        ) from error
    with stream:
        return _answer_all(stream, answer)


def _answer_all(stream: BinaryIO, answer: Answer) -> int:
    status = DONE
    progress = TerminalProgress()
    for number, line in _lines(stream):
        identifier = None
        try:
            record = _record(number, line)
            identifier = record.get("id")
            document = answer(record)
        except WorldError as error:
            document = {"status": "error", "reason": str(error)}
        except BugError as error:
            LOGGER.exception("line %d of a batch failed", number)
            tell(str(error))
            status = CANNOT
            document = {"status": "error", "reason": tr("程序在这一行上出错了，详情在日志里。")}
        progress.close()
        say({"id": identifier, **document})
        progress(Progress(tr("已完成 {number} 行", number=number)))
    progress.close()
    return status


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Every line that isn't blank with its number, at most `LINE_LIMIT` + 1 bytes of it."""
    number = 0
    while line := stream.readline(LINE_LIMIT + 1):
        number += 1
        if len(line) > LINE_LIMIT and not line.endswith(b"\n"):
            while rest := stream.readline(BLOCK):
                if rest.endswith(b"\n"):
                    break
        if line.strip():
            yield number, line


def _record(number: int, line: bytes) -> dict[str, Any]:
    if len(line) > LINE_LIMIT:
        raise BadLineError("第 {number} 行太长了。", number=number)
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadLineError("第 {number} 行不是 UTF-8 文字。", number=number) from error
    try:
        loaded = json.loads(text)
        # Python reads numbers that JSON can't write, such as 1e999; they couldn't be echoed.
        json.dumps(loaded, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise BadLineError("第 {number} 行不是 JSON。", number=number) from error
    if not isinstance(loaded, dict):
        raise BadLineError("第 {number} 行不是 JSON 对象。", number=number)
    return loaded


def text_field(record: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    """The text of a record's field, a number's digits too; raises `WorldError` without it."""
    value = record.get(name)
    if value is None and not needed:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise BadLineError("缺少字段 {name}，或者它不是文字。", name=name)
    return value
