"""`wenqu bench truth` and `equivalence`: is what Wenqu calls right really right, and how fast."""

from __future__ import annotations

from app.tutor.benches import Figure, at_least, at_most
from engine.answer.fuzz import fuzz
from engine.answer.measure import measure_pairs
from engine.answer.verify.measure import measure as measure_lines
from engine.judge.measure import measure_tasks
from engine.progress import Report

FUZZED = 1_000_000


def equivalence(report: Report) -> tuple[Figure, ...]:
    """Answers against keys, on the committed labelled pairs."""
    pairs = measure_pairs(report)
    return (
        at_least("学校答案，判断正确", pairs.right_share, 98, note=f"{pairs.total}"),
        at_most("学校答案，误判为对", pairs.false_right_share, 0.5),
        at_least("速度", pairs.pairs_per_second, 300, "对/秒"),
    )


def truth(report: Report) -> tuple[Figure, ...]:
    """Answers, lines and tasks, and hostile input."""
    lines = measure_lines()
    tasks = measure_tasks(report)
    hostile = fuzz(FUZZED, 1, report)
    return (
        *equivalence(report),
        at_least("找到的错行", 100 * lines.found, 85, note=f"{lines.wrong_lines}"),
        at_most("对的行被判错", 100 * lines.false_alarms, 1, note=f"{lines.right_lines}"),
        at_least("能核对的行已核对", 100 * lines.checked, 80, note=f"{lines.checkable_lines}"),
        at_most("最慢的一份解答", lines.slowest, 1, "秒", note=f"{lines.solutions}"),
        at_least("代数解出的题", tasks.solved, 90, note=f"{tasks.total}"),
        at_most("代数解错的题", tasks.wrong, 0, "题"),
        at_most("解题用时中位数", tasks.median, 150, "毫秒"),
        at_most("恶意输入出错", hostile.crashes, 0, "次", note=f"{FUZZED}"),
    )
