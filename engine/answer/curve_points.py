"""Curves told apart by a point: one that lies on the first and not on the second."""

from __future__ import annotations

from typing import Any

from engine.maths import tree
from engine.maths.equal import letters as named
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.polynomial import Polynomial, names
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

DEGREE = 6
_SAMPLES = ("-2", "-1.25", "-0.5", "0.75", "1", "2", "3.5")
_NEAR = CONTEXT.mpf(10) ** -12


def leaves(curve: Polynomial, other: tree.Relation) -> bool:
    """Whether a real point of the polynomial curve (in two letters) isn't on `other`.

    Refutes to twelve digits and never proves: False says only that no such point was met.
    """
    letters = sorted(names(curve))
    if len(letters) != 2 or not all(name.isalpha() for name in letters):
        return False
    called = any(isinstance(each, tree.Call) and len(each.function) == 1 for each in other.walk())
    if called or named(other) != set(letters):
        return False
    for across, down in (letters, letters[::-1]):
        for sample in _SAMPLES:
            value = CONTEXT.mpf(sample)
            for root in _roots(curve, across, down, value):
                if _misses(other, {across: root, down: value}):
                    return True
    return False


def _roots(curve: Polynomial, across: str, down: str, value: Any) -> list[Any]:
    """The real values of `across` on the curve where `down` is `value`."""
    powers: dict[int, Any] = {}
    for monomial, coefficient in curve.items():
        term = CONTEXT.mpf(coefficient.numerator) / coefficient.denominator
        degree = 0
        for name, power in monomial:
            if name == across:
                degree = power
            else:
                term *= value**power
        powers[degree] = powers.get(degree, 0) + term
    highest = max((power for power, term in powers.items() if term), default=0)
    if not 0 < highest <= DEGREE:
        return []
    listed = [powers.get(power, 0) for power in range(highest, -1, -1)]
    try:
        found = CONTEXT.polyroots(listed, maxsteps=80, extraprec=60)
    except (CONTEXT.NoConvergence, ZeroDivisionError, ValueError):
        return []
    return [CONTEXT.re(root) for root in found if abs(CONTEXT.im(root)) < _NEAR]


def _misses(equation: tree.Relation, point: dict[str, Any]) -> bool:
    sides: list[Any] = []
    for side in equation.operands[:2]:
        try:
            sides.append(_value(side, point))
        except Undefined:
            return True
        except (TooHard, Unreadable):
            return False
    return bool(abs(sides[0] - sides[1]) > _NEAR * (1 + abs(sides[0]) + abs(sides[1])))


def _value(side: Node, point: dict[str, Any]) -> Any:
    return Numeric(point, False).value(side)
