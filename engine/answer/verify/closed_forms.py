"""a_n = 2·3^(n-1)-1, S_n = (n-1)2^(n+1)+2: closed forms against the first terms and sums themselves."""

from __future__ import annotations

from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters, put, same
from engine.maths import tree
from engine.maths.from_sympy import from_sympy, number
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node

TRIED = 5


def judge_closed_form(node: Node, known: Known) -> Outcome | None:
    """The general term or the sum of the one sequence of the problem; None for anything else."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    first, last = node.operands[0], node.operands[-1]
    of_term = _of_term(first, last, known) or _of_sum(first, last, node, known)
    if of_term is not None:
        return of_term
    if not isinstance(first, tree.Name) or first.subscript != "n" or not known.start:
        return None
    if letters(last) != {"n"} or _has_dots(node):
        return None
    summed = first.name in ("S", "T")
    if not summed and (first.name != known.start_name or known.start_given):
        return None
    total: Node = number(0)
    for n, value in enumerate(known.start, 1):
        total = tree.Add((total, value)) if summed else value
        found = same(total, put(last, {"n": number(n)}))
        if found is not True:
            return Outcome(False) if found is False else None
    return Outcome(True) if len(node.operands) == 2 else None


def _of_term(first: Node, last: Node, known: Known) -> Outcome | None:
    """a_n + 1 = 2^n: an expression in the general term."""
    current = f"{known.start_name}_n"
    if isinstance(first, tree.Name) or letters(first) != {current} or letters(last) != {"n"}:
        return None
    for n, value in enumerate(known.start, 1):
        found = same(put(first, {current: value}), put(last, {"n": number(n)}))
        if found is not True:
            return Outcome(False) if found is False else None
    return Outcome(True)


def _of_sum(first: Node, last: Node, node: Node, known: Known) -> Outcome | None:
    """-S_n = 2^(n+1)-2-n·2^(n+1), on the way of 错位相减."""
    names = letters(first)
    if isinstance(first, tree.Name) or names not in ({"S_n"}, {"T_n"}) or letters(last) != {"n"}:
        return None
    if not known.start or not known.start_given or _has_dots(node):
        return None
    total: Node = number(0)
    for n, value in enumerate(known.start, 1):
        total = tree.Add((total, value))
        found = same(put(first, dict.fromkeys(names, total)), put(last, {"n": number(n)}))
        if found is not True:
            return Outcome(False) if found is False else None
    return Outcome(True)


def first_terms(known: Known) -> tuple[str, tuple[Node, ...], bool]:
    """The name of the one sequence, its first terms, and whether its general term is given."""
    given = [
        (name, index, body)
        for name, (index, body) in known.sequences.items()
        if name not in ("S", "T") and letters(body) == {index}
    ]
    if len(given) == 1 and len(known.sequences) == 1:
        ((name, index, body),) = given
        return name, tuple(put(body, {index: number(n)}) for n in range(1, TRIED + 1)), True
    if known.sequences:
        return "", (), False
    found = [
        each
        for fact in known.facts
        if fact.section == 0
        for each in (_by_recurrence(fact.node, known),)
        if each is not None
    ]
    return (*found[0], False) if len(found) == 1 else ("", (), False)


def _by_recurrence(node: Node, known: Known) -> tuple[str, tuple[Node, ...]] | None:
    """a_{n+1} = 3a_n + 2 with a_1 given, worked out term by term."""
    match node:
        case tree.Relation((tree.Name(name, "n+1"), rule), ("=",)):
            pass
        case _:
            return None
    current = f"{name}_n"
    start = known.values.get(f"{name}_1")
    if start is None or not letters(rule) <= {current, "n"} or current not in letters(rule):
        return None
    terms = [start]
    try:
        for n in range(1, TRIED):
            following = put(rule, {current: terms[-1], "n": number(n)})
            terms.append(from_sympy(to_sympy(following)))
    except CANNOT:
        return None
    return name, tuple(terms)


def _has_dots(node: Node) -> bool:
    return any(isinstance(each, tree.Constant) and each.name == "dots" for each in node.walk())
