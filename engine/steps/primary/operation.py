"""One operation with its lines, and the line of computing that everything is made of."""

from __future__ import annotations

from dataclasses import dataclass

from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Move, Words
from engine.values.layout import ColumnForm


@dataclass(frozen=True, slots=True)
class Operation:
    """What was written, what came out, and the lines between."""

    before: Node
    after: Node
    lines: tuple[Move, ...]


def line(
    rule: str,
    before: Node,
    after: Node,
    words: Words | None = None,
    layout: ColumnForm | None = None,
) -> Move:
    """A line of computing: both sides have the same value."""
    return Move(
        rule, after, before, claims=(Equal(before, after),), words=words or {}, layout=layout
    )
