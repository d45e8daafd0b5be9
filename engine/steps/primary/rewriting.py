"""万、亿: tails cut off, numbers rewritten in larger units."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from engine.maths.tree import Node, Number, Relation
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.numerals import (
    LIMIT,
    decimal,
    divide,
    integer,
    is_whole,
)
from engine.steps.primary.rounding import (
    PLACE_NAMES,
    round_half_up,
    rounded_move,
    rounding_claims,
)
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def round_number(task: Task) -> Derivation | None:
    """4.9876 保留两位小数; 56789 省略万位后面的尾数."""
    kept = _wanted_place(task)
    if kept is None:
        return None
    value, digits, suffix = kept
    if not isinstance(value, Number) or not re.fullmatch(r"\d+(\.\d+)?", value.written):
        return None
    if digits >= 0:
        found = rounded_move(value, digits)
        if found is None or value.places <= digits:
            return None
        move, shown = found
        proof = rounding_claims(value, shown.value, digits)
        return Derivation("primary_rounding", (move,), shown, form=f"decimal:{digits}", proof=proof)
    return _cut_tail(value, digits, suffix)


def _wanted_place(task: Task) -> tuple[Node, int, str] | None:
    about = r"(?:,?(?:大?约|近似数|近似值|结果)?(?:是|≈|为)?_?)?"
    head = r"(?:求|把|将|用四舍五入法(?:求|把|将)?|按要求求?)?(?:出)?,?"
    match = matched(
        task,
        rf"{head}(?:小数)?#(?:四舍五入(?:到)?,?)?保留([一两二三四1234])位小数{about}",
        rf"{head}#(?:用四舍五入法)?(?:四舍五入)?(?:保留([一两二三四1234])位小数)(?:的近似数|的近似值|的?结果)?",
    )
    if match:
        return match[1][0], _FIGURES[match[0][1]], ""
    match = matched(
        task,
        r"(?:把|将)?(?:下列|下面)?(?:的)?(?:各)?(?:小数|数)?(?:四舍五入(?:到)?|用四舍五入法)保留([一两二三四1234])位小数,#",
    )
    if match:
        return match[1][0], _FIGURES[match[0][1]], ""
    match = matched(
        task,
        r"(?:用四舍五入法)?(?:求|写出)(?:各数的)?近似[数值],?#,?(?:得数)?保留([一两二三四1234])位小数",
    ) or matched(
        task, r"(?:用四舍五入法)?(?:求|写出)#的近似[数值],?(?:得数)?保留([一两二三四1234])位小数"
    )
    if match:
        return match[1][0], _FIGURES[match[0][1]], ""
    match = matched(task, rf"{head}#,?(?:四舍五入)?(?:保留整数|(?:精确)?到个位){about}")
    if match:
        return match[1][0], 0, ""
    match = matched(task, rf"{head}#,?(?:四舍五入)?,?(?:精确)?到(十分|百分|千分)位{about}")
    if match:
        return match[1][0], {"十分": 1, "百分": 2, "千分": 3}[match[0][1]], ""
    match = matched(
        task,
        rf"{head}#?,?(?:四舍五入|用四舍五入法)?,?省略[\"“”「]?(万|亿|千|百|十)[\"“”」]?位?后面的尾数,?(?:求|写出|求出)?(?:它)?的?{about}(?:近似数)?(?:大?约)?",
        rf"{head}#,?(?:四舍五入|精确)到(万|亿|千|百|十)位{about}",
        rf"(?:把)?(?:四舍五入|精确)到(万|亿|千|百|十)位,?#{about}",
        rf"省略(万|亿|千|百|十)位?后面的尾数(?:求近似数)?,?#{about}",
    )
    if match:
        power = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}[match[0][1]]
        return match[1][0], -power, match[0][1] if power in (4, 8) else ""
    return None


def _cut_tail(value: Number, digits: int, suffix: str) -> Derivation | None:
    exact = value.value
    result = round_half_up(exact, digits)
    if not is_whole(value) or result == 0 or exact >= LIMIT:
        return None
    next_digit = int(exact / Fraction(10) ** (-digits - 1)) % 10
    name = PLACE_NAMES.get(-digits - 1, "")
    if not name:
        return None
    if suffix:
        short = result / Fraction(10) ** (-digits)
        shown = Number(result, f"{int(short)}{suffix}")
    else:
        shown = integer(result)
    sign = "≈" if result != exact else "="
    rule = "round_tail_up" if next_digit >= 5 else "round_tail_down"
    words: Words = {"place": name, "digit": integer(next_digit), "unit": PLACE_NAMES[-digits]}
    claims = rounding_claims(value, result, digits)
    move = Move(rule, Relation((value, shown), (sign,)), claims=claims, words=words)
    return Derivation("primary_rounding", (move,), shown, proof=claims)


def fill_in_units(task: Task) -> Derivation | None:
    """86305≈( )万, 930000=( )亿: the number that stands before 万 or 亿."""
    found = matched(task, r"(?:填空,?)?#(≈|=?_?)_?(万|亿)")
    if found is None:
        return None
    (about, unit), value = found[0].groups(), found[1][0]
    power = 4 if unit == "万" else 8
    if not isinstance(value, Number) or not is_whole(value):
        return None
    derivation = _cut_tail(value, -power, unit) if about == "≈" else _rewritten(value, unit)
    if derivation is None or not isinstance(derivation.answer, Number):
        return None
    short = decimal(derivation.answer.value / 10**power)
    claims = (Equal(short, divide(derivation.answer, integer(10**power))),)
    return replace(derivation, answer=short, proof=(*derivation.proof, *claims))


def add_zeros(task: Task) -> Derivation | None:
    """把 8.06 改写成三位小数: zeros at the end change nothing."""
    found = matched(
        task,
        r"(?:不改变(?:数|原数)的大小,)?(?:把|将)?#(?:改写|化|写)成([一两二三四1234])位小数(?:是)?_?",
    )
    if found is None or len(found[1]) != 1 or not isinstance(found[1][0], Number):
        return None
    value, digits = found[1][0], _FIGURES[found[0][1]]
    if not re.fullmatch(r"\d+(\.\d+)?", value.written):
        return None
    shown = decimal(value.value, digits)
    if len(shown.written.partition(".")[2]) != digits or shown.written == value.written:
        return None
    claims = (Equal(value, shown),)
    move = Move("zeros_at_the_end", shown, value, claims=claims)
    return Derivation("primary_rewriting", (move,), shown, form=f"decimal:{digits}", proof=claims)


def rewrite_in_units(task: Task) -> Derivation | None:
    """把 3456000 改写成用“万”作单位的数."""
    quote = r"[\"“”「」'‘’]?"
    found = matched(
        task,
        rf"(?:把|将)?#(?:改写|写)成?以?用?{quote}(万|亿){quote}(?:为|作|做)单位(?:的数|的小数)?(?:是)?_?",
    )
    if found is None:
        return None
    match, nodes = found
    return _rewritten(nodes[0], match[1])


def _rewritten(value: Node, unit: str) -> Derivation | None:
    if not is_whole(value) or not isinstance(value, Number) or value.value >= LIMIT:
        return None
    power = 4 if unit == "万" else 8
    short = decimal(value.value / 10**power)
    shown = Number(value.value, f"{short.written}{unit}")
    claims = (Equal(value, shown),)
    rule = "rewrite_whole" if value.value % 10**power == 0 else "rewrite_decimal"
    words: Words = {"unit": unit, "places": str(power), "short": short}
    move = Move(rule, Relation((value, shown), ("=",)), claims=claims, words=words)
    proof = (Equal(value, shown), Equal(short, divide(value, integer(10**power))))
    return Derivation("primary_rewriting", (move,), shown, proof=proof)
