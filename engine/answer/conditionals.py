"""Statements 若…则…: the same in other words, turned round, or denied."""

from __future__ import annotations

import re

from engine.answer.quantified import same_part
from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths import tree
from engine.maths.read import read
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict

_STATEMENT = re.compile(
    r"^(?:命题[:：]?)?(?:如果|若|假如|当)(.+?)[，,]?\s*(?:那么|则|就|时[，,])(.+)$"
)
_IDLE = re.compile(r"它们?|这个?|这两个?|一定|必|就|是|都|互为|互相|为|[角数]$")


def judge_conditional(expected: str, given: str) -> Verdict | None:
    """The verdict where both sides are of the kind 若p，则q; None where they can't be told."""
    key, answer = _halves(expected), _halves(given)
    if key is None or answer is None:
        return None
    same = [_same_half(one, two) for one, two in zip(key, answer, strict=True)]
    if all(same):
        return RIGHT
    if _same_half(key[0], answer[1]) and _same_half(key[1], answer[0]):
        return wrong(tr("还不对，条件和结论写反了。"), Fault.ORDER)
    if False in same or any(_denied(one, two) for one, two in zip(key, answer, strict=True)):
        return wrong(tr("还不对，看看条件和结论要不要交换、要不要否定。"))
    if any(_denied(one, two) for one, two in zip(key, answer[::-1], strict=True)):
        return wrong(tr("还不对，看看条件和结论要不要交换、要不要否定。"))
    return None


def _halves(text: str) -> tuple[str, str] | None:
    said = _STATEMENT.match(re.sub(r"\s|\$|[“”\"]", "", text).strip("。."))
    return (said[1].strip("，,"), said[2].strip("，,")) if said else None


def _same_half(key: str, answer: str) -> bool | None:
    """Whether two halves say the same; None where words differ that nobody here knows."""
    if _bare(key) == _bare(answer):
        return True
    try:
        one, two = read(key), read(answer)
    except (Unreadable, TooHard):
        return None
    if isinstance(one, tree.Relation) and isinstance(two, tree.Relation):
        return bool(same_part(one, two))
    return None


def _bare(text: str) -> str:
    return _IDLE.sub("", plain(text))


def _denied(one: str, two: str) -> bool:
    """Whether only a denial tells the two apart: 是正数 and 不是正数, 相等 and 不相等."""
    bare = [_bare(each) for each in (one, two)]
    stripped = [re.sub("[不非没无]|没有", "", each) for each in bare]
    return stripped[0] == stripped[1] and bare[0] != bare[1]
