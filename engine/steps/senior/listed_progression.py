"""Progressions given by their first terms, and functions on a finite set."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.progression_formulas import N, powers_joined
from engine.steps.senior.reading import as_function, asked, matched
from engine.steps.task import Task


def find_listed_progression(task: Task) -> Derivation | None:
    """等比数列 1,2,4,… 的前 8 项和、第 10 项、通项."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        r"(?:求)?(?P<kind>等差|等比)数列(?P<terms>#(?:,#){2,5}),?(?:…|⋯|#)*,?(?:,求)?(?:它)?的?(?P<goal>前#项(?:的|之)?和|第#项|通项(?:公式)?)(?:#)?",
        found.words,
    )
    if match is None:
        return None
    nodes = [each for each in found.nodes if each != tree.Constant("dots")]
    count = match["terms"].count("#")
    terms = [to_sympy(each) for each in nodes[:count]]
    rest = nodes[count:]
    if not all(each.is_Rational for each in terms):
        return None
    arithmetic = match["kind"] == "等差"
    steps = {b - a if arithmetic else b / a for a, b in pairwise(terms) if arithmetic or a != 0}
    if len(steps) != 1 or (not arithmetic and 0 in terms):
        return None
    step = steps.pop()
    first = terms[0]
    general = sympy.expand(first + (N - 1) * step) if arithmetic else first * step ** (N - 1)
    letter = Name("d" if arithmetic else "q")
    start = tree.Listing((equation(Name("a", "1"), first), equation(letter, step)))
    moves = [Move("first_and_step", after=start)]
    claims: list[Claim] = [Equal(node(general.subs(N, k)), node(v)) for k, v in enumerate(terms, 1)]
    if match["goal"].startswith("通项"):
        shown = general if arithmetic else powers_joined(general)
        answer = equation(Name("a", "n"), shown)
        moves.append(Move("terms_then_general", after=answer, claims=tuple(claims)))
        return Derivation("listed_progression", tuple(moves), answer=answer, proof=tuple(claims))
    place = to_sympy(rest[0]) if rest else None
    if place is None or not place.is_Integer or not 1 <= place <= 60:
        return None
    if match["goal"].startswith("第"):
        value = sympy.simplify(general.subs(N, place))
        claim = Equal(node(general.subs(N, place)), node(value))
        moves.append(
            Move("term_then", after=equation(Name("a", str(place)), value), claims=(claim,))
        )
        return Derivation(
            "listed_progression", tuple(moves), answer=node(value), proof=(*claims, claim)
        )
    if arithmetic:
        total: Any = place * first + place * (place - 1) / 2 * step
    else:
        total = place * first if step == 1 else first * (1 - step**place) / (1 - step)
    direct = sympy.Add(*(general.subs(N, k) for k in range(1, int(place) + 1)))
    claim = Equal(node(direct), node(total))
    rule = "sum_of_listed_arithmetic" if arithmetic else "sum_of_listed_geometric"
    moves.append(Move(rule, after=equation(Name("S", str(place)), total), claims=(claim,)))
    return Derivation(
        "listed_progression", tuple(moves), answer=node(total), proof=(*claims, claim)
    )


def find_finite_range(task: Task) -> Derivation | None:
    """f(x)=2x-1，x∈{0,1,2,3} 的值域."""
    nodes = matched(
        task, r"(?:求)?(?:函数)?#[,和]#的值域", r"(?:求)?(?:函数)?#\(#\)的值域",
        r"(?:函数)?#,#,求(?:函数#?|它|其|#)?的?值域", r"(?:函数)?#的定义域(?:为|是)#,求(?:函数#?|它|其|#)?的?值域",
    )  # fmt: skip
    if nodes is None:
        return None
    first = nodes[0].body if isinstance(nodes[0], tree.Where) else nodes[0]
    function = as_function(first)
    where = nodes[0].condition if isinstance(nodes[0], tree.Where) else nodes[1]
    if isinstance(where, Relation) and where.signs == ("∈",):
        where = where.operands[1]
    if function is None or not isinstance(where, tree.SetOf) or not 1 <= len(where.items) <= 12:
        return None
    x = symbol(function.variable)
    body = to_sympy(function.body)
    values: list[Any] = []
    claims: list[Claim] = []
    rows: list[Node] = []
    for item in where.items:
        at = to_sympy(item)
        value = sympy.simplify(body.subs(x, at))
        if not value.is_real or not value.is_finite or value.free_symbols:
            return None
        claims.append(Equal(replaced(function.body, Name(function.variable), item), node(value)))
        rows.append(equation(function.at(item), value))
        values.append(value)
    distinct = sorted(set(values), key=float)
    answer = tree.SetOf(tuple(node(each) for each in distinct))
    moves = (
        Move("values_one_by_one", after=tree.Listing(tuple(rows)), claims=tuple(claims)),
        Move("range_conclusion", after=answer, words={"range": answer}),
    )
    return Derivation("finite_range", moves, answer=answer, proof=tuple(claims))
