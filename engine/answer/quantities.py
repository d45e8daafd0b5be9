"""Quantities with units: converted to one unit before they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.units import ALL_UNITS, find_unit

_CLOCK = ("时", "分")


@dataclass(frozen=True, slots=True)
class Measure:
    """A value in base units of its dimension; an unknown unit is a dimension of its own."""

    value: Node
    dimension: tuple[tuple[str, int], ...]


def beside_money_or_time(node: Node, beside: Node) -> Node:
    """80分 as money beside an amount of money, as minutes beside a time."""
    other = measure_of(beside)
    if isinstance(node, tree.Degrees) and other is not None and node.minutes is None:
        if other.dimension[0][0] == "temperature":
            return tree.Quantity(node.degrees, "℃")
        of_current = other.dimension[0][0] == "energy"
        return tree.Quantity(node.degrees, "千瓦时") if of_current else node
    if other is None or not isinstance(node, tree.Quantity) or node.unit != "分":
        return node
    unit = {"money": "分钱", "time": "分钟"}.get(other.dimension[0][0])
    return tree.Quantity(node.value, unit) if unit else node


def measure_of(node: Node) -> Measure | None:
    """The measure a quantity states, or None when `node` carries no unit."""
    if isinstance(node, tree.Negate):
        inside = measure_of(node.body)
        return inside and Measure(tree.Negate(inside.value), inside.dimension)
    if isinstance(node, tree.Quantity):
        unit = find_unit(node.unit)
        if unit is None:
            return Measure(node.value, ((node.unit, 1),))
        return Measure(_scaled(node.value, unit.factor), unit.dimension)
    if isinstance(node, tree.Compound):
        parts = [measure_of(part) for part in _clock_minutes(node)]
        known = [part for part in parts if part is not None]
        if len({part.dimension for part in known}) != 1:
            return None
        return Measure(tree.Add(tuple(part.value for part in known)), known[0].dimension)
    if isinstance(node, tree.Degrees):
        total: Node = node.degrees
        if node.minutes is not None:
            total = tree.Add((total, _scaled(node.minutes, Fraction(1, 60))))
        if node.seconds is not None:
            total = tree.Add((total, _scaled(node.seconds, Fraction(1, 3600))))
        return Measure(total, (("angle", 1),))
    return None


def date_of(node: Node) -> tuple[tuple[str, Fraction], ...] | None:
    """The year, month and day of 6月2日; None where `node` is no date."""
    parts = node.parts if isinstance(node, tree.Compound) else ()
    units = "".join(part.unit for part in parts)
    numbers = [part.value for part in parts]
    if units not in ("月日", "年月日", "年月"):
        return None
    sizes = [each.value for each in numbers if isinstance(each, tree.Number)]
    return tuple(zip(units, sizes, strict=True)) if len(sizes) == len(parts) else None


def _clock_minutes(node: tree.Compound) -> tuple[Node, ...]:
    """2时15分 and 3元5分: 分 takes its sense from what stands before it."""
    units = [part.unit for part in node.parts]
    money = any(unit in ("元", "角", "块", "毛") for unit in units)
    changed: list[Node] = []
    for part in node.parts:
        if part.unit == "分":
            part = tree.Quantity(part.value, "分钱" if money else "分钟")
        changed.append(part)
    return tuple(changed)


def _scaled(value: Node, factor: Fraction) -> Node:
    if factor == 1:
        return value
    above = tree.Number(Fraction(factor.numerator), str(factor.numerator))
    below = tree.Number(Fraction(factor.denominator), str(factor.denominator))
    return tree.Multiply((value, tree.Divide(above, below)), ("·",))


def bare(node: Node) -> Node:
    """The number of a quantity, without its unit."""
    if isinstance(node, tree.Negate):
        return tree.Negate(bare(node.body))
    if isinstance(node, tree.Quantity):
        return node.value
    if isinstance(node, tree.Degrees) and node.minutes is None and node.seconds is None:
        return node.degrees
    return node


_RATE = re.compile(
    r"^每(分钟|小时|秒钟?|天|[时分秒])(?:行|走|跑|行驶)?\s*([\d./又]+)\s*([一-鿿a-zA-Z]+)$"
)


def as_rate(text: str) -> str:
    """每小时60千米 as 60千米/小时."""
    return _RATE.sub(r"\2\3/\1", text.strip())


def as_clock(text: str) -> str:
    """8:30 as 8时30分, where the other side is a time of day."""
    text = re.sub(r"^(\d{1,2})[:：∶](\d{1,2})[:：∶](\d\d)$", r"\1时\2分\3秒", text.strip())
    text = re.sub(r"^(\d{1,2})\s*点\s*([0-5]\d)$", r"\1时\2分", text)
    return re.sub(r"^(\d{1,2})[:：∶]([0-5]\d)$", r"\1时\2分", text)


def unit_in_question(problem: str, key: Node) -> bool:
    """Whether the question itself names the key's unit: 多少平方厘米, ____分, 几度."""
    if isinstance(key, tree.Degrees):
        unit = "度"
    elif isinstance(key, tree.Quantity):
        unit = key.unit
    else:
        return False
    named = r"(?:多少|几|_{2,}|[(（]\s*[)）])\s*(?:个)?"
    return any(
        re.search(named + re.escape(spelling) + r"(?![一-鿿]*\d)", problem)
        for spelling in (unit, *_spellings(unit))
    )


def _spellings(unit: str) -> tuple[str, ...]:
    known = find_unit(unit)
    return tuple(name for name, other in ALL_UNITS.items() if other == known and known is not None)


def tenths(node: Node, beside: Node) -> Node:
    """八折 and 三成 as the share they are, beside a percentage, fraction or decimal."""
    if not isinstance(node, tree.Quantity) or node.unit not in ("折", "成"):
        return node
    if not isinstance(beside, tree.Percent | tree.Divide | tree.Number):
        return node
    if isinstance(beside, tree.Number) and beside.value >= 1:
        return node
    return _scaled(node.value, Fraction(1, 10))


def is_counted(node: Node) -> bool:
    """Whether the unit only counts (个, 只, 人): leaving it out costs nothing."""
    if not isinstance(node, tree.Quantity):
        return False
    unit = find_unit(node.unit)
    return unit is not None and unit.dimension[0][0].startswith("count")


def same_unit(key: str, answer: str) -> bool | None:
    """Whether two units written alone (一袋米重25__) are one; None where the key is no unit."""
    one, two = (
        re.sub(r"[()（）\s]|\\(?:text|mathrm)|[{}^]", "", each).replace("²", "2").replace("³", "3")
        for each in (key, answer)
    )
    first, second = (find_unit(re.sub(r"(?<=m)([23])$", r"^\1", each)) for each in (one, two))
    if first is None or second is None or len(one) < 1 or one.isdigit():
        return None
    if not re.search(r"[一-鿿]|[a-z]{2}|m", one):
        return None
    return first == second
