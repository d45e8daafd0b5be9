"""比: simplest ratio, value of a ratio, sharing by a ratio, proportions."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm

from engine.maths.tree import Divide, Node, Ratio
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import work_out
from engine.steps.primary.measures import KINDS
from engine.steps.primary.numerals import (
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def ratio_terms(node: Node) -> list[Node] | None:
    """The terms of a ratio of two or three positive numbers."""
    if not isinstance(node, Ratio) or not 2 <= len(node.terms) <= 3:
        return None
    terms = [plain(term) for term in node.terms]
    good = [t for t in terms if t is not None and is_number(t) and value_of(t) > 0]
    return good if len(good) == len(terms) else None


def _scaled(terms: list[Node], factor: Fraction) -> Ratio:
    return Ratio(tuple(_written(value_of(term) * factor) for term in terms))


def _written(value: Fraction) -> Node:
    return integer(value) if value.denominator == 1 else rational(value)


def _equal_ratios(first: list[Node], second: Ratio) -> tuple[Equal, ...]:
    """Cross products are equal."""
    return tuple(
        Equal(multiply(a, d), multiply(b, c))
        for (a, c), (b, d) in zip(
            zip(first, second.terms, strict=True),
            list(zip(first, second.terms, strict=True))[1:],
            strict=False,
        )
    )


def simplify_ratio(task: Task) -> Derivation | None:
    """化简比 0.25:1.5"""
    found = matched(
        task,
        r"(?:把|将)?(?:化简比|化简(?:下面的?)?(?:各)?比|化成最简(?:单的)?整数比|化简),?#(?:_)?",
        r"(?:把|将)?#(?:化简|化成最简(?:单的)?(?:整数)?比|化简比)",
    )
    units = _in_one_unit(task, "化简比|化简")
    terms = ratio_terms(found[1][0]) if found else ratio_terms(units[0]) if units else None
    if terms is None:
        return None
    moves: list[Move] = [units[1]] if units else []
    now = question = Ratio(tuple(terms))
    values = [value_of(term) for term in terms]
    if any(value.denominator != 1 for value in values):
        factor, rule = _clearing(terms)
        after = _scaled(terms, factor)
        words = {"factor": _written(factor)}
        moves.append(Move(rule, after, now, claims=_equal_ratios(terms, after), words=words))
        now, terms = after, list(after.terms)
    whole = [int(value_of(term)) for term in terms]
    common = gcd(*whole)
    if common > 1:
        after = Ratio(tuple(integer(each // common) for each in whole))
        claims = _equal_ratios(terms, after)
        words = {"factor": integer(common)}
        moves.append(Move("ratio_divide_common", after, now, claims=claims, words=words))
        now = after
    if not moves:
        return None
    answer = Ratio(tuple(integer(each // common) for each in whole))
    proof = (*_equal_ratios(list(question.terms), answer), *(units[1].claims if units else ()))
    return Derivation(
        "primary_simplest_ratio", tuple(moves), answer, form="simplest_ratio", proof=proof
    )


def _clearing(terms: list[Node]) -> tuple[Fraction, str]:
    values = [value_of(term) for term in terms]
    needed = [places(value) for value in values]
    if not any(map(is_fraction, terms)) and all(each is not None for each in needed):
        return Fraction(10 ** max(each or 0 for each in needed)), "ratio_clear_decimals"
    return Fraction(lcm(*(value.denominator for value in values))), "ratio_clear_fractions"


_UNITS = "|".join(sorted({u for _, table in KINDS for u in table}, key=len, reverse=True))


def _in_one_unit(task: Task, command: str) -> tuple[Ratio, Move] | None:
    """0.5千米:200米 is 500:200: both terms in the smaller unit."""
    found = matched(task, rf"(?:{command}),?#({_UNITS}),#({_UNITS})")
    if found is None or len(found[1]) != 2:
        return None
    names = found[0].groups()
    sizes = next((table for _, table in KINDS if all(name in table for name in names)), None)
    values = [plain(node) for node in found[1]]
    if sizes is None or any(v is None or not is_number(v) or not value_of(v) for v in values):
        return None
    small = min(names, key=lambda name: sizes[name])
    written = [
        _plain_number(value_of(value) * sizes[name] / sizes[small])
        for value, name in zip(values, names, strict=True)
        if value is not None
    ]
    ratio = Ratio(tuple(written))
    claims = tuple(
        Equal(multiply(value, integer(sizes[name])), multiply(new, integer(sizes[small])))
        for value, name, new in zip(values, names, written, strict=True)
        if value is not None
    )
    return ratio, Move("ratio_same_unit", ratio, claims=claims, words={"unit": small})


def _plain_number(value: Fraction) -> Node:
    return decimal(value) if places(value) is not None else rational(value)


def ratio_value(task: Task) -> Derivation | None:
    """求比值 3/4:0.5"""
    found = matched(
        task,
        r"(?:求(?:出)?(?:各)?比值|求(?:出)?(?:下面|下列)?(?:各)?比的比值),?#_?",
        r"(?:求(?:出)?)?#的?比值(?:是)?_?",
    )
    two = matched(task, r"(?:求(?:出)?)?#(?:与|和|比|,)#的比值(?:是)?_?")
    if found is None and two is not None:
        found = (two[0], (Ratio(two[1]),))
    units = _in_one_unit(task, "求比值")
    terms = ratio_terms(found[1][0]) if found else ratio_terms(units[0]) if units else None
    if terms is None or len(terms) != 2:
        return None
    ratio = Ratio(tuple(terms))
    question = divide(terms[0], terms[1])
    first = Move(
        "ratio_is_quotient", question, ratio, claims=(Equal(Divide(terms[0], terms[1]), question),)
    )
    lines = work_out(question, smart=False, stepwise=True)
    if not lines or lines[-1].after is None:
        return None
    answer = lines[-1].after
    before = (units[1],) if units else ()
    proof = (Equal(multiply(answer, terms[1]), terms[0]), *(units[1].claims if units else ()))
    return Derivation("primary_ratio_value", (*before, first, *lines), answer, proof=proof)
