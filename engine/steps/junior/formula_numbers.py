"""用乘法公式计算: 99², 102×98 by the square and difference formulas."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import node, power, times, total
from engine.steps.task import Task

FORMULA = (
    r"(?:用|利用|运用)(?:乘法公式|平方差公式|完全平方公式|整式乘法公式|公式|简便方法|简便算法)(?:简便)?(?:计算|求值),?#",
    r"(?:简便计算|简算),?#",
)


def calculate_by_formula(task: Task) -> Derivation | None:
    """(100-1)² or (100+2)(100-2)."""
    found = matched(task, *FORMULA)
    if found is None or len(found[1]) != 1:
        return None
    given = found[1][0]
    match given:
        case tree.Power(base=tree.Number() as base, exponent=exponent) if to_sympy(exponent) == 2:
            return _square(given, base)
        case tree.Multiply(factors=(tree.Number() as one, tree.Number() as other)) if one != other:
            return _difference(given, one, other)
    return None


def _round_beside(value: object) -> sympy.Integer | None:
    """The multiple of ten, hundred or thousand nearby."""
    size = sympy.Rational(value)
    for scale in (1000, 100, 10):
        near = sympy.Integer(sympy.floor(size / scale + sympy.Rational(1, 2)) * scale)
        if near > 0 and 0 < abs(size - near) <= sympy.Rational(scale, 10):
            return near
    return None


def _square(given: Node, base: Node) -> Derivation | None:
    value = to_sympy(base)
    near = _round_beside(value)
    if near is None:
        return None
    rest = value - near
    inside = total((node(near), node(rest)))
    double = times(2, node(near), node(abs(rest)), sign="×")
    opened = total(
        (
            power(node(near), 2),
            tree.Negate(double) if rest < 0 else double,
            power(node(abs(rest)), 2),
        )
    )
    answer = node(value**2)
    rule = "square_of_difference" if rest < 0 else "square_of_sum"
    words: dict[str, Node | str] = {"a": node(near), "b": node(abs(rest))}
    moves = (
        Move(
            "near_round_number", power(inside, 2), given, claims=(Equal(given, power(inside, 2)),)
        ),
        Move(rule, opened, power(inside, 2), claims=(Equal(given, opened),), words=words),
        Move("add_numbers", answer, opened, claims=(Equal(opened, answer),)),
    )
    return Derivation("formula_numbers", moves, answer, proof=(Equal(given, answer),))


def _difference(given: Node, one: Node, other: Node) -> Derivation | None:
    first, second = to_sympy(one), to_sympy(other)
    middle, gap = (first + second) / 2, abs(first - second) / 2
    near = _round_beside(first)
    if near is None or middle != near or gap == 0:
        return None
    product = times(total((node(middle), node(gap))), total((node(middle), node(-gap))))
    opened = total((power(node(middle), 2), tree.Negate(power(node(gap), 2))))
    answer = node(first * second)
    words: dict[str, Node | str] = {"a": node(middle), "b": node(gap)}
    moves = (
        Move("near_round_number", product, given, claims=(Equal(given, product),)),
        Move(
            "difference_of_squares_formula",
            opened,
            product,
            claims=(Equal(given, opened),),
            words=words,
        ),
        Move("add_numbers", answer, opened, claims=(Equal(opened, answer),)),
    )
    return Derivation("formula_numbers", moves, answer, proof=(Equal(given, answer),))
