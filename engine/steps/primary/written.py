"""列竖式计算: one operation in columns, checked backwards where 验算 is asked."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Divide, Minus, Multiply, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import Calculation, read_calculation
from engine.steps.primary.columns import (
    add_columns,
    divide_columns,
    multiply_columns,
    subtract_columns,
)
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    is_whole,
    multiply,
    places,
    subtract,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.remainder import with_remainder
from engine.steps.primary.rounding import quotient_to, rounded_result
from engine.steps.task import Task
from engine.values.layout import ColumnForm


def calculate_in_columns(task: Task) -> Derivation | None:
    """One sum, difference, product or quotient of two numbers, in columns."""
    wanted = read_calculation(task)
    if wanted is None or "column" not in wanted.flags or "smart" in wanted.flags:
        return None
    pair = _pair(wanted.node)
    if pair is None:
        return _several(wanted)
    sign, first, second = pair
    if any(is_fraction(each) or places(value_of(each)) is None for each in (first, second)):
        return None
    if sign == "÷":
        return _quotient(task, first, second, wanted.places, wanted.flags)
    form, value = _form(sign, value_of(first), value_of(second))
    if form is None:
        return None
    answer = decimal(value)
    point = sum(places(value_of(each)) or 0 for each in (first, second))
    rule = "column_multiply_decimal" if sign == "×" and point else _RULES[sign]
    move = line(rule, wanted.node, answer, {"places": str(point)}, form)
    moves: tuple[Move, ...] = (move,)
    if wanted.places is not None:
        return rounded_result("written_calculation", wanted.node, moves, answer, wanted.places)
    if "verify" in wanted.flags:
        moves = (move, _backwards(sign, first, second, answer))
    return Derivation(
        "primary_written_calculation", moves, answer, proof=(Equal(wanted.node, answer),)
    )


def _several(wanted: Calculation) -> Derivation | None:
    """连加、连减: one column form after the other."""
    node = wanted.node
    if not isinstance(node, Add) or not 3 <= len(node.terms) <= 5 or wanted.places is not None:
        return None
    moves: list[Move] = []
    first, total = node.terms[0], Fraction(0)
    for term in node.terms[1:]:
        pair = _pair(Add((first, term)))
        if pair is None or is_fraction(pair[1]) or is_fraction(pair[2]):
            return None
        if any(places(value_of(each)) is None for each in pair[1:]):
            return None
        form, total = _form(pair[0], value_of(pair[1]), value_of(pair[2]))
        if form is None:
            return None
        after = decimal(total)
        moves.append(line(_RULES[pair[0]], Add((first, term)), after, layout=form))
        first = after
    return Derivation(
        "primary_written_calculation", tuple(moves), first, proof=(Equal(node, first),)
    )


_RULES = {"+": "column_add", "-": "column_subtract", "×": "column_multiply"}


def _pair(node: Node) -> tuple[str, Node, Node] | None:
    sign, parts = "", tuple[Node, ...]()
    if isinstance(node, Add) and len(node.terms) == 2:
        first, second = node.terms
        if isinstance(second, Minus):
            sign, parts = "-", (first, second.body)
        else:
            sign, parts = "+", (first, second)
    elif isinstance(node, Multiply) and len(node.factors) == 2:
        sign, parts = "×", node.factors
    elif isinstance(node, Divide):
        sign, parts = "÷", (node.numerator, node.denominator)
    if len(parts) != 2 or not all(map(is_number, parts)):
        return None
    return sign, parts[0], parts[1]


def _form(sign: str, first: Fraction, second: Fraction) -> tuple[ColumnForm | None, Fraction]:
    if sign == "+":
        return add_columns(first, second), first + second
    if sign == "-":
        if first < second:
            return None, Fraction(0)
        return subtract_columns(first, second), first - second
    return multiply_columns(first, second), first * second


def _backwards(sign: str, first: Node, second: Node, answer: Node) -> Move:
    """验算: addition by subtraction, subtraction by addition, multiplication by turning round."""
    a, b, c = value_of(first), value_of(second), value_of(answer)
    if sign == "+":
        return line("verify_sum", subtract(answer, second), first, layout=subtract_columns(c, b))
    if sign == "-":
        return line("verify_difference", add(answer, second), first, layout=add_columns(c, b))
    before = multiply(second, first)
    return line("verify_product", before, answer, layout=multiply_columns(b, a))


def _quotient(
    task: Task, first: Node, second: Node, digits: int | None, flags: frozenset[str]
) -> Derivation | None:
    above, below = value_of(first), value_of(second)
    if below == 0:
        return None
    if digits is not None:
        return quotient_to(first, second, digits)
    value = above / below
    young = task.grade is not None and task.grade <= 4
    whole = is_whole(first) and is_whole(second) and value.denominator != 1
    if whole and (young or "remainder" in flags or places(value) is None):
        return with_remainder(first, second, verify="verify" in flags)
    needed = places(value)
    if needed is None or needed > 6:
        return None
    question = divide(first, second)
    answer = decimal(value)
    shift = places(below) or 0
    moves: list[Move] = []
    if shift:
        scaled = divide(decimal(above * 10**shift), integer(below * 10**shift))
        moves.append(line("whole_divisor", question, scaled, {"factor": integer(10**shift)}))
    form, _ = divide_columns(above * 10**shift, int(below * 10**shift), needed)
    before = moves[-1].after if moves else question
    assert before is not None  # noqa: S101 (every line has one)
    rule = "column_divide_decimal" if needed else "column_divide"
    moves.append(line(rule, before, answer, layout=form))
    if "verify" in flags:
        back = multiply(answer, second)
        form = multiply_columns(value, below)
        moves.append(line("verify_quotient", back, first, layout=form))
    return Derivation(
        "primary_written_calculation", tuple(moves), answer, proof=(Equal(question, answer),)
    )
