"""Arithmetic and geometric sequences: from what is given to the first term and the step."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.progression_formulas import (
    A1,
    Formulas,
    N,
    Q,
    facts_hold,
    neat,
    place_of,
    textbook_formula,
    value_holds,
)
from engine.steps.senior.progression_given import Given, goal_of, take
from engine.steps.senior.reading import clauses
from engine.steps.task import Task


def find_progression(task: Task) -> Derivation | None:
    """等差数列、等比数列的基本量."""
    split = clauses(task)
    if split is None:
        return None
    given, wanted = split
    read = Given()
    for clause in given:
        if not take(clause, read):
            return None
    if not read.kind or not read.facts:
        return None
    goals = [goal_of(clause, read) for clause in wanted]
    if not goals or any(goal is None for goal in goals):
        return None
    return _solve(read, [goal for goal in goals if goal is not None])


def _solve(read: Given, goals: list[tuple[str, Node]]) -> Derivation | None:
    formulas = Formulas(read.kind, read.letter)
    equations = []
    for fact in read.facts:
        left, right = (formulas.express(each) for each in fact.operands)
        if left is None or right is None or (left - right).has(N):
            return None
        equations.append(sympy.expand(left - right))
    unknowns = [A1, formulas.step]
    try:
        found = sympy.solve(equations, unknowns, dict=True)
    except NotImplementedError:
        return None
    solutions = []
    for each in found:
        if not all(value.is_real for value in each.values() if value.is_number):
            continue
        if read.kind == "等比" and (each.get(Q) == 0 or each.get(A1) == 0):
            continue
        if read.positive and any(
            each[u].is_number and not each[u] > 0 for u in unknowns if u in each
        ):
            continue
        solutions.append(each)
    solutions = list(
        {tuple(sorted((str(k), v) for k, v in each.items())): each for each in solutions}.values()
    )
    if not solutions or len(solutions) > 2:
        return None
    return _written(read, goals, formulas, equations, solutions)


def _written(
    read: Given,
    goals: list[tuple[str, Node]],
    formulas: Formulas,
    equations: list[Any],
    solutions: list[Any],
) -> Derivation | None:
    complete = all(set(each) == {A1, formulas.step} for each in solutions)
    moves: list[Move] = []
    direct = all(
        isinstance(fact.operands[0], Name)
        and str(fact.operands[0]) in (f"{read.letter}_1", "d", "q")
        for fact in read.facts
    )
    word = "公差" if read.kind == "等差" else "公比"
    system = tuple(
        equation(formulas.express(fact.operands[0]), formulas.express(fact.operands[1]))
        for fact in read.facts
    )
    if not direct:
        shown: Node = system[0] if len(system) == 1 else tree.System(system)
        moves.append(
            Move(
                "sequence_equations",
                after=shown,
                words={"step": word, "letter": node(formulas.step), "kind": read.kind},
            )
        )
    proof: list[Claim] = []
    if complete and not direct:
        options = tuple(
            tree.System((equation(A1, each[A1]), equation(formulas.step, each[formulas.step])))
            for each in solutions
        )
        checks = tuple(Equal(node(e.subs(each)), node(0)) for each in solutions for e in equations)
        moves.append(
            Move(
                "solve_system",
                before=shown,
                after=options[0] if len(options) == 1 else tree.Or(options),
                claims=checks,
            )
        )
    for each in solutions:
        proof += facts_hold(read, formulas, each)
    answers: list[tuple[Node, list[Any]]] = []
    for _, wanted in goals:
        expression = formulas.express(wanted)
        if expression is None:
            return None
        values = []
        for each in solutions:
            value = expression
            if read.kind == "等比" and each.get(Q) == 1 and str(wanted).startswith("S"):
                value = A1 * place_of(wanted)
            value = neat(value.subs(each))
            if value.free_symbols - {N}:
                return None
            values.append(value)
            if complete:
                proof += value_holds(formulas, wanted, value, each)
        distinct = list(dict.fromkeys(values))
        answers.append((wanted, distinct))
        shown_formula = textbook_formula(formulas, wanted, solutions[0])
        if shown_formula is not None and len(distinct) == 1:
            rule, middle = shown_formula
            if middle[-1] != node(distinct[0]):
                middle = (*middle, node(distinct[0]))
            claims = (
                tuple(Equal(middle[1], node(distinct[0])) for _ in (1,)) if len(middle) > 2 else ()
            )
            moves.append(Move(rule, after=equation(wanted, *middle), claims=claims))
        elif not complete:
            moves.append(
                Move(
                    "sequence_property",
                    after=equation(wanted, distinct[0]),
                    claims=tuple(
                        Equal(node(e.subs(s)), node(0)) for s in solutions for e in equations
                    ),
                )
            )
        elif str(wanted) not in ("d", "q", f"{read.letter}_1"):
            moves.append(
                Move(
                    "sequence_value",
                    latex=r",\ ".join(latex(equation(wanted, v)) for v in distinct),
                )
            )
    if not moves:
        return None
    if not complete:
        proof += [
            Equal(node(formulas.express(w).subs(solutions[0])), node(v[0])) for w, v in answers
        ]
    return _finished(moves, answers, proof)


def _finished(
    moves: list[Move], answers: list[tuple[Node, list[Any]]], proof: list[Claim]
) -> Derivation | None:
    if len(answers) == 1:
        wanted, values = answers[0]
        parts = tuple(equation(wanted, value) for value in values)
        answer: Node = (
            node(values[0])
            if len(values) == 1 and not values[0].has(N)
            else parts[0]
            if len(parts) == 1
            else tree.Or(parts)
        )
        return Derivation("progression", tuple(moves), answer=answer, proof=tuple(proof))
    if any(len(values) > 1 for _, values in answers):
        return None
    shown = [equation(wanted, values[0]) for wanted, values in answers]
    return Derivation(
        "progression", tuple(moves), answer_latex=", ".join(map(latex, shown)),
        answer_text="，".join(map(text, shown)), proof=tuple(proof),
    )  # fmt: skip
