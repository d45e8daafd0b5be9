"""小棒: big bundles of a hundred, bundles of ten with a band, single sticks."""

from engine.plot.pen import blank, box, cropped, require
from engine.plot.scene import Scene, Sheet, Stroke
from engine.values.counting import Sticks

_TALL = 58.0


def lay_out(sticks: Sticks) -> Scene:
    """Hundreds, then tens, then ones, from left to right."""
    counts = (sticks.hundreds, sticks.tens, sticks.ones)
    require(all(0 <= count <= 20 for count in counts), "0 to 20 sticks of each kind")
    require(sum(counts) > 0, "no sticks")
    sheet = blank()
    x = 0.0
    for _ in range(sticks.hundreds):
        _bundle(sheet, x, 0, 66)
        for share in (0.22, 0.7):
            box(sheet, (x - 2.5, _TALL * share), (71, 6), "figure3", 0.5, "figure3", 1)
        x += 80
    x += 8 if sticks.hundreds else 0
    for _ in range(sticks.tens):
        _bundle(sheet, x, 0, 22)
        box(sheet, (x - 2.5, _TALL * 0.44), (26, 6), "figure3", 0.5, "figure3", 1)
        x += 34
    x += 6 if sticks.tens else 0
    for _ in range(sticks.ones):
        box(sheet, (x, 0), (4.4, _TALL), "figure2", 0.3, "figure2", 1.1, radius=2)
        x += 12
    return cropped(sheet)


def _bundle(sheet: Sheet, x: float, y: float, width: float) -> None:
    box(sheet, (x, y), (width, _TALL), "card", 1, None, 0)
    box(sheet, (x, y), (width, _TALL), "figure2", 0.3, "figure2", 1.1, radius=1.5)
    lines = round(width / 4.4) - 1
    for n in range(1, lines + 1):
        at = x + width * n / (lines + 1)
        sheet.add(Stroke(((at, y + 1), (at, y + _TALL - 1)), "figure2", 0.8))
