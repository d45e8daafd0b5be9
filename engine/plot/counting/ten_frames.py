"""Ten-frames: two rows of five places, filled from the top left."""

from engine.plot.pen import blank, box, cropped, require
from engine.plot.scene import Disc, Scene
from engine.values.counting import TenFrames

_CELL = 26.0


def lay_out(frames: TenFrames) -> Scene:
    """Up to ten frames, two side by side."""
    require(0 < len(frames.counts) <= 10, "1 to 10 ten-frames")
    require(all(0 <= count <= 10 for count in frames.counts), "a ten-frame holds 0 to 10")
    sheet = blank()
    for number, count in enumerate(frames.counts):
        left = (number % 2) * (5 * _CELL + 18)
        top = -(number // 2) * (2 * _CELL + 16)
        for place in range(10):
            x, y = left + (place % 5) * _CELL, top - (place // 5 + 1) * _CELL
            box(sheet, (x, y), (_CELL, _CELL), "card", 1, "ink2", 1.2)
            if place < count:
                center = (x + _CELL / 2, y + _CELL / 2)
                sheet.add(Disc(center, 9, "figure1", "figure1", 1.3, opacity=0.35))
    return cropped(sheet)
