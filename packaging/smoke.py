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
BY_MODEL = "小明有24个苹果，给了小红8个，又买了5个，现在有多少个苹果？"
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


def smoke(bundle: Path, model: Path, folder: Path) -> dict[str, Any]:
    """Try the program in `bundle`, its data in `folder`; returns what it answered.

    Raises SmokeError, with what the program wrote, when anything is amiss.
    """
    data = ["--data-dir", str(folder / "资料 夹")]
    console = [str(program(bundle, "wenqu-cli")), *data]
    algebra = _answer([*console, "solve", "--json", "--no-model", BY_ALGEBRA], ("solved",))
    if algebra["solver"] != "algebra" or algebra["verified"] is not True:
        raise SmokeError(f"algebra: {algebra}")
    asked = ["solve", "--json", "--model", str(model), "--seed", "7", BY_MODEL]
    # A small model may leave a question unsolved; the program must then say just that.
    by_model = _answer([*console, *asked], ("solved", "unsolved"))
    if by_model["solver"] != "model" or not by_model["text"].strip():
        raise SmokeError(f"model: {by_model}")
    pictures = folder / "pages"
    window = [str(program(bundle, "wenqu")), *data]
    drawn = _run([*window, "gallery", "--out", str(pictures), "--theme", "light"], _WINDOW_SECONDS)
    if drawn.status:
        raise SmokeError(f"gallery: {drawn}")
    pages = sorted(pictures.rglob("*.png"))
    if not pages or any(page.read_bytes()[: len(_PNG)] != _PNG for page in pages):
        raise SmokeError(f"the window drew {len(pages)} pages")
    return {
        "algebra": algebra["answer"],
        "model": by_model["answer"],
        "pages": [page.name for page in pages],
    }


def program(bundle: Path, name: str) -> Path:
    """One of the bundle's two programs."""
    return bundle / (f"{name}.exe" if os.name == "nt" else name)


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
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = smoke(options.bundle, options.model, Path(folder))
        except SmokeError as error:
            print(error, file=sys.stderr)
            return 1
    print(json.dumps(found, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
