"""A passage is split into prose and formulas the way a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.passage import split_passage

CASES = [
    ("解方程：$2x^2-5x-3=0$", "解方程：⟦0⟧", ("2x^2-5x-3=0",)),
    ("解方程：2x^2-5x-3=0", "解方程：⟦0⟧", ("2x^2-5x-3=0",)),
    ("求函数y=x^2-2x的单调区间", "求函数⟦0⟧的单调区间", ("y=x^2-2x",)),
    (
        "已知sin a = 3/5（a为锐角），求cos a",
        "已知⟦0⟧(⟦1⟧为锐角)，求⟦2⟧",
        ("sin a = 3/5", "a", "cos a"),
    ),
    ("求数据3，5，7, 9的平均数", "求数据⟦0⟧，⟦1⟧，⟦2⟧, ⟦3⟧的平均数", ("3", "5", "7", "9")),
    ("solve 2x+3=7", "solve ⟦0⟧", ("2x+3=7",)),
    ("求区间(0, 2)上的最大值", "求区间⟦0⟧上的最大值", ("(0, 2)",)),
    ("(1)计算：3+4×5", "(1)计算：⟦0⟧", ("3+4×5",)),
    ("集合A={1,2,3}，求A∩B", "集合⟦0⟧，求⟦1⟧", ("A={1,2,3}", "A∩B")),
    ("求比值 3：4", "求比值 ⟦0⟧", ("3:4",)),
    ("小明有24个苹果", "小明有⟦0⟧个苹果", ("24",)),
    (r"由\(x>1\)得 \[x^2>1\]", "由⟦0⟧得 ⟦1⟧", ("x>1", "x^2>1")),
]


@pytest.mark.parametrize(("text", "prose", "formulas"), CASES)
def test_a_passage_is_split_as_a_reader_would(
    text: str, prose: str, formulas: tuple[str, ...]
) -> None:
    passage = split_passage(text)
    assert passage.prose == prose
    assert passage.formulas == formulas


@given(st.text(max_size=300))
def test_any_text_is_split_and_every_formula_has_its_place(text: str) -> None:
    passage = split_passage(text)
    for index in range(len(passage.formulas)):
        assert f"⟦{index}⟧" in passage.prose


@given(st.text(alphabet="()[]{}$\\x1+,= \n", max_size=4000))
def test_brackets_and_dollars_in_any_order_do_no_harm(text: str) -> None:
    split_passage(text)


def test_prose_alone_has_no_formula() -> None:
    assert split_passage("请证明这两条直线平行。").formulas == ()
