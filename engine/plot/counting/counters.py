"""Rows of counters with labels, rings around groups, and strokes through what is taken away."""

from engine.plot.counting.shapes import RADIUS, crossed_out, draw
from engine.plot.pen import blank, box, cropped, require, write
from engine.plot.place import width_of
from engine.plot.scene import Point, Scene, Sheet, Stroke
from engine.values.counting import CounterRow, Counters

_PITCH, _STOREY, _LONGEST, _LABEL = 25.0, 30.0, 12, 13.0


def lay_out(counters: Counters) -> Scene:
    """The rows as a scene; a long row goes on in the next line."""
    require(0 < len(counters.rows) <= 30, "counters need 1 to 30 rows")
    require(0 < sum(len(r.items) for r in counters.rows) <= 400, "counters need 1 to 400 things")
    sheet = blank()
    left = max(width_of(row.label, _LABEL) for row in counters.rows)
    left += 12 if left else 0
    y = 0.0
    for row in counters.rows:
        lines = _row(sheet, row, left, y)
        if row.label:
            write(sheet, row.label, (0, y - (lines - 1) * _STOREY / 2), "ink2", _LABEL, "left")
        y -= lines * _STOREY
    return cropped(sheet)


def _row(sheet: Sheet, row: CounterRow, left: float, top: float) -> int:
    """Draw one row; returns how many lines it took."""
    group = row.group if 0 < row.group <= _LONGEST else 0
    a_line = _LONGEST - _LONGEST % group if group else _LONGEST
    places = [_place(n, group, a_line, left, top) for n in range(len(row.items))]
    for shape, at in zip(row.items, places, strict=True):
        draw(sheet, shape, at)
    for at in places[max(0, len(places) - row.crossed) :] if row.crossed > 0 else ():
        crossed_out(sheet, at)
    for n in range(0, len(places) - group + 1, group) if group else ():
        _ring(sheet, places[n], places[n + group - 1])
    return max(1, -(-len(row.items) // a_line))


def _place(n: int, group: int, a_line: int, left: float, top: float) -> Point:
    column = n % a_line
    gap = (column // group) * 10 if group else 0
    return left + RADIUS + column * _PITCH + gap, top - (n // a_line) * _STOREY


def _ring(sheet: Sheet, first: Point, last: Point) -> None:
    reach = RADIUS + 4
    corner = (first[0] - reach, first[1] - reach)
    size = (last[0] - first[0] + 2 * reach, 2 * reach)
    before = len(sheet.shapes)
    box(sheet, corner, size, "card", 0, "ink3", 1.1, radius=reach - 1)
    ring = sheet.shapes[before]
    if isinstance(ring, Stroke):
        sheet.shapes[before] = Stroke((*ring.points, ring.points[0]), "ink3", 1.1, (4, 3))
