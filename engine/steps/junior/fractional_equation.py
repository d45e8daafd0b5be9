"""分式方程: multiply the denominators away, solve, and check for extraneous roots."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal, Holds, Implies, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractions_of_letters import (
    common_denominator,
    factored,
    product_node,
    split_fraction,
)
from engine.steps.junior.higher_equation import solve_by_factors
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.quadratic_equation import solve_quadratic
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import (
    NO_SOLUTION,
    either,
    equation,
    known,
    letters_in,
    numbered,
    relation,
    terms_of,
    total,
)
from engine.steps.task import Task

MAXIMUM_DEGREE = 2


def solve_fractional_equation(task: Task) -> Derivation | None:
    """解分式方程: an equation with its one unknown in a denominator."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1 or asked[2]:
        return None
    given = asked[0][0]
    letters = letters_in(given)
    if not isinstance(given, Relation) or given.signs != ("=",) or len(letters) != 1:
        return None
    if asked[1] not in ("", letters[0]):
        return None
    return _solved(given, letters[0])


def _solved(given: Relation, unknown: str) -> Derivation | None:
    x = symbol(unknown)
    pairs = [[split_fraction(term) for term in terms_of(side)] for side in given.operands]
    every = [pair for side in pairs for pair in side]
    if not any(below.has(x) for _, below in every):
        return None
    if not all(each.is_polynomial(x) for pair in every for each in pair):
        return None
    common = common_denominator([below for _, below in every])
    cleared = Relation(
        tuple(
            total(product_node(above, sympy.cancel(common / below)) for above, below in side)
            for side in pairs
        ),
        ("=",),
    )
    shown = factored(common)
    moves = [
        Move("clear_letter_denominators", cleared, given,
             claims=(Implies(given, cleared, (unknown,)),), words={"denominator": shown})
    ]  # fmt: skip
    solved = polynomial_roots(cleared, unknown)
    if solved is None:
        return None
    inner, roots = solved
    moves += inner
    good = []
    for root in roots:
        value = sympy.expand(common.subs(x, root))
        value = sympy.radsimp(value)
        extraneous = value == 0
        if not extraneous:
            good.append(root)
        moves.append(_check(shown, unknown, root, value))
    moves.append(_conclusion(given, unknown, roots, good))
    proof = (SolutionSet(given, unknown, tuple(map(from_sympy, good))),)
    answer = either(unknown, good) if good else NO_SOLUTION
    written = numbered(unknown, good) if good else r"\text{原方程无解}"
    return Derivation("fractional_equation", tuple(moves), answer, written, proof=proof)


def polynomial_roots(given: Relation, unknown: str) -> tuple[tuple[Move, ...], list[Any]] | None:
    """Moves and real roots of a linear or quadratic equation; None for any other."""
    linear = linear_moves(given, unknown)
    if linear is not None:
        moves, answer = linear
        if answer == NO_SOLUTION:
            return moves, []
        if not isinstance(answer, Relation):
            return None
        return moves, [to_sympy(answer.operands[1])]
    quadratic = solve_quadratic(given, unknown) or solve_by_factors(given, unknown)
    if quadratic is None:
        return None
    claimed = quadratic.proof[0]
    claimed = known(claimed, SolutionSet)
    return quadratic.moves, [to_sympy(each) for each in claimed.solutions]


def _check(common: Node, unknown: str, root: Any, value: Any) -> Move:
    root_node = from_sympy(root)
    put_in = substituted(common, {unknown: root_node})
    sign = "=" if value == 0 else "≠"
    claim = Equal(put_in, from_sympy(value)) if value == 0 else Holds(relation(put_in, "≠", 0))
    written = latex(Relation((put_in, from_sympy(sympy.Integer(0))), (sign,)))
    rule = "root_is_extraneous" if value == 0 else "root_is_good"
    return Move(rule, put_in, latex=written, claims=(claim,),
                words={"root": equation(Name(unknown), root_node)})  # fmt: skip


def _conclusion(given: Relation, unknown: str, roots: list[Any], good: list[Any]) -> Move:
    claim = SolutionSet(given, unknown, tuple(map(from_sympy, good)))
    if not good:
        return Move("no_root_left", NO_SOLUTION, latex=r"\text{原方程无解}", claims=(claim,))
    rule = "roots_that_remain" if len(good) < len(roots) else "roots_are_good"
    return Move(rule, either(unknown, good), latex=numbered(unknown, good), claims=(claim,))
