"""a^m and a^n known: a^(m+n), a^(2m-n) by the laws of powers."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, power
from engine.steps.task import Task


def use_power_laws(task: Task) -> Derivation | None:
    """已知 a^m=2，a^n=3，求 a^(m+n)."""
    found = matched(
        task,
        r"(?:已知|若|如果|设)?#(?:,|和|且)#,?(?:则|那么)?(?:求|试求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
        r"(?:已知|若|如果|设)?#,?(?:则|那么)?(?:求|试求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
    )
    if found is None:
        return None
    *facts, wanted = found[1]
    known: dict[str, Any] = {}
    base: Node | None = None
    for each in facts:
        match each:
            case Relation(
                operands=(tree.Power(base=under, exponent=Name() as letter), value), signs=("=",)
            ) if base in (None, under) and str(letter) not in known and not letters_in(value):
                base = under
                known[str(letter)] = to_sympy(value)
            case _:
                return None
    if base is None or not isinstance(wanted, tree.Power) or wanted.base != base:
        return None
    if not all(value.is_Rational and value > 0 for value in known.values()):
        return None
    return _put_together(base, known, wanted)


def _put_together(base: Node, known: dict[str, Any], wanted: tree.Power) -> Derivation | None:
    exponent = sympy.expand(to_sympy(wanted.exponent))
    letters = [symbol(name) for name in known]
    if exponent.free_symbols - set(letters) or not exponent.free_symbols:
        return None
    if not exponent.is_polynomial(*letters) or sympy.Poly(exponent, *letters).total_degree() != 1:
        return None
    rest = exponent.subs(dict.fromkeys(letters, 0))
    value: Any = sympy.Integer(1)
    top: list[Node] = []
    bottom: list[Node] = []
    for name, size in known.items():
        count = exponent.coeff(symbol(name))
        if not count.is_Integer:
            return None
        value *= size**count
        if count != 0:
            part = power(tree.Power(base, Name(name)), abs(int(count)))
            (top if count > 0 else bottom).append(part)
    if rest != 0:
        number = to_sympy(base)
        if not number.is_Rational or not rest.is_Integer:
            return None
        value *= number**rest
        (top if rest > 0 else bottom).append(power(base, abs(int(rest))))
    above: Node = _product(top)
    split = above if not bottom else tree.Divide(above, _product(bottom))
    answer = from_sympy(value)
    claims: list[Claim] = []
    sample = {str(s): sympy.Integer(i + 2) for i, s in enumerate(letters)}
    if not isinstance(base, Name):
        changes = {symbol(n): v for n, v in sample.items()}
        claims.append(
            Equal(
                from_sympy(to_sympy(wanted).subs(changes)),
                from_sympy(to_sympy(split).subs(changes)),
            )
        )
    filled = sympy.Mul(*(size ** exponent.coeff(symbol(n)) for n, size in known.items()))
    if rest != 0:
        filled *= to_sympy(base) ** rest
    claims.append(Equal(from_sympy(filled), answer))
    moves = (
        Move("laws_of_powers", split, wanted, claims=tuple(claims[:-1])),
        Move("put_powers_in", equation(wanted, answer), split, claims=tuple(claims[-1:])),
    )
    return Derivation("power_laws", moves, answer, proof=tuple(claims))


def _product(factors: list[Node]) -> Node:
    if not factors:
        return from_sympy(sympy.Integer(1))
    if len(factors) == 1:
        return factors[0]
    return tree.Multiply(tuple(factors), ("·",) * (len(factors) - 1))
