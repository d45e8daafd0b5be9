"""What every command shares: its parser, its options, and how it says its results."""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.paths import Paths
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress
from engine.values import SCHEMA

DONE = 0
CANNOT = 1
WRONG_USE = 2

BATCH_LINE = 200_000
"""Characters of one batch line; longer ones are refused by number, the rest goes on."""

Face = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is given: where things are, and the faces it may open by name."""

    paths: Paths
    faces: Mapping[str, Face]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `prepare` declares its options, `perform` does it and returns the status."""

    name: str
    help: str
    examples: str
    prepare: Callable[[argparse.ArgumentParser], None]
    perform: Callable[[argparse.Namespace, Context], int]


def say(document: Mapping[str, Any]) -> None:
    """Print one JSON document, which names its schema, on standard output."""
    json.dump({"schema": SCHEMA, **document}, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
    sys.stdout.flush()


def tell(sentence: str) -> None:
    """Say a sentence to the person, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


class TerminalProgress:
    """Progress on standard error, from the third second on, a few times a second."""

    def __init__(self, patience: float = 2.0, interval: float = 0.25) -> None:
        self._begin = time.monotonic()
        self._patience = patience
        self._interval = interval
        self._last = 0.0
        self._width = 0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._begin < self._patience or now - self._last < self._interval:
            return
        self._last = now
        fraction = progress.fraction
        line = progress.text if fraction is None else f"{progress.text} {fraction:.0%}"
        if sys.stderr.isatty():
            print("\r" + line.ljust(self._width), end="", file=sys.stderr, flush=True)
            self._width = max(self._width, len(line))
        else:
            self._interval = 5.0
            tell(line)

    def close(self) -> None:
        """End the line that progress was written on."""
        if self._width:
            print(file=sys.stderr, flush=True)


def batch_lines(source: str) -> Iterator[tuple[Any, dict[str, Any] | str]]:
    """The lines of a batch file (`-` is standard input): (id, object), or (id, why it is refused).

    Raises `WorldError` when the file can't be opened.
    """
    stream = sys.stdin
    if source != "-":
        try:
            stream = open(source, encoding="utf-8")  # noqa: SIM115, PTH123 (closed below)
        except OSError as error:
            raise WorldError(
                "文件 {file} 打不开：{why}。", file=source, why=error.strerror or error
            ) from error
    try:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield _batch_line(number, line)
    except UnicodeDecodeError as error:
        yield None, tr("文件不是 UTF-8 文字：{why}。", why=error)
    finally:
        if stream is not sys.stdin:
            stream.close()


def _batch_line(number: int, line: str) -> tuple[Any, dict[str, Any] | str]:
    if len(line) > BATCH_LINE:
        return None, tr("第 {number} 行太长了。", number=number)
    try:
        loaded = json.loads(line)
    except (ValueError, RecursionError):
        return None, tr("第 {number} 行不是 JSON。", number=number)
    if not isinstance(loaded, dict):
        return None, tr("第 {number} 行不是 JSON 对象。", number=number)
    return loaded.get("id"), loaded


def text_field(record: Mapping[str, Any], name: str, *, needed: bool = True) -> str:
    """The text of a batch record's field; raises `WorldError` when it is missing or no text."""
    value = record.get(name)
    if value is None and not needed:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise WorldError("缺少字段 {name}，或者它不是文字。", name=name)
    return value


def run_batch(source: str, answer: Callable[[dict[str, Any]], Mapping[str, Any]]) -> int:
    """Answer each line of a batch in order; a bad line is answered with its reason."""
    total = 0
    progress = TerminalProgress()
    for identifier, record in batch_lines(source):
        total += 1
        if isinstance(record, str):
            say({"id": identifier, "status": "error", "reason": record})
            continue
        try:
            say({"id": identifier, **answer(record)})
        except WorldError as error:
            say({"id": identifier, "status": "error", "reason": str(error)})
        progress(Progress(tr("已完成 {total} 行", total=total)))
    progress.close()
    return DONE
