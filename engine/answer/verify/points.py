"""Points: a curve through given points gives equations for its letters; vertices and centres named."""

from __future__ import annotations

import re
from fractions import Fraction

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import CANNOT, letters, put
from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_NUMBER = r"-?\d{1,6}(?:\.\d{1,4})?"
_POINT = rf"\$?\s*[A-Z]?\s*[(（]\s*({_NUMBER})\s*[,，]\s*({_NUMBER})\s*[)）]\s*\$?"
_THROUGH = re.compile(
    rf"(?:经过|过)(?:点|[两三]点)?\s*((?:{_POINT}\s*(?:[、,，和与]|两点|三点)?\s*){{1,3}})"
)
_ONE = re.compile(_POINT)
_VERTEX = re.compile(r"顶点(?:的)?(?:坐标)?(?:为|是|[:：])\s*$")
_OTHER = re.compile(r"对称|平移|旋转|翻折|新|另一|直线|圆|若")


def on_curve(words: str, equations: list[Node]) -> list[Node]:
    """y=x²+bx+c through (1,0): 0=1+b+c. Only where one curve with unknown letters is given."""
    curves = [each for each in equations if _is_graph(each)]
    if len(curves) != 1 or len(equations) != 1:
        return []
    passes = _THROUGH.search(words)
    if passes is None:
        return []
    curve = curves[0]
    body = curve.operands[1]  # type: ignore[attr-defined]
    found: list[Node] = []
    for place in _ONE.finditer(passes[1]):
        x, y = (_number(each) for each in place.groups())
        found.append(tree.Relation((put(body, {"x": x}), y), ("=",)))
    return found


def _is_graph(node: Node) -> bool:
    return (
        isinstance(node, tree.Relation)
        and node.signs == ("=",)
        and node.operands[0] == tree.Name("y")
        and "x" in letters(node.operands[1])
        and "y" not in letters(node.operands[1])
        and len(letters(node.operands[1])) > 1
    )


def _number(written: str) -> Node:
    value = Fraction(written)
    size = tree.Number(abs(value), written.lstrip("-"))
    return tree.Negate(size) if value < 0 else size


def judge_point(node: Node, lead: str, problem: str, known: Known) -> bool | None:
    """顶点坐标为 (2,-1): against the one quadratic function whose numbers are all known."""
    if not _VERTEX.search(lead) or _OTHER.search(problem):
        return None
    items = node.items if isinstance(node, tree.Tuple) else ()
    if len(items) != 2 or any(letters(each) for each in items):
        return None
    found = {vertex for fact in known.facts if (vertex := _vertex(fact.node)) is not None}
    found |= {
        vertex
        for variable, body in known.functions.values()
        if variable == "x"
        and (vertex := _vertex(tree.Relation((tree.Name("y"), body), ("=",)))) is not None
    }
    if len(found) != 1:
        return None
    try:
        x, y = (sympy.nsimplify(to_sympy(each)) for each in items)
    except CANNOT:
        return None
    ((right_x, right_y),) = found
    return bool(sympy.simplify(x - right_x) == 0 and sympy.simplify(y - right_y) == 0)


def _vertex(node: Node) -> tuple[sympy.Expr, sympy.Expr] | None:
    if not isinstance(node, tree.Relation) or node.operands[0] != tree.Name("y"):
        return None
    if letters(node.operands[1]) != {"x"} or set(node.signs) != {"="}:
        return None
    try:
        body = sympy.expand(to_sympy(node.operands[1]))
    except CANNOT:
        return None
    x = symbol("x")
    if not body.is_polynomial(x) or sympy.degree(body, x) != 2:
        return None
    at = -body.coeff(x, 1) / (2 * body.coeff(x, 2))
    return sympy.simplify(at), sympy.simplify(body.subs(x, at))
