"""The state of one walk down a solution."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.answer.verify.conclusion import Asked
from engine.answer.verify.known import Known
from engine.maths.tree import Node


@dataclass(slots=True)
class Walk:
    """The state of one walk."""

    asked: Asked
    sound: Known
    given: Known
    """What the problem alone says."""
    problem: str
    texts: list[str] = field(default_factory=list)
    """The lines so far."""
    tainted: Known | None = None
    """The same with the first mistake taken as true; None while there is none."""
    section: int = 1
    part: int = 0
    """The numbered part of the problem that the lines are about."""
    chain: tuple[Node, Node] | None = None
    """Where the running calculation began, and what stands at its end."""
    named: Node | None = None
    """S_n or a_n, while the lines go on from what was said of it."""
    rounded: bool = False
    ending: str = ""
    """The words that end the line before."""
    age: int = 0
    """Lines since something was assumed."""
    lost: list[tuple[int, Node, Node, str]] = field(default_factory=list)
    stated: list[Node] = field(default_factory=list)
    proved: list[Node] = field(default_factory=list)
    """What was stated and proved before any mistake."""


def new_case(walk: Walk) -> None:
    """当a>0时, 若...: what another case found no longer holds."""
    walk.section += 1
    for known in (walk.sound, walk.tainted):
        if known is not None:
            known.values = dict(walk.given.values)
            known.terms = dict(walk.given.terms)
            known.groups = dict(walk.given.groups)
            known.assumed.clear()
            known.conditions.clear()
            known.case = False
            known.cases += 1
