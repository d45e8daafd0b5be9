"""循环小数: quotients that never end."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Divide, Number
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import read_calculation
from engine.steps.primary.columns import divide_columns
from engine.steps.primary.numerals import (
    divide,
    integer,
    is_fraction,
    is_number,
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.task import Task


def recurring(value: Fraction) -> Number | None:
    """A recurring decimal, 0.1(6), with at most six digits in its period."""
    whole, rest = divmod(value.numerator, value.denominator)
    seen: dict[int, int] = {}
    digits = ""
    while rest and rest not in seen and len(digits) < 12:
        seen[rest] = len(digits)
        figure, rest = divmod(rest * 10, value.denominator)
        digits += str(figure)
    if not rest or rest not in seen or len(digits) - seen[rest] > 6:
        return None
    start = seen[rest]
    return Number(value, f"{whole}.{digits[:start]}({digits[start:]})")


def divide_to_recurring(task: Task) -> Derivation | None:
    """1÷3 的商用循环小数表示."""
    wanted = read_calculation(task)
    if wanted is None or "recurring" not in wanted.flags or wanted.places is not None:
        return None
    node = wanted.node
    if not isinstance(node, Divide) or not all(map(is_number, (node.numerator, node.denominator))):
        return None
    given = [value_of(node.numerator), value_of(node.denominator)]
    needed = [places(each) for each in given]
    if None in needed or any(is_fraction(each) for each in (node.numerator, node.denominator)):
        return None
    factor = 10 ** max(each or 0 for each in needed)
    above, below = (each * factor for each in given)
    scaled = divide(integer(above), integer(below))
    answer = recurring(above / below) if below else None
    if answer is None:
        return None
    moves = (
        [] if factor == 1 else [line("whole_divisor", node, scaled, {"factor": integer(factor)})]
    )
    moves.append(recurring_move(scaled, answer))
    return Derivation("primary_recurring", tuple(moves), answer, proof=(Equal(node, answer),))


def recurring_move(question: Divide, answer: Number) -> Move:
    digits = answer.written.partition("(")[2].rstrip(")")
    before = len(answer.written.partition(".")[2].partition("(")[0])
    below = int(value_of(question.denominator))
    form, _ = divide_columns(value_of(question.numerator), below, before + len(digits) + 1)
    return line("divide_recurring", question, answer, {"digits": digits}, form)
