"""Where an expression is positive: read off its signs, and true at every point that is tried."""

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.maths.sign_chart import domain_of, where
from engine.maths.solutions import equation_roots
from engine.maths.to_sympy import symbol

X = symbol("x")
log, sqrt, Rational = sympy.log, sympy.sqrt, sympy.Rational
SIGNS = {
    "<": lambda value: value < 0,
    ">": lambda value: value > 0,
    "≤": lambda value: value <= 0,
    "≥": lambda value: value >= 0,
}


def interval(low: object, high: object, left: bool = False, right: bool = False) -> sympy.Set:
    return sympy.Interval(low, high, left, right)


@pytest.mark.parametrize(
    ("expression", "sign", "wanted"),
    [
        (log(X**2 - 3 * X, 2) - 2, "<", interval(-1, 0, True, True) + interval(3, 4, True, True)),
        (sqrt(X - 1) - 2, "<", interval(1, 5, False, True)),
        (sqrt(X - 1), "≤", sympy.FiniteSet(1)),
        ((X - 1) / (X + 2), "≤", interval(-2, 1, True, False)),
        ((X - 1) ** 2 * (X - 3), "≥", sympy.FiniteSet(1) + interval(3, sympy.oo)),
        (2**X - 8, ">", interval(3, sympy.oo, True)),
        (log(X - 1) - log(3 - X), ">", interval(2, 3, True, True)),
        (abs(X - 1) + abs(X + 2) - 5, "<", interval(-3, 2, True, True)),
        (sqrt(X - 2) * (X - 1), "≥", interval(2, sympy.oo)),
        (log(X**2 + 1), "<", sympy.S.EmptySet),
    ],
)
def test_inequalities_of_the_textbook(expression, sign, wanted) -> None:  # type: ignore[no-untyped-def]
    assert where(expression, sign, X, equation_roots) == wanted


def test_what_has_no_end_of_zeros_or_a_single_point_as_domain_is_left_to_others() -> None:
    assert where(sympy.sin(X), ">", X, equation_roots) is None
    assert where(sqrt(-((X - 1) ** 2)) + 5, ">", X, equation_roots) is None
    assert where(X ** Rational(1, 3) - 1, ">", X, equation_roots) is None


def test_a_domain_is_where_every_part_is_defined() -> None:
    assert domain_of(log(X - 1) / sqrt(5 - X), X, equation_roots) == interval(1, 5, True, True)


factors = st.lists(
    st.tuples(st.integers(-3, 3).filter(bool), st.integers(-6, 6), st.integers(-2, 3).filter(bool)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None)
@given(factors, st.sampled_from("<>≤≥"), st.fractions(-8, 8, max_denominator=6))
def test_every_point_is_in_the_set_just_when_the_inequality_holds_there(factors, sign, at) -> None:  # type: ignore[no-untyped-def]
    expression = sympy.Mul(*((a * X + b) ** power for a, b, power in factors))
    found = where(expression, sign, X, equation_roots)
    assert found is not None
    point = Rational(at.numerator, at.denominator)
    value = expression.subs(X, point)
    holds = bool(value.is_finite) and bool(SIGNS[sign](value))
    assert bool(found.contains(point)) == holds
