"""A question is tried in other wordings that mean the same, and nothing of it is dropped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.steps.solve import solve
from engine.steps.wordings import wordings


def answer(question: str, grade: int | None = None) -> str | None:
    solution = solve(question, grade)
    return None if solution is None or solution.answer is None else solution.answer.latex


@pytest.mark.parametrize(
    ("question", "one_wording"),
    [
        ("求等比数列{a_n}的前6项和，其中a_1=3，q=2", "已知a_1=3，q=2，求等比数列{a_n}的前6项和"),
        ("例3 解方程：2x=6", "解方程：2x=6"),
        ("当x=____时，代数式2x-1与x+4的值相等", "当x为何值时，代数式2x-1与x+4的值相等"),
        ("过点(1,2)且斜率为3的直线方程是____", "求过点(1,2)且斜率为3的直线方程"),
        ("三角形的高是＿＿厘米。", "三角形的高是多少厘米。"),
        ("已知f(x)＝xeˣ，求f′(x)", "已知f(x)=xe^x，求f′(x)"),
        (
            "沙堆高4米，它的体积是____立方米。（π取3.14）",
            "沙堆高4米，π取3.14，它的体积是多少立方米",
        ),
        ("一个加数是28，另一个加数是36，和是____", "计算：28+36"),
    ],
)
def test_the_same_question_is_worded_otherwise(question: str, one_wording: str) -> None:
    assert one_wording in tuple(wordings(question))


@pytest.mark.parametrize(
    "question",
    [
        "求过点 $(1,2)$ 且与直线 $2x+y-3=0$ 平行的直线方程",
        "计算 $f(3,4)$ 的值，其中 $a=1$",
    ],
)
def test_no_wording_tears_a_formula(question: str) -> None:
    for wording in wordings(question):
        assert wording.count("$") % 2 == 0
        for formula in wording.split("$")[1::2]:
            assert formula.count("(") == formula.count(")")


def test_a_story_about_a_list_asks_for_every_figure_it_names() -> None:
    assert answer("某组数据：6，8，7，9，10，求它的中位数和方差") != "2"


@given(st.text(max_size=120))
def test_wordings_of_any_text_are_few_and_new(text: str) -> None:
    found = tuple(wordings(text))
    assert len(found) <= 12
    assert text.strip() not in found


@pytest.mark.parametrize(
    ("question", "grade"),
    [
        ("一根绳子长24米，剪去它的3/8后又剪去2米，还剩多少米？", 6),
        ("500粒种子中有20粒没有发芽，求发芽率", 6),
        ("一个无盖的长方体鱼缸，长5分米，宽4分米，高3分米，求它的表面积", 5),
        ("规定a*b=2a-b，先算括号，再计算：3*(2+1)", 6),
    ],
)
def test_a_story_with_more_in_it_is_left_alone(question: str, grade: int) -> None:
    assert answer(question, grade) is None


def test_two_things_asked_of_a_triangle_are_both_answered() -> None:
    found = answer("在△ABC中，AB=3，AC=2，∠A=60°，求BC和△ABC的面积", 10)
    assert found is not None
    assert "BC" in found
    assert "S" in found


def test_a_half_axis_is_positive() -> None:
    found = answer("已知双曲线x²/a²-y²/16=1的离心率为5/3，求a的值", 11)
    assert found is not None
    assert "-3" not in found
