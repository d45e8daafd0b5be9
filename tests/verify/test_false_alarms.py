"""Right lines whose meaning stands in a case, a condition or a word are never called wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answer.verify import verify
from engine.answer.verify.circle import equal_in_circle
from engine.maths.read import read

RIGHT = [
    (
        "若关于 $x$ 的不等式 $mx^2-6mx+18>0$ 恒成立，求 $m$ 的取值范围。",
        "当 $m=0$ 时，不等式是 $18>0$，恒成立。\n"
        "当 $m\\ne 0$ 时，$m>0$，并且 $(6m)^2-4m\\times 18<0$，解得 $0<m<2$。\n综上，$0\\le m<2$。",
    ),
    ("若 $a<3$，化简 $\\sqrt{(a-3)^2}$", "$\\sqrt{(a-3)^2}=|a-3|=3-a$"),
    ("若 $a>b$，化简 $|a-b|+b$", "$|a-b|+b=a-b+b=a$"),
    ("函数 $f(x)=x|x-4|$ 的单调递增区间是____。", "当 $x\\ge 4$ 时，$f(x)=x^2-4x$，递增。"),
    (
        "$f(x+3)=f(x)$，当 $x\\in[0,3)$ 时，$f(x)=x-1$，求 $f(470)$。",
        "$f(470)=f(2)$\n$f(2)=2-1=1$",
    ),
    ("$f(x+4)=-f(x)$，当 $x\\in[0,4)$ 时，$f(x)=x-2$，求 $f(4)$。", "$f(4)=-f(0)=2$"),
    ("$f(x+y)=f(x)+f(y)$，求 $f(0)$。", "令 $x=y=0$，得 $f(0)=2f(0)$，所以 $f(0)=0$。"),
    ("幂函数的图象过点 $(-8,-2)$。", "所以 $(-8)^{\\alpha}=-2$，得 $\\alpha=\\frac13$。"),
    ("欢欢解方程 $43-x=36$，得到 $x=79$，不对。", "$43-x+x=36+x$\n$43=36+x$\n$x=7$"),
    ("解比例：$8:12=8:x$。小明的答案是 $x=8$，他做错了。", "$8:12=8:x$\n$8x=12\\times8$\n$x=12$"),
    (
        "已知 $y=\\sqrt{x-6}+\\sqrt{6-x}$，求 $x$。",
        "被开方数不小于0：$x-6\\ge 0$，$6-x\\ge 0$，所以 $x=6$。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("problem", "solution"), RIGHT)
def test_a_right_line_is_not_called_wrong(problem: str, solution: str) -> None:
    marks = [mark.mark.value for mark in verify(problem, solution)]
    assert set(marks) <= {"checked", "not_checkable"}


WRONG = [
    ("若 $a>3$，化简 $\\sqrt{(a-3)^2}$", "$\\sqrt{(a-3)^2}=|a-3|=3-a$", 1),
    ("", "把各段路程加起来：$450+600=1052$", 1),
    ("函数 $f(x)=x^2-5x+6$ 的零点是____。", "$x^2-7x+6=0$\n$x_1=1,\\ x_2=6$", 1),
    ("若 $\\sqrt{6-2x}$ 有意义，求 $x$ 的取值范围。", "$6-2x\\ge 0$\n解得 $x\\le 4$", 2),
    ("解不等式：$x^2-x>0$。", "写出解集。$\\{x\\mid x<-1 \\text{ 或 } x>1\\}$", 1),
]


@pytest.mark.parametrize(("problem", "solution", "line"), WRONG)
def test_a_planted_error_beside_such_words_is_found(problem: str, solution: str, line: int) -> None:
    marks = [mark.mark.value for mark in verify(problem, solution)]
    assert marks.index("wrong") == line - 1


SETS = "已知全集 $U=\\{x\\in\\mathbb{Z}\\mid 1\\le x\\le 6\\}$，集合 $A=\\{1,3\\}$，$B=\\{3,4\\}$。"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("$A\\cup B=\\{4,3,1\\}$", "checked"),
        ("$A\\cap B=\\{1\\}$", "wrong"),
        ("$\\complement_U A=\\{2,4,5,6\\}$", "checked"),
        ("$\\complement_U A=\\{2,4,5\\}$", "wrong"),
        ("$A\\cap(\\complement_U B)=\\{1\\}$", "checked"),
        ("$A\\cap\\{2,5\\}=\\varnothing$", "checked"),
        ("$A\\cap C=\\{1\\}$", "not_checkable"),
    ],
)
def test_finite_sets_are_worked_out(line: str, mark: str) -> None:
    assert [each.mark.value for each in verify(SETS, line)] == [mark]


@given(st.integers(-180, 180), st.integers(-180, 180))
def test_sums_of_angles_are_decided_exactly(first: int, second: int) -> None:
    left = read(rf"\cos {first}^\circ\cos {second}^\circ-\sin {first}^\circ\sin {second}^\circ")
    assert equal_in_circle(left, read(rf"\cos({first}^\circ+{second}^\circ)")) is True
    assert equal_in_circle(left, read(rf"\cos({first}^\circ+{second}^\circ)+\frac1{{9}}")) is False


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (r"\cos 36^\circ", r"\frac{1+\sqrt5}{4}", True),
        (r"\sin 15^\circ", r"\frac{\sqrt6-\sqrt2}{4}", True),
        (r"\tan 20^\circ+\tan40^\circ+\sqrt3\tan20^\circ\tan40^\circ", r"\sqrt3", True),
        (r"\sin 18^\circ", r"\frac{\sqrt5+1}{4}", False),
        (r"\cos 20^\circ+\sqrt7", "4", None),
        (r"\tan 90^\circ", "1", None),
    ],
)
def test_values_of_the_circle(left: str, right: str, same: bool | None) -> None:
    assert equal_in_circle(read(left), read(right)) is same
