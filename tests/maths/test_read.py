"""The reader: every notation of school means what a teacher would say it means."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.maths import tree
from engine.maths.chinese_numbers import chinese_number
from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.unreadable import TooHard, Unreadable
from engine.maths.write import latex, text


def integer(value: int) -> tree.Number:
    return tree.Number(Fraction(value), str(value))


X = tree.Name("x")


def test_a_difference_keeps_how_it_was_written() -> None:
    assert read("3-2") == tree.Add((integer(3), tree.Minus(integer(2))))
    assert read("3+(-2)") == tree.Add((integer(3), tree.Negate(integer(2))))
    assert read("3-(-2)") == tree.Add((integer(3), tree.Minus(tree.Negate(integer(2)))))


def test_a_power_binds_before_a_sign_unless_brackets_say_otherwise() -> None:
    assert read("-2^2") == tree.Negate(tree.Power(integer(2), integer(2)))
    assert read("(-2)^2") == tree.Power(tree.Negate(integer(2)), integer(2))


def test_a_number_before_a_proper_fraction_is_a_mixed_number() -> None:
    mixed = tree.Mixed(2, 1, 3)
    for written in ("2\\frac{1}{3}", "2\\frac13", "2又1/3", "二又三分之一", "2 1/3"):
        assert read(written) == mixed
    assert isinstance(read("2\\frac{x}{3}"), tree.Multiply)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1/2", "\\frac{1}{2}"),
        ("1/2", "二分之一"),
        ("-3", "负三"),
        ("-3", "－３"),
        ("560000", "五十六万"),
        ("560000", "56万"),
        ("0.2", "百分之二十"),
        ("0.2", "20%"),
        ("1/3", "0.\\dot{3}"),
        ("1/3", "0.333…"),
        ("1/7", "0.\\overline{142857}"),
        ("1/7", "0.\\dot{1}4285\\dot{7}"),
        ("300000", "3×10^5"),
        ("300000", "3\\times10^{5}"),
        ("300000", "3E5"),
        ("12345", "12,345"),
        ("12345", "12 345"),
        ("2x²-1", "2x^{2}-1"),
        ("√2+1", "sqrt(2)+1"),
        ("√(x+1)", "\\sqrt{x+1}"),
        ("2sinxcosx", "2\\sin x\\cdot\\cos x"),
        ("2πr", "2\\pi r"),
        ("a/b·c", "\\frac{ac}{b}"),
        ("1/2x", "\\frac{x}{2}"),
        ("sinπ/6", "\\sin\\frac{\\pi}{6}"),
        ("log_2 8", "\\log_{2}8"),
        ("lg100", "\\lg 100"),
        ("90°", "\\frac{\\pi}{2}"),
        ("30°30′", "30.5^{\\circ}"),
        ("C_5^2", "\\binom{5}{2}"),
        ("A_5^2", "20"),
        ("\\left|x-1\\right|", "|x-1|"),
        ("||x|-2|", "\\lvert\\lvert x\\rvert-2\\rvert"),
        ("e^{x+1}", "exp(x+1)"),
    ],
)
def test_two_ways_of_writing_have_one_value(one: str, other: str) -> None:
    assert same_value(read(one), read(other)) is True


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("x=1或x=2", tree.Or),
        ("x>1且x≠2", tree.And),
        ("1<x≤3", tree.Relation),
        ("x=3,y=2", tree.Listing),
        ("\\begin{cases}x=3\\\\y=2\\end{cases}", tree.System),
        ("\\left\\{\\begin{array}{l}x=3\\\\y=2\\end{array}\\right.", tree.System),
        ("\\begin{cases}x,&x\\ge0\\\\-x,&x<0\\end{cases}", tree.Piecewise),
        ("(2,-3)", tree.Tuple),
        ("[1,2)", tree.Interval),
        ("(-∞,1]∪(3,+∞)", tree.SetOperation),
        ("\\{x\\mid|x|<2\\}", tree.SetBuilder),
        ("{1,2,3}", tree.SetOf),
        ("3:2", tree.Ratio),
        ("5……3", tree.QuotientRemainder),
        ("24平方厘米", tree.Quantity),
        ("60千米/时", tree.Quantity),
        ("3米20厘米", tree.Compound),
        ("±3", tree.PlusMinus),
        ("\\vec{a}", tree.Vector),
        ("∠ABC", tree.Figure),
        ("无解", tree.Constant),
        ("x=kπ+π/4(k∈Z)", tree.Where),
        ("AB∥CD", tree.Relation),
        ("\\int_0^1 x^2 dx", tree.Integral),
        ("\\sum_{k=1}^{n}k", tree.Summation),
        ("\\lim_{x\\to0}\\frac{\\sin x}{x}", tree.Limit),
    ],
)
def test_each_kind_of_answer_has_its_node(written: str, kind: type[tree.Node]) -> None:
    assert isinstance(read(written), kind)


def test_a_bracket_with_a_relation_is_a_condition_and_not_a_factor() -> None:
    node = read("y=2x(x>0)")
    assert isinstance(node, tree.Where)
    assert node.condition == read("x>0")


def test_a_letter_after_a_number_is_a_unit_only_when_asked_for() -> None:
    assert isinstance(read("5m"), tree.Multiply)
    assert read("5m", letters_as_units=True) == tree.Quantity(integer(5), "m")
    assert read("5cm") == tree.Quantity(integer(5), "cm")


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "(",
        ")" * 500,
        "(" * 1999,
        "\\frac{" * 300,
        "{" * 1000 + "}" * 1000,
        "-" * 1999,
        "|" * 1999,
        "√" * 1999,
        "x^" * 900 + "2",
        "x_" * 900,
        "1/" * 900 + "2",
        "9" * 1999,
        "x" * 2001,
        "\\begin{cases}" * 100,
        "三分之" * 600,
        "__import__('os').system('true')",
        "\\input{/etc/passwd}",
        "0.\\dot{1}2",
        "\u202e3+4",
        "\x00",
        "，" * 1000,
        "!" * 1999,
        "1" + "'" * 1900,
        "\\text{" * 300,
        "sin" * 600,
    ],
)
def test_hostile_text_is_refused_or_read_but_never_breaks_the_reader(hostile: str) -> None:
    node, refusal = _read_or_refuse(hostile)
    assert (node is None) is bool(refusal)


def _read_or_refuse(written: str) -> tuple[tree.Node | None, str]:
    try:
        return read(written), ""
    except (Unreadable, TooHard) as refusal:
        return None, str(refusal)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_with_a_sentence(written: str) -> None:
    node, refusal = _read_or_refuse(written)
    assert (node is None) is bool(refusal)
    if node is not None:
        latex(node)
        text(node)


FRAGMENTS = [
    "x", "2", "\\frac{1}{2}", "\\sqrt{3}", "(", ")", "[", "]", "{", "}", "\\{", "\\}", "+", "-", "±",
    "×", "÷", "/", "^", "_", "=", "<", "≥", "∈", "∪", "|", ",", "、", "或", "且", "°", "%", "π", "∞",
    "sin", "\\log", "f(x)", "C_5^2", "\\begin{cases}", "\\end{cases}", "\\\\", "&", "厘米", "万", "又",
    "分之", "三", "无解", "k∈Z", "…", "!", "'", "\\vec{a}", "\\int", "dx", "\\lim_{x\\to0}", ":",
]  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25))
def test_any_heap_of_mathematical_signs_is_read_or_refused(pieces: list[str]) -> None:
    try:
        node = read("".join(pieces))
    except (Unreadable, TooHard):
        return
    latex(node)
    text(node)


@given(st.integers(0, 10**8 - 1))
def test_a_number_said_in_chinese_comes_back(value: int) -> None:
    assert chinese_number(_said(value)) == value


def _said(value: int) -> str:
    """A second route: the number in words, four digits at a time."""
    if value == 0:
        return "零"
    high, low = divmod(value, 10**4)
    words = ""
    if high:
        words = _four(high) + "万"
        if low and low < 1000:
            words += "零"
    return words + (_four(low) if low else "")


def _four(value: int) -> str:
    words, gap = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, size)
        if digit:
            words += ("零" if gap and words else "") + "零一二三四五六七八九"[digit] + name
            gap = False
        else:
            gap = True
    return words
