"""Hostile answers made by seeded mutation: the checker must neither crash nor hang on any."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from engine.answer.checker import CHECK, CHECK_SECONDS, Checker
from engine.deadline import START_SECONDS, KillableProcess
from engine.errors import BugError
from engine.i18n import tr
from engine.progress import Progress, Report, silent
from engine.values import VerdictKind

_SEEDS = ("x=1或x=2", "\\frac{1}{2}", "(-∞,1)∪[2,+∞)", "x=kπ-π/6,k∈Z", "3米20厘米", "ABD",
          "(1)3；(2)√2", "2^{3^{4}}", "f(x)=x^2-1", "{x|1<x≤2}", "5……3", "AB∥CD", "八分之三",
          "\\begin{cases}x=1\\\\y=2\\end{cases}", "__import__('os')", "9999!", "|x|<3",
          "北偏东30°，5千米", "向左平移2个单位", "第一、三象限", "A(1,2)，B(3,4)", "八五折", "∃x∈R，x>0",
          "极大值4，极小值0", "∠1+∠2=180°", "在(0,1)上单调递增", "<", "大于2小于8", "a<0,b>0",
          "当x>0时y=x；当x≤0时y=-x", "x_1=4,x_2=-1（舍去）", "3千克500克", "∅,{1},{1,2}", "y=±2x")  # fmt: skip
_PIECES = ("(", ")", "{", "}", "^", "\\frac", "√", "x", "9", "±", "!", "∈", "或", "，", "\x00",
           "（", "\\sqrt[", "=", "<", "；", "∪", "π", "...", "%", "°", "𝑥", "\u202e")  # fmt: skip
_REPORT_EVERY = 5_000


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """How many strings were tried and crashed, and the slowest one with its seconds."""

    count: int
    crashes: int
    slowest: float
    slowest_text: str
    first_crash: str = ""
    late: int = 0
    """How many ran out of time, so that their process was killed."""
    peak_megabytes: float = 0.0
    """The most memory that a checking process held; 0 where the system doesn't tell."""


def hostile(count: int, seed: int) -> Iterator[str]:
    """`count` mutated answers, the same for the same seed (Knuth's 64-bit congruence)."""
    state = seed
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        text = _SEEDS[(state >> 33) % len(_SEEDS)]
        for _ in range(1 + (state >> 40) % 6):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            at = (state >> 33) % (len(text) + 1)
            piece = _PIECES[(state >> 45) % len(_PIECES)]
            text = text[:at] + piece + text[at + (state >> 55) % 3 :]
        yield text


def fuzz(count: int, seed: int, report: Report = silent) -> Fuzzed:
    """Check `count` hostile answers against seeds, in a process that is killed when one hangs."""
    crashes, late, slowest, slowest_text, first = 0, 0, 0.0, "", ""
    process = KillableProcess(preloaded=(CHECK.module,))
    checker = Checker(process)
    try:
        if not checker.check(None, "1", "1", seconds=START_SECONDS).right:
            raise BugError("the checking process doesn't start, so nothing would be tried")
        for place, text in enumerate(hostile(count, seed)):
            if place % _REPORT_EVERY == 0:
                report(Progress(tr("试探恶意输入"), place, count))
            started = time.perf_counter()
            kind = None
            try:
                kind = checker.check(None, _SEEDS[place % len(_SEEDS)], text).kind
            except BugError:
                crashes += 1
                first = first or text
            spent = time.perf_counter() - started
            if process.pid is None and spent <= CHECK_SECONDS:
                crashes += 1  # it ended by itself, and not because its time was up
                first = first or text
            late += kind is VerdictKind.TIMEOUT and spent > CHECK_SECONDS
            if spent > slowest:
                slowest, slowest_text = spent, text
    finally:
        checker.close()
    return Fuzzed(count, crashes, slowest, slowest_text, first, late, _peak_of_children())


def _peak_of_children() -> float:
    """Megabytes of resident memory, of the largest child process that has ended."""
    if sys.platform == "win32":
        return 0.0
    import resource

    size = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return size / (1_000_000 if sys.platform == "darwin" else 1_000)
