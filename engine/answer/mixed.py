"""Answers of words and numbers side by side: 100°，钝角三角形, each piece judged by itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.parts import split_outside, together
from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

MOST = 8
_MARKS = "，,；;、"
_JOINED = re.compile(
    r"时|因为|所以|若|则|且|故|即|当|如果|大于|小于|不|超过|至少|至多|或|分别|其中|为整数"
)
_WORDS = re.compile(r"[一-鿿]{2,12}")


def judge_mixed(expected: str, given: str, judge: Callable[[str, str], Verdict]) -> Verdict | None:
    """The verdict piece by piece, in any order; None unless the key mixes words with numbers."""
    keys = split_outside(expected, _MARKS)
    if not 1 < len(keys) <= MOST or any(_JOINED.search(key) for key in keys):
        return None
    words = [key for key in keys if _WORDS.fullmatch(key)]
    numbers = [key for key in keys if re.search(r"\d|[a-zA-Z∥⊥△]", key)]
    if not words or not numbers:
        return None
    answers = split_outside(given, _MARKS)
    if len(answers) != len(keys):
        if len(answers) == 1 and any(judge(key, answers[0]).right for key in keys):
            return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
        return None
    verdicts = tuple(judge(key, answer) for key, answer in zip(keys, answers, strict=True))
    if all(verdict.right for verdict in verdicts) or _in_any_order(keys, answers, judge):
        return RIGHT
    if any(verdict.kind is VerdictKind.UNREADABLE for verdict in verdicts) and not any(
        verdict.kind is VerdictKind.WRONG for verdict in verdicts
    ):
        return None
    return together(verdicts, 0)


def _in_any_order(
    keys: tuple[str, ...], answers: tuple[str, ...], judge: Callable[[str, str], Verdict]
) -> bool:
    left = list(answers)
    for key in keys:
        hit = next((answer for answer in left if judge(key, answer).right), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left
