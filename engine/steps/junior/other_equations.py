"""Equations with an absolute value or a square root of the unknown, with their checks."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Holds, Implies, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import (
    NO_SOLUTION,
    either,
    equation,
    known,
    letters_in,
    numbered,
    power,
    surd_node,
)
from engine.steps.task import Task

NONE = r"\text{方程无解}"


def solve_absolute_equation(task: Task) -> Derivation | None:
    """|x-2| = 3: the inside is 3 or -3."""
    found = _single(task, tree.Absolute)
    if found is None:
        return None
    given, unknown, special = found
    isolated = _isolated(given, unknown, special)
    if isolated is None or isolated[1].free_symbols:
        return None
    line, goal = isolated
    inside = next(special.children())
    moves = _isolating(given, line, unknown)
    if goal.is_negative:
        return _without_solution("absolute_equation", "absolute_is_not_negative", given, line,
                                 unknown, moves)  # fmt: skip
    cases = (
        [equation(inside, goal)] if goal == 0 else [equation(inside, goal), equation(inside, -goal)]
    )
    split: Node = cases[0] if len(cases) == 1 else tree.Or(tuple(cases))
    moves.append(
        Move("remove_absolute", split, line, claims=(SameSolutions(line, split, (unknown,)),))
    )
    roots: list[Any] = []
    for case in cases:
        solved = polynomial_roots(case, unknown)
        if solved is None:
            return None
        roots += solved[1]
    roots = list(dict.fromkeys(roots))
    if not roots:
        return None
    end = either(unknown, roots)
    moves.append(Move("solve_each_case", end, split, numbered(unknown, roots),
                      (SameSolutions(split, end, (unknown,)),)))  # fmt: skip
    return _answered("absolute_equation", given, unknown, roots, moves)


def solve_radical_equation(task: Task) -> Derivation | None:
    """√(x+3) = x-3: square, solve, and put the roots back."""
    found = _single(task, tree.Root)
    if found is None:
        return None
    given, unknown, special = found
    special = known(special, tree.Root)
    if special.index is not None:
        return None
    isolated = _isolated(given, unknown, special)
    if isolated is None:
        return None
    line, goal = isolated
    moves = _isolating(given, line, unknown)
    if goal.is_negative:
        return _without_solution("radical_equation", "root_is_not_negative", given, line,
                                 unknown, moves)  # fmt: skip
    if not goal.is_polynomial(symbol(unknown)):
        return None
    squared = equation(special.body, power(line.operands[1], 2))
    moves.append(Move("square_both_sides", squared, line,
                      claims=(Implies(line, squared, (unknown,)),)))  # fmt: skip
    solved = polynomial_roots(squared, unknown)
    if solved is None:
        return None
    moves += solved[0]
    good = []
    for root in solved[1]:
        node = surd_node(root)
        left, right = (substituted(side, {unknown: node}) for side in given.operands)
        values = [sympy.sqrtdenest(sympy.radsimp(to_sympy(side))) for side in (left, right)]
        fits = sympy.simplify(values[0] - values[1]) == 0
        if fits:
            good.append(root)
        sign = "=" if fits else "≠"
        told = Relation((left, right), (sign,))
        claim: Claim = Holds(told)
        moves.append(Move("root_fits" if fits else "root_does_not_fit", told, claims=(claim,),
                          words={"root": f"${unknown}={latex(node)}$"}))  # fmt: skip
    if not good:
        return _without_solution("radical_equation", "no_root_left", given, given, unknown, moves)
    proof = SolutionSet(given, unknown, tuple(map(from_sympy, good)))
    moves.append(Move("roots_are_good", either(unknown, good), latex=numbered(unknown, good),
                      claims=(proof,)))  # fmt: skip
    return _answered("radical_equation", given, unknown, good, moves)


def _single(task: Task, kind: type[Node]) -> tuple[Relation, str, Node] | None:
    """The equation, its unknown, and the one absolute value or root that holds the unknown."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1 or asked[2]:
        return None
    given = asked[0][0]
    letters = letters_in(given)
    if not isinstance(given, Relation) or given.signs != ("=",) or len(letters) != 1:
        return None
    if asked[1] not in ("", letters[0]):
        return None
    special = [each for each in given.walk()
               if isinstance(each, tree.Absolute | tree.Root) and letters_in(each)]  # fmt: skip
    if len(special) != 1 or not isinstance(special[0], kind):
        return None
    return given, letters[0], special[0]


def _isolated(given: Relation, unknown: str, special: Node) -> tuple[Relation, Any] | None:
    """special = goal, when the equation is linear in it with a numeric coefficient."""
    t = sympy.Dummy("t", real=True)
    stand_in = tree.Name("§")
    swapped = Relation(tuple(_swap(side, special, stand_in) for side in given.operands), ("=",))
    left, right = (to_sympy(side) for side in swapped.operands)
    difference = sympy.expand((left - right).subs(symbol("§"), t))
    if not difference.is_polynomial(t) or sympy.degree(difference, t) != 1:
        return None
    coefficient = difference.coeff(t, 1)
    if coefficient.free_symbols or not coefficient.is_Rational:
        return None
    goal = sympy.expand(-difference.coeff(t, 0) / coefficient)
    if given.operands[0] == special:
        return given, goal
    return equation(special, goal), goal


def _swap(node: Node, old: Node, new: Node) -> Node:
    if node == old:
        return new
    changed: dict[str, Any] = {}
    for field in fields(node):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        if isinstance(value, Node):
            changed[field.name] = _swap(value, old, new)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(
                _swap(each, old, new) if isinstance(each, Node) else each for each in value
            )
    return replace(node, **changed) if changed else node  # type: ignore[type-var]


def _isolating(given: Relation, line: Relation, unknown: str) -> list[Move]:
    if line == given:
        return []
    claim = SameSolutions(given, line, (unknown,))
    return [Move("isolate_term", line, given, claims=(claim,))]


def _without_solution(technique: str, rule: str, given: Relation, line: Node, unknown: str,
                      moves: list[Move]) -> Derivation:  # fmt: skip
    proof = (SolutionSet(given, unknown, ()),)
    moves.append(Move(rule, NO_SOLUTION, line, NONE, proof))
    return Derivation(technique, tuple(moves), NO_SOLUTION, NONE, proof=proof)


def _answered(technique: str, given: Relation, unknown: str, roots: list[Any],
              moves: list[Move]) -> Derivation:  # fmt: skip
    proof = (SolutionSet(given, unknown, tuple(map(from_sympy, roots))),)
    return Derivation(technique, tuple(moves), either(unknown, roots), numbered(unknown, roots),
                      proof=proof)  # fmt: skip
