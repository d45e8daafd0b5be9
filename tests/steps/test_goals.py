"""Questions that ask for several things are taken apart, and only where each part is answered."""

from __future__ import annotations

import pytest

from engine.steps.goals import separate_goals
from engine.steps.solve import solve


def answer(question: str) -> str | None:
    solution = solve(question)
    return None if solution is None or solution.answer is None else solution.answer.latex


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("已知复数z=3-4i，求|z|和z的共轭复数", r"\left|z\right|=5,\ \text{共轭复数}=3+4\mathrm{i}"),
        ("已知函数f(x)=x²-2x，求f(-1)和f(a+1)", r"f\left(-1\right)=3,\ f\left(a+1\right)=a^{2}-1"),
    ],
)
def test_each_goal_is_named_before_its_answer(question: str, expected: str) -> None:
    found = answer(question)
    assert found is not None
    assert found.replace(r"\left(", "(").replace(r"\right)", ")") == expected.replace(
        r"\left(", "("
    ).replace(r"\right)", ")")


@pytest.mark.parametrize(
    "question",
    [
        "解方程x²-4=0，并求两根的平方和",
        "求函数y=x²-2x+3的最小值，并求此时x的值",
        "已知sinα=3/5，α为第二象限角，求sin2α和cos(α/2)",
    ],
)
def test_a_goal_that_is_not_understood_leaves_the_whole_question_alone(question: str) -> None:
    assert answer(question) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "一组数据3，5，5，7，10的平均数是____，中位数是____，众数是____。",
            "平均数=6，中位数=5，众数=5",
        ),
        (
            "直线y=2x-4与x轴的交点坐标是____，与y轴的交点坐标是____",
            "交点坐标=(2, 0)，交点坐标=(0, -4)",
        ),
        ("已知向量a=(1,2)，b=(3,-1)，则a·b=____，2a-b=____", "a·b=1，2a-b=(-1, 5)"),
    ],
)
def test_each_of_several_blanks_is_answered_in_order(question: str, expected: str) -> None:
    solution = solve(question)
    assert solution is not None
    assert solution.answer is not None
    assert solution.answer.text == expected


@pytest.mark.parametrize(
    "question",
    [
        "数据2，3，3，5，7的众数是____，方差是____，它像____",
        "直线y=2x-4与x轴的交点坐标是____，与反比例函数的交点是____",
    ],
)
def test_one_blank_that_is_not_understood_leaves_all_of_them_empty(question: str) -> None:
    assert solve(question) is None


def test_a_joint_within_brackets_is_no_joint() -> None:
    for goals in separate_goals("已知A(1,2)，B(3,4)，求|AB|和线段AB的中点"):
        assert all("(" not in goal.words for goal in goals)


def test_a_sum_of_terms_is_one_goal() -> None:
    words = [g.words for goals in separate_goals("已知a_1=1，求通项公式和前n项和") for g in goals]
    assert "前n项和" in words
