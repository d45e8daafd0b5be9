"""非负数的和为0: each absolute value, square and root is 0."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, node, terms_of
from engine.steps.task import Task

SUM = (
    r"(?:已知|若|如果|设)?(?:(?:实数|有理数)?#(?:,#)*(?:是实数)?(?:满足|且),?)?#,?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
)


def solve_sum_of_squares(task: Task) -> Derivation | None:
    """|a-1| + (b+2)² = 0."""
    found = matched(task, *SUM)
    if found is None or len(found[1]) < 2:
        return None
    *names, given, wanted = found[1]
    if any(not isinstance(each, Name) for each in names):
        return None
    if not isinstance(given, Relation) or given.signs != ("=",) or to_sympy(given.operands[1]) != 0:
        return None
    terms = terms_of(given.operands[0])
    inside = [_inside(term) for term in terms]
    if len(terms) < 2 or any(each is None for each in inside):
        return None
    kept = [each for each in inside if each is not None]
    letters = sorted({symbol(name) for each in kept for name in letters_in(each)}, key=str)
    if {str(each) for each in names} - {str(each) for each in letters}:
        return None
    try:
        solved = sympy.solve([to_sympy(each) for each in kept], letters, dict=True)
    except NotImplementedError:
        return None
    if len(solved) != 1 or set(solved[0]) != set(letters):
        return None
    values: dict[Any, Any] = solved[0]
    if not all(value.is_Rational for value in values.values()):
        return None
    if not set(letters_in(wanted)) <= {str(each) for each in letters} or isinstance(
        wanted, Relation
    ):
        return None
    return _written(kept, values, wanted)


def _inside(term: Node) -> Node | None:
    """What must be 0 for a term that is never negative, with a positive factor at most."""
    if isinstance(term, tree.Multiply) and to_sympy(term.factors[0]).is_positive:
        term = term.factors[-1] if len(term.factors) == 2 else term
    match term:
        case tree.Absolute(body=body):
            return body
        case tree.Root(body=body, index=None):
            return body
        case tree.Power(base=base, exponent=exponent):
            size = to_sympy(exponent)
            return base if size.is_Integer and size.is_positive and size % 2 == 0 else None
    return None


def _written(inside: list[Node], values: dict[Any, Any], wanted: Node) -> Derivation | None:
    lines = [equation(each, 0) for each in inside]
    nodes = {letter.name: node(value) for letter, value in values.items()}
    claims: tuple[Claim, ...] = tuple(Equal(substituted(each, nodes), node(0)) for each in inside)
    moves = [
        Move("each_is_zero", latex=r",\ ".join(map(latex, lines))),
        Move("solve_each", latex=r",\ ".join(latex(equation(node(k), v)) for k, v in values.items()),
             claims=claims),
    ]  # fmt: skip
    filled = substituted(wanted, nodes)
    value = to_sympy(filled)
    if not value.is_number or not value.is_real:
        return None
    answer = node(value)
    claim = Equal(filled, answer)
    if filled != answer:
        moves.append(Move("put_in_values", answer, filled, claims=(claim,),
                          words={"values": ", ".join(f"${latex(equation(node(k), v))}$" for k, v in values.items())}))  # fmt: skip
    return Derivation("sum_of_squares", tuple(moves), answer, proof=(*claims, claim))
