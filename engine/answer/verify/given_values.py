"""What the problem gives a letter, however often the letter is written: c of an ellipse, p, AB."""

from __future__ import annotations

import re
from fractions import Fraction

import sympy

from engine.answer.verify.calculation import compare
from engine.answer.verify.circle_words import circle_of
from engine.answer.verify.curve_equations import X, Y, curve_polynomial
from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome, computed_value
from engine.answer.verify.rewriting import letters, put
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.tree import Node

_NUMBER = r"-?\d{1,4}(?:\.\d{1,3})?"
_POINT = re.compile(
    rf"(?<![A-Za-z])(?P<name>[A-Z])\s*\$?\s*[(（]\s*(?P<x>{_NUMBER})\s*[,，]\s*(?P<y>{_NUMBER})\s*[)）]"
)
_NARROW = str.maketrans("－−（），", "--(),")
_MOVES = re.compile("平移|旋转|翻折|对称|动点|运动|新|概率|组合|展开")


def distances(words: str) -> list[tree.Relation]:
    """AB = √52 for each pair of points that the problem gives by their coordinates."""
    words = words.translate(_NARROW)
    if _MOVES.search(words):
        return []
    places: dict[str, tuple[Fraction, Fraction]] = {}
    for found in _POINT.finditer(words):
        if found["name"] in places:
            return []
        places[found["name"]] = Fraction(found["x"]), Fraction(found["y"])
    if not 2 <= len(places) <= 4:
        return []
    said: list[tree.Relation] = []
    for one, (a, b) in places.items():
        for other, (c, d) in places.items():
            if one != other:
                squared = (a - c) ** 2 + (b - d) ** 2
                length = from_sympy(sympy.sqrt(sympy.Rational(squared)))
                said.append(tree.Relation((tree.Name(one + other), length), ("=",)))
    return said


def centre_to_line(words: str, equations: tuple[Node, ...]) -> list[tree.Relation]:
    """d from the centre of the one circle to the one line, where the problem gives both."""
    circles = {found for each in equations if (found := circle_of(each)) is not None}
    lines = {found for each in equations if (found := _line(each)) is not None}
    if len(circles) != 1 or len(lines) != 1 or "圆" not in words:
        return []
    ((x, y, _),), ((a, b, c),) = circles, lines
    distance = abs(a * x + b * y + c) / sympy.sqrt(a**2 + b**2)
    return [tree.Relation((tree.Name("d"), from_sympy(distance)), ("=",))]


def _line(node: Node) -> tuple[sympy.Expr, ...] | None:
    polynomial = curve_polynomial(node)
    if polynomial is None or polynomial.total_degree() != 1:
        return None
    return tuple(polynomial.coeff_monomial(each) for each in (X, Y, 1))


def focal_parameter(words: str, equations: tuple[Node, ...]) -> list[tree.Relation]:
    """p = 1/8 of the parabola y = 4x², where the focus or the directrix is asked for."""
    if "抛物线" not in words or not re.search("焦点|准线", words):
        return []
    found = {value for each in equations if (value := _parameter(each)) is not None}
    if len(found) != 1:
        return []
    return [tree.Relation((tree.Name("p"), from_sympy(found.pop())), ("=",))]


def _parameter(node: Node) -> sympy.Expr | None:
    polynomial = curve_polynomial(node)
    if polynomial is None:
        return None
    for monomials, square, line in (({(2, 0), (0, 1)}, X**2, Y), ({(0, 2), (1, 0)}, Y**2, X)):
        if set(polynomial.monoms()) == monomials:
            return abs(polynomial.coeff_monomial(line) / polynomial.coeff_monomial(square)) / 2
    return None


def against_given(node: Node, known: Known) -> Outcome | None:
    """c² = a²+b² = 34 where the problem's ellipse has c = 4; None where nothing is given."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="} or known.case:
        return None
    first, last = node.operands[0], node.operands[-1]
    names = letters(first)
    if not names or letters(last) or not names <= known.given.keys():
        return None
    value = put(first, known.given)
    if isinstance(first, tree.Absolute) and isinstance(first.body, tree.Name):
        value = known.given[str(first.body)]
    holds = compare(value, "=", last, True)
    if holds is False:
        return Outcome(False, computed_value(value, last))
    return Outcome(True) if holds and len(node.operands) == 2 else None
