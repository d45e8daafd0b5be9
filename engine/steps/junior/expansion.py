"""Multiplying out without collecting: the terms a pupil would write after removing brackets."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

MAXIMUM_TERMS = 40


class TooManyTerms(ValueError):  # noqa: N818 (a state of affairs, not a fault)
    """The expression has more terms than a school book would write."""


def monomials(expression: Node) -> list[Any]:
    """The terms of `expression` multiplied out, in written order, like terms not combined."""
    found = _terms(expression)
    if len(found) > MAXIMUM_TERMS:
        raise TooManyTerms
    return [term for term in found if term != 0]


def _terms(expression: Node) -> list[Any]:
    match expression:
        case tree.Add(terms=terms):
            return [term for each in terms for term in _terms(each)]
        case tree.Minus(body=body) | tree.Negate(body=body):
            return [-term for term in _terms(body)]
        case tree.Multiply(factors=factors):
            product = [sympy.Integer(1)]
            for factor in factors:
                product = [sympy.expand(a * b) for a in product for b in _terms(factor)]
                if len(product) > MAXIMUM_TERMS:
                    raise TooManyTerms
            return product
        case tree.Divide(numerator=above, denominator=below):
            divisor = to_sympy(below)
            if divisor.is_number and divisor != 0:
                return [term / divisor for term in _terms(above)]
        case tree.Power(base=tree.Add() | tree.Negate() | tree.Multiply()):
            return list(sympy.expand(to_sympy(expression)).as_ordered_terms())
    value = sympy.expand(to_sympy(expression))
    return list(value.as_ordered_terms())


def has_brackets(expression: Node) -> bool:
    """Whether something must be multiplied out before like terms can be collected."""
    return any(
        isinstance(inner, tree.Multiply | tree.Negate | tree.Minus | tree.Power | tree.Divide)
        and any(isinstance(part, tree.Add) for part in inner.children())
        for inner in expression.walk()
    )
