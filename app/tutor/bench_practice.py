"""`wenqu bench practice`: speed over a school's database, what pupils keep, and killed programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from app.tutor.benches import Figure, at_least, at_most, shown
from app.tutor.practice_kills import kill_often
from app.tutor.practice_speed import measure
from app.tutor.simulated_pupils import (
    LATER,
    WEEKS,
    Retention,
    by_chance,
    by_fixed_interval,
    by_our_rules,
    fewest,
    retention,
    summary,
)
from engine.i18n import tr
from engine.progress import Progress, Report

PUPILS, ATTEMPTS = 40, 200_000
SIMULATED = 60
"""Simulated pupils of each way of choosing."""
BUDGET = 14
"""Review questions a school day."""
BUDGETS = (8, 9, 10, 11, 12, 13, 14)
KILLS = 200


def practice(
    report: Report,
    kills: int = KILLS,
    pupils: int = PUPILS,
    attempts: int = ATTEMPTS,
    simulated: int = SIMULATED,
) -> tuple[Figure, ...]:
    """All figures of practice."""
    return (
        *speeds(report, pupils, attempts),
        *memory(report, simulated),
        *killed(report, kills),
    )


def speeds(report: Report, pupils: int = PUPILS, attempts: int = ATTEMPTS) -> tuple[Figure, ...]:
    """Practice over `attempts` attempts of `pupils` pupils in a temporary folder."""
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        found = measure(Path(folder), pupils, attempts, report)
    size = f"{pupils} 人，{found.attempts} 次作答，{found.size / 1e6:.0f} MB"
    return (
        at_most("练习打开，95% 在内", 1000 * found.opening, 300, "毫秒", size),
        at_most("下一题，95% 在内", 1000 * found.next_problem, 100, "毫秒", size),
        at_most("判一次并存好，95% 在内", 1000 * found.answer, 200, "毫秒", size),
        at_most("进步页，95% 在内", 1000 * found.progress, 1000, "毫秒", size),
        at_most("错题本一页，95% 在内", 1000 * found.mistakes, 1000, "毫秒", size),
        shown("从作答重算一名学生", found.rebuild, "秒", f"{found.attempts // pupils} 次作答"),
    )


def memory(report: Report, pupils: int = SIMULATED) -> tuple[Figure, ...]:
    """What simulated pupils remember, a week after the last, with as many questions each."""
    told = tr("正在模拟学生练习八周")
    found: list[tuple[float, ...]] = []
    for place, way in enumerate((by_our_rules, by_fixed_interval, by_chance)):
        report(Progress(told, place, 3))
        found.append(retention(way, BUDGET, pupils))
    ours, fixed, chance = found
    few = fewest(summary(fixed).mean, BUDGETS, pupils, report)
    note = tr(
        "{count} 名模拟学生，{weeks} 周，每天 {budget} 道复习题，{later} 天后",
        count=pupils,
        weeks=WEEKS,
        budget=BUDGET,
        later=LATER,
    )
    return (
        _kept("记住的比例，FSRS 与掌握度", summary(ours), note),
        _kept("记住的比例，固定间隔", summary(fixed), note),
        _kept("记住的比例，随机", summary(chance), note),
        _more("比固定间隔多记住", ours, fixed),
        _more("比随机多记住", ours, chance),
        at_most(
            "记得和固定间隔一样多，只要每天的题数",
            few if few is not None else BUDGET + 1,
            BUDGET - 1,
            "道",
            tr("固定间隔每天 {budget} 道", budget=BUDGET),
        ),
    )


def killed(report: Report, kills: int = KILLS) -> tuple[Figure, ...]:
    """Programs ended at chance moments while a pupil answers."""
    if not kills:
        return ()
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        found = kill_often(Path(folder), kills, 1, report)
    note = f"{found.rounds} 次，{found.answers} 次作答"
    return (
        at_most("强行结束后丢失的作答", found.lost, 0, "次", note),
        at_most("强行结束后推算不符的记录", found.torn, 0, "次", note),
        at_most("强行结束后接不上的练习", found.stuck, 0, "次", note),
    )


def _kept(name: str, found: Retention, note: str) -> Figure:
    interval = f"95% 区间 {100 * found.low:.1f}–{100 * found.high:.1f}"
    return shown(name, 100 * found.mean, note=f"{interval}；{note}")


def _more(name: str, ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    """The paired difference, in percentage points; its whole interval must lie above nought."""
    difference = summary([one - other for one, other in zip(ours, theirs, strict=True)])
    return at_least(
        name,
        100 * difference.low,
        0,
        tr("个百分点（区间下端）"),
        f"平均 {100 * difference.mean:.2f}，95% 区间 {100 * difference.low:.2f}–"
        f"{100 * difference.high:.2f}",
    )
