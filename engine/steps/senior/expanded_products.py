"""A coefficient of a product or sum of powers of polynomials: (1+x)^5(1-x), (1+x)^4+(1+x)^5."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import node, plus, times
from engine.steps.senior.reading import matched
from engine.steps.task import Task

X = symbol("x")
_LARGEST = 24


def find_product_coefficient(task: Task) -> Derivation | None:
    """乘积或和的展开式中某一项的系数."""
    nodes = matched(
        task,
        r"(?:求)?(?:在)?#的?展开式(?:中|里)?(?:的)?,?(?:求)?(?:含)?#(?:的)?(?:项)?的?系数",
        r"(?:求)?(?:在)?#的?展开式(?:中|里)?(?:的)?,?(?:求)?常数项",
    )
    if nodes is None:
        return None
    given = nodes[0]
    exponent = 0
    if len(nodes) == 2:
        wanted = to_sympy(nodes[1])
        base, power = wanted.as_base_exp()
        if base != X or not power.is_Integer or not 0 < power <= _LARGEST:
            return None
        exponent = int(power)
    if {str(each) for each in given.walk() if isinstance(each, Name)} != {"x"}:
        return None
    if not isinstance(given, tree.Multiply | tree.Add):
        return None
    value = to_sympy(given)
    if not value.is_polynomial(X) or sympy.degree(value, X) > _LARGEST:
        return None
    return _collected(given, value, exponent)


def _collected(given: Node, value: Any, exponent: int) -> Derivation | None:
    total = sympy.Poly(sympy.expand(value), X).nth(exponent)
    if not total.is_Rational:
        return None
    terms: list[Node] = []
    if isinstance(given, tree.Multiply) and len(given.factors) == 2:
        one, other = (sympy.Poly(sympy.expand(to_sympy(each)), X) for each in given.factors)
        for k in range(exponent + 1):
            a, b = one.nth(k), other.nth(exponent - k)
            if a != 0 and b != 0:
                terms.append(times(node(a), node(b), sign="×"))
        rule = "pair_the_powers"
    elif isinstance(given, tree.Add):
        for term in given.terms:
            size = sympy.Poly(sympy.expand(to_sympy(term)), X).nth(exponent)
            if size != 0:
                terms.append(node(size))
        rule = "add_the_coefficients"
    else:
        return None
    if not terms:
        return None
    whole = terms[0] if len(terms) == 1 else plus(*terms)
    answer = node(total)
    claims: tuple[Claim, ...] = (Equal(whole, answer), Equal(given, node(sympy.expand(value))))
    move = Move(rule, before=whole, after=answer, claims=claims)
    return Derivation("product_coefficient", (move,), answer=answer, proof=claims)
