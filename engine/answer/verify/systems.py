"""Equations in several letters: what a system says of one more equation."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from engine.answer.verify.consequence import Bond, difference_of, proportional
from engine.answer.verify.rewriting import CANNOT, letters, same
from engine.answer.verify.trigonometry import as_letters
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol
from engine.maths.tree import Node

EQUATIONS = 6
UNKNOWNS = 5
DEGREE = 4


def entailed(earlier: tuple[Node, ...], claim: Node) -> Bond:
    """Whether an equation in several letters holds at every solution of earlier equations.

    `PART`: it holds at some of them only; `UNDECIDED`: that couldn't be found out.
    """
    for node in earlier:
        if node == claim or proportional(node, claim) or _rewritten(node, claim):
            return Bond.SAME
        if _multiplied(node, claim):
            return Bond.FOLLOWS
    earlier, claim = as_letters(earlier, claim)
    wanted = difference_of(claim)
    if wanted is None:
        return Bond.UNDECIDED
    chosen = _connected(earlier, letters(claim))
    system = [each for each in map(difference_of, chosen) if each is not None and each.free_symbols]
    linear = _linear_part(system, wanted)
    if linear in (Bond.SAME, Bond.FOLLOWS, Bond.CLASH):
        return linear
    if not system or len(system) > EQUATIONS or len(_symbols(system, wanted)) > UNKNOWNS:
        return Bond.UNDECIDED
    try:
        return _from_system(tuple(system), wanted)
    except CANNOT:
        return Bond.UNDECIDED


@lru_cache(maxsize=1024)
def _multiplied(earlier: Node, later: Node) -> bool:
    """The same equation with its denominators cleared."""
    if letters(earlier) != letters(later) or not any(map(_has_denominator, earlier.walk())):
        return False
    first, second = difference_of(earlier), difference_of(later)
    if first is None or second is None or first == 0 or second == 0:
        return False
    try:
        ratio = sympy.cancel(second / first)
        below = sympy.denom(sympy.together(first))
        return bool(
            below.free_symbols
            and ratio.is_polynomial(*ratio.free_symbols)
            and sympy.cancel(below / ratio).is_polynomial(*below.free_symbols)
        )
    except CANNOT:
        return False


def _rewritten(earlier: Node, later: Node) -> bool:
    """`y = ...` written in another way."""
    if not isinstance(earlier, tree.Relation) or not isinstance(later, tree.Relation):
        return False
    if earlier.signs != ("=",) or later.signs != ("=",):
        return False
    (head, body), (same_head, other) = earlier.operands, later.operands
    return head == same_head and isinstance(head, tree.Name) and same(body, other) is True


def _has_denominator(node: Node) -> bool:
    if isinstance(node, tree.Divide):
        return bool(letters(node.denominator))
    return (
        isinstance(node, tree.Power)
        and bool(letters(node.base))
        and isinstance(node.exponent, tree.Negate)
    )


def _connected(earlier: tuple[Node, ...], start: frozenset[str]) -> list[Node]:
    """The earlier equations that reach the claim's letters, nearest first."""
    reached = set(start)
    chosen: list[Node] = []
    waiting = list(earlier)
    for _ in range(3):
        for node in list(waiting):
            if letters(node) & reached and len(chosen) < EQUATIONS:
                chosen.append(node)
                waiting.remove(node)
        for node in chosen:
            reached |= letters(node)
    return chosen


def _symbols(system: list[Any], wanted: Any) -> set[Any]:
    return set(wanted.free_symbols).union(*(each.free_symbols for each in system))


def _linear_part(system: list[Any], wanted: Any) -> Bond | None:
    """The linear equations alone often decide."""
    names = sorted(_symbols(system, wanted), key=str)
    try:
        if not _is_linear(wanted, names):
            return None
        linear = [each for each in system if _is_linear(each, names)]
        return _linear(linear, wanted, names) if linear else None
    except CANNOT:
        return None


def _is_linear(expression: Any, names: list[Any]) -> bool:
    return bool(expression.is_polynomial(*names) and sympy.total_degree(expression, *names) <= 1)


@lru_cache(maxsize=1024)
def _from_system(system: tuple[Any, ...], wanted: Any) -> Bond:
    names = sorted(_symbols(list(system), wanted), key=str)
    numerators = []
    for each in (*system, wanted):
        above = sympy.fraction(sympy.together(each))[0]
        if not above.is_polynomial(*names) or sympy.total_degree(above, *names) > DEGREE:
            return Bond.UNDECIDED
        numerators.append(sympy.expand(above))
    *known, claim = numerators
    if all(sympy.total_degree(each, *names) <= 1 for each in numerators):
        return _linear(known, claim, names)
    if len(names) > 3 or len(known) > 4:
        return Bond.UNDECIDED
    basis = sympy.groebner(known, *names, order="grevlex")
    if basis.exprs == [1]:
        return Bond.UNDECIDED
    if basis.contains(claim):
        return Bond.FOLLOWS
    if sympy.groebner([*known, claim], *names, order="grevlex").exprs == [1]:
        return Bond.CLASH
    return Bond.PART


def _linear(known: list[Any], claim: Any, names: list[Any]) -> Bond:
    matrix, constants = sympy.linear_eq_to_matrix(known, names)
    before = matrix.row_join(constants)
    rank = before.rank()
    if matrix.rank() < rank:
        return Bond.UNDECIDED
    row, constant = sympy.linear_eq_to_matrix([claim], names)
    after = before.col_join(row.row_join(constant))
    if after.rank() == rank:
        return Bond.FOLLOWS
    return Bond.CLASH if matrix.col_join(row).rank() < after.rank() else Bond.PART


def root_sums(equation: Node, unknown: str) -> tuple[Node, ...]:
    """Vieta's two equations for a quadratic equation, in x_1 and x_2; empty for any other."""
    difference = difference_of(equation)
    try:
        polynomial = sympy.Poly(sympy.fraction(sympy.together(difference))[0], symbol(unknown))
        if polynomial.degree() != 2:
            return ()
        a, b, c = polynomial.all_coeffs()
        one, two = tree.Name(unknown, "1"), tree.Name(unknown, "2")
        total = tree.Relation((tree.Add((one, two)), from_sympy(-b / a)), ("=",))
        product = tree.Multiply((one, two), ("·",))
        return total, tree.Relation((product, from_sympy(c / a)), ("=",))
    except (*CANNOT, sympy.PolynomialError):
        return ()
