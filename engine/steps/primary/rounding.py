"""四舍五入: results kept to some places, tails cut off, numbers rewritten in 万 and 亿."""

from __future__ import annotations

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
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.task import Task

PLACE_NAMES = {
    0: "个", 1: "十", 2: "百", 3: "千", 4: "万", 5: "十万", 6: "百万", 7: "千万", 8: "亿",
    -1: "十分", -2: "百分", -3: "千分", -4: "万分",
}  # fmt: skip
KEPT = {0: "保留整数", 1: "保留一位小数", 2: "保留两位小数", 3: "保留三位小数", 4: "保留四位小数"}


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
