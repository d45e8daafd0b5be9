"""Whether two written answers say the same thing, for the tests of worked solutions."""

from __future__ import annotations

import re

import sympy

from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Constant, Name, Node, Relation, SetBuilder, SetOf
from engine.maths.unreadable import Unreadable

_SAME = (
    (r"\\(left|right|,|;|!)(?![a-z])", ""), (r"\\(d|t)frac", r"\\frac"), (r"\\text\{([^{}]*)\}", r"\1"),
    (r"\\mathrm\{([a-zA-Z])\}", r"\1"), (r"\\leqslant|\\leq|\\le(?![a-z])", "≤"),
    (r"\\geqslant|\\geq|\\ge(?![a-z])", "≥"), (r"\\mathbf\{([A-Z])\}", r"\1"),
    (r"_\{(\w)\}", r"_\1"), (r"\^\{(\w)\}", r"^\1"), (r"[\s，、]+", lambda m: "," if m[0].strip() else ""),
    (r"\\\{|\\\}", lambda m: m[0][1]), (r"\\mid|\\vert", "|"),
)  # fmt: skip


def plain(written: str) -> str:
    """LaTeX without the differences that don't matter."""
    for pattern, replacement in _SAME:
        written = re.sub(pattern, replacement, written)
    return written


def agree(found: str, expected: str) -> bool:
    """Same letters after cleaning, or the same mathematics, part by part."""
    if plain(found) == plain(expected):
        return True
    some, others = re.split("；", plain(found)), re.split("；", plain(expected))
    if len(some) > 1 and len(some) == len(others):
        return all(agree(a, b) for a, b in zip(some, others, strict=True))
    try:
        return _same(read(found), read(expected))
    except (Unreadable, TypeError, ValueError, AttributeError, NotImplementedError):
        return False


def _right_side(node: Node) -> Node:
    if isinstance(node, Relation) and node.signs == ("=",):
        left = node.operands[0]
        if isinstance(left, Name) and left.name != "y":
            return node.operands[1]
        if not isinstance(left, Name):
            inner = list(left.walk())
            if any(type(each).__name__ == "Call" for each in inner):
                return node.operands[1]
    return node


def _same(one: Node, other: Node) -> bool:
    if one == other:
        return True
    items = [getattr(each, "items", getattr(each, "parts", None)) for each in (one, other)]
    if type(one) is type(other) and items[0] is not None and items[1] is not None:
        if len(items[0]) != len(items[1]):
            return False
        if isinstance(one, SetOf):
            return bool(to_sympy(one) == to_sympy(other))
        return all(_same(a, b) for a, b in zip(*items, strict=True))
    if isinstance(one, SetBuilder) and isinstance(other, SetBuilder):
        return one.element == other.element and _same(one.condition, other.condition)
    one, other = _right_side(one), _right_side(other)
    if isinstance(one, Relation) and isinstance(other, Relation):
        if len(one.operands) != len(other.operands):
            return False
        if one.signs == other.signs and all(map(_same, one.operands, other.operands)):
            return True
        if one.signs == other.signs == ("=",):
            a, b = (to_sympy(e.operands[0]) - to_sympy(e.operands[1]) for e in (one, other))
            return bool(b != 0 and sympy.simplify(a / b).is_number)
        return False
    if isinstance(one, Relation) or isinstance(other, Relation) or isinstance(one, Constant):
        return False
    return same_value(one, other) is True
