"""Points and straight lines read from what is written."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.senior.nodes import node

X = symbol("x")


Y = symbol("y")


Point = tuple[Any, Any]


def as_point(each: Node) -> Point | None:
    """(1, 2) or A(1, 2) with numbers."""
    items: tuple[Node, ...] = ()
    if isinstance(each, tree.Tuple):
        items = each.items
    elif isinstance(each, Call) and len(each.function) == 1 and each.function.isupper():
        items = each.arguments
    elif isinstance(each, tree.Interval) and not each.left_closed and not each.right_closed:
        items = (each.left, each.right)
    if len(items) != 2:
        return None
    x, y = (to_sympy(item) for item in items)
    return (x, y) if x.is_number and y.is_number and x.is_real and y.is_real else None


def unlabelled(each: Node) -> Node:
    """The equation of "l: x+y=0" or "C: x²+y²=4", however its colon was read."""
    if isinstance(each, tree.Ratio) and len(each.terms) == 2:
        return each.terms[1]
    match each:
        case Relation(operands=(tree.Ratio(terms=(Name(), left)), *rest), signs=signs):
            return Relation((left, *rest), signs)
    return each


def as_line(each: Node) -> tuple[Any, Any, Any] | None:
    """A, B, C of Ax + By + C = 0, also from "l: ..."; None for anything else."""
    each = unlabelled(each)
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    difference = sympy.expand(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
    if not difference.free_symbols <= {X, Y} or not difference.free_symbols:
        return None
    if not difference.is_polynomial(X, Y):
        return None
    polynomial = sympy.Poly(difference, X, Y)
    if polynomial.total_degree() != 1:
        return None
    return polynomial.coeff_monomial(X), polynomial.coeff_monomial(Y), polynomial.coeff_monomial(1)


def two_letters(each: Node) -> str:
    """AB, however it was read: a product of letters, a name or a segment; "" for anything else."""
    if isinstance(each, tree.Multiply) and all(isinstance(factor, Name) for factor in each.factors):
        return "".join(str(factor) for factor in each.factors)
    return str(getattr(each, "letters", each if isinstance(each, Name) else ""))


def pair(point: Point) -> Node:
    """The point as written."""
    return tree.Tuple((node(point[0]), node(point[1])))


def on_line(line: Relation, point: Point) -> Claim:
    """That the point satisfies the equation."""
    value = to_sympy(line.operands[0]) - to_sympy(line.operands[1])
    return Equal(node(value.subs({X: point[0], Y: point[1]})), node(0))
