"""Equal ratios named k."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.given_facts import _END
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation
from engine.steps.task import Task


def use_equal_ratios(task: Task) -> Derivation | None:
    """x/2=y/3=z/4，设为 k."""
    found = matched(
        task, rf"(?:已知|若|如果|设)?#,?(?:且#≠#,)?(?:则|那么)?(?:求|试求)?(?:代数式)?#{_END}"
    )
    if found is None or len(found[1]) != 2:
        return None
    given, wanted = found[1]
    if (
        not isinstance(given, Relation)
        or set(given.signs) != {"="}
        or len(given.operands) not in (2, 3)
    ):
        return None
    k = symbol("k")
    values: dict[Any, Any] = {}
    for side in given.operands:
        if not isinstance(side, tree.Divide) or not isinstance(side.numerator, Name):
            return None
        below = to_sympy(side.denominator)
        if not below.is_Rational or below == 0 or to_sympy(side.numerator) in values:
            return None
        values[to_sympy(side.numerator)] = below * k
    expression = to_sympy(wanted)
    if (
        isinstance(wanted, Relation)
        or not expression.free_symbols
        or expression.free_symbols - set(values)
    ):
        return None
    value = sympy.cancel(expression.subs(values))
    if not value.is_Rational:
        return None
    filled = substituted(wanted, {s.name: from_sympy(v) for s, v in values.items()})
    answer = from_sympy(value)
    claims: tuple[Claim, ...] = (Equal(filled, answer),)
    rows = r",\ ".join(latex(equation(from_sympy(s), from_sympy(v))) for s, v in values.items())
    moves = (Move("ratio_is_k", latex=rows), Move("put_ratio_in", answer, filled, claims=claims))
    return Derivation("equal_ratios", moves, answer, proof=claims)
