"""Sets of whole numbers given by a condition: {x∈N*|x≤3} as the elements it holds."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from engine.answer.intervals import HIGH, LOW, Spans, spans_of
from engine.answer.meaning import label_and_value, swapped
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.solutions import same_solutions
from engine.maths.tree import Node

MOST = 64
_FIRST = {"N": 0, "N*": 1, "Z": LOW}


def elements_of(node: Node) -> tuple[Node, ...] | None:
    """The elements in order; None where `node` is no such set or they are too many."""
    if not isinstance(node, tree.SetBuilder):
        return None
    ranges: list[str] = []
    kept: list[Node] = []
    condition = node.condition
    parts = (
        condition.items if isinstance(condition, tree.Listing)
        else condition.parts if isinstance(condition, tree.And) else (condition,)
    )  # fmt: skip
    for part in (node.element, *parts):
        within = _within(part)
        if within:
            ranges.append(within)
        elif part is not node.element:
            kept.append(part)
    if not ranges or not kept:
        return None
    formula = next((each for each in kept if label_and_value(each)[0] == node.element), None)
    if formula is not None:
        return _by_formula(
            label_and_value(formula)[1], [each for each in kept if each is not formula], ranges
        )
    spans = spans_of(tree.And(tuple(kept)))
    return None if spans is None else _whole_numbers(spans, max(_FIRST[each] for each in ranges))


def _by_formula(value: Node, kept: list[Node], ranges: list[str]) -> tuple[Node, ...] | None:
    """The values of 2n for the whole numbers n that the other conditions allow."""
    names = letters(value)
    if len(names) != 1 or not kept or letters(*kept) != names:
        return None
    spans = spans_of(tree.And(tuple(kept)))
    numbers = None if spans is None else _whole_numbers(spans, max(_FIRST[each] for each in ranges))
    if numbers is None:
        return None
    name = tree.Name(names.pop())
    return tuple(
        swapped(value, lambda each: number if each == name else None)  # noqa: B023
        for number in numbers
    )


def solves(builder: Node, values: tuple[Node, ...]) -> bool | None:
    """Whether the equation of {x|x²=1} has just these roots; None where it is no such set."""
    if not isinstance(builder, tree.SetBuilder):
        return None
    condition, name = builder.condition, builder.element
    if not isinstance(condition, tree.Relation) or condition.signs != ("=",):
        return None
    if not isinstance(name, tree.Name) or letters(condition) != {str(name)}:
        return None
    roots = tree.Or(tuple(tree.Relation((name, each), ("=",)) for each in values))
    return same_solutions(roots, condition, (str(name),))


def _within(node: Node) -> str:
    """N, N* or Z where `node` says that a letter belongs to it."""
    if not isinstance(node, tree.Relation) or node.signs != ("∈",):
        return ""
    kind = node.operands[1]
    return kind.name if isinstance(kind, tree.Constant) and kind.name in _FIRST else ""


def _whole_numbers(spans: Spans, first: float) -> tuple[Node, ...] | None:
    found: list[int] = []
    for (low, above), (high, below) in spans:
        if high == HIGH or (low == LOW and first == LOW):
            return None
        start = int(first) if low == LOW else max(floor(low) + 1 if above > 0 else ceil(low), first)
        stop = ceil(high) - 1 if below < 0 else floor(high)
        if stop - start > MOST:
            return None
        found += range(int(start), int(stop) + 1)
    return tuple(_number(each) for each in found) if len(found) <= MOST else None


def _number(value: int) -> Node:
    size = tree.Number(Fraction(abs(value)), str(abs(value)))
    return tree.Negate(size) if value < 0 else size
