"""How quick a bank of a million is: opened, filled, filtered, searched, looked through for twins."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from curriculum.bank import BankItem
from curriculum.generators.dice import Dice
from curriculum.store.bank.filters import BankFilter
from curriculum.store.bank.room import Bank
from curriculum.store.bank.synthetic import made_up
from curriculum.store.bank.wanted import a_filter, searches_by_sort
from engine.i18n import tr
from engine.progress import Progress, Report

TWIN = "孪生"
"""The tag of those."""

PAGES = 300
SEARCHES = 50
"""Of each sort."""
TWINS = 500
"""Problems put in twice, worded a little differently, to be found again."""


@dataclass(frozen=True, slots=True)
class BankFigures:
    """Times in seconds of the clock, rates by the clock and by the processor's own time.

    `searches` has the 95th percentile of each sort of words. `growth` is how many megabytes the process grew at most while it imported, or None where the
    system doesn't say. `twins_found` of `TWINS`; `twins_wrong` are groups whose problems
    differ in a number.
    """

    problems: int
    rows_per_second: float
    rows_per_processor_second: float
    growth: float | None
    opening: float
    pages_p95: float
    searches: Mapping[str, float]
    searches_worst: float
    statistics: float
    repeats: float
    twins_found: int
    twins_wrong: int


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import took: problems found and taken, seconds by the clock and of the processor."""

    found: int
    taken: int
    wall: float
    processor: float
    growth: float | None


Bring = Callable[[Bank, Iterable[BankItem], Report], Brought]


def timed_import(run: Callable[[], tuple[int, int]]) -> Brought:
    """What `run` takes, which imports and gives how many problems it found and took."""
    peak = peak_megabytes()
    wall, processor = perf_counter(), process_time()
    found, taken = run()
    wall, processor = perf_counter() - wall, process_time() - processor
    growth = None if peak is None else (peak_megabytes() or peak) - peak
    return Brought(found, taken, wall, processor, growth)


def measure(folder: Path, count: int, bring: Bring, report: Report) -> BankFigures:
    """Fill a bank in `folder` with `count` made-up problems and `TWINS` more, and use it.

    `bring` imports them, from whatever file it likes, and says what that took.
    """
    from curriculum.store import open_store

    url = f"sqlite:///{folder / 'measured.db'}"
    store = open_store(url)
    brought = bring(store.bank, _with_twins(made_up(count, 1), count), report)
    store.close()

    start = perf_counter()
    store = open_store(url)
    store.bank.page()
    opening = perf_counter() - start
    dice = Dice("measure")
    pages = _times(store.bank, (a_filter(dice) for _ in range(PAGES)), report)
    searches = {
        sort: _times(store.bank, wanted, report)
        for sort, wanted in searches_by_sort(store.bank, dice, SEARCHES).items()
    }
    statistics = _seconds(store.bank.statistics)
    report(Progress(tr("正在题库里找重复题")))
    start = perf_counter()
    twins, wrong = _twins(store.bank.repeats())
    repeats = perf_counter() - start
    store.close()
    return BankFigures(
        problems=brought.taken,
        rows_per_second=brought.found / brought.wall,
        rows_per_processor_second=brought.found / brought.processor,
        growth=brought.growth,
        opening=opening,
        pages_p95=_p95(pages),
        searches={sort: _p95(times) for sort, times in searches.items()},
        searches_worst=max(max(times) for times in searches.values()),
        statistics=statistics,
        repeats=repeats,
        twins_found=twins,
        twins_wrong=wrong,
    )


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
                tags=(TWIN,),
            )


def _twins(found: Iterable[tuple[BankItem, ...]]) -> tuple[int, int]:
    twins = wrong = 0
    for group in found:
        twins += sum(TWIN in item.tags for item in group)
        answers = {item.problem.answer for item in group}  # the first number of each statement
        wrong += len(answers) > 1
    return twins, wrong


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


def peak_megabytes() -> float | None:
    """The most memory this process ever had, in megabytes."""
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)
