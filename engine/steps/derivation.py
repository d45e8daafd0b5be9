"""A derivation before it is put into words: moves, what each claims, and the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.maths.tree import Node
from engine.steps.claim import Claim
from engine.values import Layout, Picture

Words = Mapping[str, "Node | str"]


@dataclass(frozen=True, slots=True)
class Move:
    """One line of working.

    `before` and `after` keep what a pupil would write, unevaluated; `latex` replaces the written
    form of `after` where a line is more than one expression (two roots side by side). `rule` is a
    permanent code, `words` fill the places of its sentence in `engine.steps.explain`. `claims` is
    what must be true for the move to be right; a move that claims nothing is shown unchecked.
    """

    rule: str
    after: Node | None = None
    before: Node | None = None
    latex: str = ""
    claims: tuple[Claim, ...] = ()
    words: Words = field(default_factory=dict)
    layout: Layout | None = None
    parts: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """A whole worked solution by one technique.

    `answer` is what is asked for, as a node; `answer_latex` and `answer_text` replace its written
    form where school writes it otherwise ("增区间 ..."). `proof` claims that the answer answers the
    question, by a route that does not repeat the derivation wherever one exists. `graphs` are
    expressions in one unknown that are worth drawing; `pictures` are figures already described.
    `others` are further methods for the same question, shown on request.
    """

    technique: str
    moves: tuple[Move, ...]
    answer: Node | None = None
    answer_latex: str = ""
    answer_text: str = ""
    form: str = ""
    proof: tuple[Claim, ...] = ()
    graphs: tuple[Node, ...] = ()
    pictures: tuple[Picture, ...] = ()
    others: tuple[Derivation, ...] = ()
