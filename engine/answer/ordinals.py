"""Places told by counting: 第5列第2行, 第三组第4号, in any order."""

from __future__ import annotations

import re

from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths.chinese_numbers import chinese_number
from engine.values import Fault, Verdict

_COUNTED = re.compile(r"第?(\d{1,4}|[一二三四五六七八九十百]{1,4})([列行排组号座层页个位章节题名])")
_IDLE = re.compile(r"[在是位于和与及从左右数]")


def judge_ordinals(expected: str, given: str) -> Verdict | None:
    """The verdict where the key counts off a place in two ways or more; None elsewhere."""
    key, answer = _counted(expected), _counted(given)
    if key is None or answer is None or len(key) < 2:
        return None
    if key == answer:
        return RIGHT
    if set(key) == set(answer) and sorted(key.values()) == sorted(answer.values()):
        return wrong(tr("数都对，位置写反了。"), Fault.ORDER)
    return wrong(tr("还不对，再数一数。"))


def _counted(text: str) -> dict[str, int] | None:
    """What is counted, with the number; None where the text says anything else."""
    bare = plain(text)
    if "第" not in bare or _IDLE.sub("", _COUNTED.sub("", bare)):
        return None
    found = {noun: _number(size) for size, noun in _COUNTED.findall(bare)}
    return found if len(found) == len(_COUNTED.findall(bare)) else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(chinese_number(text) or 0)
