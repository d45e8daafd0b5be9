"""The length of a number is bounded from its tree, without working it out."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.magnitude import digits, refuse_too_long
from engine.maths.read import read
from engine.maths.unreadable import TooHard


@pytest.mark.parametrize(
    "text",
    ["9^9^9^9", r"9^{9^{9^{9}}}", "10^(10^10)", "99999!", "2^100000", "-(7^8^9)", "(3!)!^99999"],
)
def test_what_nobody_could_write_down_is_refused(text: str) -> None:
    with pytest.raises(TooHard):
        refuse_too_long(read(text))


@pytest.mark.parametrize(
    "text",
    ["2^2023", "1^9^9^9", "100!", "0^5", "3×10^8", "2^10÷2^3", "x^99999", r"\sqrt{2}^{9}", "0.5^3"],
)
def test_what_school_asks_is_let_through(text: str) -> None:
    refuse_too_long(read(text))


@given(st.integers(1, 40), st.integers(0, 40), st.integers(1, 60), st.sampled_from("+-×"))
def test_the_bound_is_never_below_the_true_length(a: int, b: int, c: int, sign: str) -> None:
    value = {"+": a**b + c, "-": a**b - c, "×": a**b * c}[sign]
    bound = digits(read(f"{a}^{b}{sign}{c}"))
    assert bound is not None
    assert value == 0 or bound >= math.log10(abs(value)) - 1e-9
