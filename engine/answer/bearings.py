"""Directions on a map: 东偏北30° is 北偏东60°, with a distance where one is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict

_FROM_NORTH = {"北": 0, "东": 90, "南": 180, "西": 270}
_SAID = re.compile(
    r"([东南西北])偏([东南西北])\s*(?:方向)?\s*(\d{1,2}(?:\.\d+)?)\s*(?:°|º|度|\^\{?\\circ\}?)?\s*(?:的?方向)?(?:上|处)?"
)
_DISTANCE = re.compile(r"\d+(?:\.\d+)?\s*(?:千米|公里|海里|km|米|m)")


def bearing_of(text: str) -> Fraction | None:
    """Degrees clockwise from north; None where no direction is said, or an impossible one."""
    said = _SAID.search(text)
    if said is None:
        return None
    first, second = _FROM_NORTH[said[1]], _FROM_NORTH[said[2]]
    turn = (second - first) % 360
    if turn not in (90, 270):
        return None
    angle = Fraction(said[3])
    return (first + (angle if turn == 90 else -angle)) % 360


def judge_bearing(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where the key says a direction; None elsewhere."""
    key, answer = bearing_of(expected), bearing_of(given)
    if key is None or answer is None:
        return None
    if key != answer:
        swapped = key is not None and (90 - key) % 360 == answer
        fault = Fault.DIRECTION if swapped or (key + 180) % 360 == answer else None
        return wrong(tr("方向还不对，看清从哪个方向偏向哪个方向。"), fault)
    far, said = (_DISTANCE.findall(_SAID.sub("", each)) for each in (expected, given))
    if len(far) == 1:
        if len(said) != 1:
            return wrong(tr("方向对了，还要写出距离。"), Fault.INCOMPLETE)
        return judge(far[0], said[0])
    return RIGHT
