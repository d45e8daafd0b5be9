"""Runs one command with its output in a log file, stoppable, and explains it when it fails."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from setup_steps.advice import advice_for
from setup_steps.sentence import Sentence, SetupError

_TAIL = 20_000
_BREAKS = ("\r", "\n")


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs the commands of one step; `stop` ends whatever is running."""

    log: Path
    stop: threading.Event
    notes: list[str] = field(default_factory=list)
    """What the step wants to have said when it is done."""

    def run(
        self,
        *command: str | Path,
        folder: Path | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """Run `command` to its end.

        Raises SetupError with one sentence of advice when it fails or is stopped.
        """
        arguments = [str(part) for part in command]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        begin = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            status = _run(arguments, log.fileno(), self.stop, folder, variables)
        if status:
            self._explain(arguments, begin)

    def _explain(self, arguments: Sequence[str], begin: int) -> None:
        output = tail(self.log, begin)
        if self.stop.is_set():
            raise SetupError("已停止。", "Stopped.")
        last = "\n".join(output.strip().splitlines()[-6:])
        sentence = advice_for(output) or Sentence(
            f"命令 {Path(arguments[0]).name} 没有成功：请看 {self.log} 的最后几行，再运行一次。",
            f"{Path(arguments[0]).name} failed: read the last lines of {self.log} "
            "and run this again.",
        )
        raise SetupError(sentence.chinese, sentence.english, last)


def _run(
    arguments: Sequence[str],
    log: int,
    stop: threading.Event,
    folder: Path | None,
    variables: Mapping[str, str] | None,
) -> int:
    try:
        process = subprocess.Popen(
            arguments,
            cwd=folder,
            env={**os.environ, **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # A group of its own, so that stopping it also stops the compilers it started.
            start_new_session=sys.platform != "win32",
        )
    except OSError as error:
        raise SetupError(
            f"{arguments[0]} 启动不了（{error}）。", f"{arguments[0]} can't be started ({error})."
        ) from error
    while True:
        try:
            return process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            if stop.is_set():
                _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "win32":
        process.terminate()
    else:
        os.killpg(process.pid, signal.SIGTERM)


def tail(log: Path, begin: int = 0) -> str:
    """The last few thousand characters of a log, from byte `begin` on at most."""
    if not log.exists():
        return ""
    with log.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(begin, size - _TAIL))
        return file.read().decode("utf-8", errors="replace")


def last_line(log: Path) -> str:
    """The newest line that a running command wrote, for a person who waits."""
    text = tail(log)
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return lines[-1] if lines else ""
