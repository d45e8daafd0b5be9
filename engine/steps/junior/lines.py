"""Lines of a calculation: rewriting parts of an expression while the rest stays as written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from engine.maths import tree
from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Move


@dataclass(frozen=True, slots=True)
class Line:
    """The expression after one rule; `words` fill the places of the rule's sentence."""

    rule: str
    node: Node
    words: dict[str, Node | str] = field(default_factory=dict)


Lines = tuple[Line, ...]


def last(node: Node, lines: Sequence[Line]) -> Node:
    """Where a calculation that began at `node` has arrived."""
    return lines[-1].node if lines else node


def within(lines: Lines, rebuild: Callable[[Node], Node]) -> Lines:
    """The lines of a part as lines of the whole."""
    return tuple(Line(line.rule, rebuild(line.node), line.words) for line in lines)


def side_by_side(
    parts: Sequence[Node], calculations: Sequence[Lines], rebuild: Callable[[Sequence[Node]], Node]
) -> Lines:
    """Calculations of several parts as one: what has the same rule is done in the same line.

    The first part that still waits says which rule comes next, as a pupil works from the left.
    """
    now = list(parts)
    at = [0] * len(parts)
    written: list[Line] = []
    while True:
        waiting = [i for i, lines in enumerate(calculations) if at[i] < len(lines)]
        if not waiting:
            return tuple(written)
        longest = max(len(calculations[i]) - at[i] for i in waiting)
        first = next(i for i in waiting if len(calculations[i]) - at[i] == longest)
        line = calculations[first][at[first]]
        for i in waiting:
            if calculations[i][at[i]].rule == line.rule:
                now[i] = calculations[i][at[i]].node
                at[i] += 1
        whole = rebuild(now)
        if not written or written[-1].node != whole:
            written.append(Line(line.rule, whole, line.words))


def chain(given: Node, lines: Lines) -> tuple[Move, ...]:
    """Moves, each claiming that its line equals the line before; lines that change nothing go."""
    moves: list[Move] = []
    now = given
    for line in lines:
        if line.node == now:
            continue
        claim = Equal(now, line.node)
        moves.append(Move(line.rule, line.node, now, claims=(claim,), words=line.words))
        now = line.node
    return tuple(moves)


def is_sum(node: Node) -> bool:
    """Whether a node needs brackets as a factor."""
    return isinstance(node, tree.Add)
