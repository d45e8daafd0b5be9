"""Small plain shapes to count: discs, triangles, stars, apples, flowers, trees."""

import math

from engine.plot.pen import arc, area, box, line, write
from engine.plot.scene import Disc, Point, Sheet, Stroke
from engine.values.counting import CounterShape

RADIUS = 9.0
"""Half a shape's side in pixels."""


def draw(sheet: Sheet, shape: CounterShape, center: Point) -> None:
    """One shape about `center`; colours and outlines both tell shapes apart."""
    x, y = center
    r = RADIUS
    match shape:
        case "circle":
            sheet.add(Disc(center, r, "figure1", "figure1", 1.3, opacity=0.3))
        case "hollow":
            sheet.add(Disc(center, r, "figure1", "card", 1.3))
        case "triangle":
            _polygon(sheet, center, 3, "figure2")
        case "square":
            box(sheet, (x - r + 1, y - r + 1), (2 * r - 2, 2 * r - 2), "figure3", 0.28, "figure3")
        case "star":
            tips = [
                (x + k * math.cos(t), y + k * math.sin(t))
                for n in range(10)
                for k, t in [(r * (1.1 if n % 2 == 0 else 0.45), math.pi / 2 + n * math.pi / 5)]
            ]
            area(sheet, tips, "figure2", 0.3, "figure2", 1.3)
        case "apple":
            _apple(sheet, center)
        case "flower":
            for n in range(5):
                t = math.pi / 2 + n * math.tau / 5
                petal = (x + 5.3 * math.cos(t), y + 5.3 * math.sin(t))
                sheet.add(Disc(petal, 4.2, "figure3", "figure3", 1.1, opacity=0.25))
            sheet.add(Disc(center, 3.2, "figure2", "card", 1.2))
        case "tree":
            sheet.add(Stroke(((x, y - r), (x, y - 3)), "figure2", 2.6))
            crown = ((x - 7, y - 4.5), (x + 7, y - 4.5), (x, y + r + 1))
            area(sheet, crown, "figure1", 0.3, "figure1", 1.3)
        case "question":
            box(sheet, (x - r, y - r), (2 * r, 2 * r), "card", 1, "ink3", 1.1, radius=4)
            write(sheet, "?", center, "ink2", 13)
        case "gap":
            line(sheet, ((x - r + 2, y - r), (x + r - 2, y - r)), "ink2", 1.1)


def _polygon(sheet: Sheet, center: Point, sides: int, color: str) -> None:
    x, y = center
    turns = [math.pi / 2 + math.tau * n / sides for n in range(sides)]
    corners = [(x + (RADIUS + 1) * math.cos(t), y - 2 + (RADIUS + 1) * math.sin(t)) for t in turns]
    area(sheet, corners, color, 0.28, color, 1.3)


def _apple(sheet: Sheet, center: Point) -> None:
    x, y = center[0], center[1] - 1
    outline = [
        (
            x + 8.6 * math.cos(t) * (1 + 0.06 * math.sin(t)),
            y + 8.0 * math.sin(t) - 2.2 * math.exp(-((math.cos(t) / 0.34) ** 2)) * math.sin(t),
        )
        for t in (math.tau * k / 60 for k in range(60))
    ]
    area(sheet, outline, "figure3", 0.28, "figure3", 1.3)
    sheet.add(Stroke(((x, y + 5), (x + 1.5, y + 10)), "ink2", 1.4))
    leaf = [
        *arc((x + 4.5, y + 7.8), 3.4, 20, 160, 0.7),
        *arc((x + 4.5, y + 9.8), 3.4, 200, 340, 0.7),
    ]
    area(sheet, leaf, "figure1", 0.4, "figure1", 0.8)


def crossed_out(sheet: Sheet, center: Point) -> None:
    """A stroke through a thing that is taken away."""
    x, y = center
    reach = RADIUS + 2
    sheet.add(Stroke(((x - reach, y - reach), (x + reach, y + reach)), "ink", 1.5))
