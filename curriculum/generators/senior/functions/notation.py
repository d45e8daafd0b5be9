"""Intervals, multiples of π, surds and exact trigonometric values, as senior school writes them."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

from curriculum.generators.latex import fraction, root_parts, term

Rational = Fraction | int
Real = Callable[[float], float]
Exact = Callable[[Fraction], Fraction]

NONE = r"\text{不成立}"


def held(answer: str, truth: bool) -> str:
    """The answer where an independent test found it true, else words that no key accepts."""
    return answer if truth else NONE


def interval(low: Rational | None, high: Rational | None, ends: str = "()") -> str:
    """An interval of rational ends; `None` is infinite. `ends` are its brackets, such as `[)`."""
    left = r"-\infty" if low is None else fraction(low)
    right = r"+\infty" if high is None else fraction(high)
    tall = any(end is not None and Fraction(end).denominator > 1 for end in (low, high))
    opening = "(" if low is None else ends[0]
    closing = ")" if high is None else ends[1]
    return (
        rf"\left{opening}{left},{right}\right{closing}"
        if tall
        else f"{opening}{left},{right}{closing}"
    )


def point(x: str, y: str) -> str:
    """A point from the LaTeX of its coordinates, the brackets as tall as they need to be."""
    return rf"\left({x},{y}\right)" if "frac" in x + y else f"({x},{y})"


def pi(value: Rational) -> str:
    """A multiple of π: 2/3 is `\\frac{2\\pi}{3}`, -1 is `-\\pi`, 0 is `0`."""
    value = Fraction(value)
    if value == 0:
        return "0"
    sign, top = ("-" if value < 0 else ""), abs(value.numerator)
    head = r"\pi" if top == 1 else rf"{top}\pi"
    return f"{sign}{head}" if value.denominator == 1 else rf"{sign}\frac{{{head}}}{{{value.denominator}}}"  # fmt: skip


def pi_interval(low: Rational, high: Rational, ends: str = "[]") -> str:
    """An interval whose ends are multiples of π."""
    tall = any(Fraction(end).denominator > 1 for end in (low, high))
    inner = f"{pi(low)},{pi(high)}"
    return rf"\left{ends[0]}{inner}\right{ends[1]}" if tall else f"{ends[0]}{inner}{ends[1]}"


def surd(coefficient: Rational, radicand: int) -> str:
    """`coefficient`·√`radicand` in simplest form: `\\frac{3\\sqrt{2}}{2}`."""
    outside, inside = root_parts(radicand)
    value = Fraction(coefficient) * outside
    if inside == 1 or value == 0:
        return fraction(value if inside else 0)
    sign, top = ("-" if value < 0 else ""), abs(value.numerator)
    head = rf"\sqrt{{{inside}}}" if top == 1 else rf"{top}\sqrt{{{inside}}}"
    return f"{sign}{head}" if value.denominator == 1 else rf"{sign}\frac{{{head}}}{{{value.denominator}}}"  # fmt: skip


def surds(terms: list[tuple[int, int]], bottom: int = 1) -> str:
    """(Σ coefficient·√radicand)/bottom over one denominator; terms with different radicands."""
    simple: dict[int, int] = {}
    for coefficient, radicand in terms:
        outside, inside = root_parts(radicand)
        simple[inside] = simple.get(inside, 0) + coefficient * outside
    parts = [(inside, value) for inside, value in sorted(simple.items()) if value]
    if not parts:
        return "0"
    if bottom < 0:
        bottom, parts = -bottom, [(inside, -value) for inside, value in parts]
    shared = bottom
    for _, value in parts:
        shared = gcd(shared, value)
    bottom, parts = bottom // shared, [(inside, value // shared) for inside, value in parts]
    parts.sort(key=lambda part: (part[1] < 0, part[0]))
    if len(parts) == 1:
        return surd(Fraction(parts[0][1], bottom), parts[0][0])
    text = ""
    for inside, value in parts:
        one = surd(value, inside)
        text += one if not text or one.startswith("-") else f"+{one}"
    return text if bottom == 1 else rf"\frac{{{text}}}{{{bottom}}}"


_SIN = {
    0: "0", 30: r"\frac{1}{2}", 45: r"\frac{\sqrt{2}}{2}", 60: r"\frac{\sqrt{3}}{2}", 90: "1",
}  # fmt: skip
_TAN = {0: "0", 30: r"\frac{\sqrt{3}}{3}", 45: "1", 60: r"\sqrt{3}"}


def sin_value(degrees: int) -> str:
    """sin of a multiple of 30° or 45°, exact."""
    turn = degrees % 360
    sign = "-" if turn > 180 else ""
    turn %= 180
    value = _SIN[min(turn, 180 - turn)]
    return value if value == "0" else sign + value


def cos_value(degrees: int) -> str:
    """cos of a multiple of 30° or 45°, exact."""
    return sin_value(degrees + 90)


def tan_value(degrees: int) -> str:
    """tan of a multiple of 30° or 45° other than odd multiples of 90°, exact."""
    turn = degrees % 180
    return _TAN[turn] if turn < 90 else f"-{_TAN[180 - turn]}" if turn > 90 else "1/0"


def wave(amplitude: Rational, name: str, speed: Rational, shift: Rational, letter: str = "x") -> str:  # fmt: skip
    """A sine or cosine wave: (2, "sin", 2, 1/3) is `2\\sin\\left(2x+\\frac{\\pi}{3}\\right)`."""
    lead = "" if amplitude == 1 else "-" if amplitude == -1 else fraction(amplitude)
    inner = term(speed, letter)
    if shift == 0:
        return rf"{lead}\{name} {inner}"
    tail = pi(shift)
    tail = tail if tail.startswith("-") else f"+{tail}"
    return rf"{lead}\{name}\left({inner}{tail}\right)"
