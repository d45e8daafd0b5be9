"""小棒: big bundles of a hundred, bundles of ten with a band, single sticks."""

from engine.plot.pen import blank, box, cropped, require
from engine.plot.scene import Point, Scene, Sheet, Stroke
from engine.values.counting import Sticks

_TALL, _LINE = 58.0, 330.0
_WIDTHS = {"hundred": 54.0, "ten": 22.0, "one": 4.4}
_GAPS = {"hundred": 14.0, "ten": 12.0, "one": 7.6}


def lay_out(sticks: Sticks) -> Scene:
    """Hundreds, then tens, then ones, from left to right, in as many lines as they need."""
    counts = (sticks.hundreds, sticks.tens, sticks.ones)
    require(all(0 <= count <= 20 for count in counts), "0 to 20 sticks of each kind")
    require(sum(counts) > 0, "no sticks")
    sheet = blank()
    x = y = 0.0
    for kind, count in zip(_WIDTHS, counts, strict=True):
        step = _WIDTHS[kind] + _GAPS[kind]
        # Pieces of one kind stay together where a line is long enough for them.
        if x and x + count * step > _LINE:
            x, y = 0.0, y - _TALL - 16
        for _ in range(count):
            if x + _WIDTHS[kind] > _LINE:
                x, y = 0.0, y - _TALL - 16
            _piece(sheet, kind, (x, y))
            x += step
        x += 6 if count else 0
    return cropped(sheet)


def _piece(sheet: Sheet, kind: str, corner: Point) -> None:
    (x, y), width = corner, _WIDTHS[kind]
    radius = 2.0 if kind == "one" else 1.5
    box(sheet, corner, (width, _TALL), "figure2", 0.3, "figure2", 1.1, radius=radius)
    lines = round(width / 4.4) - 1
    for n in range(1, lines + 1):
        at = x + width * n / (lines + 1)
        sheet.add(Stroke(((at, y + 1), (at, y + _TALL - 1)), "figure2", 0.8))
    bands = {"hundred": (0.22, 0.7), "ten": (0.44,), "one": ()}
    for share in bands[kind]:
        band = (x - 2.5, y + _TALL * share)
        box(sheet, band, (width + 5, 6), "figure3", 0.5, "figure3", 1)
