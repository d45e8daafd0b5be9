"""Simplifying trigonometric expressions by reduction formulas and identities."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Call, Name, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node, plus
from engine.steps.senior.reading import matched
from engine.steps.task import Task


def find_reduction(task: Task) -> Derivation | None:
    """用诱导公式等化简."""
    nodes = matched(task, r"化简#", r"求?化简(?:式子)?#", r"利用诱导公式化简#")
    if nodes is None:
        return None
    given = nodes[0]
    if isinstance(given, Relation):
        return None
    calls = [each for each in given.walk() if isinstance(each, Call)]
    if not calls or any(each.function not in ("sin", "cos", "tan") for each in calls):
        return None
    if not any(isinstance(each, Name) for each in given.walk()):
        return None
    current, parts = given, []
    for each in dict.fromkeys(calls):
        value = to_sympy(each)
        written = node(value)
        if (
            not value.is_number
            and written != each
            and any(isinstance(e, tree.Constant | tree.Degrees) for e in each.walk())
        ):
            parts.append(
                Move(
                    "reduce_angle",
                    after=equation(each, written),
                    claims=(Equal(each, written),),
                    words={"part": each},
                )
            )
            current = replaced(current, each, written)
    if isinstance(current, tree.Add):
        current = plus(*current.terms)
    result = sympy.trigsimp(to_sympy(current))
    candidates = [result, sympy.simplify(result), sympy.factor(result)]
    answer = min(
        (node(each) for each in candidates), key=lambda each: (len(latex(each)), latex(each))
    )
    moves = []
    if parts:
        moves.append(
            Move(
                "reduce_angles",
                before=given,
                after=current,
                parts=tuple(parts),
                claims=(Equal(given, current),),
            )
        )
    if answer != current:
        moves.append(
            Move("simplify_ratios", before=current, after=answer, claims=(Equal(current, answer),))
        )
    if not moves or len(latex(answer)) >= len(latex(given)):
        return None
    return Derivation(
        "trigonometric_reduction", tuple(moves), answer=answer, proof=(Equal(given, answer),)
    )
