"""An angle known by its tangent or sine: both sides of a line tried at the angles it may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.answer.verify.known import Known
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.numeric import CONTEXT, Numeric, Undefined
from engine.maths.tree import Node

_RATIOS = ("sin", "cos", "tan")
_NEAR = CONTEXT.mpf(10) ** -12


def same_at_angle(left: Node, right: Node, known: Known) -> bool | None:
    """sin²α+2sinαcosα = 8 with tan α = 2: True or False where every such angle says so."""
    names = letters(left) | letters(right)
    if len(names) != 1:
        return None
    (name,) = names
    if not any(_is_ratio(each, name) for side in (left, right) for each in side.walk()):
        return None
    given = [
        (term, value)
        for term, value in known.terms.items()
        if _is_ratio(term, name) and not letters(value)
    ]
    if not given:
        return None
    found: set[bool] = set()
    try:
        for angle in _angles(name, given, known.quadrants.get(name)):
            a, b = (Numeric({name: angle}, False).value(side) for side in (left, right))
            found.add(bool(abs(a - b) < _NEAR * max(abs(a), abs(b), 1)))
    except (*CANNOT, Undefined):
        return None
    return found.pop() if len(found) == 1 else None


def _is_ratio(node: Node, name: str) -> bool:
    return (
        isinstance(node, tree.Call)
        and node.function in _RATIOS
        and node.base is None
        and not node.primes
        and letters(node) == {name}
        and isinstance(node.arguments[0], tree.Name)
    )


def _angles(name: str, given: list[tuple[Node, Node]], quadrant: int | None) -> Iterator[Any]:
    """The angles of one turn at which everything given of this letter holds."""
    term, value = given[0]
    if not isinstance(term, tree.Call):
        return
    number = CONTEXT.re(Numeric({}, False).value(value))
    if term.function == "tan":
        first = CONTEXT.atan(number)
        candidates = [first, first + CONTEXT.pi]
    elif abs(number) > 1:
        return
    elif term.function == "sin":
        first = CONTEXT.asin(number)
        candidates = [first, CONTEXT.pi - first]
    else:
        first = CONTEXT.acos(number)
        candidates = [first, -first]
    for angle in candidates:
        turn = angle % (2 * CONTEXT.pi)
        if quadrant is not None and int(turn / (CONTEXT.pi / 2)) + 1 != quadrant:
            continue
        if all(
            abs(Numeric({name: angle}, False).value(one) - Numeric({}, False).value(other)) < 1e-9
            for one, other in given
        ):
            yield angle
