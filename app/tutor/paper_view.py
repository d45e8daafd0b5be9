"""From a sheet to what the paper page shows: its sections, rows and sums, and how each key stands."""

from __future__ import annotations

from collections.abc import Callable

from app.tutor.paper_rows import PaperRow, PaperSection, PaperView, PlanRow, Proved
from curriculum.tree import Tree
from curriculum.worksheet import History, Look, Plan, Question, Sheet, blueprint, is_long
from curriculum.worksheet.blueprint import BANDS, Blueprint, BlueprintRow
from curriculum.worksheet.words import class_name, heading, whole_key
from engine.i18n import tr

Stands = Callable[[Question], tuple[Proved, str]]
"""How a question's key stands, and what is wrong with it."""


def view_of(
    sheet: Sheet,
    history: History,
    tree: Tree,
    *,
    code: str,
    look: Look,
    version: str,
    stands: Stands,
) -> PaperView:
    """The paper as it stands; `history` says what can be undone."""
    table = blueprint(sheet, tree)
    counts = {share.name: share.count for share in table.by_band}
    return PaperView(
        title=sheet.plan.title,
        place=class_name(sheet.plan.grade, sheet.plan.term),
        sections=tuple(_sections(sheet, table, stands)),
        count=len(sheet.questions),
        marks=table.marks,
        minutes=sheet.plan.minutes or table.minutes,
        expected=table.expected,
        bands=tuple((name, counts.get(name, 0)) for name in BANDS),
        code=code,
        long_code=is_long(code),
        paper=sheet.plan.paper,
        sealed=sheet.plan.sealed,
        look=look,
        version=version,
        other=sheet.plan.other,
        can_undo=bool(history.before),
        can_redo=bool(history.after),
    )


def plan_row(name: str, plan: Plan, own: bool) -> PlanRow:
    """A plan as it is offered for a new paper."""
    return PlanRow(name, plan.title, own, plan.count, plan.marks, plan.minutes, plan.sections)


def _sections(sheet: Sheet, table: Blueprint, stands: Stands) -> list[PaperSection]:
    made = []
    for place, questions in enumerate(sheet.sections):
        name, _ = heading(place, sheet.plan.sections[place], questions)
        rows = tuple(
            _row(row, sheet.questions[row.number - 1], stands)
            for row in table.rows
            if row.section == place
        )
        made.append(PaperSection(name, len(rows), sum(row.marks for row in rows), rows))
    return made


def _row(row: BlueprintRow, question: Question, stands: Stands) -> PaperRow:
    how, why = stands(question)
    return PaperRow(
        number=row.number,
        section=row.section,
        point=row.point,
        point_name=row.point_name or tr("自己出的题"),
        kind=row.kind,
        kind_name=row.kind_name,
        level=row.level,
        band=row.band,
        marks=row.marks,
        room=question.room,
        locked=row.locked,
        made=row.made,
        proved=how,
        statement=question.problem.statement,
        key=whole_key(question.problem),
        why=why,
    )
