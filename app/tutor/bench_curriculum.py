"""`wenqu bench curriculum`, the bank's part: a million problems, and processes that are killed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from app.tutor.benches import Figure, at_least, at_most
from curriculum.store.bank.kills import kill_often
from curriculum.store.bank.measure import TWINS, BankFigures, measure
from engine.progress import Report

PROBLEMS = 1_000_000
KILLS = 200
MEMORY = 256.0
"""Megabytes an import of any size may take."""


def bank(report: Report, problems: int = PROBLEMS, kills: int = KILLS) -> tuple[Figure, ...]:
    """A bank of `problems` in a temporary folder: filled, opened, paged, searched; then kills."""
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        found = measure(Path(folder), problems, report)
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        killed = kill_often(Path(folder), kills, 1, report)
    return (
        *_speeds(found),
        at_least("找回的重复题", 100 * found.twins_found / TWINS, 99, note=f"{TWINS}"),
        at_most("数不同却算重复的组", found.twins_wrong, 0, "组"),
        at_most(
            "强行结束后丢失的题", killed.lost, 0, "题", f"{killed.rounds} 次，{killed.deeds} 个事务"
        ),
        at_most("强行结束后只做了一半的事务", killed.torn, 0, "个"),
        at_most("强行结束后搜不到的题", killed.unfindable, 0, "题"),
    )


def _speeds(found: BankFigures) -> tuple[Figure, ...]:
    size = f"{found.problems} 题"
    processor = f"按处理器时间 {found.rows_per_processor_second:.0f}"
    figures = [
        at_least("题库导入", found.rows_per_second, 5000, "题/秒", f"{size}，{processor}"),
        at_most("题库打开", 1000 * found.opening, 500, "毫秒", size),
        at_most("筛选一页，95% 在内", 1000 * found.pages_p95, 20, "毫秒", size),
        at_most("搜索一页，95% 在内", 1000 * found.searches_p95, 100, "毫秒", size),
        Figure("搜索最慢的一次", round(1000 * found.searches_worst, 1), "毫秒", "", None, size),
        Figure("题库计数", round(1000 * found.statistics), "毫秒", "", None, size),
        Figure("找重复题", round(found.repeats, 1), "秒", "", None, size),
    ]
    if found.growth is not None:
        figures.append(at_most("导入时内存增加", found.growth, MEMORY, "MB", size))
    return tuple(figures)
