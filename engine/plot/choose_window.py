"""The window of a graph: wide enough for what matters, no wider than a pupil can read."""

import math
from collections.abc import Sequence

from engine.plot.evaluate import Function
from engine.plot.features import Features
from engine.plot.ticks import round_step
from engine.plot.window import Window


def window_for(function: Function, features: Features) -> tuple[Window, bool] | None:
    """(x0, x1, y0, y1) and whether both axes have one scale; None when nothing real is near."""
    x0, x1 = _across(function, features)
    values = _values(function, x0, x1)
    if len(values) < 3:
        return None
    y0, y1 = _up(values, features, x0, x1)
    equal = features.period is None and 0.4 <= (x1 - x0) / (y1 - y0) <= 2.5
    if equal:
        x0, x1, y0, y1 = _squared(x0, x1, y0, y1)
    return (x0, x1, y0, y1), equal


def _across(function: Function, features: Features) -> tuple[float, float]:
    if features.period is not None:
        reach = features.period if features.period >= 1 else 2 * features.period
        return -reach, reach
    telling = [*features.zeros, *(x for x, _ in features.turns), *features.poles, *features.ends]
    places = _gathered(telling) or [0.0]
    low, high = min(places), max(places)
    span = high - low
    pad = min(3.0, _width(function, (low + high) / 2))
    if span > 1e-9:
        pad = max(0.4 * span, min(1.5, 2.5 * span))
    if features.poles:
        pad = max(pad, 3.0 if span <= 6 else 0.6 * span)
    # The y axis belongs to the picture unless it is far away.
    if 0 < low <= 2 * span + 6:
        low = 0.0
    if 0 < -high <= 2 * span + 6:
        high = 0.0
    return _outward(low - pad, high + pad)


def _gathered(places: Sequence[float]) -> list[float]:
    """Places without those that lie so far off that the rest would be one spot."""
    if len(places) < 3:
        return list(places)
    ordered = sorted(places)
    middle = ordered[len(ordered) // 2]
    typical = sorted(abs(p - middle) for p in ordered)[len(ordered) // 2] or 1.0
    return [p for p in ordered if abs(p - middle) <= 12 * typical + 6]


def _width(function: Function, center: float) -> float:
    """How far to look on each side of one place before the curve has moved by about five."""
    here = function(center)
    width = 0.25
    while width < 6:
        moved = [
            abs(value - (here or 0.0))
            for x in (center - width, center + width)
            if (value := function(x)) is not None
        ]
        if moved and max(moved) >= 5:
            return max(width, 0.5)
        width *= 1.25
    return 5.0


def _values(function: Function, x0: float, x1: float) -> list[float]:
    found = (function(x0 + (x1 - x0) * (k + 0.5) / 240) for k in range(240))
    return sorted(value for value in found if value is not None)


def _up(values: Sequence[float], features: Features, x0: float, x1: float) -> tuple[float, float]:
    wide = x1 - x0
    telling = [y for x, y in features.turns if x0 <= x <= x1]
    telling += [y for y in features.levels if abs(y) < 1e4]
    if any(x0 <= x <= x1 for x in features.zeros):
        telling.append(0.0)
    if features.poles:
        middle = sum(features.levels) / len(features.levels) if features.levels else 0.0
        low = min([middle - 0.42 * wide, *(y - 0.15 * wide for y in telling)])
        high = max([middle + 0.42 * wide, *(y + 0.15 * wide for y in telling)])
    elif features.turns:
        low, high = _around_turns(values, telling, wide)
        if features.period is not None:
            high += 0.18 * (high - low)  # room for the formula above the waves
    else:
        low, high = values[len(values) // 12], values[-1 - len(values) // 12]
        if high - low < 1e-9:
            low, high = low - 2, high + 2
        low, high = low - 0.12 * (high - low), high + 0.12 * (high - low)
    # The x axis belongs to the picture unless the curve is far away from it.
    if 0 < low < 1.5 * (high - low) + 2:
        low = -0.15 * high
    if 0 < -high < 1.5 * (high - low) + 2:
        high = -0.15 * low
    return _outward(low, high)


def _around_turns(
    values: Sequence[float], telling: Sequence[float], wide: float
) -> tuple[float, float]:
    """Heights around the turning points, and a good stretch of where the curve goes from them."""
    low, high = min(telling), max(telling)
    tall = high - low
    pad = 0.5 * tall if tall > 0 else min(max(values[-1] - values[0], 1.0), 5.0)
    margin = 0.12 * (tall or 1.0)
    floor, roof = values[0] - margin, values[-1] + margin
    low, high = max(low - pad, min(floor, low - margin)), min(high + pad, max(roof, high + margin))
    short = 0.7 * wide - (high - low)
    if short > 0 and roof > high:
        high = min(roof, high + short)
        short = 0.7 * wide - (high - low)
    if short > 0 and floor < low:
        low = max(floor, low - short)
    return low, high


def _outward(low: float, high: float) -> tuple[float, float]:
    """Ends at half steps of a round grid, so that no grid line sticks to the frame."""
    step = round_step(high - low, 8) / 2
    ends = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    return float(f"{ends[0]:.9g}"), float(f"{ends[1]:.9g}")


def _squared(x0: float, x1: float, y0: float, y1: float) -> Window:
    """Grow the shorter side until the picture is not flatter or taller than a page allows."""
    wide, tall = x1 - x0, y1 - y0
    if tall < 0.6 * wide:
        grow = (0.6 * wide - tall) / 2
        y0, y1 = y0 - grow, y1 + grow
    elif tall > 1.1 * wide:
        grow = (tall / 1.1 - wide) / 2
        x0, x1 = x0 - grow, x1 + grow
    return x0, x1, y0, y1
