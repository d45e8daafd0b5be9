"""Random questions, their answers compared with a route that shares nothing with the steps."""

from __future__ import annotations

from fractions import Fraction

import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.maths.read import read
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Constant, SetBuilder
from engine.maths.write import text
from engine.steps.senior.signs import sample_point, sign_table
from tests.steps.senior.solving import answer

X = symbol("x")
whole = st.integers(-6, 6)
few = settings(max_examples=25, deadline=None)


@few
@given(st.integers(-4, 4).filter(bool), whole, whole, st.sampled_from(["<", ">", "≤", "≥"]))
def test_a_quadratic_inequality_holds_inside_its_answer_only(
    a: int, p: int, q: int, sign: str
) -> None:
    expression = sympy.expand(a * (X - p) * (X - q))
    found = answer(f"解不等式 {text(expression)}{sign}0")
    assert found is not None
    written = read(found)
    for place in (Fraction(k, 2) for k in range(-14, 15)):
        value = expression.subs(X, sympy.Rational(place))
        holds = {"<": value < 0, ">": value > 0, "≤": value <= 0, "≥": value >= 0}[sign]
        if written == Constant("empty"):
            inside = False
        elif isinstance(written, SetBuilder):
            members = solution_set(written.condition, "x")
            inside = members.contains(sympy.Rational(place)) == sympy.true
        else:
            inside = to_sympy(written).contains(sympy.Rational(place)) == sympy.true
        assert inside == bool(holds)


@few
@given(st.lists(whole, min_size=3, max_size=5))
def test_the_derivative_of_a_polynomial_is_its_derivative(coefficients: list[int]) -> None:
    polynomial = sympy.Poly([1, *coefficients], X).as_expr()
    found = answer(f"求函数f(x)={text(polynomial)}的导数")
    assert found is not None
    right = to_sympy(read(found.partition("=")[2]))
    assert sympy.expand(right - sympy.diff(polynomial, X)) == 0


@few
@given(whole, st.integers(-5, 5).filter(bool), st.integers(2, 9), st.integers(2, 9))
def test_terms_and_sums_agree_with_counting(first: int, step: int, m: int, n: int) -> None:
    terms = [first + step * k for k in range(max(m, n))]
    found = answer(f"已知等差数列{{a_n}}中，a_1={first}，d={step}，求a_{m}和S_{n}")
    assert found is not None
    values = [part.partition("=")[2] for part in found.split(", ")]
    assert values == [str(terms[m - 1]), str(sum(terms[:n]))]


@few
@given(st.integers(-5, 5).filter(bool), st.integers(-5, 5).filter(bool), st.integers(2, 7))
def test_a_binomial_coefficient_is_the_one_in_the_expansion(a: int, b: int, n: int) -> None:
    expanded = sympy.Poly((a * X + b) ** n, X)
    for k in range(n + 1):
        inside = text(a * X + b)
        found = answer(
            f"({inside})^{n}的展开式中x^{k}的系数"
            if k > 1
            else f"求({inside})^{n}的展开式中各项系数之和"
        )
        expected = expanded.nth(k) if k > 1 else (a + b) ** n
        assert found == str(expected)


@few
@given(whole, whole, whole, whole)
def test_a_quotient_of_complex_numbers_times_its_divisor_is_the_dividend(
    a: int, b: int, c: int, d: int
) -> None:
    if (c, d) == (0, 0) or d == 0:
        return
    found = answer(rf"计算 $\frac{{{a}+({b})i}}{{{c}+({d})i}}$")
    assert found is not None
    value = to_sympy(read(found))
    assert sympy.expand(value * (c + d * sympy.I) - (a + b * sympy.I)) == 0


@few
@given(st.lists(whole, min_size=1, max_size=4, unique=True))
def test_a_sign_table_gives_the_sign_at_a_point_of_every_part(roots: list[int]) -> None:
    expression = sympy.expand(sympy.Mul(*(X - root for root in roots)))
    table = sign_table(expression, "x")
    assert table is not None
    assert len(table.parts) == len(roots) + 1
    for part, sign in table.parts:
        assert sympy.sign(expression.subs(X, sample_point(part))) == sign
