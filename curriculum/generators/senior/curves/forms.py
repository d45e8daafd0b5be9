"""Lines, circles and conics as school writes their equations, and judging recipes over claims."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum
from curriculum.generators.recipe import Draft, Make
from curriculum.generators.senior.functions.notation import point, surd
from curriculum.generators.working import said

Rational = Fraction | int
Spot = tuple[Rational, Rational]
OR = r"\text{或}"


def at(spot: Spot, name: str = "") -> str:
    """A point with its name: `A(1,-2)`."""
    return name + point(fraction(spot[0]), fraction(spot[1]))


def whole(a: Rational, b: Rational, c: Rational) -> tuple[int, int, int]:
    """The coefficients of a line without common factor, the first that isn't zero positive."""
    exact = [Fraction(value) for value in (a, b, c)]
    times = lcm(*(value.denominator for value in exact))
    x, y, z = (int(value * times) for value in exact)
    shared = gcd(x, y, z) or 1
    if x < 0 or (x == 0 and y < 0):
        shared = -shared
    return x // shared, y // shared, z // shared


def line_of(a: Rational, b: Rational, c: Rational) -> str:
    """A line in general form with whole coefficients: `2x-y+3=0`; `x=2` stays `x=2`."""
    x, y, z = whole(a, b, c)
    if y == 0:
        return f"x={fraction(Fraction(-z, x))}"
    if x == 0:
        return f"y={fraction(Fraction(-z, y))}"
    return f"{side(x, y, z)}=0"


def side(a: Rational, b: Rational, c: Rational) -> str:
    """`ax+by+c` as it stands."""
    return linear_sum([(a, "x"), (b, "y"), (c, "")])


def joined(p: Spot, q: Spot) -> tuple[int, int, int]:
    """The line through two points as whole coefficients."""
    a, b = q[1] - p[1], p[0] - q[0]
    return whole(a, b, -(a * p[0] + b * p[1]))


def along(k: Rational, p: Spot) -> tuple[int, int, int]:
    """The line of slope k through p."""
    return whole(k, -1, p[1] - k * p[0])


def sloped(k: Rational, b: Rational) -> str:
    """`y=kx+b`."""
    return f"y={linear_sum([(k, 'x'), (b, '')])}"


def value(line: tuple[Rational, Rational, Rational], p: Spot) -> Fraction:
    """What ax+by+c is at p."""
    return Fraction(line[0] * p[0] + line[1] * p[1] + line[2])


def shifted(letter: str, by: Rational) -> str:
    """`(x-3)^2`, and `x^2` for no shift."""
    return f"({linear_sum([(1, letter), (-by, '')])})^2" if by else f"{letter}^2"


def minus(letter: str, by: Rational) -> str:
    """`x-3`, `x+2`, `x`."""
    return linear_sum([(1, letter), (-by, "")])


def circle_of(centre: Spot, square: Rational) -> str:
    """A circle in standard form from its centre and the square of its radius."""
    return f"{shifted('x', centre[0])}+{shifted('y', centre[1])}={fraction(square)}"


def expanded(centre: Spot, square: Rational) -> str:
    """The same circle in general form."""
    d, e = -2 * centre[0], -2 * centre[1]
    f = centre[0] ** 2 + centre[1] ** 2 - square
    return f"{linear_sum([(1, 'x^2'), (1, 'y^2'), (d, 'x'), (e, 'y'), (f, '')])}=0"


def over(letter: str, below: Rational) -> str:
    """`\\frac{x^2}{9}`; the denominator 1 isn't written, a fraction below turns over."""
    under = Fraction(below)
    if under == 1:
        return f"{letter}^2"
    if under.denominator == 1:
        return rf"\frac{{{letter}^2}}{{{under}}}"
    top = "" if under.denominator == 1 else str(under.denominator)
    return rf"\frac{{{top}{letter}^2}}{{{under.numerator}}}"


def ellipse_of(below_x: Rational, below_y: Rational) -> str:
    """x²/p + y²/q = 1."""
    return f"{over('x', below_x)}+{over('y', below_y)}=1"


def hyperbola_of(a2: Rational, b2: Rational, upright: bool = False) -> str:
    """x²/a² − y²/b² = 1, or y²/a² − x²/b² = 1."""
    first, second = ("y", "x") if upright else ("x", "y")
    return f"{over(first, a2)}-{over(second, b2)}=1"


def root_of(number: Rational) -> str:
    """The root of a fraction in simplest form."""
    exact = Fraction(number)
    return surd(Fraction(1, exact.denominator), exact.numerator * exact.denominator)


def gap(line: tuple[Rational, Rational, Rational], p: Spot) -> str:
    """The distance from p to a line, in simplest form."""
    return root_of(value(line, p) ** 2 / Fraction(line[0] ** 2 + line[1] ** 2))


def worked_gap(line: tuple[int, int, int], p: Spot) -> str:
    """The distance formula with the numbers put in."""
    a, b, c = line
    parts = [rf"{in_brackets(n)}\times {in_brackets(m)}" for n, m in ((a, p[0]), (b, p[1])) if n]
    tail = "" if not c else (f"+{c}" if c > 0 else str(c))
    top = parts[0].removeprefix("(").replace(")", "", 1) if a < 0 else parts[0]
    top = "+".join([top, *parts[1:]]) + tail
    squares = "+".join(f"{in_brackets(n)}^2" for n in (a, b) if n)
    return rf"\frac{{|{top}|}}{{\sqrt{{{squares}}}}}"


def either(*texts: str) -> str:
    """Several answers, all of them right: `x=2或y=3`."""
    return OR.join(dict.fromkeys(texts))


Said = tuple[str, bool, str, Callable[[], bool]]
"""A saying, whether it holds, why, and a test that finds out by itself."""
Claim = Callable[[Dice], Said]


def fact(*sayings: tuple[str, bool, str]) -> Claim:
    """A claim out of sayings of words alone: (saying, whether it holds, why)."""

    def told(dice: Dice) -> Said:
        text, true, why = dice.pick(sayings)
        return text, true, why, lambda: next(t for s, t, _ in sayings if s == text)

    return told


def judging(topic: str, *claims: Claim) -> Make:
    """A judging recipe: one of the claims, with its own numbers."""

    def judged(dice: Dice, level: int) -> Draft:
        statement, true, why, test = dice.pick(claims)(dice)
        answer = "对" if true else "错"
        return Draft(
            f"{statement}。（　）",
            answer,
            (said(why, name=topic), said(f"所以这句话是{answer}的。")),
            lambda: "对" if test() else "错",
        )

    return judged
