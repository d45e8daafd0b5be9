"""等差数列, 等比数列: every term and partial sum by the first term and the difference or ratio."""

from __future__ import annotations

import re

from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.tree import Node

_KIND = re.compile(r"(?P<kind>等差|等比)数列\s*\$?\s*\\?\{?\s*(?P<name>[a-z])_?\{?[nₙ]")
_SUM = re.compile(r"前\s*\$?(?:n|\d{1,3})\$?\s*项(?:的)?和")
_OTHER_LETTER = re.compile(r"公(?:差|比)[为是]?\s*\$?\s*(?P<letter>[a-z])")


def progressions(problem: str) -> dict[str, str]:
    """For each sequence named in the problem, `arithmetic` or `geometric`; S for the sum of one."""
    found = {
        match["name"]: "arithmetic" if match["kind"] == "等差" else "geometric"
        for match in _KIND.finditer(problem)
    }
    letter = _OTHER_LETTER.search(problem)
    if letter is not None and letter["letter"] not in ("d", "q"):
        return {}
    if len(found) == 1 and _SUM.search(problem):
        ((name, kind),) = found.items()
        found["S"] = f"sum of {name}" if kind == "arithmetic" else f"geometric sum of {name}"
    return found


def term(name: tree.Name, known: dict[str, str]) -> Node | None:
    """a_5 as a_1+4d, S_5 as 5a_1+10d, b_3 as b_1q²; None for a first term and other letters."""
    kind = known.get(name.name)
    if kind is None or not name.subscript.isdecimal() or len(name.subscript) > 3:
        return None
    place = int(name.subscript)
    if kind.startswith("geometric sum of"):
        first, ratio = tree.Name(kind[-1], "1"), tree.Name("q")
        above = tree.Add((number(1), tree.Minus(tree.Power(ratio, number(place)))))
        below = tree.Add((number(1), tree.Minus(ratio)))
        return tree.Divide(tree.Multiply((first, above), ("·",)), below)
    if kind.startswith("sum of"):
        first = tree.Name(kind[-1], "1")
        return tree.Add((_times(place, first), _times(place * (place - 1) // 2, tree.Name("d"))))
    if place < 2:
        return None
    first = tree.Name(name.name, "1")
    if kind == "arithmetic":
        return tree.Add((first, _times(place - 1, tree.Name("d"))))
    return tree.Multiply((first, tree.Power(tree.Name("q"), number(place - 1))), ("·",))


def _times(count: int, what: Node) -> Node:
    return tree.Multiply((number(count), what), ("·",))
