"""E(X) and D(X) of the distribution that the problem gives, against what a line says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import sympy

from engine.answer.verify.known import Known
from engine.answer.verify.outcome import Outcome
from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

_BINOMIAL = re.compile(r"[XYξ]\s*[~～∼∽]\s*B\s*[(（]\s*(\d{1,4})\s*[,，]\s*([\d./]{1,12})\s*[)）]")


@dataclass(frozen=True, slots=True)
class Distribution:
    """The values of a variable and their probabilities, exact."""

    name: str
    chances: tuple[tuple[Any, Any], ...]

    def expectation(self, of: Any, letter: Any) -> Any:
        """The expectation of an expression in the variable."""
        return sum(of.subs(letter, value) * chance for value, chance in self.chances)


def distribution_of(problem: str, known: Known) -> Distribution | None:
    """From P(X=0)=0.2, ..., one unknown chance found by their sum; or from X~B(n,p)."""
    binomial = _BINOMIAL.search(problem)
    told = (int(binomial[1]), sympy.Rational(binomial[2])) if binomial else _trials(problem)
    if told is not None:
        count, chance = told
        if count > 40 or not 0 < chance < 1:
            return None
        row = tuple(
            (sympy.Integer(k), sympy.binomial(count, k) * chance**k * (1 - chance) ** (count - k))
            for k in range(count + 1)
        )
        return Distribution(binomial[0].strip()[0] if binomial else "X", row)
    found: dict[str, dict[Any, Any]] = {}
    for fact in known.facts:
        match fact.node:
            case tree.Relation(
                (tree.Call("P", (tree.Relation((tree.Name() as name, at), ("=",)),)), chance_node),
                ("=",),
            ) if fact.section == 0 and not letters(at):
                try:
                    found.setdefault(str(name), {})[to_sympy(at)] = sympy.nsimplify(
                        to_sympy(chance_node), rational=True
                    )
                except CANNOT:
                    return None
    if len(found) != 1:
        return None
    ((variable, chances),) = found.items()
    total = sum(chances.values())
    if total.free_symbols:
        if len(total.free_symbols) != 1:
            return None
        (letter,) = total.free_symbols
        solved = [
            each
            for each in sympy.solve(total - 1, letter)
            if all(0 <= value.subs(letter, each) <= 1 for value in chances.values())
        ]
        if len(solved) != 1:
            return None
        chances = {at: value.subs(letter, solved[0]) for at, value in chances.items()}
    if sum(chances.values()) != 1 or len(chances) < 2:
        return None
    return Distribution(variable, tuple(chances.items()))


_CHANCE = re.compile(
    r"(?:命中率|命中的?概率|成功的?概率|发芽率|概率)(?:都|均)?(?:为|是|等于)\s*\$?\s*(?P<p>\d+/\d+|0\.\d+)"
)
_TIMES = re.compile(r"(?:投篮|射击|投掷|试验|射门|种下|投)[了进]?\s*\$?(\d{1,2})\$?\s*[次粒]")


def _trials(problem: str) -> tuple[int, Any] | None:
    """n and p of independent trials told in words; None where two chances are given."""
    chances, times = list(_CHANCE.finditer(problem)), _TIMES.findall(problem)
    if len(chances) != 1 or len(times) != 1 or not re.search("独立|互不影响", problem):
        return None
    if re.search("甲|乙|第[一二三]次|直到|放回", problem):
        return None
    return int(times[0]), sympy.Rational(chances[0]["p"])


def judge_chance(node: Node, given: Distribution | None) -> Outcome | None:
    """P(X=3) = ... against the distribution; None for what names no such chance."""
    if given is None or not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    match node.operands[0]:
        case tree.Call("P", (tree.Relation((tree.Name() as name, at), ("=",)),), None, 0):
            pass
        case _:
            return None
    if str(name) != given.name or letters(at) or letters(node.operands[-1]):
        return None
    try:
        place, said = to_sympy(at), sympy.nsimplify(to_sympy(node.operands[-1]), rational=True)
    except CANNOT:
        return None
    right = dict(given.chances).get(place)
    if right is None:
        return None
    if right == said:
        return Outcome(True) if len(node.operands) == 2 else None
    return Outcome(False, latex(right))


def judge_moment(node: Node, given: Distribution | None) -> Outcome | None:
    """D(X)=2.8-1.4=1.4 against the distribution; None for what names no E or D of it."""
    if given is None or not isinstance(node, tree.Relation) or set(node.signs) != {"="}:
        return None
    match node.operands[0]:
        case tree.Call(("E" | "D" | "V") as which, (inside,), None, 0):
            pass
        case _:
            return None
    if letters(inside) != {given.name} or letters(node.operands[-1]):
        return None
    try:
        expression = to_sympy(inside)
        (letter,) = expression.free_symbols
        mean = given.expectation(expression, letter)
        right = mean if which == "E" else given.expectation(expression**2, letter) - mean**2
        said = sympy.nsimplify(to_sympy(node.operands[-1]), rational=True)
        if sympy.simplify(right - said) == 0:
            return None if len(node.operands) > 2 else Outcome(True)
        return Outcome(False, latex(right))
    except CANNOT:
        return None
