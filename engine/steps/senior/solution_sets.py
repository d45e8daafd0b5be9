"""The solution set of an inequality, or of several that hold together, with its proof."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Relation
from engine.steps.claim import Claim
from engine.steps.senior.domain import Condition, conditions, has_hard_domain
from engine.steps.senior.nodes import relation
from engine.steps.senior.signs import SignTable, sign_table

FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}


def solve_inequality(given: Node, variable: str) -> tuple[Any, tuple[Claim, ...]] | None:
    """The solution set of one inequality or several that hold together, with its proof."""
    if isinstance(given, tree.System | tree.And):
        rows = given.rows if isinstance(given, tree.System) else given.parts
        return _together([solve_inequality(row, variable) for row in rows])
    if isinstance(given, tree.Or):
        solved = [solve_inequality(row, variable) for row in given.parts]
        if any(each is None for each in solved):
            return None
        kept = [each for each in solved if each is not None]
        return sympy.Union(*(each[0] for each in kept)), tuple(c for each in kept for c in each[1])
    if not isinstance(given, Relation):
        return None
    if len(given.signs) > 1:
        links = zip(given.operands, given.signs, given.operands[1:], strict=False)
        return _together([solve_inequality(Relation((a, b), (s,)), variable) for a, s, b in links])
    prepared = prepare(given, variable)
    if prepared is None:
        return None
    sign, table, demands = prepared
    proof = (*(claim for each in demands for claim in each.proof), *table.proof())
    if sign == "=":
        return sympy.FiniteSet(*table.zeros), proof
    if sign == "≠":
        return sympy.Complement(table.domain, sympy.FiniteSet(*table.zeros)), proof
    return table.solve(sign), proof


def _together(solved: list[Any]) -> tuple[Any, tuple[Claim, ...]] | None:
    if not solved or any(each is None for each in solved):
        return None
    return sympy.Intersection(*(each[0] for each in solved)), tuple(c for e in solved for c in e[1])


def prepare(given: Relation, variable: str) -> tuple[str, SignTable, tuple[Condition, ...]] | None:
    """The sign asked for, the signs of left minus right, and the demands of the domain."""
    sign = given.signs[0]
    if sign not in "<>≤≥=≠" or has_hard_domain(given):
        return None
    demands = conditions(given, variable)
    if demands is None:
        return None
    domain = sympy.Intersection(sympy.S.Reals, *(each.values for each in demands))
    expression = difference(given)
    if expression.free_symbols - {symbol(variable)}:
        return None
    if variable not in {each.name for each in expression.free_symbols}:
        return None
    table = sign_table(expression, variable, domain)
    return None if table is None else (sign, table, demands)


def difference(given: Relation) -> Any:
    """Left minus right, with powers of one base brought together."""
    left, right = (to_sympy(each) for each in given.operands)
    return left - right


def samples(given: Relation, variable: str, values: Any) -> list[Claim]:
    """That the relation itself is true inside `values` and false outside, at one point each."""
    from engine.steps.claim import Holds
    from engine.steps.senior.domain import natural_domain
    from engine.steps.senior.nodes import pieces
    from engine.steps.senior.signs import sample_point

    claims: list[Claim] = []
    domain = natural_domain(given, variable)
    opposite = {"<": "≥", ">": "≤", "≤": ">", "≥": "<"}
    expression = difference(given)
    sign = given.signs[0]
    for region, kept in ((values, sign), (sympy.Complement(domain, values), opposite[sign])):
        for part in pieces(region):
            if isinstance(part, sympy.FiniteSet):
                continue
            value = expression.subs(symbol(variable), sample_point(part))
            claims.append(Holds(relation(value, kept, 0)))
    return claims
