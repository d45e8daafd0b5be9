"""Sines and cosines of one angle as two letters with s² + c² = 1, so that algebra can decide."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.verify.rewriting import letters, rewrite
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import text

ANGLES = 2
_ONE = tree.Number(Fraction(1), "1")
_TWO = tree.Number(Fraction(2), "2")


def as_letters(earlier: tuple[Node, ...], claim: Node) -> tuple[tuple[Node, ...], Node]:
    """The same equations in letters; unchanged where no sine or cosine of a letter stands."""
    angles: dict[str, Node] = {}
    for node in (claim, *earlier):
        for each in node.walk():
            if _is_ratio(each):
                angles[text(each.arguments[0])] = each.arguments[0]  # type: ignore[attr-defined]
    if not any(_is_ratio(each) for each in claim.walk()) or len(angles) > ANGLES:
        return earlier, claim
    circles = tuple(
        tree.Relation((tree.Add((_squared("sin", angle), _squared("cos", angle))), _ONE), ("=",))
        for angle in angles
    )
    return (*(rewrite(each, _change) for each in earlier), *circles), rewrite(claim, _change)


def _is_ratio(node: Node) -> bool:
    return (
        isinstance(node, tree.Call)
        and node.function in ("sin", "cos")
        and len(node.arguments) == 1
        and bool(letters(node))
    )


def _change(node: Node) -> Node | None:
    if not isinstance(node, tree.Call) or not _is_ratio(node):
        return None
    return tree.Name(f"{node.function}({text(node.arguments[0])})")


def _squared(function: str, angle: str) -> Node:
    return tree.Power(tree.Name(f"{function}({angle})"), _TWO)
