"""A function with its derivative, its domain and the sign of the derivative, in a chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import Claim, DerivativeOf
from engine.steps.derivation import Move
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import interval_node, node, pieces
from engine.steps.senior.reading import Function
from engine.steps.senior.signs import SignTable, sign_table
from engine.values import SignChart


@dataclass(frozen=True)
class Study:
    """A function with its derivative, where it is defined, and the sign of the derivative."""

    function: Function
    moves: tuple[Move, ...]
    slope: Node
    domain: Any
    table: SignTable

    def value(self, at: Any) -> Any:
        """f(at), simplified."""
        return sympy.simplify(to_sympy(self.function.body).subs(symbol(self.function.variable), at))

    def proof(self) -> tuple[Claim, ...]:
        """The derivative is right, and so are its zeros and signs."""
        return (
            DerivativeOf(self.function.body, self.function.variable, self.slope),
            *self.table.proof(),
        )


def study(function: Function, within: Any = sympy.S.Reals) -> Study | None:
    """Differentiate and find the signs; None when a step isn't exact."""
    names = {str(each) for each in function.body.walk() if isinstance(each, Name)}
    if names - {function.variable} or function.variable not in names:
        return None
    domain = natural_domain(function.body, function.variable)
    if domain is None:
        return None
    domain = sympy.Intersection(domain, within)
    steps = derivative_moves(function)
    if steps is None or domain is sympy.S.EmptySet:
        return None
    moves, slope = steps
    if any(isinstance(part, sympy.FiniteSet) for part in pieces(domain)):
        return None
    inner = sympy.Union(*(sympy.Interval.open(p.start, p.end) for p in pieces(domain)))
    table = sign_table(to_sympy(slope), function.variable, inner)
    if table is None or not table.parts:
        return None
    return Study(function, moves, slope, domain, table)


def as_interval(written: Node) -> Any:
    """[a,b], (a,b) as a SymPy interval, or None."""
    if isinstance(written, tree.Interval):
        return to_sympy(written)
    if isinstance(written, tree.Tuple) and len(written.items) == 2:
        low, high = (to_sympy(each) for each in written.items)
        return sympy.Interval.open(low, high) if low.is_number and high.is_number else None
    return None


def chart(found: Study) -> tuple[SignChart, list[tuple[Any, str]]]:
    """The table of signs and arrows, and the extrema as (point, "max" or "min")."""
    function, table = found.function, found.table
    heads, signs, arrows = [], [], []
    extrema: list[tuple[Any, str]] = []
    previous: tuple[Any, int] | None = None
    for part, sign in table.parts:
        if previous is not None and previous[0].end == part.start:
            point = part.start
            heads.append(latex(node(point)))
            if found.domain.contains(point) == sympy.true:
                signs.append("0")
                kind = {(1, -1): "max", (-1, 1): "min"}.get((previous[1], sign))
                value = latex(node(found.value(point)))
                if kind:
                    extrema.append((point, kind))
                    name = "极大值" if kind == "max" else "极小值"
                    arrows.append(rf"\text{{{name} }}{value}")
                else:
                    arrows.append(value)
            else:
                signs.append("")
                arrows.append("")
        heads.append(latex(interval_node(part)))
        signs.append("+" if sign > 0 else "-")
        arrows.append(r"\nearrow" if sign > 0 else r"\searrow")
        previous = (part, sign)
    rows = (
        (latex(function.head(1)), tuple(signs)),
        (latex(function.head()), tuple(arrows)),
    )
    return SignChart(function.variable, tuple(heads), rows), extrema


def joined_parts(found: Study, sign: int) -> list[Any]:
    """The monotone intervals; neighbours with the same sign grow together at a zero inside."""
    merged: list[Any] = []
    for part, value in found.table.parts:
        if value != sign:
            continue
        if (
            merged
            and merged[-1].end == part.start
            and found.domain.contains(part.start) == sympy.true
        ):
            merged[-1] = sympy.Interval.open(merged[-1].start, part.end)
        else:
            merged.append(part)
    return merged
