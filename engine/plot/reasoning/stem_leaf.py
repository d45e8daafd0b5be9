"""茎叶图: stems between one or two upright rules, leaves in order beside them."""

from engine.plot.pen import blank, cropped, require, write
from engine.plot.scene import Scene, Stroke
from engine.values.reasoning import StemLeaf

_STOREY, _PITCH = 24.0, 15.0


def lay_out(plot: StemLeaf) -> Scene:
    """Rows from top to bottom; a second group's leaves go to the left."""
    require(0 < len(plot.rows) <= 20, "1 to 20 stems")
    require(all(len(r.leaves) <= 24 and len(r.left) <= 24 for r in plot.rows), "too many leaves")
    two = any(row.left for row in plot.rows) or len(plot.names) > 1
    sheet = blank()
    for number, row in enumerate(plot.rows):
        y = -number * _STOREY
        write(sheet, row.stem, (0, y), "ink", 14)
        for n, leaf in enumerate(row.leaves):
            write(sheet, leaf, (30 + n * _PITCH, y), "figure1", 14)
        for n, leaf in enumerate(row.left):
            write(sheet, leaf, (-30 - n * _PITCH, y), "figure3", 14)
    bottom = -(len(plot.rows) - 0.5) * _STOREY
    for x in (-17, 17) if two else (17,):
        sheet.add(Stroke(((x, _STOREY / 2), (x, bottom)), "ink", 1.3))
    if plot.names:
        write(sheet, plot.names[-1], (24, 20), "ink2", 13, "left", "bottom")
    if len(plot.names) > 1:
        write(sheet, plot.names[0], (-24, 20), "ink2", 13, "right", "bottom")
    return cropped(sheet)
