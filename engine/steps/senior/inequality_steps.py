"""How polynomial, fractional and absolute inequalities are worked out, line by line."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Move
from engine.steps.senior.domain import Condition
from engine.steps.senior.nodes import (
    condition,
    equation,
    interval_node,
    listed,
    node,
    relation,
    same_writing,
    sure,
)
from engine.steps.senior.signs import SignTable, ordered, sign_table
from engine.steps.senior.solution_sets import FLIPPED
from engine.values import SignChart


def polynomial_moves(
    given: Relation, expression: Any, variable: str, sign: str, table: SignTable
) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    polynomial = sympy.Poly(expression, unknown)
    if polynomial.LC() < 0:
        polynomial, sign = -polynomial, FLIPPED[sign]
    _, primitive = (
        polynomial.clear_denoms(convert=True) if polynomial.domain.is_QQ else (1, polynomial)
    )
    if primitive.domain.is_ZZ:
        primitive = primitive.primitive()[1]
    standard = relation(primitive.as_expr(), sign, 0)
    moves = []
    if not same_writing(standard, given):
        moves.append(
            Move(
                "inequality_standard",
                before=given,
                after=standard,
                claims=(SameSolutions(given, standard, (variable,)),),
            )
        )
    degree = primitive.degree()
    if degree == 1:
        return moves
    zero = equation(primitive.as_expr(), 0)
    factored = sympy.factor(primitive.as_expr())
    shown = from_sympy(factored)
    if degree == 2:
        a, b, c = primitive.all_coeffs()
        discriminant = b**2 - 4 * a * c
        if discriminant < 0:
            moves.append(
                Move(
                    "negative_discriminant",
                    after=relation(node(discriminant), "<", 0),
                    claims=(SolutionSet(zero, variable, ()),),
                    words={"equation": zero},
                )
            )
            return moves
        roots = [equation(letter, each) for each in table.zeros]
        answer: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move(
                "roots_of_equation",
                before=zero,
                after=answer,
                claims=(SolutionSet(zero, variable, tuple(map(node, table.zeros))),),
                words={"equation": zero},
            )
        )
        moves.append(
            Move(
                "parabola_position",
                after=condition(
                    table.solve(table_sign(table, sign, expression, primitive)), letter
                ),
                claims=table.proof()[1:],
                words={"sign": {"<": "下方", "≤": "下方", ">": "上方", "≥": "上方"}[sign]},
            )
        )
        return moves
    if shown != node(primitive.as_expr()) and shown != standard.operands[0]:
        moves.append(
            Move(
                "factor_inequality",
                before=standard,
                after=relation(factored, sign, 0),
                claims=(Equal(standard.operands[0], shown),),
            )
        )
    moves.append(_threading(table, letter))
    return moves


def table_sign(table: SignTable, sign: str, expression: Any, primitive: sympy.Poly) -> str:
    """The sign that `sign` of the standard form means for the table's own expression."""
    same = sympy.Poly(expression, *primitive.gens).LC() > 0
    return sign if same else FLIPPED[sign]


def _threading(table: SignTable, letter: Node) -> Move:
    """The signs between the points on the number line, as a chart."""
    ends = {end for part, _ in table.parts for end in (part.start, part.end) if end.is_finite}
    points = ordered({*table.zeros, *ends})
    heads: list[str] = []
    signs: list[str] = []
    for part, value in table.parts:
        if part.start in points and heads:
            heads.append(latex(node(part.start)))
            signs.append("0" if part.start in table.zeros else "")
        heads.append(latex(interval_node(part)))
        signs.append("+" if value > 0 else "-")
    chart = SignChart(latex(letter), tuple(heads), ((latex(node(table.expression)), tuple(signs)),))
    shown = f"${listed(points)}$" if points else ""
    return Move("thread_number_line", layout=chart, claims=table.proof(), words={"points": shown})


def fraction_moves(
    given: Relation, numerator: Any, denominator: Any, variable: str, sign: str
) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    top, bottom = sympy.factor(numerator), sympy.factor(denominator)
    if sympy.Poly(sympy.expand(numerator * denominator), unknown).LC() < 0:
        top, sign = sympy.factor(-numerator), FLIPPED[sign]
    moves = []
    combined = relation(tree.Divide(from_sympy(top), from_sympy(bottom)), sign, 0)
    if not same_writing(combined, given):
        moves.append(
            Move(
                "combine_fraction",
                before=given,
                after=combined,
                claims=(SameSolutions(given, combined, (variable,)),),
            )
        )
    product: Node = relation(tree.Multiply((from_sympy(top), from_sympy(bottom)), ("",)), sign, 0)
    if top.is_number:
        product = relation(from_sympy(bottom), sign.replace("≤", "<").replace("≥", ">"), 0)
    if sign in "≤≥" and not top.is_number:
        product = tree.And((product, relation(from_sympy(bottom), "≠", 0)))
    moves.append(
        Move(
            "fraction_to_product",
            before=combined,
            after=product,
            words={"below": from_sympy(bottom)},
        )
    )
    table = sign_table(top / bottom, variable)
    if table is not None:
        moves.append(_threading(table, letter))
    return moves


def absolute_moves(given: Relation, variable: str, table: SignTable, sign: str) -> list[Move]:
    unknown, letter = symbol(variable), Name(variable)
    left, right = (to_sympy(each) for each in given.operands)
    if isinstance(left, sympy.Abs) and right.is_number and right > 0:
        inside = given.operands[0]
        inside = sure(tree.Absolute, inside)
        size = given.operands[1]
        negative = node(-right)
        if sign in "<≤":
            opened: Node = relation(negative, sign, inside.body, sign, size)
        else:
            opened = tree.Or(
                (relation(inside.body, FLIPPED[sign], negative), relation(inside.body, sign, size))
            )
        solved = condition(table.solve(sign), letter)
        return [
            Move(
                "absolute_open",
                before=given,
                after=opened,
                claims=(SameSolutions(given, opened, (variable,)),),
                words={"size": size},
            ),
            Move("solve_condition", before=opened, after=solved, claims=table.proof()),
        ]
    zeros: set[Any] = set()
    for each in (left - right).atoms(sympy.Abs):
        zeros |= set(sympy.solveset(each.args[0], unknown, sympy.S.Reals) or ())
    points = sorted(zeros, key=lambda each: float(sympy.N(each)))
    moves = [
        Move(
            "absolute_zero_points",
            latex=", ".join(latex(equation(letter, each)) for each in points),
        )
    ]
    edges = [-sympy.oo, *points, sympy.oo]
    parts = []
    solved_set = table.solve(sign)
    for low, high in pairwise(edges):
        span = sympy.Interval(low, high, low == -sympy.oo, True)
        middle = (
            sympy.Rational(1, 2)
            if low == -sympy.oo and high == sympy.oo
            else (
                high - 1
                if low == -sympy.oo
                else (low + 1 if high == sympy.oo else (low + high) / 2)
            )
        )
        opened_expression = (left - right).replace(
            lambda e: isinstance(e, sympy.Abs),
            lambda e, at=middle: e.args[0] if e.args[0].subs(unknown, at) > 0 else -e.args[0],
        )
        inside_set = sympy.Intersection(solved_set, span)
        without = relation(sympy.expand(opened_expression), sign, 0)
        parts.append(
            Move(
                "absolute_case",
                before=without,
                after=condition(inside_set, letter),
                words={"case": condition(span, letter)},
            )
        )
    moves.append(
        Move(
            "absolute_cases",
            after=condition(solved_set, letter),
            parts=tuple(parts),
            claims=table.proof(),
        )
    )
    return moves


def general_moves(
    given: Relation, variable: str, table: SignTable, demands: tuple[Condition, ...]
) -> list[Move]:
    letter = Name(variable)
    moves = [
        Move(
            each.reason,
            before=each.relation,
            after=condition(each.values, letter),
            claims=each.proof,
            words={"part": each.relation.operands[0]},
        )
        for each in demands
    ]
    zero = equation(*given.operands)
    roots = [equation(letter, each) for each in table.zeros]
    if roots:
        after: Node = roots[0] if len(roots) == 1 else tree.Or(tuple(roots))
        moves.append(
            Move(
                "roots_of_equation",
                before=zero,
                after=after,
                claims=table.proof()[:1],
                words={"equation": zero},
            )
        )
    moves.append(_threading(table, letter))
    return moves
