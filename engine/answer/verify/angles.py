"""An angle named after its sine, cosine or tangent was found."""

from __future__ import annotations

from engine.answer.verify.calculation import compare
from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import letters
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import text


def judge_angle(node: Node, unknown: str, known: Known) -> Outcome | None:
    """A = 120° against cos A = -1/2; None when no such value is known.

    A sine belongs to two angles of a triangle, so that it refutes, and proves only among acute
    angles.
    """
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return None
    name, value = node.operands
    if not isinstance(name, tree.Name) or letters(value):
        return None
    proved = False
    for term, known_value in known.terms.items():
        if not isinstance(term, tree.Call) or term.function not in ("sin", "cos", "tan"):
            continue
        angle = term.arguments[0]
        called = str(angle) if isinstance(angle, tree.Name) else text(angle)
        if len(term.arguments) != 1 or called.lstrip("∠") != unknown.lstrip("∠"):
            continue
        holds = compare(tree.Call(term.function, (value,)), "=", known_value)
        if holds is False:
            return Outcome(False)
        proved = proved or (holds is True and (known.acute or term.function != "sin"))
    return Outcome(True) if proved else None
