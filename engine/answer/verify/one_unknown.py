"""A statement about one unknown against the earlier ones, and against the problem's own."""

from __future__ import annotations

import re

from engine.answer.verify.angles import judge_angle
from engine.answer.verify.calculation import compare
from engine.answer.verify.conditions import ZERO, conditions
from engine.answer.verify.consequence import Bond, bond, values_of
from engine.answer.verify.inequalities import (
    bends_latest,
    is_equation,
    misses_latest,
    narrower,
    rewritten_otherwise,
)
from engine.answer.verify.known import Known
from engine.answer.verify.monotone import keeps_order
from engine.answer.verify.outcome import UNDECIDED, Outcome, expanded, is_bare
from engine.answer.verify.rewriting import CANNOT, letters, put, same
from engine.answer.verify.statements import Statement, names_root, roots_as_one
from engine.answer.verify.systems import entailed
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.tree import Node
from engine.maths.write import latex


def judge_one_unknown(
    node: Node, unknown: str, statement: Statement, known: Known, section: int
) -> Outcome:
    if statement.final and not (statement.solutions and known.cases):
        concluded = _conclusion(node, unknown, statement, known)
        if concluded is not None:
            return concluded
    if isinstance(node, tree.Relation) and node.signs == ("≈",):
        return _rounded_root(node, unknown, statement, known)
    ordered = _keeps_order(node, known)
    if ordered is not None and (ordered or not (statement.assumed or statement.rejected)):
        return Outcome(ordered)
    if any(
        letters(each) == {unknown} and bond(each, node, unknown) in (Bond.SAME, Bond.FOLLOWS)
        for each in known.conditions
    ):
        return Outcome(True)  # 当x>1时，x-1>0
    if _other_right_side(node, statement, known):
        return Outcome(False)
    if _asks_too_little(node, known):
        return Outcome(False)
    clash: Node | None = None
    part: Node | None = None
    weak = False
    follows = False
    equation = is_equation(node)
    but = frozenset((unknown,))
    for fact in reversed(known.facts):
        earlier = known.valued(known.resolve(roots_as_one(fact.node, but)), but)
        if letters(earlier) != but:
            continue
        tie = bond(earlier, node, unknown)
        if tie is Bond.SAME:
            return Outcome(True)
        if tie is Bond.FOLLOWS and not equation and _same_within_domain(earlier, node, unknown):
            return Outcome(True)
        if tie is Bond.FOLLOWS and not equation and fact.section not in (0, section):
            continue  # what another case found
        if tie is Bond.FOLLOWS:
            follows = follows or equation or not is_equation(earlier)
            weak = weak or not is_equation(earlier)
        elif fact.section not in (0, section) or known.elsewhere(fact):
            continue
        elif known.conditions and not equation and not is_equation(earlier):
            continue  # what is solved within a case is cut by the case only afterwards
        elif tie is Bond.PART:
            if part is None or not (is_equation(part) or isinstance(part, tree.System)):
                part = earlier
        elif tie is Bond.CLASH:
            clash = clash or earlier
    if follows and (equation or not weak):
        return Outcome(True)
    named = judge_angle(node, unknown, known)
    if named is not None:
        return named
    if statement.premise or statement.rejected:
        return UNDECIDED
    said = re.search("无|没有|不存在", statement.clause)
    if not said and _never(node, unknown) and not _unsolvable(known, unknown):
        return Outcome(False, latex(expanded(known.resolve(node.operands[0]))))  # type: ignore[attr-defined]
    if equation and _restates_wrongly(node, unknown, statement, known):
        return Outcome(False)
    if names_root(node) and not known.imaginary and _unsolvable(known, unknown):
        return Outcome(False)
    if misses_latest(node, unknown, statement, known):
        return Outcome(False)
    if bends_latest(node, unknown, statement, known, section):
        return Outcome(False)
    if not equation and rewritten_otherwise(node, unknown, statement, known, section):
        return Outcome(False)
    if narrower(node, part, statement):
        return Outcome(False, latex(part) if part is not None else None)
    if part is not None and equation and is_equation(part) and _ONE_OF.search(statement.clause):
        return Outcome(True)
    if part is not None and equation and is_equation(part):
        return Outcome(None, lost=(part, node, unknown))
    if _is_condition(node, known) or (weak and clash is None and isinstance(node, tree.And)):
        return UNDECIDED
    if clash is not None or (weak and not equation):
        if equation and clash is not None and not is_equation(clash):
            return UNDECIDED
        if not equation and not (known.solving and _solving(known, unknown)):
            return UNDECIDED
        if not equation and known.cases and _JOINS.search(statement.clause):
            return UNDECIDED  # what several cases give together is more than each of them
        return Outcome(False, _solved(clash, unknown, node))
    return UNDECIDED


def _other_right_side(node: Node, statement: Statement, known: Known) -> bool:
    """log(2x-1) > log ½ for log(2x-1) > -1: the same left side, another number on the right."""
    latest = known.latest
    if not isinstance(node, tree.Relation) or not isinstance(latest, tree.Relation):
        return False
    if len(node.signs) != 1 or node.signs != latest.signs or node.signs[0] not in "<>≤≥":
        return False
    left, right = node.operands
    if left != latest.operands[0] or isinstance(left, tree.Name):
        return False
    if letters(right) or letters(latest.operands[1]) or not _BECOMES.search(statement.cue):
        return False
    return same(right, latest.operands[1]) is False


_BECOMES = re.compile(r"(?:化为|化成|即|可化为|变形为|得)[\s:：，,]*$")


def _asks_too_little(node: Node, known: Known) -> bool:
    """5-x≥0 beside lg(5-x): a logarithm has no value at 0."""
    if not isinstance(node, tree.Relation) or node.signs != ("≥",):
        return False
    body, zero = node.operands
    if letters(zero) or compare(zero, "=", ZERO) is not True:
        return False
    asked = [
        each
        for fact in known.facts
        if fact.section == 0
        for side in fact.node.walk()
        for each in (side.arguments if isinstance(side, tree.Call) else ())
        if isinstance(side, tree.Call) and side.function in ("ln", "lg", "log")
    ]
    rooted = any(
        isinstance(each, tree.Root) and each.body == body
        for fact in known.facts
        for each in fact.node.walk()
    )
    return body in asked and not rooted


def _keeps_order(node: Node, known: Known) -> bool | None:
    """The way the sign stands once a logarithm or a power is taken off, by the nearest fact."""
    for fact in reversed(known.facts):
        found = keeps_order(known.resolve(fact.node), node)
        if found is not None:
            return found
    return None


_WHOLE = re.compile(r"解集|部分|之间|之外|两边")
_JOINS = re.compile(r"综上|合起来|综合|并集|所以.{0,6}解集|取值范围")


def _rounded_root(node: tree.Relation, unknown: str, statement: Statement, known: Known) -> Outcome:
    """x ≈ 31.4 against the roots of the equation stated last."""
    latest = known.latest
    name, value = node.operands
    but = frozenset((unknown,))
    if latest is None or not isinstance(name, tree.Name) or letters(value) or statement.premise:
        return UNDECIDED
    earlier = known.valued(known.resolve(latest), but)
    if not isinstance(earlier, tree.Relation) or not is_equation(earlier):
        return UNDECIDED
    roots = values_of(earlier, unknown) if letters(earlier) == but else None
    if not roots:
        return UNDECIDED
    found = [compare(from_sympy(root), "≈", value) for root in roots]
    if True in found:
        return Outcome(True)
    return Outcome(False) if all(each is False for each in found) else UNDECIDED


_ONE_OF = re.compile("另一|另外一|其中一|一个根|较大|较小|正根|负根|正数解|负数解")
"""Words that name one root and don't leave the others out."""
_RESTATES = re.compile(r"(?:整理|化简|移项|合并)[^，。；]{0,6}得?[\s:：]*$|^[\s,，]*即[\s:：为]*$")


def _restates_wrongly(node: Node, unknown: str, statement: Statement, known: Known) -> bool:
    """整理得: where neither equation has real roots, only their coefficients can be compared."""
    latest = known.latest
    if latest is None or not _RESTATES.search(statement.cue) or not is_equation(latest):
        return False
    but = frozenset((unknown,))
    earlier = known.valued(known.resolve(latest), but)
    if letters(earlier) != but or values_of(earlier, unknown) != []:
        return False
    return entailed((earlier,), node) in (Bond.CLASH, Bond.PART)


def _unsolvable(known: Known, unknown: str) -> bool:
    """Whether the problem's equation, or the one just stated, has no real root to be named."""
    but = frozenset((unknown,))
    for node in (known.latest, *(fact.node for fact in known.facts if fact.section == 0)):
        if isinstance(node, tree.Relation):
            earlier = known.valued(known.resolve(node), but)
            asks = is_equation(earlier) and not names_root(earlier)
            if asks and letters(earlier) == but and values_of(earlier, unknown) == []:
                return True
    return False


def _never(node: Node, unknown: str) -> bool:
    """An equation between two calculations with the same letter that no value satisfies."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return False
    if any(is_bare(side) or letters(side) != {unknown} for side in node.operands):
        return False
    return values_of(node, unknown) == []


def _conclusion(node: Node, unknown: str, statement: Statement, known: Known) -> Outcome | None:
    """The answer against the one equation or inequality that the problem sets."""
    set_by_problem = [
        fact.node
        for fact in known.facts
        if fact.section == 0
        and not known.elsewhere(fact)
        and letters(known.resolve(fact.node)) == {unknown}
        and not names_root(fact.node)
    ]
    if len(set_by_problem) != 1:
        return None
    earlier = known.resolve(set_by_problem[0])
    tie = bond(earlier, node, unknown)
    if tie is Bond.SAME:
        return Outcome(True)
    if tie is Bond.UNDECIDED and _fails(earlier, node, unknown):
        return Outcome(False)
    whole = statement.solutions and _WHOLE.search(statement.lead)
    if tie in (Bond.FOLLOWS, Bond.CLASH) or (whole and tie is Bond.PART):
        return Outcome(False, _solved(earlier, unknown, node))
    return None


def _fails(earlier: Node, node: Node, unknown: str) -> bool:
    """Whether a root that is named doesn't satisfy the equation, or lies where it has no value."""
    if not isinstance(earlier, tree.Relation) or not is_equation(earlier) or not names_root(node):
        return False
    for part in node.parts if isinstance(node, tree.Or) else (node,):
        value = part.operands[-1]  # type: ignore[attr-defined]
        sides = [put(side, {unknown: value}) for side in earlier.operands]
        if any(letters(side) for side in sides):
            return False
        if any(_without_value(each) for side in sides for each in side.walk()):
            return True
        if same(sides[0], sides[-1]) is False:
            return True
    return False


def _without_value(node: Node) -> bool:
    """The logarithm of what isn't positive, the root of a negative number, a division by zero."""
    return any(
        compare(asked.operands[0], _OPPOSITE[asked.signs[0]], asked.operands[1]) is True
        for asked in conditions(node, of_numbers=True)
        if isinstance(asked, tree.Relation)
    )


_OPPOSITE = {">": "≤", "≥": "<", "≠": "="}


def _same_within_domain(earlier: Node, node: Node, unknown: str) -> bool:
    """x-1<8 after log₂(x-1)<3: the same, once what the logarithm asks for is added."""
    asked = tuple(each for each in conditions(earlier) if unknown in letters(each))
    return bool(asked) and bond(earlier, tree.And((node, *asked)), unknown) is Bond.SAME


def _is_condition(node: Node, known: Known) -> bool:
    """x-1>0 beside log(x-1): what a logarithm, a root or a denominator asks for."""
    if not isinstance(node, tree.Relation) or node.signs[0] not in (">", "≥", "≠"):
        return False
    asked = node.operands[0]
    return any(
        (isinstance(each, tree.Call | tree.Root | tree.Divide) and asked in each.children())
        for fact in known.facts
        for each in fact.node.walk()
    )


def _solving(known: Known, unknown: str) -> bool:
    """Whether the problem itself has an inequality in this unknown to be solved."""
    return any(
        fact.section == 0 and unknown in letters(fact.node) and not is_equation(fact.node)
        for fact in known.facts
    )


def _solved(earlier: Node | None, unknown: str, node: Node) -> str | None:
    """The right roots, where the wrong line names roots."""
    if earlier is None or not names_root(node):
        return None
    try:
        found = values_of(earlier, unknown)
    except CANNOT:
        return None
    if not found:
        return None
    return r"\text{ 或 }".join(f"{latex(tree.Name(unknown))}={latex(each)}" for each in found)
