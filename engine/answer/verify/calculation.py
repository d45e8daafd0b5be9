"""Numbers against numbers: equal, nearly equal, with units, with remainder, or in order."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from engine.answer.verify.measures import in_base_units, one_reading, units_in, without_units
from engine.answer.verify.numbers import value
from engine.answer.verify.rewriting import CANNOT, computed, rewrite, same
from engine.maths import tree
from engine.maths.numeric import Numeric, Undefined
from engine.maths.tree import Node

_ORDER = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "≤": lambda a, b: a <= b,
    "≥": lambda a, b: a >= b,
}
PI = tree.Number(Fraction(157, 50), "3.14")


@lru_cache(maxsize=4096)
def compare(left: Node, sign: str, right: Node, rounded: bool = False) -> bool | None:
    """Whether `left sign right` is true of two values without unknown letters.

    `rounded` says that the text works with a rounded π or rounded results, which proves less and
    refutes less. None where it can't be decided or where two readings disagree.
    """
    try:
        left, right = computed(left), computed(right)
        if sign == "=":
            return _equal(left, right, rounded)
        if sign == "≈":
            return _near(left, right, rounded)
        if sign == "≠":
            verdict = same(left, right)
            return None if verdict is None else not verdict
        if sign in _ORDER:
            return _ordered(left, sign, right)
    except CANNOT:
        return None
    return None


def _equal(left: Node, right: Node, rounded: bool) -> bool | None:
    if isinstance(right, tree.QuotientRemainder):
        return _division(left, right)
    if units_in(left) or units_in(right):
        return _measured(left, right, rounded)
    verdict = same(left, right)
    if verdict is not False:
        return verdict
    if rounded and _with_school_pi(left, right):
        return True
    return None if _is_rounding(left, right) else False


_MEASURED = (tree.Quantity, tree.Compound)


def _measured(left: Node, right: Node, rounded: bool) -> bool | None:
    """Measures by their dimension; where units are written on one side only, by the numbers."""
    left, right = one_reading(left, right)
    bare = without_units(left), without_units(right)
    first, second = in_base_units(left), in_base_units(right)
    if first is not None and second is not None and first[1] == second[1]:
        verdict = same(first[0], second[0])
        if verdict is True:
            return True
        conversion = units_in(left) != units_in(right)
        if verdict is False and conversion and isinstance(left, _MEASURED):
            return False
    elif isinstance(left, _MEASURED) and isinstance(right, _MEASURED):
        return None
    plain = _equal(*bare, rounded) if not units_in(bare[0]) and not units_in(bare[1]) else None
    if (
        plain is False
        and len(units_in(left) | units_in(right)) > 1
        and not (first is not None and second is not None and first[1] == second[1])
    ):
        return None
    lonely = isinstance(left, (*_MEASURED, tree.Number))
    if plain is False and lonely and bool(units_in(left)) != bool(units_in(right)):
        return None
    return plain


def _division(left: Node, right: tree.QuotientRemainder) -> bool | None:
    left = without_units(left)
    if not isinstance(left, tree.Divide):
        return None
    parts = (left.numerator, left.denominator, right.quotient, right.remainder)
    whole = [value(without_units(part)) for part in parts]
    if any(each is None for each in whole):
        return None
    total, divisor, quotient, remainder = (each or Fraction(0) for each in whole)
    return total == divisor * quotient + remainder and 0 <= remainder < abs(divisor)


def _with_school_pi(left: Node, right: Node) -> bool:
    def change(each: Node) -> Node | None:
        return PI if each == tree.Constant("pi") else None

    changed = rewrite(left, change), rewrite(right, change)
    return changed != (left, right) and same(*changed) is True


def _digits(node: Node) -> float | None:
    try:
        found = Numeric({}, False).value(node)
    except (*CANNOT, Undefined):
        return None
    return float(found.real)


def _last_place(node: Node) -> float | None:
    """The size of the last written digit of a decimal."""
    node = without_units(node)
    if isinstance(node, tree.Negate):
        return _last_place(node.body)
    if isinstance(node, tree.Percent):
        inner = _last_place(node.body)
        return None if inner is None else inner / node.per
    return 10.0**-node.places if isinstance(node, tree.Number) else None


def _is_rounding(left: Node, right: Node) -> bool:
    """An equals sign where a decimal was rounded: not proved, but nobody's mistake here."""
    place = _last_place(right)
    if place is None or place > 0.2:
        return False
    a, b = _digits(without_units(left)), _digits(without_units(right))
    if a is None or b is None:
        return False
    short = abs(a * 1000 - round(a * 1000)) < 1e-9
    return not short and abs(a - b) <= place * 0.5000001


def _near(left: Node, right: Node, rounded: bool) -> bool | None:
    place = _last_place(right)
    verdict = same(left, right)
    if verdict is True:
        return True
    if isinstance(left, _MEASURED) and units_in(left) != units_in(right):
        return None
    a, b = _digits(without_units(left)), _digits(without_units(right))
    if a is None or b is None or place is None:
        return None
    gap = abs(a - b)
    if gap <= place * 0.5000001:
        return True
    # Whole numbers may be estimates (398×5≈2000), and some are cut off or rounded up on purpose.
    if (
        gap <= 2 * place
        or (place == 1 and gap <= 0.15 * abs(a) and not _worked_out(left, right))
        or gap <= 0.02 * abs(a)
    ):
        return None
    return None if rounded and gap <= 0.05 * abs(a) else False


def _worked_out(left: Node, right: Node) -> bool:
    """100√3+100≈273: whole, but no round number for an estimate."""
    irrational = any(isinstance(each, tree.Root) for each in left.walk())
    last = without_units(right)
    return irrational and isinstance(last, tree.Number) and last.value > 20 and last.value % 10 != 0


def _ordered(left: Node, sign: str, right: Node) -> bool | None:
    if units_in(left) and units_in(right) and units_in(left) != units_in(right):
        return None
    left, right = without_units(left), without_units(right)
    verdict = same(left, right)
    if verdict is True:
        return sign in "≤≥"
    a, b = _digits(without_units(left)), _digits(without_units(right))
    if a is None or b is None or abs(a - b) < 1e-12 * max(1.0, abs(a)):
        return None
    return bool(_ORDER[sign](a, b))
