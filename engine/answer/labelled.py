"""Answers that name every value by its sign: A∪B=R，A∩B={1}, one value after another."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.parts import split_outside, together
from engine.answer.wording import plain
from engine.values import Verdict

MOST = 8
_LABELLED = re.compile(
    r"\s*([^=＝]{1,24}[∪∩∁][^=＝]{1,24}|∁[^=＝]{1,20}|\\complement[^=＝]{1,20})\s*[=＝]\s*(.+)",
    re.DOTALL,
)
_SIGNS = (("\\cup", "∪"), ("\\cap", "∩"), ("\\complement", "∁"))


def judge_labelled(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict value by value where both sides name the same sets; None elsewhere."""
    keys, answers = _values(expected), _values(given)
    if keys is None or answers is None or set(keys) != set(answers):
        return None
    return together(tuple(judge(keys[name], answers[name]) for name in keys), 0)


def _values(text: str) -> dict[str, str] | None:
    for command, sign in _SIGNS:
        text = text.replace(command, sign)
    found: dict[str, str] = {}
    for piece in split_outside(text, "，,；;、"):
        said = _LABELLED.fullmatch(piece)
        if said is None or plain(said[1]) in found:
            return None
        found[plain(said[1])] = said[2]
    return found if 1 < len(found) <= MOST else None
