"""Lengths and dot products of vectors as products of letters: |a-2b|² = a² - 4a·b + 4b²."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from engine.answer.verify.formulas import read_formula
from engine.answer.verify.outcome import Outcome, expanded
from engine.answer.verify.rewriting import letters, rewrite, same
from engine.maths import tree
from engine.maths.tree import Node

_TWO = tree.Number(Fraction(2), "2")


def judge_vector_algebra(node: Node, values: dict[Node, Node]) -> Outcome | None:
    """Each neighbouring pair as an identity of commuting letters; None where no vector stands.

    The dot product commutes and distributes, so that what is of the second degree in vectors obeys
    the rules of ordinary letters. `values` are what is known of |a| and a·b.
    """
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    sides = [_in_letters(each) for each in node.operands]
    proved = False
    for (left, right), (one, other) in zip(pairwise(sides), pairwise(node.operands), strict=True):
        if left is None or right is None:
            return None
        if not _has_vectors(one) and not _has_vectors(other):
            continue
        found = same(left, right)
        known = _lengths(values)
        if found is not True:
            a, b = _valued(left, known), _valued(right, known)
            if letters(a) & _vectors(a) or letters(b) & _vectors(b):
                if letters(left) == letters(right) and found is False:
                    return Outcome(False) if _vectors(left) else None
                return None
            found = same(a, b)
            if found is False and letters(a) != letters(b):
                return None  # cos θ = a·b/(|a||b|): what is to be found
        if found is None:
            return None
        if found is False:
            return Outcome(False)
        proved = True
    return Outcome(True) if proved else None


_ANGLE = re.compile(r"夹角[^，。；\d]{0,8}?(?:为|是|等于)\s*\$?\s*(?P<angle>[^\s，,。；;$]{1,16})")


def dot_product(words: str, terms: dict[Node, Node]) -> tuple[Node, Node] | None:
    """a·b and its value, where the problem gives |a|, |b| and the angle between the two."""
    found = _ANGLE.search(words)
    lengths = [
        (node.body, known)
        for node, known in terms.items()
        if isinstance(node, tree.Absolute) and isinstance(node.body, tree.Vector)
    ]
    angle = read_formula(found["angle"])[1] if found is not None else None
    if angle is None or len(lengths) != 2 or letters(angle):
        return None
    (one, first), (other, second) = lengths
    cosine = tree.Call("cos", (angle,))
    product = tree.Multiply((one, other), ("·",))
    return product, tree.Multiply((first, second, cosine), ("×", "×"))


def _in_letters(node: Node) -> Node | None:
    """`node` with vectors as letters; None where a vector stands alone or in another way."""

    def change(each: Node) -> Node | None:
        if isinstance(each, tree.Vector):
            return tree.Name(f"→{each.name}")
        if isinstance(each, tree.Power) and each.exponent == _TWO:
            if isinstance(each.base, tree.Absolute) and _has_vectors(each.base):
                return tree.Power(rewrite(each.base.body, change), _TWO)
        elif isinstance(each, tree.Absolute) and _has_vectors(each):
            if isinstance(each.body, tree.Vector):
                return tree.Name(f"‖{each.body.name}")
            return tree.Root(expanded(tree.Power(rewrite(each.body, change), _TWO)))
        return None

    changed = rewrite(node, change)
    return rewrite(changed, _as_length) if changed != node else changed


def _as_length(node: Node) -> Node | None:
    """a² is |a|²."""
    match node:
        case tree.Power(tree.Name(name), exponent) if exponent == _TWO and name.startswith("→"):
            return tree.Power(tree.Name("‖" + name[1:]), _TWO)
    return None


def _has_vectors(node: Node) -> bool:
    return any(isinstance(each, tree.Vector) for each in node.walk())


def _vectors(node: Node) -> frozenset[str]:
    return frozenset(name for name in letters(node) if name[0] in "→‖")


def _lengths(values: dict[Node, Node]) -> dict[Node, Node]:
    """a² and a·b from what was said of |a|, a² and a·b."""
    found: dict[Node, Node] = {}
    for node, known in values.items():
        match node:
            case tree.Absolute(tree.Vector(name)):
                found[tree.Name(f"‖{name}")] = known
            case tree.Power(tree.Vector(name) | tree.Absolute(tree.Vector(name)), exponent) if (
                exponent == _TWO
            ):
                found[tree.Power(tree.Name(f"‖{name}"), _TWO)] = known
            case tree.Multiply((tree.Vector(one), tree.Vector(other)), _):
                first, second = tree.Name(f"→{one}"), tree.Name(f"→{other}")
                found[tree.Multiply((first, second), ("·",))] = known
                found[tree.Multiply((second, first), ("·",))] = known
    return found


def _valued(node: Node, known: dict[Node, Node]) -> Node:
    """`node` expanded, then with lengths and dot products put in."""

    def change(each: Node) -> Node | None:
        if each in known:
            return known[each]
        if not isinstance(each, tree.Multiply):
            return None
        names = [f for f in each.factors if isinstance(f, tree.Name) and f.name.startswith("→")]
        if len(names) != 2:
            return None
        pair = tree.Multiply((names[0], names[1]), ("·",))
        if pair not in known:
            return None
        rest = tuple(f for f in each.factors if f not in names)
        return tree.Multiply((*rest, known[pair]), ("×",) * len(rest)) if rest else known[pair]

    return rewrite(rewrite(expanded(node), _as_length), change)
