"""Coefficients of a quadratic inequality from its solution set."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import answered
from engine.steps.senior.nodes import equation, listed, node
from engine.steps.senior.reading import matched
from engine.steps.senior.set_reading import as_set
from engine.steps.senior.solution_sets import solve_inequality
from engine.steps.task import Task

X = symbol("x")


def find_coefficients(task: Task) -> Derivation | None:
    """已知一元二次不等式的解集，求系数."""
    nodes = matched(
        task,
        r"(?:关于#的)?(?:一元二次)?不等式#的解集(?:为|是)#,求(?:实数)?#(?:[,和]#)?",
        r"(?:关于#的)?(?:一元二次)?不等式#的解集(?:为|是)#,求不等式#的解集",
    )
    if nodes is None:
        return None
    if nodes[0] == Name("x"):
        nodes = nodes[1:]
    given, values, wanted = nodes[0], as_set(nodes[1]), nodes[2:]
    if values is None or not isinstance(given, Relation) or len(given.signs) != 1:
        return None
    region = values[0]
    roots = sorted((end for end in region.boundary if end.is_finite), key=lambda each: float(each))
    if len(roots) != 2 or not all(each.is_number for each in roots):
        return None
    return _from_roots(given, region, roots, wanted, nodes[1])


def _from_roots(
    given: Relation, region: Any, roots: list[Any], wanted: tuple[Node, ...], written: Node
) -> Derivation | None:
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    letters = sorted(difference.free_symbols - {X}, key=str)
    if not letters or len(letters) > 3 or sympy.degree(difference, X) != 2:
        return None
    equations = [difference.subs(X, root) for root in roots]
    solved = sympy.solve(equations, letters, dict=True)
    if len(solved) != 1 or any(v.is_number and not v.is_real for v in solved[0].values()):
        return None
    solution = solved[0]
    asks_set = len(wanted) == 1 and isinstance(wanted[0], Relation)
    if set(solution) != set(letters) or any(v.free_symbols for v in solution.values()):
        return None
    filled = Relation((node(difference.subs(solution)), node(0)), given.signs)
    checked = solve_inequality(filled, "x")
    if checked is None or checked[0] != region:
        return None
    claims: list[Claim] = [
        *checked[1],
        *(Equal(node(e.subs(solution)), node(0)) for e in equations),
    ]
    p, q = roots
    lead, middle, last = sympy.Poly(difference, X).all_coeffs()
    moves = [
        Move("ends_are_roots", latex=r",\ ".join(rf"x_{i}={listed([r])}" for i, r in ((1, p), (2, q))),
             words={"equation": equation(difference, 0)}),
        Move("sum_and_product_of_roots",
             latex=listed([equation(-middle / lead, p + q), equation(last / lead, p * q)])),
        Move("solve_coefficients", latex=listed(equation(each, solution[each]) for each in letters),
             claims=tuple(claims)),
    ]  # fmt: skip
    if asks_set:
        return _other_inequality(moves, claims, wanted[0], solution)
    answers = []
    for each in wanted:
        value = to_sympy(each).subs(solution)
        if value.free_symbols:
            return None
        answers.append((each, node(sympy.simplify(value))))
        claims.append(Equal(node(value), answers[-1][1]))
    return answered("quadratic_solution_set", moves, answers, claims)


def _other_inequality(
    moves: list[Move], claims: list[Claim], wanted: Node, solution: dict[Any, Any]
) -> Derivation | None:
    from engine.steps.senior.nodes import solution_node

    if not isinstance(wanted, Relation) or len(wanted.signs) != 1:
        return None
    difference = to_sympy(wanted.operands[0]) - to_sympy(wanted.operands[1])
    filled = Relation((node(sympy.expand(difference.subs(solution))), node(0)), wanted.signs)
    solved = solve_inequality(filled, "x")
    if solved is None:
        return None
    answer = solution_node(solved[0])
    moves.append(Move("put_coefficients_in", after=filled))
    moves.append(Move("solve_inequality_then", before=filled, after=answer, claims=solved[1]))
    return Derivation(
        "quadratic_solution_set", tuple(moves), answer=answer, proof=(*claims, *solved[1])
    )
