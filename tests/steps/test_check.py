"""Claims are proved, refuted or left open, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.maths.read import read
from engine.steps.check import holds, prove
from engine.steps.claim import (
    AntiderivativeOf,
    Claim,
    DerivativeOf,
    Equal,
    Holds,
    Implies,
    SameSolutions,
    SolutionSet,
)
from engine.values import Mark

TRUE = [
    Equal(read("(x+1)^2"), read("x^2+2x+1")),
    Equal(read(r"\frac{x^2-1}{x-1}"), read("x+1")),
    Equal(read(r"\sqrt{x^2}"), read("x"), (read("x>0"),)),
    SameSolutions(read("2x+3=7"), read("2x=4"), ("x",)),
    SameSolutions(read("x^2-5x+6=0"), read("x=2或x=3"), ("x",)),
    SameSolutions(read("-2x<4"), read("x>-2"), ("x",)),
    SameSolutions(read("x^2+1=0"), read("无解"), ("x",)),
    SameSolutions(
        read(r"\begin{cases}x+y=5\\x-y=1\end{cases}"),
        read(r"\begin{cases}x=3\\y=2\end{cases}"),
        ("x", "y"),
    ),
    Implies(read(r"\sqrt{x+1}=x-1"), read("x+1=(x-1)^2"), ("x",)),
    SolutionSet(read(r"\frac{x^2-1}{x-1}=0"), "x", (read("-1"),)),
    Holds(read("2+3=5")),
    Holds(read("3<4")),
    DerivativeOf(read("x^3"), "x", read("3x^2")),
    AntiderivativeOf(read("2x"), "x", read("x^2+5")),
]
FALSE = [
    Equal(read("(x+1)^2"), read("x^2+1")),
    SameSolutions(read("-2x<4"), read("x<-2"), ("x",)),
    SameSolutions(read("x^2=x"), read("x=1"), ("x",)),
    Implies(read("x^2=x"), read("x=1"), ("x",)),
    SolutionSet(read("x^2=4"), "x", (read("2"),)),
    SolutionSet(read(r"\frac{x^2-1}{x-1}=0"), "x", (read("1"), read("-1"))),
    Holds(read("2+3=6")),
    DerivativeOf(read("x^3"), "x", read("3x^3")),
    AntiderivativeOf(read("2x"), "x", read("x^3")),
]


@pytest.mark.parametrize("claim", TRUE, ids=str)
def test_a_true_claim_is_proved(claim: Claim) -> None:
    assert holds(claim) is True
    assert prove((claim,)) is Mark.CHECKED


@pytest.mark.parametrize("claim", FALSE, ids=str)
def test_a_false_claim_is_refuted(claim: Claim) -> None:
    assert holds(claim) is False
    assert prove((*TRUE[:1], claim)) is Mark.WRONG


def test_a_move_that_claims_nothing_is_not_called_checked() -> None:
    assert prove(()) is Mark.NOT_CHECKABLE


@given(
    st.integers(-9, 9).filter(bool), st.integers(-20, 20), st.integers(-20, 20), st.integers(1, 5)
)
def test_moving_a_term_keeps_the_solutions_and_a_slip_is_seen(
    a: int, b: int, c: int, slip: int
) -> None:
    equation = read(f"{a}x+({b})={c}")
    moved = read(f"{a}x={c}-({b})")
    wrong = read(f"{a}x={c}-({b})+{slip}")
    assert holds(SameSolutions(equation, moved, ("x",))) is True
    assert holds(SameSolutions(equation, wrong, ("x",))) is False


@given(st.integers(-6, 6), st.integers(-6, 6), st.integers(-6, 6))
def test_only_all_the_roots_are_the_solution_set(p: int, q: int, r: int) -> None:
    equation = read(f"(x-({p}))(x-({q}))=0")
    roots = tuple(read(str(root)) for root in sorted({p, q}))
    assert holds(SolutionSet(equation, "x", roots)) is True
    if r not in (p, q):
        assert holds(SolutionSet(equation, "x", (*roots, read(str(r))))) is False
    if p != q:
        assert holds(SolutionSet(equation, "x", roots[:1])) is False
