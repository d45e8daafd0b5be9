"""A point made ready for its page: its words and problems as HTML, off the main thread."""

from dataclasses import dataclass
from pathlib import Path

from app.page import font_file
from app.page.point import point_aside_html, point_html
from app.tutor.lessons import Lessons, NothingMadeError
from curriculum.tree import Point
from engine.values import Picture

SAMPLES = 4
"""How many problems a point shows at a time."""


@dataclass(frozen=True, slots=True)
class ReadyPoint:
    """`main` and `aside` are HTML; `makeable` says whether problems can be made for the point."""

    point: Point
    main: str
    aside: str
    makeable: bool


def make_ready(lessons: Lessons, code: str, seed: int, assets: Path) -> ReadyPoint:
    """The point `code` with the problems of `seed`. Raises `WorldError`."""

    def draw(picture: Picture) -> str:
        # Imported when the first picture is drawn: matplotlib takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(assets))

    point = lessons.tree.point(code)
    try:
        samples = tuple(lessons.problems(code, None, SAMPLES, seed))
    except NothingMadeError:
        samples = ()
    main = point_html(point, lessons.requirements(point), samples, draw)
    before = tuple(lessons.tree.point(one) for one in point.requires)
    after = tuple(one for one in lessons.tree.points if code in one.requires)
    aside = str(point_aside_html(before, after))
    return ReadyPoint(point, str(main), aside, bool(samples))
