"""What a graph must show: zeros, turning points, poles and level asymptotes, found by numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import sympy

from engine.plot.evaluate import Function, function_of

_SCAN = 10.0
_STEPS = 1600
_MOST = 24


@dataclass(frozen=True, slots=True)
class Features:
    """Places and values of what matters; `period` is the length of one wave, None for no waves."""

    zeros: tuple[float, ...] = ()
    turns: tuple[tuple[float, float], ...] = ()
    poles: tuple[float, ...] = ()
    levels: tuple[float, ...] = ()
    ends: tuple[float, ...] = ()
    """Where the function begins or ceases to be defined."""
    period: float | None = None


def features_of(expression: sympy.Expr, letter: sympy.Symbol, function: Function) -> Features:
    """The features of `function`, which is `expression` in `letter`.

    Polynomials and their quotients have theirs wherever they are; others between -10 and 10 or,
    for waves, within two periods.
    """
    if expression.is_rational_function(letter):
        return _rational(expression, letter, function)
    period = _period(expression, letter)
    reach = 2 * period if period else _SCAN
    zeros, turns, poles = _scanned(function, -reach, reach)
    if period:
        return Features(zeros, turns, poles, period=period)
    return Features(zeros, turns, poles, _levels(function), _ends(function, -reach, reach))


def _rational(expression: sympy.Expr, letter: sympy.Symbol, function: Function) -> Features:
    top, bottom = sympy.fraction(sympy.cancel(sympy.together(expression)))
    slope = sympy.together(sympy.diff(top, letter) * bottom - top * sympy.diff(bottom, letter))
    poles = _real_roots(bottom, letter)
    turns = []
    value_of = function_of(top / bottom, letter)
    for x in _real_roots(slope, letter):
        value = value_of(x)
        if value is not None and _turns(value_of, x):
            turns.append((x, value))
    zeros = tuple(x for x in _real_roots(top, letter) if function(x) is not None)
    return Features(zeros, tuple(turns[:_MOST]), poles, _levels(function) if poles else ())


def _turns(function: Function, x: float) -> bool:
    """Whether the curve turns at `x` rather than only pausing there."""
    step = 1e-3 * max(1.0, abs(x))
    left, here, right = function(x - step), function(x), function(x + step)
    if left is None or here is None or right is None:
        return False
    return (left - here) * (right - here) > 0


def _real_roots(polynomial: sympy.Expr, letter: sympy.Symbol) -> tuple[float, ...]:
    if not polynomial.has(letter):
        return ()
    poly = sympy.Poly(polynomial, letter)
    if poly.degree() > 12 or not all(c.is_number for c in poly.coeffs()):
        return ()
    try:
        roots = poly.sqf_part().nroots(n=20, maxsteps=200)
    except sympy.polys.polyerrors.PolynomialError:
        return ()
    except (ValueError, ArithmeticError):
        return ()
    real = [float(sympy.re(root)) for root in roots if abs(sympy.im(root)) < 1e-9]
    return tuple(sorted(x for x in real if abs(x) < 1e6))[:_MOST]


def _period(expression: sympy.Expr, letter: sympy.Symbol) -> float | None:
    """The longest period of the waves inside, when everything else stands still."""
    waves = expression.atoms(sympy.sin, sympy.cos, sympy.tan, sympy.cot, sympy.sec, sympy.csc)
    periods = []
    for wave in waves:
        rate = sympy.diff(wave.args[0], letter)
        if rate.has(letter) or not rate.is_number or rate == 0:
            return None
        base = math.pi if isinstance(wave, (sympy.tan, sympy.cot)) else math.tau
        periods.append(base / abs(float(rate)))
    if not periods:
        return None
    stand_ins = {wave: sympy.Dummy() for wave in waves}
    return None if expression.subs(stand_ins).has(letter) else max(periods)


def _levels(function: Function) -> tuple[float, ...]:
    """Heights that the curve nears far away to the left or right."""
    found: list[float] = []
    for side in (-1.0, 1.0):
        far = [function(side * x) for x in (1e4, 1e5, 1e6)]
        if any(value is None for value in far):
            continue
        a, b, c = (value for value in far if value is not None)
        if abs(c - b) < 1e-3 * max(1, abs(c)) and abs(c - b) <= abs(b - a):
            level = round(c, 3)
            if not any(abs(level - other) < 1e-6 for other in found):
                found.append(level)
    return tuple(found)


def _ends(function: Function, low: float, high: float) -> tuple[float, ...]:
    found: list[float] = []
    steps = 200
    for k in range(steps):
        a, b = (low + (high - low) * n / steps for n in (k, k + 1))
        if (function(a) is None) == (function(b) is None):
            continue
        inside, outside = (a, b) if function(a) is not None else (b, a)
        for _ in range(50):
            middle = (inside + outside) / 2
            if function(middle) is None:
                outside = middle
            else:
                inside = middle
        found.append(_snapped(inside))
    return _apart(found)


def _snapped(place: float) -> float:
    """`place` without the dust of halving."""
    near = round(place, 6)
    return near + 0.0 if abs(near - place) < 1e-9 else place


def _scanned(
    function: Function, low: float, high: float
) -> tuple[tuple[float, ...], tuple[tuple[float, float], ...], tuple[float, ...]]:
    # An odd number of uneven steps, so that a pole at a round number isn't stepped on.
    xs = [low + (high - low) * (k + 0.137) / _STEPS for k in range(_STEPS)]
    ys = [function(x) for x in xs]
    size = sorted(abs(y) for y in ys if y is not None)
    typical = size[len(size) // 2] + 1 if size else 1.0
    zeros: list[float] = []
    turns: list[tuple[float, float]] = []
    poles: list[float] = []
    for k in range(1, _STEPS):
        a, b = ys[k - 1], ys[k]
        if a is None or b is None:
            continue
        if a * b <= 0 and (a or b):
            x = _bisected(function, xs[k - 1], xs[k])
            value = function(x)
            if value is None or abs(value) > 1e3 * typical:
                poles.append(x)
            elif abs(value) < 1e-6 * typical:
                zeros.append(_snapped(x))
        if k + 1 < _STEPS and (c := ys[k + 1]) is not None and (b - a) * (c - b) < 0:
            x = _peak(function, xs[k - 1], xs[k + 1], 1 if b > a else -1)
            value = function(x)
            if value is not None and abs(value) < 1e3 * typical:
                turns.append((round(x, 7) + 0.0, value if abs(value) > 1e-12 else 0.0))
                if abs(value) < 1e-9 and not any(abs(x - zero) < 1e-4 for zero in zeros):
                    zeros.append(x)
    return _apart(zeros), tuple(turns[:_MOST]), _apart(poles)


def _apart(places: Sequence[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > 1e-6:
            kept.append(place)
    return tuple(kept[:_MOST])


def _bisected(function: Function, low: float, high: float) -> float:
    left = function(low) or 0.0
    for _ in range(60):
        middle = (low + high) / 2
        value = function(middle)
        if value is None:
            return middle
        if left * value <= 0:
            high = middle
        else:
            low, left = middle, value
    return (low + high) / 2


def _peak(function: Function, low: float, high: float, sign: int) -> float:
    """Golden-section search for the top (sign 1) or the bottom (-1) between two places."""
    golden = (math.sqrt(5) - 1) / 2
    for _ in range(50):
        a, b = high - golden * (high - low), low + golden * (high - low)
        if sign * (function(a) or 0.0) > sign * (function(b) or 0.0):
            high = b
        else:
            low = a
    return (low + high) / 2
