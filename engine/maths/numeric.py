"""Values to fifty digits at chosen points: they refute equality, and never prove it alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import mpmath

from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

DIGITS = 50
LARGEST = mpmath.mpf(10) ** 400
CONTEXT = mpmath.mp.clone()
CONTEXT.dps = DIGITS


class Undefined(ArithmeticError):  # noqa: N818 (a state of affairs, not a fault)
    """The expression has no real value at this point."""


class Numeric:
    """Evaluates trees at one point; real numbers only unless `imaginary`."""

    def __init__(self, point: Mapping[str, Any], imaginary: bool = False) -> None:
        self.point = point
        self.imaginary = imaginary

    def value(self, node: Node) -> Any:
        """The value of `node`, an mpmath number. Raises `Undefined`, `TooHard`, `Unreadable`."""
        method: Callable[[Any], Any] | None = getattr(
            self, "value_" + type(node).__name__.lower(), None
        )
        if method is None:
            raise Unreadable("这个式子不能直接计算")
        try:
            result = method(node)
        except (ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
            raise Undefined from None
        if not self.imaginary and isinstance(result, CONTEXT.mpc):
            if result.imag != 0:
                raise Undefined
            result = result.real
        if not CONTEXT.isfinite(result) or abs(result) > LARGEST:
            raise Undefined
        return result

    def value_number(self, node: tree.Number) -> Any:
        return CONTEXT.mpf(node.value.numerator) / node.value.denominator

    def value_mixed(self, node: tree.Mixed) -> Any:
        return node.whole + CONTEXT.mpf(node.numerator) / node.denominator

    def value_percent(self, node: tree.Percent) -> Any:
        return self.value(node.body) / node.per

    def value_name(self, node: tree.Name) -> Any:
        return self.named(str(node))

    def value_vector(self, node: tree.Vector) -> Any:
        return self.named(f"→{node.name}")

    def named(self, name: str) -> Any:
        try:
            return self.point[name]
        except KeyError:
            raise Unreadable("不认识的字母“{words}”", words=name) from None

    def value_constant(self, node: tree.Constant) -> Any:
        if node.name == "pi":
            return +CONTEXT.pi
        if node.name == "e":
            return +CONTEXT.e
        if node.name == "i":
            self.imaginary = True
            return CONTEXT.mpc(0, 1)
        raise Unreadable("这个式子不能直接计算")

    def value_add(self, node: tree.Add) -> Any:
        return sum((self.value(term) for term in node.terms), CONTEXT.mpf(0))

    def value_minus(self, node: tree.Minus) -> Any:
        return -self.value(node.body)

    def value_negate(self, node: tree.Negate) -> Any:
        return -self.value(node.body)

    def value_multiply(self, node: tree.Multiply) -> Any:
        total = CONTEXT.mpf(1)
        for factor in node.factors:
            total *= self.value(factor)
        return total

    def value_divide(self, node: tree.Divide) -> Any:
        below = self.value(node.denominator)
        if abs(below) < CONTEXT.mpf(10) ** -40:
            raise Undefined
        return self.value(node.numerator) / below

    def value_ratio(self, node: tree.Ratio) -> Any:
        return self.value(node.terms[0]) / self.value(node.terms[1])

    def value_degrees(self, node: tree.Degrees) -> Any:
        total = self.value(node.degrees)
        if node.minutes is not None:
            total += self.value(node.minutes) / 60
        if node.seconds is not None:
            total += self.value(node.seconds) / 3600
        return total * CONTEXT.pi / 180

    def value_power(self, node: tree.Power) -> Any:
        base, exponent = self.value(node.base), self.value(node.exponent)
        if abs(exponent) > 10_000:
            raise TooHard("指数太大了，算不动")
        if exponent == 0 and base == 0:
            raise Undefined
        if base != 0 and abs(exponent) * abs(CONTEXT.log(abs(base))) > 2000:
            raise TooHard("这个幂太大了，算不动")
        if not self.imaginary and base < 0 and exponent != int(exponent):
            return self.real_power(node.exponent, base, exponent)
        return base**exponent

    def real_power(self, written: Node, base: Any, exponent: Any) -> Any:
        """A negative base under a fraction with an odd denominator, as in (-8)^(1/3)."""
        for below in (3, 5, 7, 9):
            if abs(exponent * below - CONTEXT.nint(exponent * below)) < CONTEXT.mpf(10) ** -40:
                sign = -1 if int(CONTEXT.nint(exponent * below)) % 2 else 1
                return sign * abs(base) ** exponent
        raise Undefined

    def value_root(self, node: tree.Root) -> Any:
        body = self.value(node.body)
        index = 2 if node.index is None else self.value(node.index)
        if not self.imaginary and body < 0:
            if index % 2 == 1:
                return -((-body) ** (1 / CONTEXT.mpf(index)))
            raise Undefined
        return body ** (1 / CONTEXT.mpf(index))

    def value_absolute(self, node: tree.Absolute) -> Any:
        return abs(self.value(node.body))

    def value_factorial(self, node: tree.Factorial) -> Any:
        body = self.value(node.body)
        if body < 0 or body != int(body) or body > 300:
            raise Undefined
        return CONTEXT.factorial(body)

    def value_choose(self, node: tree.Choose) -> Any:
        return CONTEXT.binomial(self.value(node.total), self.value(node.taken))

    def value_arrange(self, node: tree.Arrange) -> Any:
        return CONTEXT.ff(self.value(node.total), self.value(node.taken))

    def value_call(self, node: tree.Call) -> Any:
        arguments = [self.value(argument) for argument in node.arguments]
        function = node.function
        if node.primes or function not in _FUNCTIONS:
            return self.unknown_function(node, arguments)
        if function in ("ln", "lg", "log") and not self.imaginary and arguments[0] <= 0:
            raise Undefined
        if function == "log":
            base = self.value(node.base) if node.base is not None else CONTEXT.mpf(10)
            if not self.imaginary and (base <= 0 or base == 1):
                raise Undefined
            return CONTEXT.log(arguments[0]) / CONTEXT.log(base)
        if function in ("arcsin", "arccos") and not self.imaginary and abs(arguments[0]) > 1:
            raise Undefined
        return _FUNCTIONS[function](*arguments)

    def unknown_function(self, node: tree.Call, arguments: list[Any]) -> Any:
        """Some smooth function, always the same for the same name."""
        seed = sum((place + 3) * ord(letter) for place, letter in enumerate(node.function))
        total = CONTEXT.mpf(seed % 97 + 2) / 31
        for place, argument in enumerate(arguments):
            total += CONTEXT.sin(argument * (place + 2) / 3 + seed % 13 + node.primes)
        return total


def _least(*values: Any) -> Any:
    return min(values)


def _greatest(*values: Any) -> Any:
    return max(values)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sin": CONTEXT.sin, "cos": CONTEXT.cos, "tan": CONTEXT.tan, "cot": CONTEXT.cot,
    "sec": CONTEXT.sec, "csc": CONTEXT.csc, "arcsin": CONTEXT.asin, "arccos": CONTEXT.acos,
    "arctan": CONTEXT.atan, "sinh": CONTEXT.sinh, "cosh": CONTEXT.cosh, "tanh": CONTEXT.tanh,
    "ln": CONTEXT.log, "lg": CONTEXT.log10, "log": CONTEXT.log, "exp": CONTEXT.exp,
    "floor": CONTEXT.floor, "ceil": CONTEXT.ceil, "sgn": CONTEXT.sign, "max": _greatest,
    "min": _least, "re": CONTEXT.re, "im": CONTEXT.im, "conjugate": CONTEXT.conj,
}  # fmt: skip
