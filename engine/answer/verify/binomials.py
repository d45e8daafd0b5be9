"""Combinations as they are typed, C(6,2) and A(5,3), and the general term of a binomial."""

from __future__ import annotations

from engine.answer.verify.outcome import Outcome, expanded
from engine.answer.verify.rewriting import letters, put, rewrite, same, same_at_every
from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.tree import Node


def counted(node: Node) -> Node:
    """C(6,2)×4=60: within a calculation the pair is no point but what is chosen from what."""
    if isinstance(node, tree.Call | tree.Name | tree.Tuple):
        return node
    return rewrite(node, _counted)


def _counted(node: Node) -> Node | None:
    if not isinstance(node, tree.Call) or node.base is not None or node.primes:
        return None
    if node.function not in ("C", "A", "P") or len(node.arguments) != 2:
        return None
    total, taken = node.arguments
    whole = [_natural(each) for each in (total, taken)]
    if None in whole or (node.function == "P" and not all(isinstance(each, int) for each in whole)):
        return None
    kind = tree.Choose if node.function == "C" else tree.Arrange
    return kind(total, taken)


def _natural(node: Node) -> int | str | None:
    if isinstance(node, tree.Number):
        return int(node.value) if node.value.denominator == 1 else None
    return str(node) if isinstance(node, tree.Name) and str(node) in "nmkr" else None


def general_term(power: Node, index: str) -> Node | None:
    """C_n^r a^(n-r) b^r of (a+b)^n; None for anything else."""
    if not isinstance(power, tree.Power) or not isinstance(power.exponent, tree.Number):
        return None
    base, exponent = power.base, power.exponent
    if not isinstance(base, tree.Add) or len(base.terms) != 2 or exponent.value.denominator != 1:
        return None
    first, second = (
        tree.Negate(term.body) if isinstance(term, tree.Minus) else term for term in base.terms
    )
    name = tree.Name(index)
    rest = tree.Add((exponent, tree.Minus(name)))
    return tree.Multiply(
        (tree.Choose(exponent, name), tree.Power(first, rest), tree.Power(second, name)), ("·", "·")
    )


def judge_general_term(node: Node, power: Node | None) -> Outcome | None:
    """T_{r+1} = ... against the binomial that the problem expands."""
    if power is None or not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    counted_term = _numbered_term(node, power)
    if counted_term is not None:
        return counted_term
    index = _term_index(node.operands[0])
    term = general_term(power, index) if index is not None else None
    if term is None or index is None:
        return None
    proved = True
    for side in node.operands[1:]:
        found = same_at_every(term, side) if letters(side) >= {index} else None
        if found is False:
            return Outcome(False)
        proved = proved and found is True
    return Outcome(True) if proved else None


def _numbered_term(node: tree.Relation, power: Node) -> Outcome | None:
    """T_5 = C_6^4·2²·(-1)^4 = 60: one term of the expansion."""
    first = node.operands[0]
    if not isinstance(first, tree.Name) or first.name != "T" or not first.subscript.isdecimal():
        return None
    term = general_term(power, "r")
    place = int(first.subscript) - 1
    if term is None or not 0 <= place <= 40:
        return None
    wanted = expanded(put(term, {"r": number(place)}))
    if any(letters(side) != letters(wanted) for side in node.operands[-1:]):
        return None  # its letters were given values
    found = [same(wanted, side) for side in node.operands[1:]]
    if False in found:
        return Outcome(False)
    return Outcome(True) if all(found) else None


def _term_index(node: Node) -> str | None:
    match node:
        case tree.Name("T", subscript) if subscript.endswith("+1") and len(subscript) == 3:
            return subscript[0]
        case tree.Multiply((tree.Name("T", ""), tree.Add((tree.Name() as name, one)))) if (
            isinstance(one, tree.Number) and one.value == 1
        ):
            return str(name)
        case tree.Call("T", (tree.Add((tree.Name() as name, one)),)) if (
            isinstance(one, tree.Number) and one.value == 1
        ):
            return str(name)
    return None
