"""A given answer against the expected one: one of five verdicts with a reason."""

from __future__ import annotations

from engine.i18n import tr
from engine.maths.equal import same_value
from engine.maths.extract import final_answer
from engine.maths.read import read
from engine.maths.solutions import same_solutions
from engine.maths.tree import And, Listing, Name, Node, Or, Quantity, Relation, SetOf, System
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict, VerdictKind

RIGHT = Verdict(VerdictKind.RIGHT)


def check(problem: str | None, expected: str, given: str, *, form: str = "") -> Verdict:
    """The verdict on `given` against `expected`. Runs unbounded in time: see `Checker`."""
    try:
        key = read(_bare(expected))
        answer = read(_bare(given))
    except (Unreadable, TooHard) as error:
        return Verdict(VerdictKind.UNREADABLE, str(error))
    if key == answer:
        return RIGHT
    same = _same(key, answer)
    if same is None:
        return Verdict(VerdictKind.TIMEOUT, tr("这两个答案是不是一样，还判断不了。"))
    return RIGHT if same else _wrong(key, answer)


def _bare(text: str) -> str:
    text = text.strip().strip("$").strip()
    return (final_answer(text) or text) if "\\boxed" in text else text


def _same(key: Node, answer: Node) -> bool | None:
    values, others = _values(key), _values(answer)
    if values is not None and others is not None:
        return _same_values(values, others)
    if isinstance(key, Relation | And | Or | System) and isinstance(
        answer, Relation | And | Or | System
    ):
        letters = tuple(
            dict.fromkeys(
                str(node) for node in (*key.walk(), *answer.walk()) if isinstance(node, Name)
            )
        )
        return same_solutions(key, answer, letters) if letters else same_value(key, answer)
    return same_value(key, answer)


def _same_values(values: tuple[Node, ...], others: tuple[Node, ...]) -> bool | None:
    if len(values) != len(others):
        return False
    left = list(others)
    for value in values:
        for other in left:
            if same_value(_number(value, other), _number(other, value)):
                left.remove(other)
                break
        else:
            return False
    return True


def _number(value: Node, beside: Node) -> Node:
    """A quantity compared with a bare number loses its unit."""
    if isinstance(value, Quantity) and not isinstance(beside, Quantity):
        return value.value
    return value


def _values(node: Node) -> tuple[Node, ...] | None:
    """The values an answer lists: x=2或x=3, {2, 3}, 2、3; None when it is something else."""
    if isinstance(node, Or | Listing | SetOf):
        parts = node.parts if isinstance(node, Or) else node.items
        found = [_values(part) for part in parts]
        if any(values is None for values in found):
            return None
        return tuple(value for values in found if values is not None for value in values)
    if isinstance(node, Relation):
        if node.signs == ("=",) and isinstance(node.operands[0], Name):
            return (node.operands[1],)
        return None
    if isinstance(node, And | System):
        return None
    return (node,)


def _wrong(key: Node, answer: Node) -> Verdict:
    values, others = _values(key), _values(answer)
    if values is not None and others is not None and len(values) > 1:
        hits = [any(same_value(value, other) for other in others) for value in values]
        strays = [not any(same_value(value, other) for value in values) for other in others]
        if any(hits) and not any(strays):
            return Verdict(VerdictKind.WRONG, tr("还差答案：漏了解。"), Fault.INCOMPLETE)
        if all(hits):
            return Verdict(VerdictKind.WRONG, tr("多了不该有的解。"), Fault.EXTRA)
    return Verdict(VerdictKind.WRONG, tr("还不对，再算一遍。"))
