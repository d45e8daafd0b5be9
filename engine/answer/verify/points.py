"""Points: a curve through given points gives equations for its letters."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.verify.rewriting import letters, put
from engine.maths import tree
from engine.maths.tree import Node

_NUMBER = r"-?\d{1,6}(?:\.\d{1,4})?"
_POINT = rf"\$?\s*[A-Z]?\s*[(（]\s*({_NUMBER})\s*[,，]\s*({_NUMBER})\s*[)）]\s*\$?"
_THROUGH = re.compile(
    rf"(?:经过|过)(?:点|[两三]点)?\s*((?:{_POINT}\s*(?:[、,，和与]|两点|三点)?\s*){{1,3}})"
)
_ONE = re.compile(_POINT)


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
