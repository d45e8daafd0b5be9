"""约分、通分: a fraction in lowest terms, fractions over one denominator."""

from __future__ import annotations

from fractions import Fraction

from engine.steps.derivation import Move
from engine.steps.primary.numerals import fraction, integer, rational
from engine.steps.primary.operations import line


def reduce_fraction(above: int, below: int) -> tuple[Move, ...]:
    """One line that divides numerator and denominator by their greatest common factor."""
    value = Fraction(above, below)
    before = fraction(above, below)
    if value.denominator == 1:
        return (line("fraction_to_whole", before, rational(value)),)
    factor = below // value.denominator
    return (line("reduce_fraction", before, rational(value), {"factor": integer(factor)}),)
