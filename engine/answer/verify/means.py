"""基本不等式: A+B ≥ 2√(AB), proved because (A+B)²-4AB is a square and A+B isn't negative here."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node

_TRIALS = tuple(sympy.Rational(each) for each in ("1/7", "2/3", "6/5", "7/3", "17/4", "23/2"))


def above_mean(left: Node, right: Node, limits: tuple[Node, ...]) -> bool | None:
    """Whether left ≥ right by the inequality of means; only ever proved, None otherwise.

    `limits` are what is known of the letters; each letter must be limited by one of them.
    """
    parted = _twice_root(right)
    names = sorted(letters(left))
    if parted is None or not 1 <= len(names) <= 2:
        return None
    if not all(any(name in letters(each) for each in limits) for name in names):
        return None
    inside, beside = parted
    try:
        total = sympy.together(to_sympy(left) - beside)
        rest = sympy.factor(total**2 - 4 * inside)
    except CANNOT:
        return None
    if rest != 0 and not _is_square(rest):
        return None
    return True if _never_negative(total, names, limits) else None


def _twice_root(node: Node) -> tuple[Any, Any] | None:
    """P and C of 2√P + C."""
    terms = node.terms if isinstance(node, tree.Add) else (node,)
    beside: Any = sympy.Integer(0)
    inside: Any = None
    for term in terms:
        root = _root_of(term)
        try:
            if root is not None and inside is None:
                inside = to_sympy(root.body)
            else:
                beside += to_sympy(term)
        except CANNOT:
            return None
    return None if inside is None else (inside, beside)


def _root_of(term: Node) -> tree.Root | None:
    if not isinstance(term, tree.Multiply) or len(term.factors) != 2:
        return None
    number, root = term.factors
    twice = isinstance(number, tree.Number) and number.value == Fraction(2)
    return root if twice and isinstance(root, tree.Root) and root.index is None else None


def _is_square(expression: Any) -> bool:
    """Whether a factored expression is the square of a rational one."""
    number, factors = expression.as_independent(*expression.free_symbols)
    if not number.is_positive:
        return False
    return all(factor.as_base_exp()[1].is_even is True for factor in sympy.Mul.make_args(factors))


def _never_negative(total: Any, names: list[str], limits: tuple[Node, ...]) -> bool:
    """At every trial within the limits, of which there must be some."""
    tried = 0
    for values in product((*_TRIALS, *(-each for each in _TRIALS)), repeat=len(names)):
        point = {symbol(name): value for name, value in zip(names, values, strict=True)}
        try:
            if not all(to_sympy(each).subs(point) == sympy.true for each in limits):
                continue
            size = total.subs(point)
        except CANNOT:
            return False
        if not size.is_nonnegative:
            return False
        tried += 1
    return tried > 0
