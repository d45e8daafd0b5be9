"""Several values or several others: 2，4，8或8，4，2, each run of values in its own order."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.parts import split_outside
from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict

MOST = 6
_VALUE = re.compile(r"[^一-鿿=＝<>≤≥∈{}]+")


def judge_alternatives(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where the key offers runs of values joined by 或; None elsewhere."""
    keys, answers = _runs(expected), _runs(given)
    if keys is None or len(keys) < 2 or answers is None:
        return None
    if any(len(run) != len(keys[0]) for run in (*keys, *answers)):
        return None
    left = list(answers)
    missing = 0
    for key in keys:
        hit = next((run for run in left if _same(key, run, judge)), None)
        if hit is None:
            missing += 1
        else:
            left.remove(hit)
    if not missing and not left:
        return RIGHT
    if not left:
        return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    if not missing:
        return wrong(tr("多了解：有的值要舍去，检验一下。"), Fault.EXTRA)
    return wrong(tr("还不对，再算一遍。"))


def _runs(text: str) -> tuple[tuple[str, ...], ...] | None:
    runs = tuple(
        split_outside(each, "，,、") for each in re.split(r"或者?|；|;", text.strip("。 ")) if each
    )
    plain = all(len(run) > 1 and all(_VALUE.fullmatch(each) for each in run) for run in runs)
    return runs if plain and len(runs) <= MOST else None


def _same(key: tuple[str, ...], run: tuple[str, ...], judge: Callable[[str, str], Verdict]) -> bool:
    return all(judge(one, other).right for one, other in zip(key, run, strict=True))
