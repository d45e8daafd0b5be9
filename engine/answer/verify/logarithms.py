"""An equation of logarithms as an equation without them, beside what they ask for."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from engine.answer.verify.conditions import conditions
from engine.answer.verify.rewriting import letters
from engine.maths import tree
from engine.maths.tree import Node

_TEN = tree.Number(Fraction(10), "10")


@lru_cache(maxsize=1024)
def by_logarithms(node: Node) -> Node:
    """log₃(x-2)+log₃(x+6) = 2 is (x-2)(x+6) = 3², x>2, x>-6; any other statement stays as it is."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return node
    terms = [
        (term, turned)
        for side, turned in zip(node.operands, (False, True), strict=True)
        for term in (side.terms if isinstance(side, tree.Add) else (side,))
    ]
    base: Node | None = None
    above: list[Node] = []
    below: list[Node] = []
    plain: list[tuple[Node, bool]] = []
    for written, turned in terms:
        minus = isinstance(written, tree.Minus | tree.Negate)
        term = written.body if isinstance(written, tree.Minus | tree.Negate) else written
        found = _logarithm(term)
        if found is None:
            if letters(term):
                return node
            plain.append((term, minus is turned))
            continue
        own, body = found
        if base is not None and own != base:
            return node
        base = own
        (below if minus is not turned else above).append(body)
    if base is None or len(above) + len(below) < 2:
        return node
    for value, positive in plain:
        (below if not positive else above).append(tree.Power(base, value))
    equation = tree.Relation((_product(above), _product(below)), ("=",))
    return tree.And((equation, *(each for each in conditions(node) if letters(each))))


def _logarithm(node: Node) -> tuple[Node, Node] | None:
    match node:
        case tree.Call("log", (body,), base, 0) if base is not None and not letters(base):
            return (base, body) if letters(body) else None
        case tree.Call("lg", (body,), None, 0) if letters(body):
            return _TEN, body
        case tree.Call("ln", (body,), None, 0) if letters(body):
            return tree.Constant("e"), body
    return None


def _product(factors: list[Node]) -> Node:
    if not factors:
        return tree.Number(Fraction(1), "1")
    return (
        factors[0]
        if len(factors) == 1
        else tree.Multiply(tuple(factors), ("·",) * (len(factors) - 1))
    )
