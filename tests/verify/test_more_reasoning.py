"""Inequalities rewritten, values put in, points, means, slopes of dams, and work that takes too long."""

from __future__ import annotations

import time

import pytest

from engine.answer.verify import verify
from engine.answer.verify.patience import Patience


def marks(problem: str, *lines: str) -> list[str]:
    return [mark.mark.value for mark in verify(problem, "\n".join(lines))]


def test_a_rewriting_that_loses_solutions_is_wrong() -> None:
    problem = "解关于 $x$ 的不等式 $\\log_{2}(x^2-3x)<2$。"
    assert marks(problem, "$x^2-3x<4$", "即 $(x-4)(x-1)<0$") == ["checked", "wrong"]
    assert marks(problem, "$x^2-3x<4$", "即 $(x-4)(x+1)<0$") == ["checked", "checked"]


def test_another_equation_is_not_right_because_one_root_solves_it() -> None:
    problem = "方程 $x^2-6x+m=0$ 的一个根是 $2$，求另一个根。"
    start = ("把 $x=2$ 代入，得 $4-12+m=0$", "$m=8$")
    assert marks(problem, *start, "$x^2-6x+8=0$，$(x-2)(x-3)=0$")[-1] == "wrong"
    assert marks(problem, *start, "$x^2-6x+8=0$，$(x-2)(x-4)=0$")[-1] == "checked"


PARABOLA = "已知抛物线 $y=x^2+bx+c$ 经过 $A(1,0)$、$B(0,3)$，求它的顶点坐标。"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("把 $B(0,3)$ 代入，得 $c=3$", "checked"),
        ("把 $B(0,3)$ 代入，得 $c=-3$", "wrong"),
    ],
)
def test_a_curve_through_a_point_gives_an_equation(line: str, mark: str) -> None:
    assert marks(PARABOLA, line) == [mark]


@pytest.mark.parametrize(("vertex", "mark"), [("(2,-1)", "checked"), ("(2,1)", "wrong")])
def test_a_vertex_is_held_against_the_function(vertex: str, mark: str) -> None:
    lines = ("$c=3$，$b=-4$", "所以 $y=x^2-4x+3$", f"顶点坐标为 ${vertex}$")
    assert marks(PARABOLA, *lines)[-1] == mark


@pytest.mark.parametrize(
    ("given", "line", "mark"),
    [
        ("$x>0$", "$x+\\frac4x\\ge2\\sqrt{x\\cdot\\frac4x}=4$", "checked"),
        ("$x<0$", "$x+\\frac4x\\ge2\\sqrt{x\\cdot\\frac4x}=4$", "wrong"),
        ("$x>0$", "$x+\\frac4x\\ge2\\sqrt{x\\cdot\\frac5x}$", "not_checkable"),
    ],
)
def test_the_inequality_of_means_needs_terms_that_are_not_negative(
    given: str, line: str, mark: str
) -> None:
    found = marks(f"已知 {given}，求 $x+\\frac4x$ 的最值。", line)
    assert found == [mark] or (mark == "wrong" and "checked" not in found)


@pytest.mark.parametrize(("line", "mark"), [("y=-1", "checked"), ("y=x-2", "wrong")])
def test_a_last_line_that_names_what_was_asked_is_checked(line: str, mark: str) -> None:
    problem = "求 $f(x)=\\ln x-x$ 在点 $(1,-1)$ 处的切线方程。"
    assert marks(problem, "$f'(1)=0$", f"所以切线方程为 ${line}$")[-1] == mark


def test_i_names_the_slope_of_a_dam() -> None:
    assert marks("大坝横断面的坡度为 $i$，求 $i$。", "$i=6:8=3:4$") == ["checked"]
    assert marks("已知复数 $z=1+i$，求 $z^2$。", "$z^2=2i$") == ["checked"]


def test_a_projection_is_worked_out_in_coordinates() -> None:
    problem = "已知 $\\vec a=(1,2)$，$\\vec b=(3,4)$，求投影向量。"
    left = "\\frac{\\vec a\\cdot\\vec b}{|\\vec b|^2}\\vec b"
    assert marks(problem, f"${left}=(\\frac{{33}}{{25}},\\frac{{44}}{{25}})$") == ["checked"]
    assert marks(problem, f"${left}=(\\frac{{33}}{{25}},\\frac{{4}}{{25}})$") == ["wrong"]


def test_a_whole_number_that_is_no_estimate_must_be_near() -> None:
    assert marks("", "$100\\sqrt3+100\\approx283$") == ["wrong"]
    assert marks("", "$100\\sqrt3+100\\approx273$") == ["checked"]


def test_work_that_takes_too_long_is_given_up_and_the_rest_goes_on() -> None:
    def endless() -> None:
        while True:
            time.process_time()

    with Patience() as patience:
        assert patience.result_of(endless) is None
        assert patience.result_of(lambda: 3) == 3
