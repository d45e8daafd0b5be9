"""Where an expression in one unknown is positive or negative, read off the signs between its zeros.

An expression made of sums, products, powers, roots, logarithms and absolute values is continuous
wherever it is defined, so between two neighbours among its zeros and the edges of its domain it
keeps its sign, and one value there tells which. SymPy's general solver of inequalities first looks
for a period of the expression, which for these takes most of a second and finds none.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import sympy

MOST_BREAKS = 16
_DIGITS = 30
_SMALL = sympy.Float("1e-18")

Roots = Callable[[Any, Any], Any]


def where(expression: Any, sign: str, unknown: Any, roots: Roots) -> Any:
    """The real values of `unknown` for which `expression` is `sign` (< > ≤ ≥) 0; None: undecided.

    `roots(expression, unknown)` gives its real zeros as a SymPy set, or None.
    """
    domain = domain_of(expression, unknown, roots)
    if domain is None or domain is sympy.S.EmptySet:
        return domain
    zeros = roots(expression, unknown)
    if not isinstance(zeros, sympy.FiniteSet) and zeros is not sympy.S.EmptySet:
        return None
    holds: Callable[[Any], Any] = _is_positive if sign in ">≥" else _is_negative
    pieces = _pieces(domain)
    if pieces is None:
        return None
    kept: list[Any] = []
    for piece in pieces:
        inner = _ordered([zero for zero in zeros.args if piece.contains(zero) is sympy.true])
        if inner is None or len(inner) > MOST_BREAKS:
            return None
        ends = [piece.start, *inner, piece.end]
        for low, high in pairwise(ends):
            if low == high:
                continue
            value = _value(expression, unknown, _between(low, high))
            if value is None:
                return None
            if holds(value):
                # An edge that the domain has belongs to it where the expression holds there too.
                left = low in inner or low not in piece or not _at(expression, unknown, low, holds)
                right = high in inner or high not in piece or not _at(
                    expression, unknown, high, holds
                )  # fmt: skip
                kept.append(sympy.Interval(low, high, left, right))
    if sign in "≤≥":
        kept.append(sympy.Intersection(zeros, domain))
    return sympy.Union(*kept)


def domain_of(expression: Any, unknown: Any, roots: Roots) -> Any:
    """The real values for which `expression` is defined; None for other kinds of expression."""
    domain: Any = sympy.S.Reals
    for condition in _conditions(expression, unknown):
        if condition is None:
            return None
        inner, sign = condition
        if sign == "≠":
            zeros = roots(inner, unknown)
            part = None if zeros is None else sympy.Complement(sympy.S.Reals, zeros)
        elif inner.is_polynomial(unknown) and inner.has(unknown) is False:
            part = sympy.S.Reals if inner.is_positive else None
        else:
            part = where(inner, sign, unknown, roots)
        if part is None:
            return None
        domain = sympy.Intersection(domain, part)
    return domain


def _conditions(expression: Any, unknown: Any) -> list[Any]:
    """What must hold for `expression` to be a real number; a None among them: not of our kinds."""
    found: list[Any] = []
    for part in sympy.preorder_traversal(expression):
        if not part.has(unknown) or part == unknown or part.is_Add or part.is_Mul:
            continue
        if isinstance(part, sympy.log) and len(part.args) == 1:
            found.append((part.args[0], ">"))
        elif isinstance(part, sympy.exp | sympy.Abs):
            continue
        elif part.is_Pow:
            found += _power(part, unknown)
        else:
            return [None]
    return list(dict.fromkeys(found))


def _power(part: Any, unknown: Any) -> list[Any]:
    base, exponent = part.as_base_exp()
    if exponent.has(unknown):
        return [] if not base.has(unknown) and base.is_positive else [None]
    if exponent.is_Integer:
        return [(base, "≠")] if exponent.is_negative else []
    if exponent.is_Rational and exponent.q % 2 == 0:
        return [(base, ">" if exponent.is_negative else "≥")]
    return [None]


def _pieces(domain: Any) -> tuple[Any, ...] | None:
    """The intervals of a domain; None where it is anything else, such as a single point."""
    if domain == sympy.S.Reals:
        return (sympy.Interval(-sympy.oo, sympy.oo),)
    parts = domain.args if isinstance(domain, sympy.Union) else (domain,)
    return parts if all(isinstance(part, sympy.Interval) for part in parts) else None


def _ordered(points: list[Any]) -> list[Any] | None:
    values = []
    for point in points:
        value = point.evalf(_DIGITS)
        if not value.is_Float and not value.is_Rational:
            return None
        values.append((value, point))
    values.sort(key=lambda pair: pair[0])
    ordered: list[Any] = []
    for value, point in values:
        if not ordered or abs(ordered[-1].evalf(_DIGITS) - value) > _SMALL:
            ordered.append(point)
    return ordered


def _between(low: Any, high: Any) -> Any:
    if low == -sympy.oo:
        return sympy.Integer(0) if high == sympy.oo else high.evalf(_DIGITS) - 1
    if high == sympy.oo:
        return low.evalf(_DIGITS) + 1
    return (low.evalf(_DIGITS) + high.evalf(_DIGITS)) / 2


def _value(expression: Any, unknown: Any, point: Any) -> Any:
    value = expression.subs(unknown, point).evalf(_DIGITS)
    if not value.is_Float and not value.is_Rational:
        return None
    return value if abs(value) > _SMALL else None


def _at(expression: Any, unknown: Any, point: Any, holds: Callable[[Any], Any]) -> bool:
    value = _value(expression, unknown, point)
    return value is not None and bool(holds(value))


def _is_positive(value: Any) -> Any:
    return value > 0


def _is_negative(value: Any) -> Any:
    return value < 0
