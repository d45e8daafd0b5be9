"""四舍五入: results kept to some places, tails cut off, numbers rewritten in 万 and 亿."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths.tree import Divide, Node, Number, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.calculation import read_calculation, work_out
from engine.steps.primary.columns import divide_columns
from engine.steps.primary.numerals import (
    LIMIT,
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    is_whole,
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.wording import matched
from engine.steps.task import Task

PLACE_NAMES = {
    0: "个", 1: "十", 2: "百", 3: "千", 4: "万", 5: "十万", 6: "百万", 7: "千万", 8: "亿",
    -1: "十分", -2: "百分", -3: "千分", -4: "万分",
}  # fmt: skip
KEPT = {0: "保留整数", 1: "保留一位小数", 2: "保留两位小数", 3: "保留三位小数", 4: "保留四位小数"}
_FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def round_half_up(value: Fraction, digits: int) -> Fraction:
    """`value` ≥ 0 rounded to `digits` decimal places (negative: tens, hundreds)."""
    scale = Fraction(10) ** digits
    return Fraction(int(value * scale + Fraction(1, 2))) / scale


def rounding_claims(value: Node, result: Fraction, digits: int) -> tuple[Claim, ...]:
    """The result is off by at most half a unit of the last place kept."""
    half = Fraction(1, 2) / Fraction(10) ** digits
    low, high = result - half, result + half
    upper = Holds(Relation((value, _plain(high)), ("<",)))
    if low <= 0:
        return (upper,)
    return (Holds(Relation((_plain(low), value), ("≤",))), upper)


def _plain(value: Fraction) -> Number:
    return decimal(value)


def rounded_move(value: Node, digits: int) -> tuple[Move, Number] | None:
    """The line that looks at the next digit and drops or carries."""
    exact = value_of(value)
    if exact < 0 or exact > LIMIT:
        return None
    result = round_half_up(exact, digits)
    shown = decimal(result, max(digits, 0))
    next_digit = int(exact * Fraction(10) ** (digits + 1)) % 10
    rule = "round_up" if next_digit >= 5 else "round_down"
    after = Relation((value, shown), ("≈",))
    if result == exact:
        after = Relation((value, shown), ("=",))
    place = PLACE_NAMES.get(-digits - 1)
    if place is None:
        return None
    words: Words = {"place": place, "digit": integer(next_digit)}
    return Move(rule, after, claims=rounding_claims(value, result, digits), words=words), shown


def rounded_result(
    technique: str, question: Node, moves: tuple[Move, ...], value: Node, digits: int
) -> Derivation | None:
    """An exact result, then rounded."""
    found = rounded_move(value, digits)
    if found is None:
        return None
    move, shown = found
    proof = (Equal(question, value), *rounding_claims(value, shown.value, digits))
    return Derivation(
        f"primary_{technique}", (*moves, move), shown, form=f"decimal:{digits}", proof=proof
    )


def quotient_to(first: Node, second: Node, digits: int) -> Derivation | None:
    """A quotient kept to `digits` places: divide one place further, then look at it."""
    above, below = value_of(first), value_of(second)
    if is_fraction(first) or is_fraction(second) or below == 0 or not 0 <= digits <= 4:
        return None
    question: Node = divide(first, second)
    shift = places(below) or 0
    moves: list[Move] = []
    asked_node = question
    if shift:
        scaled = divide(decimal(above * 10**shift), integer(below * 10**shift))
        moves.append(line("whole_divisor", question, scaled, {"factor": integer(10**shift)}))
        question = scaled
    exact = above / below
    needed = places(exact)
    far = digits + 1 if needed is None or needed > digits + 1 else needed
    form, rest = divide_columns(above * 10**shift, int(below * 10**shift), far)
    cut = Fraction(int(exact * 10**far), 10**far)
    if rest == 0:
        before = decimal(exact)
        moves.append(line("divide_to_decimal", question, before, layout=form))
    else:
        # What stands on paper is the quotient cut off after one more place.
        before = decimal(cut, far)
        upper = Holds(Relation((question, decimal(cut + Fraction(1, 10**far))), ("<",)))
        lower = Holds(Relation((before, question), ("<",)))
        after = Relation((question, before), ("≈",))
        words = {"places": str(far)}
        moves.append(
            Move("divide_one_more", after, claims=(lower, upper), words=words, layout=form)
        )
    found = rounded_move(before, digits)
    if found is None:
        return None
    move, shown = found
    moves.append(move)
    proof = rounding_claims(asked_node, shown.value, digits)
    return Derivation(
        "primary_quotient_rounded", tuple(moves), shown, form=f"decimal:{digits}", proof=proof
    )


def calculate_rounded(task: Task) -> Derivation | None:
    """计算（得数保留两位小数）"""
    wanted = read_calculation(task)
    if wanted is None or wanted.places is None or "column" in wanted.flags:
        return None
    node = wanted.node
    if isinstance(node, Divide) and is_number(node.numerator) and is_number(node.denominator):
        return quotient_to(node.numerator, node.denominator, wanted.places)
    if is_number(node):
        return None
    moves = work_out(node, "smart" in wanted.flags, stepwise=True)
    if not moves or moves[-1].after is None or places(value_of(moves[-1].after)) is None:
        return None
    return rounded_result("calculation_rounded", node, moves, moves[-1].after, wanted.places)


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
    unit = match[1]
    value = nodes[0]
    if not is_whole(value) or not isinstance(value, Number) or value.value >= LIMIT:
        return None
    power = 4 if unit == "万" else 8
    short = decimal(value.value / 10**power)
    shown = Number(value.value, f"{short.written}{unit}")
    claims = (Equal(value, shown),)
    rule = "rewrite_whole" if value.value % 10**power == 0 else "rewrite_decimal"
    words = {"unit": unit, "places": str(power), "short": short}
    move = Move(rule, Relation((value, shown), ("=",)), claims=claims, words=words)
    proof = (Equal(value, shown), Equal(short, divide(value, integer(10**power))))
    return Derivation("primary_rewriting", (move,), shown, proof=proof)
