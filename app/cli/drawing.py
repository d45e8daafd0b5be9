"""Pictures for the JSON documents of the command line: SVG text in light colours."""

from app.cli.solution_json import Draw
from app.page import font_file
from app.paths import Paths
from engine.errors import WorldError
from engine.values import Picture


def drawer(paths: Paths) -> Draw:
    """A function that draws a picture as SVG text, or gives none where that can't be done."""

    def draw(picture: Picture) -> str:
        # The drawing library is slow to import and most questions have no picture.
        from engine.plot import LIGHT
        from engine.plot.draw import svg

        try:
            return svg(picture, LIGHT, font_file(paths.assets))
        except WorldError:
            return ""

    return draw
