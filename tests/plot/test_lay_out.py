"""Scenes put things where the numbers say, and refuse what can't be drawn."""

import math
import statistics

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from engine.plot import lay_out, number_line_of
from engine.plot.distribution import five_numbers
from engine.plot.scene import Disc, Label, Scene, Stroke
from engine.plot.ticks import number_latex, pi_ticks, round_step, ticks_between
from engine.plot.window import clipped
from engine.values.picture import (
    Angle,
    Chart,
    Circle,
    Curve,
    FunctionGraph,
    NumberLine,
    PlaneFigure,
    Segment,
    Span,
)

finite = st.floats(-1e6, 1e6, allow_nan=False)


def labels(scene: Scene) -> list[str]:
    return [shape.text for shape in scene.shapes if isinstance(shape, Label)]


@given(low=st.floats(-1e4, 1e4), length=st.floats(1e-3, 1e6))
def test_ticks_are_round_few_and_inside(low: float, length: float) -> None:
    ticks = ticks_between(low, low + length, 7)
    step = round_step(length, 7)
    assert len(ticks) <= 9
    for tick in ticks:
        assert low - step * 1e-6 <= tick.at <= low + length + step * 1e-6
        assert abs(tick.at / step - round(tick.at / step)) < 1e-6


def test_numbers_are_written_as_school_writes_them() -> None:
    assert [number_latex(v, 0.5) for v in (-1.0, -0.5, 0.0, 1.5)] == ["-1", "-0.5", "0", "1.5"]
    assert number_latex(2e8, 1e8) == "2 \\times 10^{8}"
    names = [tick.latex for tick in pi_ticks(-math.pi, math.pi, 5)]
    assert names == ["-\\pi", "-\\pi/2", "0", "\\pi/2", "\\pi"]


@given(st.lists(st.one_of(st.none(), st.tuples(finite, finite)), max_size=30))
def test_clipped_pieces_stay_in_the_window(points: list[tuple[float, float] | None]) -> None:
    for piece in clipped(points, (-10.0, 10.0, -5.0, 5.0)):
        assert len(piece) >= 2
        assert all(-10.001 <= a <= 10.001 and -5.001 <= b <= 5.001 for a, b in piece)


def test_clipping_keeps_what_is_inside_and_breaks_at_gaps() -> None:
    window = (0.0, 10.0, 0.0, 10.0)
    assert clipped([(1, 1), (2, 2), None, (3, 3), (4, 4)], window) == [
        [(1, 1), (2, 2)],
        [(3, 3), (4, 4)],
    ]
    assert clipped([(5, 5), (5, 15), (6, 15), (6, 5)], window) == [
        [(5, 5), (5, 10)],
        [(6, 10), (6, 5)],
    ]


def test_open_and_closed_ends_are_drawn_differently() -> None:
    scene = lay_out(NumberLine((-3, 5), (Span(-1, 3, False, True),)))
    dots = [shape for shape in scene.shapes if isinstance(shape, Disc)]
    assert [dot.fill for dot in dots] == ["card", "figure1"]
    assert dots[0].center[0] < dots[1].center[0]


def test_overlapping_stretches_stand_on_storeys() -> None:
    one = lay_out(NumberLine((-3, 5), (Span(-1, 1), Span(2, 3))))
    two = lay_out(NumberLine((-3, 5), (Span(-1, None), Span(None, 3))))
    assert two.height > one.height


def test_sets_become_number_lines() -> None:
    union = sympy.Union(sympy.Interval.open(-sympy.oo, -1), sympy.Interval(sympy.sqrt(5), sympy.oo))
    picture = number_line_of(union)
    assert picture
    assert isinstance(picture.drawing, NumberLine)
    first, second = picture.drawing.spans
    assert (first.start, first.end, first.end_closed) == (None, -1.0, False)
    assert (second.start, second.start_closed, second.end) == (math.sqrt(5), True, None)
    assert any("sqrt" in text for text in labels(lay_out(picture.drawing)))
    assert number_line_of(sympy.S.Reals) is None
    assert number_line_of(sympy.S.Integers) is None


def test_a_figure_keeps_its_proportions_and_names_all_vertices() -> None:
    figure = PlaneFigure(
        (("A", (0, 3)), ("B", (0, 0)), ("C", (4, 0)), ("O", (1, 1))),
        (Segment("A", "B", ticks=2), Segment("B", "C", "4"), Segment("A", "C", dashed=True)),
        (Angle(("A", "B", "C"), right=True), Angle(("A", "C", "B"), "\\alpha")),
        (Circle("O", 1),),
        (("A", "B", "C"),),
    )
    scene = lay_out(figure)
    assert {"$A$", "$B$", "$C$", "$O$", "$4$", "$\\alpha$"} <= set(labels(scene))
    sides = [
        s for s in scene.shapes if isinstance(s, Stroke) and s.width == 1.5 and s.color != "figure2"
    ]
    lengths = [math.dist(*side.points[:2]) for side in sides]
    assert lengths[0] / 3 == pytest.approx(lengths[1] / 4) == pytest.approx(lengths[2] / 5)
    radius = max(shape.radius for shape in scene.shapes if isinstance(shape, Disc))
    assert radius == pytest.approx(lengths[0] / 3)


def test_bars_are_as_tall_as_their_values() -> None:
    scene = lay_out(Chart("bar", ("甲", "乙"), (("人数", (4.0, 8.0)),)))
    bars = [s for s in scene.shapes if isinstance(s, Stroke) and s.fill]
    tall = [max(y for _, y in bar.points) - min(y for _, y in bar.points) for bar in bars]
    assert tall[1] == pytest.approx(2 * tall[0])
    assert "甲" in labels(scene)


def test_shares_of_a_pie_add_up() -> None:
    scene = lay_out(Chart("pie", ("a", "b", "c"), (("x", (1.0, 1.0, 2.0)),)))
    assert [text for text in labels(scene) if "%" in text] == ["a 25%", "b 25%", "c 50%"]


def test_quartiles_follow_the_textbook() -> None:
    assert five_numbers(tuple(range(1, 9))) == (1, 2.5, 4.5, 6.5, 8)
    assert five_numbers((5, 1, 3)) == (1, 1, 3, 5, 5)


@given(st.lists(finite, min_size=1, max_size=40))
def test_quartiles_are_in_order_and_the_middle_is_the_median(values: list[float]) -> None:
    five = five_numbers(values)
    assert list(five) == sorted(five)
    assert five[2] == statistics.median(values)


@pytest.mark.parametrize(
    "chart",
    [
        Chart("pie", (), (("x", (0.0, 0.0)),)),
        Chart("bar", (), ()),
        Chart("bar", (), (("x", (math.nan,)),)),
        Chart("bar", (), (("x", tuple(map(float, range(1000)))),)),
        Chart("scatter", (), (("x", (1.0,)),)),
        Chart("radar", (), (("x", (1.0,)),)),
    ],
)
def test_impossible_charts_are_refused(chart: Chart) -> None:
    with pytest.raises(ValueError, match=r"chart|pie|scatter"):
        lay_out(chart)


def test_an_impossible_window_is_refused() -> None:
    for window in ((0.0, 0.0, 0.0, 1.0), (0.0, math.inf, 0.0, 1.0)):
        with pytest.raises(ValueError, match="window"):
            lay_out(FunctionGraph(window, (Curve(((0, 0), (1, 1))),)))
