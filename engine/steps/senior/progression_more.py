"""Progressions from consecutive terms, from means put between, and the extreme sum."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.progression_formulas import N
from engine.steps.senior.reading import matched
from engine.steps.task import Task


def find_consecutive_terms(task: Task) -> Derivation | None:
    """a-1, a+1, 2a+3 成等差（比）数列；两数的等差、等比中项."""
    nodes = matched(
        task,
        r"#[,和]#[,和]#(?:依次)?(?:成|构成|是|为)(?:一个)?(?:等差|等比)数列(?:的(?:前三项|连续三项))?,求(?:实数)?#(?:的值)?",
        r"(?:等差|等比)数列(?:#)?的前(?:三|#)项(?:依次|分别)?(?:为|是)#[,和]#[,和]#,求(?:数列#?|它|其|#)?的?(?:#|通项(?:公式)?#?)",
        r"(?:等差|等比)数列(?:#)?的前(?:三|#)项(?:依次|分别)?(?:为|是)#[,和]#[,和]#,求(?:实数)?#(?:的值)?",
    )
    if nodes is None:
        return _mean(task)
    wanted = nodes[-1]
    terms = [e for e in nodes if not isinstance(e, tree.SetOf)]
    terms = [e for e in terms if not (isinstance(e, Name) and e.subscript == "n")]
    term_asked = "通项" in task.text or (isinstance(wanted, Name) and wanted.subscript == "n")
    values = [e for e in terms if e != node(3)] if "前3项" in task.text else terms
    three = values[:3]
    if len(three) != 3:
        return None
    a, b, c = (to_sympy(each) for each in three)
    letters = a.free_symbols | b.free_symbols | c.free_symbols
    if len(letters) != 1:
        return None
    letter = letters.pop()
    arithmetic = "等差" in task.text
    condition = sympy.expand(2 * b - a - c if arithmetic else b**2 - a * c)
    if not condition.is_polynomial(letter) or not condition.has(letter):
        return None
    roots = sorted((r for r in sympy.roots(condition, letter) if r.is_real), key=float)
    if not arithmetic:
        roots = [r for r in roots if all(e.subs(letter, r) != 0 for e in (a, b, c))]
    if not roots:
        return None
    name = Name(str(letter))
    parts: tuple[Node, ...] = tuple(equation(name, r) for r in roots)
    solved: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    claims: list[Claim] = [Equal(node(condition.subs(letter, r)), node(0)) for r in roots]
    line = equation(2 * b, a + c) if arithmetic else equation(b**2, a * c)
    rule = "middle_of_three" if arithmetic else "middle_of_three_geometric"
    moves = [
        Move(rule, after=line),
        Move("letter_found", before=line, after=solved, claims=tuple(claims)),
    ]
    if not term_asked:
        if wanted != name:
            return None
        return Derivation("consecutive_terms", tuple(moves), answer=solved, proof=tuple(claims))
    if len(roots) != 1:
        return None
    first, second, third = (e.subs(letter, roots[0]) for e in (a, b, c))
    if arithmetic:
        general = sympy.expand(first + (N - 1) * (second - first))
    else:
        general = (
            first * sympy.Rational(second / first) ** (N - 1)
            if (second / first).is_Rational
            else first * (second / first) ** (N - 1)
        )
    answer = equation(Name("a", "n"), general)
    claims += [
        Equal(node(general.subs(N, k)), node(v)) for k, v in ((1, first), (2, second), (3, third))
    ]
    moves.append(Move("terms_then_general", after=answer, claims=tuple(claims[-3:])))
    return Derivation("consecutive_terms", tuple(moves), answer=answer, proof=tuple(claims))


def _mean(task: Task) -> Derivation | None:
    nodes = matched(
        task,
        r"(?:求)?#[和,]#的(?P<k>等差|等比)中项(?:#)?",
        r"(?:#是)#[和,]#的(?:等差|等比)中项,求#",
    )
    if nodes is None:
        return None
    numbers = [each for each in nodes if to_sympy(each).is_number]
    if len(numbers) != 2:
        return None
    a, b = map(to_sympy, numbers)
    if "等差" in task.text:
        filled: Node = tree.Divide(tree.Add(tuple(numbers)), node(2))
        value = sympy.simplify((a + b) / 2)
        claim: Claim = Equal(filled, node(value))
        return Derivation(
            "mean_term",
            (Move("middle_of_three", after=equation(filled, value), claims=(claim,)),),
            answer=node(value),
            proof=(claim,),
        )
    if not sympy.simplify(a * b).is_positive:
        return None
    value = sympy.radsimp(sympy.sqrt(a * b))
    answer = tree.PlusMinus(node(value))
    claim = Equal(tree.Power(node(value), node(2)), node(sympy.expand(a * b)))
    return Derivation(
        "mean_term",
        (Move("middle_of_three_geometric", after=answer, claims=(claim,)),),
        answer=answer,
        proof=(claim,),
    )


def find_extreme_sum(task: Task) -> Derivation | None:
    """等差数列前 n 项和的最大（小）值."""
    fact = r"(?:#|首项(?:#)?(?:为|是)?#|公差(?:#)?(?:为|是)?#)"
    nodes = matched(
        task,
        rf"(?:在)?等差数列(?:#)?(?:中|的前#项和(?:为|是)#)?,?{fact}[,和]{fact},求(?:前#项和)?#(?:的)?(?:最大值|最小值)",
        rf"(?:在)?等差数列(?:#)?(?:中)?,?{fact}[,和]{fact},求(?:数列#?)?(?:的)?前#项和(?:#)?(?:的)?(?:最大值|最小值)",
    )
    if nodes is None:
        return None
    a1, d = symbol("a_1"), symbol("d")
    system = []
    for each in nodes:
        if not isinstance(each, Relation) or each.signs != ("=",):
            continue
        left, right = to_sympy(each.operands[0]), to_sympy(each.operands[1])
        for letter in left.free_symbols | right.free_symbols:
            value = _term(letter.name, a1, d)
            if value is None:
                return None
            left, right = left.subs(letter, value), right.subs(letter, value)
        system.append(left - right)
    solved = sympy.solve(system, [a1, d], dict=True)
    if len(system) != 2 or len(solved) != 1 or set(solved[0]) != {a1, d}:
        return None
    first, step = solved[0][a1], solved[0][d]
    largest = "最大" in task.text
    if not (first.is_Rational and step.is_Rational) or step == 0 or (step < 0) != largest:
        return None
    total = sympy.expand(N * first + N * (N - 1) / 2 * step)
    axis = sympy.Rational(1, 2) - first / step
    if not 0 < axis < 500:
        return None
    places = sorted({max(1, int(sympy.floor(axis)) + k) for k in (-1, 0, 1, 2)})
    values = {p: total.subs(N, p) for p in places}
    best = max(values.values()) if largest else min(values.values())
    claims: list[Claim] = [Equal(node(e.subs(solved[0])), node(0)) for e in system]
    claims += [Holds(relation(v, "≤" if largest else "≥", best)) for v in values.values()]
    pair = tree.System((equation(Name("a", "1"), first), equation(Name("d"), step)))
    moves = (
        Move("solve_system", after=pair, claims=tuple(claims[:2])),
        Move("sum_as_quadratic", after=equation(Name("S", "n"), total)),
        Move(
            "nearest_whole", after=node(best), claims=tuple(claims[2:]), words={"axis": node(axis)}
        ),
    )
    return Derivation("extreme_sum", moves, answer=node(best), proof=tuple(claims))


def _term(name: str, a1: Any, d: Any) -> Any:
    if name in ("a_1", "d"):
        return a1 if name == "a_1" else d
    kind, _, place = name.partition("_")
    if not place.isdigit() or not 1 <= int(place) <= 200:
        return None
    n = int(place)
    if kind == "a":
        return a1 + (n - 1) * d
    return n * a1 + sympy.Rational(n * (n - 1), 2) * d if kind == "S" else None
