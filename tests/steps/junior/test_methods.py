"""The method a teacher would choose, the method that was asked for, and the other methods."""

from __future__ import annotations

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.steps.derivation import Derivation
from engine.steps.explain.junior import JUNIOR
from engine.steps.explain.primary import PRIMARY
from engine.steps.explain.senior import SENIOR
from engine.steps.junior.factorisation import factorisation
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.quadratic_equation import solve_quadratic
from engine.steps.junior.simplification import simplification
from engine.steps.junior.writing import equation
from tests.steps.junior.working import rules, worked

X = symbol("x")
SMALL = st.integers(-9, 9)


def _chosen(question: str) -> Derivation:
    found = worked(question)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("question", "technique"),
    [
        ("解方程 x^2=9", "quadratic_by_root"),
        ("解方程 (x-1)^2=5", "quadratic_by_root"),
        ("解方程 x^2-5x+6=0", "quadratic_by_factor"),
        ("解方程 x^2-3x=0", "quadratic_by_factor"),
        ("解方程 x^2-3x+1=0", "quadratic_by_formula"),
        ("用配方法解方程 x^2-5x+6=0", "quadratic_by_square"),
        ("用公式法解方程 x^2-5x+6=0", "quadratic_by_formula"),
        ("解方程组 y=2x-3, 3x+2y=8", "system_by_substitute"),
        ("解方程组 3x+2y=8, 5x-2y=3", "system_by_eliminate"),
        ("用代入法解方程组 3x+2y=8, 5x-2y=3", "system_by_substitute"),
    ],
)
def test_the_method_is_the_one_a_teacher_would_choose(question: str, technique: str) -> None:
    assert _chosen(question).technique == technique


def test_the_other_methods_of_a_quadratic_equation_are_ready_on_request() -> None:
    others = {each.technique for each in _chosen("解方程 x^2-5x+6=0").others}
    assert others == {"quadratic_by_formula", "quadratic_by_square"}


def test_a_linear_equation_goes_through_the_five_steps_of_the_textbook() -> None:
    assert rules(r"解方程 $\frac{x+1}{2}-\frac{2x-1}{3}=1$") == [
        "clear_denominators_equation",
        "remove_brackets",
        "transpose",
        "collect_like_terms",
        "divide_by_coefficient_equation",
    ]


def test_no_rule_of_another_grade_is_explained_with_other_places() -> None:
    assert not set(JUNIOR) & set(PRIMARY)
    assert not set(JUNIOR) & set(SENIOR)


@settings(max_examples=40, deadline=None)
@given(SMALL, SMALL, st.integers(1, 4), st.integers(1, 4))
def test_a_product_multiplied_out_is_factored_back_completely(
    a: int, b: int, m: int, n: int
) -> None:
    value = sympy.expand((m * X + a) * (n * X + b) * X)
    found = factorisation(from_sympy(value))
    assert found is not None
    assert found.answer is not None
    assert sympy.expand(to_sympy(found.answer) - value) == 0
    for factor in sympy.Mul.make_args(to_sympy(found.answer)):
        base = factor.as_base_exp()[0]
        assert sympy.Poly(base, X).is_irreducible or not base.has(X)


@settings(max_examples=40, deadline=None)
@given(SMALL, SMALL, SMALL, SMALL)
def test_a_linear_equation_is_solved_for_any_small_numbers(a: int, b: int, c: int, d: int) -> None:
    given_equation = equation(a * X + b, c * X + d)
    found = linear_moves(given_equation, "x")
    assert found is not None
    answer = found[1]
    assert answer is not None
    if a != c:
        assert to_sympy(answer) == sympy.Eq(X, sympy.Rational(d - b, a - c), evaluate=False)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 5), SMALL, SMALL)
def test_each_method_finds_the_same_roots(a: int, b: int, c: int) -> None:
    found = solve_quadratic(equation(a * X**2 + b * X + c, 0), "x")
    assert found is not None
    roots = set(sympy.roots(a * X**2 + b * X + c, X))
    real = {each for each in roots if each.is_real}
    for way in (found, *found.others):
        claimed = {to_sympy(each) for each in way.proof[0].solutions}  # type: ignore[union-attr]
        assert len(claimed) == len(real)
        assert all(any(sympy.simplify(p - q) == 0 for q in real) for p in claimed)


@settings(max_examples=40, deadline=None)
@given(SMALL, SMALL, SMALL, SMALL)
def test_an_expression_keeps_its_value_through_all_lines(a: int, b: int, c: int, d: int) -> None:
    with sympy.evaluate(False):
        value = sympy.Add(sympy.Pow(X + a, 2), sympy.Mul(b, X + c), sympy.Mul(-d, X))
    found = simplification(from_sympy(value))
    if found is None:
        return
    for move in found.moves:
        assert move.after is not None
        assert sympy.expand(to_sympy(move.after) - ((X + a) ** 2 + b * (X + c) - d * X)) == 0
