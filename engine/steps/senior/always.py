"""Quadratic inequalities that hold for all x, or for none: what the parameter must be."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import condition, node, pieces, relation
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import sample_point
from engine.steps.senior.solution_sets import FLIPPED, solve_inequality
from engine.steps.task import Task

X = symbol("x")
_RANGE = r",求(?:实数|参数)?#(?:的)?(?:取值)?范围"
_EVERY = r"(?:对(?:一切|任意|所有)?(?:的)?(?:实数#?|#)(?:都|均|总)?|在#上|总|都)"


def find_always(task: Task) -> Derivation | None:
    """恒成立、解集为 R、解集为空、定义域为 R."""
    nodes = matched(
        task,
        rf"(?:关于#的)?(?:不等式)?#{_EVERY}?(?:恒)?成立{_RANGE}",
        rf"(?:对(?:一切|任意|所有)?(?:的)?(?:实数)?#,?)(?:都有|不等式|有)?#(?:恒)?(?:都)?(?:成立)?{_RANGE}",
        rf"(?:关于#的)?不等式#的解集(?:是|为)#{_RANGE}",
        rf"(?:关于#的)?不等式#的解集(?:是|为)(?:空集|实数集){_RANGE}",
        rf"(?:函数)?#的定义域(?:是|为)#{_RANGE}",
    )
    if nodes is None:
        return None
    wanted = nodes[-1]
    real = (
        tree.Constant("R"),
        Name("R"),
        relation(Name("x"), "∈", tree.Constant("R")),
        relation(Name("x"), "∈", Name("R")),
        Name("x"),
    )
    given: Relation | None = None
    none = "空集" in task.text
    for each in nodes[:-1]:
        if each in real:
            continue
        if each == tree.Constant("empty"):
            none = True
        elif isinstance(each, Relation) and given is None:
            given = each
        else:
            return None
    if given is None or not isinstance(wanted, Name):
        return None
    if "定义域" in task.text:
        given = _inside_domain(given)
    if given is None or len(given.signs) != 1 or given.signs[0] not in FLIPPED:
        return None
    return _parameter(given, str(wanted), none)


def _inside_domain(given: Relation) -> Relation | None:
    """The condition under which √(…) or lg(…) is defined."""
    body = given.operands[-1]
    match body:
        case tree.Root(body=inside, index=None):
            return relation(inside, "≥", 0)
        case Call(function=name, arguments=(inside,)) if name in ("ln", "lg", "log"):
            return relation(inside, ">", 0)
    return None


def _parameter(given: Relation, letter: str, none: bool) -> Derivation | None:
    a = symbol(letter)
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    if difference.free_symbols != {X, a} or not difference.is_polynomial(X, a):
        return None
    sign = given.signs[0]
    if none:
        sign = {"<": "≥", ">": "≤", "≤": ">", "≥": "<"}[sign]
    if sign in "<≤":
        difference, sign = -difference, FLIPPED[sign]
    if sympy.degree(difference, X) != 2:
        return None
    lead, middle, last = sympy.Poly(difference, X).all_coeffs()
    discriminant = sympy.expand(middle**2 - 4 * lead * last)
    bound = "<" if sign == ">" else "≤"
    moves: list[Move] = []
    claims: list[Claim] = []
    allowed: Any = sympy.S.Reals
    if lead.has(a):
        positive = solve_inequality(relation(lead, ">", 0), letter)
        zeros = sympy.roots(lead, a)
        if positive is None or not all(z.is_real for z in zeros):
            return None
        allowed = positive[0]
        claims += positive[1]
    elif not lead > 0:
        return None
    demand = relation(discriminant, bound, 0)
    if not discriminant.has(a):
        return None
    solved = solve_inequality(demand, letter)
    if solved is None:
        return None
    claims += solved[1]
    allowed = sympy.Intersection(allowed, solved[0])
    if lead.has(a):
        extra = []
        for zero in zeros:
            rest = sympy.expand(difference.subs(a, zero))
            if not rest.has(X) and bool(rest > 0 if sign == ">" else rest >= 0):
                extra.append(zero)
                claims.append(Holds(relation(rest, sign, 0)))
        shown = relation(lead, "=", 0)
        moves.append(
            Move("leading_may_vanish", after=shown, words={"kept": "成立" if extra else "不成立"})
        )
        allowed = sympy.Union(allowed, sympy.FiniteSet(*extra))
    if allowed is sympy.S.EmptySet or not isinstance(allowed, sympy.Interval | sympy.Union):
        return None
    answer = condition(allowed, Name(letter))
    moves.append(Move("always_above", after=tree.System((relation(lead, ">", 0), demand)) if lead.has(a) else demand,
                      words={"sign": sign}))  # fmt: skip
    claims += _samples(difference, a, allowed, sign)
    moves.append(Move("discriminant_range", before=demand, after=answer, claims=tuple(claims)))
    square = Equal(node(4 * lead * difference), node((2 * lead * X + middle) ** 2 - discriminant))
    return Derivation("always", tuple(moves), answer=answer, proof=(square, *claims))


def _samples(difference: Any, a: Any, allowed: Any, sign: str) -> list[Claim]:
    """Inside, the least value is on the right side of 0; outside, some value isn't."""
    claims: list[Claim] = []
    for part in pieces(allowed):
        at = part.args[0] if isinstance(part, sympy.FiniteSet) else sample_point(part)
        here = sympy.expand(difference.subs(a, at))
        if sympy.degree(here, X) == 2:
            c, b, d = sympy.Poly(here, X).all_coeffs()
            claims.append(Holds(relation(d - b**2 / (4 * c), sign, 0)))
    for part in pieces(sympy.Complement(sympy.S.Reals, allowed)):
        if isinstance(part, sympy.FiniteSet):
            continue
        here = sympy.expand(difference.subs(a, sample_point(part)))
        coefficients = sympy.Poly(here, X).all_coeffs()
        if len(coefficients) == 3 and coefficients[0] > 0:
            c, b, d = coefficients
            claims.append(Holds(relation(d - b**2 / (4 * c), "≤" if sign == ">" else "<", 0)))
    return claims
