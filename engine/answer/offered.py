"""Answers that the question itself offers: （填“正相关”或“负相关”）."""

from __future__ import annotations

import re

from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.values import Verdict

_OFFER = re.compile(r"[(（]\s*(?:请|在横线上)?(?:选?填写?|选择?|从)\s*([^()（）]{2,60})[)）]")
_SPLIT = re.compile(r"或者?|还是|、|，|,|/|[“”\"'‘’\s]+")
_WORD = re.compile(r"[一-鿿]{1,8}")


def judge_offered(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict where the key is one of the words offered, and the answer means one of them."""
    offer = _OFFER.search(problem)
    if offer is None or len(_OFFER.findall(problem)) > 1:
        return None
    words = tuple(dict.fromkeys(
        plain(each) for each in _SPLIT.split(offer[1]) if _WORD.fullmatch(plain(each))
    ))  # fmt: skip
    key, answer = plain(expected), plain(given)
    if key not in words or len(words) < 2 or not _WORD.fullmatch(answer):
        return None
    meant = [each for each in words if each == answer] or [
        each for each in words if each.startswith(answer) or each.endswith(answer)
    ]
    if len(meant) != 1:
        return None
    return RIGHT if meant[0] == key else wrong(tr("还不对，再想一想。"))
