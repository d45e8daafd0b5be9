"""Chains of equalities: every neighbouring pair proved, refuted, or left open."""

from __future__ import annotations

from engine.answer.verify.angle_values import same_at_angle
from engine.answer.verify.calculation import compare
from engine.answer.verify.doubts import excused
from engine.answer.verify.known import Known
from engine.answer.verify.means import above_mean
from engine.answer.verify.measures import without_units
from engine.answer.verify.outcome import (
    SETS,
    UNDECIDED,
    Outcome,
    computed_value,
    expanded,
    is_bare,
    may_be_named,
)
from engine.answer.verify.rewriting import CANNOT, computed, letters, put, same, slope
from engine.answer.verify.substituted import cannot_come_of
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex


def judge_chain(node: tree.Relation, known: Known, rounded: bool, joined: bool) -> Outcome:
    """Each neighbouring pair; a name at the front may be defined by the first of them."""
    proved = False
    undecided = False
    for index, (left, sign, right) in enumerate(
        zip(node.operands, node.signs, node.operands[1:], strict=False)
    ):
        if index == 0 and left == tree.Constant("e"):
            continue  # the eccentricity
        defines = index == 0 and not joined and may_be_named(left)
        within = joined or len(node.signs) > 1
        outcome = _pair(left, sign, right, known, rounded, defines, within)
        if outcome.holds is False:
            return outcome
        proved = proved or outcome.holds is True
        # S = ab = 3×4 = 12: what a and b are stands in words or a figure.
        inserts = index == 1 and may_be_named(node.operands[0]) and not letters(right)
        if inserts and outcome.holds is None and cannot_come_of(left, right, known.values):
            return Outcome(False)
        undecided = undecided or (outcome.holds is None and not defines and not inserts)
    return Outcome(True) if proved and not undecided else UNDECIDED


def _pair(
    left: Node, sign: str, right: Node, known: Known, rounded: bool, defines: bool, within: bool
) -> Outcome:
    if isinstance(right, SETS) or isinstance(left, SETS):
        return UNDECIDED
    a, b = known.resolve(left, not defines), known.resolve(right, not defines)
    if not letters(a) and not letters(b):
        holds = compare(a, sign, b, rounded)
        if holds is not True and known.rough and sign in "=≈":
            holds = compare(known.roughly(a), sign, known.roughly(b), rounded) or holds
        should = computed_value(a, b) if holds is False and sign in "=≈" else None
        pure = a == left and b == right
        if holds is False and known.partial and not pure:
            return UNDECIDED
        return Outcome(holds, should, pure=pure)
    if sign == "≥":
        return Outcome(above_mean(a, b, known.limits()))
    if sign not in "=≈":
        return UNDECIDED
    integral = _antiderivative(a, b)
    if integral is not None:
        return integral
    a, b = computed(a), computed(b)
    if same(a, b) is True:
        return Outcome(True)
    own = frozenset((str(left),)) if isinstance(left, tree.Name) else frozenset[str]()
    if defines and isinstance(left, tree.Call | tree.Power | tree.Absolute):
        own = letters(left)
    at_angle = same_at_angle(a, b, known) if not defines else None
    if at_angle is not None:
        return Outcome(at_angle)
    c, d = known.valued(a, own), known.valued(b, own)
    if not letters(c) and not letters(d):
        outcome = _by_values(c, sign, d, rounded, known)
        if outcome.holds is False and not within and not letters(a) and letters(b):
            return UNDECIDED  # 43=36+x: an equation, whatever x was elsewhere
        if outcome.holds is False and excused(left, right, c, d, known):
            return UNDECIDED
        return outcome
    if (c, d) != (a, b) and letters(c) <= letters(d) | own and same(c, d) is True:
        return Outcome(True)
    terms = any(
        isinstance(each, tree.Name) and each.name in known.progressions for each in left.walk()
    )
    changed = a != left and not isinstance(left, tree.Figure) and not terms
    named = known.sets(left) or _of_turned_angle(left, right)
    named = named or (not defines and bool(letters(left) & known.expressions.keys()))
    identity = (within and not defines) or (changed and defines) or named
    if (
        identity
        and letters(c) == letters(d)
        and letters(c)
        and not is_bare(left if not changed else a)
        and same(c, d) is False
        and not excused(left, right, c, d, known)
    ):
        return Outcome(False, latex(expanded(a)), claim=tree.Relation((c, d), ("=",)))
    by_coefficients = _coefficients(c, sign, d, rounded, known)
    if by_coefficients is not None:
        return by_coefficients
    grouped = known.grouped(known.grouped(c)), known.grouped(known.grouped(d))
    if grouped != (c, d) and same(*grouped) is True:
        return Outcome(True)
    if grouped != (c, d) and not letters(grouped[0]) and not letters(grouped[1]):
        outcome = _by_values(grouped[0], sign, grouped[1], rounded, known)
        if outcome.holds is not False or not excused(left, right, *grouped, known):
            return outcome
    # A value of the letter itself: y = 5 where y is known.
    if own and not letters(d):
        whole = known.valued(a)
        if not letters(whole) and compare(whole, sign, d, rounded) is True:
            return Outcome(True)
    return UNDECIDED


def _of_turned_angle(left: Node, right: Node) -> bool:
    """cos(π+α) = -cos α: a formula of reduction holds for every angle, or it is wrong."""
    if not isinstance(left, tree.Call) or left.function not in ("sin", "cos", "tan"):
        return False
    turned = any(
        each == tree.Constant("pi") or isinstance(each, tree.Degrees) for each in left.walk()
    )
    if turned and len(letters(left)) == 1 and isinstance(right, tree.Call | tree.Negate):
        return True
    # cos(α-β) = cos α cos β + sin α sin β
    sums = isinstance(left.arguments[0], tree.Add) and isinstance(right, tree.Add)
    return sums and len(letters(left)) == 2 and letters(left) == letters(right)


def _coefficients(
    left: Node, sign: str, right: Node, rounded: bool, known: Known
) -> Outcome | None:
    """-b/2a = 2 with the a, b and c of the quadratic; another multiple of it isn't refuted."""
    if not letters(left) or not letters(left) | letters(right) <= known.coefficients.keys():
        return None
    a, b = put(left, known.coefficients), put(right, known.coefficients)
    return Outcome(True) if compare(a, sign, b, rounded) is True else None


def _by_values(left: Node, sign: str, right: Node, rounded: bool, known: Known) -> Outcome:
    holds = compare(left, sign, right, rounded)
    if holds is not True and known.rough:
        holds = compare(known.roughly(left), sign, known.roughly(right), rounded) or holds
    if holds is None:
        holds = compare(without_units(left), sign, without_units(right), rounded)
        holds = True if holds else None
    if holds is False:
        return Outcome(False, computed_value(left, right))
    return Outcome(holds)


def _antiderivative(left: Node, right: Node) -> Outcome | None:
    """∫f dx = F + C by differentiating both sides."""
    variable = next(
        (
            str(each.variable)
            for node in (left, right)
            for each in node.walk()
            if isinstance(each, tree.Integral) and each.lower is None
        ),
        None,
    )
    if variable is None:
        return None
    try:
        holds = same(slope(left, variable), slope(right, variable))
    except CANNOT:
        return UNDECIDED
    return Outcome(holds)
