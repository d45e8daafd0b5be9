"""How fast practice is over a school's database: opening, the next problem, an answer, progress."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.tutor.lessons import Lessons
from app.tutor.marking import Marker
from app.tutor.practice import PracticeRoom
from app.tutor.practice_fill import LAST, fill
from curriculum.generators import table
from curriculum.generators.dice import Dice
from curriculum.learner import Plan
from curriculum.store import open_store
from curriculum.store.learning import MistakeFilter
from curriculum.tree import national_tree
from engine.i18n import tr
from engine.progress import Progress, Report

PROBLEMS = 12
"""Problems of one session that are timed."""
SITTERS = 10
"""Pupils who practise while it is timed."""
COLD = 20
"""First answers that are not timed: what each kind of answer needs is read in once."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Speeds:
    """Seconds, 95 in 100 within, of so many attempts in the database."""

    attempts: int
    opening: float
    next_problem: float
    answer: float
    progress: float
    mistakes: float
    rebuild: float
    size: int


def measure(folder: Path, pupils: int, attempts: int, report: Report) -> Speeds:
    """Fill a database in `folder` and let pupils practise over it, with real problems."""
    url = f"sqlite:///{folder / 'wenqu.db'}"
    lessons = Lessons(national_tree(), table())
    store = open_store(url)
    made = fill(store.learning, lessons, pupils, attempts, report)
    counted = sum(store.learning.counts().values())
    store.close()

    marker = Marker()
    marker.start()
    opening: list[float] = []
    following: list[float] = []
    answering: list[float] = []
    looking: list[float] = []
    leafing: list[float] = []
    rebuilding: list[float] = []
    dice = Dice("speeds")
    try:
        for number, pupil in enumerate(made):
            report(Progress(tr("正在量练习有多快"), number, len(made)))
            begin = time.perf_counter()
            store = open_store(url)
            room = PracticeRoom.open(
                store.learning, lambda: lessons, lambda: LAST + timedelta(days=1), lambda: 1, marker
            )
            room.today(pupil.identifier)
            opening.append(time.perf_counter() - begin)
            if number < SITTERS:
                _practise(room, pupil.identifier, dice, following, answering)
            _timed(looking, partial(room.progress, pupil.identifier))
            wanted = MistakeFilter(settled=False)
            _timed(leafing, partial(room.mistakes, pupil.identifier, wanted))
            if number < 2:
                _timed(rebuilding, partial(store.learning.rebuild, pupil.identifier))
            store.close()
    finally:
        marker.close()
    return Speeds(
        counted,
        _p95(opening),
        _p95(following),
        _p95(answering[COLD:]),
        _p95(looking),
        _p95(leafing),
        max(rebuilding),
        sum(file.stat().st_size for file in folder.iterdir()),
    )


def _practise(
    room: PracticeRoom,
    pupil: str,
    dice: Dice,
    following: list[float],
    answering: list[float],
) -> None:
    sitting = room.start(pupil, Plan("mixed", count=PROBLEMS, seed=dice.below(1 << 30) + 1))
    while (shown := _timed(following, sitting.next)) is not None:
        problem = shown.problem
        key = problem.answer.latex if problem.answer is not None else "1"
        wrong = problem.distractors[0].latex if problem.distractors else "0"
        text = key if dice.chance(60) else wrong
        texts = text.split(";") if len(shown.blanks) > 1 else [text]
        _timed(answering, partial(sitting.answer, texts))


def _timed(into: list[float], work: Callable[[], Result]) -> Result:
    begin = time.perf_counter()
    result = work()
    into.append(time.perf_counter() - begin)
    return result


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))] if times else 0.0
