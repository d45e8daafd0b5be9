"""The questions' part of a footer code: only those that a hand has changed."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.generators import Table
from curriculum.worksheet.code_letters import Bits, UnknownCodeError
from curriculum.worksheet.edition import Edition
from curriculum.worksheet.plan import Plan
from curriculum.worksheet.question import AS_CHOICE, Question, made_question, turned
from curriculum.worksheet.sheet import Sheet, new_sheet
from engine.errors import WorldError
from engine.values import Problem

Find = Callable[[str], Question | None]
"""A question by its content's hash, from the bank of this computer; None where it isn't."""


def _planned(plan: Plan, seed: int, known: Edition, table: Table) -> list[list[Question]]:
    """The questions before any hand changed them, so that only changes need be carried."""
    try:
        sheet = new_sheet(plan, seed, table, known.number)
    except WorldError:
        return [[] for _ in plan.sections]
    return [list(section) for section in sheet.sections]


def put_questions(bits: Bits, sheet: Sheet, known: Edition, table: Table) -> None:
    keys = {key: place for place, key in enumerate(known.keys)}
    for section, planned in zip(
        sheet.sections, _planned(sheet.plan, sheet.seed, known, table), strict=True
    ):
        bits.put_free(len(section), 5)
        for place, question in enumerate(section):
            before = planned[place] if place < len(planned) else None
            same = before is not None and _carried(before) == _carried(question)
            bits.put(int(same), 1)
            if not same:
                bits.put_free(question.marks, 4)
                bits.put_free(question.turn, 1)
                _put_question(bits, question, keys)


def _carried(question: Question) -> tuple[str, int, int]:
    return question.identifier, question.marks, question.turn


def _put_question(bits: Bits, question: Question, keys: dict[str, int]) -> None:
    if not question.made:
        bits.put(2, 2)
        bits.put(int(question.identifier.removeprefix("content:"), 16), 64)
        return
    plain = question.identifier.removesuffix(AS_CHOICE)
    key, level, seed = plain.rsplit("/", 2)
    if key not in keys:
        raise UnknownCodeError("这道题比卷的版次新，编号写不下：{name}", name=plain)
    bits.put(int(plain != question.identifier), 2)
    bits.put_free(keys[key], 12)
    bits.put(int(level), 3)
    bits.put_free(int(seed), 10)


def take_questions(
    bits: Bits, plan: Plan, seed: int, known: Edition, table: Table, find: Find
) -> tuple[Sheet, tuple[tuple[int, str], ...]]:
    keys = known.keys
    sections: list[tuple[Question, ...]] = []
    missing: list[tuple[int, str]] = []
    number = 0
    for planned in _planned(plan, seed, known, table):
        section: list[Question] = []
        for at in range(bits.take_free(5, 3)):
            number += 1
            if bits.take(1):
                if at >= len(planned):
                    raise UnknownCodeError("卷脚编号里第 {number} 题的出处不认识。", number=number)
                section.append(planned[at])
                continue
            marks, turn, kind = bits.take_free(4, 4), bits.take_free(1, 6), bits.take(2)
            if kind == 2:
                name = f"{bits.take(64):016x}"
                found = find(name)
                if found is None:
                    missing.append((number, name))
                section.append(_outside(name, found, marks, turn))
                continue
            place, level, dice = bits.take_free(12, 3), bits.take(3), bits.take_free(10, 8)
            if place >= len(keys) or kind > 2 or keys[place] not in table.by_key:
                raise UnknownCodeError("卷脚编号里第 {number} 题的出处不认识。", number=number)
            name = f"{keys[place]}/{level}/{dice}{AS_CHOICE if kind else ''}"
            section.append(made_question(table, name, marks, turn))
        sections.append(tuple(section))
    return Sheet(plan, seed, known.number, tuple(sections), altered=True), tuple(missing)


def _outside(name: str, found: Question | None, marks: int, turn: int) -> Question:
    identifier = f"content:{name}"
    if found is None:
        gap = Problem(statement=f"（这道题不在这台电脑上，编号 {name}）")
        return Question(identifier, gap, None, marks)
    problem = turned(found.problem, identifier, turn) if turn else found.problem
    return Question(identifier, problem, found.solution, marks, turn=turn)
