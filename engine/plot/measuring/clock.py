"""A clock's dial with hands that move as real ones do, and the digital form."""

import math

from engine.plot.pen import area, blank, box, cropped, require, write
from engine.plot.scene import Disc, Point, Scene, Sheet, Stroke
from engine.values.measuring import Clock

_RADIUS = 76.0


def lay_out(clock: Clock) -> Scene:
    """The dial, the digits, or both side by side."""
    require(0 <= clock.hour < 24 and 0 <= clock.minute < 60, "no time of day")
    require(clock.second is None or 0 <= clock.second < 60, "no time of day")
    sheet = blank()
    if clock.face != "digital":
        _dial(sheet, clock)
    if clock.face != "dial":
        _digits(sheet, clock, 0.0 if clock.face == "digital" else _RADIUS + 16)
    return cropped(sheet)


def hand_turns(clock: Clock) -> tuple[float, float]:
    """Degrees clockwise from 12 of the hour hand and the minute hand."""
    seconds = clock.second or 0
    minutes = clock.minute + seconds / 60
    return (clock.hour % 12) * 30 + minutes / 2, minutes * 6


def _at(turn: float, radius: float) -> Point:
    angle = math.radians(90 - turn)
    return radius * math.cos(angle), radius * math.sin(angle)


def _dial(sheet: Sheet, clock: Clock) -> None:
    sheet.add(Disc((0, 0), _RADIUS, "ink", "card", 2.2))
    for n in range(60):
        inner = _RADIUS - (8 if n % 5 == 0 else 4.5)
        ends = (_at(n * 6, inner), _at(n * 6, _RADIUS - 2))
        sheet.add(Stroke(ends, "ink2", 1.9 if n % 5 == 0 else 0.9))
    for n in range(1, 13):
        write(sheet, str(n), _at(n * 30, _RADIUS - 18), "ink", 14)
    hour, minute = hand_turns(clock)
    _hand(sheet, hour, 33, 6.4, "ink")
    _hand(sheet, minute, 49, 4.4, "figure1")
    if clock.second is not None:
        turn = clock.second * 6.0
        sheet.add(Stroke((_at(turn + 180, 14), _at(turn, 64)), "figure3", 1.3))
    sheet.add(Disc((0, 0), 4, "ink", "ink", 0))


def _hand(sheet: Sheet, turn: float, length: float, width: float, color: str) -> None:
    """A slim pointer, so that its tip reads exactly."""
    tip, tail = _at(turn, length), _at(turn + 180, 10)
    side = _at(turn + 90, width / 2)
    shoulder = _at(turn, length * 0.7)
    points = [
        (tail[0] - side[0] * 0.7, tail[1] - side[1] * 0.7),
        (shoulder[0] - side[0], shoulder[1] - side[1]),
        tip,
        (shoulder[0] + side[0], shoulder[1] + side[1]),
        (tail[0] + side[0] * 0.7, tail[1] + side[1] * 0.7),
    ]
    area(sheet, points, color, 1, color, 0.6)


def _digits(sheet: Sheet, clock: Clock, left: float) -> None:
    text = f"{clock.hour:02d}:{clock.minute:02d}"
    if clock.second is not None:
        text += f":{clock.second:02d}"
    wide, tall = 34.0 + 14 * len(text), 52.0
    center = (left + wide / 2, 0.0)
    box(
        sheet, (left, -tall / 2), (wide, tall), "figure1", 0.08,
        "ink2", 1.6, radius=8,
    )  # fmt: skip
    write(sheet, text, center, "ink", 28)
