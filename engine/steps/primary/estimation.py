"""估算: numbers near by that are easy, then the sum in the head."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Divide, Minus, Multiply, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import (
    add,
    equals,
    integer,
    is_whole,
    subtract,
    value_of,
)
from engine.steps.primary.operations import chain
from engine.steps.primary.order import plain
from engine.steps.primary.rounding import round_half_up
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def estimate(task: Task) -> Derivation | None:
    """估算 398×21≈400×20=8000."""
    found = matched(
        task,
        r"(?:估算|估一估|估计|估算结果|口算估计),?#(?:[≈_]|的结果|的得数)?",
        r"#(?:≈|的估算结果)_?",
    )
    node = plain(found[1][0]) if found else None
    if node is None:
        return None
    pair = _pair(node)
    if pair is None:
        return None
    sign, first, second = pair
    if not is_whole(first) or not is_whole(second):
        return None
    a, b = int(value_of(first)), int(value_of(second))
    near = _near_quotient(a, b) if sign == "÷" else (_leading(a), _leading(b))
    if near is None or near == (a, b):
        return None
    left, right = integer(near[0]), integer(near[1])
    easy = chain([("×", left), (sign, right)]) if sign in "×÷" else _joined(left, sign, right)
    result = {
        "+": near[0] + near[1], "-": near[0] - near[1], "×": near[0] * near[1],
        "÷": near[0] // near[1] if near[1] else -1,
    }[sign]  # fmt: skip
    if result < 0 or (sign == "÷" and near[0] % near[1]):
        return None
    answer = integer(result)
    claims: list[Claim] = []
    shown = []
    for exact, rounded in ((a, near[0]), (b, near[1])):
        if exact != rounded:
            shown.append(f"${exact}\\approx {rounded}$")
            claims += _close(exact, rounded)
    moves = (
        Move(
            "take_near_numbers",
            Relation((node, easy), ("≈",)),
            claims=tuple(claims),
            words={"near": "，".join(shown)},
        ),
        Move("compute_estimate", equals(easy, answer), claims=(Equal(easy, answer),)),
    )
    return Derivation("primary_estimation", moves, answer, proof=(*claims, Equal(easy, answer)))


def _joined(left: Node, sign: str, right: Node) -> Node:
    return add(left, right) if sign == "+" else subtract(left, right)


def _pair(node: Node) -> tuple[str, Node, Node] | None:
    if isinstance(node, Add) and len(node.terms) == 2:
        first, second = node.terms
        return ("-", first, second.body) if isinstance(second, Minus) else ("+", first, second)
    if isinstance(node, Multiply) and len(node.factors) == 2:
        return "×", node.factors[0], node.factors[1]
    if isinstance(node, Divide) and node.sign == "÷":
        return "÷", node.numerator, node.denominator
    return None


def _leading(value: int) -> int:
    """Rounded to the highest place; one-digit numbers stay."""
    if value < 10:
        return value
    return int(round_half_up(Fraction(value), 1 - len(str(value))))


def _near_quotient(above: int, below: int) -> tuple[int, int] | None:
    """A dividend near by that the (rounded) divisor goes into a round number of times."""
    divisor = _leading(below)
    if divisor == 0:
        return None
    quotient = Fraction(above, divisor)
    if quotient < 10:
        times = int(quotient + Fraction(1, 2))
    else:
        digits = len(str(int(quotient)))
        times = int(round_half_up(quotient, -(digits - 1)))
    near = times * divisor
    if not times or abs(near - above) * 4 > above:
        return None
    return near, divisor


def _close(exact: int, rounded: int) -> list[Claim]:
    """Off by no more than a quarter of the number."""
    gap = abs(exact - rounded) * 2
    return [Holds(Relation((integer(gap), integer(exact)), ("≤",)))]
