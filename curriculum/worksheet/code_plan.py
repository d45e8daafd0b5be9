"""The plan's part of a footer code: a template with its points, or any plan compressed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

from curriculum.worksheet.code_letters import Bits, UnknownCodeError, short_hash
from curriculum.worksheet.edition import Edition
from curriculum.worksheet.paper_size import PAPERS
from curriculum.worksheet.plan import Plan
from curriculum.worksheet.plan_file import read_plan, template, template_names, write_plan
from curriculum.worksheet.sheet import Sheet
from curriculum.worksheet.template import from_template

MOST_POINTS = 15
LARGEST_PLAN = 200_000
"""Characters that a compressed plan may hold."""

_TEMPLATE_BITS = 10
_PAPERS = tuple(PAPERS)


@dataclass(frozen=True, slots=True)
class Head:
    template: str
    grade: int
    term: int
    count: int
    paper: int
    points: tuple[int, ...]


def short_head(sheet: Sheet, known: Edition) -> Head | None:
    plan = sheet.plan
    name = plan.template
    if name not in template_names() or len(plan.points) > MOST_POINTS or len(_PAPERS) > 15:
        return None
    if any(code not in known.places for code in plan.points):
        return None
    if plan.paper.name not in _PAPERS or PAPERS[plan.paper.name] != plan.paper:
        return None
    count = 0 if plan.count == template(name).count else plan.count
    again = from_template(name, plan.grade, plan.term, plan.points, plan.paper, count)
    same = replace(again, title=plan.title, subtitle=plan.subtitle, other=plan.other)
    if same != plan or count > 255:
        return None
    codes = known.codes
    points = tuple(codes.index(code) for code in plan.points)
    return Head(name, plan.grade, plan.term, count, _PAPERS.index(plan.paper.name), points)


def put_short(bits: Bits, head: Head) -> None:
    bits.put(_template_number(head.template), _TEMPLATE_BITS)
    bits.put(head.grade, 4)
    bits.put(head.term, 2)
    bits.put(head.paper, 4)
    bits.put_free(head.count, 4)
    bits.put(len(head.points), 4)
    for point in head.points:
        bits.put(point, 11)


def take_short(bits: Bits, known: Edition) -> Plan:
    number = bits.take(_TEMPLATE_BITS)
    name = next((name for name in template_names() if _template_number(name) == number), None)
    if name is None:
        raise UnknownCodeError("卷脚编号里的模板不认识，可能是更新版本的问渠出的卷。")
    grade, term, paper = bits.take(4), bits.take(2), bits.take(4)
    count = bits.take_free(4)
    if paper >= len(_PAPERS):
        raise UnknownCodeError("卷脚编号里的纸张不认识。")
    codes, points = known.codes, []
    for _ in range(bits.take(4)):
        point = bits.take(11)
        if point >= len(codes):
            raise UnknownCodeError("卷脚编号里的一个知识点不认识（第 {number} 号）。", number=point)
        points.append(codes[point])
    return from_template(name, grade, term, tuple(points), PAPERS[_PAPERS[paper]], count)


def _template_number(name: str) -> int:
    return short_hash([b"template", name.encode()], _TEMPLATE_BITS)


def put_plan(bits: Bits, plan: Plan) -> None:
    packed = zlib.compress(write_plan(plan).encode(), 9)
    bits.put_free(len(packed), 7)
    for byte in packed:
        bits.put(byte, 8)


def take_plan(bits: Bits) -> Plan:
    length = bits.take_free(7, 3)
    if 8 * length > bits.left:
        raise UnknownCodeError("卷脚编号不完整。")
    packed = bytes(bits.take(8) for _ in range(length))
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(packed, LARGEST_PLAN).decode()
    except (zlib.error, UnicodeDecodeError):
        raise UnknownCodeError("卷脚编号里的组卷方案读不了。") from None
    return read_plan(text)
