"""Fractions as shaded parts of circles, rectangles and strips."""

from engine.plot.pen import arc, area, blank, box, cropped, require, write
from engine.plot.scene import Disc, Scene, Sheet, Stroke
from engine.values.counting import FractionModel, Whole

_RADIUS, _SIDE, _STRIP = 46.0, 108.0, (280.0, 28.0)


def lay_out(model: FractionModel) -> Scene:
    """Wholes side by side, three in a line; strips under one another."""
    require(0 < len(model.wholes) <= 12, "1 to 12 wholes")
    for whole in model.wholes:
        require(0 < whole.parts <= 100 and 0 <= whole.shaded <= whole.parts, "parts out of bounds")
        require(model.rows > 0 and whole.parts % model.rows == 0, "rows must divide the parts")
    sheet = blank()
    for number, whole in enumerate(model.wholes):
        if model.shape == "strip":
            _rectangle(sheet, whole, 0, -number * (_STRIP[1] + 14), _STRIP, 1)
            continue
        x, y = (number % 3) * (_SIDE + 14), -(number // 3) * (_SIDE + 34)
        if model.shape == "circle":
            _circle(sheet, whole, x, y)
        else:
            tall = _SIDE if model.rows > 1 else _SIDE * 0.55
            _rectangle(sheet, whole, x, y + (_SIDE - tall) / 2, (_SIDE, tall), model.rows)
    return cropped(sheet)


def _circle(sheet: Sheet, whole: Whole, x: float, y: float) -> None:
    center = (x + _SIDE / 2, y + _SIDE / 2)
    turn = 360 / whole.parts
    for n in range(whole.shaded):
        rim = arc(center, _RADIUS, 90 - n * turn, 90 - (n + 1) * turn)
        area(sheet, rim if whole.parts == 1 else [center, *rim], "figure1", 0.34, None, 0)
    if whole.parts > 1:
        for n in range(whole.parts):
            edge = arc(center, _RADIUS, 90 - n * turn, 90 - n * turn, count=1)[0]
            sheet.add(Stroke((center, edge), "ink", 1.2))
    sheet.add(Disc(center, _RADIUS, "ink", None, 1.4))
    write(sheet, whole.label, (center[0], y - 3), "ink", 15, "center", "top")


def _rectangle(
    sheet: Sheet, whole: Whole, x: float, y: float, size: tuple[float, float], rows: int
) -> None:
    columns = whole.parts // rows
    wide, tall = size[0] / columns, size[1] / rows
    for n in range(whole.parts):
        corner = (x + (n % columns) * wide, y + size[1] - (n // columns + 1) * tall)
        fill, opacity = ("figure1", 0.34) if n < whole.shaded else ("card", 0.0)
        box(sheet, corner, (wide, tall), fill, opacity, "ink", 1.0)
    box(sheet, (x, y), size, "card", 0, "ink", 1.5)
    if size is _STRIP:
        write(sheet, whole.label, (x + size[0] + 10, y + size[1] / 2), "ink", 14, "left")
    else:
        write(sheet, whole.label, (x + size[0] / 2, y - 5), "ink", 15, "center", "top")
