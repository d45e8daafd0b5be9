"""Statements about figures and sets by name: AB∥CD, △ABC≌△DEF, ∠1+∠2=180°, A⊆B."""

from __future__ import annotations

from engine.answer.meaning import is_label, swapped
from engine.maths import tree
from engine.maths.tree import Node

_SYMMETRIC = frozenset("∥⊥=≅∽")


def claims_of(node: Node) -> tuple[tree.Relation, ...] | None:
    """AB∥DE, AB=DE as its statements about figures; None for anything else."""
    parts = (
        node.parts if isinstance(node, tree.And)
        else node.items if isinstance(node, tree.Listing) else (node,)
    )  # fmt: skip
    found = tuple(
        part for part in parts
        if isinstance(part, tree.Relation) and len(part.signs) == 1
        and part.signs[0] in "∥⊥≅∽=" and is_statement(part)
    )  # fmt: skip
    return found if len(found) == len(parts) else None


CONTAINED = {"⊆": "⊇", "⊇": "⊆", "⊂": "⊃", "⊃": "⊂", "∈": "∋"}


def same_inclusion(key: tree.Relation, answer: tree.Relation) -> bool | None:
    """A⊆B is B⊇A; of two sets by name nothing else says the same."""
    if key.signs != answer.signs:
        turned = CONTAINED[answer.signs[0]]
        answer = tree.Relation(answer.operands[::-1], (turned,))
    named = all(isinstance(each, tree.Name) for each in (*key.operands, *answer.operands))
    return key == answer if named else None


def is_of_angles(node: tree.Relation) -> bool:
    """An equation between sums or multiples of angles: ∠1+∠2=180°."""
    return any(
        isinstance(each, tree.Figure)
        for side in node.operands
        if isinstance(side, tree.Add | tree.Multiply | tree.Divide)
        for each in side.walk()
    )


def lettered(node: Node) -> Node:
    """Angles as letters and degrees as numbers."""

    def lettered(each: Node) -> Node | None:
        if isinstance(each, tree.Figure):
            return tree.Name("w", "".join(filter(str.isalnum, _letters_of(each, keep=True))))
        return each.degrees if isinstance(each, tree.Degrees) and each.minutes is None else None

    return swapped(node, lettered)


def is_statement(node: tree.Relation) -> bool:
    return all(is_label(each) and not isinstance(each, tree.Name) for each in node.operands)


def same_statement(key: tree.Relation, answer: tree.Relation) -> bool:
    if key.signs[0] in "≅∽":
        return _pairs(key) == _pairs(answer)
    return {_letters_of(each) for each in key.operands} == {
        _letters_of(each) for each in answer.operands
    }


def _pairs(node: tree.Relation) -> frozenset[tuple[str, str]]:
    one, two = (_letters_of(each, keep=True) for each in node.operands)
    together = frozenset(zip(one, two, strict=False))
    return min(together, frozenset((b, a) for a, b in together), key=sorted)


def _letters_of(node: Node, *, keep: bool = False) -> str:
    if isinstance(node, tree.Figure):
        written = node.letters
        if node.kind == "angle" and len(written) == 3:
            return min(written, written[::-1])
    else:
        written = "".join(str(each) for each in node.walk() if isinstance(each, tree.Name))
    return written if keep else "".join(sorted(written))
