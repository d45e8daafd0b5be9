"""Sets of whole numbers given by a condition: {x∈N*|x≤3} as the elements it holds."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from engine.answer.intervals import HIGH, LOW, Spans, spans_of
from engine.maths import tree
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
    spans = spans_of(tree.And(tuple(kept)))
    return None if spans is None else _whole_numbers(spans, max(_FIRST[each] for each in ranges))


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
