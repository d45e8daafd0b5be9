"""What an answer's tree means: its label taken off, its values told apart, its parameter named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from fractions import Fraction

from engine.maths import tree
from engine.maths.tree import Node

MOST_VALUES = 64
INEQUALITIES = frozenset("<>≤≥≠")


def is_label(node: Node) -> bool:
    """Whether `node` can stand before "=" as the name of what was asked: x, S, AB, ∠A, f(x)."""
    if isinstance(node, tree.Name | tree.Figure | tree.Vector | tree.Derivative):
        return True
    if isinstance(node, tree.Call) and len(node.function) == 3:
        return all(isinstance(each, tree.Figure) for each in node.arguments)  # tan∠ABC
    if isinstance(node, tree.Call) and node.function == "P":
        return True  # the probability of an event: P(X=1)
    if isinstance(node, tree.Call):
        return re.fullmatch(r"[A-Za-z](?:\^\{-1\})?", node.function) is not None and all(
            isinstance(each, tree.Name) or each == tree.Number(Fraction(0), "0")
            for each in node.arguments
        )
    if isinstance(node, tree.Power):  # s² is the sign for a variance
        return node.base in (tree.Name("s"), tree.Name("S"), tree.Name("sigma"))
    if isinstance(node, tree.Absolute):
        return is_label(node.body)
    if isinstance(node, tree.Tuple):
        return all(isinstance(each, tree.Name) for each in node.items)
    if isinstance(node, tree.Ratio):
        return all(is_label(each) for each in node.terms)
    if isinstance(node, tree.Divide):
        parts = (node.numerator, node.denominator)
        return all(isinstance(each, tree.Multiply) and is_label(each) for each in parts)
    if isinstance(node, tree.Multiply) and isinstance(node.factors[-1], tree.Figure):
        return len(node.factors) == 2 and node.factors[0] in (tree.Name("S"), tree.Name("C"))
    if isinstance(node, tree.Multiply):
        first, *rest = node.factors
        if first in (tree.Name("E"), tree.Name("D")) and rest in (
            [tree.Name("xi")],
            [tree.Name("eta")],
        ):
            return True  # Eξ, the mean of ξ
        return all(isinstance(each, tree.Name) and each.name[:1].isupper() for each in node.factors)
    return False


def label_and_value(node: Node) -> tuple[Node | None, Node]:
    """x=3 is the label x with the value 3; anything else has no label."""
    if isinstance(node, tree.Relation) and set(node.signs) <= {"=", "≈"}:
        first, last = node.operands[0], node.operands[-1]
        if len(node.signs) > 1 and node.signs[-1] == "≈":
            last = node.operands[node.signs.index("≈")]  # what is exact stands before ≈
        if is_label(first) and not _occurs(first, last):
            return first, last
        if len(node.operands) == 2 and isinstance(last, tree.Name) and not _has_letters(first):
            return last, first
    return None, node


def _has_letters(node: Node) -> bool:
    return any(isinstance(each, tree.Name) for each in node.walk())


def _occurs(label: Node, value: Node) -> bool:
    return isinstance(label, tree.Name) and any(each == label for each in value.walk())


def base_letter(label: Node | None) -> str:
    """The letter without the number of a solution: x for x_1 and x_2."""
    if isinstance(label, tree.Name):
        return label.name if label.subscript.isdigit() else str(label)
    return "" if label is None else str(label)


def is_region(node: Node) -> bool:
    """Whether `node` speaks of a set of reals by inequalities or intervals."""
    if isinstance(node, tree.Relation):
        if set(node.signs) & INEQUALITIES:
            return True
        return node.signs in (("∈",), ("∉",))
    if isinstance(node, tree.And | tree.Or):
        return any(is_region(part) for part in node.parts)
    if isinstance(node, tree.Listing):
        return any(is_region(part) and not _declares(part) for part in node.items)
    if isinstance(node, tree.System):
        return any(is_region(part) for part in node.rows)
    if isinstance(node, tree.Interval):
        return True
    if isinstance(node, tree.Constant):
        return node.name in ("R", "empty", "no_solution", "R+")
    if isinstance(node, tree.SetOperation):
        return all(is_region(part) or isinstance(part, tree.Tuple | tree.SetOf)
                   for part in node.parts)  # fmt: skip
    if isinstance(node, tree.SetBuilder):
        return is_region(node.condition)
    if isinstance(node, tree.Where):
        return is_region(node.body)
    return False


def _declares(node: Node) -> bool:
    """k∈Z: says what a letter is, solves nothing."""
    return (
        isinstance(node, tree.Relation)
        and node.signs == ("∈",)
        and node.operands[1] in (tree.Constant("Z"), tree.Constant("N"), tree.Constant("N*"))
    )


def parameter_of(node: Node) -> str | None:
    """The letter declared a whole number (k∈Z), if one is."""
    for each in node.walk():
        if _declares(each) and isinstance(each, tree.Relation):
            name = each.operands[0]
            if isinstance(name, tree.Name):
                return str(name)
    return None


def without_declaration(node: Node) -> Node:
    """The node without its k∈Z, and a set builder {x|x=kπ, k∈Z} as what it lists."""
    if isinstance(node, tree.Where) and _declares(node.condition):
        return without_declaration(node.body)
    if isinstance(node, tree.SetBuilder):
        inside = without_declaration(node.condition)
        if inside != node.condition:
            return inside
        return node
    if isinstance(node, tree.Listing | tree.And):
        items = node.items if isinstance(node, tree.Listing) else node.parts
        kept = tuple(without_declaration(item) for item in items if not _declares(item))
        if len(kept) == 1:
            return kept[0]
        return tree.Listing(kept) if isinstance(node, tree.Listing) else tree.And(kept)
    if isinstance(node, tree.Or):
        return tree.Or(tuple(without_declaration(part) for part in node.parts))
    return node


def values_of(node: Node) -> tuple[Node, ...] | None:
    """The alternatives an answer lists: x=2或x=3, {2, 3}, 2、3, ±5; None for anything else."""
    found = tuple(_alternatives(node))
    if not found or len(found) > MOST_VALUES or any(each is None for each in found):
        return None
    return tuple(each for each in found if each is not None)


def _alternatives(node: Node) -> Iterator[Node | None]:
    if isinstance(node, tree.Or | tree.Listing | tree.SetOf):
        parts = node.parts if isinstance(node, tree.Or) else node.items
        letters = {base_letter(label_and_value(part)[0]) for part in parts} - {""}
        if len(letters) > 1:
            yield None
            return
        for part in parts:
            yield from _alternatives(part)
        return
    if isinstance(node, tree.And | tree.System) or is_region(node):
        yield None
        return
    if isinstance(node, tree.SetBuilder) and isinstance(node.element, tree.Tuple):
        given = assignments_of(node.condition)
        names = [str(each) for each in node.element.items]
        if given is not None and set(given) == set(names):
            yield tree.Tuple(tuple(given[name] for name in names))
            return
    if isinstance(node, tree.SetBuilder) and _lists_values(node):
        yield from _alternatives(node.condition)
        return
    label, value = label_and_value(node)
    if label is not None and isinstance(value, tree.Or | tree.Listing | tree.SetOf):
        yield from _alternatives(value)
    elif any(isinstance(each, tree.PlusMinus) for each in value.walk()):
        yield choose_sign(value, True)
        yield choose_sign(value, False)
    else:
        yield value


def _lists_values(node: tree.SetBuilder) -> bool:
    """{x|x=2或x=3}: the condition says the elements one by one."""
    condition = node.condition
    parts = condition.parts if isinstance(condition, tree.Or) else (condition,)
    return all(label_and_value(part)[0] == node.element for part in parts)


def choose_sign(node: Node, upper: bool) -> Node:
    """`node` with the upper (or lower) sign taken at every ±."""

    def chosen(each: Node) -> Node | None:
        if not isinstance(each, tree.PlusMinus):
            return None
        body = choose_sign(each.body, upper)
        return body if upper != each.flipped else tree.Negate(body)

    return swapped(node, chosen)


def swapped(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """`node` with `change` applied to every node in it, outermost first, where that gives one."""
    changed = change(node)
    if changed is not None:
        return changed
    changes: dict[str, object] = {}
    for field in fields(node):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        if isinstance(value, Node):
            changes[field.name] = swapped(value, change)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(
                swapped(each, change) if isinstance(each, Node) else each for each in value
            )
    return replace(node, **changes) if changes else node  # type: ignore[type-var]


def assignments_of(node: Node) -> dict[str, Node] | None:
    """{x: 1, y: 2} for a system or list that gives each of several letters one value."""
    if isinstance(node, tree.Where):
        return assignments_of(node.body)
    if not isinstance(node, tree.System | tree.And | tree.Listing | tree.SetOf):
        return None
    rows = (
        node.rows if isinstance(node, tree.System)
        else node.parts if isinstance(node, tree.And) else node.items
    )  # fmt: skip
    given: dict[str, Node] = {}
    for row in rows:
        label, value = label_and_value(row)
        if label is None or str(label) in given or isinstance(value, tree.Tuple):
            return None
        if any(isinstance(each, tree.PlusMinus) for each in value.walk()):
            return None
        given[str(label)] = value
    if len({base_letter(label_and_value(row)[0]) for row in rows}) != len(rows):
        return None
    return given if len(given) > 1 else None


def number_of(node: Node) -> Fraction | None:
    """The rational number a node is, when it is plainly one."""
    node = label_and_value(node)[1]
    sign = 1
    while isinstance(node, tree.Negate):
        node, sign = node.body, -sign
    if isinstance(node, tree.Number):
        return sign * node.value
    if isinstance(node, tree.Percent):
        inside = number_of(node.body)
        return None if inside is None else sign * inside / node.per
    if isinstance(node, tree.Mixed):
        return sign * (node.whole + Fraction(node.numerator, node.denominator))
    if isinstance(node, tree.Divide):
        above, below = number_of(node.numerator), number_of(node.denominator)
        if above is not None and below:
            return sign * above / below
    return None
