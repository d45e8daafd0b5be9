"""Letters of a function from values of it or of its derivative, and what follows from them."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, DerivativeOf, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import answered
from engine.steps.senior.derivative import derivative_moves
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import as_function, matched
from engine.steps.task import Task

X = symbol("x")


def find_from_facts(task: Task) -> Derivation | None:
    """f(x)=x²+bx+c，f(1)=0，f(3)=0，求 b、c 或 f(-1)；f'(-1)=4，求 a."""
    nodes = matched(
        task,
        r"(?:函数)?#,(?:且|满足)?#,求(?:实数)?#(?:和#)?",
        r"(?:函数)?#(?:满足)?,?#[,和](?:且)?#,求(?:实数)?#(?:[,和]#){0,2}",
        r"(?:函数)?#满足#[,和]#,求(?:实数)?#(?:[,和]#){0,2}",
        r"(?:函数)?#,(?:且|满足)?#[,和]#[,和]#,求(?:实数)?#(?:[,和]#){0,2}",
    )
    if nodes is None or len(nodes) < 3:
        return None
    function = as_function(nodes[0], letters=4)
    if function is None or function.variable != "x" or function.name == "y":
        return None
    body = to_sympy(function.body)
    unknowns = sorted(body.free_symbols - {X}, key=str)
    facts = [each for each in nodes[1:] if _is_fact(each, function.name)]
    wanted = [each for each in nodes[1:] if each not in facts]
    if not unknowns or len(facts) != len(unknowns) or not wanted:
        return None
    slope: Any = sympy.diff(body, X)
    system: list[Any] = []
    rows: list[Node] = []
    primed = False
    for fact in facts:
        if not isinstance(fact, Relation) or not isinstance(fact.operands[0], Call):
            return None
        call = fact.operands[0]
        at = to_sympy(call.arguments[0])
        primed = primed or call.primes == 1
        there = (slope if call.primes else body).subs(X, at)
        system.append(there - to_sympy(fact.operands[1]))
        rows.append(equation(there, fact.operands[1]))
    solved = sympy.solve(system, unknowns, dict=True)
    if len(solved) != 1 or set(solved[0]) != set(unknowns):
        return None
    solution = solved[0]
    if not all(value.is_real and not value.free_symbols for value in solution.values()):
        return None
    claims: list[Claim] = [Equal(node(sympy.simplify(e.subs(solution))), node(0)) for e in system]
    moves: list[Move] = []
    if primed:
        steps = derivative_moves(function)
        if steps is None:
            return None
        moves += steps[0]
        claims.append(DerivativeOf(function.body, "x", steps[1]))
    shown: Node = rows[0] if len(rows) == 1 else tree.System(tuple(rows))
    told = r",\ ".join(latex(equation(node(s), solution[s])) for s in unknowns)
    moves += [
        Move("facts_of_function", after=shown),
        Move("letters_of_function", latex=told, claims=tuple(claims)),
    ]
    answers: list[tuple[Node, Node]] = []
    for each in wanted:
        if isinstance(each, Name) and to_sympy(each) in solution:
            value = solution[to_sympy(each)]
        elif isinstance(each, Call) and each.function == function.name and not each.primes:
            at = to_sympy(each.arguments[0])
            value = sympy.simplify(body.subs(solution).subs(X, at))
            if at == X or value.free_symbols:
                if at != X:
                    return None
                value = sympy.expand(body.subs(solution))
                return Derivation(
                    "function_facts",
                    tuple(moves),
                    answer=equation(each, value),
                    proof=tuple(claims),
                )
            moves.append(
                Move(
                    "value_then",
                    after=equation(each, value),
                    claims=(Equal(node(body.subs(solution).subs(X, at)), node(value)),),
                )
            )
        else:
            return None
        answers.append((each, node(value)))
    if len(answers) == 1 and isinstance(answers[0][0], Name):
        return Derivation(
            "function_facts", tuple(moves), answer=equation(*answers[0]), proof=tuple(claims)
        )
    return answered("function_facts", moves, answers, claims)


def _is_fact(each: Node, name: str) -> bool:
    match each:
        case Relation(
            operands=(Call(function=function, arguments=(at,), primes=primes), value), signs=("=",)
        ):
            return (
                function == name
                and primes <= 1
                and bool(to_sympy(at).is_number and to_sympy(value).is_number)
            )
    return False
