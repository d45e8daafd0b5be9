"""The greatest or least term of a sequence, and sums of sequences given by their first terms."""

from __future__ import annotations

import itertools
import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.progression_formulas import N
from engine.steps.senior.reading import asked, matched
from engine.steps.senior.sums import sum_of
from engine.steps.task import Task

_SEARCHED = 200


def find_extreme_term(task: Task) -> Derivation | None:
    """数列的最大项、最小项；等差数列前 n 项和的最值."""
    nodes = matched(
        task,
        r"数列#的?(?:通项(?:公式)?)?(?:为|是|满足)?#,求(?:数列#|它|其|该数列|数列#?)?的?(?:最大项|最小项)(?:的值)?",
        r"(?:数列#(?:中|满足)?,?)?#,求(?:数列#?|它|其|#)?的?(?:最大项|最小项)",
        r"数列#的?前#项和(?:为|是)?#,求#的(?:最大值|最小值)",
    )
    if nodes is None:
        return None
    facts = [each for each in nodes if isinstance(each, Relation)]
    if len(facts) != 1 or facts[0].signs != ("=",):
        return None
    head, written = facts[0].operands
    if not isinstance(head, Name) or head.subscript != "n":
        return None
    if ("项和" in task.prose) != (head.name in "ST"):
        return None
    body = to_sympy(written)
    if body.free_symbols != {N} or not body.is_polynomial(N) or sympy.degree(body, N) != 2:
        return None
    largest = "最大" in task.prose
    lead, middle, _ = sympy.Poly(body, N).all_coeffs()
    if (lead < 0) != largest:
        return None
    axis = -middle / (2 * lead)
    if axis > _SEARCHED:
        return None
    places = range(1, int(sympy.ceiling(max(axis, 1))) + 3)
    values = {place: body.subs(N, place) for place in places}
    best = max(values.values()) if largest else min(values.values())
    at = [place for place in places if values[place] == best]
    sign = "≤" if largest else "≥"
    claims: list[Claim] = [Holds(relation(values[p], sign, best)) for p in places]
    square = Equal(written, node(lead * (N - axis) ** 2 + body.subs(N, axis)))
    shown = ", ".join(latex(equation(Name(head.name, str(p)), best)) for p in at)
    moves = (
        Move(
            "complete_square",
            before=written,
            after=equation(head, lead * (N - axis) ** 2 + body.subs(N, axis)),
            claims=(square,),
        ),
        Move("nearest_whole", latex=shown, claims=tuple(claims), words={"axis": node(axis)}),
    )
    return Derivation("extreme_term", moves, answer=node(best), proof=(square, *claims), graphs=())


def find_sum_of_shown(task: Task) -> Derivation | None:
    """1/(2·5), 1/(5·8), … 的前 n 项和; the sum of a_n·b_n with both given."""
    return _shown_terms(task) or _combined(task)


def _shown_terms(task: Task) -> Derivation | None:
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(
        r"求?数列(?P<terms>#(?:,#){2,5}),(?:…|#|⋯)*,?的?前#项(?:的|之)?和#?", found.words
    )
    if match is None:
        return None
    nodes = [each for each in found.nodes if each != tree.Constant("dots")]
    if nodes and isinstance(nodes[-1], Name) and nodes[-1].name in "ST":
        nodes.pop()
    if not nodes or nodes.pop() != Name("n") or len(nodes) < 3:
        return None
    parts = [_fraction(each) for each in nodes]
    general = to_sympy(nodes[-1])
    if general.free_symbols == {N}:
        general_term = general
        nodes, parts = nodes[:-1], parts[:-1]
        if len(nodes) < 2:
            return None
    else:
        if any(each is None for each in parts):
            return None
        columns = list(zip(*(each for each in parts if each is not None), strict=True))
        lines = [_linear(column) for column in columns]
        if any(line is None for line in lines):
            return None
        top, one, other = lines
        general_term = top / (one * other)
    if any(
        sympy.simplify(general_term.subs(N, k) - to_sympy(each)) != 0
        for k, each in enumerate(nodes, 1)
    ):
        return None
    return sum_of(node(general_term), Name("S", "n"))


def _fraction(each: Node) -> tuple[Any, Any, Any] | None:
    """Numerator and the two factors below."""
    if not isinstance(each, tree.Divide) or not isinstance(each.denominator, tree.Multiply):
        return None
    factors = [to_sympy(factor) for factor in each.denominator.factors]
    top = to_sympy(each.numerator)
    if len(factors) != 2 or not all(f.is_Integer for f in (top, *factors)):
        return None
    return top, factors[0], factors[1]


def _linear(column: tuple[Any, ...]) -> Any:
    step = column[1] - column[0]
    if any(b - a != step for a, b in itertools.pairwise(column)):
        return None
    return sympy.expand(column[0] + (N - 1) * step)


def _combined(task: Task) -> Derivation | None:
    nodes = matched(
        task,
        r"(?:数列)?#[,和](?:数列)?#,求数列#的?前#项(?:的|之)?和#?",
        r"(?:数列)?#[,和]#,(?:且)?#,求(?:数列)?#的?前#项(?:的|之)?和#?",
    )
    if nodes is None:
        return None
    facts: dict[Any, Any] = {}
    wanted: Node | None = None
    head: Node = Name("T", "n")
    for each in nodes:
        if (
            isinstance(each, Relation)
            and each.signs == ("=",)
            and isinstance(each.operands[0], Name)
        ):
            if each.operands[0].subscript != "n":
                return None
            facts[to_sympy(each.operands[0])] = to_sympy(each.operands[1])
        elif isinstance(each, Name) and each.name in "ST" and each.subscript == "n":
            head = each
        elif each == Name("n"):
            continue
        elif wanted is None:
            wanted = (
                each.items[0] if isinstance(each, tree.SetOf) and len(each.items) == 1 else each
            )
        else:
            return None
    if wanted is None or not facts:
        return None
    body = to_sympy(wanted)
    for _ in range(2):
        body = body.subs(facts)
    if body.free_symbols != {N}:
        return None
    return sum_of(node(body), head)
