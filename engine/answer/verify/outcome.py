"""What judging a statement can answer, and what a wrong one should have been."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from engine.answer.verify.measures import units_in, without_units
from engine.answer.verify.rewriting import CANNOT
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

SETS = (tree.Tuple, tree.SetOf, tree.Interval, tree.SetBuilder, tree.SetOperation, tree.Matrix)


@dataclass(frozen=True, slots=True)
class Outcome:
    """True: proved. False: refuted. None: undecided. `lost` are the statement it is a part of."""

    holds: bool | None
    should_be: str | None = None
    lost: tuple[Node, Node, str] | None = None
    """(the earlier statement, this one, the unknown) when only part of the solutions is kept."""
    pure: bool = False
    """Refuted by arithmetic alone, whatever came before."""
    claim: Node | None = None
    """The equation that is no identity, though it may hold under what is given."""
    given: bool = False
    """That equation holds under what is given."""


UNDECIDED = Outcome(None)


def may_be_named(node: Node) -> bool:
    """Whether a left side may be a thing that the line defines: S, f(x), ∠A, c², |a|."""
    if isinstance(node, tree.Power):
        return isinstance(node.base, tree.Name)
    return isinstance(node, tree.Name | tree.Call | tree.Figure | tree.Absolute)


def is_bare(node: Node) -> bool:
    return isinstance(node, tree.Name | tree.Number | tree.Figure)


def computed_value(left: Node, right: Node) -> str | None:
    """What the left side is worth, written like the right side."""
    try:
        if units_in(left) and units_in(left) != units_in(right):
            return None
        if isinstance(right, tree.QuotientRemainder) and isinstance(left, tree.Divide):
            quotient, remainder = divmod(to_sympy(left.numerator), to_sympy(left.denominator))
            return latex(tree.QuotientRemainder(from_sympy(quotient), from_sympy(remainder)))
        found: Any = to_sympy(without_units(left))
        if any(isinstance(each, tree.Number) and each.places for each in right.walk()) or any(
            isinstance(each, tree.Number) and each.places for each in left.walk()
        ):
            return _as_decimal(found)
        return latex(found)
    except CANNOT:
        return None


def _as_decimal(found: Any) -> str:
    if found.is_Rational:
        places = 0
        while (found * 10**places).q != 1 and places < 8:
            places += 1
        if (found * 10**places).q == 1:
            digits = f"{abs(int(found * 10**places)):0{places + 1}d}"
            body = digits[:-places] + "." + digits[-places:] if places else digits
            return ("-" if found < 0 else "") + body
    return latex(found)


def expanded(node: Node) -> Node:
    import sympy

    try:
        return from_sympy(sympy.expand(to_sympy(node)))
    except CANNOT:
        return node
