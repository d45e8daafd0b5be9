"""One step of a worked solution: what stood before, what stands after, and why."""

from __future__ import annotations

from dataclasses import dataclass

from engine.values.layout import Layout
from engine.values.mark import Mark


@dataclass(frozen=True, slots=True)
class Step:
    """One line of working.

    `before_latex` and `after_latex` are LaTeX without dollar signs; either may be empty (a first
    statement has no before, a remark has neither). `rule` is a permanent English code such as
    `transpose`; `name` is its school name ("移项") and `reason` the sentence a teacher would say,
    prose with `$...$` formulas. `parts` are smaller steps that make up this one; `layout` shows
    it in two dimensions where school does.
    """

    before_latex: str
    after_latex: str
    rule: str
    name: str = ""
    reason: str = ""
    mark: Mark = Mark.NOT_CHECKABLE
    mark_reason: str = ""
    should_be_latex: str | None = None
    layout: Layout | None = None
    parts: tuple[Step, ...] = ()
