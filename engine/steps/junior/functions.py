"""Functions of the junior school as they are typed: y = kx+b, y = k/x, y = ax²+bx+c."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation, Tuple, Where
from engine.steps.junior.writing import equation, letters_in

X, Y = Name("x"), Name("y")
GRAPH = r"(?:的)?(?:函数)?(?:图象|图像)?"


def body_of(node: Node) -> Node | None:
    """The right side of y = ..., without a condition such as (k≠0); None for anything else."""
    if isinstance(node, Where):
        node = node.body
    if not isinstance(node, Relation) or node.signs != ("=",):
        return None
    left, right = node.operands
    if left == Y or (isinstance(left, Call) and left.function == "f" and left.arguments == (X,)):
        return right if "y" not in letters_in(right) else None
    return None


def function_of_x(node: Node) -> tuple[Node, Any] | None:
    """Body and value of a function of x alone."""
    body = body_of(node)
    if body is None or set(letters_in(body)) - {"x"}:
        return None
    return body, to_sympy(body)


def quadratic_of_x(node: Node) -> tuple[Node, tuple[Any, Any, Any]] | None:
    """Body and rational coefficients a, b, c of a quadratic function."""
    found = function_of_x(node)
    if found is None:
        return None
    polynomial = sympy.expand(found[1])
    if not polynomial.is_polynomial(symbol("x")) or sympy.degree(polynomial, symbol("x")) != 2:
        return None
    a, b, c = sympy.Poly(polynomial, symbol("x")).all_coeffs()
    return (found[0], (a, b, c)) if all(each.is_Rational for each in (a, b, c)) else None


def coordinates(node: Node) -> tuple[Node, Node] | None:
    """(2, m) or A(2, m) as its two coordinates, letters allowed."""
    items: tuple[Node, ...] = ()
    if isinstance(node, Tuple):
        items = node.items
    elif isinstance(node, Call) and len(node.function) == 1 and node.function.isupper():
        items = node.arguments
    return (items[0], items[1]) if len(items) == 2 else None


def point_of(node: Node) -> tuple[Node, Node] | None:
    """(1, 2) or A(1, 2) as its two coordinates, which are numbers."""
    items = coordinates(node)
    if items is None or any(letters_in(item) for item in items):
        return None
    if not all(to_sympy(item).is_real for item in items):
        return None
    return items


def point(x: Any, y: Any) -> Node:
    """(x, y)"""
    return Tuple((_node(x), _node(y)))


def _node(value: Any) -> Node:
    return value if isinstance(value, Node) else from_sympy(value)


def function(body: Any) -> Relation:
    """y = body"""
    return equation(Y, body)


def vertex_form(a: Any, h: Any, k: Any) -> Node:
    """a(x-h)² + k as written."""
    x = symbol("x")
    base: Node = from_sympy(x - h) if h != 0 else X
    square: Node = tree.Power(base, from_sympy(sympy.Integer(2)))
    size: Node = square
    if abs(a) != 1:
        size = tree.Multiply((from_sympy(abs(a)), square), ("",))
    if a < 0:
        size = tree.Negate(size)
    if k == 0:
        return size
    end = from_sympy(abs(k))
    return tree.Add((size, tree.Minus(end) if k < 0 else end))
