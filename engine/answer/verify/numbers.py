"""Numbers as they are written: their rational value, real odd roots, and how hard they are."""

from __future__ import annotations

from fractions import Fraction

from engine.maths import tree
from engine.maths.tree import Node

DEGREE = 64
"""The degree of an algebraic number up to which equality is proved."""
_PER_ANGLE = 12


def value(node: Node) -> Fraction | None:
    """The rational value of a number as written."""
    if isinstance(node, tree.Number):
        return node.value
    if isinstance(node, tree.Negate):
        inner = value(node.body)
        return None if inner is None else -inner
    if isinstance(node, tree.Divide):
        above, below = value(node.numerator), value(node.denominator)
        return None if above is None or not below else above / below
    if isinstance(node, tree.Percent):
        inner = value(node.body)
        return None if inner is None else inner / node.per
    return None


def real_power(node: Node) -> Node | None:
    """(-8)^(1/3) as school means it, -8^(1/3); None for what is no odd root of a negative."""
    if not isinstance(node, tree.Power):
        return None
    base, exponent = value(node.base), value(node.exponent)
    if base is None or exponent is None or base >= 0:
        return None
    if exponent.denominator == 1 or exponent.denominator % 2 == 0:
        return None
    size = tree.Power(tree.Number(-base, str(-base)), node.exponent)
    return tree.Negate(size) if exponent.numerator % 2 else size


def has_negative_base(node: Node) -> bool:
    """Whether a negative number is raised to a power that isn't written as a number."""
    for each in node.walk():
        if isinstance(each, tree.Power) and value(each.exponent) is None:
            base = value(each.base)
            if base is not None and base < 0:
                return True
    return False


def degree(*nodes: Node) -> int:
    """A bound on the degree of the algebraic number that the nodes make together."""
    found = 1
    for each in {each for node in nodes for each in node.walk()}:
        if isinstance(each, tree.Root):
            index = Fraction(2) if each.index is None else value(each.index)
            found *= int(index or DEGREE)
        elif isinstance(each, tree.Power):
            exponent = value(each.exponent)
            found *= DEGREE if exponent is None else exponent.denominator
        elif isinstance(each, tree.Call) and each.function in ("sin", "cos", "tan", "cot"):
            found *= _PER_ANGLE
    return found
