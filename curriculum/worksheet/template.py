"""A template filled in: for a grade and term or for points, on a paper, with more or fewer questions."""

from dataclasses import replace

from curriculum.worksheet.paper_size import Paper
from curriculum.worksheet.plan import BadPlanError, Plan, Section
from curriculum.worksheet.plan_file import template

STAGES = ("primary", "junior", "senior")
TESTS = ("unit", "midterm", "final")
"""Templates that there are of each stage."""


def template_for(kind: str, grade: int) -> str:
    """The template's name: `oral` and `lesson` as they are, `unit` and the others by the grade."""
    if kind not in TESTS:
        return kind if kind.rpartition("-")[2].isdigit() else f"{kind}-1"
    if not 1 <= grade <= 12:
        raise BadPlanError("请说明是几年级的卷。")
    stage = STAGES[(grade > 6) + (grade > 9)]
    return f"{kind}-{stage}-1"


def from_template(
    name: str,
    grade: int = 0,
    term: int = 0,
    points: tuple[str, ...] = (),
    paper: Paper | None = None,
    count: int = 0,
) -> Plan:
    """The template's plan for these points, or for those of a grade and term. `count` 0: its own.

    With another count the sections keep their shares, and marks are spread as evenly as they go.
    Raises `BadPlanError`.
    """
    plan = template(name)
    plan = replace(
        plan,
        grade=grade,
        term=term,
        points=points,
        paper=paper or plan.paper,
        half=plan.half and not points,
        template=name,
    )
    return replace(plan, sections=_scaled(plan.sections, count)) if count else plan


def _scaled(sections: tuple[Section, ...], count: int) -> tuple[Section, ...]:
    """Sections with `count` questions in all, by the largest remainders; empty ones go."""
    whole = sum(section.count for section in sections)
    if count < 1:
        raise BadPlanError("题数至少是 1。")
    shares = [section.count * count for section in sections]
    counts = [share // whole for share in shares]
    left = count - sum(counts)
    order = sorted(range(len(shares)), key=lambda place: (-(shares[place] % whole), place))
    for place in order[:left]:
        counts[place] += 1
    return tuple(
        replace(section, count=own) for section, own in zip(sections, counts, strict=True) if own
    )
