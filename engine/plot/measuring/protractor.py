"""A protractor lying on an angle: two scales of 180 degrees and the angle's sides."""

import math

from engine.plot.pen import arc, area, blank, cropped, require, write
from engine.plot.scene import Disc, Point, Scene, Stroke, mathematical
from engine.values.measuring import Protractor

_OUTER, _REACH = 142.0, 162.0


def lay_out(protractor: Protractor) -> Scene:
    """The half disc with its outer scale from left to right, its inner one from right to left."""
    for turn in (protractor.start, protractor.end):
        require(0 <= turn <= 180, "a protractor's marks go from 0 to 180")
    require(protractor.start != protractor.end, "an angle has two sides")
    sheet = blank()
    half = arc((0, 0), _OUTER, 0, 180)
    area(sheet, [*half, (-_OUTER, -12), (_OUTER, -12)], "figure2", 0.08, "ink2", 1.4)
    for turn in range(181):
        reach = 10 if turn % 10 == 0 else 7.5 if turn % 5 == 0 else 5
        sheet.add(Stroke((_at(turn, _OUTER - reach), _at(turn, _OUTER)), "ink2", 0.6))
        if turn % 10 == 0:
            side = 2.0 * math.cos(math.radians(turn)) if turn in (0, 180) else 0
            lift = 4.5 if turn in (0, 180) else 0.0
            for text, radius in ((str(180 - turn), _OUTER - 17), (str(turn), _OUTER - 34)):
                x, y = _at(turn, radius)
                write(sheet, text, (x - side, y + lift), "ink2", 9.5)
    sheet.add(Stroke(arc_tuple(_OUTER - 45), "ink3", 0.8))
    sheet.add(Stroke((_at(180, _OUTER), _at(0, _OUTER)), "ink3", 0.8))
    for turn in (protractor.start, protractor.end):
        sheet.add(Stroke(((0, 0), _at(turn, _REACH)), "figure1", 2.2))
    low, high = sorted((protractor.start, protractor.end))
    sheet.add(Stroke(tuple(arc((0, 0), 26, low, high)), "figure3", 1.5))
    sheet.add(Disc((0, 0), 3, "figure1", "figure1"))
    first, vertex, second = (mathematical(name) for name in protractor.names)
    write(sheet, first, _at(protractor.start, _REACH + 11), "ink", 14)
    write(sheet, second, _at(protractor.end, _REACH + 11), "ink", 14)
    write(sheet, vertex, (0, -16), "ink", 14, "center", "top")
    return cropped(sheet)


def _at(turn: float, radius: float) -> Point:
    return radius * math.cos(math.radians(turn)), radius * math.sin(math.radians(turn))


def arc_tuple(radius: float) -> tuple[Point, ...]:
    """The half circle of `radius` about the protractor's middle."""
    return tuple(arc((0, 0), radius, 0, 180))
