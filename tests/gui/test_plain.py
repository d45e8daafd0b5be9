"""Questions as plain lines, and times as words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.ask.page import title_line
from app.gui.widgets.editor import cleaned
from app.page.moments import spoken_day, spoken_seconds
from app.page.plain import plain_line


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("解方程：$2x^2-5x-3=0$", "解方程：2x²−5x−3=0"),
        ("求 $\\frac{a+b}{c}$", "求 (a+b)/c"),
        ("$\\sqrt{2}$ 与 $\\sqrt{a+1}$", "√2 与 √(a+1)"),
        ("$x_1+x_{2}$", "x₁+x₂"),
        ("$3\\times 4 \\div 2$", "3×4 ÷2"),
        ("$2^{10}$ 和 $x^{-1}$", "2¹⁰ 和 x⁻¹"),
        ("$\\angle A=60^\\circ$", "∠A=60°"),
        ("$x_1=-2,\\ x_2=-1$", "x₁=−2, x₂=−1"),
        ("甲  乙\t丙", "甲 乙 丙"),
    ],
)
def test_formulas_have_a_plain_form(typed, plain):
    assert plain_line(typed) == plain


@given(st.text(max_size=600))
def test_any_text_has_a_plain_line(text):
    line = plain_line(text)
    assert "\n" not in line
    assert "$" not in line


@given(st.text(alphabet="字词句abc019 ，。", max_size=50))
def test_words_without_formulas_stay(text):
    assert plain_line(text) == " ".join(text.split())


@given(st.text(max_size=200))
def test_cleaned_text_has_no_control_characters(text):
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in cleaned(text))


def test_a_title_is_the_first_line():
    assert title_line("\n 第一行 $x^2$\n第二行") == "第一行 x²"
    assert title_line("   ") == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.4, "0 秒"), (38, "38 秒"), (60, "1 分钟"), (74, "1 分 14 秒"), (3600, "60 分钟")],
)
def test_times_are_said_as_a_person_says_them(seconds, words):
    assert spoken_seconds(seconds) == words


def test_days_are_said_as_a_person_says_them():
    today = date(2026, 11, 24)
    assert spoken_day(today, today) == "今天"
    assert spoken_day(date(2026, 11, 23), today) == "昨天"
    assert spoken_day(date(2026, 11, 9), today) == "11月9日"
    assert spoken_day(date(2025, 1, 2), today) == "2025年1月2日"
