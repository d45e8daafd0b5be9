"""What is used to judge a line: given equations, substitutions, curves, angles, other answers."""

import pytest

from engine.answer.verify import verify
from engine.answer.verify.independent import answer_line, refutes, verdict_on
from engine.values import Mark


def marks(problem: str, *lines: str) -> list[str]:
    return [mark.mark.value for mark in verify(problem, "\n".join(lines))]


def test_a_step_that_holds_only_under_what_is_given_is_right() -> None:
    problem = "正数 $a,b$ 满足 $a+4b=1$，求 $\\frac1a+\\frac1b$ 的最小值"
    line = "$\\frac1a+\\frac1b=(\\frac1a+\\frac1b)(a+4b)=5+\\frac{4b}{a}+\\frac ab$"
    assert marks(problem, line) == ["checked"]
    wrong = "$\\frac1a+\\frac1b=(\\frac1a+\\frac1b)(a+4b)=4+\\frac{4b}{a}+\\frac ab$"
    assert marks(problem, wrong) == ["wrong"]


def test_a_new_letter_carries_the_equation_over() -> None:
    problem = "解方程：$4^x-3\\cdot2^x-4=0$"
    assert marks(problem, "令 $t=2^x>0$，则", "$t^2-3t-4=0$")[1] == "checked"
    assert marks(problem, "令 $t=2^x>0$，则", "$t^2-3t+4=0$")[1] == "wrong"


def test_a_line_is_put_into_a_curve() -> None:
    problem = "求抛物线 $y^2=8x$ 被直线 $y=x-2$ 截得的弦长"
    joint = "联立 $\\begin{cases}y^2=8x\\\\y=x-2\\end{cases}$，消去 $y$ 得"
    assert marks(problem, joint, "$x^2-12x+4=0$")[1] == "checked"
    assert marks(problem, joint, "$x^2-4x+4=0$")[1] == "wrong"


def test_the_axes_of_a_standard_ellipse_are_known() -> None:
    problem = "椭圆 $\\frac{x^2}{25}+\\frac{y^2}{16}=1$ 的离心率"
    assert marks(problem, "$a=5$，$b=4$", "$c=3$", "$e=\\frac35$")[:2] == ["checked", "checked"]
    assert marks(problem, "$a=25$")[0] == "wrong"


def test_a_discriminant_belongs_to_its_equation() -> None:
    problem = "解方程：$x^2-(m+2)x+2m=0$"
    assert marks(problem, "$\\Delta=(m+2)^2-8m$") == ["checked"]
    assert marks(problem, "$\\Delta=(m+2)^2+8m$") == ["wrong"]
    assert marks("方程 $x^2-2x+k-1=0$", "$\\Delta=4-4(k-1)>0$", "解得 $k<2$")[1] == "checked"


def test_an_angle_is_named_after_its_cosine() -> None:
    problem = "在△ABC中，$a=7,b=3,c=5$，求最大角"
    cosine = "$\\cos A=\\frac{9+25-49}{30}=-\\frac12$"
    assert marks(problem, cosine, "所以 $A=120^\\circ$")[1] == "checked"
    assert marks(problem, cosine, "所以 $A=60^\\circ$")[1] == "wrong"


def test_equal_angles_are_no_value() -> None:
    problem = "在△ABC中，AB=AC，∠A=40°，求∠B"
    assert "wrong" not in marks(problem, "∴∠B=∠C", "∴∠B=(180°-40°)÷2=70°")


def test_a_root_worked_out_rightly_may_still_not_solve_the_equation() -> None:
    lines = ("$\\frac{5}{12}x=15$", "$x=15\\times\\frac{5}{12}=6.25$")
    assert marks("解方程：$\\frac34x-\\frac13x=15$", *lines) == ["checked", "wrong"]


def test_a_rounded_root_is_held_against_the_equation() -> None:
    assert marks("", "$8600x=270000$", "$x\\approx31.4$")[1] == "checked"
    assert marks("", "$8600x=270000$", "$x\\approx34.1$")[1] == "wrong"


def test_a_slash_beside_a_division_sign_is_a_fraction_bar() -> None:
    assert marks("", "6÷2/3=9", "3/4÷7/12=9/7") == ["checked", "checked"]


def test_the_condition_of_a_logarithm_is_no_mistake() -> None:
    problem = "解不等式 $\\log_2(x-1)<3$"
    found = marks(problem, "真数大于0，得 $x-1>0$", "$x-1<8$", "所以 $1<x<9$")
    assert "wrong" not in found
    assert found[2] == "checked"


def test_a_function_in_pieces_is_read_at_a_number() -> None:
    problem = "设 $f(x)=\\begin{cases}x+2,&x\\le-1\\\\x^2,&x>-1\\end{cases}$，求 $f(-4)$，$f(3)$"
    assert marks(problem, "$f(-4)=-4+2=-2$", "$f(3)=3^2=9$") == ["checked", "checked"]
    assert marks(problem, "$f(3)=3+2=5$") == ["wrong"]


def test_what_a_case_makes_of_a_function_does_not_stay() -> None:
    problem = "已知 $f(x)=ax^3-3x^2+1$"
    lines = (
        "当 $a=0$ 时，$f(x)=-3x^2+1$",
        "当 $a<0$ 时，",
        "$f(\\frac2a)=\\frac{8}{a^2}-\\frac{12}{a^2}+1$",
    )
    assert "wrong" not in marks(problem, *lines)


@pytest.mark.parametrize(
    ("answer", "mark"),
    [
        ("答：平均每天生产80个。", "checked"),
        ("答：平均每天生产90个。", "wrong"),
        ("答：两天一共生产160个，平均每天90个。", "not_checkable"),
    ],
)
def test_the_sentence_after_answer_names_the_number_that_was_found(answer: str, mark: str) -> None:
    assert marks("剩下320个，4天完成，平均每天生产多少个？", "320÷4=80（个）", answer)[1] == mark


def test_the_sentence_after_answer_repeats_what_was_supposed() -> None:
    lines = ("设每个篮球 $x$ 元，则 $6x+180=516$", "$x=56$")
    found = verify("求篮球的价格", "\n".join((*lines, "答：每个篮球51元。")))
    assert found[-1].mark is Mark.WRONG
    assert found[-1].should_be_latex == "56"


def test_algebra_holds_its_own_answer_against_the_box() -> None:
    problem = "求函数 $f(x)=x^2-4x+7$ 的最小值"
    assert marks(problem, "配方可得，最小值是 $\\boxed{3}$") == ["checked"]
    assert marks(problem, "配方可得，最小值是 $\\boxed{4}$") == ["wrong"]


def test_a_quotient_with_remainder_is_not_another_answer() -> None:
    verdict = verdict_on("43÷6", "7\\cdots\\cdots1")
    assert verdict is None or not refutes(verdict)


def test_only_one_line_may_name_the_answer() -> None:
    assert answer_line(("$x=1$", "答：$x=1$")) == 1
    assert answer_line(("$\\boxed{1}$", "$\\boxed{2}$")) is None
    assert answer_line(("答：长54米，面积360平方米。",)) is None


def test_a_decimal_before_a_slash_is_no_fraction() -> None:
    lines = ("2.4/1=2.4（米）", "答：长2.4/1米，也就是7/0。", "答：7/00米。", "答：长3.5米。")
    assert len(marks("2.4/1 是多少", *lines)) == 4
