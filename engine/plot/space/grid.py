"""方格纸: squares or pegs with polygons, points, axes of symmetry and arrows of movement."""

import math
from itertools import pairwise

from engine.plot.pen import (
    arc,
    arrow_line,
    blank,
    cropped,
    line,
    require,
    require_finite,
    unit,
    write,
)
from engine.plot.place import put_near
from engine.plot.scene import FIGURE_ROLES, Disc, Point, Scene, Sheet, Stroke, arrow, mathematical
from engine.values.space import GridFigure, GridPolygon, GridTurn

_MOST_WIDE, _MOST_TALL = 300.0, 250.0


def lay_out(grid: GridFigure) -> Scene:
    """The paper, squares of at most 26 pixels."""
    require(0 < grid.columns <= 60 and 0 < grid.rows <= 60, "1 to 60 squares each way")
    require(len(grid.polygons) + len(grid.points) + len(grid.lines) <= 200, "too many parts")
    cell = min(26.0, _MOST_WIDE / grid.columns, _MOST_TALL / grid.rows)

    def at(pair: Point) -> Point:
        require_finite(*pair)
        require(
            -3 <= pair[0] <= grid.columns + 3 and -3 <= pair[1] <= grid.rows + 3, "off the paper"
        )
        return pair[0] * cell, pair[1] * cell

    sheet = blank()
    _paper(sheet, grid, cell)
    for polygon in grid.polygons:
        _polygon(sheet, polygon, [at(corner) for corner in polygon.corners])
    for item in grid.lines:
        a, b = at(item.start), at(item.end)
        if item.arrow:
            arrow_line(sheet, a, b, "figure2", 1.8)
        else:
            dash = (7.0, 3.0, 1.5, 3.0) if item.dashed else ()
            sheet.add(Stroke((a, b), "figure3", 1.6, dash))
            sheet.avoid(_along(a, b))
        if item.label:
            at_end = _middle([a, b]) if item.arrow else b
            color = "figure2" if item.arrow else "figure3"
            put_near(sheet, mathematical(item.label), at_end, color, 7, 13)
    for turn in grid.turns:
        _turn(sheet, turn, at(turn.center), cell)
    for point in grid.points:
        color = FIGURE_ROLES[point.color % 3]
        sheet.add(Disc(at(point.at), 3.2, color, color, 1))
        sheet.avoid([at(point.at)])
    for point in grid.points:
        if point.label:
            put_near(sheet, mathematical(point.label), at(point.at), "ink", 7, 14)
    return cropped(sheet)


def _paper(sheet: Sheet, grid: GridFigure, cell: float) -> None:
    wide, tall = grid.columns * cell, grid.rows * cell
    if grid.pegs:
        for x in range(grid.columns + 1):
            for y in range(grid.rows + 1):
                sheet.add(Disc((x * cell, y * cell), 1.3, "ink3", "ink3", 0.6))
    else:
        for x in range(grid.columns + 1):
            sheet.add(Stroke(((x * cell, 0), (x * cell, tall)), "ink3", 0.55))
        for y in range(grid.rows + 1):
            sheet.add(Stroke(((0, y * cell), (wide, y * cell)), "ink3", 0.55))
    if grid.numbered:
        every = max(1, math.ceil(17 / cell))
        for x in range(0, grid.columns + 1, every):
            write(sheet, str(x), (x * cell, -4), "ink2", 12, "center", "top")
        for y in range(every, grid.rows + 1, every):
            write(sheet, str(y), (-6, y * cell), "ink2", 12, "right")


def _turn(sheet: Sheet, turn: GridTurn, center: Point, cell: float) -> None:
    require_finite(turn.radius, turn.start, turn.end)
    require(0 < turn.radius <= 60 and abs(turn.end - turn.start) <= 360, "no such turn")
    points = arc(center, turn.radius * cell, turn.start, turn.end)
    line(sheet, points[:-1], "figure3", 1.6)
    sheet.add(arrow(points[-1], unit(points[-3], points[-1]), "figure3", 8))
    if turn.label:
        middle = math.radians((turn.start + turn.end) / 2)
        way = (math.cos(middle), math.sin(middle))
        put_near(
            sheet, mathematical(turn.label), points[len(points) // 2], "figure3", 6, 13, (way,)
        )


def _polygon(sheet: Sheet, polygon: GridPolygon, corners: list[Point]) -> None:
    require(2 <= len(corners) <= 60, "a polygon has 2 to 60 corners")
    color = FIGURE_ROLES[polygon.color % 3]
    closed = (*corners, corners[0]) if len(corners) > 2 else tuple(corners)
    if polygon.filled and len(corners) > 2:
        sheet.add(Stroke(tuple(corners), None, 0, fill=color, opacity=0.2))
    sheet.add(Stroke(closed, color, 2, (5, 4) if polygon.dashed else ()))
    for a, b in pairwise(closed):
        sheet.avoid(_along(a, b))
    if polygon.label:
        write(sheet, mathematical(polygon.label), _middle(corners), color, 14)


def _along(a: Point, b: Point) -> list[Point]:
    count = max(1, int(math.dist(a, b) / 5))
    return [
        (a[0] + (b[0] - a[0]) * k / count, a[1] + (b[1] - a[1]) * k / count)
        for k in range(count + 1)
    ]


def _middle(points: list[Point]) -> Point:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)
