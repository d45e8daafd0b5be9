"""Bows above a number line from place to place, as in counting on and back."""

from collections.abc import Callable, Sequence

from engine.plot.pen import unit, write
from engine.plot.scene import FIGURE_ROLES, Point, Sheet, Stroke, arrow, mathematical
from engine.values.picture import Jump


def height_of(jumps: Sequence[Jump]) -> float:
    """How many pixels above the line the jumps need."""
    return 60.0 if jumps else 0.0


def draw_jumps(
    sheet: Sheet, jumps: Sequence[Jump], base: float, x: Callable[[float], float]
) -> None:
    """Each jump as a flat bow with its head at the landing place."""
    for jump in jumps[:40]:
        a, b = x(jump.start), x(jump.end)
        tall = min(30.0, 12 + abs(b - a) * 0.22)
        bow = [_on_bow((a, base + 2), (b, base + 2), tall, k / 24) for k in range(25)]
        color = FIGURE_ROLES[0 if b >= a else 2]
        sheet.add(
            Stroke(tuple(bow[:-1]), color, 1.6), arrow(bow[-1], unit(bow[-4], bow[-1]), color, 8)
        )
        top = ((a + b) / 2, base + tall + 5)
        write(sheet, mathematical(jump.label_latex), top, color, 13, "center", "bottom")


def _on_bow(a: Point, b: Point, tall: float, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + 4 * tall * share * (1 - share)
