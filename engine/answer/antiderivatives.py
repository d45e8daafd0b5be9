"""Antiderivatives: equal when they differ by a constant and both say so with a letter C."""

from __future__ import annotations

import sympy

from engine.answer.meaning import label_and_value
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_CONSTANTS = frozenset({"C", "c", "C_1", "C_0", "C_2"})


def without_constant(node: Node) -> Node | None:
    """The antiderivative without its + C; None when no such letter is added to it."""
    value = label_and_value(node)[1]
    if not isinstance(value, tree.Add):
        return None
    kept = tuple(term for term in value.terms if not _is_constant(term))
    if len(kept) != len(value.terms) - 1 or not kept:
        return None
    if isinstance(kept[0], tree.Minus):
        kept = (tree.Negate(kept[0].body), *kept[1:])
    rest = kept[0] if len(kept) == 1 else tree.Add(kept)
    return rest if letters(rest) and not letters(rest) & _CONSTANTS else None


def _logarithm_of_modulus(node: Node) -> bool:
    return any(
        isinstance(each, tree.Call)
        and each.function == "ln"
        and any(isinstance(inner, tree.Absolute) for inner in each.walk())
        for each in node.walk()
    )


def _is_constant(term: Node) -> bool:
    return isinstance(term, tree.Name) and str(term) in _CONSTANTS


def same_antiderivative(key: Node, answer: Node) -> bool | None:
    """Whether both are antiderivatives of one function; None when either names no constant."""
    first, second = without_constant(key), without_constant(answer)
    if first is None or second is None:
        return None
    if _logarithm_of_modulus(first) and not _logarithm_of_modulus(second):
        return False  # ln x lives on half of the line that ln|x| lives on
    if same_value(first, second):
        return True
    names = letters(first) | letters(second)
    if len(names) != 1:
        return same_value(first, second)
    name = symbol(names.pop())
    try:
        slopes = [from_sympy(sympy.diff(to_sympy(each), name)) for each in (first, second)]
    except (TooHard, Unreadable, ValueError, TypeError, AttributeError):
        return None
    return same_value(slopes[0], slopes[1])
