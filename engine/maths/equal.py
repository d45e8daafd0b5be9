"""Whether two expressions have the same value: proved, refuted, or undecided.

First exact quotients of polynomials (`exact`), which prove equality and, where all generators are
independent, inequality. Then fifty digits at fixed points, which only refute. Then SymPy, which
proves. Agreement of digits is never enough for a function; for a constant it counts only when
SymPy's minimal polynomial or simplification confirms it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any

from engine.maths import tree
from engine.maths.exact import Exact
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.polynomial import add, scale
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

POINTS = 40
WANTED = 8
TINY = CONTEXT.mpf(10) ** -30
_REAL = ("0.7310585", "1.3132616", "-0.6132616", "2.1269280", "-1.7310585", "0.2689414",
         "5.2197332", "3.7435101", "-3.2689414", "0.1192029", "9.3132616", "12.880797")  # fmt: skip


@lru_cache(maxsize=2048)
def same_value(left: Node, right: Node) -> bool | None:
    """True or False where it is proved, None where it can't be decided within the bounds."""
    if left == right:
        return True
    verdict = _exact(left, right)
    if verdict is not None:
        return verdict
    outcome = _refuted(left, right)
    if outcome is True:
        return False
    return _proved(left, right) or None


def _exact(left: Node, right: Node) -> bool | None:
    exact = Exact()
    try:
        (a, b), (c, d) = exact.value(left), exact.value(right)
        times = exact.field.multiply
        difference = add(times(a, d), scale(times(c, b), Fraction(-1)))
    except (TooHard, Unreadable):
        return None
    if not difference:
        return True
    return False if exact.field.independent else None


def letters(*nodes: Node) -> set[str]:
    """The names (and vectors) that occur."""
    found = set()
    for node in nodes:
        for each in node.walk():
            if isinstance(each, tree.Name):
                found.add(str(each))
            elif isinstance(each, tree.Vector):
                found.add(f"→{each.name}")
    return found


def _whole_letters(*nodes: Node) -> set[str]:
    """Letters that must be whole numbers for the expression to have a value."""
    found: set[str] = set()
    for node in nodes:
        for each in node.walk():
            if isinstance(each, tree.Factorial):
                found |= letters(each.body)
            elif isinstance(each, tree.Choose | tree.Arrange):
                found |= letters(each.total, each.taken)
            elif isinstance(each, tree.Power) and isinstance(each.base, tree.Negate):
                found |= letters(each.exponent)
    return found


def points(*nodes: Node) -> Iterator[dict[str, Any]]:
    """Fixed points at which to compare: the same on every run."""
    names = sorted(letters(*nodes))
    whole = _whole_letters(*nodes)
    for turn in range(POINTS):
        point = {}
        for place, name in enumerate(names):
            if name in whole:
                point[name] = CONTEXT.mpf(2 + (turn * 3 + place * 5) % 11)
            else:
                base = CONTEXT.mpf(_REAL[(turn + place * 5) % len(_REAL)])
                point[name] = base * (1 + turn // len(_REAL)) + CONTEXT.mpf(place) / 7
        yield point


def _refuted(left: Node, right: Node) -> bool | None:
    """True: they differ somewhere. False: no difference found. None: nowhere to look."""
    imaginary = any(each == tree.Constant("i") for node in (left, right) for each in node.walk())
    compared = 0
    one_sided = 0
    for point in points(left, right):
        values = []
        for node in (left, right):
            try:
                values.append(Numeric(point, imaginary).value(node))
            except Undefined:
                continue
            except (TooHard, Unreadable):
                return None
        if len(values) == 1:
            one_sided += 1
        if len(values) < 2:
            continue
        size = max(abs(values[0]), abs(values[1]), 1)
        if abs(values[0] - values[1]) > TINY * size:
            return True
        compared += 1
        if compared >= WANTED or not point:
            return False
    return False if compared else None


def _proved(left: Node, right: Node) -> bool:
    """Whether SymPy proves that the difference is zero."""
    import sympy

    from engine.maths.to_sympy import to_sympy

    try:
        difference = to_sympy(left) - to_sympy(right)
        whole = _whole_letters(left, right)
        # Digits agreed wherever both sides exist, so it remains to prove them equal for
        # positive letters, where the laws of roots and logarithms hold without cases.
        positive = {
            each: sympy.Symbol(each.name, positive=True, integer=each.name in whole or None)
            for each in difference.free_symbols
        }
        difference = difference.xreplace(positive)
        if difference.has(sympy.Sum, sympy.Product, sympy.Integral, sympy.Limit, sympy.Derivative):
            difference = difference.doit()
        if difference == 0:
            return True
        if not difference.free_symbols and difference.is_algebraic:
            return _algebraic_zero(difference)
        for attempt in _attempts():
            if attempt(difference) == 0:
                return True
    except (TooHard, Unreadable, ArithmeticError, ValueError, TypeError, AttributeError,
            NotImplementedError, RecursionError):  # fmt: skip
        return False
    return False


def _algebraic_zero(difference: Any) -> bool:
    import sympy

    variable = sympy.Symbol("t")
    return bool(sympy.minimal_polynomial(difference, variable) == variable)


def _attempts() -> Iterator[Any]:
    import sympy

    yield lambda each: sympy.expand(sympy.powsimp(each, force=False))
    yield lambda each: sympy.expand(sympy.expand_log(each, force=False))
    yield lambda each: sympy.trigsimp(sympy.expand_trig(each))
    yield sympy.simplify
    yield lambda each: sympy.simplify(each.rewrite(sympy.exp))
    yield lambda each: sympy.simplify(sympy.expand_func(each.rewrite(sympy.gamma)))
    yield lambda each: sympy.radsimp(sympy.sqrtdenest(each))
