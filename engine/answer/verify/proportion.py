"""A quick no: two equations that cannot be multiples of each other, by their values at points."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.tree import Node

_POINTS = (
    "0.7310585", "1.3132616", "0.4126928", "1.9689414", "0.2743510", "2.2197332", "0.8192029",
    "1.1477212", "0.5562818", "1.7213390", "0.3419021", "2.0671243", "0.6180217",
)  # fmt: skip


@lru_cache(maxsize=4096)
def never_proportional(left: Node, right: Node) -> bool:
    """True when the differences of the two sides stand in another ratio at different points."""
    names = sorted(letters(left) | letters(right))
    if letters(left) != letters(right):
        return True
    if not names or len(names) > len(_POINTS):
        return False
    ratios: list[Any] = []
    for turn in range(3):
        point = {
            name: CONTEXT.mpf(_POINTS[(place + 2 * turn) % len(_POINTS)])
            for place, name in enumerate(names)
        }
        try:
            first, second = _difference(left, point), _difference(right, point)
        except (*CANNOT, Undefined):
            continue
        if first is None or second is None or not second or not first:
            return False
        ratios.append(first / second)
    tolerance = CONTEXT.mpf(10) ** -12
    return any(abs(each - ratios[0]) > tolerance * abs(ratios[0]) for each in ratios[1:])


def _difference(node: Node, point: dict[str, Any]) -> Any:
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    numeric = Numeric(point, False)
    return numeric.value(node.operands[0]) - numeric.value(node.operands[1])
