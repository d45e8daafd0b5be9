"""Answers that list points, named points, or sets, as lists of one kind."""

from __future__ import annotations

from engine.answer.meaning import assignments_of, label_and_value, values_of
from engine.maths import tree
from engine.maths.tree import Node


def named_points(node: Node) -> dict[str, Node] | None:
    """A(-1,0), B(3,0) as the points by their letters; None for anything else."""
    parts = (
        node.parts if isinstance(node, tree.Or | tree.And)
        else node.items if isinstance(node, tree.Listing) else ()
    )  # fmt: skip
    found: dict[str, Node] = {}
    for part in parts:
        if not isinstance(part, tree.Call) or len(part.arguments) < 2:
            return None
        found[part.function] = part
    return found if len(found) == len(parts) > 1 else None


def sets_of(node: Node) -> tuple[Node, ...] | None:
    """The sets in a list of sets such as ∅,{1},{1,2}, as tuples; None for anything else."""
    if not isinstance(node, tree.Listing | tree.SetOf) or len(node.items) < 2:
        return None
    empty = tree.Constant("empty")
    if not any(isinstance(item, tree.SetOf) or item == empty for item in node.items):
        return None
    found: list[Node] = []
    for item in node.items:
        members = item.items if isinstance(item, tree.SetOf) else () if item == empty else (item,)
        if any(isinstance(each, tree.Relation | tree.Interval | tree.SetOf) for each in members):
            return None
        found.append(tree.Tuple((tree.Constant("dots"), *sorted(members, key=repr))))
    return tuple(found)


def points_of(node: Node) -> tuple[Node, ...] | None:
    """Solutions of a system, one after another, as points with their letters in order."""
    whole = assignments_of(node)
    if whole is not None:
        return (tree.Tuple(tuple(whole[name] for name in sorted(whole))),)
    if isinstance(node, tree.Or | tree.Listing | tree.SetOf):
        parts = node.parts if isinstance(node, tree.Or) else node.items
    else:
        parts = (node,)
    found: list[Node] = []
    for part in parts:
        if isinstance(part, tree.SetBuilder) and isinstance(part.element, tree.Tuple):
            part = part.condition
        part = label_and_value(part)[1]
        if isinstance(part, tree.Tuple):
            found += values_of(part) or (part,)
            continue
        given = assignments_of(part)
        if given is None:
            return None
        found.append(tree.Tuple(tuple(given[name] for name in sorted(given))))
    return tuple(found)
