"""Whether a product is factored as far as school goes: over the rational numbers."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

DEGREE = 12


def fully_factored(node: Node) -> bool:
    """Whether `node` is a product whose factors can't be split further."""
    if isinstance(node, tree.Negate):
        return fully_factored(node.body)
    try:
        return all(_irreducible(factor) for factor in _factors(node))
    except (TooHard, Unreadable, sympy.PolynomialError, ValueError, TypeError, AttributeError):
        return isinstance(node, tree.Multiply | tree.Power)


def _factors(node: Node) -> list[Node]:
    if isinstance(node, tree.Multiply):
        return [each for factor in node.factors for each in _factors(factor)]
    if isinstance(node, tree.Power):
        return _factors(node.base)
    return [node]


def _irreducible(node: Node) -> bool:
    if not isinstance(node, tree.Add):
        return True
    built: Any = to_sympy(node)
    polynomial = sympy.Poly(sympy.expand(built), *sorted(built.free_symbols, key=str))
    if polynomial.total_degree() > DEGREE:
        raise TooHard("次数太高了，算不动")
    content, parts = sympy.factor_list(polynomial)
    whole = abs(content) == 1 or sympy.Rational(content).q != 1
    return bool(whole and sum(times for _, times in parts) <= 1)


def factors_of(node: Node) -> int:
    """How many factors with letters a product has, powers counted as often as they stand."""
    if isinstance(node, tree.Negate):
        return factors_of(node.body)
    if isinstance(node, tree.Multiply):
        return sum(map(factors_of, node.factors))
    if isinstance(node, tree.Power) and isinstance(node.exponent, tree.Number):
        return int(node.exponent.value) * factors_of(node.base)
    return int(bool(letters(node)))
