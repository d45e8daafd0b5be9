"""充分条件、必要条件: two conditions on one letter, compared as sets."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.solutions import solution_set
from engine.maths.tree import And, Node, Or, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Implies
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.writing import letters_in
from engine.steps.senior.reading import asked
from engine.steps.task import Task, read_task

_QUOTES = re.compile(r"[“”\"「」]")
_FORM = re.compile(
    r"(?:设)?(?:#,)?(?:求)?#是#的(?:什么|何种)?(?:条件)?"
    r"(?:[(（]?充分不必要,?必要不充分,?充要,?既不充分也不必要[)）]?)?"
)
_NAMES = {
    (True, False): "充分不必要条件",
    (False, True): "必要不充分条件",
    (True, True): "充要条件",
    (False, False): "既不充分也不必要条件",
}


def find_condition_kind(task: Task) -> Derivation | None:
    """“x>2”是“x²>4”的什么条件."""
    if "条件" not in task.text or "是" not in task.text:
        return None
    found = asked(read_task(_QUOTES.sub(" ", task.text), task.grade))
    if found is None or not _FORM.fullmatch(found.words):
        return None
    nodes = list(found.nodes)
    if len(nodes) == 3:
        given = nodes.pop(0)
        if not (isinstance(given, Relation) and given.signs == ("∈",) and "R" in latex(given)):
            return None
    one, other = nodes
    letters = set(letters_in(one, other))
    if len(letters) != 1 or not all(isinstance(each, Relation | Or | And) for each in nodes):
        return None
    (letter,) = letters
    first, second = solution_set(one, letter), solution_set(other, letter)
    if not _known(first) or not _known(second) or sympy.S.EmptySet in (first, second):
        return None
    forward, backward = first.is_subset(second), second.is_subset(first)
    if forward is None or backward is None:
        return None
    return _written(one, other, letter, bool(forward), bool(backward))


def _known(found: Any) -> bool:
    return isinstance(found, sympy.Interval | sympy.Union | sympy.FiniteSet) and not any(
        isinstance(part, sympy.ConditionSet) for part in found.args
    )


def _written(
    one: Node, other: Node, letter: str, forward: bool, backward: bool
) -> Derivation | None:
    name = _NAMES[forward, backward]
    claims: list[Claim] = []
    moves: list[Move] = []
    for holds, left, right in ((forward, one, other), (backward, other, one)):
        claim = Implies(left, right, (letter,))
        sign = r"\Rightarrow" if holds else r"\nRightarrow"
        shown = f"{latex(left)}{sign} {latex(right)}"
        moves.append(
            Move(
                "implication_holds" if holds else "implication_fails",
                latex=shown,
                claims=(claim,) if holds else (),
            )
        )
        if holds:
            claims.append(claim)
    proof = tuple(claims)
    if not proof:
        # Nothing is proved where neither implies the other.
        return None
    return Derivation(
        "condition_kind",
        tuple(moves),
        answer_latex=rf"\text{{{name}}}",
        answer_text=name,
        proof=proof,
    )
