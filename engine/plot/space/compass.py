"""方位图: places by bearing and distance, north at the top, with a bar of scale."""

import math

from engine.i18n import tr
from engine.plot.pen import (
    arc,
    arrow_line,
    between,
    blank,
    cropped,
    line,
    require,
    require_finite,
    write,
)  # fmt: skip
from engine.plot.place import beside, put_best, put_near
from engine.plot.scene import Disc, Point, Scene, Sheet, Stroke
from engine.values.space import CompassMap, Place

_REACH = 110.0


def lay_out(compass: CompassMap) -> Scene:
    """The map as a scene, the farthest place about 110 pixels from the middle of all."""
    require(0 < len(compass.places) <= 12, "1 to 12 places")
    for place in compass.places:
        require_finite(place.bearing, place.distance)
        require(place.distance > 0, "a distance above zero")
    spots = _spots(compass)
    wide = max(p[0] for p in spots) - min(p[0] for p in spots)
    tall = max(p[1] for p in spots) - min(p[1] for p in spots)
    far = max(math.dist(spots[0], p) for p in spots)
    scale = (
        _REACH / far
        if not compass.route
        else min(
            230 / max(wide, 1e-9),
            200 / max(tall, 1e-9),
            _REACH / max(p.distance for p in compass.places),
        )
    )
    at = [(x * scale, y * scale) for x, y in spots]
    sheet = blank()
    starts = at[:-1] if compass.route else [at[0]] * len(compass.places)
    for start in dict.fromkeys(starts):
        _cross(sheet, start, 28 if compass.route else _REACH * 0.55)
    for ends in zip(starts, at[1:], strict=True):
        line(sheet, ends, "figure1", 1.8)
    for number, place in enumerate(compass.places):
        _angle(sheet, place, starts[number], at[number + 1], number, compass.route)
    for number, place in enumerate(compass.places):
        sheet.add(Disc(at[number + 1], 3.2, "figure1", "figure1", 1))
        if place.label:
            _along(sheet, place.label, starts[number], at[number + 1])
    sheet.add(Disc(at[0], 3.4, "ink", "ink", 1))
    for name, spot, start in [
        *((p.name, at[n + 1], starts[n]) for n, p in enumerate(compass.places)),
    ]:
        turn = math.atan2(spot[1] - start[1], spot[0] - start[0])
        ways = [
            (math.cos(turn + t), math.sin(turn + t))
            for t in (0, 0.6, -0.6, 1.2, -1.2, 1.57, -1.57, 2.2, -2.2)
        ]
        if name:
            put_near(sheet, name, spot, "ink", 8, 14, ways)
    if compass.center:
        ways = [(0.75, -0.66), (-0.75, -0.66), (0.75, 0.66), (-0.75, 0.66)]
        put_near(sheet, compass.center, at[0], "ink", 8, 14, ways)
    _north(sheet, compass, at, scale)
    return cropped(sheet)


def _spots(compass: CompassMap) -> list[Point]:
    spots = [(0.0, 0.0)]
    for place in compass.places:
        x, y = spots[-1] if compass.route else (0.0, 0.0)
        turn = math.radians(90 - place.bearing)
        spots.append((x + place.distance * math.cos(turn), y + place.distance * math.sin(turn)))
    return spots


def _cross(sheet: Sheet, at: Point, reach: float) -> None:
    x, y = at
    for ends in (((x - reach, y), (x + reach, y)), ((x, y - reach), (x, y + reach))):
        sheet.add(Stroke(ends, "ink3", 1, (4, 3)))
        sheet.faint.extend([between(*ends, k / 20) for k in range(21)])


def off_axis(bearing: float) -> tuple[float, int]:
    """The acute angle from north or south, and that axis's bearing; 0 on one of the four axes."""
    turn = bearing % 360
    axis = 0 if turn < 90 or turn > 270 else 180
    away = min(abs(turn - axis), 360 - abs(turn - axis))
    return (0.0 if away % 90 == 0 else away), axis


def _angle(sheet: Sheet, place: Place, start: Point, end: Point, number: int, route: bool) -> None:
    away, axis = off_axis(place.bearing)
    if not place.angle or not away:
        return
    radius = 20.0 + (0 if route else (number % 3) * 5)
    first, second = 90.0 - axis, 90.0 - place.bearing
    second += 360 * round((first - second) / 360)
    low, high = sorted((first, second))
    line(sheet, arc(start, radius, low, high), "figure2", 1.3)
    middle = math.radians((low + high) / 2)
    way = (math.cos(middle), math.sin(middle))
    at = (start[0] + way[0] * radius, start[1] + way[1] * radius)
    put_near(
        sheet, f"{away:g}°", at, "figure2", 5, 12, (way, _turned(way, 0.5), _turned(way, -0.5))
    )


def _turned(way: Point, by: float) -> Point:
    turn = math.atan2(way[1], way[0]) + by
    return math.cos(turn), math.sin(turn)


def _along(sheet: Sheet, text: str, start: Point, end: Point) -> None:
    turn = math.atan2(end[1] - start[1], end[0] - start[0]) + math.pi / 2
    ways = [(math.cos(turn), math.sin(turn)), (-math.cos(turn), -math.sin(turn))]
    spots = [between(start, end, share) for share in (0.62, 0.75, 0.5)]
    put_best(sheet, [beside(text, at, way, 6, "figure1", 12) for at in spots for way in ways])


def _north(sheet: Sheet, compass: CompassMap, at: list[Point], scale: float) -> None:
    right = max(max(p[0] for p in at), _REACH * 0.55, *(box[2] for box in sheet.boxes)) + 20
    top = max(max(p[1] for p in at), _REACH * 0.55)
    arrow_line(sheet, (right, top - 34), (right, top), "ink", 1.4)
    write(sheet, tr("北"), (right, top + 3), "ink", 13, "center", "bottom")
    if compass.scale is None:
        return
    length, text = compass.scale
    require_finite(length, *(p.distance for p in compass.places))
    require(0 < length * scale <= 200, "a bar of scale that fits the map")
    bottom = min(min(p[1] for p in at), *(box[1] for box in sheet.boxes)) - 30
    left = right - length * scale
    ends = ((left, bottom + 5), (left, bottom), (right, bottom), (right, bottom + 5))
    sheet.add(Stroke(ends, "ink", 1.3))
    write(sheet, text, ((left + right) / 2, bottom + 6), "ink2", 12, "center", "bottom")
