"""Exact values of the school functions: sines of school angles, logarithms, counts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import comb, factorial, gcd, lcm, perm

from engine.maths import tree
from engine.maths.exact_arithmetic import Quotient
from engine.maths.exact_powers import ExactPowers, prime_factors
from engine.maths.polynomial import (
    ONE,
    ZERO,
    Polynomial,
    Rule,
    add,
    as_constant,
    constant,
    generator,
    scale,
)
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_HALF = Fraction(1, 2)
_SINES: dict[Fraction, Polynomial] = {
    Fraction(0): ZERO, Fraction(1, 6): constant(_HALF), Fraction(1, 4): {(("√2", 1),): _HALF},
    Fraction(1, 3): {(("√3", 1),): _HALF}, Fraction(1, 2): ONE,
}  # fmt: skip


class ExactFunctions(ExactPowers):
    """Functions of exact quotients; what is no school value becomes a generator of its own."""

    def value_absolute(self, node: tree.Absolute) -> Quotient:
        above, below = self.value(node.body)
        number = self.rational((above, below))
        if number is not None:
            return constant(abs(number)), ONE
        if above and sorted(above.items())[0][1] < 0:
            above = scale(above, Fraction(-1))
        return self.opaque(f"abs[{self.key((above, below))}]")

    def value_factorial(self, node: tree.Factorial) -> Quotient:
        value = self.value(node.body)
        number = self.rational(value)
        if number is None:
            return self.opaque(f"fact[{self.key(value)}]")
        if number.denominator != 1 or not 0 <= number <= 300:
            raise TooHard("阶乘太大了，算不动")
        return constant(factorial(int(number))), ONE

    def value_choose(self, node: tree.Choose) -> Quotient:
        return self._count(node.total, node.taken, "choose", comb)

    def value_arrange(self, node: tree.Arrange) -> Quotient:
        return self._count(node.total, node.taken, "arrange", perm)

    def _count(
        self, total: Node, taken: Node, name: str, count: Callable[[int, int], int]
    ) -> Quotient:
        n, k = self.value(total), self.value(taken)
        whole, part = self.rational(n), self.rational(k)
        if whole is None or part is None:
            return self.opaque(f"{name}[{self.key(n)};{self.key(k)}]")
        if whole.denominator != 1 or part.denominator != 1 or not 0 <= part <= whole <= 300:
            raise TooHard("组合数或排列数超出了范围")
        return constant(count(int(whole), int(part))), ONE

    def value_call(self, node: tree.Call) -> Quotient:
        arguments = [self.value(argument) for argument in node.arguments]
        function = node.function
        if function in ("ln", "lg", "log") and len(arguments) == 1:
            return self.logarithm(node, arguments[0])
        if function in ("sin", "cos", "tan", "cot") and len(arguments) == 1:
            found = self.school_angle(function, arguments[0])
            if found is not None:
                return found
            return self.trigonometric(function, arguments[0])
        if function == "exp":
            return self.symbolic_or_numeric_power((generator("#e"), ONE), arguments[0])
        if function in ("gcd", "lcm"):
            numbers = [self.rational(argument) for argument in arguments]
            if all(number is not None and number.denominator == 1 for number in numbers):
                whole = [number.numerator for number in numbers if number is not None]
                return constant(gcd(*whole) if function == "gcd" else lcm(*whole)), ONE
        shown = function + "'" * node.primes
        return self.opaque(f"{shown}[{';'.join(self.key(each) for each in arguments)}]")

    def trigonometric(self, function: str, argument: Quotient) -> Quotient:
        """sin and cos of the argument with its sign made definite; tan as their quotient."""
        above, below = argument
        flipped = bool(above) and sorted(above.items())[0][1] < 0
        shown = self.key((scale(above, Fraction(-1)) if flipped else above, below))
        sine, cosine = f"sin[{shown}]", f"cos[{shown}]"
        self.field.rules.setdefault(
            sine, Rule(2, add(ONE, scale(generator(cosine, 2), Fraction(-1))))
        )
        one = (constant(-1 if flipped else 1), ONE)
        self.field.independent = False
        if function == "sin":
            return self.times(one, (generator(sine), ONE))
        if function == "cos":
            return generator(cosine), ONE
        if function == "tan":
            return self.times(one, (generator(sine), generator(cosine)))
        return self.times(one, (generator(cosine), generator(sine)))

    def school_angle(self, function: str, argument: Quotient) -> Quotient | None:
        above, below = argument
        if not above:
            turn = Fraction(0)
        elif len(above) == 1 and (("#pi", 1),) in above and as_constant(below) is not None:
            turn = above[(("#pi", 1),)] / (as_constant(below) or 1)
        else:
            return None
        sine, cosine = _sine(turn), _sine(turn + _HALF)
        if sine is None or cosine is None:
            return None
        for polynomial in (sine, cosine):
            for monomial in polynomial:
                for name, _ in monomial:
                    self.field.rules.setdefault(name, Rule(2, constant(int(name[1:]))))
        if function in ("sin", "cos"):
            return (sine if function == "sin" else cosine), ONE
        top, bottom = (sine, cosine) if function == "tan" else (cosine, sine)
        if not bottom:
            raise Unreadable("这个角的正切不存在")
        return self.times((top, ONE), self.inverse((bottom, ONE)))

    def logarithm(self, node: tree.Call, argument: Quotient) -> Quotient:
        if node.function == "ln":
            return self.natural(argument)
        base = (constant(10), ONE) if node.base is None else self.value(node.base)
        return self.times(self.natural(argument), self.inverse(self.natural(base)))

    def natural(self, argument: Quotient) -> Quotient:
        """ln of a quotient; rational numbers, e and roots of them are split into ln of primes."""
        above, below = argument
        if not above:
            raise Unreadable("对数的真数必须大于0")
        self.field.independent = False
        total: Polynomial = ZERO
        for side, sign in ((above, 1), (below, -1)):
            if len(side) != 1:
                return self.opaque(f"ln[{self.key(argument)}]")
            monomial, coefficient = next(iter(side.items()))
            if coefficient < 0:
                return self.opaque(f"ln[{self.key(argument)}]")
            for number, way in ((coefficient.numerator, sign), (coefficient.denominator, -sign)):
                for prime, times in prime_factors(number).items():
                    total = add(total, scale(generator(f"ln{prime}"), Fraction(times * way)))
            for name, power in monomial:
                share = self._log_of_generator(name)
                if share is None:
                    return self.opaque(f"ln[{self.key(argument)}]")
                total = add(total, scale(share, Fraction(power * sign)))
        return total, ONE

    def _log_of_generator(self, name: str) -> Polynomial | None:
        if name == "#e":
            return ONE
        if name.startswith("√"):
            return scale(generator(f"ln{name[1:]}"), _HALF)
        return None


def _sine(turn: Fraction) -> Polynomial | None:
    """sin(turn·π) for the school angles."""
    turn %= 2
    if turn >= 1:
        value = _sine(turn - 1)
        return None if value is None else scale(value, Fraction(-1))
    return _SINES.get(min(turn, 1 - turn))
