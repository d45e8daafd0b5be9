"""Numbers made of sines, cosines, tangents of degrees and of roots, compared exactly.

With z = e^(2πi/N), cos(360°k/N) is (z^k + z^-k)/2 and a square root is a sum of powers of z, so that
equality is divisibility by the N-th cyclotomic polynomial: no search, no resultants.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import lcm

import sympy

from engine.answer.verify.numbers import value
from engine.maths import tree
from engine.maths.tree import Node

LARGEST = 1440
"""The finest division of the circle: quarters of a degree."""
POWER = 8
TERMS = 20_000
_ROOTS = {2: 8, 3: 12, 5: 5, 6: 24}
"""The division of the circle whose chords hold the square root."""
Sum = dict[int, Fraction]
"""Coefficients by the power of z."""


class OutsideError(Exception):
    """Not a number of this kind."""


@dataclass(frozen=True, slots=True)
class _Quotient:
    above: Sum
    below: Sum


@lru_cache(maxsize=1024)
def equal_in_circle(left: Node, right: Node) -> bool | None:
    """Whether two numbers are equal; None where they aren't made of such numbers."""
    try:
        parts = sorted(_divisions(left) | _divisions(right))
        count = lcm(4, *parts)
        if not parts or count > LARGEST:
            return None
        one, other = _number(left, count), _number(right, count)
    except (OutsideError, ZeroDivisionError):
        return None
    difference = _plus(
        _times(one.above, other.below, count), _times(other.above, one.below, count), -1
    )
    return not _reduced(difference, count)


def _divisions(node: Node) -> set[int]:
    """Into how many parts the angles divide the circle."""
    found: set[int] = set()
    for each in node.walk():
        if isinstance(each, tree.Call) and each.arguments:
            found.add(_turn(each.arguments[0]).denominator)
        if isinstance(each, tree.Root):
            found.add(_ROOTS.get(int(value(each.body) or 0), 1))
    return found


def _turn(node: Node) -> Fraction:
    """An angle as a share of the full turn."""
    match node:
        case tree.Degrees(degrees, None, None):
            return _rational(degrees) / 360
        case tree.Constant("pi"):
            return Fraction(1, 2)
        case tree.Add(terms):
            return sum((_turn(each) for each in terms), Fraction(0))
        case tree.Minus(body) | tree.Negate(body):
            return -_turn(body)
        case tree.Divide(above, below):
            return _turn(above) / _rational(below)
        case tree.Multiply(factors):
            angles = [each for each in factors if value(each) is None]
            if len(angles) != 1:
                raise OutsideError
            share = _turn(angles[0])
            for each in factors:
                share *= 1 if each is angles[0] else _rational(each)
            return share
        case tree.Number(number) if number == 0:
            return number
    raise OutsideError


def _rational(node: Node) -> Fraction:
    found = value(node)
    if found is None:
        raise OutsideError
    return found


def _number(node: Node, count: int) -> _Quotient:
    one = {0: Fraction(1)}
    number = value(node)
    if number is not None:
        return _Quotient({0: number}, one)
    match node:
        case tree.Add(terms):
            total = _Quotient({}, one)
            for each in terms:
                part = _number(each, count)
                above = _plus(
                    _times(total.above, part.below, count), _times(part.above, total.below, count)
                )
                total = _Quotient(above, _times(total.below, part.below, count))
            return total
        case tree.Minus(body) | tree.Negate(body):
            part = _number(body, count)
            return _Quotient(_plus({}, part.above, -1), part.below)
        case tree.Multiply(factors):
            whole = _Quotient(one, one)
            for each in factors:
                part = _number(each, count)
                whole = _Quotient(
                    _times(whole.above, part.above, count), _times(whole.below, part.below, count)
                )
            return whole
        case tree.Divide(above_node, below_node):
            one_part, other = _number(above_node, count), _number(below_node, count)
            if not _reduced(other.above, count):
                raise OutsideError
            return _Quotient(
                _times(one_part.above, other.below, count),
                _times(one_part.below, other.above, count),
            )
        case tree.Power(base, tree.Number(exponent)) if exponent.denominator == 1:
            if not 0 <= exponent <= POWER:
                raise OutsideError
            return _number(tree.Multiply((base,) * int(exponent), ()), count)
        case tree.Root(body, None):
            return _Quotient(_square_root(_rational(body), count), one)
        case tree.Call(function, (argument,), None, 0):
            return _chord(function, _turn(argument), count)
    raise OutsideError


def _chord(function: str, turn: Fraction, count: int) -> _Quotient:
    """cos, sin or tan of a share of the full turn; sin a = cos(1/4 - a)."""

    def cosine(share: Fraction) -> Sum:
        place = share * count
        if place.denominator != 1:
            raise OutsideError
        half = Fraction(1, 2)
        return _plus({int(place) % count: half}, {-int(place) % count: half})

    one = {0: Fraction(1)}
    match function:
        case "cos":
            return _Quotient(cosine(turn), one)
        case "sin":
            return _Quotient(cosine(Fraction(1, 4) - turn), one)
        case "tan":
            below = cosine(turn)
            if not _reduced(below, count):
                raise OutsideError
            return _Quotient(cosine(Fraction(1, 4) - turn), below)
    raise OutsideError


def _square_root(number: Fraction, count: int) -> Sum:
    """√2 = 2cos 45°, √3 = 2cos 30°, √5 = 1 + 4cos 72°, √6 their product."""

    def twice(share: Fraction) -> Sum:
        return _times({0: Fraction(2)}, _chord("cos", share, count).above, count)

    if number.denominator != 1 or number not in _ROOTS or count % _ROOTS[int(number)]:
        raise OutsideError
    match int(number):
        case 2:
            return twice(Fraction(1, 8))
        case 3:
            return twice(Fraction(1, 12))
        case 5:
            return _plus({0: Fraction(1)}, twice(Fraction(1, 5)), 2)
    return _times(twice(Fraction(1, 8)), twice(Fraction(1, 12)), count)


def _plus(one: Sum, other: Sum, times: int = 1) -> Sum:
    found = dict(one)
    for power, coefficient in other.items():
        found[power] = found.get(power, Fraction(0)) + times * coefficient
    return {power: coefficient for power, coefficient in found.items() if coefficient}


def _times(one: Sum, other: Sum, count: int) -> Sum:
    if len(one) * len(other) > TERMS:
        raise OutsideError
    found: Sum = {}
    for first, a in one.items():
        for second, b in other.items():
            power = (first + second) % count
            found[power] = found.get(power, Fraction(0)) + a * b
    return {power: coefficient for power, coefficient in found.items() if coefficient}


def _reduced(number: Sum, count: int) -> Sum:
    """The remainder by the cyclotomic polynomial: empty for zero."""
    # Zero means: every primitive root of unity is a root, and z is one, so that dividing by the
    # monic polynomial with whole coefficients is exact.
    divisor = _cyclotomic(count)
    degree = max(divisor)
    left = dict(number)
    for power in range(max(left, default=0), degree - 1, -1):
        coefficient = left.pop(power, None)
        if coefficient:
            for place, factor in divisor.items():
                if place != degree:
                    at = power - degree + place
                    left[at] = left.get(at, Fraction(0)) - coefficient * factor
    return {power: coefficient for power, coefficient in left.items() if coefficient}


@lru_cache(maxsize=64)
def _cyclotomic(count: int) -> dict[int, int]:
    coefficients = sympy.Poly(sympy.cyclotomic_poly(count, sympy.Symbol("z"))).all_coeffs()
    return {
        len(coefficients) - 1 - place: int(each) for place, each in enumerate(coefficients) if each
    }
