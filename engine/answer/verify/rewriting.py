"""Trees rewritten: letters by their values, functions by their bodies, objects by plain letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from sympy.polys.polyerrors import BasePolynomialError

from engine.answer.verify.circle import equal_in_circle
from engine.answer.verify.numbers import DEGREE, degree, real_power
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.from_sympy import from_sympy, number
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.maths.write import text

CANNOT = (
    BasePolynomialError, TooHard, Unreadable, NotImplementedError, ValueError, TypeError, AttributeError,
    ArithmeticError, RecursionError, KeyError, IndexError,
)  # fmt: skip
_SCHOOL_WORDS = (
    "sin cos tan cot sec csc arcsin arccos arctan ln lg log exp max min abs gcd lcm floor ceil sgn"
    " sinh cosh tanh det re im arg conjugate"
)
_SCHOOL = frozenset(_SCHOOL_WORDS.split())
_HEAVY = (tree.Integral, tree.Limit, tree.Summation, tree.Derivative)

Change = Callable[[Node], Node | None]


def rewrite(node: Node, change: Change) -> Node:
    """`node` with `change` applied from the top; where it answers None its children are next."""
    changed = change(node)
    if changed is not None:
        return changed
    updates: dict[str, Any] = {}
    for field in fields(node):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        if isinstance(value, Node):
            new: Any = rewrite(value, change)
        elif isinstance(value, tuple):
            new = tuple(rewrite(item, change) if isinstance(item, Node) else item for item in value)
        else:
            continue
        if new != value:
            updates[field.name] = new
    return replace(node, **updates) if updates else node  # type: ignore[type-var]


def plain(node: Node, functions: frozenset[str]) -> Node:
    """Angles, segments and unknown functions (∠A, P(A), f(2)) as plain letters."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Figure):
            return tree.Name("∠" + each.letters if each.kind == "angle" else each.letters)
        if (
            isinstance(each, tree.Call)
            and each.function not in _SCHOOL
            and each.function not in functions
        ):
            return tree.Name(text(each))
        return None

    return rewrite(node, change)


def figures_named(node: Node) -> Node:
    """Angles and segments as plain letters, so that they count among the letters."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Figure):
            return tree.Name("∠" + each.letters if each.kind == "angle" else each.letters)
        return None

    return rewrite(node, change)


@lru_cache(maxsize=8192)
def letters(node: Node) -> frozenset[str]:
    """The letters in `node`, without bound ones (the x of an integral, the k of a sum)."""
    if isinstance(node, tree.Name):
        return frozenset((str(node),))
    found: frozenset[str] = frozenset()
    for child in node.children():
        found |= letters(child)
    if isinstance(node, tree.Integral) and node.lower is not None:
        found -= {str(node.variable)}
    if isinstance(node, tree.Limit):
        found -= {str(node.variable)}
    if isinstance(node, tree.Summation):
        found -= {str(node.index)}
    if isinstance(node, tree.Vector):
        found |= {f"→{node.name}"}
    return found


_ARITHMETIC = (
    tree.Add, tree.Minus, tree.Negate, tree.Multiply, tree.Divide, tree.Power, tree.Root,
)  # fmt: skip
_OBJECTS = (tree.Tuple, tree.SetOf, tree.Interval, tree.SetBuilder, tree.SetOperation)


@lru_cache(maxsize=4096)
def is_arithmetic(node: Node) -> bool:
    """False where a set or a point stands in a sum or product: SymPy has no sense for that."""
    return not any(
        isinstance(child, _OBJECTS)
        or (
            isinstance(child, tree.Constant) and child.name in ("empty", "no_solution", "R", "dots")
        )
        for each in node.walk()
        if isinstance(each, _ARITHMETIC)
        for child in each.children()
    )


def put(node: Node, values: Mapping[str, Node]) -> Node:
    """`node` with each letter that has a value replaced by it."""
    if not values or not letters(node) & values.keys():
        return node

    def change(each: Node) -> Node | None:
        return values.get(str(each)) if isinstance(each, tree.Name) else None

    return rewrite(node, change)


def computed(node: Node) -> Node:
    """Integrals, limits, sums and derivatives inside `node` worked out where SymPy can."""

    def change(each: Node) -> Node | None:
        if not isinstance(each, _HEAVY):
            return None
        try:
            return _worked_out(each)
        except CANNOT:
            return each

    if not any(isinstance(each, _HEAVY) for each in node.walk()):
        return node
    return rewrite(node, change)


@lru_cache(maxsize=512)
def _worked_out(node: Node) -> Node:
    done = to_sympy(node).doit()
    return from_sympy(done)


@lru_cache(maxsize=512)
def slope(body: Node, variable: str, order: int = 1) -> Node:
    """The derivative of `body` as a tree. Raises what `to_sympy` raises."""
    import sympy

    return from_sympy(sympy.diff(to_sympy(body), symbol(variable), order))


def _counts_in_letters(node: Node) -> bool:
    """C_n^r with letters: SymPy's simplifier may take half a minute over it."""
    return any(
        isinstance(each, tree.Choose | tree.Arrange) and bool(letters(each)) for each in node.walk()
    )


INDICES = 6
"""Values of the index at which terms with C_n^r are compared."""


def same_at_every(left: Node, right: Node) -> bool | None:
    """Whether two expressions with C_n^r agree at every index; None where that can't be seen."""
    index = _index(left, right)
    if index is None:
        return None
    for turn in range(INDICES):
        values: dict[str, Node] = {index: number(turn)}
        found = same(put(left, values), put(right, values))
        if found is not True:
            return found
    return True


def _index(left: Node, right: Node) -> str | None:
    """The one letter that counts, where the number chosen from is given."""
    counting = [
        each
        for side in (left, right)
        for each in side.walk()
        if isinstance(each, tree.Choose | tree.Arrange)
    ]
    names = {name for each in counting for name in letters(each)}
    if len(names) != 1 or any(letters(each.total) for each in counting):
        return None
    if any(
        isinstance(each.total, tree.Number) and each.total.value < INDICES - 1 for each in counting
    ):
        return None
    return names.pop()


def same(left: Node, right: Node) -> bool | None:
    """Whether two expressions have the same value; None for whatever can't be compared."""
    if not is_arithmetic(left) or not is_arithmetic(right):
        return None
    if left == right:
        return True
    if _counts_in_letters(left) or _counts_in_letters(right):
        return same_at_every(left, right)
    left, right = rewrite(left, real_power), rewrite(right, real_power)
    try:
        if not letters(left) and not letters(right):
            return _same_number(left, right)
        return same_value(left, right)
    except CANNOT:
        return None


def _same_number(left: Node, right: Node) -> bool | None:
    """Digits refute at once; what they don't refute is proved where its degree allows it."""
    if degree(left, right) <= 2:
        return same_value(left, right)
    imaginary = any(each == tree.Constant("i") for side in (left, right) for each in side.walk())
    try:
        one, other = (Numeric({}, imaginary).value(side) for side in (left, right))
        if abs(one - other) > CONTEXT.mpf(10) ** -12 * max(abs(one), abs(other), 1):
            return False
    except (Undefined, TooHard, Unreadable):
        return same_value(left, right)
    proved = equal_in_circle(left, right)
    if proved is not None:
        return proved
    if degree(left, right) > DEGREE:
        # SymPy's minimal polynomial of such a number may take minutes.
        return True if to_sympy(left) == to_sympy(right) else None
    return same_value(left, right)
