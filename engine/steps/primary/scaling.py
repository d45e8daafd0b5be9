"""扩大、缩小、小数点移动: a number made some times as large or small by moving its point."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import (
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    multiply,
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_END = r"(?:,?(?:得到的数|结果|得|得到|后|之后))*(?:是|为)?_?"
GROW = rf"(?:把|将)?#扩大(?:到原来的|到它的|到)?#倍{_END}"
SHRINK = rf"(?:把|将)?#缩小(?:到原来的|到它的|为原来的|到)#{_END}"
POINT = rf"(?:把|将)?#的?小数点(?:向|往)(?P<way>[左右])移动(?P<count>[一两二三四五]|#)位{_END}"


def scale_number(task: Task) -> Derivation | None:
    """把 4.05 扩大到原来的 100 倍；缩小到原来的 1/10；小数点向左移动两位."""
    found = matched(task, POINT)
    if found is not None:
        match, nodes = found
        count = _DIGITS.get(match["count"]) or _whole(nodes[-1])
        if count is None or not 1 <= count <= 6:
            return None
        return _scaled(nodes[0], Fraction(10**count), larger=match["way"] == "右")
    found = matched(
        task,
        r"一个(?:小)?数的?小数点(?:向|往)(?P<way>[左右])移动(?P<count>[一两二三四五]|#)位(?:后)?,?(?:得到|是|得|变成|变为)#,(?:求)?(?:这个数|原来的?数|原数)(?:原来)?(?:是)?_?",
    )
    if found is not None:
        match, nodes = found
        count = _DIGITS.get(match["count"]) or _whole(nodes[0])
        if count is None or not 1 <= count <= 6:
            return None
        return _scaled(nodes[-1], Fraction(10**count), larger=match["way"] == "左")
    found = matched(task, GROW)
    if found is not None and len(found[1]) == 2:
        factor = _whole(found[1][1])
        return None if factor is None else _scaled(found[1][0], Fraction(factor), larger=True)
    found = matched(task, SHRINK)
    if found is not None and len(found[1]) == 2:
        part = plain(found[1][1])
        if part is None or not is_fraction(part) or value_of(part).numerator != 1:
            return None
        return _scaled(found[1][0], 1 / value_of(part), larger=False)
    return None


def _whole(node: Node) -> int | None:
    clear = plain(node)
    if clear is None or not is_number(clear) or value_of(clear).denominator != 1:
        return None
    return int(value_of(clear)) if 1 < value_of(clear) <= 10**6 else None


def _scaled(given: Node, factor: Fraction, *, larger: bool) -> Derivation | None:
    number = plain(given)
    if number is None or not is_number(number) or is_fraction(number) or value_of(number) <= 0:
        return None
    value = value_of(number) * factor if larger else value_of(number) / factor
    if places(value) is None:
        return None
    by = integer(factor)
    question = multiply(number, by) if larger else divide(number, by)
    answer = decimal(value)
    moved = str(len(str(int(factor))) - 1)
    by_ten = set(str(int(factor))[1:]) <= {"0"} and str(int(factor))[0] == "1"
    rule = (
        "multiply_by_factor" if not by_ten else "move_point_right" if larger else "move_point_left"
    )
    if not by_ten and not larger:
        rule = "divide_by_factor"
    move: Move = line(rule, question, answer, {"places": moved})
    return Derivation("primary_scaling", (move,), answer, proof=(Equal(question, answer),))
