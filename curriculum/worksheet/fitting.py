"""A template on points that lack a 题型: its sections shrink to what there is, and the teacher is told."""

from __future__ import annotations

from dataclasses import replace

from curriculum.generators import Table
from curriculum.worksheet.choose import TooFewError
from curriculum.worksheet.plan import Plan
from curriculum.worksheet.sheet import Sheet, new_sheet


def new_fitting_sheet(
    plan: Plan, seed: int, table: Table
) -> tuple[Sheet, tuple[tuple[str, int], ...]]:
    """The paper of `plan`, or of as much of it as its points allow.

    Also (section, questions that are lacking) for each section that had to shrink. A section
    without a single question is left out. Raises `TooFewError` when nothing is left.
    """
    lacking: list[tuple[str, int]] = []
    while True:
        try:
            return new_sheet(plan, seed, table), tuple(lacking)
        except TooFewError as error:
            place, made = error.section, error.made
            short = plan.sections[place]
            if len(plan.sections) == 1 and not made:
                raise
            lacking.append((short.name, short.count - made))
            kept = [replace(short, count=made)] if made else []
            sections = (*plan.sections[:place], *kept, *plan.sections[place + 1 :])
            # It is no longer what the template's name says: its code must carry it whole.
            plan = replace(plan, sections=sections, template="")
