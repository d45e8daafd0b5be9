"""Whether a statement about unknowns follows from what is known, contradicts it, or loses roots."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import Any, TypeGuard

import sympy

from engine.answer.verify.exponents import by_exponents
from engine.answer.verify.logarithms import by_logarithms
from engine.answer.verify.numbers import has_negative_base
from engine.answer.verify.proportion import never_proportional
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

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
    earlier, later = by_logarithms(by_exponents(earlier)), by_exponents(later)
    if earlier == later:
        return Bond.SAME
    if has_negative_base(earlier) or has_negative_base(later):
        return Bond.UNDECIDED  # (-8)^a = -2: real only at some fractions
    if _periodic(earlier) or _periodic(later):
        return Bond.SAME if proportional(earlier, later) else Bond.UNDECIDED
    if _too_slow(earlier) or _too_slow(later):
        return Bond.SAME if proportional(earlier, later) else Bond.UNDECIDED
    first, second = solution_set(earlier, unknown), solution_set(later, unknown)
    if first == sympy.S.Reals:
        return Bond.UNDECIDED  # an identity says nothing about its letter
    if not _comparable(first) or not _comparable(second):
        if proportional(earlier, later):
            return Bond.SAME
        return Bond.FOLLOWS if _joined_logarithms(earlier, later) else Bond.UNDECIDED
    if (
        first is sympy.S.EmptySet
        and second is sympy.S.EmptySet
        and difference_of(later) is not None
    ):
        # Two equations without real roots are not the same for that.
        if proportional(earlier, later):
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


@lru_cache(maxsize=1024)
def loses_some(earlier: Node, later: Node, unknown: str) -> bool:
    """Whether some solution of `earlier` surely doesn't satisfy `later`."""
    if any(_periodic(each) or _too_slow(each) for each in (earlier, later)):
        return False
    first, second = solution_set(earlier, unknown), solution_set(later, unknown)
    if not _comparable(first) or not _comparable(second):
        return False
    rest = sympy.Complement(first, second)
    parts = rest.args if isinstance(rest, sympy.Union) else (rest,)
    return all(isinstance(part, sympy.Interval | sympy.FiniteSet) for part in parts)


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
def proportional(left: Node, right: Node) -> bool:
    if never_proportional(left, right):
        return False
    first, second = difference_of(left), difference_of(right)
    if first is None or second is None or first == 0 or second == 0:
        return False
    try:
        ratio = sympy.cancel(first / second)  # 0 where the first is an identity
        return bool(ratio.is_number and ratio != 0)
    except CANNOT:
        return False


@lru_cache(maxsize=1024)
def _cleared(earlier: Node, later: Node, roots: Any, more: Any) -> bool:
    """The same equation multiplied by its denominators: only their zeros may be added."""
    first, second = difference_of(earlier), difference_of(later)
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
    first, second = difference_of(earlier), difference_of(later)
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
def difference_of(node: Node) -> Any:
    """left - right of one equation, as SymPy, or None."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    try:
        return to_sympy(node.operands[0]) - to_sympy(node.operands[1])
    except CANNOT:
        return None


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


__all__ = ["Bond", "bond", "difference_of", "loses_some", "proportional", "values_of"]
