"""Inequalities between values of a monotone function without a formula; odd parts of a function."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import condition, equation, node, relation
from engine.steps.senior.reading import as_function, asked, matched
from engine.steps.senior.solution_sets import FLIPPED, solve_inequality
from engine.steps.task import Task

_GROWS = r"(?:是|为)?(?:上)?(?:的)?(?:单调)?(?:递)?(?P<grow>增|减)(?:函数)?(?:的)?"


def find_monotone_inequality(task: Task) -> Derivation | None:
    """增（减）函数去掉 f；奇函数先移项."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        rf"(?:定义在#上的)?(?P<odd>奇函数|函数)#(?:在#上)?{_GROWS},(?:且)?(?:满足)?#,求(?:实数)?#(?:的)?(?:取值)?范围",
        found.words,
    ) or re.fullmatch(
        rf"#(?:是|为)(?:定义在#上的|#上的)?(?P<odd>奇函数)?,?(?:且)?(?:在#上)?{_GROWS},(?:且)?(?:满足)?#,求(?:实数)?#(?:的)?(?:取值)?范围",
        found.words,
    )
    if match is None:
        return None
    real = (tree.Constant("R"), Name("R"))
    nodes = [each for each in found.nodes if each not in real]
    if len(nodes) != 3 or len(nodes) == len(found.nodes):
        return None
    head, given, wanted = nodes
    if (
        not isinstance(head, Call)
        or not isinstance(given, Relation)
        or not isinstance(wanted, Name)
    ):
        return None
    if len(given.signs) != 1 or given.signs[0] not in FLIPPED:
        return None
    sides = _two_values(given, head.function, (match["odd"] or "") == "奇函数")
    if sides is None:
        return None
    left, right = sides
    sign = given.signs[0] if match["grow"] == "增" else FLIPPED[given.signs[0]]
    if {e.name for e in (left.free_symbols | right.free_symbols)} != {str(wanted)}:
        return None
    plain = relation(left, sign, right)
    solved = solve_inequality(plain, str(wanted))
    if solved is None or solved[0] in (sympy.S.EmptySet, sympy.S.Reals):
        return None
    answer = condition(solved[0], wanted)
    moves = []
    compared = Relation(
        (Call(head.function, (node(left),)), Call(head.function, (node(right),))), given.signs
    )
    if compared != given:
        moves.append(Move("odd_moves_sign", before=given, after=compared))
    moves += [
        Move("drop_function", before=compared, after=plain, words={"grow": match["grow"]}),
        Move("letter_found", before=plain, after=answer, claims=solved[1]),
    ]
    return Derivation("monotone_inequality", tuple(moves), answer=answer, proof=solved[1])


def _two_values(given: Relation, name: str, odd: bool) -> tuple[Any, Any] | None:
    """f(u) and f(v) on the two sides; f(u)+f(v) against 0 for an odd function."""
    left, right = given.operands
    if _is_value(left, name) and _is_value(right, name):
        return to_sympy(left.arguments[0]), to_sympy(right.arguments[0])  # type: ignore[attr-defined]
    if not odd or not isinstance(left, tree.Add) or len(left.terms) != 2 or right != node(0):
        return None
    first, second = left.terms
    if isinstance(second, tree.Minus) and _is_value(first, name) and _is_value(second.body, name):
        return to_sympy(first.arguments[0]), to_sympy(second.body.arguments[0])  # type: ignore[attr-defined]
    if _is_value(first, name) and _is_value(second, name):
        return to_sympy(first.arguments[0]), -to_sympy(second.arguments[0])  # type: ignore[attr-defined]
    return None


def _is_value(each: Node, name: str) -> bool:
    return isinstance(each, Call) and each.function == name and len(each.arguments) == 1


def find_odd_part(task: Task) -> Derivation | None:
    """f(x)=ax³+bx-2，f(-2)=10，求 f(2)."""
    nodes = matched(task, r"(?:函数)?#,(?:且|若)?#,求#")
    if nodes is None:
        return None
    function = as_function(nodes[0], letters=4)
    given, wanted = nodes[1], nodes[2]
    if function is None or function.variable != "x" or not isinstance(given, Relation):
        return None
    known = given.operands[0]
    if not (
        _is_value(known, function.name) and _is_value(wanted, function.name)
    ) or given.signs != ("=",):
        return None
    x = symbol("x")
    body = to_sympy(function.body)
    one, other = (to_sympy(each.arguments[0]) for each in (known, wanted) if isinstance(each, Call))
    value = to_sympy(given.operands[1])
    if len(body.free_symbols) < 2 or not one.is_number or one + other != 0 or not value.is_number:
        return None
    total = sympy.simplify(body + body.subs(x, -x))
    if total.free_symbols - {x}:
        return None
    there = sympy.simplify(total.subs(x, one))
    answer = node(sympy.simplify(there - value))
    claims: tuple[Claim, ...] = (
        Equal(node(sympy.simplify(body.subs(x, one) + body.subs(x, other))), node(there)),
        Equal(node(there - value), answer),
    )
    moves = (
        Move("add_mirrored", after=equation(tree.Add((known, wanted)), there), claims=claims[:1]),
        Move("value_then", after=equation(wanted, answer), claims=claims[1:]),
    )
    return Derivation("odd_part", moves, answer=answer, proof=claims)
