"""Where a function has a value: the conditions a pupil lists, and the set they leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Relation
from engine.steps.claim import Claim, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import condition, number_line, relation, union_node
from engine.steps.senior.reading import as_function, matched
from engine.steps.senior.signs import real_zeros, sign_table
from engine.steps.task import Task


@dataclass(frozen=True)
class Condition:
    """One demand (`relation`), why it is made (`reason` names the rule), and who meets it."""

    relation: Relation
    reason: str
    values: Any
    proof: tuple[Claim, ...]


def conditions(body: Node, variable: str) -> tuple[Condition, ...] | None:
    """The demands of `body` on its letter, inner ones first; None when one can't be solved."""
    found: list[Condition] = []
    allowed: Any = sympy.S.Reals
    for demand, reason in dict.fromkeys(_demands(body)):
        names = {str(each) for each in demand.walk() if isinstance(each, tree.Name)}
        if variable not in names:
            if reason != "domain_denominator" and names:
                return None
            continue
        expression = to_sympy(demand.operands[0]) - to_sympy(demand.operands[1])
        sign = demand.signs[0]
        if sign == "≠":
            zeros = real_zeros(expression, variable)
            if zeros is None:
                return None
            claim: tuple[Claim, ...] = ()
            values = sympy.Complement(sympy.S.Reals, sympy.FiniteSet(*zeros))
        else:
            table = sign_table(expression, variable, allowed)
            if table is None:
                return None
            values, claim = table.solve(sign), table.proof()
        found.append(Condition(demand, reason, values, claim))
        allowed = sympy.Intersection(allowed, values)
    return tuple(found)


def _demands(body: Node) -> list[tuple[Relation, str]]:
    found: list[tuple[Relation, str]] = []
    for child in body.children():
        found += _demands(child)
    match body:
        case tree.Divide(denominator=below):
            found.append((relation(below, "≠", 0), "domain_denominator"))
        case tree.Root(body=inside, index=index) if _is_even(index):
            found.append((relation(inside, "≥", 0), "domain_root"))
        case tree.Call(function="ln" | "lg" | "log", arguments=(inside,), base=base):
            found.append((relation(inside, ">", 0), "domain_logarithm"))
            if base is not None:
                found.append((relation(base, ">", 0), "domain_base"))
                found.append((relation(base, "≠", 1), "domain_base"))
        case tree.Power(base=base, exponent=exponent):
            value = to_sympy(exponent)
            if value.is_zero or (value.is_Integer and value < 0):
                found.append((relation(base, "≠", 0), "domain_power"))
            elif value.is_Rational and not value.is_Integer:
                even = value.q % 2 == 0
                if even:
                    sign = ">" if value < 0 else "≥"
                    found.append((relation(base, sign, 0), "domain_root"))
                elif value < 0:
                    found.append((relation(base, "≠", 0), "domain_power"))
    return found


def _is_even(index: Node | None) -> bool:
    if index is None:
        return True
    value = to_sympy(index)
    return not value.is_Integer or value % 2 == 0


def has_hard_domain(body: Node) -> bool:
    """Whether tan or its like makes infinitely many gaps."""
    return any(
        isinstance(each, tree.Call)
        and each.function in ("tan", "cot", "sec", "csc", "arcsin", "arccos")
        for each in body.walk()
    )


def natural_domain(body: Node, variable: str) -> Any:
    """The natural domain as a SymPy set, or None when it can't be found."""
    if has_hard_domain(body):
        return None
    found = conditions(body, variable)
    if found is None:
        return None
    return sympy.Intersection(sympy.S.Reals, *(each.values for each in found))


def find_domain(task: Task) -> Derivation | None:
    """求函数的定义域."""
    nodes = matched(
        task,
        r"求?(函数)?#的定义域",
        r"(函数)?#的定义域(是|为)?",
        r"(函数)?#,求(它|函数|其|该函数)?的?定义域",
        r"(函数)?#,求#的定义域",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or has_hard_domain(function.body):
        return None
    if len(nodes) == 2 and nodes[1] != function.head():
        return None
    found = conditions(function.body, function.variable)
    if found is None:
        return None
    unknown = tree.Name(function.variable)
    if not found:
        return _everywhere(function.body, function.variable)
    moves = [
        Move(each.reason, after=each.relation, words={"part": each.relation.operands[0]})
        for each in found
    ]
    for each in found:
        solved = condition(each.values, unknown)
        if solved != each.relation:
            moves.append(
                Move("solve_condition", before=each.relation, after=solved, claims=each.proof)
            )
    values = sympy.Intersection(sympy.S.Reals, *(each.values for each in found))
    if values is sympy.S.EmptySet:
        return None
    answer = union_node(values)
    proof = _proof(found, values, function.variable)
    moves.append(
        Move("domain_conclusion", after=answer, words={"domain": answer}, claims=proof[-1:])
    )
    return Derivation(
        "domain",
        tuple(moves),
        answer=answer,
        form="interval",
        proof=proof,
        graphs=(function.body,),
        pictures=number_line(values, "数轴上标出的定义域"),
    )


def _everywhere(body: Node, variable: str) -> Derivation | None:
    answer = tree.Constant("R")
    if any(isinstance(each, tree.Divide | tree.Root) for each in body.walk()):
        return None
    return Derivation(
        "domain",
        (Move("domain_everywhere", after=answer, words={"body": body}),),
        answer=answer,
        proof=(
            SameSolutions(relation(tree.Name(variable), "∈", answer), tree.System(()), (variable,)),
        ),
        graphs=(body,),
    )


def _proof(found: tuple[Condition, ...], values: Any, variable: str) -> tuple[Claim, ...]:
    """Each demand's own solution, and that the answer is where they all hold."""
    unknown = tree.Name(variable)
    together = tree.System(tuple(condition(each.values, unknown) for each in found))
    claims: list[Claim] = [claim for each in found for claim in each.proof]
    claims.append(SameSolutions(together, relation(unknown, "∈", union_node(values)), (variable,)))
    return tuple(claims)
