"""The sentence after 答, held against the results that the lines before it reached."""

from __future__ import annotations

import re

from engine.answer.verify.formulas import read_formula
from engine.answer.verify.measures import without_units
from engine.answer.verify.pieces import cut
from engine.answer.verify.rewriting import letters, same
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex

_ANSWER = re.compile(r"^\s*\**\s*(?:口?答|答案)\s*\**\s*[:：，,]?\**")
_CHECKS = re.compile(r"检验|验算|验证|代入原|估")
_ROUNDS = re.compile(r"约|至少|最多|至多|保留|取整|≈|进一|去尾|估")


def numbers_named(text: str) -> tuple[Node, ...]:
    """The numbers that a sentence names, units taken off."""
    found: list[Node] = []
    for piece in cut(_ANSWER.sub("", text)):
        if not piece.formula:
            continue
        sign, node = read_formula(piece.text)
        if node is None or sign:
            continue
        last = node.operands[-1] if isinstance(node, tree.Relation) else node
        for each in last.items if isinstance(last, tree.Listing) else (last,):
            bare = without_units(each)
            if not letters(bare) and not isinstance(bare, tree.Tuple | tree.SetOf | tree.Interval):
                found.append(bare)
    return tuple(found)


def agrees(text: str, stated: list[Node], problem: str) -> bool:
    """Whether every number of the answer is a result of an earlier line, or stands in the problem."""
    named = numbers_named(text)
    results = [each for node in stated for each in _results(node)]
    given = numbers_named(problem)
    fresh = [each for each in named if not _among(each, given)]
    if not named or not all(_among(each, results) for each in fresh):
        return False
    return bool(fresh) or _among(named[-1], results)


def other_result(text: str, stated: list[Node], lines: tuple[str, ...], problem: str) -> str | None:
    """What the answer should have named: it takes a part of the last calculation for its result.

    BD = 1.5 - 0.7 = 0.8, and then 答：1.5 米. None where it agrees or where that can't be said.
    """
    named = numbers_named(text)
    if len(named) != 1 or not stated or not lines or _ROUNDS.search(problem + text):
        return None
    if _CHECKS.search(lines[-1]) or len(re.findall(r"[?？]|求", problem)) > 1:
        return None
    last = stated[-1]
    if not isinstance(last, tree.Relation) or set(last.signs) != {"="} or len(last.operands) < 2:
        return None
    result = without_units(last.operands[-1])
    if letters(result) or same(result, named[0]) is not False:
        return None
    parts = [
        without_units(each)
        for operand in last.operands[:-1]
        for each in operand.walk()
        if isinstance(each, tree.Number | tree.Quantity)
    ]
    if not _among(named[0], parts) or not isinstance(last.operands[-2], tree.Add):
        return None
    return latex(result)


def _results(node: Node) -> list[Node]:
    if isinstance(node, tree.Or | tree.And):
        return [each for part in node.parts for each in _results(part)]
    if isinstance(node, tree.Listing | tree.System):
        parts = node.items if isinstance(node, tree.Listing) else node.rows
        return [each for part in parts for each in _results(part)]
    if not isinstance(node, tree.Relation) or node.signs[-1] not in "=≈":
        return []
    last = without_units(node.operands[-1])
    return [] if letters(last) else [last]


def _among(number: Node, others: list[Node] | tuple[Node, ...]) -> bool:
    return any(same(number, each) is True for each in others)
