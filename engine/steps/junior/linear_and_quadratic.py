"""A linear and a quadratic equation in two unknowns: express, substitute, solve, go back."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Implies, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.reading import to_solve
from engine.steps.junior.systems import chains_split
from engine.steps.junior.writing import NO_SOLUTION, equation, letters_in, surd_node
from engine.steps.task import Task


def solve_linear_and_quadratic(task: Task) -> Derivation | None:
    """解二元二次方程组 whose one equation is linear."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 2 or asked[2] not in ("", "substitute"):
        return None
    rows = chains_split(asked[0])
    letters = tuple(sorted(letters_in(*rows)))
    if len(rows) != 2 or len(letters) != 2 or any(row.signs != ("=",) for row in rows):
        return None
    return system_with_quadratic(rows, letters)


def system_with_quadratic(rows: list[Relation], letters: tuple[str, ...]) -> Derivation | None:
    """The derivation for one linear and one quadratic row, in either order."""
    unknowns = [symbol(letter) for letter in letters]
    differences = [sympy.expand(to_sympy(r.operands[0]) - to_sympy(r.operands[1])) for r in rows]
    if not all(each.is_polynomial(*unknowns) for each in differences):
        return None
    degrees = [sympy.Poly(each, *unknowns).total_degree() for each in differences]
    if sorted(degrees) != [1, 2]:
        return None
    place = degrees.index(1)
    linear, other = rows[place], rows[1 - place]
    label, into = "①②"[place], "②①"[place]
    letter, body = _expressed(linear, differences[place], letters)
    given = tree.System(tuple(rows))
    moves: list[Move] = []
    third = equation(Name(letter), body)
    name = label
    if third != linear:
        name = "③"
        moves.append(Move("express_letter", third, linear, claims=(Implies(given, third, letters),),
                          words={"label": label, "letter": letter, "new": name}))  # fmt: skip
    put_in = Relation(tuple(substituted(side, {letter: body}) for side in other.operands), ("=",))
    moves.append(Move("substitute_into", put_in, other, claims=(Implies(given, put_in, letters),),
                      words={"label": name, "into": into}))  # fmt: skip
    rest = next(each for each in letters if each != letter)
    solved = polynomial_roots(put_in, rest)
    if solved is None:
        return None
    moves += solved[0]
    points = []
    for root in solved[1]:
        value = sympy.expand(to_sympy(body).subs(symbol(rest), root))
        points.append({rest: root, letter: sympy.radsimp(value)})
    if not points:
        claim: Claim = SolutionSet(put_in, rest, ())
        return Derivation("linear_and_quadratic", tuple(moves), NO_SOLUTION,
                          r"\text{方程组没有实数解}", proof=(claim,))  # fmt: skip
    systems = tuple(_system(point, letters) for point in points)
    answer: Node = systems[0] if len(systems) == 1 else tree.Or(systems)
    fits = tuple(
        Equal(_at(row.operands[0], point), _at(row.operands[1], point))
        for point in points for row in rows
    )  # fmt: skip
    shown = r"\text{ 或 }".join(latex(each) for each in systems)
    moves.append(Move("back_for_each_root", answer, latex=shown, claims=fits,
                      words={"label": name}))  # fmt: skip
    every = SolutionSet(put_in, rest, tuple(from_sympy(root) for root in solved[1]))
    return Derivation("linear_and_quadratic", tuple(moves), answer, shown, proof=(every, *fits))


def _at(side: Node, point: dict[str, Any]) -> Node:
    return substituted(side, {letter: surd_node(value) for letter, value in point.items()})


def _system(point: dict[str, Any], letters: tuple[str, ...]) -> Node:
    return tree.System(tuple(equation(Name(each), surd_node(point[each])) for each in letters))


def _expressed(linear: Relation, difference: Any, letters: tuple[str, ...]) -> tuple[str, Node]:
    """The letter that stands alone or has the simplest coefficient, and what it equals."""
    left, right = linear.operands
    if isinstance(left, Name) and str(left) not in letters_in(right):
        return str(left), right
    having = [each for each in reversed(letters) if difference.coeff(symbol(each), 1) != 0]
    letter = min(having, key=lambda each: bool(abs(difference.coeff(symbol(each), 1)) != 1))
    value = sympy.solve(difference, symbol(letter))[0]
    return letter, from_sympy(sympy.expand(value))
