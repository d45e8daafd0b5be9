"""A graph's window shows what matters, and its curve never lies."""

import math
from fractions import Fraction
from itertools import pairwise

import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.plot import graph_of
from engine.plot.evaluate import NotDrawableError, function_of
from engine.plot.function_graph import lay_out
from engine.plot.scene import Label, Stroke
from engine.values import Picture
from engine.values.picture import FunctionGraph

x, y = sympy.symbols("x y", real=True)


def graph(expression: sympy.Basic) -> FunctionGraph:
    picture = graph_of(expression)
    assert isinstance(picture, Picture)
    assert isinstance(picture.drawing, FunctionGraph)
    return picture.drawing


def inside(drawing: FunctionGraph, at: tuple[float, float]) -> bool:
    x0, x1, y0, y1 = drawing.window
    return x0 <= at[0] <= x1 and y0 <= at[1] <= y1


@settings(max_examples=60, deadline=None)
@given(
    a=st.integers(-6, 6).filter(bool),
    p=st.fractions(-12, 12, max_denominator=6),
    q=st.fractions(-12, 12, max_denominator=6),
)
def test_a_parabola_shows_its_zeros_and_its_vertex(a: int, p: Fraction, q: Fraction) -> None:
    expression = sympy.expand(a * (x - sympy.Rational(p)) * (x - sympy.Rational(q)))
    drawing = graph(expression)
    vertex = (float(p + q) / 2, -a * float(p - q) ** 2 / 4)
    for at in ((float(p), 0.0), (float(q), 0.0), vertex):
        assert inside(drawing, at)
        assert any(math.dist(dot.at, at) < 1e-6 for dot in drawing.dots)


@pytest.mark.parametrize(
    "expression",
    [
        1 / x, (2 * x + 1) / (x - 1), 1 / (x**2 - 4), sympy.tan(x), x + 1 / x, sympy.exp(x),
        sympy.log(x), sympy.sqrt(x - 1), sympy.cbrt(x), x**3 - 3 * x**2 + 2, sympy.Abs(x - 2),
        2 * sympy.sin(2 * x + sympy.pi / 3), x * sympy.log(x), x / (x**2 + 1), sympy.floor(x),
        sympy.Piecewise((x + 1, x < 0), (x**2, True)),
    ],
)  # fmt: skip
def test_every_drawn_point_is_on_the_curve(expression: sympy.Expr) -> None:
    drawing = graph(expression)
    value_of = function_of(expression, x)
    x0, x1, y0, y1 = drawing.window
    shown = [p for p in drawing.curves[0].points if p and y0 <= p[1] <= y1]
    assert len(shown) > 20
    wrong = 0
    for point in shown:
        nearby = [value_of(point[0] + k * (x1 - x0) / 20_000) for k in (-1, 0, 1)]
        real = [value for value in nearby if value is not None]
        if len(real) < 3:
            continue  # the end of the domain has a test of its own
        low, high = min(real), max(real)
        wrong += not low - (y1 - y0) / 500 <= point[1] <= high + (y1 - y0) / 500
    assert wrong == 0


@pytest.mark.parametrize("expression", [1 / x, 1 / (x - 2), sympy.tan(x), (x + 1) / (x**2 - 1)])
def test_no_line_crosses_a_pole(expression: sympy.Expr) -> None:
    drawing = graph(expression)
    _, _, y0, y1 = drawing.window
    points = drawing.curves[0].points
    for a, b in pairwise(points):
        if a and b:
            assert not (a[1] > y1 and b[1] < y0)
            assert not (a[1] < y0 and b[1] > y1)


def test_asymptotes_are_dashed_guides() -> None:
    drawing = graph((2 * x + 1) / (x - 1))
    assert drawing.verticals == pytest.approx((1.0,))
    assert drawing.horizontals == pytest.approx((2.0,))


def test_the_end_of_the_domain_is_drawn() -> None:
    points = graph(sympy.sqrt(x - 1)).curves[0].points
    first = next(point for point in points if point)
    assert first == pytest.approx((1.0, 0.0), abs=0.01)


def test_a_wave_is_shown_over_whole_periods_in_pi() -> None:
    drawing = graph(sympy.sin(x))
    assert drawing.window[:2] == pytest.approx((-math.tau, math.tau))
    labels = {shape.text for shape in lay_out(drawing).shapes if isinstance(shape, Label)}
    assert any("pi" in text for text in labels)


def test_an_equation_is_drawn_as_its_difference_and_a_function_as_itself() -> None:
    zeros = {round(dot.at[0], 6) for dot in graph(sympy.Eq(x**2, 4)).dots if dot.at[1] == 0}
    assert zeros == {-2.0, 2.0}
    named = graph(sympy.Eq(y, 2 * x + 1))
    assert any(math.dist(dot.at, (-0.5, 0)) < 1e-9 for dot in named.dots)


@pytest.mark.parametrize(
    "thing",
    [
        sympy.Integer(3), x + y, sympy.true,
        sympy.Integral(sympy.exp(x**2), x), sympy.log(-1 - x**2), x ** sympy.Integer(10) ** 80,
        sympy.Add(*(x**k for k in range(400))), None, sympy.Interval(0, 1),
    ],
)  # fmt: skip
def test_what_has_no_graph_has_no_picture(thing: object) -> None:
    assert graph_of(thing) is None


def test_a_missing_letter_is_named_as_not_drawable() -> None:
    with pytest.raises(NotDrawableError):
        function_of(x + y, x)


def test_strokes_stay_on_the_sheet() -> None:
    for expression in (x**3, 1 / x, sympy.tan(x), sympy.exp(x)):
        scene = lay_out(graph(expression))
        for shape in scene.shapes:
            if isinstance(shape, Stroke):
                assert all(-1 <= a <= scene.width + 1 for a, _ in shape.points)
                assert all(-1 <= b <= scene.height + 1 for _, b in shape.points)


def test_the_description_says_what_is_seen() -> None:
    picture = graph_of(x**2 - 4)
    assert picture
    assert "x=-2、2" in picture.description
    assert "(0, -4)" in picture.description
