"""Probabilities of a normal variable from the symmetry of its curve and the 3σ rule."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node
from engine.steps.senior.reading import matched
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

HALF = sympy.Rational(1, 2)


def find_normal_probability(task: Task) -> Derivation | None:
    """由正态曲线的对称性求概率."""
    nodes = matched(
        task,
        r"(?:随机变量)?#?(?:[~～]|服从正态分布|服从)?#(?:,且|,|,其中)?#,求#",
        r"(?:随机变量)?#(?:[~～]|服从正态分布|服从)#,(?:且)?#,求#",
        r"(?:随机变量)?#,(?:且)?#,求#",
    )
    if nodes is None:
        return None
    name: Node | None = nodes[0] if len(nodes) == 4 else None
    given, fact, wanted = nodes[-3:]
    if (
        isinstance(given, Relation)
        and len(given.operands) == 2
        and given.signs in (("∼",), ("~",), ("∽",))
    ):
        name, given = given.operands
    if not isinstance(name, Name) or not isinstance(given, Call) or given.function != "N":
        return None
    if len(given.arguments) != 2 or not isinstance(fact, Relation) or fact.signs != ("=",):
        return None
    mean = to_sympy(given.arguments[0])
    chance = to_sympy(fact.operands[1])
    if not mean.is_Rational or not chance.is_Rational or not 0 < chance < 1:
        return None
    known, goal = span_of_event(name, fact.operands[0]), span_of_event(name, wanted)
    if known is None or goal is None:
        return None
    return _by_symmetry(mean, known, chance, goal, (fact, wanted))


def span_of_event(name: Name, event: Node) -> tuple[Any, Any] | None:
    """The open interval of an event P(X<4), P(0<X≤2); a single end counts for nothing."""
    if not isinstance(event, Call) or event.function != "P" or len(event.arguments) != 1:
        return None
    inside = event.arguments[0]
    if not isinstance(inside, Relation) or inside.operands.count(name) != 1:
        return None
    if not set(inside.signs) <= set("<≤>≥") or len({s in "<≤" for s in inside.signs}) > 1:
        return None
    at = inside.operands.index(name)
    values: list[Any] = [to_sympy(each) for each in inside.operands]
    if any(not each.is_Rational for i, each in enumerate(values) if i != at):
        return None
    if inside.signs[0] in ">≥":
        values, at = values[::-1], len(values) - 1 - at
    low = values[at - 1] if at > 0 else -sympy.oo
    high = values[at + 1] if at + 1 < len(values) else sympy.oo
    return (low, high) if len(values) <= 3 and low < high else None


def _by_symmetry(
    mean: Any,
    known: tuple[Any, Any],
    chance: Any,
    goal: tuple[Any, Any],
    shown: tuple[Relation, Node],
) -> Derivation | None:
    """The areas between the mean, the known ends and their mirror images, as unknowns."""
    ends = {mean}
    for end in (*known, *goal):
        if end.is_finite:
            ends |= {end, 2 * mean - end}
    marks = sorted(ends)
    if len(marks) > 7:
        return None
    half = [each for each in marks if each >= mean]
    areas = [symbol(f"p_{i}") for i in range(len(half))]
    """areas[i] lies between half[i] and the next mark; the last one is the tail."""

    def area(span: tuple[Any, Any]) -> Any:
        total = sympy.Integer(0)
        for i, low in enumerate(half):
            high = half[i + 1] if i + 1 < len(half) else sympy.oo
            mirrored = (2 * mean - high, 2 * mean - low)
            total += areas[i] * sum(
                bool(span[0] <= a) and bool(b <= span[1]) for a, b in ((low, high), mirrored)
            )
        return total

    wanted = symbol("w")
    equations = [sum(areas) - HALF, area(known) - chance, area(goal) - wanted]
    solved = sympy.solve(equations, [*areas, wanted], dict=True)
    if len(solved) != 1 or wanted not in solved[0] or solved[0][wanted].free_symbols:
        return None
    value = solved[0][wanted]
    if not 0 <= value <= 1 or any(each.is_number and each < 0 for each in solved[0].values()):
        return None
    answer = decimal_node(value)
    formula = _formula(chance, value)
    claims: tuple[Claim, ...] = (Equal(formula, answer),) if formula is not None else ()
    moves = (
        Move("normal_symmetry", after=equation(Name("x"), mean), words={"mean": node(mean)}),
        Move(
            "normal_areas",
            after=equation(shown[1], *(() if formula is None else (formula,)), answer),
            claims=claims, words={"given": shown[0]},
        ),
    )  # fmt: skip
    proof = (*claims, Equal(node(area(goal).subs(solved[0])), answer),
             Equal(node(area(known).subs(solved[0])), node(chance)))  # fmt: skip
    return Derivation("normal_probability", moves, answer=answer, proof=proof)


def _formula(p: Any, value: Any) -> Node | None:
    """The value in terms of the given probability: 1-p, p-0.5, 1-2p and so on."""
    shown = decimal_node(p)
    half, one, two = decimal_node(HALF), node(1), node(2)
    twice = tree.Multiply((two, shown), ("×",))
    options = (
        (1 - p, minus(one, shown)), (p - HALF, minus(shown, half)), (HALF - p, minus(half, shown)),
        (1 - 2 * p, minus(one, twice)), (2 * p - 1, minus(twice, one)), (2 * p, twice),
        ((1 - p) / 2, tree.Divide(minus(one, shown), two)), (HALF + p / 2, None), (p / 2, tree.Divide(shown, two)),
        (2 * p - HALF, None),
    )  # fmt: skip
    return next((formula for size, formula in options if size == value), None)
