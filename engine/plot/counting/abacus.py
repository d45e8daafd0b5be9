"""计数器: a board with one rod for each place and beads on the rods."""

from engine.i18n import tr
from engine.plot.pen import blank, box, cropped, line, require, write
from engine.plot.scene import Disc, Scene, Stroke
from engine.values.counting import Abacus

_PITCH, _TALL = 34.0, 104.0


def places() -> tuple[str, ...]:
    """Names of whole places from the ones upwards."""
    return tuple(tr("个 十 百 千 万 十万 百万 千万 亿 十亿").split())


def parts() -> tuple[str, ...]:
    """Names of decimal places from the tenths downwards."""
    return tuple(tr("十分 百分 千分").split())


def lay_out(abacus: Abacus) -> Scene:
    """Up to ten whole places and three decimal ones."""
    whole = len(abacus.beads) - abacus.points
    require(0 < whole <= 10 and 0 <= abacus.points <= 3, "1 to 10 whole places, 0 to 3 decimals")
    require(all(0 <= bead <= 10 for bead in abacus.beads), "a rod holds 0 to 10 beads")
    sheet = blank()
    pitch = _PITCH + (8 if abacus.points else 0)
    width = pitch * len(abacus.beads)
    names = [*reversed(places()[:whole]), *parts()[: abacus.points]]
    for number, count in enumerate(abacus.beads):
        x = pitch * (number + 0.5)
        line(sheet, ((x, 0), (x, _TALL)), "ink2", 1.8)
        for n in range(count):
            sheet.add(Disc((x, 5.4 + 9.6 * n), 4.6, None, "card", 0))
            bead = [(x - 9, 1.2 + 9.6 * n), (18, 8.4)]
            box(sheet, bead[0], bead[1], "card", 1, None, 0, radius=4)
            box(sheet, bead[0], bead[1], "figure1", 0.4, "figure1", 1.1, radius=4)
        if not abacus.bare:
            write(sheet, names[number], (x, -16), "ink", 12)
    box(sheet, (0, -27), (width, 27), "figure1", 0.08, "ink2", 1.4, radius=4)
    if abacus.points:
        x = pitch * whole
        sheet.add(Stroke(((x, -22), (x, -5)), "ink3", 1, (2, 2)), Disc((x, -22), 1.8, "ink", "ink"))
    return cropped(sheet)
