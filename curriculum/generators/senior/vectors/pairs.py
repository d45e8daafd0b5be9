"""Plane vectors as pairs of fractions, and how they are written."""

from fractions import Fraction

from curriculum.generators.latex import fraction, root, signed, term

Pair = tuple[Fraction, Fraction]
A, B = r"\vec{a}", r"\vec{b}"


def pair(x: Fraction | int, y: Fraction | int) -> Pair:
    """A vector from its two coordinates."""
    return Fraction(x), Fraction(y)


def plus(a: Pair, b: Pair, times: Fraction | int = 1) -> Pair:
    """a + times·b."""
    return a[0] + times * b[0], a[1] + times * b[1]


def scaled(a: Pair, times: Fraction | int) -> Pair:
    """times·a."""
    return a[0] * times, a[1] * times


def dot(a: Pair, b: Pair) -> Fraction:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1]


def cross(a: Pair, b: Pair) -> Fraction:
    """x₁y₂ − x₂y₁, zero for parallel vectors."""
    return a[0] * b[1] - a[1] * b[0]


def shown(a: Pair) -> str:
    """`(2,-\\frac{1}{2})`."""
    inner = f"{fraction(a[0])},{fraction(a[1])}"
    return rf"\left({inner}\right)" if "frac" in inner else f"({inner})"


def combined(m: Fraction | int, one: str, n: Fraction | int, other: str) -> str:
    """m·one + n·other without ones and zeros: `2\\vec{a}-\\vec{b}`."""
    first = term(Fraction(m), one) if m else ""
    second = term(Fraction(n), other) if n else ""
    if not first:
        return second or r"\vec{0}"
    return first + (signed(second) if second else "")


def length(square: Fraction | int) -> str:
    """The root of a number that may be a fraction, in simplest form."""
    value = Fraction(square)
    return (
        root(value.numerator)
        if value.denominator == 1
        else _quotient(value.numerator * value.denominator, value.denominator)
    )


def _quotient(radicand: int, bottom: int) -> str:
    from curriculum.generators.senior.functions.notation import surd

    return surd(Fraction(1, bottom), radicand)
