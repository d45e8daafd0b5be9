"""经过时间: from one time of day to another."""

from __future__ import annotations

import re

from engine.maths.tree import Compound, Node, Quantity, Ratio
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import (
    add,
    integer,
    is_whole,
    multiply,
    subtract,
    value_of,
)
from engine.steps.primary.wording import asked
from engine.steps.task import Task

_LATE = ("下午", "晚上", "傍晚")
_HALF = r"(?:早上|早晨|上午|中午|下午|晚上|傍晚|凌晨)?"
_TIME = rf"({_HALF})(#(?:时|点)(?:#分|整|半)?|#)"
_QUESTION = re.compile(
    rf"(?:求)?(?:从)?{_TIME}(?:开始)?,?(?:到|至|—|-){_TIME}(?:结束)?,?(?:一共|共|中间)?"
    r"(?:经过了?|用了|有|过了|是)?(?:的时间)?(?:多长时间|多少时间|多久|_?(?:小)?时_分钟?|几小时几分钟?|_)?"
)


def elapsed_time(task: Task) -> Derivation | None:
    """7时50分 to 10时20分 is 2小时30分."""
    found = asked(task)
    match = _QUESTION.fullmatch(found.words) if found else None
    if found is None or match is None:
        return None
    if not re.search(r"经过|用了|多长时间|多久|多少时间|过了", found.words):
        return None
    nodes = list(found.nodes)
    start = _minutes(match[1], match[2], nodes)
    end = _minutes(match[3], match[4], nodes)
    if start is not None and end is not None and end <= start and not match[3]:
        # 下午1:30到3:45: the half of the day is said once.
        end = end + 720 if match[1] in _LATE and start < end + 720 else end
    if start is None or end is None or nodes or end <= start:
        return None
    return _derivation(start, end)


def _minutes(half: str, text: str, nodes: list[Node]) -> int | None:
    count = text.count("#")
    given, nodes[:] = nodes[:count], nodes[count:]
    if text == "#":
        ratio = given[0]
        if not isinstance(ratio, Ratio) or len(ratio.terms) != 2:
            return None
        given = list(ratio.terms)
    if not all(is_whole(node) for node in given):
        return None
    hour = int(value_of(given[0]))
    minute = int(value_of(given[1])) if len(given) > 1 else 30 if text.endswith("半") else 0
    if half in _LATE and hour < 12:
        hour += 12
    if not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    return hour * 60 + minute


def _derivation(start: int, end: int) -> Derivation:
    (h0, m0), (h1, m1) = divmod(start, 60), divmod(end, 60)
    hours, minutes = divmod(end - start, 60)
    sixty = integer(60)

    def total(hour: int, minute: int) -> Node:
        return add(multiply(integer(hour), sixty), integer(minute))

    parts = [Quantity(integer(hours), "小时")] if hours else []
    parts += [Quantity(integer(minutes), "分")] if minutes else []
    answer: Node = parts[0] if len(parts) == 1 else Compound(tuple(parts))
    moves: list[Move] = [
        Move(
            "time_end_minus_start",
            latex=f"{_said(h1, m1)}-{_said(h0, m0)}",
            claims=(Equal(subtract(total(h1, m1), total(h0, m0)), integer(end - start)),),
        )
    ]
    if m1 < m0:
        h1, m1 = h1 - 1, m1 + 60
        moves.append(
            Move(
                "time_borrow_hour",
                latex=f"{_said(h1, m1)}-{_said(h0, m0)}",
                claims=(Equal(total(h1, m1), integer(end)),),
            )
        )
    lines = (
        Equal(subtract(integer(h1), integer(h0)), integer(hours)),
        Equal(subtract(integer(m1), integer(m0)), integer(minutes)),
    )
    moves.append(Move("time_subtract", answer, claims=lines))
    proof = (Equal(add(integer(start), total(hours, minutes)), integer(end)),)
    return Derivation("primary_elapsed_time", tuple(moves), answer, proof=proof)


def _said(hour: int, minute: int) -> str:
    return f"{hour}\\text{{时}}" + (f"{minute}\\text{{分}}" if minute else "")


_ADDED = re.compile(
    rf"{_TIME}(?:再)?(?:加上?|过|经过|往后|后)#(分钟?|小时)(?:后)?,?(?:是|等于|得)?(?:_|多少|几)?(?:时(?:_|几)分)?(?:是几时几分)?"
)


def later_time(task: Task) -> Derivation | None:
    """3时15分加上50分 is 4时5分."""
    found = asked(task)
    match = _ADDED.fullmatch(found.words) if found else None
    if found is None or match is None or "时" not in found.words:
        return None
    nodes = list(found.nodes)
    start = _minutes(match[1], match[2], nodes)
    if start is None or len(nodes) != 1 or not is_whole(nodes[0]):
        return None
    added = int(value_of(nodes[0])) * (60 if match[3] == "小时" else 1)
    end = start + added
    if not added or end >= 24 * 60:
        return None
    hour, minute = divmod(end, 60)
    parts = [Quantity(integer(hour), "时")]
    parts += [Quantity(integer(minute), "分")] if minute else []
    answer: Node = parts[0] if len(parts) == 1 else Compound(tuple(parts))
    sixty = integer(60)
    whole = add(multiply(integer(hour), sixty), integer(minute))
    begun = add(multiply(integer(start // 60), sixty), integer(start % 60), integer(added))
    claims = (Equal(begun, whole),)
    return Derivation(
        "primary_later_time", (Move("time_add", answer, claims=claims),), answer, proof=claims
    )
