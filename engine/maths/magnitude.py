"""How long a written number would be, told from its tree without working it out."""

from __future__ import annotations

import math

from engine.maths.tree import Add, Divide, Factorial, Minus, Multiply, Negate, Node, Number, Power
from engine.maths.unreadable import TooHard

MOST_DIGITS = 20_000
"""Digits of a result that somebody could still look at; the algebra's own bound is lower."""


def refuse_too_long(node: Node) -> None:
    """Raise `TooHard` when the value of `node`, numbers alone, has more than `MOST_DIGITS` digits.

    Nothing is raised for what holds a letter or another function: that is not told from here.
    """
    length = digits(node)
    if length is not None and length > MOST_DIGITS:
        raise TooHard("指数太大了，算不动")


def digits(node: Node) -> float | None:
    """An upper bound of log10 of the absolute value (infinite beyond all floats), None: can't tell.

    Stirling's formula bounds a factorial; a sum has at most the digits of its largest term and
    those of their number.
    """
    match node:
        case Number(value):
            return _log10(abs(float(value)))
        case Negate(body) | Minus(body):
            return digits(body)
        case Add(terms):
            lengths = [digits(term) for term in terms]
            known = [length for length in lengths if length is not None]
            return max(known) + math.log10(len(terms)) if len(known) == len(terms) else None
        case Multiply(factors):
            lengths = [digits(factor) for factor in factors]
            known = [length for length in lengths if length is not None]
            return sum(known) if len(known) == len(factors) else None
        case Divide(numerator, denominator):
            above, below = digits(numerator), _value(denominator)
            return above - _log10(abs(below)) if above is not None and below else None
        case Power(base, exponent):
            length, times = digits(base), _value(exponent)
            if length is None or times is None:
                return None
            return 0.0 if length == 0 or times == 0 else length * times
        case Factorial(body):
            count = _value(body)
            return None if count is None or count < 0 else math.lgamma(count + 1) / math.log(10)
    return None


def _value(node: Node) -> float | None:
    """The value of an exponent or a divisor as a float, infinite where it is beyond floats."""
    length = digits(node)
    if length is None:
        return None
    if length > 300:
        return math.inf
    match node:
        case Number(value):
            return float(value)
        case Negate(body) | Minus(body):
            inner = _value(body)
            return None if inner is None else -inner
        case Power(base, exponent):
            first, second = _value(base), _value(exponent)
            if first is None or second is None or (first <= 0 and second != int(second)):
                return None
            return float(first**second) if first else None
        case Factorial(body):
            count = _value(body)
            return None if count is None or count < 0 else math.gamma(count + 1)
        case Multiply(factors):
            values = [_value(factor) for factor in factors]
            known = [value for value in values if value is not None]
            return math.prod(known) if len(known) == len(factors) else None
    return None


def _log10(value: float) -> float:
    return math.log10(value) if value else -math.inf
