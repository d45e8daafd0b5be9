"""Points that an equation leaves out: y²=4x(x≠0) and y²=4x(y≠0) leave out the same one."""

from __future__ import annotations

import sympy

from engine.answer.meaning import choose_sign
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable


def with_condition(node: Node) -> Node:
    """y²=4x, x≠0 as the equation with its condition; anything else as it is."""
    if not isinstance(node, tree.Listing | tree.And):
        return node
    parts = node.items if isinstance(node, tree.Listing) else node.parts
    if len(parts) != 2 or not all(isinstance(each, tree.Relation) for each in parts):
        return node
    first, second = parts
    if getattr(first, "signs", ()) != ("=",) or getattr(second, "signs", ()) == ("=",):
        return node
    return tree.Where(first, second) if letters(second) <= letters(first) else node


def leaves_out_same(key: tree.Where, answer: tree.Where) -> bool:
    """Whether two conditions x≠a, y≠b take the same points away from one curve."""
    one, two = _all_left_out(key.body, key.condition), _all_left_out(key.body, answer.condition)
    return one is not None and one == two


def _all_left_out(curve: Node, condition: Node) -> frozenset[sympy.Expr] | None:
    """The points that x≠±2 takes away: those of x≠2 and those of x≠-2."""
    found = [_left_out(curve, choose_sign(condition, upper)) for upper in (True, False)]
    known = [points for points in found if points is not None]
    return known[0] | known[1] if len(known) == 2 else None


def _left_out(curve: Node, condition: Node) -> frozenset[sympy.Expr] | None:
    """The points where the curve meets what the condition forbids."""
    if not isinstance(curve, tree.Relation) or not isinstance(condition, tree.Relation):
        return None
    if curve.signs != ("=",) or condition.signs != ("≠",):
        return None
    try:
        equation = to_sympy(curve.operands[0]) - to_sympy(curve.operands[1])
        forbidden = to_sympy(condition.operands[0]) - to_sympy(condition.operands[1])
        unknowns = sorted(equation.free_symbols, key=str)
        if len(unknowns) != 2 or not equation.is_polynomial() or not forbidden.is_polynomial():
            return None
        if sympy.Poly(equation, *unknowns).total_degree() > 2:
            return None
        if sympy.Poly(forbidden, *unknowns).total_degree() > 1:
            return None
        found = sympy.solve([equation, forbidden], unknowns, dict=True)
    except (TooHard, Unreadable, NotImplementedError, sympy.PolynomialError, ValueError, TypeError):
        return None
    points = [tuple(each.get(name, name) for name in unknowns) for each in found]
    return frozenset(sympy.Tuple(*point) for point in points)
