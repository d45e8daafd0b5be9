"""Where a question holds more than the techniques understand, they say nothing."""

from __future__ import annotations

import pytest

from tests.steps.junior.working import answer, worked

REFUSED = (
    "解方程：x^2-5x+6=0，其中x>2",
    "求方程x^2-5x+6=0的较大的根",
    "解方程 2x+3",
    "解方程组 x+y=5",
    "分解因式 x^2-4=0",
    "解不等式 x^2-4>0",
    "化简 |x-2|，其中x<2",
    "计算 5÷0",
    "计算 0^0",
    "计算 1/(2-2)",
    "判断 0^0=1 是否成立",
    "先化简，再求值：x^0，其中x=0",
    "解方程 x^0=1",
    "求-4的平方根",
    "求0的倒数",
    "先化简，再求值：(x^2-1)/(x-1)，其中x=1",
    "先化简，再求值：(x+y)^2，其中x=1",
    "先化简，再求值：x+1，其中x是方程x^2=1的根",
    "已知y=x^2，求x",
    "解关于x的方程 ax=b",
    "解关于x的不等式 ax>1",
    "已知一次函数y=kx+b过点(1,2)，求解析式",
    "已知抛物线经过点(0,1)、(1,2)，求解析式",
    "在△ABC中，∠A=30°，BC=4，求AB的长",
    "在Rt△ABC中，∠C=90°，∠A=37°，BC=4，求AB的长",
    "在Rt△ABC中，∠C=90°，AC=3，BC=4，AB=6，求sinA的值",
    "直角三角形的斜边长为3，一条直角边长为5，求另一条直角边的长",
    "袋中有3个红球和2个白球，从中摸出两个球，求都是红球的概率",
    "袋中有3个红球和2个白球，摸到绿球的概率是多少",
    "求二次函数y=x^2-4x的最大值",
    "求二次函数y=x^2-4x+1在0≤x≤5时的最大值",
    "求数据1，2，3的众数",
    "求数据3，5，x，7的平均数",
    "化简 (x+1)^100",
    "若关于x的方程(k-1)x^2+2x-1=0有实数根，求k的取值范围",
    "求81的四次方根",
    "计算：a÷b×c÷d 的近似值",
    "用因式分解法解方程：x^2-3x+1=0",
    "用代入法解方程：x^2=4",
    "设x1、x2是方程x^2+x+5=0的两个根，求x1+x2的值",
)


@pytest.mark.parametrize("question", REFUSED)
def test_a_question_that_is_not_fully_understood_gets_no_answer(question: str) -> None:
    assert worked(question) is None


def test_an_extraneous_root_is_thrown_away() -> None:
    assert answer(r"解方程：$\frac{x}{x-1}=\frac{1}{x-1}$") == r"\text{原方程无解}"


def test_a_root_that_appears_by_squaring_is_thrown_away() -> None:
    assert answer(r"解方程：$\sqrt{x+3}=x-3$") == "x=6"


def test_the_leading_coefficient_may_not_vanish() -> None:
    found = answer("若关于x的一元二次方程(k-1)x^2+2x-1=0有两个不相等的实数根，求k的取值范围")
    assert found is not None
    assert r"k\neq 1" in found


def test_an_inequality_turns_round_when_divided_by_a_negative_number() -> None:
    assert answer("解不等式 -2x<6") == "x>-3"
