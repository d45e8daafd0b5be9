"""How a paper begins: from a plan and points, from mistakes, or from the code at a paper's foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.tutor.paper import plan_for, title_of
from app.tutor.paper_of_questions import paper_of_questions
from app.tutor.paper_open import OpenPaper
from app.tutor.paper_plan import with_sections
from app.tutor.paper_rows import NewPaperAbout, PaperView, PlanRow, PointChoice
from app.tutor.paper_view import plan_row
from curriculum.worksheet import (
    Plan,
    Section,
    from_template,
    made_question,
    paper_of,
    rebuild,
    template_for,
)
from curriculum.worksheet.edition import edition
from engine.errors import WorldError
from engine.i18n import tr

TEMPLATES = ("oral", "lesson", "unit", "midterm", "final")
FEW_POINTS = 2
"""More points than these are a unit's."""
MOST_AGAIN = 60
"""Questions of one paper of mistakes."""


class BeginPaper(OpenPaper):
    """What a new paper can begin with, and the beginnings themselves."""

    __slots__ = ()

    def plans(self, grade: int) -> tuple[PlanRow, ...]:
        """Templates for a grade, then the plans that were kept."""
        rows = []
        for kind in TEMPLATES:
            plan = from_template(template_for(kind, grade), grade)
            rows.append(plan_row(kind, plan, own=False))
        return (*rows, *(plan_row(name, plan, own=True) for name, plan in self.saved.plans()))

    def points(self, grade: int, term: int, words: str = "") -> tuple[PointChoice, ...]:
        """The points of a term, or of the whole tree by their words, that have questions."""
        lessons, known = self.lessons(), edition().places
        found = lessons.tree.find(words) if words.strip() else lessons.tree.at(grade, term)
        return tuple(
            PointChoice(one.code, one.name, one.topic) for one in found if one.code in known
        )

    def make(
        self,
        kind: str,
        grade: int,
        term: int,
        points: Sequence[str] = (),
        paper: str = "",
        title: str = "",
        count: int = 0,
        sections: Sequence[Section] | None = None,
    ) -> PaperView:
        """A new paper from a template or a kept plan. Raises `WorldError` with why not.

        `sections` are the plan's rows where a teacher has changed them; None: as the plan has them.
        """
        size = paper_of(paper) if paper else None
        tree = self.lessons().tree
        if kind in TEMPLATES:
            plan = plan_for(
                tree, kind=kind, grade=grade, term=term, points=points, paper=size,
                title=title, count=count,
            )  # fmt: skip
        else:
            plan = self.saved.plan(kind)
            plan = replace(plan, paper=size or plan.paper, points=tuple(points) or plan.points)
            plan = replace(plan, title=title or plan.title)
        return self._begin_with(plan if sections is None else with_sections(plan, sections))

    def about(self, points: Sequence[str]) -> NewPaperAbout:
        """What a paper about these points begins with: 课时练 for one or two, 单元测试 for more.

        Raises `WorldError` where none of them has questions.
        """
        tree, known = self.lessons().tree, edition().places
        asked = [known[code] for code in dict.fromkeys(points) if code in known]
        if not asked:
            raise WorldError("这些知识点还没有题，组不了卷。")
        latest = max(asked, key=lambda place: (place.grade, place.term))
        choices = tuple(
            PointChoice(one.code, one.name, one.topic)
            for one in (tree.point(place.code) for place in asked)
        )
        left = len(set(points)) - len(asked)
        note = tr("其中 {count} 个知识点还没有题，没有选上。", count=left) if left else ""
        kind = "lesson" if len(asked) <= FEW_POINTS else "unit"
        return NewPaperAbout(latest.grade, latest.term, kind, choices, note)

    def make_from_mistakes(self, attempts: Sequence[str], new_numbers: bool = True) -> PaperView:
        """A paper of mistakes to be done again, each with other numbers or just as it was."""
        seed, questions, kept = self.new_seed(), [], set[str]()
        for number, attempt in enumerate(attempts[:MOST_AGAIN]):
            identifier = self.again(attempt, new_numbers, seed + number)
            if identifier and identifier not in kept:
                kept.add(identifier)
                questions.append(made_question(self.desk.table, identifier))
        if not questions:
            raise WorldError("这些错题都不是出题程序出的，没有变式可以印。")
        tree = self.lessons().tree
        return self._begin(paper_of_questions(questions, tr("错题再练"), seed, tree))

    def rebuild(self, code: str) -> PaperView:
        """The paper behind a footer's code. Raises `UnknownCodeError`, which says what is unknown."""
        found = rebuild(code.strip(), self.desk.table, self.saved.question)
        first = found.sheet.first or found.sheet
        if first.plan.template:  # a template's code carries no words
            title = title_of(first.plan, self.lessons().tree)
            first = replace(first, plan=replace(first.plan, title=title))
        view = self._begin(first)
        if found.sheet.version == "B" and found.sheet.first is not None:
            view = self.set_version("B")
        if not found.missing:
            return view
        numbers = "、".join(str(number) for number, _ in found.missing)
        return replace(view, note=tr("第 {numbers} 题是导入或改过的题，不在这台电脑上，位置空着。",
                                     numbers=numbers))  # fmt: skip

    def save_plan(self, name: str) -> None:
        """Keep this paper's plan for other papers."""
        self.saved.keep_plan(name, replace(self._now().plan, template=""))

    def drop_plan(self, name: str) -> None:
        """Delete a kept plan."""
        self.saved.drop_plan(name)

    def _begin_with(self, plan: Plan) -> PaperView:
        sheet, note = self.desk.new_fitting(plan, self.new_seed())
        return replace(self._begin(sheet), note=note)
