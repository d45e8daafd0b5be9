"""How much place things take: options to a line, figures beside the text, lines for working."""

from dataclasses import dataclass

from curriculum.worksheet.paper_size import Paper
from curriculum.worksheet.plan import Section
from curriculum.worksheet.question import Question
from curriculum.worksheet.width import formula_width, width_of
from engine.plot import lay_out
from engine.values import ColumnForm, Picture, Problem, Step

MARGIN = 15.0
"""Millimetres around the text."""
SEAL = 20.0
"""Millimetres at the left for 密封线."""
GAP = 12.0
"""Millimetres between columns."""
POINT = 25.4 / 72
"""Millimetres in a point."""
PIXEL = 0.75
"""Points in a pixel of a figure at its natural size."""
SHRINK = 0.8
"""Figures stand a little smaller on paper than on a screen, whose letters are larger."""

BESIDE = 0.45
"""Share of the line that a figure at the side may take."""
NARROWEST = 14.0
"""Letters that must be left beside it."""
_LEAST = {1: 3, 2: 5, 3: 8}
_MOST = {1: 9, 2: 13, 3: 18}


@dataclass(frozen=True, slots=True)
class Measures:
    """A line's width in letters, and the size of a letter in points."""

    line: float
    size: float

    @property
    def stage(self) -> int:
        """1 for the large letters of primary school, 2 for smaller."""
        return 1 if self.size >= 12 else 2


def measures_of(paper: Paper, size: float, sealed: bool) -> Measures:
    """The line of a column of `paper`, in letters of `size` points."""
    inside = paper.width - 2 * MARGIN - (SEAL if sealed else 0) - GAP * (paper.columns - 1)
    return Measures(inside / paper.columns / (size * POINT), size)


def figure_width(picture: Picture, measures: Measures) -> float:
    """A figure's width on paper in letters; 0 for one that can't be drawn."""
    return figure_size(picture, measures)[0]


def figure_size(picture: Picture, measures: Measures) -> tuple[float, float]:
    """(width, height) of a figure on paper in letters; an imported image is taken as square."""
    if picture.drawing is None:
        return (12.0, 9.0) if picture.image else (0.0, 0.0)
    try:
        scene = lay_out(picture.drawing)
    except ValueError:
        return 0.0, 0.0
    width, height = (side * PIXEL * SHRINK / 10.5 for side in (scene.width, scene.height))
    shrink = min(1.0, measures.line * 0.92 / width) if width else 1.0
    return width * shrink, height * shrink


def beside(problem: Problem, measures: Measures) -> bool:
    """Whether the only figure stands at the right of the text: narrow enough to leave words room."""
    if len(problem.pictures) != 1 or "\n|" in problem.statement:
        return False
    width, _ = figure_size(problem.pictures[0], measures)
    return 0 < width <= BESIDE * measures.line and measures.line - width - 2 >= NARROWEST


def across_of(problem: Problem, measures: Measures, side: bool) -> int:
    """How many options share a line: 4, 2 or 1."""
    line = measures.line
    if side:
        line -= figure_width(problem.pictures[0], measures) + 2
    return _across(problem, line)


def _across(problem: Problem, line: float) -> int:
    widest = max((width_of(choice.text) for choice in problem.choices), default=0.0) + 2.4
    return next((count for count in (4, 2) if widest * count <= line - 2), 1)


def worked(question: Question, section: Section) -> bool:
    """Whether a question is answered with working rather than with a word or a letter."""
    if section.across > 1 or question.problem.choices or question.problem.kind == "judge":
        return False
    return bool({"calculate", "word", "draw", "prove"} & set(section.kinds))


def room_of(question: Question, section: Section, measures: Measures) -> int:
    """Lines left under a question for working, from the length of its solution."""
    if question.room is not None:
        return question.room
    if not worked(question, section):
        return 0
    steps = question.solution.steps if question.solution is not None else ()
    # A pupil writes larger than print, and an answer line after the working.
    lines = 1.5 + sum(_lines(step, measures.line) for step in steps)
    if question.problem.kind in ("word", "prove"):
        lines += 1
    stage = 3 if (question.problem.grade or 0) > 9 else measures.stage
    return max(_LEAST[stage], min(_MOST[stage], round(lines)))


def _lines(step: Step, line: float) -> float:
    if isinstance(step.layout, ColumnForm):
        return len(step.layout.rows) * 0.9
    if step.parts:
        return sum(_lines(part, line) for part in step.parts)
    written = step.after_latex or step.before_latex
    if not written:
        return 0.5
    tall = 1.6 if "frac" in written or "begin" in written else 1.1
    return tall * max(1.0, formula_width(written) / (line / 1.4))
