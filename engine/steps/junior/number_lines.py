"""The picture of a solution set on the number line."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.tree import Name, Node, Relation
from engine.values import Picture
from engine.values.picture import NumberLine, Span


def number_line(interval: Any, description: str) -> tuple[Picture, ...]:
    """One interval or point drawn, or nothing where there is no end to mark."""
    if interval is sympy.S.EmptySet or interval == sympy.S.Reals:
        return ()
    low, high = interval.inf, interval.sup
    ends = [float(each) for each in (low, high) if each.is_finite]
    point = isinstance(interval, sympy.FiniteSet)
    margin = max(3.0, (max(ends) - min(ends)) * 0.5)
    span = Span(
        float(low) if low.is_finite else None,
        float(high) if high.is_finite else None,
        point or not interval.left_open,
        point or not interval.right_open,
    )
    window = (min(ends) - margin, max(ends) + margin)
    tick = 1.0 if window[1] - window[0] <= 30 else float(round((window[1] - window[0]) / 10))
    return (Picture("number_line", description, NumberLine(window, (span,), tick=tick)),)


def condition(interval: Any, unknown: str) -> Node:
    """A solution set as a (chain of) inequality: 2 < x ≤ 4."""
    x = Name(unknown)
    if interval is sympy.S.EmptySet:
        return tree.Constant("no_solution")
    if interval == sympy.S.Reals:
        return Relation((x, tree.Constant("R")), ("∈",))
    if isinstance(interval, sympy.FiniteSet):
        return Relation((x, from_sympy(interval.args[0])), ("=",))
    low, high = interval.inf, interval.sup
    if low == -sympy.oo:
        return Relation((x, from_sympy(high)), ("<" if interval.right_open else "≤",))
    if high == sympy.oo:
        return Relation((x, from_sympy(low)), (">" if interval.left_open else "≥",))
    signs = ("<" if interval.left_open else "≤", "<" if interval.right_open else "≤")
    return Relation((from_sympy(low), x, from_sympy(high)), signs)
