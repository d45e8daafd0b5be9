"""The B paper of an A paper: the same plan with other numbers, or the same questions otherwise set."""

from __future__ import annotations

from dataclasses import replace

from curriculum.generators import Table
from curriculum.generators.dice import Dice
from curriculum.worksheet.choose import same_again
from curriculum.worksheet.question import Question, turned
from curriculum.worksheet.sheet import Sheet


def other_version(sheet: Sheet, table: Table, other: str = "") -> Sheet:
    """The B paper that belongs to `sheet`, the same one every time.

    `other` is `numbers` or `order`, by default what the plan says. A question that dice didn't make,
    or that has no other numbers, stays as it is under `numbers`, with its options turned.
    """
    way = other or sheet.plan.other
    plan = replace(sheet.plan, other=way)
    first = replace(sheet, plan=plan, first=None)
    sections = _numbers(first, table) if way == "numbers" else _order(first)
    return replace(first, sections=sections, version="B", first=first)


def _numbers(sheet: Sheet, table: Table) -> tuple[tuple[Question, ...], ...]:
    taken = list(sheet.questions)
    sections = []
    for place, section in enumerate(sheet.sections):
        dice = Dice(f"sheet/{sheet.seed}/B/{place}")
        made = []
        for question in section:
            found = same_again(table, question, dice, tuple(taken)) if question.made else None
            if found is None:
                found = _turned(question)
            taken.append(found)
            made.append(replace(found, locked=question.locked))
        sections.append(tuple(made))
    return tuple(sections)


def _order(sheet: Sheet) -> tuple[tuple[Question, ...], ...]:
    sections = []
    for place, section in enumerate(sheet.sections):
        dice = Dice(f"sheet/{sheet.seed}/B/{place}")
        sections.append(tuple(_turned(question) for question in _moved(dice, section)))
    return tuple(sections)


def _moved(dice: Dice, section: tuple[Question, ...]) -> list[Question]:
    """The section in another order, in which no neighbour can copy place by place.

    Marks stay with the places where they differ from question to question.
    """
    mixed = dice.shuffled(section)
    if len(mixed) > 1 and tuple(mixed) == section:
        mixed = [*mixed[1:], mixed[0]]
    return [
        replace(question, marks=place.marks) for question, place in zip(mixed, section, strict=True)
    ]


def _turned(question: Question) -> Question:
    turn = question.turn + 1
    problem = turned(question.problem, question.identifier, turn)
    return (
        question if problem is question.problem else replace(question, problem=problem, turn=turn)
    )
