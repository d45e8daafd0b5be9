"""把 B(m,-1) 代入 y=-6/x: the equation that the point gives, known before what comes of it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.answer.verify.rewriting import letters, put
from engine.answer.verify.statements import Statement
from engine.answer.verify.walk import Walk
from engine.maths import tree
from engine.maths.tree import Node

_POINT_LEAD = re.compile(r"(?:把|将|点)\s*(?:点)?\s*[A-Z]?\s*$")


def with_points_put_in(found: tuple[Statement, ...], walk: Walk) -> Iterator[Statement]:
    """The statements one by one; a point put into a curve is learned where it is said."""
    point: tuple[Node, Node] | None = None
    for statement in found:
        if point is not None and "代入" in statement.lead:
            learned = _put(point, statement.node)
            if learned is not None:
                for known in (walk.sound, walk.tainted):
                    if known is not None:
                        known.learn(learned, walk.section)
        yield statement
        point = _point(statement) or (point if "代入" not in statement.lead else None)


def _point(statement: Statement) -> tuple[Node, Node] | None:
    if not _POINT_LEAD.search(statement.lead):
        return None
    match statement.node:
        case tree.Tuple((x, y)):
            return x, y
        case tree.Call(name, (x, y), None, 0) if len(name) == 1 and name.isupper():
            return x, y
    return None


def _put(point: tuple[Node, Node], curve: Node) -> Node | None:
    """The curve's equation at the point, where a letter is left in it."""
    if not isinstance(curve, tree.Relation) or curve.signs != ("=",):
        return None
    if not {"x", "y"} & letters(curve) or {"x", "y"} & (letters(point[0]) | letters(point[1])):
        return None
    sides = tuple(put(side, {"x": point[0], "y": point[1]}) for side in curve.operands)
    equation = tree.Relation(sides, ("=",))
    return equation if letters(equation) else None
