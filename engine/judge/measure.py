"""How many of the committed tasks the algebra solves, rightly and in what time."""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from engine.answer.check import check
from engine.progress import Progress, Report
from engine.steps.solve import solve
from engine.values import Mark, VerdictKind

FOLDER = Path(__file__).parent.parent / "steps" / "data"


@dataclass(frozen=True, slots=True)
class TasksMeasured:
    """Shares are per cent of all tasks; `median` is in milliseconds; `misses` name the tasks."""

    total: int
    solved: float
    wrong: int
    unproved: int
    median: float
    misses: tuple[str, ...]


def measure_tasks(report: Report, folder: Path = FOLDER) -> TasksMeasured:
    """Solve every task of the labelled files in `folder` (`task`, `grade`, `answer_latex`)."""
    tasks = [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    times: list[float] = []
    misses: list[str] = []
    wrong = unproved = 0
    for number, task in enumerate(tasks):
        report(Progress(task["task"], number, len(tasks)))
        begin = time.perf_counter()
        solution = solve(task["task"], task.get("grade"))
        times.append((time.perf_counter() - begin) * 1000)
        if solution is None or solution.answer is None:
            misses.append(f"{task['task']}: -")
            continue
        found, key = solution.answer.latex, task["answer_latex"]
        if found != key and check(task["task"], key, found).kind is not VerdictKind.RIGHT:
            wrong += 1
            misses.append(f"{task['task']}: {solution.answer.latex}")
        unproved += any(step.mark is Mark.WRONG for step in solution.steps)
    return TasksMeasured(
        total=len(tasks),
        solved=100 * (len(tasks) - len(misses)) / max(1, len(tasks)),
        wrong=wrong,
        unproved=unproved,
        median=statistics.median(times) if times else 0.0,
        misses=tuple(misses),
    )
