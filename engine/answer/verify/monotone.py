"""From log_a u > log_a v to u > v: which way the sign stands after a monotone function is taken off."""

from __future__ import annotations

from engine.answer.verify.numbers import value
from engine.answer.verify.rewriting import letters, same
from engine.maths import tree
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_FLIPPED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}
_GROWS = ("ln", "lg")


def keeps_order(latest: Node | None, node: Node) -> bool | None:
    """Whether `node` compares what stood inside `latest`'s functions the right way round.

    None where `node` is no such step.
    """
    if not isinstance(node, tree.Relation) or not isinstance(latest, tree.Relation):
        return None
    if len(node.signs) != 1 or len(latest.signs) != 1 or latest.signs[0] not in _FLIPPED:
        return None
    against = _against_number(latest, node)
    if against is not None:
        return against
    inside = _taken_off(*latest.operands)
    sign = node.signs[0]
    if inside is None or sign not in _FLIPPED:
        return None
    left, right, grows = inside
    wanted = latest.signs[0] if grows else _FLIPPED[latest.signs[0]]
    first, second = node.operands
    if _alike(first, left) and _alike(second, right):
        return sign == wanted
    if _alike(first, right) and _alike(second, left):
        return sign == _FLIPPED[wanted]
    return None


def _against_number(latest: tree.Relation, node: tree.Relation) -> bool | None:
    """log_½ u ≥ -3, so u ≤ 8: which way the sign stands when the other side is a number."""
    match latest.operands[0]:
        case tree.Call("log", (u,), base, 0) if base is not None and not letters(base):
            pass
        case tree.Call("ln", (u,), None, 0):
            base = tree.Constant("e")
        case _:
            return None
    grows = _above_one(base)
    first, second = node.operands
    if (
        grows is None
        or letters(latest.operands[1])
        or letters(second)
        or node.signs[0] not in _FLIPPED
    ):
        return None
    if not _alike(first, u) or same(second, tree.Power(base, latest.operands[1])) is not True:
        return None
    return node.signs[0] == (latest.signs[0] if grows else _FLIPPED[latest.signs[0]])


def _alike(one: Node, other: Node) -> bool:
    return letters(one) == letters(other) and same(one, other) is True


def _taken_off(left: Node, right: Node) -> tuple[Node, Node, bool] | None:
    """What stands inside the same function on both sides, and whether that function grows."""
    match left, right:
        case tree.Call(f, (u,), base, 0), tree.Call(g, (v,), other, 0) if f == g and base == other:
            if f in _GROWS:
                return u, v, True
            grows = _above_one(base) if f == "log" and base is not None else None
            return None if grows is None else (u, v, grows)
        case tree.Power(base, u), tree.Power(other, v) if base == other:
            grows = _above_one(base)
            return None if grows is None else (u, v, grows)
    return None


def _above_one(base: Node) -> bool | None:
    if base == tree.Constant("e"):
        return True
    if letters(base):
        return None
    exact = value(base)
    if exact is not None:
        return exact > 1 if exact > 0 and exact != 1 else None
    try:
        found = Numeric({}, False).value(base).real
    except (Undefined, TooHard, Unreadable):
        return None
    return bool(found > 1) if found > 0 and abs(found - 1) > CONTEXT.mpf(10) ** -9 else None
