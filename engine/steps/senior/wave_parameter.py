"""ω of a sinusoid from its period, and sets between two sets."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, power
from engine.steps.senior.reading import matched
from engine.steps.task import Task


def find_frequency(task: Task) -> Derivation | None:
    """最小正周期已知，求 ω."""
    nodes = matched(
        task,
        r"(?:函数)?#(?:\(#(?:[,和]#)*\)|,#)?的最小正周期(?:#)?(?:为|是)#,求(?:正数|实数)?#",
        r"(?:函数)?#(?:\(#(?:[,和]#)*\)|,#)?的最小正周期(?:为|是)#,且?#,求#",
    )
    if nodes is None or not isinstance(nodes[-1], Name):
        return None
    letter = nodes[-1]
    first = nodes[0].body if isinstance(nodes[0], tree.Where) else nodes[0]
    calls = [
        each
        for each in first.walk()
        if isinstance(each, Call) and each.function in ("sin", "cos", "tan")
    ]
    if len(calls) != 1:
        return None
    w, x = symbol(str(letter)), symbol("x")
    angle = sympy.expand(to_sympy(calls[0].arguments[0]))
    rate = angle.coeff(x, 1)
    if not rate.has(w) or sympy.degree(rate, w) != 1 or not angle.is_polynomial(x):
        return None
    periods = [to_sympy(each) for each in nodes[1:-1] if not isinstance(each, Relation)]
    positive = any(
        isinstance(e, Relation) and e.operands[0] == letter and e.signs == (">",)
        for n in nodes
        for e in n.walk()
    )
    if len(periods) != 1 or not periods[0].is_positive:
        return None
    turn = sympy.pi if calls[0].function == "tan" else 2 * sympy.pi
    size = sympy.simplify(turn / periods[0] / rate.coeff(w, 1))
    if rate.subs(w, 0) != 0 or not size.is_real:
        return None
    size = abs(size)
    value = node(size)
    formula = over(node(turn), tree.Absolute(letter) if not positive else letter)
    claim: Claim = Equal(node(turn / (size * rate.coeff(w, 1))), node(periods[0]))
    answer = equation(letter, value if positive else tree.PlusMinus(value))
    moves = (
        Move(
            "period_condition",
            after=equation(formula, periods[0])
            if rate == w
            else equation(over(node(turn), node(rate)), periods[0]),
        ),
        Move("letter_found", after=answer, claims=(claim,)),
    )
    return Derivation("wave_parameter", moves, answer=answer, proof=(claim,))


def find_between_sets(task: Task) -> Derivation | None:
    """满足 {1,2}⊆A⊆{1,2,3,4} 的集合 A 的个数."""
    nodes = matched(
        task,
        r"(?:求)?(?:满足)?(?:条件)?#的(?:所有)?集合#?(?:的)?(?:共有|有|共)?(?:个数|几个|多少个|个)?(?:为|是)?",
    )
    if nodes is None or not isinstance(nodes[0], Relation) or len(nodes[0].signs) != 2:
        return None
    inner, name, outer = nodes[0].operands
    if not isinstance(name, Name) or not set(nodes[0].signs) <= {"⊆", "⊂", "⊊"}:
        return None
    low: set[object] = set()
    if inner != tree.Constant("empty"):
        if not isinstance(inner, tree.SetOf):
            return None
        low = {to_sympy(each) for each in inner.items}
    if not isinstance(outer, tree.SetOf) or "个" not in task.text:
        return None
    high = {to_sympy(each) for each in outer.items}
    if not low <= high or len(high) > 12:
        return None
    free = len(high) - len(low)
    proper = sum(sign != "⊆" for sign in nodes[0].signs)
    count = 2**free - (proper if free else 0)
    if count <= 0 or (proper and free == 0):
        return None
    formula = power(2, free) if not proper else minus(power(2, free), proper)
    claim = Equal(formula, node(count))
    move = Move(
        "free_elements", after=equation(formula, count), claims=(claim,), words={"free": node(free)}
    )
    return Derivation("between_sets", (move,), answer=node(count), proof=(claim,))
