"""Conditional probability, sums of events, and the exponent of a binomial from a sum."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import asked, matched
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

_EVENTS = {
    "A": "A", "B": "B", "AB": "AB", "BA": "AB", "A∩B": "AB", "A∪B": "A+B", "A+B": "A+B",
    "A|B": "A|B", "B|A": "B|A", "B | A": "B|A", "A | B": "A|B", "A B": "AB",
}  # fmt: skip


def find_event_formula(task: Task) -> Derivation | None:
    """P(AB)=P(A)P(B|A)，P(A∪B)=P(A)+P(B)-P(AB)."""
    spelt = re.sub(r"P\(\s*([AB])\s*[|｜∣]\s*([AB])\s*\)", lambda m: f"P({m[1]}g{m[2]})", task.text)
    match = re.fullmatch(
        r"(?:已知|若|设)?(?:事件A[与和,，、]B(?P<kind>互斥|相互独立|独立|互为独立事件)?[,，]?)?(?:且|若|已知)?(?P<facts>(?:P\([^()]+\)\s*=\s*[\d./]+[,，;；、]?(?:且)?){2,3})(?:(?:且|若)?(?:事件)?A[与和,，、]B(?P<late>互斥|相互独立|独立|是互斥事件|是独立事件)[,，])?(?:则|求|那么)+(?P<goal>P\([^()]+\))(?:的值)?(?:=|是|为|等于)*(?:_+|多少)?[。.?？]?",
        re.sub(r"\s+", "", spelt.replace("$", "").replace("则求", "求")),
    )
    if match is None:
        return None
    known: dict[str, Any] = {}
    for name, value in re.findall(r"P\(([^()]+)\)=([\d./]+)", match["facts"]):
        event = _EVENTS.get(name.replace("g", "|"))
        number = to_sympy_number(value)
        if event is None or number is None or not 0 < number <= 1 or event in known:
            return None
        known[event] = number
    goal = _EVENTS.get(match["goal"][2:-1].replace("g", "|"))
    if goal is None or goal in known:
        return None
    decimals = "." in match["facts"]
    return _from_events(known, goal, match["kind"] or match["late"] or "", decimals)


def to_sympy_number(written: str) -> Any:
    """0.4 or 2/5 exactly."""
    if not re.fullmatch(r"\d+(?:\.\d+)?|\d+/\d+", written):
        return None
    return sympy.Rational(written)


_FORMULAS = {
    "AB": (("A", "B|A"), ("B", "A|B")), "B|A": (("AB", "A"),), "A|B": (("AB", "B"),),
    "A": (("AB", "B|A"),), "B": (("AB", "A|B"),),
}  # fmt: skip


def _from_events(known: dict[str, Any], goal: str, kind: str, decimals: bool) -> Derivation | None:
    given = dict(known)
    if "互斥" in kind:
        given.setdefault("AB", sympy.Integer(0))
    elif "独立" in kind and {"A", "B"} <= set(given):
        given.setdefault("AB", given["A"] * given["B"])
    moves: list[Move] = []
    claims: list[Claim] = []
    for _ in range(3):
        if goal in given:
            break
        for name, pairs in _FORMULAS.items():
            if name in given:
                continue
            for one, other in pairs:
                if one in given and other in given and given[other] != 0:
                    product = name == "AB"
                    value = given[one] * given[other] if product else given[one] / given[other]
                    first, second = (decimal_node(given[e], decimals) for e in (one, other))
                    filled: Node = (
                        tree.Multiply((first, second), ("×",))
                        if product
                        else tree.Divide(first, second)
                    )
                    claim = Equal(filled, decimal_node(value, decimals))
                    moves.append(
                        Move(
                            "conditional_probability",
                            latex=_line(name, filled, decimal_node(value, decimals)),
                            claims=(claim,),
                        )
                    )
                    claims.append(claim)
                    given[name] = value
                    break
        if {"A", "B", "AB"} <= set(given) and "A+B" not in given:
            value = given["A"] + given["B"] - given["AB"]
            first, second, third = (decimal_node(given[e], decimals) for e in ("A", "B", "AB"))
            terms = (first, second) if given["AB"] == 0 else (first, second, tree.Minus(third))
            claim = Equal(tree.Add(terms), decimal_node(value, decimals))
            if goal == "A+B":
                moves.append(
                    Move(
                        "union_probability",
                        latex=_line("A+B", tree.Add(terms), decimal_node(value, decimals)),
                        claims=(claim,),
                    )
                )
                claims.append(claim)
            given["A+B"] = value
        if {"A", "B", "A+B"} <= set(given) and "AB" not in given:
            value = given["A"] + given["B"] - given["A+B"]
            of_a, of_b, both = (decimal_node(given[e], decimals) for e in ("A", "B", "A+B"))
            claim = Equal(tree.Add((of_a, of_b, tree.Minus(both))), decimal_node(value, decimals))
            moves.append(
                Move(
                    "union_probability",
                    latex=_line("AB", decimal_node(value, decimals)),
                    claims=(claim,),
                )
            )
            claims.append(claim)
            given["AB"] = value
    if goal not in given or not 0 <= given[goal] <= 1 or not claims:
        return None
    return Derivation(
        "event_formula",
        tuple(moves),
        answer=decimal_node(given[goal], decimals),
        proof=tuple(claims),
    )


def _line(event: str, *sides: Node) -> str:
    """P(B|A)=…=… in LaTeX."""
    name = {"A+B": r"A\cup B", "A|B": r"A\mid B", "B|A": r"B\mid A"}.get(event, event)
    return "=".join([f"P({name})", *map(latex, sides)])


def find_binomial_exponent(task: Task) -> Derivation | None:
    """由系数和、二项式系数和求 n."""
    nodes = matched(
        task,
        r"(?:二项式)?#(?:的)?展开式(?:中|的)?(?:的)?(?:各项|所有项?|所有)?(?:的)?二项式系数(?:的|之)?和(?:为|是|等于)#,求(?:正整数)?#",
        r"(?:二项式)?#(?:的)?展开式(?:中|的)?(?:的)?(?:各项|所有项|各)?(?:的)?系数(?:的|之)?和(?:为|是|等于)#,求(?:正整数)?#",
    )
    found = asked(task)
    if (
        nodes is None
        or found is None
        or nodes[2] != Name("n")
        or not isinstance(nodes[0], tree.Power)
    ):
        return None
    if nodes[0].exponent != Name("n"):
        return None
    total = to_sympy(nodes[1])
    own = "二项式系数" not in found.words
    base = to_sympy(nodes[0].base)
    value: Any = base.subs(dict.fromkeys(base.free_symbols, 1)) if own else sympy.Integer(2)
    if not value.is_Integer or abs(value) < 2 or not total.is_Integer:
        return None
    exponent = next((k for k in range(1, 40) if value**k == total), None)
    if exponent is None:
        return None
    left: Node = tree.Power(node(value), Name("n"))
    claim = Equal(tree.Power(node(value), node(exponent)), node(total))
    answer = equation(Name("n"), exponent)
    rule = "coefficients_at_one" if own else "binomial_sum_is_power"
    moves = (
        Move(rule, after=equation(left, total)),
        Move("exponent_from_power", after=answer, claims=(claim,)),
    )
    return Derivation("binomial_exponent", moves, answer=answer, proof=(claim,))
