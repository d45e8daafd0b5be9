"""Relations are compared by the values that solve them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.read import read
from engine.maths.solutions import implies, same_solutions

SAME = [
    ("2x+3=7", "2x=4", "x"),
    ("x^2-5x+6=0", "(x-2)(x-3)=0", "x"),
    ("x^2-5x+6=0", "x=2或x=3", "x"),
    (r"\frac{1}{x-1}=2", "1=2(x-1)", "x"),
    ("x^2-3x+2>0", "x<1或x>2", "x"),
    ("-2x<4", "x>-2", "x"),
    ("x>1", "x∈(1,+∞)", "x"),
    ("2^x=8", "x=3", "x"),
    ("|x-2|=3", "x=5或x=-1", "x"),
    ("x+y=5", "2x+2y=10", "xy"),
    (r"\begin{cases}x+y=5\\x-y=1\end{cases}", r"\begin{cases}x=3\\y=2\end{cases}", "xy"),
]
DIFFERENT = [
    ("2x+3=7", "2x=5", "x"),
    ("x^2=x", "x=1", "x"),
    ("-2x<4", "x<-2", "x"),
    (r"\frac{x^2-1}{x-1}=0", "x^2-1=0", "x"),
    ("x>1", "x≥1", "x"),
    (r"\begin{cases}x+y=5\\x-y=1\end{cases}", r"\begin{cases}x=2\\y=3\end{cases}", "xy"),
]


@pytest.mark.parametrize(("left", "right", "unknowns"), SAME)
def test_equivalent_relations_have_the_same_solutions(left: str, right: str, unknowns: str) -> None:
    assert same_solutions(read(left), read(right), tuple(unknowns)) is True
    assert implies(read(left), read(right), tuple(unknowns)) is True
    assert implies(read(right), read(left), tuple(unknowns)) is True


@pytest.mark.parametrize(("left", "right", "unknowns"), DIFFERENT)
def test_other_relations_do_not(left: str, right: str, unknowns: str) -> None:
    assert same_solutions(read(left), read(right), tuple(unknowns)) is False


def test_squaring_only_adds_roots() -> None:
    before, after = read(r"\sqrt{x+1}=x-1"), read("x+1=(x-1)^2")
    assert implies(before, after, ("x",)) is True
    assert same_solutions(before, after, ("x",)) is False


@given(
    st.integers(-9, 9).filter(bool),
    st.integers(-9, 9),
    st.integers(-9, 9).filter(bool),
    st.sampled_from(["<", ">", "≤", "≥"]),
)
def test_multiplying_an_inequality_turns_it_exactly_for_negative_factors(
    a: int, b: int, factor: int, sign: str
) -> None:
    turned = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}[sign] if factor < 0 else sign
    given_one = read(f"({a})x{sign}({b})")
    right = read(f"({a * factor})x{turned}({b * factor})")
    assert same_solutions(given_one, right, ("x",)) is True
    back = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}[turned]
    wrong = read(f"({a * factor})x{back}({b * factor})")
    assert same_solutions(given_one, wrong, ("x",)) is False
