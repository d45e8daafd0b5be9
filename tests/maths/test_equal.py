"""Equality: proved, refuted or undecided, and never claimed on digits alone."""

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.unreadable import TooHard


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\\frac{1}{\\sqrt{2}}", "\\frac{\\sqrt{2}}{2}"),
        ("\\sqrt{3+2\\sqrt{2}}", "1+\\sqrt{2}"),
        ("\\frac{1}{1+\\sqrt2}", "\\sqrt2-1"),
        ("(x+1)^2", "x^2+2x+1"),
        ("\\frac{x^2-1}{x-1}", "x+1"),
        ("\\sqrt{x^2}", "|x|"),
        ("2^{n+1}", "2\\cdot2^n"),
        ("4^n", "2^{2n}"),
        ("(-1)^{n+2}", "(-1)^n"),
        ("\\sin2x", "2\\sin x\\cos x"),
        ("\\cos2x", "1-2\\sin^2x"),
        ("\\sin15°", "\\frac{\\sqrt6-\\sqrt2}{4}"),
        ("\\lg2+\\lg5", "1"),
        ("\\log_28", "3"),
        ("\\ln\\frac1x", "-\\ln x"),
        ("e^{2x}-1", "(e^x-1)(e^x+1)"),
        ("\\frac{1+i}{1-i}", "i"),
        ("C_{n+1}^2", "\\frac{n(n+1)}{2}"),
        ("\\sum_{k=1}^{n}k", "\\frac{n(n+1)}{2}"),
        ("\\sqrt2\\sin(x+\\frac{\\pi}{4})", "\\sin x+\\cos x"),
        ("\\overrightarrow{BA}", "-\\overrightarrow{AB}"),
        ("\\sqrt[3]{-8}", "-2"),
    ],
)
def test_equal_values_are_proved_equal(one: str, other: str) -> None:
    assert same_value(read(one), read(other)) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\\sqrt{x^2}", "x"),
        ("3", "3.0000000000000000000001"),
        ("\\sqrt{2}+\\sqrt{3}", "\\sqrt{5}"),
        ("\\frac13", "0.333333333333333333"),
        ("\\pi", "3.14"),
        ("\\sin x", "x"),
        ("2^{n}", "n^2"),
        ("\\ln(x+1)", "\\ln x+1"),
        ("1+2i", "1-2i"),
        ("x+1", "x"),
    ],
)
def test_different_values_are_refuted(one: str, other: str) -> None:
    assert same_value(read(one), read(other)) is False


def test_digits_that_agree_for_thirty_places_prove_nothing() -> None:
    nearly = read("\\pi+10^{-45}")
    assert same_value(nearly, read("\\pi")) is not True


@pytest.mark.parametrize(
    "tower", ["9^{9^{9^{9}}}", "2^{10000000}", "(x+y+z)^{900}", "100000!", "C_{99999}^{50000}"]
)
def test_what_could_not_be_held_is_undecided_and_quick(tower: str) -> None:
    try:
        found = same_value(read(tower), read("1"))
    except TooHard:
        return
    assert found is not True


NUMBERS = st.recursive(
    st.integers(-6, 6).map(str),
    lambda inner: (
        st.builds("({}+{})".format, inner, inner)
        | st.builds("({}-{})".format, inner, inner)
        | st.builds("{}*{}".format, inner.map("({})".format), inner.map("({})".format))
        | st.integers(0, 30).map("sqrt({})".format)
    ),
    max_leaves=6,
)


@given(NUMBERS, NUMBERS)
def test_surds_are_compared_as_an_independent_route_compares_them(one: str, other: str) -> None:
    found = same_value(read(one), read(other))
    difference = sympy.expand(_by_hand(one) - _by_hand(other))
    assert found is bool(difference == 0)


def _by_hand(written: str) -> sympy.Expr:
    """The strings above, evaluated without the reader: they hold only + - * ( ) sqrt digits."""
    place = 0

    def total() -> sympy.Expr:
        nonlocal place
        value = product()
        while place < len(written) and written[place] in "+-":
            sign = 1 if written[place] == "+" else -1
            place += 1
            value += sign * product()
        return value

    def product() -> sympy.Expr:
        nonlocal place
        value = atom()
        while place < len(written) and written[place] == "*":
            place += 1
            value *= atom()
        return value

    def atom() -> sympy.Expr:
        nonlocal place
        if written[place] == "-":
            place += 1
            return -atom()
        root = written.startswith("sqrt", place)
        place += 4 if root else 0
        if written[place] == "(":
            place += 1
            value = total()
            place += 1
            return sympy.sqrt(value) if root else value
        start = place
        while place < len(written) and written[place].isdigit():
            place += 1
        return sympy.Integer(written[start:place])

    return total()
