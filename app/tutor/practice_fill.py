"""A database as a school's would be after years: many pupils, hundreds of thousands of attempts."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from app.tutor.lessons import Lessons
from curriculum.generators import make
from curriculum.generators.dice import Dice
from curriculum.learner import Attempt, Help, Pupil
from curriculum.store.learning import Learning
from curriculum.store.learning.many import keep_many
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.values import Problem, Source, Verdict, VerdictKind

CHINA = timezone(timedelta(hours=8))
LAST = datetime(2026, 6, 26, 20, 0, tzinfo=CHINA)
"""The end of the last day with attempts; the pupil comes again the day after."""
A_DAY = 25
"""Attempts of one pupil on one day."""
POINTS = 120
"""Points that one pupil practises."""
BATCH = 2_000


def fill(
    learning: Learning, lessons: Lessons, pupils: int, attempts: int, report: Report
) -> tuple[Pupil, ...]:
    """Keep `pupils` pupils with `attempts` attempts together, at the database's own speed."""
    made = tuple(
        Pupil(_name("pupil", number), f"学生{number + 1}", 1 + number % 12, "junior", LAST)
        for number in range(pupils)
    )
    for pupil in made:
        learning.keep_pupil(pupil)
    done = 0
    for number, pupil in enumerate(made):
        share = attempts // pupils + (number < attempts % pupils)
        problems = _problems(lessons, pupil)
        batch: list[Attempt] = []
        for attempt in _attempts(pupil, share, problems):
            batch.append(attempt)
            if len(batch) == BATCH:
                keep_many(learning, batch)
                batch = []
        keep_many(learning, batch)
        learning.rebuild(pupil.identifier)
        done += share
        report(Progress(tr("正在写入作答记录"), done, attempts))
    return made


def _problems(lessons: Lessons, pupil: Pupil) -> tuple[Problem, ...]:
    """One real problem for each of the points about the pupil's grade."""
    near = sorted(lessons.tree.points, key=lambda point: abs(point.grade - pupil.grade))
    found = []
    for point in near:
        recipes = lessons.generators(point.code)
        if recipes:
            recipe = recipes[0]
            found.append(make(recipe, recipe.levels[0], 1).problem)
        if len(found) == POINTS:
            break
    return tuple(found)


def _attempts(pupil: Pupil, count: int, problems: Sequence[Problem]) -> Iterator[Attempt]:
    dice = Dice(f"fill/{pupil.identifier}")
    days = -(-count // A_DAY)
    for number in range(count):
        problem = dice.pick(problems)
        right = dice.chance(75)
        seed = dice.below(1 << 40)
        base = problem.source.identifier.rsplit("/", 1)[0]
        given = problem.answer.latex if problem.answer is not None else ""
        yield Attempt(
            identifier=_name(pupil.identifier, number),
            pupil=pupil.identifier,
            session=_name(f"{pupil.identifier}/session", number // A_DAY),
            moment=LAST
            - timedelta(days=days - 1 - number // A_DAY, minutes=A_DAY - number % A_DAY),
            points=problem.points,
            # Every problem its own: numbers differ from one to the next.
            problem=replace(
                problem,
                statement=f"{problem.statement}（{seed}）",
                source=Source("generator", f"{base}/{seed}"),
            ),
            given=(given if right else "0",),
            verdict=Verdict(VerdictKind.RIGHT if right else VerdictKind.WRONG),
            help=Help.NONE if dice.chance(85) else Help.HINT,
            seconds=float(dice.integer(5, 90)),
        )


def _name(text: str, number: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{text}/{number}"))
