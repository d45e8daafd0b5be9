"""Arithmetic of any shape: the value of an independent computation, line by line."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.maths.read import read
from engine.maths.to_sympy import to_sympy
from engine.values import Mark

WHOLE = st.integers(1, 130).map(lambda value: (str(value), Fraction(value)))
TENTHS = st.integers(1, 999).map(lambda value: (f"{value / 10:.1f}", Fraction(value, 10)))
FRACTION = st.builds(
    lambda above, below: (f"\\frac{{{above}}}{{{below}}}", Fraction(above, below)),
    st.integers(1, 12),
    st.integers(2, 12),
)
SIGNS = st.sampled_from("+-×÷")


def joined(first, sign, second):
    (left, a), (right, b) = first, second
    value = None
    if a is not None and b is not None and (sign != "÷" or b):
        value = {"+": a + b, "-": a - b, "×": a * b}[sign] if sign != "÷" else a / b
    return f"\\left({left}{sign}{right}\\right)", value


EXPRESSION = st.recursive(
    st.one_of(WHOLE, TENTHS, FRACTION),
    lambda inner: st.builds(joined, inner, SIGNS, inner),
    max_leaves=6,
)
COMMAND = st.sampled_from(["计算：", "用简便方法计算：", "脱式计算："])


@settings(max_examples=150, deadline=None)
@given(EXPRESSION, COMMAND)
def test_an_answer_is_the_value_and_every_line_is_proved(solve, expression, command):
    written, value = expression
    found = solve(f"{command}${written}$", 6)
    if found is None:
        return
    answer = to_sympy(read(found[1].answer.latex))
    assert value is not None
    assert Fraction(int(answer.p), int(answer.q)) == value
    assert all(step.mark is Mark.CHECKED for step in found[1].steps)


def test_stepwise_lines_keep_the_whole_expression(solve):
    steps = solve("脱式计算：158-(27+53)×2÷4", 4)[1].steps
    written = [steps[0].before_latex, *(step.after_latex for step in steps)]
    assert written == [
        "158-(27+53)\\times 2\\div 4",
        "158-80\\times 2\\div 4",
        "158-160\\div 4",
        "158-40",
        "118",
    ]


def test_a_law_is_used_only_where_the_order_is_not_prescribed(solve):
    plain = solve("脱式计算：25×37×4", 4)[0]
    smart = solve("用简便方法计算：25×37×4", 4)[0]
    assert plain.technique == "primary_calculation"
    assert smart.technique == "primary_smart_calculation"


def test_a_stroke_beside_a_division_sign_is_a_fraction_bar(solve):
    assert solve("3/4÷5/6", 6)[1].answer.latex == "\\frac{9}{10}"


def test_numbers_below_zero_are_left_to_older_pupils(solve):
    assert solve("计算：3-5", 6) is None
    assert solve("计算：-3+5", 6) is None


def test_division_by_zero_gets_no_answer(solve):
    assert solve("计算：5÷0", 4) is None
    assert solve("计算：6÷(3-3)", 4) is None


def test_young_classes_get_a_remainder_and_older_ones_a_decimal(solve):
    assert solve("29÷4=", 3)[1].answer.text == "7……1"
    assert solve("29÷4=", 5)[1].answer.text == "7.25"
