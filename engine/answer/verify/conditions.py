"""What an expression asks of its letters so that it has a value."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.verify.rewriting import letters
from engine.maths import tree
from engine.maths.tree import Node

ZERO = tree.Number(Fraction(0), "0")


def conditions(node: Node, of_numbers: bool = False) -> list[Node]:
    """√a: a≥0; log a: a>0; 1/a: a≠0; those without letters only when `of_numbers`."""
    found: list[Node] = []
    for each in node.walk():
        if isinstance(each, tree.Call) and each.function in ("ln", "lg", "log"):
            found.append(tree.Relation((each.arguments[0], ZERO), (">",)))
        elif (
            isinstance(each, tree.Root)
            and each.index is None
            and (of_numbers or letters(each.body))
        ):
            found.append(tree.Relation((each.body, ZERO), ("≥",)))
        elif isinstance(each, tree.Divide) and (of_numbers or letters(each.denominator)):
            found.append(tree.Relation((each.denominator, ZERO), ("≠",)))
    return found
