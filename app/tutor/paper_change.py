"""The changes that a paper takes, question by question and as a whole; each can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.tutor.paper_of_questions import paper_of_questions
from app.tutor.paper_open import OpenPaper
from app.tutor.paper_rows import PaperView
from curriculum.worksheet import Sheet, SheetError, made_question, outside_question, paper_of
from curriculum.worksheet import sheet as changes
from engine.i18n import tr
from engine.values import AnswerKey, Problem, Solution


class ChangePaper(OpenPaper):
    """Questions swapped, moved, worded, added; the plan's title and size."""

    __slots__ = ()

    def swap(self, number: int, level: int | None = None, kind: str | None = None) -> PaperView:
        """Another question in the place of `number`."""
        return self._change(
            lambda sheet: changes.swap(sheet, number, self.desk.table, level=level, kind=kind)
        )

    def reroll(self, number: int) -> PaperView:
        """The same question with other numbers."""
        return self._change(lambda sheet: changes.reroll(sheet, number, self.desk.table))

    def reroll_all(self) -> PaperView:
        """Other numbers in every question that isn't locked."""
        return self._change(lambda sheet: changes.reroll_all(sheet, self.desk.table))

    def lock(self, number: int, locked: bool) -> PaperView:
        """Hold a question against dice, or let it go."""
        return self._change(lambda sheet: changes.lock(sheet, number, locked))

    def move(self, number: int, to: int) -> PaperView:
        """A question to the place of another."""
        return self._change(lambda sheet: changes.move(sheet, number, to))

    def remove(self, number: int) -> PaperView:
        """Take a question out."""
        return self._change(lambda sheet: changes.remove(sheet, number))

    def set_marks(self, number: int, marks: int) -> PaperView:
        """What a question is worth."""
        return self._change(lambda sheet: changes.set_marks(sheet, number, marks))

    def set_room(self, number: int, lines: int | None) -> PaperView:
        """Lines for working; None: measured."""
        return self._change(lambda sheet: changes.set_room(sheet, number, lines))

    def edit(self, number: int, statement: str, key: str) -> PaperView:
        """A question in the teacher's own words, with the key as it was typed."""
        if not statement.strip():
            raise SheetError("题目不能是空的。")
        old = self._now().questions[number - 1]
        same = statement == old.problem.statement
        answer = AnswerKey(key.strip(), key.strip()) if key.strip() else None
        problem = replace(old.problem, statement=statement.strip(), answer=answer)
        solution = old.solution if same and _says(old.problem) == key.strip() else None
        return self._change(lambda sheet: changes.edit(sheet, number, problem, solution))

    def add(self, section: int, point: str, kind: str = "", level: int = 2) -> PaperView:
        """One more question of a point at a section's end."""
        kinds = (kind,) if kind else self._now().plan.sections[section].kinds
        recipes, seed = self.lessons().generators(point), self.new_seed() % 1_000_000
        fitting = [one for one in recipes if one.kind in kinds] or list(recipes)
        if fitting:
            recipe = fitting[seed % len(fitting)]
            near = min(recipe.levels, key=lambda each: abs(each - level))
            question = made_question(self.desk.table, f"{recipe.key}/{near}/{seed}")
            return self._change(lambda sheet: changes.add(sheet, section, question))
        raise SheetError("这个知识点还没有题。")

    def add_problems(self, problems: Sequence[tuple[Problem, Solution | None]]) -> PaperView:
        """Problems of the bank, each at the end of a section that takes its kind, or of the last.

        Where there is no paper yet, they make one.
        """
        questions = [outside_question(*each) for each in problems]
        if self.open() is None:
            tree = self.lessons().tree
            return self._begin(paper_of_questions(questions, tr("自选题卷"), self.new_seed(), tree))

        def with_all(sheet: Sheet) -> Sheet:
            for question in questions:
                kind = question.problem.kind
                fitting = (place for place, section in enumerate(sheet.plan.sections)
                           if kind in section.kinds)  # fmt: skip
                place = next(fitting, len(sheet.plan.sections) - 1)
                sheet = changes.add(sheet, place, question)
            return sheet

        return self._change(with_all)

    def set_title(self, title: str) -> PaperView:
        """The title at the head of the paper."""
        return self._plan(lambda plan: replace(plan, title=title.strip() or plan.title))

    def set_paper(self, paper: str, sealed: bool | None = None) -> PaperView:
        """A4, A3, 8K, B4 or millimetres; with or without 密封线. Raises `UnknownPaperError`."""
        size = paper_of(paper)
        return self._plan(
            lambda plan: replace(plan, paper=size, sealed=plan.sealed if sealed is None else sealed)
        )


def _says(problem: Problem) -> str:
    return problem.answer.latex if problem.answer is not None else ""
