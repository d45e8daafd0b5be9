"""Answers to true-or-false questions: 对, √, T, 正确 against 错, ×, F, 不正确."""

from __future__ import annotations

import re

from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.values import Verdict, VerdictKind

_TRUE = frozenset(("对", "对", "√", "✓", "✔", "正确", "t", "true", "是", "真", "真命题", "成立", "y",
                   "yes", "说法正确", "勾", "r", "能", "可以", "能够", "够", "够了", "会", "行", "\\checkmark"))  # fmt: skip
_FALSE = frozenset(("错", "×", "✗", "✘", "x", "错误", "不正确", "不对", "f", "false", "否", "不是",
                    "假", "假命题", "不成立", "n", "no", "说法错误", "叉", "w", "不能", "不可以", "不够", "不会", "不行",
                    "\\times"))  # fmt: skip
_SURE = frozenset(("对", "√", "✓", "✔", "正确", "t", "true", "真命题", "错", "×", "✗", "✘", "错误",
                   "不正确", "不对", "f", "false", "假命题", "成立", "不成立", "能", "不能", "是",
                   "不是", "否", "\\checkmark", "真", "假"))  # fmt: skip


_ABLE = re.compile(r"^(?:答)?(不能|不可以|不够|不会|能|可以|够|会)(?=[一-鿿])")


def truth_of(text: str) -> bool | None:
    """True, False, or None when `text` is no judgement."""
    word = plain(text)
    word = (re.sub(r"[(（][^()（）]*[)）]$", "", word) or word).strip("()（）[]")
    if word not in _TRUE and word not in _FALSE:
        reasoned = plain(re.split(r"[，,。；;]|因为|∵", text.strip(), maxsplit=1)[0])
        word = reasoned if reasoned in _SURE else word
        said = _ABLE.match(word)
        word = said[1] if said else word
    return True if word in _TRUE else False if word in _FALSE else None


def judge_judgement(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict when the key is a judgement; None when it isn't one."""
    if plain(expected).strip("()（）[]") not in _SURE or re.search(r"运算|符号", problem):
        return None
    answer = truth_of(given)
    if answer is None:
        return Verdict(VerdictKind.UNREADABLE, tr("这是判断题，请写“对”或“错”。"))
    if answer is truth_of(expected):
        return RIGHT
    return wrong(tr("判断还不对，找一找有没有反例。"))
