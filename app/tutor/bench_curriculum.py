"""`wenqu bench curriculum`, the bank's part: a million problems, and processes that are killed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.tutor.bank_files import import_file
from app.tutor.benches import Figure, at_least, at_most, shown
from curriculum.bank import BankItem
from curriculum.exchange import write_file
from curriculum.store.bank import Bank
from curriculum.store.bank.kills import kill_often
from curriculum.store.bank.measure import (
    TWIN,
    TWINS,
    BankFigures,
    Brought,
    measure,
    timed_import,
)
from engine.i18n import tr
from engine.progress import Progress, Report

PROBLEMS = 1_000_000
KILLS = 200
MEMORY = 256.0
"""Megabytes an import of any size may take."""

REPORTED = 1000
"""Problems written between two reports."""


def bank(report: Report, problems: int = PROBLEMS, kills: int = KILLS) -> tuple[Figure, ...]:
    """A bank of `problems` in a temporary folder: filled, opened, paged, searched; then kills."""
    planted: set[int] = set()
    noticed: set[int] = set()
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        bring = partial(_from_file, Path(folder) / "problems.jsonl", planted, noticed)
        found = measure(Path(folder), problems, bring, report)
    with TemporaryDirectory(prefix="wenqu-bench-") as folder:
        killed = kill_often(Path(folder), kills, 1, report)
    twins = len(planted) or 1
    return (
        *_speeds(found),
        at_least("导入时认出的重复题", 100 * len(planted & noticed) / twins, 99, note=f"{twins}"),
        at_least("找回的重复题", 100 * found.twins_found / TWINS, 99, note=f"{TWINS}"),
        at_most("数不同却算重复的组", found.twins_wrong, 0, "组"),
        at_most(
            "强行结束后丢失的题", killed.lost, 0, "题", f"{killed.rounds} 次，{killed.deeds} 个事务"
        ),
        at_most("强行结束后只做了一半的事务", killed.torn, 0, "个"),
        at_most("强行结束后搜不到的题", killed.unfindable, 0, "题"),
    )


def _from_file(
    file: Path,
    planted: set[int],
    noticed: set[int],
    bank: Bank,
    items: Iterable[BankItem],
    report: Report,
) -> Brought:
    """Write `items` to `file`, then read and import them; the clock runs from the reading on."""

    def watched() -> Iterator[BankItem]:
        for row, item in enumerate(items, 1):
            if TWIN in item.tags:
                planted.add(row)
            if row % REPORTED == 0:
                report(Progress(tr("正在写要导入的文件"), row, None, tr("题")))
            yield item

    def run() -> tuple[int, int]:
        done = import_file(bank, file, report=report)
        noticed.update(each.row for each in done.alike)
        return done.found, done.taken

    write_file(watched(), file)
    return timed_import(run)


def _speeds(found: BankFigures) -> tuple[Figure, ...]:
    size = f"{found.problems} 题"
    busy = f"，机器负荷 {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else ""
    processor = f"按处理器时间 {found.rows_per_processor_second:.0f}{busy}"
    figures = [
        at_least("题库导入", found.rows_per_second, 5000, "题/秒", f"{size}，{processor}"),
        at_most("题库打开", 1000 * found.opening, 500, "毫秒", size),
        at_most("筛选一页，95% 在内", 1000 * found.pages_p95, 20, "毫秒", size),
        *(
            at_most(f"搜索{sort}，95% 在内", 1000 * seconds, 100, "毫秒", size)
            for sort, seconds in found.searches.items()
        ),
        shown("搜索最慢的一次", 1000 * found.searches_worst, "毫秒", size),
        shown("题库计数", 1000 * found.statistics, "毫秒", size),
        shown("找重复题", found.repeats, "秒", size),
    ]
    if found.growth is not None:
        figures.append(at_most("导入时内存增加", found.growth, MEMORY, "MB", size))
    return tuple(figures)
