"""A question understood well enough to try techniques on it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.maths.passage import Passage, split_passage
from engine.maths.read import read
from engine.maths.tree import Name, Node
from engine.maths.unreadable import Unreadable


@dataclass(frozen=True, slots=True)
class Task:
    """A question split into words and mathematics.

    `prose` has ⟦0⟧, ⟦1⟧, ... where formulas stood; `nodes[i]` is formula i read, or None where
    it can't be read; `written[i]` is formula i as it was typed.
    """

    text: str
    prose: str
    written: tuple[str, ...]
    nodes: tuple[Node | None, ...]
    grade: int | None = None

    def says(self, *words: str) -> bool:
        """Whether the prose holds any of `words`."""
        return any(word in self.prose for word in words)

    @property
    def only(self) -> Node | None:
        """The one formula of the task, or None when there are more, or none."""
        return self.nodes[0] if len(self.nodes) == 1 else None

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of all formulas, each once, in order of appearance."""
        seen: dict[str, None] = {}
        for node in self.nodes:
            if node is not None:
                for inner in node.walk():
                    if isinstance(inner, Name):
                        seen[str(inner)] = None
        return tuple(seen)


def read_task(text: str, grade: int | None = None) -> Task:
    """Split and read `text`; formulas that can't be read stay as None, nothing is raised."""
    passage: Passage = split_passage(text)
    return Task(
        text=text,
        prose=passage.prose,
        written=passage.formulas,
        nodes=tuple(_read(formula) for formula in passage.formulas),
        grade=grade,
    )


def _read(formula: str) -> Node | None:
    try:
        return read(formula)
    except Unreadable:
        return None
