"""A SymPy expression in one letter as a plain function of floats, without generating code."""

import math
from collections.abc import Callable
from typing import Any

import sympy

Function = Callable[[float], float | None]
"""Value at a place, or None where there is no real, finite one."""

MOST_OPERATIONS = 150
_LARGEST = 1e12

_CALLS: dict[Any, Callable[..., float]] = {
    sympy.sin: math.sin,
    sympy.cos: math.cos,
    sympy.tan: math.tan,
    sympy.cot: lambda x: 1 / math.tan(x),
    sympy.sec: lambda x: 1 / math.cos(x),
    sympy.csc: lambda x: 1 / math.sin(x),
    sympy.asin: math.asin,
    sympy.acos: math.acos,
    sympy.atan: math.atan,
    sympy.sinh: math.sinh,
    sympy.cosh: math.cosh,
    sympy.tanh: math.tanh,
    sympy.exp: math.exp,
    sympy.log: math.log,
    sympy.Abs: abs,
    sympy.floor: math.floor,
    sympy.ceiling: math.ceil,
    sympy.sign: lambda x: (x > 0) - (x < 0),
    sympy.Max: max,
    sympy.Min: min,
}


class NotDrawableError(ValueError):
    """The expression has a part that has no value here (an integral, another letter)."""


def function_of(expression: sympy.Expr, letter: sympy.Symbol) -> Function:
    """`expression` as a function of `letter`; raises `NotDrawableError`."""
    if not isinstance(expression, sympy.Expr) or not _small(expression):
        raise NotDrawableError("too large to draw")
    compute = _built(expression, letter)

    def value(x: float) -> float | None:
        try:
            found = compute(x)
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            return None
        return found if math.isfinite(found) and abs(found) < _LARGEST else None

    return value


def _small(expression: sympy.Expr) -> bool:
    count = 0
    for count, part in enumerate(sympy.preorder_traversal(expression), 1):
        if count > MOST_OPERATIONS:
            return False
        if isinstance(part, sympy.Integer) and part.p.bit_length() > 200:
            return False
    return count > 0


def _built(node: Any, letter: sympy.Symbol) -> Callable[[float], float]:
    if node == letter:
        return lambda x: x
    if isinstance(node, sympy.Rational) or node in (sympy.pi, sympy.E, sympy.GoldenRatio):
        number = float(node)
        return lambda x: number
    if isinstance(node, sympy.Float):
        number = float(node)
        return lambda x: number
    if isinstance(node, sympy.Add):
        parts = [_built(part, letter) for part in node.args]
        return lambda x: math.fsum(part(x) for part in parts)
    if isinstance(node, sympy.Mul):
        parts = [_built(part, letter) for part in node.args]
        return lambda x: math.prod(part(x) for part in parts)
    if isinstance(node, sympy.Pow):
        return _power(node, letter)
    if isinstance(node, sympy.Piecewise):
        return _piecewise(node, letter)
    call = _CALLS.get(node.func)
    if call is None:
        raise NotDrawableError(f"no values for {type(node).__name__}")
    arguments = [_built(part, letter) for part in node.args]
    return lambda x: float(call(*(argument(x) for argument in arguments)))


def _power(node: sympy.Pow, letter: sympy.Symbol) -> Callable[[float], float]:
    base, exponent = _built(node.base, letter), _built(node.exp, letter)
    rational = node.exp if isinstance(node.exp, sympy.Rational) else None

    def power(x: float) -> float:
        root = base(x)
        if root < 0 and rational is not None and rational.q % 2 and rational.q > 1:
            # School's odd root of a negative number is real: the cube root of -8 is -2.
            size = math.pow(-root, float(rational))
            return -size if rational.p % 2 else size
        return math.pow(root, exponent(x))

    return power


def _piecewise(node: sympy.Piecewise, letter: sympy.Symbol) -> Callable[[float], float]:
    branches = [(_built(value, letter), _condition(when, letter)) for value, when in node.args]

    def choose(x: float) -> float:
        for value, holds in branches:
            if holds(x):
                return value(x)
        raise ValueError

    return choose


def _condition(node: Any, letter: sympy.Symbol) -> Callable[[float], bool]:
    if node in (sympy.true, sympy.false):
        constant = bool(node)
        return lambda x: constant
    if isinstance(node, (sympy.And, sympy.Or)):
        parts = [_condition(part, letter) for part in node.args]
        joined = all if isinstance(node, sympy.And) else any
        return lambda x: joined(part(x) for part in parts)
    compare: dict[Any, Callable[[float, float], bool]] = {
        sympy.StrictLessThan: lambda a, b: a < b,
        sympy.LessThan: lambda a, b: a <= b,
        sympy.StrictGreaterThan: lambda a, b: a > b,
        sympy.GreaterThan: lambda a, b: a >= b,
        sympy.Equality: lambda a, b: a == b,
        sympy.Unequality: lambda a, b: a != b,
    }
    test = compare.get(type(node))
    if test is None:
        raise NotDrawableError(f"no truth for {type(node).__name__}")
    left, right = _built(node.lhs, letter), _built(node.rhs, letter)
    return lambda x: test(left(x), right(x))
