"""整十、整百、整数: numbers that are easy to compute with."""

from __future__ import annotations

from fractions import Fraction

from engine.steps.primary.numerals import places


def trailing_zeros(value: Fraction) -> int:
    """Zeros at the end of a whole number; negative for decimal places; -9 where there are many."""
    if value == 0:
        return 0
    needed = places(value)
    if needed is None:
        return -9
    if needed:
        return -needed
    text = str(value.numerator)
    return len(text) - len(text.rstrip("0"))


def significant(value: Fraction) -> int:
    """The digits of a terminating decimal without zeros at either end."""
    zeros = trailing_zeros(value)
    return int(value / Fraction(10) ** zeros)


def is_round(value: Fraction, *parts: Fraction) -> bool:
    """Whether `value` is plainly easier than each of the numbers that made it."""
    return value > 0 and all(
        trailing_zeros(value) > max(trailing_zeros(part), 0 if value.denominator == 1 else -9)
        or (value.denominator == 1 and part.denominator != 1)
        for part in parts
    )


def is_power_of_ten(value: Fraction) -> bool:
    """1, 10, 100, ..."""
    return value.denominator == 1 and value >= 1 and str(value.numerator).strip("0") == "1"


def near_round(value: Fraction) -> tuple[Fraction, Fraction] | None:
    """A round number beside `value` and what is missing to it: 99 = 100 - 1 gives (100, -1)."""
    needed = places(value)
    if needed is None or needed > 2:
        return None
    scaled = value * 10**needed
    figures = len(str(int(scaled)))
    if figures < 2 or int(scaled) % 10 == 0:
        return None
    for zeros in range(figures, 1, -1):
        unit = 10**zeros
        base = round(scaled / unit) * unit
        rest = scaled - base
        if base and abs(rest) <= 3 and rest:
            return Fraction(base, 10**needed), Fraction(rest, 10**needed)
    if figures == 2 and scaled in (11, 12, 9 * 11, 98):
        base = 10 if scaled < 20 else 100
        return Fraction(base, 10**needed), Fraction(scaled - base, 10**needed)
    return None
