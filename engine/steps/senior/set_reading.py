"""Sets as they are written: lists, conditions, intervals, images of a list."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim
from engine.steps.senior.solution_sets import solve_inequality

_NAMED = {"R": sympy.S.Reals, "Z": sympy.S.Integers, "N": sympy.S.Naturals0, "N*": sympy.S.Naturals}


_LIMIT = 200


def as_set(written: Node) -> tuple[Any, tuple[Claim, ...], Node] | None:
    """The SymPy set a node describes, its proof, and its letter; None when it isn't plain."""
    if written == Name("R"):
        return sympy.S.Reals, (), Name("x")
    if isinstance(written, tree.Constant):
        if written.name == "R+":
            return sympy.Interval.open(0, sympy.oo), (), Name("x")
        if written.name == "empty":
            return sympy.S.EmptySet, (), Name("x")
        return (_NAMED[written.name], (), Name("x")) if written.name in _NAMED else None
    if isinstance(written, tree.Interval | tree.Tuple):
        from engine.steps.senior.function_study import as_interval

        span = as_interval(written)
        return None if span is None else (span, (), Name("x"))
    if isinstance(written, tree.SetOf):
        values = [to_sympy(each) for each in written.items]
        return sympy.FiniteSet(*values), (), Name("x")
    if isinstance(written, tree.SetBuilder):
        return _built(written)
    return None


def _built(written: tree.SetBuilder) -> tuple[Any, tuple[Claim, ...], Node] | None:
    element, given = written.element, written.condition
    universe: Any = sympy.S.Reals
    if isinstance(element, Relation) and element.signs == ("∈",):
        named = element.operands[1]
        if not isinstance(named, tree.Constant) or named.name not in _NAMED:
            return None
        universe, element = _NAMED[named.name], element.operands[0]
    if isinstance(given, tree.Listing | tree.And | tree.System):
        kept = []
        parts = (
            given.items
            if isinstance(given, tree.Listing)
            else given.parts
            if isinstance(given, tree.And)
            else given.rows
        )
        for part in parts:
            inner = _universe(part, element)
            if inner is not None:
                universe = inner
            else:
                kept.append(part)
        if not kept:
            return None
        given = kept[0] if len(kept) == 1 else tree.And(tuple(kept))
    if not isinstance(element, Name):
        return None
    if isinstance(given, Relation) and element == given.operands[0] and given.signs == ("=",):
        return None
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if letters != {str(element)}:
        return None
    solved = solve_inequality(given, str(element))
    if solved is None:
        return None
    values, proof = solved
    if universe is not sympy.S.Reals:
        if not (values.inf.is_finite or universe.inf.is_finite) or not values.sup.is_finite:
            return None
        if values.sup - sympy.Max(values.inf, universe.inf) > _LIMIT:
            return None
        low = sympy.Max(sympy.ceiling(values.inf), universe.inf)
        whole = range(int(low), int(sympy.floor(values.sup)) + 1)
        values = sympy.FiniteSet(*(each for each in whole if values.contains(each) == sympy.true))
    return values, proof, element


def image_of_list(
    given: Node, known: dict[str, tuple[Any, tuple[Claim, ...], Node]]
) -> tuple[Any, tuple[Claim, ...], Node] | None:
    """{y | y = f(x), x ∈ M} with M listed before."""
    if not isinstance(given, tree.SetBuilder) or not isinstance(given.condition, tree.Listing):
        return None
    match given.condition.items:
        case (
            Relation(operands=(head, body), signs=("=",)),
            Relation(operands=(Name() as letter, source), signs=("∈",)),
        ) if head == given.element:
            name = label(source)
            values = known[name][0] if name in known else None
            expression = to_sympy(body)
            if not isinstance(values, sympy.FiniteSet) or expression.free_symbols != {
                to_sympy(letter)
            }:
                return None
            taken = sympy.FiniteSet(*(expression.subs(to_sympy(letter), each) for each in values))
            return taken, (), Name("x")
    return None


def _universe(part: Node, element: Node) -> Any:
    if isinstance(part, Relation) and part.signs == ("∈",) and part.operands[0] == element:
        named = part.operands[1]
        if isinstance(named, tree.Constant) and named.name in _NAMED:
            return _NAMED[named.name]
    return None


def label(each: Node) -> str | None:
    """The letter of a set; M, N and the like are letters here even where N means the naturals."""
    if isinstance(each, Name):
        return str(each)
    return each.name if isinstance(each, tree.Constant) and each.name in "NQCZ" else None
