"""Starts the frozen program as a person would: it answers, draws its pages, and closes cleanly."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

BY_ALGEBRA = "解方程：$2x^2-5x-3=0$"
BY_MODEL = "小明有24个苹果，给了小红一些，又买了5个，比原来还多2个，请讲讲他给了小红几个。"
_MODEL_SECONDS = 300
_WINDOW_SECONDS = 180
_ENDING_SECONDS = 10
_SHOWN = 2000
_PNG = b"\x89PNG\r\n"


class SmokeError(Exception):
    """The frozen program did not do what it should."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """How a command ended and what it wrote on both streams."""

    status: int
    printed: str
    messages: str

    def __str__(self) -> str:
        said = f"{self.printed[-_SHOWN:]}\n{self.messages[-_SHOWN:]}".strip()
        return f"exit status {self.status}: {said}"


def answer_by_algebra(bundle: Path, folder: Path) -> str:
    """The answer to an equation, its data in `folder`; raises SmokeError when anything is amiss."""
    asked = ["solve", "--json", "--no-model", BY_ALGEBRA]
    document = _answer([*_start(bundle, "wenqu-cli", folder), *asked], ("solved",))
    if document["solver"] != "algebra" or document["verified"] is not True:
        raise SmokeError(f"algebra: {document}")
    return str(document["answer"]["text"])


def answer_by_model(bundle: Path, model: Path, folder: Path) -> str:
    """What the model wrote about a question; raises SmokeError when anything is amiss.

    A small model may leave a question unsolved: the program must then say just that.
    """
    asked = ["solve", "--json", "--model", str(model), "--seed", "7", BY_MODEL]
    document = _answer([*_start(bundle, "wenqu-cli", folder), *asked], ("solved", "unsolved"))
    if document["solver"] != "model" or not document["text"].strip():
        raise SmokeError(f"model: {document}")
    return str(document["text"])


def draw_pages(bundle: Path, folder: Path) -> list[str]:
    """The names of the window's pages, drawn as PNG; raises SmokeError when anything is amiss."""
    pictures = folder / "pages"
    asked = ["gallery", "--out", str(pictures), "--theme", "light"]
    drawn = _run([*_start(bundle, "wenqu", folder), *asked], _WINDOW_SECONDS)
    pages = sorted(pictures.rglob("*.png"))
    whole = bool(pages) and all(page.read_bytes()[: len(_PNG)] == _PNG for page in pages)
    if drawn.status or not whole:
        raise SmokeError(f"the window drew {len(pages)} pages: {drawn}")
    return [page.name for page in pages]


def program(bundle: Path, name: str) -> Path:
    """One of the bundle's two programs."""
    return bundle / (f"{name}.exe" if os.name == "nt" else name)


def _start(bundle: Path, name: str, folder: Path) -> list[str]:
    return [str(program(bundle, name)), "--data-dir", str(folder / "资料 夹")]


def _answer(command: Sequence[str], allowed: Sequence[str]) -> dict[str, Any]:
    """The one document that a command printed; its exit status must fit what the document says."""
    ended = _run(command, _MODEL_SECONDS)
    try:
        document: dict[str, Any] = json.loads(ended.printed)
    except ValueError as error:
        raise SmokeError(f"not one JSON document: {ended}") from error
    status = document.get("status")
    if document.get("schema") != "wenqu/1" or status not in allowed:
        raise SmokeError(f"not {' or '.join(allowed)}: {ended}")
    if ended.status != (0 if status == "solved" else 1):
        raise SmokeError(f"{status}, but {ended}")
    return document


def _run(command: Sequence[str], seconds: float) -> _Ended:
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=_clean_environment(),
        # A group of its own shows whether a child outlives the program.
        start_new_session=sys.platform != "win32",
    )
    try:
        printed, messages = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        printed, messages = process.communicate()
        raise SmokeError(f"no end after {seconds} s: {messages[-_SHOWN:]}") from None
    if sys.platform != "win32" and _group_lives(process.pid):
        raise SmokeError(f"a child outlived {Path(command[0]).name}")
    return _Ended(process.returncode, printed, messages)


def _group_lives(group: int) -> bool:
    """Whether a process of the group goes on; one that is just ending is waited for."""
    members = [process for process in psutil.process_iter() if _group_of(process) == group]
    _, alive = psutil.wait_procs(members, timeout=_ENDING_SECONDS)
    return any(_group_of(process) == group for process in alive)


def _group_of(process: psutil.Process) -> int | None:
    try:
        # A zombie has ended; only its parent hasn't looked yet.
        zombie = process.status() == psutil.STATUS_ZOMBIE
        return None if zombie else os.getpgid(process.pid)
    except (psutil.Error, OSError):
        return None


def _clean_environment() -> dict[str, str]:
    """This environment without Python's own variables: the bundle must not lean on them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def main() -> int:
    """Smoke-test the bundle in dist/ with the model named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="a GGUF file")
    root = Path(__file__).resolve().parent.parent
    parser.add_argument("--bundle", type=Path, default=root / "dist" / "wenqu")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            print(answer_by_algebra(options.bundle, folder))
            print(answer_by_model(options.bundle, options.model, folder))
            print(*draw_pages(options.bundle, folder))
        except SmokeError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
