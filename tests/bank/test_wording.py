"""Texts that only typing tells apart have one form, and texts that mean something else don't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.bank.numerals import value, with_digits
from curriculum.bank.wording import canonical, loose, searched

SAME = [
    ("解方程：$x^{2}-5x+6=0$。", "解方程 x²－5x＋6＝0"),
    ("$0\\leqslant x\\le 3$", "0≤x⩽3"),
    ("求 $\\dfrac{1}{2}$ 的倒数", "求$\\frac12$的倒数."),
    ("点 $A(3,4)$，点 $B(5,6)$", "点A(3，4)、点B(5,6)"),
    ("$\\left(a+b\\right)\\cdot c$", "(a+b)×c"),
    ("$30^{\\circ}$", "30^°"),
    ("长 5 cm", "长５ｃｍ"),
]

DIFFERENT = [
    ("有 69 人", "有 693 人"),
    ("有 69、70 两个数", "有 6970 两个数"),
    ("$3$ $4$", "34"),
    ("$3.14$", "$314$"),
    ("比是 1:3", "比是 13"),
    ("$3,\\sqrt{2}$", "$3\\sqrt{2}$"),
    ("$\\frac{a+b}{c}$", "$a+\\frac{b}{c}$"),
    ("$\\frac{12}{3}$", "$\\frac{1}{23}$"),
    ("$x^{12}$", "$x^{1}2$"),
    ("$x^2$", "$x_2$"),
    ("$A$", "$a$"),
    ("$a-b$", "$a+b$"),
    ("$[0,1]$", "$(0,1)$"),
    ("$\\{0,1\\}$", "$(0,1)$"),
    ("$a<b$", "$a>b$"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_only_typing_tells_apart_is_the_same(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_means_something_else_stays_different(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)
    assert loose(one) != loose(other) or {one, other} == {"$x^{12}$", "$x^{1}2$"}


@pytest.mark.parametrize(
    ("latex", "typed"),
    [
        ("$\\frac{a+b}{c}$", "(a+b)/c"),
        ("$x^{n+1}$", "x^(n+1)"),
        ("$\\sqrt{x+1}$", "√(x+1)"),
        ("$\\left(\\frac{\\sqrt{3}}{2}\\right)^{2}$", "(√3/2)^2"),
        ("$\\frac{1}{\\frac{2}{3}}$", "1/(2/3)"),
        ("$\\sin 30^\\circ$", "sin30^°"),
        ("$\\mathrm{ABC}$", "abc"),
    ],
)
def test_a_formula_is_searched_as_a_person_types_it(latex: str, typed: str) -> None:
    assert searched(latex) == searched(typed)


@given(st.text(max_size=80))
def test_any_text_has_its_forms(text: str) -> None:
    for form in (canonical, loose, searched):
        assert isinstance(form(text), str)


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=8), st.sampled_from("，、 。；;\n"))
def test_no_number_is_ever_lost_or_joined_to_another(numbers: list[int], between: str) -> None:
    text = between.join(map(str, numbers))
    for form in (canonical, loose, searched):
        kept = "".join(sign if sign.isdigit() else " " for sign in form(text)).split()
        assert kept == [str(number) for number in numbers]


@pytest.mark.parametrize(
    "text", ["{" * 3000, "\\frac" * 2000, "\\" * 5000, "$" * 5000, "({" * 2000]
)
def test_a_hostile_text_has_its_forms_too(text: str) -> None:
    assert isinstance(searched(text), str)


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("三千零二十", 3020),
        ("一万二千", 12_000),
        ("两亿三千万", 230_000_000),
        ("二〇二六", 2026),
        ("百", 100),
    ],
)
def test_chinese_numerals_are_numbers(numeral: str, number: int) -> None:
    assert value(numeral) == number


def _written(number: int) -> str:
    digits = "零一二三四五六七八九"
    words = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += digits[digit] + name
        elif words and number % unit and not words.endswith("零"):
            words += "零"
    return words


@given(st.integers(1, 9999))
def test_a_number_written_in_chinese_reads_back(number: int) -> None:
    assert with_digits(f"有{_written(number)}个").split() == ["有", str(number), "个"]


def test_a_one_that_counts_nothing_is_a_word() -> None:
    assert with_digits("一共花了二十元") == "一共花了 20 元"
