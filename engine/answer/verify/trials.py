"""Two expressions tried at points: where the letters are positive, or where what is given holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.tree import Node

WANTED = 6
TRIED = 240
_SAMPLES = (
    "0.73105857", "2.31326168", "1.12692801", "3.26894142", "0.37435101", "5.21973321",
    "0.11920292",
)  # fmt: skip
_WIDTHS = ("1.3132617", "4.1269281", "12.689414", "0.3743511")
_ORDER = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "≤": lambda a, b: a <= b,
    "≥": lambda a, b: a >= b,
    "≠": lambda a, b: a != b,
}
Point = dict[str, Any]


def differ(left: Node, right: Node, limits: tuple[Node, ...] = ()) -> bool:
    """Whether two expressions differ at most points where `limits` hold.

    Letters that nothing limits are positive: school letters are often lengths, and √(b²) = b is
    then no mistake. False where no point can be found.
    """
    names = sorted(letters(left) | letters(right))
    limits = tuple(each for each in limits if letters(each) & set(names))
    found, agreeing = _compared(
        left, right, _allowed(names, limits) if limits else _positive(names)
    )
    if found == 0 and limits and _polynomial(left) and _polynomial(right):
        # Two cases of the problem (x>0, x<0) hold together nowhere; a polynomial is one everywhere.
        found, agreeing = _compared(left, right, _positive(names))
    elif found == 0:
        return not limits
    return agreeing * 2 < found


def _compared(left: Node, right: Node, points: Iterator[Point]) -> tuple[int, int]:
    """At how many points both have a value, and at how many it is the same."""
    agreeing = compared = 0
    for point in points:
        try:
            a, b = Numeric(point, False).value(left), Numeric(point, False).value(right)
        except (*CANNOT, Undefined):
            continue
        compared += 1
        agreeing += bool(abs(a - b) <= CONTEXT.mpf(10) ** -20 * max(abs(a), abs(b), 1))
    return compared, agreeing


_PLAIN = (tree.Add, tree.Minus, tree.Negate, tree.Multiply, tree.Number, tree.Name)


def _polynomial(node: Node) -> bool:
    """Sums, products and whole powers of letters and numbers."""
    if isinstance(node, tree.Power):
        exponent = node.exponent
        whole = isinstance(exponent, tree.Number) and exponent.value.denominator == 1
        return whole and _polynomial(node.base)
    return isinstance(node, _PLAIN) and all(map(_polynomial, node.children()))


def _positive(names: list[str]) -> Iterator[Point]:
    for turn in range(WANTED):
        yield {
            name: CONTEXT.mpf(_SAMPLES[(turn * 2 + place * 3) % len(_SAMPLES)])
            for place, name in enumerate(names)
        }


def _allowed(names: list[str], limits: tuple[Node, ...]) -> Iterator[Point]:
    """Points of either sign at which all that is given holds."""
    everything = sorted(set(names).union(*map(letters, limits)))
    limited = frozenset[str]().union(*map(letters, limits))
    state, found = 12345, 0
    for turn in range(TRIED):
        point = {}
        for name in everything:
            state = (state * 1103515245 + 12345) % 2**31
            share = CONTEXT.mpf(state) / 2**31
            if name in limited:
                share = 2 * share - 1
            point[name] = share * CONTEXT.mpf(_WIDTHS[turn % len(_WIDTHS)])
        if all(_holds(each, point) for each in limits):
            yield point
            found += 1
            if found == WANTED:
                return


def _holds(limit: Node, point: Point) -> bool:
    if isinstance(limit, tree.And):
        return all(_holds(each, point) for each in limit.parts)
    if not isinstance(limit, tree.Relation):
        return False
    try:
        return all(
            _pair_holds(left, sign, right, point)
            for left, sign, right in zip(
                limit.operands, limit.signs, limit.operands[1:], strict=False
            )
        )
    except (*CANNOT, Undefined):
        return False


def _pair_holds(left: Node, sign: str, right: Node, point: Point) -> bool:
    number = Numeric(point, False).value(left)
    if sign == "∈" and isinstance(right, tree.Interval):
        return all(
            _ORDER[bound](CONTEXT.re(number), _end(end, point))
            for end, bound in (
                (right.left, "≥" if right.left_closed else ">"),
                (right.right, "≤" if right.right_closed else "<"),
            )
        )
    if sign not in _ORDER:
        return False
    return bool(_ORDER[sign](CONTEXT.re(number), _end(right, point)))


def _end(node: Node, point: Point) -> Any:
    if isinstance(node, tree.Constant) and "inf" in node.name:
        return CONTEXT.mpf("inf")
    if isinstance(node, tree.Negate) and isinstance(node.body, tree.Constant):
        return CONTEXT.mpf("-inf") if "inf" in node.body.name else -_end(node.body, point)
    return CONTEXT.re(Numeric(point, False).value(node))


__all__ = ["differ"]
