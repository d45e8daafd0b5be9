"""比较大小 of two numbers, and whether a statement between numbers is true."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, over, power, relation
from engine.steps.task import Task

COMPARE = (
    r"(?:比较)(?:数|两数)?#(?:和|与|,)#的大小",
    r"(?:比较)?大小,#(?:和|与|,)#",
)
JUDGE = (
    r"(?:判断)?(?:等式|不等式|式子)?#(?:是否)(?:成立|正确)",
    r"(?:判断|判断对错|判断正误),?#",
    r"(?:solve|check|is)#(?:true)?",
)


def compare_numbers(task: Task) -> Derivation | None:
    """Which of two numbers is larger, by common denominator, by squares or by size."""
    found = matched(task, *COMPARE)
    if found is None or len(found[1]) != 2:
        return None
    left, right = found[1]
    if letters_in(left, right) or isinstance(left, Relation) or isinstance(right, Relation):
        return None
    first, second = to_sympy(left), to_sympy(right)
    if not all(each.is_real and each.is_algebraic for each in (first, second)):
        return None
    sign = _sign(first, second)
    if sign is None:
        return None
    answer = relation(left, sign, right)
    claims: tuple[Claim, ...] = (Holds(answer),)
    moves: list[Move] = []
    if first.is_Rational and second.is_Rational:
        below = sympy.ilcm(first.q, second.q)
        if below != 1 and first.q != second.q:
            same = relation(_over(first, below), sign, _over(second, below))
            moves.append(Move("same_denominator", same, claims=(Holds(same),)))
    elif first.is_positive and second.is_positive:
        squares = [sympy.expand(each**2) for each in (first, second)]
        if all(each.is_Rational for each in squares):
            shown = [f"{latex(power(node, 2))}={latex(from_sympy(square))}"
                     for node, square in zip((left, right), squares, strict=True)]  # fmt: skip
            told = relation(from_sympy(squares[0]), sign, from_sympy(squares[1]))
            moves.append(Move("compare_squares", latex=",\\ ".join(shown), claims=(Holds(told),)))
    both_negative = first.is_negative and second.is_negative
    rule = "compare_negatives" if both_negative else "compare_numbers"
    moves.append(Move(rule, answer, claims=claims))
    return Derivation("comparison", tuple(moves), answer, proof=claims)


def _sign(first: Any, second: Any) -> str | None:
    difference = sympy.radsimp(first - second)
    if difference.is_zero:
        return "="
    if difference.is_positive:
        return ">"
    return "<" if difference.is_negative else None


def _over(value: Any, below: Any) -> Node:
    body = over(abs(value) * below, below)
    return tree.Negate(body) if value < 0 else body


def judge_statement(task: Task) -> Derivation | None:
    """成立 or 不成立, for a relation between numbers."""
    found = matched(task, *JUDGE)
    if found is None or len(found[1]) != 1:
        return None
    given = found[1][0]
    if not isinstance(given, Relation) or len(given.operands) != 2 or letters_in(given):
        return None
    left, right = (to_sympy(side) for side in given.operands)
    if not (left.is_Rational and right.is_Rational) or given.signs[0] not in "=≠<>≤≥":
        return None
    sign = given.signs[0]
    holds = {"=": left == right, "≠": left != right, "<": left < right, ">": left > right,
             "≤": left <= right, "≥": left >= right}[sign]  # fmt: skip
    opposite = {"=": "≠", "≠": "=", "<": "≥", ">": "≤", "≤": ">", "≥": "<"}
    true = given if holds else Relation(given.operands, (opposite[sign],))
    claims: tuple[Claim, ...] = (Holds(true),)
    sides = relation(from_sympy(left), true.signs[0], from_sympy(right))
    written = r"\text{成立}" if holds else r"\text{不成立}"
    moves = (
        Move("work_out_both_sides", sides, given, claims=(Holds(sides),)),
        Move("statement_holds" if holds else "statement_fails", latex=written, claims=claims),
    )
    return Derivation("judgement", moves, None, written, "成立" if holds else "不成立",
                      proof=claims)  # fmt: skip
