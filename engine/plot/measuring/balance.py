"""A pair of scales in balance or leaning, with things on both pans."""

import math

from engine.plot.pen import area, blank, box, cropped, require, write
from engine.plot.place import width_of
from engine.plot.scene import Disc, Point, Scene, Sheet, Stroke
from engine.values.measuring import Balance

_ARM, _HEIGHT = 96.0, 112.0


def lay_out(balance: Balance) -> Scene:
    """The scales; each text stands in a box on its pan, stacked when there are many."""
    require(len(balance.left) <= 8 and len(balance.right) <= 8, "at most eight things on a pan")
    sheet = blank()
    lean = max(-1, min(1, balance.lean)) * -9.0
    area(sheet, [(-26, 0), (26, 0), (16, 9), (-16, 9)], "ink", 0.2, "ink", 1.4)
    box(sheet, (-3.5, 9), (7, _HEIGHT - 9), "ink", 0.2, "ink", 1.3)
    ends = [_turned((-_ARM, 0), lean), _turned((_ARM, 0), lean)]
    sheet.add(Stroke((ends[0], ends[1]), "ink", 3.4))
    sheet.add(Disc((0, _HEIGHT), 5, "ink", "card", 1.6))
    for (x, y), things in zip(ends, (balance.left, balance.right), strict=True):
        pan = y - 60
        sheet.add(Stroke(((x, y), (x - 36, pan)), "ink2", 1.1))
        sheet.add(Stroke(((x, y), (x + 36, pan)), "ink2", 1.1))
        area(sheet, _dish(x, pan), "figure2", 0.25, "ink", 1.4)
        _things(sheet, things, x, pan)
    return cropped(sheet)


def _turned(at: Point, degrees: float) -> Point:
    t = math.radians(degrees)
    return at[0] * math.cos(t), _HEIGHT + at[0] * math.sin(t)


def _dish(x: float, y: float) -> list[Point]:
    return [(x + 42 * math.cos(t), y + 11 * math.sin(t)) for t in _LOWER]


_LOWER = [math.pi + math.pi * k / 24 for k in range(25)]


def _things(sheet: Sheet, things: tuple[str, ...], x: float, pan: float) -> None:
    """Boxes from left to right, two lines when one is too wide."""
    widths = [max(20.0, width_of(text, 12.5) + 9) for text in things]
    lines: list[list[int]] = [[]]
    for number, width in enumerate(widths):
        if lines[-1] and sum(widths[n] + 2 for n in lines[-1]) + width > 84:
            lines.append([])
        lines[-1].append(number)
    for storey, row in enumerate(lines):
        left = x - sum(widths[n] + 2 for n in row) / 2
        for n in row:
            corner = (left, pan + 1.5 + storey * 22)
            box(sheet, corner, (widths[n], 20), "card", 1, None, 0, radius=3)
            box(sheet, corner, (widths[n], 20), "figure1", 0.2, "figure1", 1.2, radius=3)
            write(sheet, things[n], (left + widths[n] / 2, corner[1] + 10), "ink", 12.5)
            left += widths[n] + 2
