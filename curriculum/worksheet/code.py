"""The code at a paper's foot: from it alone an empty program makes the same paper again.

A template with points, seed and version makes a short code; any other plan is carried whole, and a
changed question by its recipe, level and seed, an imported or edited one by what it says. Long codes
are printed as QR codes. The words of a template's title are not carried.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from curriculum.generators import Table
from curriculum.worksheet.code_letters import Bits, UnknownCodeError, read, short_hash, written
from curriculum.worksheet.code_plan import put_plan, put_short, short_head, take_plan, take_short
from curriculum.worksheet.code_questions import Find, put_questions, take_questions
from curriculum.worksheet.edition import edition
from curriculum.worksheet.sheet import Sheet, new_sheet
from curriculum.worksheet.versions import other_version
from engine.values import AnswerKey, to_plain

SHORTEST_LONG = 64
"""Letters: a longer code is printed as a QR code."""

_VERSIONS = {("A", ""): 0, ("B", "numbers"): 1, ("B", "order"): 2}
_OWN_B = 3
_CONTENT_BITS = 14


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The paper behind a code. `missing` are (number, content hash) of questions not found here."""

    sheet: Sheet
    missing: tuple[tuple[int, str], ...] = ()


def code_of(sheet: Sheet, table: Table) -> str:
    """The code of a paper, A or B."""
    first = sheet.first or sheet
    version = _OWN_B if sheet.version == "B" and sheet.first is None else _version(sheet)
    known = edition(first.edition)
    bits = Bits()
    head = short_head(first, known)
    bits.put(int(head is None), 1)
    bits.put(int(first.altered), 1)
    bits.put(version, 2)
    bits.put_free(first.edition, 4)
    bits.put_free(first.seed, 7)
    bits.put(_content(sheet), _CONTENT_BITS)
    if head is not None:
        put_short(bits, head)
    else:
        put_plan(bits, first.plan)
    if first.altered:
        put_questions(bits, first, known, table)
    return written(bits)


def is_long(code: str) -> bool:
    """Whether a code is printed as a QR code."""
    return len(code.replace("-", "")) > SHORTEST_LONG


def rebuild(code: str, table: Table, find: Find = lambda _: None) -> Rebuilt:
    """The paper that `code` has always meant.

    Raises `UnknownCodeError` saying which part isn't known; nothing is made up. Questions that
    were imported or edited are looked up with `find`; those not found are named in the result.
    """
    bits = read(code)
    whole, altered, version = bits.take(1), bits.take(1), bits.take(2)
    known = edition(bits.take_free(4))
    seed, content = bits.take_free(7), bits.take(_CONTENT_BITS)
    plan = take_plan(bits) if whole else take_short(bits, known)
    missing: tuple[tuple[int, str], ...] = ()
    if altered:
        sheet, missing = take_questions(bits, plan, seed, known, table, find)
    else:
        sheet = new_sheet(plan, seed, table, known.number)
    if bits.left:
        raise UnknownCodeError("卷脚编号后面多了字。")
    if version == _OWN_B:
        sheet = replace(sheet, version="B")
    elif version:
        way = next(way for (_, way), number in _VERSIONS.items() if number == version)
        sheet = other_version(sheet, table, way)
    if not missing and _content(sheet) != content:
        raise UnknownCodeError("编号认得，但这台电脑上的题目和当时的不一样，不能出同一份卷。")
    return Rebuilt(sheet, missing)


def content_of(sheet: Sheet) -> bytes:
    """All that the paper asks and answers, in order, as bytes: equal papers, equal bytes."""
    rows = [
        [
            question.marks,
            to_plain(question.problem),
            to_plain(question.solution) if question.solution else None,
        ]
        for question in sheet.questions
    ]
    return json.dumps(rows, ensure_ascii=False, sort_keys=True).encode()


def _content(sheet: Sheet) -> int:
    parts = [
        f"{question.marks}|{question.problem.statement}|{_key(question.problem.answer)}|"
        f"{'|'.join(choice.text for choice in question.problem.choices)}".encode()
        for question in sheet.questions
    ]
    return short_hash(parts, _CONTENT_BITS)


def _key(key: AnswerKey | None) -> str:
    return key.latex if key is not None else ""


def _version(sheet: Sheet) -> int:
    way = sheet.plan.other if sheet.version == "B" else ""
    return _VERSIONS[sheet.version, way]
