"""|a|=3, |b|=2 with a condition on signs: the possible pairs, and what is asked of them."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import asked
from engine.steps.junior.writing import equation, letters_in, relation
from engine.steps.task import Task

_SIGNS = "<>≤≥="


def solve_absolute_cases(task: Task) -> Derivation | None:
    """已知绝对值（平方）和大小关系，求式子的值."""
    found = asked(task)
    if found is None or not 3 <= len(found.nodes) <= 5:
        return None
    if not re.fullmatch(
        r"(?:已知|若|如果)?#(?:,|且|和)?#(?:,(?:且)?#|且#)*,?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
        found.words,
    ):
        return None
    *given, wanted = found.nodes
    options: dict[str, list[Any]] = {}
    conditions: list[Relation] = []
    for each in given:
        if not isinstance(each, Relation) or len(each.signs) != 1:
            return None
        pair = _two_values(each)
        if pair is not None and pair[0] not in options:
            options[pair[0]] = pair[1]
        elif each.signs[0] in _SIGNS:
            conditions.append(each)
        else:
            return None
    if (
        len(options) != 2
        or not set(letters_in(*conditions)) <= set(options)
        or isinstance(wanted, Relation)
    ):
        return None
    if not letters_in(wanted) or not set(letters_in(wanted)) <= set(options):
        return None
    return _cases(options, conditions, wanted)


def _two_values(each: Relation) -> tuple[str, list[Any]] | None:
    left, right = each.operands
    size = to_sympy(right)
    if each.signs != ("=",) or letters_in(right) or not size.is_Rational or size < 0:
        return None
    match left:
        case tree.Absolute(body=Name() as name):
            values = [size, -size]
        case tree.Power(base=Name() as name, exponent=power) if to_sympy(power) == 2:
            root = sympy.sqrt(size)
            if not root.is_Rational:
                return None
            values = [root, -root]
        case Name() as name:
            values = [size]
        case _:
            return None
    return str(name), list(dict.fromkeys(values))


def _cases(
    options: dict[str, list[Any]], conditions: list[Relation], wanted: Node
) -> Derivation | None:
    names = list(options)
    kept: list[dict[str, Any]] = []
    claims: list[Claim] = []
    for values in product(*options.values()):
        change = {symbol(n): v for n, v in zip(names, values, strict=True)}
        good = True
        for each in conditions:
            left, right = (to_sympy(side).subs(change) for side in each.operands)
            sign = each.signs[0]
            true = {
                "<": left < right,
                ">": left > right,
                "≤": left <= right,
                "≥": left >= right,
                "=": sympy.Eq(left, right),
            }[sign]
            good = good and bool(true)
            if good:
                claims.append(Holds(relation(from_sympy(left), sign, from_sympy(right))))
        if good:
            kept.append(dict(zip(names, values, strict=True)))
    if not kept or (len(kept) == 4 and conditions):
        return None
    results: list[Any] = []
    for case in kept:
        filled = substituted(wanted, {n: from_sympy(v) for n, v in case.items()})
        value = to_sympy(filled)
        if not value.is_Rational:
            return None
        claims.append(Equal(filled, from_sympy(value)))
        if value not in results:
            results.append(value)
    shown = [from_sympy(each) for each in sorted(results)]
    answer: Node = shown[0] if len(shown) == 1 else tree.Or(tuple(shown))
    rows = r"\text{ 或 }".join(
        ",".join(latex(equation(Name(n), v)) for n, v in case.items()) for case in kept
    )
    moves = (
        Move("possible_pairs", latex=rows, claims=tuple(claims[: len(conditions)])),
        Move("value_of_each_pair", answer, wanted, claims=tuple(claims)),
    )
    return Derivation("absolute_cases", moves, answer, proof=tuple(claims))
