"""Exact powers and roots: surds split into prime square roots, exponents into their terms."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, isqrt, lcm

from engine.maths import tree
from engine.maths.exact_arithmetic import ExactArithmetic, Quotient
from engine.maths.polynomial import (
    ONE,
    ZERO,
    Polynomial,
    Rule,
    as_constant,
    constant,
    generator,
    key,
    scale,
)
from engine.maths.unreadable import TooHard, Unreadable

_OTHER_PRIME_BOUND = 1000


class ExactPowers(ExactArithmetic):
    """Powers and roots of exact quotients."""

    def value_power(self, node: tree.Power) -> Quotient:
        base, exponent = self.value(node.base), self.value(node.exponent)
        number = self.rational(exponent)
        if number is not None:
            return self.numeric_power(base, number)
        return self.symbolic_power(base, exponent)

    def numeric_power(self, base: Quotient, exponent: Fraction) -> Quotient:
        value = self.rational(base)
        if value is not None and abs(exponent) * _bits(value) > 4000:
            raise TooHard("这个幂太大了，算不动")
        if exponent == 0:
            if value == 0:
                raise Unreadable("0的0次方没有意义")
            return ONE, ONE
        if abs(exponent.numerator) > 1000:
            raise TooHard("指数太大了，算不动")
        root = self.root(base, exponent.denominator)
        return self.power(root, exponent.numerator)

    def symbolic_power(self, base: Quotient, exponent: Quotient) -> Quotient:
        """b^(m+2n+3) as b^m (b^n)^2 b^3, so that the laws of exponents hold."""
        above, below = exponent
        divisor = as_constant(below)
        value = self.rational(base)
        if divisor is None:
            return self.opaque(f"pow[{self.key(base)};{self.key(exponent)}]")
        if value is not None and value > 0 and value not in (0, 1):
            return self._prime_powers(value, scale(above, 1 / divisor))
        total: Quotient = (ONE, ONE)
        for monomial, coefficient in above.items():
            coefficient /= divisor
            if not monomial:
                total = self.times(total, self.numeric_power(base, coefficient))
                continue
            whole = coefficient.numerator
            part: Polynomial = {monomial: Fraction(1, coefficient.denominator)}
            if abs(whole) > 100:
                raise TooHard("指数太大了，算不动")
            name = f"pow[{self.key(base)};{key(part)}]"
            rule = Rule(2, ONE) if value == -1 and coefficient.denominator == 1 else None
            total = self.times(total, self.power(self.opaque(name, rule), whole))
        return total

    def _prime_powers(self, value: Fraction, exponent: Polynomial) -> Quotient:
        total: Quotient = (ONE, ONE)
        parts = [(p, k) for p, k in prime_factors(value.numerator).items()]
        parts += [(p, -k) for p, k in prime_factors(value.denominator).items()]
        for prime, times in parts:
            for monomial, coefficient in exponent.items():
                coefficient *= times
                if not monomial:
                    total = self.times(
                        total, self.numeric_power((constant(prime), ONE), coefficient)
                    )
                    continue
                part: Polynomial = {monomial: Fraction(1, coefficient.denominator)}
                if abs(coefficient.numerator) > 100:
                    raise TooHard("指数太大了，算不动")
                kernel = self.opaque(f"pow[{prime};{key(part)}]")
                total = self.times(total, self.power(kernel, coefficient.numerator))
        return total

    def value_root(self, node: tree.Root) -> Quotient:
        index = 2
        if node.index is not None:
            given = self.rational(self.value(node.index))
            if given is None or given.denominator != 1 or not 2 <= given <= 100:
                raise Unreadable("根指数读不懂")
            index = int(given)
        return self.root(self.value(node.body), index)

    def root(self, body: Quotient, index: int) -> Quotient:
        """The principal root; for odd roots of negative numbers the real one."""
        if index == 1:
            return body
        value = self.rational(body)
        if value is not None:
            return self._numeric_root(value, index)
        above, below = body
        return self._symbolic_root(above, below, index)

    def _numeric_root(self, value: Fraction, index: int) -> Quotient:
        if value == 0:
            return ZERO, ONE
        outside: Quotient = (ONE, ONE)
        if value < 0:
            if index % 2 == 0:
                if index != 2:
                    raise Unreadable("负数没有偶次方根")
                outside = (generator("I"), ONE)
            else:
                outside = (constant(-1), ONE)
            value = -value
        whole = value.numerator * value.denominator ** (index - 1)
        if whole.bit_length() > 400:
            raise TooHard("被开方数太大了")
        outer, inner = 1, 1
        result: Polynomial = ONE
        for prime, power in prime_factors(whole).items():
            outer *= prime ** (power // index)
            if power % index:
                if prime > _OTHER_PRIME_BOUND**2:
                    self.field.independent = False  # it may be a product of two large primes
                if index == 2:
                    name = f"√{prime}"
                    self.field.rules.setdefault(name, Rule(2, constant(prime)))
                    result = self.field.multiply(result, generator(name))
                else:
                    inner *= prime ** (power % index)
        if inner != 1:
            self.field.independent = False
            name = f"{index}√{inner}"
            self.field.rules.setdefault(name, Rule(index, constant(inner)))
            result = self.field.multiply(result, generator(name))
        return self.times(outside, (scale(result, Fraction(outer, value.denominator)), ONE))

    def _symbolic_root(self, above: Polynomial, below: Polynomial, index: int) -> Quotient:
        divisor = as_constant(below)
        if divisor is None:
            # √(a/b) is √(ab)/b only where b is positive, so the quotient stays together.
            return self.opaque(f"{index}√[{self.key((above, below))}]")
        above = scale(above, 1 / divisor)
        content = _content(above)
        above = scale(above, 1 / content)
        kernel = self.opaque(f"{index}√[{key(above)}]", Rule(index, above))
        return self.times(self._numeric_root(content, index), kernel)

    def symbolic_or_numeric_power(self, base: Quotient, exponent: Quotient) -> Quotient:
        number = self.rational(exponent)
        if number is not None:
            return self.numeric_power(base, number)
        return self.symbolic_power(base, exponent)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _content(polynomial: Polynomial) -> Fraction:
    """The positive rational content, so that √(4x+8) and 2√(x+2) share one generator."""
    top, bottom = 0, 1
    for coefficient in polynomial.values():
        top = gcd(top, abs(coefficient.numerator))
        bottom = lcm(bottom, coefficient.denominator)
    return Fraction(top, bottom) if top else Fraction(1)


def prime_factors(number: int) -> dict[int, int]:
    """Prime factors; a large cofactor without small ones counts as one "prime"."""
    number = abs(number)
    found: dict[int, int] = {}
    divisor = 2
    while divisor * divisor <= number and divisor <= _OTHER_PRIME_BOUND:
        while number % divisor == 0:
            found[divisor] = found.get(divisor, 0) + 1
            number //= divisor
        divisor += 1 if divisor == 2 else 2
    if number > 1:
        root = isqrt(number)
        if root * root == number:
            found[root] = found.get(root, 0) + 2
        else:
            found[number] = found.get(number, 0) + 1
    return found
