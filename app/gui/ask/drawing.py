"""An answer as the fragments the page shows; made off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.page import answer_html, font_file, pictures_html, question_html, steps_html
from engine.values import Picture, Problem, Solution

Draw = Callable[[Picture], str]


@dataclass(frozen=True, slots=True)
class Fragments:
    """Safe HTML for three regions of the page; pictures come after, for they take longer."""

    question: str
    steps: str
    answer: str


def fragments(problem: Problem, solution: Solution) -> Fragments:
    """What is shown of an answer before its pictures are drawn."""
    return Fragments(
        str(question_html(problem)), str(steps_html(solution)), str(answer_html(solution))
    )


def drawn(problem: Problem, solution: Solution, draw: Draw) -> str:
    """The cards with all pictures of a question and its answer."""
    return str(pictures_html((*problem.pictures, *solution.pictures), draw))


def painter(assets: Path) -> Draw:
    """Draws a picture as SVG in the page's own colours."""

    def draw(picture: Picture) -> str:
        # Imported when the first picture is drawn: matplotlib takes a second to load.
        from engine.plot import PAGE
        from engine.plot.draw import svg

        return svg(picture, PAGE, font_file(assets))

    return draw
