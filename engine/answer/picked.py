"""Answers that pick one of those that the question names: 小红和小明谁跑得快 with 小红快."""

from __future__ import annotations

import re

from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.values import Verdict

_ASKS_WHICH = re.compile(r"谁|哪(?!些)|还是")
_NAME = re.compile(r"[一-鿿A-Za-z]{1,6}")
_JOINED = r"(?:和|与|跟|同|比|还是|或者?|、|，|,)"
_TURNED = (
    "快慢",
    "多少",
    "大小",
    "高低",
    "长短",
    "重轻",
    "贵便宜",
    "高矮",
    "远近",
    "早晚",
    "好差",
    "先后",
)
_OPPOSITE = {
    **{pair[0]: pair[1:] for pair in _TURNED},
    **{pair[1:]: pair[0] for pair in _TURNED},
}


def judge_picked(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict where the key is one of the names in a question 谁…, 哪个…; None elsewhere."""
    key, answer, asked = plain(expected), plain(given), plain(problem)
    if not _NAME.fullmatch(key) or key not in asked or not _ASKS_WHICH.search(problem):
        return None
    others = _others(problem, key)
    if not others:
        return None
    said = re.sub(r"^(?:答|是|应?选择?|选)+", "", answer)
    meant = [name for name in (key, *others) if said and name.startswith(said)]
    if len(meant) == 1:
        return RIGHT if meant[0] == key else wrong(tr("还不对，再比一比。"))
    for name in (key, *others):
        if said.startswith(name):
            rest = _without_degree(said[len(name) :])
            if rest and rest not in asked:
                return _opposite(asked, rest, one_of_two=len(others) == 1, right=name == key)
            return RIGHT if name == key else wrong(tr("还不对，再比一比。"))
    return None


def _others(problem: str, key: str) -> tuple[str, ...]:
    """The names beside the key's in the question, of its length: 小明 beside 小红."""
    text = re.sub(r"\s", "", problem).lower()
    name = rf"[一-鿿a-zA-Z]{{{len(key)}}}"
    after = re.findall(rf"{re.escape(key)}{_JOINED}({name})", text)
    before = re.findall(rf"({name}){_JOINED}{re.escape(key)}", text)
    return tuple(dict.fromkeys(other for other in (*after, *before) if other != key))


def _without_degree(words: str) -> str:
    return re.sub(r"^(?:会|是|要|就|的)|(?:一些|一点儿?|些|了)$|更|比较", "", words)


def _opposite(asked: str, rest: str, *, one_of_two: bool, right: bool) -> Verdict | None:
    """小红慢 where the question asked who is 快."""
    for word, other in _OPPOSITE.items():
        if rest.endswith(word) and other in asked and word not in asked:
            if right:
                return wrong(tr("还不对，正好说反了。"))
            return RIGHT if one_of_two else None
    return None
