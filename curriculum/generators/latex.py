"""Numbers and short expressions in LaTeX, as school writes them."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd, isqrt


def fraction(value: Fraction | int) -> str:
    """A fraction in lowest terms, the minus sign in front: `-\\frac{1}{2}`; whole numbers bare."""
    value = Fraction(value)
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def over(top: object, bottom: object) -> str:
    """`top` over `bottom` as it stands, not reduced."""
    return rf"\frac{{{top}}}{{{bottom}}}"


def mixed(value: Fraction | int) -> str:
    """A mixed number: `2\\frac{1}{3}`."""
    value = Fraction(value)
    whole, rest = divmod(abs(value.numerator), value.denominator)
    sign = "-" if value < 0 else ""
    if not rest or not whole:
        return fraction(value)
    return rf"{sign}{whole}\frac{{{rest}}}{{{value.denominator}}}"


def decimal(value: Fraction | Decimal | int, places: int | None = None) -> str:
    """A decimal that ends, written out, without an exponent; `places` keeps zeros at the end."""
    exact = Fraction(value)
    if places is not None:
        scaled = exact * 10**places
        if scaled.denominator != 1:
            raise ValueError("more places needed")
        digits = f"{abs(scaled.numerator):0{places + 1}d}"
        sign = "-" if scaled < 0 else ""
        return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    needed, rest = 0, exact.denominator
    while rest % 2 == 0 or rest % 5 == 0:
        factor = gcd(rest, 10)
        rest //= factor
        needed += 1
    if rest != 1:
        raise ValueError(f"{exact} has no decimal that ends")
    return decimal(exact, needed)


def in_brackets(value: Fraction | int | str) -> str:
    """A number behind an operator: negative ones in brackets."""
    text = value if isinstance(value, str) else fraction(value)
    return f"({text})" if text.startswith("-") else text


def signed(value: Fraction | int | str) -> str:
    """A further term with its sign: `+3`, `-\\frac{1}{2}`."""
    text = value if isinstance(value, str) else fraction(value)
    return text if text.startswith("-") else f"+{text}"


def term(coefficient: Fraction | int, letters: str) -> str:
    """A coefficient before letters: `x`, `-x`, `3x`; bare number when `letters` is empty."""
    if not letters:
        return fraction(coefficient)
    if coefficient == 1:
        return letters
    if coefficient == -1:
        return f"-{letters}"
    return fraction(coefficient) + letters


def linear_sum(terms: Sequence[tuple[Fraction | int, str]]) -> str:
    """A sum of terms without the zero ones: `[(2, "x"), (-3, "")]` is `2x-3`; empty is `0`."""
    written = ""
    for coefficient, letters in terms:
        if coefficient:
            one = term(coefficient, letters)
            written += signed(one) if written else one
    return written or "0"


def polynomial(coefficients: Sequence[Fraction | int], letter: str = "x") -> str:
    """Highest power first: `[1, -5, 6]` is `x^2-5x+6`."""
    top = len(coefficients) - 1
    powers = (
        "" if power == 0 else letter if power == 1 else f"{letter}^{{{power}}}" if power > 9
        else f"{letter}^{power}"
        for power in range(top, -1, -1)
    )  # fmt: skip
    return linear_sum(list(zip(coefficients, powers, strict=True)))


def root(radicand: int) -> str:
    """The square root of a whole number, taken out as far as it goes: 12 is `2\\sqrt{3}`."""
    if radicand < 0:
        raise ValueError("radicand must not be negative")
    outside, inside = root_parts(radicand)
    if inside in (0, 1):
        return str(outside * inside)
    return rf"\sqrt{{{inside}}}" if outside == 1 else rf"{outside}\sqrt{{{inside}}}"


def root_parts(radicand: int) -> tuple[int, int]:
    """(outside, inside) with outside² · inside = radicand and no square left inside."""
    for outside in range(isqrt(radicand), 1, -1):
        if radicand % (outside * outside) == 0:
            return outside, radicand // (outside * outside)
    return 1, radicand
