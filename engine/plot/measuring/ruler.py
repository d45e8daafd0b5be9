"""A ruler with its marks, and things lying along its edge."""

from collections.abc import Callable

from engine.plot.pen import area, arrow_line, blank, box, cropped, require, require_finite, write
from engine.plot.scene import Scene, Sheet, Stroke
from engine.values.measuring import Measured, Ruler

_LENGTH, _TALL = 310.0, 47.0


def lay_out(ruler: Ruler) -> Scene:
    """The ruler, about 310 pixels long, its marks along the upper edge."""
    count = ruler.end - ruler.start
    require(0 < count <= 100 and 1 <= ruler.parts <= 10, "a ruler of 1 to 100 units")
    require_finite(ruler.start)
    require(len(ruler.things) <= 4, "at most four things above a ruler")
    sheet = blank()
    pitch = _LENGTH / count

    def x(value: float) -> float:
        return 12 + (value - ruler.start) * pitch

    box(sheet, (0, 0), (_LENGTH + 24, _TALL), "figure2", 0.1, "ink2", 1.4, radius=3)
    every = next(n for n in (1, 2, 5, 10, 20) if pitch * n >= 17)
    fine = [p for p in (ruler.parts, 5, 2) if p <= ruler.parts and pitch / p >= 2.3]
    parts = fine[0] if fine else 1
    for n in range(count * parts + 1):
        at, whole = x(ruler.start + n / parts), n % parts == 0
        half = parts % 2 == 0 and n % parts == parts // 2
        mark = 13.0 if whole else 9.5 if half else 6.5
        sheet.add(Stroke(((at, _TALL), (at, _TALL - mark)), "ink", 1.3 if whole else 0.9))
        if whole and (n // parts) % every == 0:
            write(
                sheet, str(ruler.start + n // parts), (at, _TALL - 15), "ink", 12, "center", "top"
            )
    write(sheet, ruler.unit, (_LENGTH + 19, 4), "ink2", 12, "right", "bottom")
    top = _TALL + 7
    for thing in ruler.things:
        require(ruler.start <= thing.start < thing.end <= ruler.end, "things lie on the ruler")
        top = _thing(sheet, thing, x, top)
    return cropped(sheet)


def _thing(sheet: Sheet, thing: Measured, x: Callable[[float], float], bottom: float) -> float:
    """Draw one thing above the ruler; returns where the next may stand."""
    left, right, tall = x(thing.start), x(thing.end), 13.0
    for at in (left, right):
        sheet.add(Stroke(((at, _TALL), (at, bottom + tall)), "ink3", 1, (3, 3)))
    middle = bottom + tall / 2
    if thing.shape == "line":
        arrow_line(sheet, (left, middle), (right, middle), "figure1", 1.5, both=True)
    elif thing.shape == "pencil":
        tip = min(16.0, (right - left) * 0.4)
        body = right - tip
        box(sheet, (left, bottom), (body - left, tall), "figure2", 0.35, "figure2", 1.3)
        wood = [(body, bottom), (right, middle), (body, bottom + tall)]
        area(sheet, wood, "card", 1, "figure2", 1.3)
        lead = [(right - tip * 0.35, middle - tall * 0.175), (right, middle)]
        lead.append((right - tip * 0.35, middle + tall * 0.175))
        area(sheet, lead, "ink", 1, "ink", 0.5)
        sheet.add(Stroke(((left, middle), (body, middle)), "figure2", 0.8))
    else:
        box(sheet, (left, bottom), (right - left, tall), "figure1", 0.3, "figure1", 1.3)
    write(
        sheet, thing.label, ((left + right) / 2, bottom + tall + 4), "ink", 13, "center", "bottom"
    )
    return bottom + tall + (24 if thing.label else 8)
