"""`wenqu bench truth` and `equivalence`: is what Wenqu calls right really right, and how fast."""

from __future__ import annotations

from app.tutor.benches import Choices, Figure, at_least, at_most, not_measured, shown
from engine.answer.fuzz import fuzz
from engine.answer.measure import measure_pairs
from engine.answer.side_by_side import same_value_shares
from engine.answer.verify.measure import measure as measure_lines
from engine.i18n import tr
from engine.judge.measure import measure_tasks
from engine.progress import Report

MEMORY_MEGABYTES = 1_000


def equivalence(report: Report) -> tuple[Figure, ...]:
    """Answers against keys, on the committed labelled pairs; Math-Verify on the same pairs."""
    return (*_answers(report), *_beside_math_verify())


def _answers(report: Report) -> tuple[Figure, ...]:
    pairs = measure_pairs(report)
    return (
        at_least("学校答案，判断正确", pairs.right_share, 98, note=f"{pairs.total}"),
        at_most("学校答案，误判为对", pairs.false_right_share, 0.5),
        at_least("速度", pairs.pairs_per_second, 300, "对/秒"),
    )


def _beside_math_verify() -> tuple[Figure, ...]:
    """Only the question both can answer: have the two answers the same value?"""
    ours, theirs = same_value_shares()
    name = "值是否相同，Math-Verify"
    return (
        shown("值是否相同，本程序", ours),
        not_measured(name, tr("没有装 math-verify，这次不比较。装上后再运行一次即可。"))
        if theirs is None
        else shown(name, theirs),
    )


def truth(choices: Choices, report: Report) -> tuple[Figure, ...]:
    """Answers, lines and tasks, and hostile input."""
    lines = measure_lines()
    tasks = measure_tasks(report)
    hostile = fuzz(choices.fuzzed, 1, report)
    return (
        *equivalence(report),
        at_least("找到的错行", 100 * lines.found, 85, note=f"{lines.wrong_lines}"),
        at_most("对的行被判错", 100 * lines.false_alarms, 1, note=f"{lines.right_lines}"),
        at_least("能核对的行已核对", 100 * lines.checked, 80, note=f"{lines.checkable_lines}"),
        at_most("最慢的一份解答", lines.slowest, 1, "秒", note=f"{lines.solutions}"),
        at_least("代数解出的题", tasks.solved, 90, note=f"{tasks.total}"),
        at_most("代数解错的题", tasks.wrong, 0, "题"),
        at_most("解题用时中位数", tasks.median, 150, "毫秒"),
        at_most("恶意输入，崩溃", hostile.crashes, 0, "次", note=f"{hostile.count}"),
        shown("恶意输入，超时", hostile.late, "次", note=f"{hostile.count}"),
        at_most("核对进程的内存", hostile.peak_megabytes, MEMORY_MEGABYTES, "MB"),
    )
