"""One step of factorisation over the rationals, by the school method that fits first."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import sympy

Factor = tuple[Any, int]


@dataclass(frozen=True, slots=True)
class Split:
    """`rule` splits a polynomial into `factors` (expression, exponent); `middle` are lines between.

    A line between is a list of summands, each a product (coefficient, factor).
    """

    rule: str
    factors: tuple[Factor, ...]
    words: dict[str, Any] = field(default_factory=dict)
    middle: tuple[tuple[tuple[Any, Any], ...], ...] = ()


def factor_once(polynomial: Any) -> Split | None:
    """The first school method that splits `polynomial`, or None when it is irreducible."""
    terms = sympy.Add.make_args(sympy.expand(polynomial))
    if len(terms) < 2:
        return None
    for method in (common_factor, difference_of_squares, perfect_square, cross_multiply,
                   sum_of_cubes, by_grouping, by_known_factor):  # fmt: skip
        found = method(polynomial, terms)
        if found is not None:
            return found
    return None


def common_factor(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """The greatest common factor of all terms; a leading minus sign comes out with it."""
    common = monomial_gcd(terms)
    lead = leading(polynomial)
    if lead.is_negative and not (len(terms) == 2 and _squares_apart(terms)):
        common = -common
    if common == 1:
        return None
    if common == -1 and len(terms) == 2 and _squares_apart(terms):
        return None
    rest = sympy.expand(polynomial / common)
    return Split("factor_common", ((common, 1), (rest, 1)), {"factor": common})


def leading(polynomial: Any) -> Any:
    """The coefficient of the first term as it would be written."""
    return polynomial.as_ordered_terms()[0].as_coeff_Mul()[0]


def monomial_gcd(terms: tuple[Any, ...]) -> Any:
    """The greatest monomial, with positive rational coefficient, that divides every term."""
    numbers = [term.as_coeff_Mul()[0] for term in terms]
    below = sympy.ilcm(1, *(n.q for n in numbers))
    common = sympy.Rational(sympy.igcd(*(int(n * below) for n in numbers)), below)
    letters = set.union(*(term.free_symbols for term in terms))
    for letter in sorted(letters, key=str):
        common *= letter ** min(sympy.degree(term, letter) for term in terms)
    return common


def _square_root(term: Any) -> Any:
    """The monomial whose square is `term`, or None."""
    coefficient, rest = term.as_coeff_Mul()
    if not coefficient.is_positive:
        return None
    number = sympy.sqrt(coefficient)
    if not number.is_Rational:
        return None
    result = number
    for base, exponent in rest.as_powers_dict().items():
        if base == 1:
            continue
        if not (exponent.is_Integer and exponent % 2 == 0):
            return None
        result *= base ** (exponent // 2)
    return result


def _squares_apart(terms: tuple[Any, ...]) -> bool:
    positive = [term for term in terms if not term.as_coeff_Mul()[0].is_negative]
    negative = [term for term in terms if term.as_coeff_Mul()[0].is_negative]
    return (
        len(positive) == len(negative) == 1
        and _square_root(positive[0]) is not None
        and _square_root(-negative[0]) is not None
    )


def difference_of_squares(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """a² - b² = (a+b)(a-b)"""
    if len(terms) != 2 or not _squares_apart(terms):
        return None
    first = next(t for t in terms if not t.as_coeff_Mul()[0].is_negative)
    a, b = _square_root(first), _square_root(-sympy.expand(polynomial - first))
    return Split("factor_squares_apart", ((a + b, 1), (a - b, 1)), {"a": a, "b": b})


def perfect_square(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """a² ± 2ab + b² = (a ± b)²"""
    if len(terms) != 3:
        return None
    for middle in terms:
        a, b = (_square_root(term) for term in terms if term is not middle)
        if a is None or b is None:
            continue
        first, second = sympy.Add(a, b).as_ordered_terms()
        for sign in (1, -1):
            if sympy.expand(middle - sign * 2 * a * b) == 0:
                base = first + sign * second
                words = {"a": first, "b": second}
                return Split("factor_square", ((base, 2),), words)
    return None


def cross_multiply(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """A quadratic am² + bmn + cn² in two monomials m and n."""
    if len(terms) != 3:
        return None
    t = sympy.Dummy("t")
    for middle in terms:
        first, last = sympy.Add(*(e for e in terms if e is not middle)).as_ordered_terms()
        (p, mm), (r, nn), (q, mn) = (e.as_coeff_Mul() for e in (first, last, middle))
        m, n = _square_root(mm), _square_root(nn)
        if m is None or n is None or sympy.expand(m * n - mn) != 0:
            continue
        content, factors = sympy.factor_list(p * t**2 + q * t + r, t)
        linear = [each for each, count in factors for _ in range(count)]
        if len(linear) != 2 or content != 1:
            continue
        pair = tuple((sympy.expand(each.coeff(t, 1) * m + each.coeff(t, 0) * n), 1)
                     for each in linear)  # fmt: skip
        words = {"first": pair[0][0], "second": pair[1][0]}
        return Split("factor_cross", pair, words)
    return None


def _cube_root(term: Any) -> Any:
    coefficient, rest = term.as_coeff_Mul()
    size = abs(coefficient)
    number = sympy.root(size.p, 3) / sympy.root(size.q, 3)
    if not number.is_Rational:
        return None
    result = number if coefficient.is_positive else -number
    for base, exponent in rest.as_powers_dict().items():
        if base == 1:
            continue
        if not (exponent.is_Integer and exponent % 3 == 0):
            return None
        result *= base ** (exponent // 3)
    return result


def sum_of_cubes(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """a³ ± b³ = (a ± b)(a² ∓ ab + b²)"""
    if len(terms) != 2:
        return None
    a, b = (_cube_root(term) for term in polynomial.as_ordered_terms())
    if a is None or b is None:
        return None
    second = sympy.expand(a**2 - a * b + b**2)
    return Split("factor_cubes", ((a + b, 1), (second, 1)), {"a": a, "b": abs_monomial(b)})


def abs_monomial(term: Any) -> Any:
    """A monomial without its minus sign."""
    return -term if term.as_coeff_Mul()[0].is_negative else term


def by_grouping(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """Terms in two groups that then have a factor in common, or are a difference of squares."""
    ordered = polynomial.as_ordered_terms()
    if not 4 <= len(ordered) <= 6:
        return None
    if len(ordered) == 4:
        square = _square_and_one(polynomial, ordered)
        if square is not None:
            return square
    first, *others = ordered
    for size in (1, 2):
        for chosen in combinations(others, size):
            group = sympy.Add(first, *chosen)
            rest = sympy.expand(polynomial - group)
            found = _common_of(group, rest)
            if found is not None:
                return found
    return None


def _square_and_one(polynomial: Any, ordered: list[Any]) -> Split | None:
    """(a ± b)² - c² or c² - (a ± b)²."""
    for single in ordered:
        group = sympy.expand(polynomial - single)
        sign = -1 if single.as_coeff_Mul()[0].is_positive else 1
        c = _square_root(-sign * single)
        square = perfect_square(sign * group, sympy.Add.make_args(sympy.expand(sign * group)))
        if c is None or square is None:
            continue
        base = square.factors[0][0]
        a, b = (base, c) if sign == 1 else (c, base)
        lines = (((1, a**2), (-1, b**2)),)
        pair = ((sympy.expand(a + b), 1), (sympy.expand(a - b), 1))
        return Split("factor_group_squares", pair, {}, lines)
    return None


def _common_of(group: Any, rest: Any) -> Split | None:
    one, two = sympy.factor_list(group), sympy.factor_list(rest)
    for factor, _ in one[1]:
        if len(sympy.Add.make_args(factor)) < 2:
            continue
        for other, _ in two[1]:
            if factor != other:
                continue
            a, b = sympy.cancel(group / factor), sympy.cancel(rest / factor)
            lines = (((1, group), (1, rest)), ((a, factor), (b, factor)))
            pair = ((factor, 1), (sympy.expand(a + b), 1))
            return Split("factor_groups", pair, {"factor": factor}, lines)
    return None


def by_known_factor(polynomial: Any, terms: tuple[Any, ...]) -> Split | None:
    """What no school method finds: one factor, proved by multiplying out."""
    content, factors = sympy.factor_list(polynomial)
    split = [(each, count) for each, count in factors]
    if content != 1 or sum(count for _, count in split) < 2:
        return None
    (first, count), *others = split
    rest = sympy.expand(first ** (count - 1) * sympy.prod(e**c for e, c in others))
    return Split("factor_known", ((first, 1), (rest, 1)), {"factor": first})
