"""S = πr² = 3.14×5×2: numbers put into a formula must be values of its letters."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.numeric import Numeric, Undefined
from engine.maths.tree import Node

LETTERS = 3
CANDIDATES = 60
TRIED = 8_000
"""Choices that are still tried within the time of one statement."""
NEAR = 0.002
"""How far apart, in shares, the two sides may be: π is 3.14."""
_PI = (3.14, 3.1416, 3.141, 3.142, 3.0)


def cannot_come_of(formula: Node, numbers: Node, known: Mapping[str, Node]) -> bool:
    """Whether no choice of the numbers that stand in `numbers` makes the formula worth them.

    What each letter stands for isn't said, so every part of the right side may be its value.
    False where a letter may stand for something else.
    """
    names = sorted(letters(formula))
    if _leaves(numbers) < _leaves(formula):
        return False  # some of it was worked out in the head
    if not 1 <= len(names) <= LETTERS or not _is_formula(formula):
        return False
    try:
        wanted = _worth(numbers, {})
        parts = {_worth(each, {}) for each in numbers.walk() if _is_part(each)}
        numbers_alone = [
            _worth(each, {}) for each in numbers.walk() if isinstance(each, tree.Number)
        ]
        if len(numbers_alone) <= 6:
            # 4×2/3 is 4 times two thirds, however it was read.
            parts |= {a / b for a in numbers_alone for b in numbers_alone if b}
        parts |= {sign * each**power for each in parts for sign, power in _FORMS if each >= 0}
    except (*CANNOT, Undefined):
        return False
    for name in names:
        if name in known:
            try:
                parts.add(_worth(known[name], {}))
            except (*CANNOT, Undefined):
                return False
    if len(parts) > CANDIDATES or not wanted:
        return False
    if _has_pi(formula):
        if 3.0 in parts or 22 in parts:
            return False  # π is 3 or 22/7 here
        parts = {each for each in parts if each not in _PI}
    if len(parts) ** len(names) > TRIED:
        return False
    for values in itertools.product(sorted(parts), repeat=len(names)):
        try:
            found = _worth(formula, dict(zip(names, values, strict=True)))
        except (*CANNOT, Undefined):
            continue
        if abs(found - wanted) <= NEAR * abs(wanted):
            return False
    return True


def _is_formula(node: Node) -> bool:
    """Letters, π and small numbers in products, sums and squares: no function, no index."""
    allowed = (
        tree.Name, tree.Number, tree.Multiply, tree.Divide, tree.Add, tree.Minus, tree.Power,
        tree.Constant,
    )  # fmt: skip
    if isinstance(node, tree.Name) or any(not isinstance(each, allowed) for each in node.walk()):
        return False
    names = [each for each in node.walk() if isinstance(each, tree.Name)]
    return all(not each.subscript and len(each.name) == 1 for each in names) and all(
        each.name == "pi" for each in node.walk() if isinstance(each, tree.Constant)
    )


_FORMS = ((1, 0.5), (-1, 1))
"""25 may be the square of what a letter stands for, and 15 the size of -15."""


def _leaves(node: Node) -> int:
    """Letters and numbers, each as often as it is written, exponents left out."""
    if isinstance(node, tree.Power):
        return _leaves(node.base)
    if isinstance(node, tree.Name | tree.Number | tree.Constant):
        return 1
    return sum(map(_leaves, node.children()))


def _is_part(node: Node) -> bool:
    return not isinstance(node, tree.Minus)


def _has_pi(node: Node) -> bool:
    return any(each == tree.Constant("pi") for each in node.walk())


def _worth(node: Node, values: Mapping[str, float]) -> float:
    return float(Numeric(dict(values), False).value(node).real)
