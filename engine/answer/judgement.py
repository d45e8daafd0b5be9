"""Answers to true-or-false questions: 对, √, T, 正确 against 错, ×, F, 不正确."""

from __future__ import annotations

import re

from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.values import Verdict, VerdictKind

_TRUE = frozenset(("对", "对", "√", "✓", "✔", "正确", "t", "true", "是", "真", "真命题", "成立", "y",
                   "yes", "说法正确", "说得对", "说法对", "勾", "r", "能", "可以", "能够", "够", "够了", "会", "行", "\\checkmark"))  # fmt: skip
_FALSE = frozenset(("错", "×", "✗", "✘", "x", "错误", "不正确", "不对", "f", "false", "否", "不是",
                    "假", "假命题", "不成立", "n", "no", "说法错误", "有误", "说得不对", "说错了", "叉", "w", "不能", "不可以", "不够", "不会", "不行",
                    "\\times"))  # fmt: skip
_SURE = frozenset(("对", "√", "✓", "✔", "正确", "t", "true", "真命题", "错", "×", "✗", "✘", "错误",
                   "不正确", "不对", "f", "false", "假命题", "成立", "不成立", "能", "不能", "是",
                   "不是", "否", "\\checkmark", "真", "假"))  # fmt: skip


_OF_WHOM = re.compile(
    r"^(?:答)?[^不没无非]{0,8}?(?:说得|说|说法|想法|做法|看法|观点|判断|结论|计算|算得|做得)(?:是|都)?"
    r"(对|正确|错|错误|不对|不正确|有误)了?的?$"
)
_POSSIBLE = re.compile(r"^[一-鿿](不|得)(?:完|下|了|到|够|起|出|满|开|成)[了的]?$")
_ABLE = re.compile(r"^(?:答)?(不能|不可以|不够|不会|能|可以|够|会)(?=[一-鿿])")


def truth_of(text: str) -> bool | None:
    """True, False, or None when `text` is no judgement."""
    word = plain(text)
    word = (re.sub(r"[(（][^()（）]*[)）]$", "", word) or word).strip("()（）[]")
    if word not in _TRUE and word not in _FALSE:
        reasoned = plain(re.split(r"[，,。；;]|因为|∵", text.strip(), maxsplit=1)[0])
        word = reasoned if reasoned in _SURE else word
        said = _ABLE.match(word) or _OF_WHOM.match(word)
        word = said[1] if said else word
        possible = _POSSIBLE.match(word)
        word = {"不": "不能", "得": "能"}[possible[1]] if possible else word
    return True if word in _TRUE else False if word in _FALSE else None


_HAS = re.compile(r"^(没有?|无|有)")


def _judge_having(problem: str, expected: str, given: str) -> Verdict | None:
    """有 or 没有, where the question asks 是否有 and the key says so."""
    key, answer = _HAS.match(plain(expected)), _HAS.match(plain(given))
    if not re.search(r"是否有|有没有|有无", problem) or key is None or answer is None:
        return None
    rest = plain(given)[answer.end() :]
    if rest and rest not in plain(expected):
        return None
    if (key[1] == "有") is (answer[1] == "有"):
        return RIGHT
    return wrong(tr("判断还不对，再想一想。"))


def judge_judgement(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict when the key is a judgement; None when it isn't one."""
    having = _judge_having(problem, expected, given)
    if having is not None:
        return having
    if plain(expected).strip("()（）[]") not in _SURE or re.search(r"运算|符号", problem):
        return None
    answer = truth_of(given)
    if answer is None:
        return Verdict(VerdictKind.UNREADABLE, tr("这是判断题，请写“对”或“错”。"))
    if answer is truth_of(expected):
        return RIGHT
    return wrong(tr("判断还不对，找一找有没有反例。"))
