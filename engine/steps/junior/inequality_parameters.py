"""A letter of a system of inequalities from its having no solution, or a given solution."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, relation
from engine.steps.task import Task

_END = r",?(?:则|那么)?(?:求|试求)?(?:实数)?#(?:的)?(?:取值范围|范围|值)(?:是|为)?"


def find_system_parameter(task: Task) -> Derivation | None:
    """不等式组无解、有解、解集是 x>a."""
    found = matched(
        task,
        rf"(?:已知|若|如果)?(?:关于#的)?不等式组,?#(?:,#)?(?P<kind>无解|没有解|有解|的解集(?:是|为)#|有实数解){_END}",
    )
    if found is None:
        return None
    nodes = list(found[1])
    wanted = nodes.pop()
    if nodes and isinstance(nodes[0], Name):
        nodes.pop(0)
    goal = nodes.pop() if "解集" in found[0]["kind"] else None
    rows: list[Node] = []
    for each in nodes:
        rows += each.rows if isinstance(each, tree.System) else (each,)
    if (
        len(rows) != 2
        or not isinstance(wanted, Name)
        or not all(isinstance(r, Relation) for r in rows)
    ):
        return None
    names = {n for row in rows for n in letters_in(row)}
    if len(names) != 2 or str(wanted) not in names:
        return None
    unknown = next(iter(names - {str(wanted)}))
    return _sampled(tuple(rows), unknown, wanted, found[0]["kind"], goal)


def _sampled(
    rows: tuple[Node, ...], unknown: str, wanted: Name, kind: str, goal: Node | None
) -> Derivation | None:
    letter = symbol(str(wanted))
    fixed = [row for row in rows if str(wanted) not in letters_in(row)]
    moving = [row for row in rows if str(wanted) in letters_in(row)]
    if len(fixed) != 1 or len(moving) != 1:
        return None
    still = solution_set(fixed[0], unknown)
    bound = _bound(moving[0], unknown, letter)
    if still is None or bound is None or not isinstance(still, sympy.Interval):
        return None
    ends = [end for end in (still.start, still.end) if end.is_finite]
    marks = sorted({sympy.solve(bound - end, letter)[0] for end in ends}, key=float)
    target = solution_set(goal, unknown) if goal is not None else None
    if goal is not None and target is None:
        return None

    def good(value: Any) -> bool | None:
        there = solution_set(substituted_relation(moving[0], str(wanted), value), unknown)
        if there is None:
            return None
        both = sympy.Intersection(still, there)
        if goal is not None:
            return bool(both == target)
        return (both is sympy.S.EmptySet) == ("无" in kind or "没有" in kind)

    kept: list[Any] = []
    edges = [-sympy.oo, *marks, sympy.oo]
    tested: list[Any] = [*marks]
    for low, high in itertools.pairwise(edges):
        at = high - 1 if low == -sympy.oo else low + 1 if high == sympy.oo else (low + high) / 2
        tested.append(at)
        outcome = good(at)
        if outcome is None:
            return None
        if outcome:
            kept.append(sympy.Interval.open(low, high))
    for mark in marks:
        outcome = good(mark)
        if outcome is None:
            return None
        if outcome:
            kept.append(sympy.FiniteSet(mark))
    allowed = sympy.Union(*kept)
    if allowed in (sympy.S.EmptySet, sympy.S.Reals) or isinstance(allowed, sympy.FiniteSet):
        return None
    answer = condition(allowed, str(wanted))
    claims: list[Claim] = []
    for value in tested:
        sign = "∈" if allowed.contains(value) == sympy.true else "∉"
        claims.append(Holds(relation(from_sympy(value), sign, from_sympy(allowed))))
    solved = condition(still, unknown)
    same = SameSolutions(fixed[0], solved, (unknown,))
    moves = (
        Move("solve_each_inequality", solved, fixed[0], claims=(same,)),
        Move(
            "compare_on_line",
            answer,
            claims=tuple(claims),
            words={
                "kind": "无解"
                if "无" in kind or "没有" in kind
                else "有解"
                if goal is None
                else "解集已知"
            },
        ),
    )
    return Derivation("system_parameter", moves, answer, proof=(same, *claims))


def substituted_relation(row: Node, name: str, value: Any) -> Node:
    """The inequality with a number for its letter."""
    if not isinstance(row, Relation):
        return row
    return Relation(
        tuple(substituted(side, {name: from_sympy(value)}) for side in row.operands), row.signs
    )


def _bound(row: Node, unknown: str, letter: Any) -> Any:
    """The end of the ray that the moving inequality describes, linear in its letter."""
    from engine.maths.to_sympy import to_sympy

    if not isinstance(row, Relation) or len(row.signs) != 1:
        return None
    x = symbol(unknown)
    difference = sympy.expand(to_sympy(row.operands[0]) - to_sympy(row.operands[1]))
    if not difference.is_polynomial(x, letter) or sympy.degree(difference, x) != 1:
        return None
    if difference.coeff(x, 1).has(letter) or sympy.degree(difference, letter) != 1:
        return None
    return sympy.solve(difference, x)[0]
