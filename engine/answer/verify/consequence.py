"""Whether a statement about unknowns follows from what is known, contradicts it, or loses roots."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Any, TypeGuard

import sympy

from engine.answer.verify.exponents import by_exponents
from engine.answer.verify.numbers import has_negative_base
from engine.answer.verify.proportion import never_proportional
from engine.answer.verify.rewriting import CANNOT, letters, same
from engine.answer.verify.trigonometry import as_letters
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

EQUATIONS = 6
UNKNOWNS = 5
DEGREE = 4
LARGE = 28


class Bond(Enum):
    """How a statement stands to an earlier one about the same letters."""

    SAME = "same"
    FOLLOWS = "follows"
    PART = "part"
    """Some of the earlier solutions, and no others."""
    CLASH = "clash"
    UNDECIDED = "undecided"


@lru_cache(maxsize=2048)
def bond(earlier: Node, later: Node, unknown: str) -> Bond:
    """Compare the real solutions of two statements about one unknown."""
    earlier, later = by_exponents(earlier), by_exponents(later)
    if earlier == later:
        return Bond.SAME
    if has_negative_base(earlier) or has_negative_base(later):
        return Bond.UNDECIDED  # (-8)^a = -2: real only at some fractions
    if _periodic(earlier) or _periodic(later):
        return Bond.SAME if _proportional(earlier, later) else Bond.UNDECIDED
    if _too_slow(earlier) or _too_slow(later):
        return Bond.SAME if _proportional(earlier, later) else Bond.UNDECIDED
    first, second = solution_set(earlier, unknown), solution_set(later, unknown)
    if first == sympy.S.Reals:
        return Bond.UNDECIDED  # an identity says nothing about its letter
    if not _comparable(first) or not _comparable(second):
        if _proportional(earlier, later):
            return Bond.SAME
        return Bond.FOLLOWS if _joined_logarithms(earlier, later) else Bond.UNDECIDED
    if first is sympy.S.EmptySet and second is sympy.S.EmptySet and _difference(later) is not None:
        # Two equations without real roots are not the same for that.
        if _proportional(earlier, later):
            return Bond.SAME
        cleared = _cleared(earlier, later, first, second)
        return Bond.FOLLOWS if cleared else Bond.UNDECIDED
    try:
        tie = _sets(first, second)
    except CANNOT:
        tie = Bond.UNDECIDED
    if tie in (Bond.UNDECIDED, Bond.CLASH) and _cleared(earlier, later, first, second):
        return Bond.FOLLOWS
    return tie


@lru_cache(maxsize=2048)
def _periodic(node: Node) -> bool:
    """Whether the unknown stands inside a sine or its like: infinitely many roots, slow to find."""
    return any(
        isinstance(each, tree.Call)
        and each.function in ("sin", "cos", "tan", "cot")
        and bool(letters(each))
        for each in node.walk()
    )


@lru_cache(maxsize=2048)
def _too_slow(node: Node) -> bool:
    """An inequality with logarithms or absolute values in a large expression."""
    size, orders, hard = 0, False, False
    for each in node.walk():
        size += 1
        if isinstance(each, tree.Relation):
            orders = orders or bool(set(each.signs) - {"="})
        hard = hard or (
            isinstance(each, tree.Absolute | tree.Call | tree.Root) and bool(letters(each))
        )
    return orders and hard and size > LARGE


def _comparable(found: Any) -> bool:
    """Finite sets, intervals and unions of them; SymPy compares periodic sets unreliably."""
    return found is not None and not found.has(sympy.ImageSet, sympy.ConditionSet)


def _sets(first: Any, second: Any) -> Bond:
    if first == second:
        return Bond.SAME
    if isinstance(first, sympy.FiniteSet | type(sympy.S.EmptySet)) and isinstance(
        second, sympy.FiniteSet | type(sympy.S.EmptySet)
    ):
        return _points(list(first), list(second))
    below, above = first.is_subset(second), second.is_subset(first)
    if below and above:
        return Bond.SAME
    if below:
        return Bond.FOLLOWS
    if above:
        return Bond.PART
    if below is False and above is False:
        return Bond.CLASH
    return Bond.UNDECIDED


def _points(first: list[Any], second: list[Any]) -> Bond:
    if not all(each.is_number for each in (*first, *second)):
        return Bond.UNDECIDED
    below = all(any(_equal(a, b) for b in second) for a in first)
    above = all(any(_equal(a, b) for a in first) for b in second)
    if below and above:
        return Bond.SAME
    if below:
        # From an equation without solutions everything would follow.
        return Bond.FOLLOWS if first else Bond.UNDECIDED
    return Bond.PART if above and second else Bond.CLASH


@lru_cache(maxsize=4096)
def _equal(a: Any, b: Any) -> bool:
    if a == b:
        return True
    if abs(sympy.N(a - b, 30)) > 1e-18:
        return False
    return bool(sympy.simplify(a - b) == 0)


@lru_cache(maxsize=2048)
def _proportional(left: Node, right: Node) -> bool:
    if never_proportional(left, right):
        return False
    first, second = _difference(left), _difference(right)
    if first is None or second is None or first == 0 or second == 0:
        return False
    try:
        return bool(sympy.cancel(first / second).is_number)
    except CANNOT:
        return False


@lru_cache(maxsize=1024)
def _cleared(earlier: Node, later: Node, roots: Any, more: Any) -> bool:
    """The same equation multiplied by its denominators: only their zeros may be added."""
    first, second = _difference(earlier), _difference(later)
    if first is None or second is None or first == 0 or second == 0:
        return False
    try:
        ratio = sympy.cancel(second / first)
        if not ratio.free_symbols or not ratio.is_polynomial(*ratio.free_symbols):
            return False
        (name,) = ratio.free_symbols
        below = [to_sympy(each.denominator) for each in earlier.walk() if _is_quotient(each)]
        return isinstance(more, sympy.FiniteSet | type(sympy.S.EmptySet)) and all(
            root in roots or any(sympy.simplify(each.subs(name, root)) == 0 for each in below)
            for root in more
        )
    except CANNOT:
        return False


def _is_quotient(node: Node) -> TypeGuard[tree.Divide]:
    return isinstance(node, tree.Divide) and bool(letters(node.denominator))


def _joined_logarithms(earlier: Node, later: Node) -> bool:
    """log A + log B = log AB wherever the left side has a value: roots may be added, not lost."""
    first, second = _difference(earlier), _difference(later)
    if first is None or second is None or not (first.has(sympy.log) and second.has(sympy.log)):
        return False
    try:
        one, two = (_split_logarithms(each) for each in (first, second))
        return bool(sympy.simplify(one - two) == 0 or sympy.cancel(one / two).is_number)
    except CANNOT:
        return False


def _split_logarithms(expression: Any) -> Any:
    factored = expression.replace(
        lambda each: isinstance(each, sympy.log), lambda each: sympy.log(sympy.factor(each.args[0]))
    )
    return sympy.expand(sympy.expand_log(factored, force=True))


@lru_cache(maxsize=2048)
def _difference(node: Node) -> Any:
    """left - right of one equation, as SymPy, or None."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    try:
        return to_sympy(node.operands[0]) - to_sympy(node.operands[1])
    except CANNOT:
        return None


def entailed(earlier: tuple[Node, ...], claim: Node) -> Bond:
    """Whether an equation in several letters holds at every solution of earlier equations.

    `PART`: it holds at some of them only; `UNDECIDED`: that couldn't be found out.
    """
    for node in earlier:
        if node == claim or _proportional(node, claim) or _rewritten(node, claim):
            return Bond.SAME
        if _multiplied(node, claim):
            return Bond.FOLLOWS
    earlier, claim = as_letters(earlier, claim)
    wanted = _difference(claim)
    if wanted is None:
        return Bond.UNDECIDED
    chosen = _connected(earlier, letters(claim))
    system = [each for each in map(_difference, chosen) if each is not None and each.free_symbols]
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
    first, second = _difference(earlier), _difference(later)
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
    difference = _difference(equation)
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


def values_of(relation: Node, unknown: str) -> list[Any] | None:
    """The finitely many real solutions, for saying what a line should have been."""
    if has_negative_base(relation):
        return None
    found = solution_set(relation, unknown)
    if found is sympy.S.EmptySet:
        return []
    if isinstance(found, sympy.FiniteSet) and len(found) <= 4:
        return sorted(found, key=sympy.default_sort_key)
    return None


__all__ = ["Bond", "bond", "entailed", "symbol", "values_of"]
