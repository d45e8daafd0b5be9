"""顶点, 对称轴, 最大值: what is said of the one quadratic function of the problem."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.answer.verify.definitions import limits_letters
from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

_VERTEX = re.compile(r"顶点(?:的?坐标)?(?:为|是|[:：])?\s*[A-Z]?\s*$")
_AXIS = re.compile(r"对称轴(?:方程)?(?:为|是|[:：])?\s*(?:直线)?\s*$")
_MOST = re.compile(
    r"(?:^|[，,。；;：:]|时|所以|∴|故|则|函数的?|[yw])\s*(?:取得|取到|有|取)?\s*(?:它的)?(?P<kind>最大|最小)值(?:是|为|[:：])?\s*$"
)


def judge_parabola(node: Node, sign: str, lead: str, known: Known) -> Outcome | None:
    """A vertex, axis or extreme value said of the quadratic; None where there isn't just one."""
    vertex = _VERTEX.search(lead)
    axis = _AXIS.search(lead)
    most = _MOST.search(lead)
    if not (vertex or axis or most):
        return None
    found = _the_quadratic(known)
    if found is None:
        return None
    opens, x, y = found
    try:
        if vertex and isinstance(node, tree.Tuple) and len(node.items) == 2 and not sign:
            if letters(node):
                return None  # the vertex of y=a(x-h)²+k is (h, k)
            said = tuple(to_sympy(each) for each in node.items)
            right = _equal(said[0], x) and _equal(said[1], y)
            return Outcome(right, None if right else f"({sympy.latex(x)}, {sympy.latex(y)})")
        if axis and isinstance(node, tree.Relation) and str(node.operands[0]) == "x":
            if letters(node.operands[-1]) or len(node.operands) != 2:
                return None
            right = _equal(to_sympy(node.operands[-1]), x)
            return Outcome(right, None if right else f"x={sympy.latex(x)}")
    except CANNOT:
        return None
    if (
        most is None
        or not known.everywhere
        or known.restricted
        or known.conditions
        or sign not in ("", "=")
    ):
        return None
    if _ENDS.search(lead) or any(limits_letters(fact.node) for fact in known.facts):
        return None
    if (most["kind"] == "最小") is not bool(opens > 0):
        return None
    last = node.operands[-1] if isinstance(node, tree.Relation) else node
    while isinstance(last, tree.Quantity):
        last = last.value
    if letters(last) or isinstance(last, tree.Tuple):
        return None
    try:
        return Outcome(True) if _equal(to_sympy(last), y) else Outcome(False, latex(from_sympy(y)))
    except CANNOT:
        return None


_ENDS = re.compile("两端|端点|比较|范围|区间|内")


def _equal(one: Any, other: Any) -> bool:
    return bool(sympy.simplify(one - other) == 0)


def _the_quadratic(known: Known) -> tuple[Any, Any, Any] | None:
    """The leading coefficient and the vertex, where just one quadratic function is known."""
    found = set()
    for variable, body in known.functions.values():
        if letters(body) != {variable}:
            continue
        try:
            expression = sympy.expand(to_sympy(body))
            x = symbol(variable)
            if not expression.is_polynomial(x) or sympy.degree(expression, x) != 2:
                continue
            a, b, c = sympy.Poly(expression, x).all_coeffs()
        except CANNOT:
            return None
        found.add((a, -b / (2 * a), sympy.simplify(c - b**2 / (4 * a))))
    return found.pop() if len(found) == 1 else None
