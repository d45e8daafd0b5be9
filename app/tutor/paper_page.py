"""The desk of the paper page: one paper in the making, every change kept and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.tutor.lessons import Lessons
from app.tutor.paper import Exported, PaperDesk, Proof, plan_for, stand_behind, title_of
from app.tutor.paper_rows import PaperRow, PaperSection, PaperView, PlanRow, PointChoice, Proved
from app.tutor.paper_saved import Saved
from curriculum.worksheet import (
    History,
    Look,
    Plan,
    Question,
    Section,
    Sheet,
    SheetError,
    blueprint,
    from_template,
    is_long,
    made_question,
    outside_question,
    paper_of,
    rebuild,
    template_for,
)
from curriculum.worksheet import sheet as changes
from curriculum.worksheet.blueprint import BANDS, Blueprint, BlueprintRow
from curriculum.worksheet.edition import edition
from curriculum.worksheet.words import class_name, heading, whole_key
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report, silent
from engine.values import AnswerKey, Problem, Solution

TEMPLATES = ("oral", "lesson", "unit", "midterm", "final")
MOST_COPIES = 60
MOST_AGAIN = 60
"""Questions of one paper of mistakes."""

Change = Callable[[Sheet], Sheet]
Made = Callable[[str, bool, int], str]
"""A mistake's attempt, whether with new numbers, and a seed: the identifier of its question."""


@dataclass(slots=True)
class PaperPageDesk:
    """Blocking calls, in one lane at a time except `prove`, `export`, `export_set` and `batch`."""

    desk: PaperDesk
    lessons: Callable[[], Lessons]
    saved: Saved
    new_seed: Callable[[], int]
    again: Made
    _history: History | None = None
    _look: Look = field(default_factory=Look)
    _version: str = "A"
    _proved: dict[tuple[str, int], tuple[Proved, str]] = field(default_factory=dict)

    # Beginning

    def open(self) -> PaperView | None:
        """The paper in the making as it was left; None where there is none."""
        if self._history is None:
            self._history = self.desk.kept_draft()
        return None if self._history is None else self.view()

    def plans(self, grade: int) -> tuple[PlanRow, ...]:
        """Templates for a grade, then the plans that were kept."""
        rows = []
        for kind in TEMPLATES:
            plan = from_template(template_for(kind, grade), grade)
            rows.append(_plan_row(kind, plan, own=False))
        return (*rows, *(_plan_row(name, plan, own=True) for name, plan in self.saved.plans()))

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
    ) -> PaperView:
        """A new paper from a template or a kept plan. Raises `WorldError` with why not."""
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
        return self._begin_with(plan)

    def make_from_points(self, points: Sequence[str]) -> PaperView:
        """A paper about these points: 课时练 for one or two, 单元测试 for more."""
        return self._begin_with(plan_for(self.lessons().tree, points=points))

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
        return self._begin(self._sheet_of(questions, tr("错题再练"), seed))

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

    def leave(self) -> None:
        """Put this paper away; a new one can be begun."""
        self._history = None
        self.desk.drop_draft()

    # Changes

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
            return self._begin(self._sheet_of(questions, tr("自选题卷"), self.new_seed()))

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

    def set_look(self, reader: str, keys: str, steps: bool) -> PaperView:
        """Whose paper is shown, where its keys stand, with steps or without."""
        self._look = replace(self._look, reader=reader, keys=keys, steps=steps)
        return self.view()

    def set_version(self, version: str, other: str = "") -> PaperView:
        """Show A or B; `other` says what makes the B paper: numbers or order."""
        self._version = version
        if other and other != self._now().plan.other:
            return self._plan(lambda plan: replace(plan, other=other), keep_version=True)
        return self.view()

    def undo(self) -> PaperView:
        """One change back."""
        return self._to(self._here().undone())

    def redo(self) -> PaperView:
        """One change forward again."""
        return self._to(self._here().redone())

    # What is shown

    def view(self) -> PaperView:
        """The paper as it stands."""
        history, sheet = self._here(), self._shown()
        tree = self.lessons().tree
        table = blueprint(sheet, tree)
        code = self.desk.code(sheet)
        counts = {share.name: share.count for share in table.by_band}
        return PaperView(
            title=sheet.plan.title,
            place=class_name(sheet.plan.grade, sheet.plan.term),
            sections=tuple(self._sections(sheet, table)),
            count=len(sheet.questions),
            marks=table.marks,
            minutes=sheet.plan.minutes or table.minutes,
            expected=table.expected,
            bands=tuple((name, counts.get(name, 0)) for name in BANDS),
            code=code,
            long_code=is_long(code),
            paper=sheet.plan.paper,
            sealed=sheet.plan.sealed,
            look=self._look,
            version=self._version,
            other=sheet.plan.other,
            can_undo=bool(history.before),
            can_redo=bool(history.after),
        )

    def page(self) -> str:
        """The paper as a whole page for a view."""
        return self.desk.page(self._shown(), self._set(), screen=True)

    def html(self) -> str:
        """The paper's units, for a page that stands."""
        return self.desk.html(self._shown(), self._set())

    # Out of the window

    def prove(self, report: Report = silent) -> PaperView:
        """Recompute the keys that were not yet; the view says how each stands."""
        sheet = self._shown()
        waiting = [one for one in sheet.questions if (one.identifier, one.turn) not in self._proved]
        for number, question in enumerate(waiting, 1):
            report(Progress(tr("正在核对答案"), number, len(waiting)))
            self._proved[question.identifier, question.turn] = self.desk.stand(question)
        return self.view()

    def export(self, path: Path) -> Exported:
        """What is shown as a file, by its suffix. Raises `WorldError`; then nothing is written."""
        sheet, look = self._shown(), self._set()
        return self.desk.export(sheet, path, look, self._proof(sheet))

    def export_set(self, folder: Path, suffix: str, report: Report = silent) -> tuple[Path, ...]:
        """A and B for pupils, and the key of each, as four files in `folder`."""
        first = self._now()
        written: list[Path] = []
        for at, sheet in enumerate((first, self.desk.other(first))):
            for look in (Look(two=True), Look(reader="teacher", alone=True, two=True)):
                report(Progress(tr("正在写文件"), len(written) + 1, 4))
                name = f"{self.desk.file_name(first)}-{'AB'[at]}{'-' + tr('答案') if look.alone else ''}"
                done = self.desk.export(sheet, folder / f"{name}{suffix}", look, self._proof(sheet))
                written += done.files
        return tuple(written)

    def batch(
        self,
        count: int,
        folder: Path,
        suffix: str,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> int:
        """`count` different papers of this plan with a key each; returns how many files."""
        if not 1 <= count <= MOST_COPIES:
            raise WorldError("一次最多印 {most} 份不同的卷。", most=MOST_COPIES)
        files = 0
        for done in self.desk.batch(
            self._now().plan, self.new_seed(), count, folder, suffix, report
        ):
            files += len(done.files)
            if cancel is not None:
                cancel.check()
        return files

    # Inside

    def _begin_with(self, plan: Plan) -> PaperView:
        sheet, note = self.desk.new_fitting(plan, self.new_seed())
        return replace(self._begin(sheet), note=note)

    def _begin(self, sheet: Sheet) -> PaperView:
        self._version = "A"
        history = History(sheet)
        if self._history is not None:
            # A paper that was put in another's place can be had back.
            history = self._history.done(sheet)
        return self._to(history)

    def _change(self, change: Change) -> PaperView:
        if self._version == "B":
            raise SheetError("B 卷由 A 卷得来；要改题，请先回到 A 卷。")
        return self._to(self._here().done(change(self._now())))

    def _plan(self, change: Callable[[Plan], Plan], keep_version: bool = False) -> PaperView:
        version = self._version if keep_version else "A"
        sheet = self._now()
        plan = change(sheet.plan)
        view = self._to(self._here().done(replace(sheet, plan=plan)))
        return self.set_version(version) if version != view.version else view

    def _to(self, history: History) -> PaperView:
        self._history = history
        self.desk.keep_draft(history)
        self.saved.keep_questions(history.now)
        return self.view()

    def _here(self) -> History:
        if self._history is None:
            raise WorldError("还没有卷子，先组一份。")
        return self._history

    def _now(self) -> Sheet:
        return self._here().now

    def _shown(self) -> Sheet:
        return self.desk.other(self._now()) if self._version == "B" else self._now()

    def _set(self) -> Look:
        return replace(self._look, two=self._version == "B")

    def _proof(self, sheet: Sheet) -> Proof:
        """What is known of the keys, the rest recomputed now."""
        proved: list[int] = []
        left: list[int] = []
        wrong: list[tuple[int, str]] = []
        for number, _, question in sheet.numbered():
            name = (question.identifier, question.turn)
            if name not in self._proved:
                self._proved[name] = self.desk.stand(question)
            how, why = self._proved[name]
            if how == "wrong":
                wrong.append((number, why))
            else:
                (proved if how == "proved" else left).append(number)
        proof = Proof(tuple(proved), tuple(left), tuple(wrong))
        stand_behind(proof)
        return proof

    def _sections(self, sheet: Sheet, table: Blueprint) -> list[PaperSection]:
        made = []
        for place, questions in enumerate(sheet.sections):
            name, _ = heading(place, sheet.plan.sections[place], questions)
            rows = tuple(
                self._row(row, sheet.questions[row.number - 1])
                for row in table.rows
                if row.section == place
            )
            made.append(PaperSection(name, len(rows), sum(row.marks for row in rows), rows))
        return made

    def _row(self, row: BlueprintRow, question: Question) -> PaperRow:
        how, why = self._proved.get((question.identifier, question.turn), ("waiting", ""))
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

    def _sheet_of(self, questions: Sequence[Question], title: str, seed: int) -> Sheet:
        """A paper of just these questions, in sections by their kind."""
        groups = [
            (name, kinds, tuple(one for one in questions if one.problem.kind in kinds))
            for name, kinds in _GROUPS
        ]
        plan = Plan(
            title=title,
            sections=tuple(
                Section(name, tuple(filter(None, kinds)), len(group), levels=(1, 2, 3, 4, 5))
                for name, kinds, group in groups
                if group
            ),
            grade=max((self._grade(one) for one in questions), default=0),
            points=tuple(
                dict.fromkeys(code for one in questions for code in one.problem.points[:1])
            ),
        )
        sections = tuple(group for _, _, group in groups if group)
        return Sheet(plan, seed, edition().number, sections, altered=True)

    def _grade(self, question: Question) -> int:
        tree = self.lessons().tree
        return max(
            (tree.by_code[code].grade for code in question.problem.points if code in tree.by_code),
            default=0,
        )


_GROUPS = (
    ("选择题", ("choice",)),
    ("判断题", ("judge",)),
    ("填空题", ("fill",)),
    ("解答题", ("calculate", "word", "reverse", "mistake", "draw", "prove", "")),
)


def _plan_row(name: str, plan: Plan, own: bool) -> PlanRow:
    return PlanRow(name, plan.title, own, plan.count, plan.marks, plan.minutes)


def _says(problem: Problem) -> str:
    return problem.answer.latex if problem.answer is not None else ""
