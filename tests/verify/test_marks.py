"""What single lines are marked, and what a wrong one should have been."""

import pytest

from engine.answer.verify import verify
from engine.values import Mark


def marks(problem: str, *lines: str) -> list[str]:
    return [mark.mark.value for mark in verify(problem, "\n".join(lines))]


def test_every_line_is_marked_and_numbered_as_in_the_text() -> None:
    text = "解：\n\n3+4=7\n答：7。\n"
    found = verify("计算：3+4", text)
    assert [mark.number for mark in found] == [1, 2, 3, 4, 5]
    assert [mark.text for mark in found] == text.split("\n")
    assert found[1].mark is Mark.NOT_CHECKABLE
    assert found[1].reason == ""


def test_a_wrong_calculation_says_what_it_should_have_been() -> None:
    (found,) = verify("", "15-6=8（颗）")
    assert found.mark is Mark.WRONG
    assert found.should_be_latex == "9"
    assert "9" in found.reason


def test_a_carried_error_is_charged_once() -> None:
    assert marks("解方程：3x+5=20", "3x=20+5", "3x=25", "x=25/3") == ["wrong", "carried", "carried"]


def test_a_second_arithmetic_error_is_an_error_of_its_own() -> None:
    assert marks("", "15-6=8", "9+8=17", "3×5=16") == ["wrong", "checked", "wrong"]


def test_a_line_that_begins_with_a_sign_continues_the_line_before() -> None:
    lines = ("25×(40+4)", "=25×40+25×4", "=1000+100", "=1100")
    assert marks("计算：25×(40+4)", *lines) == ["checked"] * 4


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("3.5千克=3500克", "checked"),
        ("3.5千克=350克", "wrong"),
        ("5吨200千克=5200千克", "checked"),
        ("1时40分=100分", "checked"),
        ("45÷7=6（个）……3（个）", "checked"),
        ("45÷7=6……4", "wrong"),
        ("$3\\text{cm}\\times 4\\text{cm}=12\\text{cm}^2$", "checked"),
        ("路程=60×3=180（千米）", "checked"),
        ("√2≈1.41", "checked"),
        ("√2≈1.52", "wrong"),
        ("398×5≈2000", "not_checkable"),
        ("1/3=0.33", "not_checkable"),
        ("$C_5^2=10$", "checked"),
        ("80×(1-20%)=64元", "checked"),
        ("$\\log_2 8=3$", "checked"),
        ("$(x+1)(x-1)=x^2-1$", "checked"),
        ("$\\int 2x dx=x^2+C$", "checked"),
        ("设路程为 $s$ 千米", "not_checkable"),
    ],
)
def test_single_lines(line: str, mark: str) -> None:
    assert marks("", line) == [mark]


def test_dividing_by_the_unknown_loses_a_root() -> None:
    found = verify("解方程：$x^2=3x$", "两边同除以 x，得 $x=3$")
    assert found[0].mark is Mark.WRONG
    assert "漏" in found[0].reason


def test_roots_named_on_separate_lines_are_not_lost() -> None:
    problem = "解方程：$x^2-5x+6=0$"
    assert marks(problem, "$x_1=2$", "$x_2=3$") == ["checked", "checked"]


def test_an_extra_root_may_appear_but_not_stay() -> None:
    problem = "解方程：$\\sqrt{x+6}=x$"
    lines = ["$x+6=x^2$", "$x=3$ 或 $x=-2$"]
    kept = marks(problem, *lines, "所以原方程的解为 $x=3$ 或 $x=-2$")
    dropped = marks(problem, *lines, "$x=-2$ 是增根，舍去", "所以原方程的解为 $x=3$")
    assert kept == ["checked", "checked", "wrong"]
    assert "wrong" not in dropped
    assert dropped[-1] == "checked"


def test_an_inequality_must_turn_its_sign() -> None:
    problem = "解不等式：$5-2x>1$"
    assert marks(problem, "$-2x>-4$", "$x<2$") == ["checked", "checked"]
    assert marks(problem, "$-2x>-4$", "$x>2$") == ["checked", "wrong"]


def test_a_derivative_line_is_checked_by_differentiating() -> None:
    problem = "求函数 $f(x)=x^3-3x^2$ 的极值"
    assert marks(problem, "$f'(x)=3x^2-6x$") == ["checked"]
    (found,) = verify(problem, "$f'(x)=3x^2-3x$")
    assert found.mark is Mark.WRONG
    assert found.should_be_latex is not None


def test_letters_of_another_case_are_not_held_against_a_line() -> None:
    lines = ("当 $a=1$ 时，$2a=2$", "当 $a=3$ 时，$2a=6$")
    assert "wrong" not in marks("讨论 $a$ 的取值", *lines)


def test_a_boxed_answer_is_held_against_the_task() -> None:
    assert marks("计算：$25\\times 4$", "答案是 $\\boxed{100}$") == ["checked"]
    assert marks("计算：$25\\times 4$", "答案是 $\\boxed{110}$") == ["wrong"]


@pytest.mark.parametrize(
    "text",
    [
        "$" * 500,
        "=" * 2000,
        "(" * 3000,
        "9^9^9^9^9=1",
        "\\begin{cases}" * 50,
        "x=" * 900,
        "｜" * 99,
    ],
)
def test_hostile_text_is_marked_and_not_followed(text: str) -> None:
    (found,) = verify(text, text)
    assert found.mark in (Mark.NOT_CHECKABLE, Mark.WRONG)


def test_lines_that_come_too_late_are_marked_as_out_of_time() -> None:
    seconds = iter([0.0, 1.0, 9.0, 9.0])
    found = verify("", "3+4=7\n3+5=9\n1+1=2", lambda: next(seconds))
    assert [mark.mark.value for mark in found] == ["checked", "timeout", "timeout"]
