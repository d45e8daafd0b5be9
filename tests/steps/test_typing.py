"""The short cuts that pupils type are read as mathematics."""

from __future__ import annotations

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol

X = symbol("x")


@pytest.mark.parametrize(
    ("typed", "formulas"),
    [
        ("求y=xlnx+sinxcosx的导数", ("y=xlnx+sinxcosx",)),
        ("计算2又1/3+1又2/3", ("2又1/3+1又2/3",)),
        ("求∁_U A", ("∁_U A",)),
        ("Solve for x: 2x+3=7", ("x", "2x+3=7")),
        ("集合A={x|x<-1或x>2}，B={1，2}", ("A={x|x<-1或x>2}", "B={1,2}")),
        ("点A(1，2)到原点", ("A(1,2)",)),
        ("85÷6=（　）", ("85÷6=( )",)),
        ("using the tank", ()),
    ],
)
def test_what_is_typed_without_marks_is_found(typed: str, formulas: tuple[str, ...]) -> None:
    assert split_passage(typed).formulas == formulas


@settings(max_examples=60, deadline=None)
@given(
    st.integers(-3, 3),
    st.integers(-6, 6),
    st.integers(-6, 6),
    st.sampled_from(["<", ">", "≤", "≥"]),
)
def test_a_quadratic_inequality_is_solved_point_by_point(a: int, b: int, c: int, sign: str) -> None:
    expression = a * X**2 + b * X + c
    if not expression.has(X):
        return
    values = solution_set(read(f"({a})x^2+({b})x+({c}){sign}0"), "x")
    for twice in range(-14, 15):
        place = sympy.Rational(twice, 2)
        size = expression.subs(X, place)
        holds = {"<": size < 0, ">": size > 0, "≤": size <= 0, "≥": size >= 0}[sign]
        assert bool(values.contains(place)) == bool(holds)
