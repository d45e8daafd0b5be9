"""Equations of lines and curves, equal up to a factor; and chains such as a<b<c."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.curve_points import leaves
from engine.answer.meaning import choose_sign
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.exact import Exact
from engine.maths.polynomial import Monomial, Polynomial, names
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable


def equations_of(node: Node) -> tuple[tree.Relation, ...] | None:
    """The equations that an answer lists, ± taken both ways; None when it lists something else."""
    if isinstance(node, tree.Or | tree.Listing):
        parts = node.parts if isinstance(node, tree.Or) else node.items
        found = [equations_of(part) for part in parts]
        if any(each is None for each in found):
            return None
        return tuple(equation for each in found if each is not None for equation in each)
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    if any(isinstance(each, tree.PlusMinus) for each in node.walk()):
        both = (choose_sign(node, True), choose_sign(node, False))
        return tuple(each for each in both if isinstance(each, tree.Relation))
    return (node,)


def both_signs(node: Node) -> Node:
    """An equation with ± as its two equations."""
    found = equations_of(node)
    return tree.Or(found) if found is not None and len(found) > 1 else node


def same_curve(key: tree.Relation, answer: tree.Relation) -> bool | None:
    """Whether two equations have proportional numerators, and so the same points.

    False only for polynomials of first or second degree in the letters, which no constant
    factor makes equal; anything else that differs is undecided.
    """
    exact = Exact()
    try:
        one, two = _numerator(exact, key), _numerator(exact, answer)
    except (TooHard, Unreadable):
        return None
    if not one or not two:
        return None
    if _proportional(exact, one, two):
        return True
    if exact.field.independent and _degree(one) <= 2 and _degree(two) <= 2:
        return False
    return False if leaves(one, answer) or leaves(two, key) else None


def _numerator(exact: Exact, equation: tree.Relation) -> Polynomial:
    left, right = equation.operands[0], equation.operands[1]
    return exact.value(tree.Add((left, tree.Minus(right))))[0]


def _proportional(exact: Exact, one: Polynomial, two: Polynomial) -> bool:
    """Whether a constant factor, surds included, makes one of the other."""
    first, second = _by_letters(exact, one), _by_letters(exact, two)
    if set(first) != set(second):
        return False
    lead = next(iter(first))
    times = exact.field.multiply
    return all(
        times(first[each], second[lead]) == times(first[lead], second[each]) for each in first
    )


def _by_letters(exact: Exact, polynomial: Polynomial) -> dict[Monomial, Polynomial]:
    """The coefficients (polynomials in surds and constants) by their letters."""
    found: dict[Monomial, dict[Monomial, Fraction]] = {}
    for monomial, coefficient in polynomial.items():
        letters_part = tuple(each for each in monomial if not _is_constant(exact, each[0]))
        rest = tuple(each for each in monomial if _is_constant(exact, each[0]))
        found.setdefault(letters_part, {})[rest] = coefficient
    return dict(found)


def _is_constant(exact: Exact, name: str) -> bool:
    """Whether a generator is a fixed number: a surd (which has a rule), π, e."""
    return name in exact.field.rules or name.startswith("#")


def _degree(polynomial: Polynomial) -> int:
    unknowns = {name for name in names(polynomial) if name[:1].isalpha() and len(name) == 1}
    return max(
        sum(power for name, power in monomial if name in unknowns) for monomial in polynomial
    )


def same_curves(key: Node, answer: Node) -> bool | None:
    """Whether two answers list the same curves, in any order."""
    first, second = equations_of(key), equations_of(answer)
    if first is None or second is None:
        return None
    if len(first) != len(second):
        return False if len(first) > 1 or len(second) > 1 else None
    left = list(second)
    doubt = False
    for equation in first:
        verdicts = [same_curve(equation, other) for other in left]
        if True in verdicts:
            del left[verdicts.index(True)]
        elif None in verdicts:
            doubt = True
        else:
            return False
    return None if doubt else True


_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "="}


def same_chain(key: Node, answer: Node) -> bool | None:
    """Whether two chains a<b<c order the same things the same way.

    False only where nothing but letters or nothing but numbers is compared; None where the
    chains may still say the same in another way.
    """
    if not isinstance(key, tree.Relation) or not isinstance(answer, tree.Relation):
        return None
    if not set(key.signs + answer.signs) <= set(_TURNED) or key.signs == ("=",):
        return None
    if len(key.operands) != len(answer.operands):
        return None
    turned = tuple(_TURNED[sign] for sign in reversed(answer.signs))
    for signs, operands in ((answer.signs, answer.operands), (turned, answer.operands[::-1])):
        if key.signs == signs and all(
            same_value(one, two) for one, two in zip(key.operands, operands, strict=True)
        ):
            return True
    both = (*key.operands, *answer.operands)
    named = all(isinstance(each, tree.Name) for each in both)
    return False if named or not letters(*both) else None
