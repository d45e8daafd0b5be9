"""Roots within roots and fractions of powers as one power with a rational exponent."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import node, over, power, relation
from engine.steps.senior.reading import matched
from engine.steps.task import Task


def find_radical_power(task: Task) -> Derivation | None:
    """化简 √(a√a)，用分数指数幂表示."""
    as_power = r"(?:,?(?:结果)?用(?:分数)?指数幂(?:的形式)?表示(?:为)?)"
    nodes = matched(
        task, rf"(?:化简|求)?(?:式子)?#(?:\(#(?:[,和]#)?\))?{as_power}", r"用(?:分数)?指数幂(?:的形式)?表示#(?:\(#\))?",
        r"(?:将|把)#(?:\(#\))?(?:化为|化成|写成|表示成|用)(?:分数)?指数幂(?:的形式|表示)?", r"化简#(?:\(#(?:[,和]#)?\))?", r"#,化简#",
    )  # fmt: skip
    if nodes is None:
        return None
    given = next((e for e in nodes if not isinstance(e, Relation)), None)
    if isinstance(given, tree.Where):
        given = given.body
    if given is None or not any(isinstance(e, tree.Root | tree.Power) for e in given.walk()):
        return None
    if any(isinstance(e, tree.Call | tree.Absolute | tree.Add) for e in given.walk()):
        return None
    names = sorted({str(e) for e in given.walk() if isinstance(e, Name)})
    if not 1 <= len(names) <= 3 or not _fractional(given):
        return None
    letters = {name: sympy.Symbol(name, positive=True) for name in names}
    value = to_sympy(given)
    value = sympy.powsimp(value.subs({s: letters[s.name] for s in value.free_symbols}), force=True)
    factors = sympy.Mul.make_args(sympy.expand_power_base(value, force=True))
    exponents: dict[str, Any] = {}
    front: Any = sympy.Integer(1)
    for factor in factors:
        base, exponent = factor.as_base_exp()
        if base in letters.values() and exponent.is_Rational:
            exponents[base.name] = exponents.get(base.name, 0) + exponent
        elif factor.is_number:
            front *= factor
        else:
            return None
    if not front.is_Rational:
        return None
    top = [_power(name, size) for name, size in sorted(exponents.items()) if size > 0]
    bottom = [_power(name, -size) for name, size in sorted(exponents.items()) if size < 0]
    answer = _product(top, front)
    if bottom:
        if front == 1 and not top and len(bottom) == 1:
            name, size = next((n, s) for n, s in exponents.items() if s < 0)
            answer = power(Name(name), size)
        else:
            answer = over(answer, _product(bottom, sympy.Integer(1)))
    under = tuple(relation(Name(name), ">", 0) for name in names)
    claim: Claim = Equal(given, answer, under)
    move = Move("rational_exponents", before=given, after=answer, claims=(claim,))
    return Derivation("radical_power", (move,), answer=answer, proof=(claim,))


def _power(name: str, size: Any) -> Node:
    return Name(name) if size == 1 else power(Name(name), size)


def _product(factors: list[Node], front: Any) -> Node:
    kept = factors if front == 1 and factors else [node(front), *factors]
    return kept[0] if len(kept) == 1 else tree.Multiply(tuple(kept), ("",) * (len(kept) - 1))


def _fractional(given: Node) -> bool:
    """Whether a root of letters or a broken exponent occurs."""
    for each in given.walk():
        if isinstance(each, tree.Root) and any(isinstance(e, Name) for e in each.walk()):
            return True
        if isinstance(each, tree.Power) and any(isinstance(e, Name) for e in each.base.walk()):
            exponent = to_sympy(each.exponent)
            if exponent.is_Rational and exponent.q != 1:
                return True
    return False
