"""有余数的除法: quotient and remainder."""

from __future__ import annotations

from engine.maths.tree import Divide, Node, QuotientRemainder, Relation
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import read_calculation
from engine.steps.primary.columns import divide_columns
from engine.steps.primary.numerals import add, divide, equals, integer, is_whole, multiply, value_of
from engine.steps.primary.operation import line
from engine.steps.task import Task


def divide_with_remainder(task: Task) -> Derivation | None:
    """29÷5=5……4, where the class has no decimals yet or the remainder is asked for."""
    wanted = read_calculation(task)
    if wanted is None or wanted.places is not None or "smart" in wanted.flags:
        return None
    node, wanted_remainder = wanted.node, "remainder" in wanted.flags
    if not isinstance(node, Divide) or node.sign != "÷":
        return None
    first, second = node.numerator, node.denominator
    if not is_whole(first) or not is_whole(second) or value_of(second) == 0:
        return None
    young = task.grade is not None and task.grade <= 4
    if value_of(first) % value_of(second) == 0 and not wanted_remainder:
        return None
    if not (young or wanted_remainder):
        return None
    return with_remainder(first, second)


def with_remainder(first: Node, second: Node, *, verify: bool = True) -> Derivation:
    """The quotient of two whole numbers with its remainder, checked backwards."""
    above, below = int(value_of(first)), int(value_of(second))
    quotient, rest = divmod(above, below)
    answer = QuotientRemainder(integer(quotient), integer(rest))
    question = divide(first, second)
    back = add(multiply(integer(quotient), second), integer(rest))
    form = divide_columns(value_of(first), below)[0]
    smaller = Relation((integer(rest), second), ("<",))
    found = Move(
        "divide_with_remainder",
        equals(question, answer),
        claims=(Equal(back, first), Holds(smaller)),
        words={"quotient": integer(quotient), "remainder": integer(rest), "divisor": second},
        layout=form,
    )
    compare = Move(
        "remainder_is_smaller",
        smaller,
        claims=(Holds(smaller),),
        words={"remainder": integer(rest), "divisor": second},
    )
    check = line("verify_remainder", back, first)
    moves = (found, compare, check) if verify else (found, compare)
    proof = (Equal(back, first), Holds(smaller))
    return Derivation("primary_remainder", moves, answer, proof=proof)
