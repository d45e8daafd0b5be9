"""Answers of several parts, and the moves and proofs that counted numbers share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.maths.tree import Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node

Answers = Sequence[tuple[Node, Node]]


def answered(
    technique: str, moves: Sequence[Move], answers: Answers, proof: Sequence[Claim]
) -> Derivation:
    """One value alone, several as equations with what was asked for."""
    if len(answers) == 1:
        return Derivation(technique, tuple(moves), answer=answers[0][1], proof=tuple(proof))
    shown = [equation(wanted, value) for wanted, value in answers]
    return Derivation(
        technique, tuple(moves), answer_latex=", ".join(map(latex, shown)),
        answer_text="，".join(map(text, shown)), proof=tuple(proof),
    )  # fmt: skip


def counted(
    technique: str, rule: str, formula: Node, count: Any, words: dict[str, Node | str] | None = None
) -> Derivation:
    """A number found by a formula, proved by counting all cases one by one."""
    value = node(count)
    claim = Equal(formula, value)
    shown = equation(formula, value) if formula != value else value
    move = Move(rule, after=shown, claims=(claim,), words=words or {})
    return Derivation(technique, (move,), answer=value, proof=(claim,))


def in_words(
    technique: str, moves: Sequence[Move], said: str, proof: Sequence[Claim]
) -> Derivation:
    """An answer that is a school word: 奇函数, 相离, 有99%的把握."""
    return Derivation(
        technique, tuple(moves), answer_latex=rf"\text{{{said}}}", answer_text=said,
        proof=tuple(proof),
    )  # fmt: skip
