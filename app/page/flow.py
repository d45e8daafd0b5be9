"""The rows of the water line: which mark, which words, and how the line runs on to the next."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from app.page import marks
from app.page.layouts import layout_html
from app.page.prose import formula_html
from app.page.working import WorkingLine, working_lines
from engine.i18n import tr
from engine.values import Mark, Solution, Step

_RELATION = re.compile(
    r"[=<>≤≥≠≈∈]|\\(?:le|ge|leq|geq|leqslant|geqslant|ne|neq|approx|in|iff|to|Rightarrow"
    r"|Leftrightarrow|equiv|sim|cong|parallel|perp|text|quad|pm|because|therefore)(?![A-Za-z])"
)
_NEW_THINGS = ("differentiat", "derivative", "integrat", "antiderivative", "substitut", "read")
"""A rule whose result is not the same value as what stood before, so no equals sign joins them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as shown; `shape` empty means that it carries no mark of its own.

    `into` says how the water line runs from this row to the next one with a mark.
    """

    shape: str
    word: str
    body: Markup
    name: str = ""
    reason: str = ""
    mark_reason: str = ""
    should_be: str = ""
    layout: str = ""
    parts: tuple["Row", ...] = ()
    kind: str = "prose"
    number: int | None = None
    into: str = "none"
    step: int | None = None
    """Which step of the solution it shows, from 0; None for what is no step."""


def step_rows(
    steps: Sequence[Step], verified: bool | None = None, made: bool = False
) -> tuple[Row, ...]:
    """Rows for worked steps; the first row is the expression that they start from.

    Of steps that were `made` together with their problem only the checked ones carry a mark: the
    answer is known beforehand, and what algebra can't read of the way there is no doubt about it.
    """
    rows: list[Row] = []
    standing = ""
    for number, step in enumerate(steps):
        if step.before_latex and step.before_latex != standing:
            rows.append(Row("source", "", formula_html(step.before_latex), kind="start"))
        row = replace(_step_row(step, made), step=number)
        plain = made and step.mark is not Mark.CHECKED
        rows.append(replace(row, shape="source", word="", mark_reason="") if plain else row)
        standing = step.after_latex or standing
    return _joined(rows, verified)


def line_rows(solution: Solution) -> tuple[Row, ...]:
    """Rows for a model's or a pupil's own text, with the marks of the lines that were checked."""
    typed = solution.provenance.solver == "person"
    lines = working_lines(solution.text, solution.steps, typed)
    return _joined([_written_row(line) for line in lines], solution.verified)


def _step_row(step: Step, made: bool) -> Row:
    latex = step.after_latex
    if latex and step.before_latex and _is_same_value(step):
        latex = f"={latex}"
    return Row(
        shape=marks.shape_of(step.mark),
        word=marks.word_of(step.mark),
        body=formula_html(latex) if latex else Markup(),
        name=tr(step.name) if step.name else "",
        reason=step.reason,
        mark_reason=_reason(step),
        should_be=step.should_be_latex or "",
        layout=layout_html(step.layout) if step.layout else Markup(),
        parts=step_rows(step.parts, None, made) if step.parts else (),
        kind="step",
    )


def _reason(step: Step) -> str:
    """Why a line is not checked, unless the word beside its shape says just that."""
    said = step.mark is Mark.CHECKED or step.mark_reason.rstrip("。.") == marks.word_of(step.mark)
    return "" if said else step.mark_reason


def _is_same_value(step: Step) -> bool:
    related = _RELATION.search(step.after_latex) or _RELATION.search(step.before_latex)
    return not related and not step.rule.startswith(_NEW_THINGS)


def _written_row(line: WorkingLine) -> Row:
    if line.step is None:
        return Row("", "", line.html, kind=line.kind, number=line.number)
    step = line.step
    return Row(
        shape=marks.shape_of(step.mark),
        word=marks.word_of(step.mark),
        body=line.html,
        mark_reason=_reason(step),
        should_be=step.should_be_latex or "",
        kind=line.kind,
        number=line.number,
    )


def _joined(rows: Sequence[Row], verified: bool | None) -> tuple[Row, ...]:
    """Give each row the line that runs into the next mark; the last one runs into the answer."""
    joined: list[Row] = []
    into = {True: "solid", False: "broken", None: "dotted"}[verified]
    beside = True
    for row in reversed(rows):
        # A line breaks once, right before what is wrong, not in every row above it.
        joined.append(replace(row, into=into if beside or into != "broken" else "dotted"))
        beside = bool(row.shape) and row.shape != "source"
        if beside:
            into = marks.flow_into(row.shape)
    return tuple(reversed(joined))
