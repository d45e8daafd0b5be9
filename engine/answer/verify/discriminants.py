"""Δ = b² - 4ac, held against the quadratic equations that were stated."""

from __future__ import annotations

from functools import lru_cache

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters, same
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

UNKNOWNS = ("x", "y", "t", "k", "m", "n")


def judge_discriminant(node: tree.Relation, known: Known) -> Outcome | None:
    """`Δ = 16 - 8 = 8` against the equations so far; None where the line claims no such value.

    It is right when it belongs to one of them, and wrong when there is only one and the value
    differs by more than a square factor, as another multiple of the equation would give.
    """
    if not is_discriminant(node.operands[0]) or node.signs[0] != "=" or len(node.operands) < 2:
        return None
    claimed = next((each for each in node.operands[1:] if "ac" not in _joined(each)), None)
    if claimed is None:
        return None
    claimed = known.resolve(claimed)
    found = tuple(dict.fromkeys(each for fact in known.facts for each in _of(fact.node)))
    if any(same(each, claimed) is True for each in found):
        return Outcome(True)
    if len(found) != 1 or letters(found[0]) != letters(claimed):
        return None
    return None if _square_multiple(found[0], claimed) else Outcome(False, latex(found[0]))


def at_value(node: Node, known: Known) -> tuple[Node, ...]:
    """令 Δ=0: what that says of the letters in the Δ that was worked out."""
    if not isinstance(node, tree.Relation) or len(node.operands) != 2:
        return ()
    name, value = node.operands
    if not is_discriminant(name) or letters(value):
        return ()
    return tuple(
        tree.Relation((fact.node.operands[-1], value), node.signs)
        for fact in known.facts
        if isinstance(fact.node, tree.Relation)
        and fact.node.operands[0] == name
        and letters(fact.node.operands[-1])
    )[-2:]


def is_discriminant(node: Node) -> bool:
    return isinstance(node, tree.Name) and node.name in ("Delta", "Δ", "△")


def _joined(node: Node) -> str:
    """The letters of b²-4ac in one word."""
    return "ac" if {"a", "b", "c"} <= letters(node) else ""


@lru_cache(maxsize=512)
def _of(fact: Node) -> tuple[Node, ...]:
    """The discriminant of an equation that is quadratic in its one usual unknown."""
    if not isinstance(fact, tree.Relation) or len(fact.signs) != 1 or fact.signs[0] not in "=<>≤≥":
        return ()
    if isinstance(fact.operands[0], tree.Name | tree.Call):
        return ()
    unknown = next((each for each in UNKNOWNS if each in letters(fact)), None)
    if unknown is None or {"x", "y"} <= letters(fact):
        return ()
    try:
        left, right = (to_sympy(side) for side in fact.operands)
        polynomial = sympy.Poly(sympy.expand(left - right), symbol(unknown))
        if polynomial.degree() != 2:
            return ()
        a, b, c = polynomial.all_coeffs()
        return (from_sympy(sympy.expand(b**2 - 4 * a * c)),)
    except (*CANNOT, sympy.PolynomialError):
        return ()


def coefficients(equation: Node) -> dict[str, Node]:
    """a, b and c of `ax²+bx+c=0` or of `y=ax²+bx+c`; empty for anything else."""
    if not isinstance(equation, tree.Relation) or equation.signs != ("=",):
        return {}
    first, last = equation.operands
    function = isinstance(first, tree.Call) or str(first) == "y"
    if letters(last if function else equation) != {"x"}:
        return {}
    try:
        body = to_sympy(last) if function else to_sympy(first) - to_sympy(last)
        polynomial = sympy.Poly(sympy.expand(body), symbol("x"))
        if polynomial.degree() != 2:
            return {}
        return {
            name: from_sympy(each)
            for name, each in zip("abc", polynomial.all_coeffs(), strict=True)
        }
    except (*CANNOT, sympy.PolynomialError):
        return {}


def _square_multiple(one: Node, other: Node) -> bool:
    try:
        ratio = sympy.cancel(to_sympy(one) / to_sympy(other))
        return bool(ratio.is_number and sympy.sqrt(ratio).is_rational)
    except CANNOT:
        return True
