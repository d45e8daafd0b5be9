"""What one line may build on, and whether what it claims follows from that."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.maths.equal import same_value
from engine.maths.solutions import implies, same_solutions
from engine.maths.tree import And, Call, Listing, Name, Node, Or, Quantity, Relation, System
from engine.maths.unreadable import TooHard, Unreadable


@dataclass(slots=True)
class Known:
    """What has been said so far: relations about unknowns, and values of letters."""

    relations: list[Node] = field(default_factory=list)
    suspect: bool = False
    """Whether an earlier line was wrong: what follows from it is carried, not wrong again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """True: proved. False: refuted, with what it should have been. None: nothing to check."""

    holds: bool | None
    should_be: Node | None = None


NOTHING = Outcome(None)


def letters_of(node: Node) -> tuple[str, ...]:
    """The letters in a node, each once."""
    return tuple(dict.fromkeys(str(inner) for inner in node.walk() if isinstance(inner, Name)))


def check_node(node: Node, known: Known) -> Outcome:
    """Whether `node` is true in itself or follows from what is known."""
    letters = letters_of(node)
    if isinstance(node, Relation):
        if not letters and not _calls(node):
            return _chain(node)
        inner = _tail(node)
        if inner is not None:
            outcome = _chain(inner)
            if outcome.holds is not None:
                return outcome
    if not isinstance(node, Relation | And | Or | System | Listing) or not letters:
        return NOTHING
    if isinstance(node, Relation) and set(node.signs) == {"="}:
        outcome = _chain(node)
        if outcome.holds is True:
            return outcome
    return _follows(node, letters, known)


def _calls(node: Node) -> bool:
    return any(isinstance(inner, Call) and len(inner.function) == 1 for inner in node.walk())


def _tail(node: Relation) -> Relation | None:
    """`S = 3×4 = 12` without its name: the part that is calculation alone."""
    if len(node.operands) < 3 or letters_of(Relation(node.operands[1:], node.signs[1:])):
        return None
    return Relation(node.operands[1:], node.signs[1:])


def _chain(node: Relation) -> Outcome:
    """Each neighbouring pair of a chain of equalities."""
    proved = False
    for left, sign, right in zip(node.operands, node.signs, node.operands[1:], strict=False):
        if sign != "=":
            return NOTHING
        same = _same(left, right)
        if same is False:
            return Outcome(False, left)
        if same is None:
            return NOTHING
        proved = True
    return Outcome(True if proved else None)


def _same(left: Node, right: Node) -> bool | None:
    if isinstance(right, Quantity) != isinstance(left, Quantity):
        left = left.value if isinstance(left, Quantity) else left
        right = right.value if isinstance(right, Quantity) else right
    try:
        return same_value(left, right)
    except (TooHard, Unreadable):
        return None


def _follows(node: Node, letters: tuple[str, ...], known: Known) -> Outcome:
    """Whether a statement about unknowns has the solutions of an earlier one about the same."""
    undecided = True
    for earlier in reversed(known.relations):
        if set(letters_of(earlier)) != set(letters):
            continue
        try:
            if same_solutions(earlier, node, letters) or implies(earlier, node, letters):
                return Outcome(True)
            undecided = undecided and same_solutions(earlier, node, letters) is None
        except (TooHard, Unreadable):
            continue
        if not undecided:
            return Outcome(False)
    return NOTHING
