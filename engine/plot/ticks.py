"""Round numbers along an axis, and how school writes them."""

import math
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its label as mathematics, without dollar signs."""

    at: float
    latex: str


def round_step(length: float, count: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that cuts `length` into at most `count`."""
    if not (length > 0 and math.isfinite(length)):
        return 1.0
    raw = length / max(count, 1.0)
    power = 10.0 ** math.floor(math.log10(raw))
    for factor in (1.0, 2.0, 5.0):
        if factor * power >= raw * (1 - 1e-9):
            return factor * power
    return 10.0 * power


def ticks_between(
    low: float, high: float, count: float = 7, step: float | None = None
) -> list[Tick]:
    """Ticks strictly inside `low`..`high`; at most about 60, whatever the numbers are."""
    step = step or round_step(high - low, count)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    if last - first > 60:
        return ticks_between(low, high, count)
    return [Tick(n * step, number_latex(n * step, step)) for n in range(first, last + 1)]


def pi_ticks(low: float, high: float, count: float = 7) -> list[Tick]:
    """Ticks at multiples of a simple fraction of π."""
    length = (high - low) / math.pi
    choices = (Fraction(1, 6), Fraction(1, 4), Fraction(1, 2), *map(Fraction, (1, 2, 5, 10)))
    step = next((c for c in choices if length / c <= count), Fraction(20))
    first = math.ceil(low / math.pi / step - 1e-9)
    last = math.floor(high / math.pi / step + 1e-9)
    return [Tick(float(n * step) * math.pi, _pi_latex(n * step)) for n in range(first, last + 1)]


def runs_in_pi(low: float, high: float) -> bool:
    """Whether both ends are halves of π, so that the axis is an angle."""
    ends = [end / (math.pi / 2) for end in (low, high)]
    return 1 < high - low < 400 and all(abs(e - round(e)) < 1e-9 for e in ends)


def number_latex(value: float, step: float = 1.0) -> str:
    """`value` with as many decimals as `step` needs; very large and small ones by powers."""
    if abs(value) >= 1e5 or (value and abs(value) < 1e-4):
        mantissa, exponent = f"{value:.3g}".split("e") if "e" in f"{value:.3g}" else ("", "")
        if not exponent:
            exponent_number = math.floor(math.log10(abs(value)))
            mantissa, exponent = f"{value / 10.0**exponent_number:.3g}", str(exponent_number)
        return f"{mantissa} \\times 10^{{{int(exponent)}}}"
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step > 0 else 0
    text = f"{value:.{min(decimals, 6)}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if float(text) == 0 else text


def _pi_latex(multiple: Fraction) -> str:
    if multiple == 0:
        return "0"
    sign = "-" if multiple < 0 else ""
    top, bottom = abs(multiple.numerator), multiple.denominator
    over = "\\pi" if top == 1 else f"{top}\\pi"
    return f"{sign}{over}" if bottom == 1 else f"{sign}{over}/{bottom}"
