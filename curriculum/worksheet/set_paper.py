"""From a paper to its blocks: for pupils, for teachers, or as an answer card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from curriculum.worksheet import blocks as made
from curriculum.worksheet.blueprint import NUMERALS
from curriculum.worksheet.card import card_blocks
from curriculum.worksheet.code import is_long
from curriculum.worksheet.minutes import grade_of, minutes
from curriculum.worksheet.paper_size import Paper
from curriculum.worksheet.plan import Section
from curriculum.worksheet.question import Question
from curriculum.worksheet.room import Measures, across_of, beside, measures_of, room_of, worked
from curriculum.worksheet.sheet import Sheet
from curriculum.worksheet.words import (
    class_name,
    heading,
    own_marks,
    statement,
    under_title,
    whole_key,
)
from engine.values import Picture

READERS = ("student", "teacher", "card")
PLACES = ("after", "end")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper is set: `reader` student, teacher or card.

    A teacher's keys stand `after` each question or at the `end`, with `steps` or without; `alone`
    leaves only the keys. `size` in points, 0: by the grade. `two` says whether there is a B paper,
    so that the title must say which this is. `paper` other than the plan's.
    """

    reader: str = "student"
    keys: str = "end"
    steps: bool = True
    alone: bool = False
    size: float = 0.0
    two: bool = False
    paper: Paper | None = None

    def __post_init__(self) -> None:
        if self.reader not in READERS or self.keys not in PLACES:
            raise ValueError(f"no paper looks like {self.reader!r}, {self.keys!r}")


def document(sheet: Sheet, code: str = "", look: Look | None = None) -> made.Document:
    """`sheet` as blocks; `code` is what stands at its foot."""
    look = look or Look()
    paper = look.paper or sheet.plan.paper
    size = look.size or letter_size(grade_of(sheet))
    sealed = sheet.plan.sealed and not look.alone and look.reader != "card"
    measures = measures_of(paper, size, sealed)
    blocks = tuple(_blocks(sheet, look, measures))
    return made.Document(
        title=sheet.plan.title,
        paper=paper,
        blocks=blocks,
        size=size,
        sealed=sealed,
        code=code,
        long=is_long(code),
        count=len(sheet.questions),
    )


def letter_size(grade: int) -> float:
    """Points: 四号 in grades 1 and 2, 小四 to grade 6, then 五号."""
    return 14.0 if grade <= 2 else 12.0 if grade <= 6 else 10.5


def _blocks(sheet: Sheet, look: Look, measures: Measures) -> Iterator[made.Block]:
    name = sheet.plan.title
    ending = {"card": "答题卡"}.get(look.reader, "参考答案" if look.alone else "")
    under = under_title(sheet.plan, sheet, minutes(sheet), look.two or sheet.version == "B")
    yield made.Title(f"{name}　{ending}".rstrip("　"), under)
    if look.reader == "card":
        yield made.Blanks(("学校", "班级", "姓名", "考号"))
        yield from card_blocks(sheet, measures)
        return
    if not look.alone:
        if not sheet.plan.sealed:
            yield made.Blanks(("班级", "姓名", "得分") if sheet.marks else ("班级", "姓名", "用时"))
        if sheet.plan.scored:
            yield made.ScoreTable((*NUMERALS[: len(sheet.sections)], "总分"))
        yield from _questions(sheet, look, measures)
    if look.reader == "teacher" and (look.alone or look.keys == "end"):
        if not look.alone:
            yield made.PageBreak()
            yield made.Title(f"{name}　参考答案", class_name(sheet.plan.grade, sheet.plan.term))
        yield from _keys(sheet, look)


def _questions(sheet: Sheet, look: Look, measures: Measures) -> Iterator[made.Block]:
    number = 0
    for place, (section, questions) in enumerate(
        zip(sheet.plan.sections, sheet.sections, strict=True)
    ):
        name, note = heading(place, section, questions)
        yield made.Heading(name, note, section.lead)
        told = own_marks(questions)
        items = []
        for question in questions:
            number += 1
            asked = _asked(number, question, section, look, measures)
            items.append(replace(asked, marks=question.marks) if told else asked)
        if section.across > 1:
            yield made.Grid(section.across, tuple(items))
        else:
            yield from items


def _asked(
    number: int, question: Question, section: Section, look: Look, measures: Measures
) -> made.Asked:
    problem = question.problem
    room = room_of(question, section, measures)
    after = look.reader == "teacher" and look.keys == "after"
    side = beside(problem, measures)
    return made.Asked(
        number=number,
        text=statement(problem, section, worked(question, section)),
        parts=tuple(f"{part.label}{part.statement}" for part in problem.parts),
        choices=tuple((choice.label, choice.text) for choice in problem.choices),
        across=across_of(problem, measures, side),
        pictures=problem.pictures,
        beside=side,
        room=0 if look.reader == "teacher" else room,
        answer=answer_of(question, look.steps and worked(question, section)) if after else None,
    )


def answer_of(question: Question, steps: bool) -> made.Answer:
    """The key of a question, with its working where `steps` asks for it."""
    solution = question.solution
    if solution is None or not steps:
        return made.Answer(whole_key(question.problem))
    drawn: tuple[Picture, ...] = solution.pictures
    return made.Answer(
        whole_key(question.problem), solution.steps, drawn, "" if solution.steps else solution.text
    )


def _keys(sheet: Sheet, look: Look) -> Iterator[made.Block]:
    number = 0
    for place, (section, questions) in enumerate(
        zip(sheet.plan.sections, sheet.sections, strict=True)
    ):
        name, note = heading(place, section, questions)
        yield made.Heading(name, note)
        short: list[tuple[int, str]] = []
        for question in questions:
            number += 1
            if look.steps and worked(question, section):
                if short:
                    yield made.KeyLine(tuple(short))
                    short = []
                yield made.KeyWorked(number, answer_of(question, True))
            else:
                short.append((number, whole_key(question.problem) or "略"))
        if short:
            yield made.KeyLine(tuple(short))
