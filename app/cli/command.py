"""What every command shares: its shape, its statuses, and how it speaks to people and programs."""

import argparse
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from app.paths import Paths
from engine import i18n
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import SCHEMA

DONE = 0
CANNOT = 1
WRONG_USE = 2

Face = Callable[..., int]


class WrongUseError(WorldError):
    """The command line asks for something that no command does; exit status 2."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a command is given: where things are, and the faces it may open by name."""

    paths: Paths
    faces: Mapping[str, Face]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `prepare` declares its options, `perform` does it and returns the status."""

    examples: str
    prepare: Callable[[argparse.ArgumentParser], None]
    perform: Callable[[argparse.Namespace, Context], int]


def shared_options(parser: argparse.ArgumentParser) -> None:
    """The options that every command takes, before or after its name."""
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=tr("数据文件夹（也可用 WENQU_DATA）"),
    )
    parser.add_argument(
        "--language", choices=i18n.LANGUAGES, default=argparse.SUPPRESS, help=tr("zh 或 en")
    )


def json_option(parser: argparse.ArgumentParser) -> None:
    """The option for programs that call us."""
    parser.add_argument("--json", action="store_true", help=tr("在标准输出上只写一个 JSON 文档"))


def say(document: Mapping[str, Any]) -> None:
    """Print one JSON document, which names its schema, on standard output."""
    json.dump({"schema": SCHEMA, **document}, sys.stdout, ensure_ascii=False, allow_nan=False)
    sys.stdout.write("\n")
    sys.stdout.flush()


def tell(sentence: str) -> None:
    """Say a sentence to the person, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


@contextmanager
def interruptible(gently: Callable[[], bool] = lambda: True) -> Iterator[Cancel]:
    """A flag that the first Ctrl+C sets, so that what came until then is kept.

    The second one, or the first while `gently` says no, ends the work at once.
    """
    cancel = Cancel()

    def interrupted(_number: int, _frame: object) -> None:
        if cancel.wanted or not gently():
            raise KeyboardInterrupt
        cancel.set()

    previous = signal.signal(signal.SIGINT, interrupted)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, previous)


def prepare_streams() -> None:
    """Speak UTF-8 whatever the console's code page; what has no UTF-8 form is written escaped.

    The escape of a lone surrogate is what JSON wants there, so a document stays a document.
    """
    for stream in (sys.stdout, sys.stderr):
        # A window program of Windows has no standard streams.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def leave_quietly() -> int:
    """The reader of our output has gone (`| head`): so do we, without a word at the exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
