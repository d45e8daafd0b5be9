"""How quick a bank of a million is: opened, filled, filtered, searched, looked through for twins."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from curriculum.bank import BankItem
from curriculum.generators.dice import Dice
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.room import Bank
from curriculum.store.bank.synthetic import FILES, KINDS, POINTS, TAGS, made_up
from engine.i18n import tr
from engine.progress import Progress, Report

PAGES = 300
SEARCHES = 300
TWINS = 500
"""Problems put in twice, worded a little differently, to be found again."""

COMMON = tuple(
    "求 的 面积 方程 解方程 多少 一共 函数 x^2 = x^2- 三角形 求函数 还剩多少 用方程解决".split()
)
ABSENT = tuple("三角方程 的求的 函数面积求 对数螺线 x^2+x^3+x^4 方程解方 q 六十四卦".split())


@dataclass(frozen=True, slots=True)
class BankFigures:
    """Times in seconds of the clock, rates by the clock and by the processor's own time.

    `growth` is how many megabytes the process grew at most while it imported, or None where the
    system doesn't say. `twins_found` of `TWINS`; `twins_wrong` are groups whose problems
    differ in a number.
    """

    problems: int
    rows_per_second: float
    rows_per_processor_second: float
    growth: float | None
    opening: float
    pages_p95: float
    searches_p95: float
    searches_worst: float
    statistics: float
    repeats: float
    twins_found: int
    twins_wrong: int


def measure(folder: Path, count: int, report: Report) -> BankFigures:
    """Fill a bank in `folder` with `count` made-up problems and `TWINS` more, and use it."""
    from curriculum.store import open_store

    url = f"sqlite:///{folder / 'measured.db'}"
    store = open_store(url)
    peak = _peak()
    made = _Timed(_with_twins(made_up(count, 1), count))
    wall, processor = perf_counter(), process_time()
    imported = store.bank.import_items(made, report)
    wall, processor = perf_counter() - wall, process_time() - processor
    growth = None if peak is None else (_peak() or peak) - peak
    store.close()

    start = perf_counter()
    store = open_store(url)
    store.bank.page()
    opening = perf_counter() - start
    dice = Dice("measure")
    pages = _times(store.bank, (_a_filter(dice) for _ in range(PAGES)), report)
    searches = _times(store.bank, _searches(store.bank, dice), report)
    statistics = _seconds(store.bank.statistics)
    report(Progress(tr("正在题库里找重复题")))
    start = perf_counter()
    twins, wrong = _twins(store.bank.repeats())
    repeats = perf_counter() - start
    store.close()
    return BankFigures(
        problems=imported.taken,
        rows_per_second=imported.found / (wall - made.wall),
        rows_per_processor_second=imported.found / (processor - made.processor),
        growth=growth,
        opening=opening,
        pages_p95=_p95(pages),
        searches_p95=_p95(searches),
        searches_worst=max(searches),
        statistics=statistics,
        repeats=repeats,
        twins_found=twins,
        twins_wrong=wrong,
    )


class _Timed:
    """An iterable that keeps count of how long its own making took."""

    def __init__(self, items: Iterable[BankItem]) -> None:
        self._items = iter(items)
        self.wall = 0.0
        self.processor = 0.0

    def __iter__(self) -> Iterator[BankItem]:
        return self

    def __next__(self) -> BankItem:
        wall, processor = perf_counter(), process_time()
        try:
            return next(self._items)
        finally:
            self.wall += perf_counter() - wall
            self.processor += process_time() - processor


def _with_twins(items: Iterable[BankItem], count: int) -> Iterator[BankItem]:
    """`items`, and after some of them one that a hasty typist would write for the same."""
    dice = Dice("twins")
    every = max(1, count // TWINS)
    planted = 0
    for place, item in enumerate(items):
        yield item
        if place % every == 0 and planted < TWINS:
            planted += 1
            statement = item.problem.statement.replace("一共", "总共").replace(
                "，并说明", "，请说明"
            )
            identifier = f"{0x7417:08x}-0000-4000-8000-{planted:012x}"
            yield replace(
                item,
                identifier=identifier,
                problem=replace(
                    item.problem, statement=f"{dice.integer(1, 30)}. {statement}（5分）"
                ),
                tags=("孪生",),
            )


def _twins(found: Iterable[tuple[BankItem, ...]]) -> tuple[int, int]:
    twins = wrong = 0
    for group in found:
        twins += sum("孪生" in item.tags for item in group)
        answers = {item.problem.answer for item in group}  # the first number of each statement
        wrong += len(answers) > 1
    return twins, wrong


def _a_filter(dice: Dice) -> BankFilter:
    point = dice.below(POINTS)
    chosen = BankFilter(
        kind=dice.pick(KINDS) if dice.chance(40) else "",
        grade=dice.integer(1, 12) if dice.chance(50) else None,
        difficulty=dice.integer(1, 5) if dice.chance(40) else None,
        tags=(f"单元{dice.below(TAGS)}",) if dice.chance(20) else (),
        origin=f"题库{dice.below(FILES)}.xlsx" if dice.chance(20) else "",
    )
    if dice.chance(30):
        return replace(chosen, point=f"made.topic{point // 12}.point{point}")
    return replace(chosen, point=f"made.topic{point // 12}") if dice.chance(20) else chosen


def _searches(bank: Bank, dice: Dice) -> Iterator[BankFilter]:
    """Words cut out of real statements, very common ones, ones that are nowhere; some with filters."""
    texts = [item.problem.statement for item in bank.page(limit=200).items]
    for number in range(SEARCHES):
        if number % 3 == 0:
            words = dice.pick(COMMON)
        elif number % 10 == 1:
            words = dice.pick(ABSENT)
        else:
            text = dice.pick(texts)
            start = dice.below(max(1, len(text) - 2))
            words = text[start : start + dice.integer(2, 12)]
        chosen = _a_filter(dice) if dice.chance(30) else BankFilter()
        yield replace(chosen, words=words)


def _times(bank: Bank, wanted: Iterable[BankFilter], report: Report) -> list[float]:
    times = []
    for number, each in enumerate(wanted):
        start = perf_counter()
        page = bank.page(each)
        times.append(perf_counter() - start)
        if page.after is not None and number % 5 == 0:
            times.append(_seconds(partial(bank.page, each, page.after)))
        report(Progress(tr("正在题库里搜索"), number))
    return times


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


def _peak() -> float | None:
    """The most memory this process ever had, in megabytes."""
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
