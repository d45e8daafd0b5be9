"""Trigonometric expressions with a letter, brought to a shorter form by the formulas of the textbook."""

from __future__ import annotations

from typing import Any

import sympy
from sympy.simplify.fu import TR5, TR6, TR8, TR10i, fu

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import node
from engine.steps.senior.reading import matched
from engine.steps.task import Task

_TRIG = ("sin", "cos", "tan", "cot")
_OPERATIONS = 40


def find_trigonometric_simplification(task: Task) -> Derivation | None:
    """化简三角函数式."""
    nodes = matched(
        task, r"化简#(?:的结果)?", r"(?:求)?#化简(?:的结果)?", r"求#的最简(?:形式|结果)?"
    )
    if nodes is None or isinstance(nodes[0], Relation):
        return None
    given = nodes[0]
    calls = [each for each in given.walk() if isinstance(each, Call)]
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if not calls or not letters or any(each.function not in _TRIG for each in calls):
        return None
    expression = to_sympy(given)
    if expression.count_ops() > _OPERATIONS or expression.has(sympy.Abs) or _has_root(expression):
        return None
    best = min(_forms(expression), key=lambda each: (each[0], each[1]))
    shown = best[2]
    if not _simple(to_sympy(shown)) or len(latex(shown)) >= len(latex(given)):
        return None
    claim = Equal(given, shown)
    move = Move("trigonometric_formulas", before=given, after=shown, claims=(claim,))
    return Derivation("trigonometric_simplification", (move,), answer=shown, proof=(claim,))


def _has_root(expression: Any) -> bool:
    return any(
        each.exp.is_Rational and each.exp.q != 1 and each.base.has(sympy.Symbol)
        for each in expression.atoms(sympy.Pow)
    )


def _forms(expression: Any) -> list[tuple[int, str, Node]]:
    forms = [sympy.trigsimp(expression), fu(expression), sympy.simplify(expression)]
    expanded = sympy.expand(expression)
    forms += [
        TR8(expanded),
        TR10i(expanded),
        TR5(expanded),
        TR6(expanded),
        sympy.trigsimp(TR8(expanded)),
    ]
    found = []
    for each in dict.fromkeys(forms):
        each = each.replace(sympy.cot, lambda a: 1 / sympy.tan(a))
        shown = node(each)
        found.append((int(each.count_ops()), latex(shown), shown))
    return found


def _simple(value: Any) -> bool:
    """One function, or one with a number: nothing a pupil would still put together."""
    return len(value.atoms(sympy.sin, sympy.cos, sympy.tan)) <= 1
