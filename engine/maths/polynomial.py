"""Exact quotients of polynomials over named generators, some of which have known powers.

A monomial is a sorted tuple of (generator, exponent), a polynomial a dictionary from monomial to
a non-zero Fraction. `√2`, the imaginary unit and such are generators with a rule: their square
(or higher power) is rewritten at once, so that equal surds have equal polynomials.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from engine.maths.unreadable import TooHard

Monomial = tuple[tuple[str, int], ...]
Polynomial = Mapping[Monomial, Fraction]

MAXIMUM_TERMS = 600
MAXIMUM_SIZE = 4_000
"""Bits of a coefficient."""
ONE: Polynomial = {(): Fraction(1)}
ZERO: Polynomial = {}


@dataclass(frozen=True, slots=True)
class Rule:
    """generator^power = value"""

    power: int
    value: Polynomial


class Field:
    """The rules that hold for the generators of one comparison."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {"I": Rule(2, {(): Fraction(-1)})}
        self.independent = True
        """Whether all generators so far are known to be independent, so that unequal is proved."""

    def multiply(self, left: Polynomial, right: Polynomial) -> Polynomial:
        if len(left) * len(right) > 4 * MAXIMUM_TERMS:
            raise TooHard("式子展开后太长了")
        result: dict[Monomial, Fraction] = {}
        reduced = False
        for a, p in left.items():
            for b, q in right.items():
                monomial, again = self._times(a, b)
                reduced = reduced or again
                result[monomial] = result.get(monomial, Fraction(0)) + p * q
        result = _clean(result)
        return self.reduce(result) if reduced else result

    def _times(self, a: Monomial, b: Monomial) -> tuple[Monomial, bool]:
        if not a or not b:
            return a or b, False
        powers = dict(a)
        again = False
        for generator, exponent in b:
            total = powers.get(generator, 0) + exponent
            powers[generator] = total
            rule = self.rules.get(generator)
            again = again or (rule is not None and total >= rule.power)
        return tuple(sorted(powers.items())), again

    def reduce(self, polynomial: Polynomial) -> Polynomial:
        """Rewrite powers that have rules; each rewriting lowers the degree of a generator."""
        for _ in range(64):
            for monomial in polynomial:
                for generator, exponent in monomial:
                    rule = self.rules.get(generator)
                    if rule is not None and exponent >= rule.power:
                        break
                else:
                    continue
                break
            else:
                return polynomial
            rest: dict[Monomial, Fraction] = dict(polynomial)
            coefficient = rest.pop(monomial)
            times, left = divmod(exponent, rule.power)
            kept = tuple(
                (name, power if name != generator else left)
                for name, power in monomial
                if name != generator or left
            )
            replaced: Polynomial = {kept: coefficient}
            for _ in range(times):
                replaced = self.multiply(replaced, rule.value)
            polynomial = add(rest, replaced)
        raise TooHard("式子化简的步骤太多了")

    def power(self, base: Polynomial, exponent: int) -> Polynomial:
        if exponent > 200 or (len(base) > 1 and exponent > 40):
            raise TooHard("次数太高了")
        result: Polynomial = ONE
        square = base
        while exponent:
            if exponent & 1:
                result = self.multiply(result, square)
            exponent >>= 1
            if exponent:
                square = self.multiply(square, square)
        return result


def add(left: Polynomial, right: Polynomial) -> Polynomial:
    """The sum."""
    if not left or not right:
        return left or right
    result = dict(left)
    for monomial, coefficient in right.items():
        result[monomial] = result.get(monomial, Fraction(0)) + coefficient
    return _clean(result)


def scale(polynomial: Polynomial, factor: Fraction) -> Polynomial:
    """`factor` times the polynomial."""
    if not factor:
        return ZERO
    return {monomial: coefficient * factor for monomial, coefficient in polynomial.items()}


def _clean(polynomial: dict[Monomial, Fraction]) -> dict[Monomial, Fraction]:
    cleaned = {monomial: each for monomial, each in polynomial.items() if each}
    if len(cleaned) > MAXIMUM_TERMS:
        raise TooHard("式子展开后太长了")
    for each in cleaned.values():
        if each.numerator.bit_length() + each.denominator.bit_length() > MAXIMUM_SIZE:
            raise TooHard("数字太大了")
    return cleaned


def constant(value: Fraction | int) -> Polynomial:
    """The constant polynomial."""
    return {(): Fraction(value)} if value else ZERO


def generator(name: str, exponent: int = 1) -> Polynomial:
    """One generator as a polynomial."""
    return {((name, exponent),): Fraction(1)}


def as_constant(polynomial: Polynomial) -> Fraction | None:
    """The value of a polynomial without generators."""
    if not polynomial:
        return Fraction(0)
    if len(polynomial) == 1 and () in polynomial:
        return polynomial[()]
    return None


def names(polynomial: Polynomial) -> set[str]:
    """The generators that occur."""
    return {name for monomial in polynomial for name, _ in monomial}


def key(polynomial: Polynomial) -> str:
    """A text that is the same for equal polynomials and for no others."""
    return "+".join(
        f"{coefficient}*" + ".".join(f"{name}^{power}" for name, power in monomial)
        for monomial, coefficient in sorted(polynomial.items())
    )
