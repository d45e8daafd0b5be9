"""Inequalities in one unknown: quadratic, fractional, of higher degree, absolute, exponential."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.domain import Condition, conditions
from engine.steps.senior.inequality_steps import (
    absolute_moves,
    fraction_moves,
    general_moves,
    polynomial_moves,
)
from engine.steps.senior.nodes import (
    condition,
    node,
    number_line,
    relation,
    same_writing,
    solution_node,
)
from engine.steps.senior.reading import matched
from engine.steps.senior.signs import SignTable
from engine.steps.senior.solution_sets import (
    FLIPPED,
    difference,
    prepare,
    samples,
    solve_inequality,
)
from engine.steps.task import Task


def find_inequality(task: Task) -> Derivation | None:
    """解不等式."""
    nodes = matched(
        task,
        r"解(?:关于#的)?不等式(?:组)?#",
        r"求(?:关于#的)?不等式(?:组)?#的解集?",
        r"(?:关于#的)?不等式(?:组)?#的解集",
    )
    if nodes is None:
        several = matched(task, r"解不等式组#(?:[,和]#)+", r"求不等式组#(?:[,和]#)+的解集")
        if several is None or not all(isinstance(each, Relation) for each in several):
            return None
        nodes = (tree.System(several),)
    given = nodes[-1]
    letters = {str(each) for each in given.walk() if isinstance(each, Name)}
    if len(letters) != 1 or (len(nodes) == 2 and nodes[0] != Name(*letters)):
        return None
    variable = letters.pop()
    if isinstance(given, Relation) and len(given.signs) == 1:
        return _single(given, variable)
    return _several(given, variable)


def _single(given: Relation, variable: str) -> Derivation | None:
    if given.signs[0] not in FLIPPED:
        return None
    monotone = _by_monotony(given, variable)
    if monotone is not None:
        return monotone
    prepared = prepare(given, variable)
    if prepared is None:
        return None
    sign, table, demands = prepared
    expression = table.expression
    unknown = symbol(variable)
    numerator, denominator = sympy.fraction(sympy.cancel(sympy.together(expression)))
    rational = numerator.is_polynomial(unknown) and denominator.is_polynomial(unknown)
    if rational and unknown not in denominator.free_symbols:
        moves = polynomial_moves(given, expression, variable, sign, table)
    elif rational:
        moves = fraction_moves(given, numerator, denominator, variable, sign)
    elif expression.has(sympy.Abs):
        moves = absolute_moves(given, variable, table, sign)
    else:
        moves = general_moves(given, variable, table, demands)
    return _finished(given, variable, table.solve(sign), moves, _proof(demands, table))


def _proof(demands: tuple[Condition, ...], table: SignTable) -> tuple[Claim, ...]:
    return (*(claim for each in demands for claim in each.proof), *table.proof())


def _finished(
    given: Node, variable: str, values: Any, moves: list[Move], proof: tuple[Claim, ...]
) -> Derivation:
    letter = Name(variable)
    answer = solution_node(values, letter)
    rule = "no_solution_set" if values is sympy.S.EmptySet else "solution_set"
    moves.append(Move(rule, after=answer, words={"set": answer}, claims=proof))
    graphs: tuple[Node, ...] = ()
    if isinstance(given, Relation) and len(given.operands) == 2:
        graphs = (from_sympy(difference(given)),)
    return Derivation(
        "inequality", tuple(moves), answer=answer, form="set", proof=proof, graphs=graphs,
        pictures=number_line(values, "数轴上标出的解集"),
    )  # fmt: skip


def _as_power(side: Node, other: Node) -> tuple[Any, Any] | None:
    """A side as (base, exponent) of a positive number base."""
    value = to_sympy(side)
    base, exponent = value.as_base_exp()
    if exponent.free_symbols and base.is_number and base.is_positive and base != 1:
        if base.is_Rational and base.q != 1 and base.p == 1:
            return base, exponent
        if base.is_Integer:
            return base, exponent
        if base == sympy.E:
            return base, exponent
        if base.is_Rational:
            return base, exponent
    return None


def _by_monotony(given: Relation, variable: str) -> Derivation | None:
    """a^u < b and log_a u < b: compare exponents or true numbers by the function's monotony."""
    sign = given.signs[0]
    left, right = given.operands
    if variable not in {str(e) for e in left.walk() if isinstance(e, Name)}:
        left, right, sign = right, left, FLIPPED[sign]
    return _exponential(given, left, right, sign, variable) or _logarithmic(
        given, left, right, sign, variable
    )


def _exponential(
    given: Relation, left: Node, right: Node, sign: str, variable: str
) -> Derivation | None:
    if not isinstance(left, tree.Power):
        return None
    base = to_sympy(left.base)
    other = to_sympy(right)
    if not (base.is_number and base.is_positive and base != 1):
        return None
    if other.is_number:
        if not other.is_positive:
            return None
        exponent = sympy.simplify(sympy.expand_log(sympy.log(other) / sympy.log(base), force=True))
        if base != sympy.E and not exponent.is_Rational:
            exponent = sympy.log(other) / sympy.log(base)
    elif (
        isinstance(right, tree.Power)
        and to_sympy(right.base).is_number
        and to_sympy(right.base).is_positive
    ):
        factor = sympy.simplify(
            sympy.expand_log(sympy.log(to_sympy(right.base)) / sympy.log(base), force=True)
        )
        if not factor.is_Rational:
            return None
        exponent = sympy.expand(factor * to_sympy(right.exponent))
    else:
        return None
    moves = []
    same_base = tree.Power(left.base, node(exponent))
    if not same_writing(same_base, right):
        moves.append(
            Move(
                "same_base",
                before=given,
                after=relation(left, sign, same_base),
                claims=(Equal(right, same_base),),
                words={"base": left.base},
            )
        )
    grows = bool(base > 1)
    compared_sign = sign if grows else FLIPPED[sign]
    compared = relation(left.exponent, compared_sign, exponent)
    rule = "exponential_grows" if grows else "exponential_falls"
    moves.append(Move(rule, after=compared, words={"base": left.base, "variable": Name(variable)}))
    return _after_comparison(given, compared, variable, moves, ())


def _logarithmic(
    given: Relation, left: Node, right: Node, sign: str, variable: str
) -> Derivation | None:
    base = log_base(left)
    if base is None or not isinstance(left, tree.Call):
        return None
    other = to_sympy(right)
    inside = left.arguments[0]
    if other.is_number:
        bound = node(sympy.simplify(to_sympy(base) ** other))
    elif log_base(right) == base and isinstance(right, tree.Call):
        bound = right.arguments[0]
    else:
        return None
    value = to_sympy(base)
    if not (value.is_number and value.is_positive and value != 1):
        return None
    grows = bool(value > 1)
    compared = relation(inside, sign if grows else FLIPPED[sign], bound)
    demands = conditions(given, variable)
    if demands is None:
        return None
    logarithm = tree.Call(left.function, (bound,), left.base)
    moves = [
        Move(
            "domain_logarithm",
            after=each.relation,
            claims=each.proof,
            words={"part": each.relation.operands[0]},
        )
        for each in demands
    ]
    if not same_writing(logarithm, right):
        moves.append(
            Move(
                "same_logarithm",
                before=given,
                after=relation(left, sign, logarithm),
                claims=(Equal(right, logarithm),),
            )
        )
    rule = "logarithm_grows" if grows else "logarithm_falls"
    moves.append(Move(rule, after=compared, words={"base": base}))
    return _after_comparison(given, compared, variable, moves, demands)


def log_base(side: Node) -> Node | None:
    """The base of a logarithm as a node."""
    if not isinstance(side, tree.Call) or len(side.arguments) != 1:
        return None
    if side.function == "ln":
        return tree.Constant("e")
    if side.function in ("lg", "log"):
        return side.base if side.base is not None else node(10)
    return None


def _after_comparison(
    given: Relation,
    compared: Relation,
    variable: str,
    moves: list[Move],
    demands: tuple[Condition, ...],
) -> Derivation | None:
    solved = solve_inequality(compared, variable)
    if solved is None:
        return None
    values, proof = solved
    values = sympy.Intersection(values, *(each.values for each in demands))
    letter = Name(variable)
    if not same_writing(compared, condition(values, letter)):
        moves.append(
            Move("solve_condition", before=compared, after=condition(values, letter), claims=proof)
        )
    proved: list[Claim] = [*proof, *(c for each in demands for c in each.proof)]
    proved += samples(given, variable, values)
    return _finished(given, variable, values, moves, tuple(proved))


def _several(given: Node, variable: str) -> Derivation | None:
    if not isinstance(given, tree.System | tree.And | Relation):
        return None
    rows: tuple[Node, ...]
    if isinstance(given, Relation):
        links = zip(given.operands, given.signs, given.operands[1:], strict=False)
        rows = tuple(Relation((a, b), (s,)) for a, s, b in links)
    else:
        rows = given.rows if isinstance(given, tree.System) else given.parts
    letter = Name(variable)
    moves = []
    for row in rows:
        solved = solve_inequality(row, variable)
        if solved is None:
            return None
        moves.append(
            Move(
                "solve_condition", before=row, after=condition(solved[0], letter), claims=solved[1]
            )
        )
    whole = solve_inequality(given, variable)
    if whole is None:
        return None
    return _finished(given, variable, whole[0], moves, whole[1])
