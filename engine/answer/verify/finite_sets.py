"""Finite sets of numbers: unions, intersections and complements worked out element by element."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.verify.known import Known
from engine.answer.verify.numbers import value
from engine.answer.verify.outcome import Outcome
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex

SIZE = 400
Elements = frozenset[Fraction]


def judge_sets(node: Node, known: Known) -> Outcome | None:
    """A∩B = {1, 2} with the sets that the problem gives; None where one of them isn't known."""
    if not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    if not any(isinstance(each, _SETS) for each in node.operands):
        return None
    found = [_elements(each, known) for each in node.operands]
    for left, right, side in zip(found, found[1:], node.operands, strict=False):
        if left is None or right is None:
            return None
        if left != right:
            if _many(known, side):
                return None
            return Outcome(False, _written(left))
    return Outcome(True)


_SETS = (tree.SetOf, tree.SetOperation, tree.Complement)


def _many(known: Known, node: Node) -> bool:
    """Whether a name in `node` stands for two different sets in the problem."""
    names = {each for each in node.walk() if isinstance(each, tree.Name)}
    return any(len(_given(name, known)) > 1 for name in names)


def _given(name: Node, known: Known) -> list[Elements]:
    """What the problem says a name stands for."""
    found: list[Elements] = []
    stated = [fact.node for fact in known.facts if fact.section == 0]
    for node in (*stated, *known.builders):
        if not isinstance(node, tree.Relation) or node.operands[0] != name:
            continue
        one = _elements(node.operands[-1], None) if node.signs == ("=",) else None
        if one is not None and one not in found:
            found.append(one)
    return found


def _elements(node: Node, known: Known | None) -> Elements | None:
    """The elements, all of them numbers; names are looked up in `known`."""
    match node:
        case tree.Constant("empty"):
            return frozenset()
        case tree.SetOf(items):
            numbers = [value(each) for each in items]
            if None in numbers:
                return None
            return frozenset(each for each in numbers if each is not None)
        case tree.SetBuilder():
            return _counted(node)
        case tree.Name() if known is not None:
            given = _given(node, known)
            return given[0] if given else None
        case tree.SetOperation(sign, parts):
            sets = [_elements(each, known) for each in parts]
            whole = sets[0]
            for each in sets[1:]:
                if whole is None or each is None:
                    return None
                whole = (
                    whole | each if sign == "∪" else whole & each if sign == "∩" else whole - each
                )
            return whole
        case tree.Complement(universe, body) if universe is not None:
            all_of, inner = _elements(universe, known), _elements(body, known)
            return None if all_of is None or inner is None else all_of - inner
    return None


_LEAST = {"Z": None, "N": Fraction(0), "N*": Fraction(1), "Z+": Fraction(1)}


def _counted(node: tree.SetBuilder) -> Elements | None:
    """{x∈Z | -1≤x≤5} written out."""
    match node:
        case tree.SetBuilder(
            tree.Relation((tree.Name() as name, tree.Constant(kind)), ("∈",)),
            tree.Relation((low_node, middle, high_node), (below, above)),
        ) if kind in _LEAST and middle == name and {below, above} <= {"<", "≤"}:
            low, high = value(low_node), value(high_node)
            if low is None or high is None or high - low > SIZE:
                return None
            start, stop = -(-low // 1), high // 1
            numbers = [Fraction(each) for each in range(int(start), int(stop) + 1)]
            least = _LEAST[kind]
            return frozenset(
                each
                for each in numbers
                if not (below == "<" and each == low)
                and not (above == "<" and each == high)
                and (least is None or each >= least)
            )
    return None


def _written(elements: Elements) -> str:
    if not elements:
        return r"\varnothing"
    items = tuple(tree.Number(abs(each), str(abs(each))) for each in sorted(elements))
    signed = [
        tree.Negate(item) if each < 0 else item
        for item, each in zip(items, sorted(elements), strict=True)
    ]
    return latex(tree.SetOf(tuple(signed)))
