"""Written working as lines that can carry marks: the checked ones found again in its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.page import prose
from app.page.mathematics import Formula, split
from app.page.typed import split_typed
from engine.values import Mark, Step

MOST_LINES = 1_500
"""Lines of one working that are shown; a model that writes more has lost its way."""

LINE = "line"
"""The rule of a step that is one line of a model's text, kept in its `reason`."""

_SEEN = (Mark.WRONG, Mark.CARRIED, Mark.TIMEOUT, Mark.CHECKED, Mark.NOT_CHECKABLE)

_HEADING = re.compile(r"#{1,6}[ \t]+(.*)")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+(.*)")
_RULE = re.compile(r"[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}")
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_BLANK = re.compile(r"[\s$]+")


@dataclass(frozen=True, slots=True)
class WorkingLine:
    """One line as shown: `number` counts raw lines from 1; `step` is what checking said of it."""

    number: int
    html: Markup
    kind: str
    """prose, heading, item or block."""
    step: Step | None = None


def working_lines(
    text: str, steps: Sequence[Step] = (), typed: bool = False
) -> tuple[WorkingLine, ...]:
    """The lines of `text`, each with the step that was made of it, in order.

    A formula over several lines, a table or a fence is one line. A step belongs to the first
    line after the previous step's that contains its `after_latex`, or its text for a `LINE` step.
    `typed` also finds formulas that stand without dollar signs, as pupils write them.
    """
    cut = split_typed if typed else split
    protected, formulas = prose.protect(cut(prose.clean(text)))
    waiting = list(steps)
    lines: list[WorkingLine] = []
    raw_number = 1
    for kind, block in _grouped(protected.split("\n")[:MOST_LINES]):
        source = prose.sources(block, formulas)
        step = None
        # A block of several lines holds several steps: the one that needs to be seen is shown.
        while waiting and kind != "blank" and _holds(source, waiting[0]):
            found = waiting.pop(0)
            if step is None or _SEEN.index(found.mark) < _SEEN.index(step.mark):
                step = found
            if kind != "block":
                break
        if kind != "blank":
            lines.append(WorkingLine(raw_number, _html(kind, block, formulas), kind, step))
        raw_number += source.count("\n") + 1
    return tuple(lines)


def _holds(source: str, step: Step) -> bool:
    written = step.reason if step.rule == LINE else step.after_latex or step.before_latex
    wanted = _BLANK.sub("", written)
    return bool(wanted) and wanted in _BLANK.sub("", source)


def _grouped(lines: list[str]) -> list[tuple[str, str]]:
    groups: list[tuple[str, str]] = []
    at = 0
    while at < len(lines):
        line, end = lines[at], at + 1
        if not line.strip() or _RULE.fullmatch(line):
            kind = "blank"
        elif _FENCE.match(line):
            kind = "block"
            while end < len(lines) and not _FENCE.match(lines[end]):
                end += 1
            end = min(end + 1, len(lines))
        elif line.lstrip().startswith("|"):
            kind = "block"
            while end < len(lines) and lines[end].lstrip().startswith("|"):
                end += 1
        elif _HEADING.match(line):
            kind = "heading"
        else:
            kind = "item" if _BULLET.match(line) else "prose"
        groups.append((kind, "\n".join(lines[at:end])))
        at = end
    return groups


def _html(kind: str, block: str, formulas: list[Formula]) -> Markup:
    if kind == "block":
        return prose.blocks_protected(block, formulas)
    opening = {"heading": _HEADING, "item": _BULLET}.get(kind)
    match = opening.match(block) if opening else None
    return prose.inline_protected(match[1] if match else block.strip(), formulas)
