"""A sum written out with dots."""

from __future__ import annotations

from itertools import pairwise

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Relation
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, plus, times
from engine.steps.senior.progression_formulas import N
from engine.steps.senior.reading import matched
from engine.steps.senior.sums import _S, sum_of
from engine.steps.task import Task


def find_listed_sum(task: Task) -> Derivation | None:
    """1+2+3+…+100: a progression written out with dots."""
    nodes = matched(task, r"求?#(?:的?和)?", r"求和#", r"#,求#")
    if nodes is not None and len(nodes) == 2:
        named = nodes[0]
        if not isinstance(named, Relation) or named.operands[0] != nodes[1] or nodes[1] != _S:
            return None
    if nodes is not None and isinstance(nodes[0], Relation) and nodes[0].operands[0] == _S:
        nodes = (nodes[0].operands[1],)
    if nodes is None or not isinstance(nodes[0], tree.Add):
        return None
    terms = list(nodes[0].terms)
    if (
        tree.Constant("dots") not in terms
        or terms.index(tree.Constant("dots")) != len(terms) - 2
        or len(terms) < 4
    ):
        return None
    shown = [to_sympy(each) for each in (*terms[:-2], terms[-1])]
    if shown[-1].free_symbols == {N}:
        general = shown[-1]
        if all(
            sympy.simplify(general.subs(N, k) - each) == 0 for k, each in enumerate(shown[:-1], 1)
        ):
            return sum_of(node(general), _S)
        return None
    if len(terms) < 5 or not all(each.is_Rational for each in shown):
        return None
    head, last = shown[:-1], shown[-1]
    gaps = {b - a for a, b in pairwise(head)}
    ratios = {b / a for a, b in pairwise(head)} if 0 not in head else set()
    if len(gaps) == 1 and (d := gaps.pop()) != 0:
        count = (last - head[0]) / d + 1
        if not count.is_Integer or count < len(shown):
            return None
        value = count * (head[0] + last) / 2
        filled = tree.Divide(times(node(count), plus(head[0], last)), node(2))
        moves = (
            Move(
                "count_terms",
                after=equation(
                    Name("n"), plus(tree.Divide(minus(last, head[0]), node(d)), 1), count
                ),
                words={"kind": "等差", "step": node(d)},
            ),
            Move(
                "arithmetic_sum_ends",
                after=equation(filled, value),
                claims=(Equal(filled, node(value)),),
            ),
        )
        step = symbol("i")
        direct = tree.Summation(node(head[0] + (step - 1) * d), Name("i"), node(1), node(count))
        return Derivation(
            "listed_sum",
            moves,
            answer=node(value),
            proof=(
                Equal(filled, node(value)),
                Equal(direct, node(value)),
                Equal(node(head[0] + (count - 1) * d), node(last)),
            ),
        )
    if len(ratios) == 1 and (q := ratios.pop()) not in (0, 1):
        for count in range(len(shown), 65):
            if head[0] * q ** (count - 1) == last:
                value = head[0] * (1 - q**count) / (1 - q)
                filled = tree.Divide(
                    times(node(head[0]), minus(1, tree.Power(node(q), node(count)))), minus(1, q)
                )
                direct_sum = node(sympy.Add(*(head[0] * q**e for e in range(count))))
                moves = (
                    Move(
                        "count_terms",
                        after=equation(Name("n"), count),
                        words={"kind": "等比", "step": node(q)},
                    ),
                    Move(
                        "geometric_sum",
                        after=equation(filled, value),
                        claims=(Equal(filled, node(value)),),
                    ),
                )
                return Derivation(
                    "listed_sum",
                    moves,
                    answer=node(value),
                    proof=(Equal(filled, direct_sum), Equal(direct_sum, node(value))),
                )
    return None
