"""Stacked unit cubes in oblique projection, and their views as squares."""

from engine.i18n import tr
from engine.plot.pen import area, blank, box, cropped, require, write
from engine.plot.scene import Scene, Sheet
from engine.plot.space.oblique import projected
from engine.values.space import CubeStack, View

_CUBE, _SQUARE, _GAP = 30.0, 24.0, 26.0
Squares = list[tuple[int, int, str]]
"""(column, row from below, text) of the squares that a view shows."""


def lay_out(stack: CubeStack) -> Scene:
    """The wanted views side by side, each with its name under it."""
    rows = stack.heights
    require(0 < len(rows) <= 8 and 0 < len(rows[0]) <= 8, "1 to 8 rows and columns of cubes")
    require(all(len(row) == len(rows[0]) for row in rows), "rows of cubes are equally long")
    require(all(0 <= h <= 8 for row in rows for h in row), "0 to 8 cubes in a stack")
    require(any(h for row in rows for h in row), "no cubes")
    require(0 < len(stack.views) <= 5, "1 to 5 views")
    sheet, x = blank(), 0.0
    for view in stack.views:
        solid = view == "solid"
        width = _solid(sheet, stack, x) if solid else _flat(sheet, seen(stack, view), x)
        if len(stack.views) > 1 or view != "solid":
            write(sheet, _name(view), (x + width / 2, -9), "ink2", 12, "center", "top")
        x += max(width, 56) + _GAP
    return cropped(sheet)


def seen(stack: CubeStack, view: View) -> Squares:
    """The squares of a view: from the front, from the left, or from above (back row on top)."""
    rows = stack.heights
    if view in ("top", "plan"):
        return [
            (column, len(rows) - 1 - row, str(height) if view == "plan" else "")
            for row, line in enumerate(rows)
            for column, height in enumerate(line)
            if height
        ]
    if view == "front":
        tall = [max(row[column] for row in rows) for column in range(len(rows[0]))]
    else:
        tall = [max(row) for row in rows]
    return [(column, level, "") for column, height in enumerate(tall) for level in range(height)]


def _name(view: View) -> str:
    names: dict[View, str] = {
        "solid": tr("立体图"),
        "front": tr("从前面看"),
        "left": tr("从左面看"),
        "top": tr("从上面看"),
        "plan": tr("从上面看"),
    }
    return names[view]


def _solid(sheet: Sheet, stack: CubeStack, left: float) -> float:
    """Cubes from the back to the front, from below, from the left: later ones cover."""
    count = len(stack.heights)
    lean = projected((0, 1, 0))[0]
    for row, line in enumerate(stack.heights):
        back = count - 1 - row
        for column, height in enumerate(line):
            for level in range(height):
                _cube(sheet, left, column, back, level)
    return _CUBE * (len(stack.heights[0]) + lean * count)


def _cube(sheet: Sheet, left: float, column: int, back: int, level: int) -> None:
    def at(x: float, y: float, z: float) -> tuple[float, float]:
        px, py = projected((column + x, back + y, level + z))
        return left + px * _CUBE, py * _CUBE

    front = [at(0, 0, 0), at(1, 0, 0), at(1, 0, 1), at(0, 0, 1)]
    top = [at(0, 0, 1), at(1, 0, 1), at(1, 1, 1), at(0, 1, 1)]
    side = [at(1, 0, 0), at(1, 1, 0), at(1, 1, 1), at(1, 0, 1)]
    for face, opacity in ((front, 0.2), (top, 0.06), (side, 0.38)):
        area(sheet, face, "card", 1, None, 0)
        area(sheet, face, "figure1", opacity, "ink", 1.3)


def _flat(sheet: Sheet, squares: Squares, left: float) -> float:
    for column, row, text in squares:
        corner = (left + column * _SQUARE, row * _SQUARE)
        box(sheet, corner, (_SQUARE, _SQUARE), "figure1", 0.1, "ink", 1.4)
        write(sheet, text, (corner[0] + _SQUARE / 2, corner[1] + _SQUARE / 2), "ink", 13)
    return _SQUARE * (1 + max(column for column, _, _ in squares))
