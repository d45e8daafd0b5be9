"""The log of a run: one JSON line an attempt, on the disk before the next begins; it resumes."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.errors import WorldError


@dataclass(frozen=True, slots=True)
class Attempt:
    """Sample `sample` (from 0) of item `id`: what was answered and what the checker says of it.

    `verdict` is right, wrong or unread; `sure` whether the program stood behind the answer;
    `votes` and `agreed` how many samples it was drawn from and how many said the same.
    """

    id: str
    sample: int
    answer: str
    verdict: str
    sure: bool = False
    votes: int = 1
    agreed: int = 1
    solver: str = "model"
    tokens: int = 0
    seconds: float = 0.0
    grade: str = ""
    tags: tuple[str, ...] = ()


class Log:
    """A file of attempts behind a first line that says how they were made.

    A half-written last line, as a crash leaves it, is dropped; a log of another setting is refused.
    """

    def __init__(self, path: Path, setting: Mapping[str, object]) -> None:
        self._path = path
        self.setting = dict(setting)
        self.attempts: list[Attempt] = []
        if path.exists() and path.stat().st_size:
            self._read()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._append({"setting": self.setting})

    def done(self) -> frozenset[tuple[str, int]]:
        """(id, sample) of every attempt there is."""
        return frozenset((one.id, one.sample) for one in self.attempts)

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt; on return it is on the disk."""
        self._append(asdict(attempt))
        self.attempts.append(attempt)

    def _append(self, row: Mapping[str, object]) -> None:
        try:
            with self._path.open("ab") as file:
                file.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise WorldError(
                "写不了 {name}：{why}。", name=self._path.name, why=error.strerror or error
            ) from error

    def _read(self) -> None:
        setting, self.attempts, end = read_log(self._path)
        if setting != self.setting:
            raise WorldError(
                "{name} 是另一种设置的记录，不能接着写；换一个文件名。", name=self._path.name
            )
        if end < self._path.stat().st_size:
            with self._path.open("r+b") as file:
                file.truncate(end)


def read_log(path: Path) -> tuple[dict[str, Any], list[Attempt], int]:
    """Setting, attempts, and the byte after the last whole line. Raises `WorldError`."""
    setting: dict[str, Any] | None = None
    attempts: list[Attempt] = []
    end = 0
    try:
        for line in path.read_bytes().splitlines(keepends=True):
            if not line.endswith(b"\n"):
                break
            row = json.loads(line)
            if setting is None:
                setting = dict(row["setting"])
            else:
                attempts.append(Attempt(**{**row, "tags": tuple(row.get("tags", ()))}))
            end += len(line)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WorldError("{name} 不是评测的记录。", name=path.name) from error
    if setting is None:
        raise WorldError("{name} 不是评测的记录。", name=path.name)
    return setting, attempts, end
