"""圆心 (2,-3), 半径 4: what a line reads off the one circle that was written last."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.answer.verify.curve_equations import X, Y, curve_polynomial
from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

_CENTRE = re.compile(
    r"圆心(?:坐标)?\s*[A-Z]?\s*(?:的坐标)?(?:为|是|在|[:：])?\s*(?:点)?\s*[A-Z]?\s*$"
)
_OTHER = re.compile(
    r"以.{1,16}为圆心|圆心(?:为|是|在)\s*\$?\s*[(（A-Z点直]|两圆|圆心距|内切|外切|已知圆"
)
_RADIUS = re.compile(r"半径\s*(?:为|是|[:：])?\s*$")


def judge_circle_word(
    node: Node, sign: str, lead: str, around: str, known: Known
) -> Outcome | None:
    """A centre or radius said of the circle; None where there isn't just one circle.

    `around` is the problem and the words of the line, which may speak of a second circle.
    """
    centre, radius = _CENTRE.search(lead), _RADIUS.search(lead)
    if not (centre or radius) or _OTHER.search(around):
        return None
    circles = {found for fact in known.facts if (found := circle_of(fact.node)) is not None}
    if len(circles) != 1:
        return None
    ((x, y, squared),) = circles
    try:
        if centre:
            items = _place(node)
            if items is None or sign:
                return None
            right = all(
                sympy.simplify(to_sympy(each) - wanted) == 0
                for each, wanted in zip(items, (x, y), strict=True)
            )
            return Outcome(right, None if right else f"({sympy.latex(x)}, {sympy.latex(y)})")
        last = node.operands[-1] if isinstance(node, tree.Relation) else node
        if letters(last) or isinstance(last, tree.Tuple):
            return None
        if isinstance(node, tree.Relation) and str(node.operands[0]) not in ("r", "R"):
            return None
        right = sympy.simplify(to_sympy(last) - sympy.sqrt(squared)) == 0
        return Outcome(bool(right), None if right else sympy.latex(sympy.sqrt(squared)))
    except CANNOT:
        return None


def _place(node: Node) -> tuple[Node, ...] | None:
    items: tuple[Node, ...] = ()
    if isinstance(node, tree.Tuple):
        items = node.items
    elif isinstance(node, tree.Call) and len(node.function) == 1 and node.function.isupper():
        items = node.arguments
    if len(items) != 2 or any(letters(each) for each in items):
        return None
    return items


def circle_of(node: Node) -> tuple[Any, Any, Any] | None:
    """Centre and squared radius of an equation of a circle with numbers only."""
    polynomial = curve_polynomial(node)
    if polynomial is None or polynomial.total_degree() != 2:
        return None
    lead = polynomial.coeff_monomial(X**2)
    if not lead or polynomial.coeff_monomial(Y**2) != lead or polynomial.coeff_monomial(X * Y):
        return None
    a, b, c = (polynomial.coeff_monomial(each) / lead for each in (X, Y, 1))
    squared = a**2 / 4 + b**2 / 4 - c
    return (-a / 2, -b / 2, squared) if squared.is_positive else None
