"""A paper in the making: each change gives a new one, and the plan stays beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from curriculum.generators import Table
from curriculum.generators.dice import Dice
from curriculum.worksheet.choose import another, choose, points_of, same_again
from curriculum.worksheet.edition import Edition, edition
from curriculum.worksheet.plan import Plan, Section
from curriculum.worksheet.question import Question, outside_question
from engine.errors import WorldError
from engine.values import Problem, Solution


class SheetError(WorldError):
    """A change that this paper can't take."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A plan, a seed, and the questions of each of the plan's sections, in order.

    `altered` says that a hand has changed the questions, so that plan and seed alone don't bring
    them back. `turns` counts the changes by dice. `version` is A or B; `first` is the A paper that
    a B paper came from, until that one is changed by itself.
    """

    plan: Plan
    seed: int
    edition: int
    sections: tuple[tuple[Question, ...], ...]
    version: str = "A"
    altered: bool = False
    turns: int = 0
    first: Sheet | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in order; question n of the paper is `questions[n - 1]`."""
        return tuple(question for section in self.sections for question in section)

    @property
    def marks(self) -> int:
        """The marks of the whole paper; 0 when it has none."""
        return sum(question.marks for question in self.questions)

    def numbered(self) -> Iterator[tuple[int, int, Question]]:
        """(number from 1, section from 0, question)."""
        number = 0
        for place, section in enumerate(self.sections):
            for question in section:
                number += 1
                yield number, place, question

    def place(self, number: int) -> tuple[int, int]:
        """(section, place in it) of question `number`. Raises `SheetError`."""
        left = number - 1
        for section, questions in enumerate(self.sections):
            if 0 <= left < len(questions):
                return section, left
            left -= len(questions)
        raise SheetError("没有第 {number} 题。", number=number)


def new_sheet(plan: Plan, seed: int, table: Table, number: int | None = None) -> Sheet:
    """The paper that `plan` and `seed` make, from edition `number` or the newest.

    Raises `BadPlanError`, `TooFewError`, `UnknownEditionError`.
    """
    from_edition = edition(number)
    return Sheet(plan, seed, from_edition.number, choose(plan, seed, from_edition, table))


def lock(sheet: Sheet, number: int, locked: bool = True) -> Sheet:
    """Question `number` locked against dice (换一题, 重出), or free again."""
    return _changed(sheet, number, lambda question: replace(question, locked=locked), sheet.altered)


def set_marks(sheet: Sheet, number: int, marks: int) -> Sheet:
    """Question `number` worth `marks`."""
    if not 0 <= marks <= 200:
        raise SheetError("一道题的分值要在 0 到 200 之间。")
    return _changed(sheet, number, lambda question: replace(question, marks=marks))


def set_room(sheet: Sheet, number: int, lines: int | None) -> Sheet:
    """`lines` left for working under question `number`; None: measured from its solution."""
    if lines is not None and not 0 <= lines <= 60:
        raise SheetError("作答空最多 60 行。")
    return _changed(sheet, number, lambda question: replace(question, room=lines), sheet.altered)


def move(sheet: Sheet, number: int, to: int) -> Sheet:
    """Question `number` where question `to` stands, in that one's section; the rest close up."""
    section, place = sheet.place(number)
    target, target_place = sheet.place(to)
    questions = [list(entry) for entry in sheet.sections]
    moved = questions[section].pop(place)
    if not questions[section]:
        raise SheetError("每个大题至少留一道题。")
    questions[target].insert(target_place, moved)
    return _with(sheet, questions)


def exchange(sheet: Sheet, one: int, other: int) -> Sheet:
    """Two questions in each other's places; marks stay with the places."""
    section, place = sheet.place(one)
    target, target_place = sheet.place(other)
    questions = [list(entry) for entry in sheet.sections]
    first, second = questions[section][place], questions[target][target_place]
    questions[section][place] = replace(second, marks=first.marks)
    questions[target][target_place] = replace(first, marks=second.marks)
    return _with(sheet, questions)


def edit(sheet: Sheet, number: int, problem: Problem, solution: Solution | None = None) -> Sheet:
    """Question `number` with a teacher's own words; it is then known by its content."""

    def changed(question: Question) -> Question:
        own = outside_question(problem, solution, question.marks)
        return replace(own, locked=True, room=question.room)

    return _changed(sheet, number, changed)


def put(sheet: Sheet, number: int, question: Question) -> Sheet:
    """`question` in the place of question `number`, with that one's marks."""
    _free(sheet, number)
    return _changed(sheet, number, lambda old: replace(question, marks=old.marks))


def add(sheet: Sheet, section: int, question: Question) -> Sheet:
    """`question` at the end of a section (from 0), with the section's marks unless it has its own."""
    if not 0 <= section < len(sheet.sections):
        raise SheetError("没有这个大题。")
    marks = question.marks or sheet.plan.sections[section].marks
    questions = [list(entry) for entry in sheet.sections]
    questions[section].append(replace(question, marks=marks))
    return _with(sheet, questions)


def remove(sheet: Sheet, number: int) -> Sheet:
    """The paper without question `number`; a section keeps at least one."""
    section, place = sheet.place(number)
    if len(sheet.sections[section]) == 1:
        raise SheetError("每个大题至少留一道题。")
    questions = [list(entry) for entry in sheet.sections]
    del questions[section][place]
    return _with(sheet, questions)


def reroll(sheet: Sheet, number: int, table: Table) -> Sheet:
    """Question `number` with other numbers: the same recipe and level."""
    question = _free(sheet, number)
    if not question.made:
        raise SheetError("第 {number} 题不是出题程序出的，不能换数字。", number=number)
    others = (*_others(sheet, number), question)
    found = same_again(table, question, _dice(sheet, number), others)
    if found is None:
        raise SheetError("第 {number} 题换不出别的数字了。", number=number)
    return replace(_changed(sheet, number, lambda _: found), turns=sheet.turns + 1)


def swap(
    sheet: Sheet, number: int, table: Table, *, level: int | None = None, kind: str | None = None
) -> Sheet:
    """Another question for question `number`'s place, by another recipe of the section's kinds.

    It asks about the same point where the point has another such recipe.
    """
    question = _free(sheet, number)
    place, _ = sheet.place(number)
    section, known = sheet.plan.sections[place], edition(sheet.edition)
    wanted: Section = replace(section, kinds=(kind,)) if kind else section
    points = section.points or sheet.plan.points or points_of(sheet.plan, known)
    found = another(
        wanted,
        points,
        level or question.problem.difficulty or 2,
        _dice(sheet, number),
        known,
        table,
        _others(sheet, number),
        question,
    )
    own = replace(found, marks=question.marks)
    return replace(_changed(sheet, number, lambda _: own), turns=sheet.turns + 1)


def reroll_all(sheet: Sheet, table: Table) -> Sheet:
    """Every question that isn't locked with other numbers, where there are any."""
    for number, _, question in tuple(sheet.numbered()):
        if not question.locked and question.made:
            try:
                sheet = reroll(sheet, number, table)
            except SheetError:
                continue
    return sheet


def known_edition(sheet: Sheet) -> Edition:
    """The edition that the paper was made from."""
    return edition(sheet.edition)


def _dice(sheet: Sheet, number: int) -> Dice:
    return Dice(f"sheet/{sheet.seed}/turn/{sheet.turns}/{number}")


def _free(sheet: Sheet, number: int) -> Question:
    section, place = sheet.place(number)
    question = sheet.sections[section][place]
    if question.locked:
        raise SheetError("第 {number} 题锁定了，先解锁再换。", number=number)
    return question


def _others(sheet: Sheet, number: int) -> tuple[Question, ...]:
    return tuple(question for other, _, question in sheet.numbered() if other != number)


def _changed(
    sheet: Sheet, number: int, change: Callable[[Question], Question], altered: bool = True
) -> Sheet:
    section, place = sheet.place(number)
    questions = [list(entry) for entry in sheet.sections]
    questions[section][place] = change(questions[section][place])
    return _with(sheet, questions, altered)


def _with(sheet: Sheet, questions: list[list[Question]], altered: bool = True) -> Sheet:
    sections = tuple(tuple(entry) for entry in questions)
    first = None if altered else sheet.first
    return replace(sheet, sections=sections, altered=altered, first=first)
