"""赋值法: sums of the coefficients a_0, a_1, … of an expanded binomial."""

from __future__ import annotations

import itertools
import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.read import read
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node
from engine.maths.unreadable import Unreadable
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.task import Task

X = symbol("x")
_TEXT = re.compile(
    r"(?:已知|若|设)?\$?(?P<left>\([^=]{3,30}\)\^?\{?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\}?)=a_?\{?0\}?\+a_?\{?1\}?x\+(?P<rest>[^,，$]*)\$?[,，](?:则|求|那么)+\$?(?P<goal>[|a_\d{}+\-…\.\\cdots|]+?)\$?(?:的值)?(?:=|是|为|等于)*[_＿。.？?]*"
)
_LARGEST = 20


def find_assigned_values(task: Task) -> Derivation | None:
    """(1+x)^6=a_0+a_1x+…+a_6x^6，求系数的和."""
    match = _TEXT.fullmatch(re.sub(r"\s+", "", task.text).replace("（", "(").replace("）", ")"))
    if match is None:
        return None
    try:
        left = read(match["left"])
    except Unreadable:
        return None
    if not isinstance(left, tree.Power):
        return None
    body, exponent = to_sympy(left.base), to_sympy(left.exponent)
    if not exponent.is_Integer or not 1 <= exponent <= _LARGEST or body.free_symbols != {X}:
        return None
    if not body.is_polynomial(X) or sympy.degree(body, X) != 1:
        return None
    coefficients = sympy.Poly(body**exponent, X).all_coeffs()[::-1]
    last = re.search(r"a_?\{?(\d{1,2})\}?x\^?\{?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\}?$", match["rest"])
    if last is None or int(last[1]) != exponent:
        return None
    kept = _places(match["goal"], int(exponent))
    if kept is None:
        return None
    return _worked(left, body, exponent, coefficients, kept)


def _places(goal: str, n: int) -> list[tuple[int, int]] | None:
    """(place, sign) of each coefficient in the sum; dots continue the pattern."""
    goal = re.sub(r"\\cdots|\\ldots|\.{3,}|⋯", "…", goal)
    absolute = "|" in goal
    terms = re.findall(r"([+-]?)(?:\|?a_?\{?(\d{1,2})\}?\|?|(…))", goal)
    if re.sub(r"[+\-|a_{}\d…]", "", goal) or not terms:
        return None
    places = [(int(number), -1 if sign == "-" else 1) for sign, number, dots in terms if number]
    if any(place > n for place, _ in places) or len({p for p, _ in places}) != len(places):
        return None
    if any(dots for _, _, dots in terms):
        if len(places) < 3 or terms[-2][2] != "…":
            return None
        shown, last = places[:-1], places[-1]
        step = shown[1][0] - shown[0][0]
        signs = (shown[0][1], shown[1][1])
        if step not in (1, 2) or any(b[0] - a[0] != step for a, b in itertools.pairwise(shown)):
            return None
        full = [(p, signs[(i) % 2]) for i, p in enumerate(range(shown[0][0], last[0] + 1, step))]
        if full[-1][0] != last[0] or (full[-1][1] != last[1] and signs[0] == signs[1]):
            return None
        if full[: len(shown)] != shown:
            return None
        places = full
    return [(p, 2 if absolute else s) for p, s in places]


def _worked(
    left: tree.Power, body: Any, exponent: Any, coefficients: list[Any], kept: list[tuple[int, int]]
) -> Derivation:
    value = sum(abs(coefficients[p]) if s == 2 else s * coefficients[p] for p, s in kept)
    moves: list[Move] = []
    claims: list[Claim] = []
    for at, rule in ((1, "assign_one"), (-1, "assign_minus_one"), (0, "assign_zero")):
        there = body.subs(X, at)
        filled = tree.Power(node(there), node(exponent))
        total = (
            sympy.Add(*(c * at**p for p, c in enumerate(coefficients))) if at else coefficients[0]
        )
        claim = Equal(filled, node(total))
        claims.append(claim)
        moves.append(Move(rule, after=equation(filled, total), claims=(claim,)))
    terms: list[Node] = [
        node(abs(coefficients[p]) if s == 2 else s * coefficients[p]) for p, s in kept
    ]
    whole: Node = terms[0] if len(terms) == 1 else tree.Add(tuple(terms))
    done = Equal(whole, node(value))
    moves.append(Move("assigned_sum", after=node(value), claims=(done,)))
    return Derivation("assigned_values", tuple(moves), answer=node(value), proof=(*claims, done))
