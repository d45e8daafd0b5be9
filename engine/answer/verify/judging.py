"""One statement against what is known: true, false with what it should be, or undecided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from engine.answer.verify.calculation import compare, differ_for_positive
from engine.answer.verify.consequence import Bond, bond, entailed, root_sums, values_of
from engine.answer.verify.known import Known
from engine.answer.verify.measures import units_in, without_units
from engine.answer.verify.rewriting import CANNOT, computed, letters, same, slope
from engine.answer.verify.statements import Statement, roots_as_one
from engine.maths import tree
from engine.maths.from_sympy import from_sympy, number
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.maths.write import latex

_SETS = (tree.Tuple, tree.SetOf, tree.Interval, tree.SetBuilder, tree.SetOperation, tree.Matrix)


@dataclass(frozen=True, slots=True)
class Outcome:
    """True: proved. False: refuted. None: undecided. `lost` are the statement it is a part of."""

    holds: bool | None
    should_be: str | None = None
    lost: tuple[Node, Node, str] | None = None
    """(the earlier statement, this one, the unknown) when only part of the solutions is kept."""
    pure: bool = False
    """Refuted by arithmetic alone, whatever came before."""


UNDECIDED = Outcome(None)


def judge(
    node: Node,
    statement: Statement,
    known: Known,
    section: int,
    rounded: bool,
    joined: bool = False,
) -> Outcome:
    """What can be proved of one statement; `joined` says that it goes on with a calculation."""
    if isinstance(node, tree.Relation):
        outcome = _chain(node, known, rounded, joined)
        if outcome.holds is False and not outcome.pure and not joined:
            left = node.operands[0]
            if len(node.operands) == 2 and letters(left) and not _names(left):
                outcome = UNDECIDED  # an equation: its letters may have been used anew
        if outcome.holds is None and joined:
            return _under_premises(node, known, section)
        if outcome.holds is not None:
            return outcome
        if len(node.signs) > 1 and set(node.signs) == {"="}:
            return UNDECIDED
    if isinstance(node, tree.Listing | tree.And):
        return _every(node, statement, known, section, rounded)
    if isinstance(node, tree.Relation | tree.Or | tree.System):
        return _relation(node, statement, known, section)
    return UNDECIDED


def _under_premises(node: tree.Relation, known: Known, section: int) -> Outcome:
    """A calculation whose step holds because of an equation: (x+y)²-2xy = 5²-2×3."""
    if known.imaginary or not set(node.signs) <= {"="}:
        return UNDECIDED
    for left, right in zip(node.operands, node.operands[1:], strict=False):
        first, second = known.resolve(left), known.resolve(right)
        claim = tree.Relation((first, second), ("=",))
        visible = _equations(known, section, letters(claim))
        tie = Bond.SAME if same(first, second) is True else entailed(visible, claim)
        if tie is Bond.CLASH and not known.curves:
            return Outcome(False)
        if tie not in (Bond.SAME, Bond.FOLLOWS):
            return UNDECIDED
    return Outcome(True)


def _every(
    node: tree.Listing | tree.And, statement: Statement, known: Known, section: int, rounded: bool
) -> Outcome:
    parts = node.items if isinstance(node, tree.Listing) else node.parts
    whole = [judge(part, statement, known, section, rounded) for part in parts[:12]]
    for each in whole:
        if each.holds is False:
            return each
    return Outcome(True) if whole and all(each.holds for each in whole) else UNDECIDED


def _chain(node: tree.Relation, known: Known, rounded: bool, joined: bool) -> Outcome:
    """Each neighbouring pair; a name at the front may be defined by the first of them."""
    proved = False
    undecided = False
    for index, (left, sign, right) in enumerate(
        zip(node.operands, node.signs, node.operands[1:], strict=False)
    ):
        if index == 0 and left == tree.Constant("e"):
            continue  # the eccentricity
        defines = index == 0 and not joined and _names(left)
        within = joined or len(node.signs) > 1
        outcome = _pair(left, sign, right, known, rounded, defines, within)
        if outcome.holds is False:
            return outcome
        proved = proved or outcome.holds is True
        undecided = undecided or (outcome.holds is None and not defines)
    return Outcome(True) if proved and not undecided else UNDECIDED


def _names(node: Node) -> bool:
    """Whether a left side may be a thing that the line defines: S, f(x), ∠A, c², |a|."""
    if isinstance(node, tree.Power):
        return isinstance(node.base, tree.Name)
    return isinstance(node, tree.Name | tree.Call | tree.Figure | tree.Absolute)


def _pair(
    left: Node, sign: str, right: Node, known: Known, rounded: bool, defines: bool, within: bool
) -> Outcome:
    if isinstance(right, _SETS) or isinstance(left, _SETS):
        return UNDECIDED
    a, b = known.resolve(left), known.resolve(right)
    if not letters(a) and not letters(b):
        holds = compare(a, sign, b, rounded)
        should = _computed_value(a, b) if holds is False and sign in "=≈" else None
        pure = a == left and b == right
        if holds is False and known.partial and not pure:
            return UNDECIDED
        return Outcome(holds, should, pure=pure)
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
    c, d = known.valued(a, own), known.valued(b, own)
    if not letters(c) and not letters(d):
        outcome = _by_values(c, sign, d, rounded)
        if outcome.holds is False and _excused(left, right, c, d, known):
            return UNDECIDED
        return outcome
    if (c, d) != (a, b) and letters(c) <= letters(d) | own and same(c, d) is True:
        return Outcome(True)
    changed = a != left and not isinstance(left, tree.Figure)
    identity = (within and not defines) or (changed and defines)
    if (
        identity
        and letters(c) == letters(d)
        and letters(c)
        and not _bare(left if not changed else a)
        and same(c, d) is False
        and not _excused(left, right, c, d, known)
    ):
        return Outcome(False, latex(_expanded(a)))
    # A value of the letter itself: y = 5 where y is known.
    if own and not letters(d):
        whole = known.valued(a)
        if not letters(whole) and compare(whole, sign, d, rounded) is True:
            return Outcome(True)
    return UNDECIDED


_TRIGONOMETRIC = frozenset(["sin", "cos", "tan", "ln", "lg", "log"])


def _excused(left: Node, right: Node, first: Node, second: Node, known: Known) -> bool:
    """Sides that differ as written but may be meant otherwise."""
    if isinstance(left, tree.Call) and isinstance(right, tree.Call):
        return True  # f(-x)=f(x) is a property, not a calculation
    if known.partial and any(
        isinstance(each, tree.Call) and each.function not in _TRIGONOMETRIC
        for side in (left, right)
        for each in side.walk()
    ):
        return True
    if any(_ambiguous(each) for side in (left, right) for each in side.walk()):
        return True
    return not differ_for_positive(first, second)


def _ambiguous(node: Node) -> bool:
    """cos 2(α+β), tan 30°(x-1): how far the function reaches can't be seen."""
    if isinstance(node, tree.Multiply):
        for factor, sign, after in zip(node.factors, node.signs, node.factors[1:], strict=False):
            reaching = isinstance(factor, tree.Call) and factor.function in _TRIGONOMETRIC
            if reaching and not sign and not isinstance(after, tree.Call):
                return True
    if isinstance(node, tree.Call) and node.function in _TRIGONOMETRIC:
        argument = node.arguments[0]
        return isinstance(argument, tree.Multiply) and any(
            isinstance(factor, tree.Add) for factor in argument.factors
        )
    return False


def _bare(node: Node) -> bool:
    return isinstance(node, tree.Name | tree.Number | tree.Figure)


def _by_values(left: Node, sign: str, right: Node, rounded: bool) -> Outcome:
    holds = compare(left, sign, right, rounded)
    if holds is None:
        holds = compare(without_units(left), sign, without_units(right), rounded)
        holds = True if holds else None
    if holds is False:
        return Outcome(False, _computed_value(left, right))
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


def _computed_value(left: Node, right: Node) -> str | None:
    """What the left side is worth, written like the right side."""
    try:
        if units_in(left) and units_in(left) != units_in(right):
            return None
        if isinstance(right, tree.QuotientRemainder) and isinstance(left, tree.Divide):
            quotient, remainder = divmod(to_sympy(left.numerator), to_sympy(left.denominator))
            return latex(tree.QuotientRemainder(from_sympy(quotient), from_sympy(remainder)))
        found: Any = to_sympy(without_units(left))
        if any(isinstance(each, tree.Number) and each.places for each in right.walk()) or any(
            isinstance(each, tree.Number) and each.places for each in left.walk()
        ):
            return _as_decimal(found)
        return latex(found)
    except CANNOT:
        return None


def _as_decimal(found: Any) -> str:
    if found.is_Rational:
        places = 0
        while (found * 10**places).q != 1 and places < 8:
            places += 1
        if (found * 10**places).q == 1:
            digits = f"{abs(int(found * 10**places)):0{places + 1}d}"
            body = digits[:-places] + "." + digits[-places:] if places else digits
            return ("-" if found < 0 else "") + body
    return latex(found)


def _expanded(node: Node) -> Node:
    import sympy

    try:
        return from_sympy(sympy.expand(to_sympy(node)))
    except CANNOT:
        return node


def _relation(node: Node, statement: Statement, known: Known, section: int) -> Outcome:
    """An equation, inequality, alternative or system against the earlier ones."""
    if known.partial and any(
        isinstance(each, tree.Call) and each.function not in _TRIGONOMETRIC for each in node.walk()
    ):
        return UNDECIDED
    facts = list(known.facts)
    unknowns: frozenset[str] = (
        frozenset().union(*(letters(fact.node) for fact in facts)) if facts else frozenset()
    )
    resolved = known.resolve(roots_as_one(node, unknowns))
    names = letters(resolved)
    if not names or len(names) > 6:
        return UNDECIDED
    single = names
    if len(names) > 1:
        narrowed = known.valued(resolved, _head(resolved))
        if len(letters(narrowed)) == 1:
            resolved, single = narrowed, letters(narrowed)
    if known.imaginary:
        return UNDECIDED
    if len(single) == 1:
        outcome = _one_unknown(resolved, next(iter(single)), statement, known, section)
        if outcome.holds is not None or outcome.lost:
            return outcome
    return _several(resolved, statement, known, section)


def _head(node: Node) -> frozenset[str]:
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Name):
        return frozenset((str(node.operands[0]),))
    return frozenset()


def _one_unknown(
    node: Node, unknown: str, statement: Statement, known: Known, section: int
) -> Outcome:
    if statement.final:
        concluded = _conclusion(node, unknown, known)
        if concluded is not None:
            return concluded
    clash: Node | None = None
    part: Node | None = None
    weak = False
    follows = False
    equation = _is_equation(node)
    but = frozenset((unknown,))
    for fact in reversed(known.facts):
        earlier = known.valued(known.resolve(roots_as_one(fact.node, but)), but)
        if letters(earlier) != but:
            continue
        tie = bond(earlier, node, unknown)
        if tie is Bond.SAME:
            return Outcome(True)
        if tie is Bond.FOLLOWS:
            follows = follows or equation or not _is_equation(earlier)
            weak = weak or not _is_equation(earlier)
        elif fact.section not in (0, section):
            continue
        elif tie is Bond.PART:
            part = earlier if part is None or not _is_equation(part) else part
        elif tie is Bond.CLASH:
            clash = clash or earlier
    if follows and (equation or not weak):
        return Outcome(True)
    if statement.premise or statement.rejected:
        return UNDECIDED
    if _never(node, unknown) and not re.search("无|没有|不存在", statement.clause):
        return Outcome(False, latex(_expanded(known.resolve(node.operands[0]))))  # type: ignore[attr-defined]
    if part is not None and equation and _is_equation(part):
        return Outcome(None, lost=(part, node, unknown))
    if clash is not None or (weak and not equation):
        if equation and clash is not None and not _is_equation(clash):
            return UNDECIDED
        if not equation and not (known.solving and _solving(known, unknown)):
            return UNDECIDED
        return Outcome(False, _solved(clash, unknown, node))
    return UNDECIDED


def _never(node: Node, unknown: str) -> bool:
    """An equation between two calculations with the same letter that no value satisfies."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return False
    if any(_bare(side) or letters(side) != {unknown} for side in node.operands):
        return False
    return values_of(node, unknown) == []


def _conclusion(node: Node, unknown: str, known: Known) -> Outcome | None:
    """The answer against the one equation or inequality that the problem sets."""
    set_by_problem = [
        fact.node
        for fact in known.facts
        if fact.section == 0
        and letters(known.resolve(fact.node)) == {unknown}
        and not _names_roots(fact.node)
    ]
    if len(set_by_problem) != 1:
        return None
    earlier = known.resolve(set_by_problem[0])
    tie = bond(earlier, node, unknown)
    if tie is Bond.SAME:
        return Outcome(True)
    if tie in (Bond.FOLLOWS, Bond.CLASH):
        return Outcome(False, _solved(earlier, unknown, node))
    return None


def _solving(known: Known, unknown: str) -> bool:
    """Whether the problem itself has an inequality in this unknown to be solved."""
    return any(
        fact.section == 0 and unknown in letters(fact.node) and not _is_equation(fact.node)
        for fact in known.facts
    )


def _is_equation(node: Node) -> bool:
    return all(set(each.signs) <= {"="} for each in node.walk() if isinstance(each, tree.Relation))


def _solved(earlier: Node | None, unknown: str, node: Node) -> str | None:
    """The right roots, where the wrong line names roots."""
    if earlier is None or not _names_roots(node):
        return None
    try:
        found = values_of(earlier, unknown)
    except CANNOT:
        return None
    if not found:
        return None
    return r"\text{ 或 }".join(f"{latex(tree.Name(unknown))}={latex(each)}" for each in found)


def _names_roots(node: Node) -> bool:
    parts = node.parts if isinstance(node, tree.Or) else (node,)
    return all(
        isinstance(part, tree.Relation)
        and isinstance(part.operands[0], tree.Name)
        and not letters(part.operands[-1])
        for part in parts
    )


def _several(node: Node, statement: Statement, known: Known, section: int) -> Outcome:
    """Equations in several letters: every one must hold at the solutions of the earlier ones."""
    rows = node.rows if isinstance(node, tree.System) else (node,)
    if not all(isinstance(row, tree.Relation) and set(row.signs) == {"="} for row in rows):
        return UNDECIDED
    ties = []
    vieta = _root_sums(letters(node), known)
    visible = vieta or _equations(known, section, letters(node))
    everything = vieta or _equations(known, None, letters(node))
    for row in rows[:4]:
        tie = entailed(visible, row)
        if tie in (Bond.UNDECIDED, Bond.CLASH) and everything != visible:
            # What an earlier part proved may be used, but doesn't refute.
            wider = entailed(everything, row)
            tie = wider if wider in (Bond.SAME, Bond.FOLLOWS) else tie
        ties.append(tie)
    if all(tie in (Bond.SAME, Bond.FOLLOWS) for tie in ties):
        return Outcome(True)
    if known.curves and not vieta:
        return _beside_curves(rows, statement, visible)
    if Bond.CLASH in ties and not statement.premise and not statement.rejected:
        return Outcome(False)
    return UNDECIDED


def _root_sums(names: frozenset[str], known: Known) -> tuple[Node, ...]:
    """x₁+x₂ and x₁x₂ of the latest quadratic equation in x (Vieta), when only those are named."""
    heads = {name.partition("_")[0] for name in names if name.endswith(("_1", "_2"))}
    if len(heads) != 1 or any(not name.endswith(("_1", "_2")) for name in names):
        return ()
    unknown = heads.pop()
    if any(name in known.values for name in names):
        return ()
    for fact in reversed(known.facts):
        if letters(fact.node) == {unknown} and isinstance(fact.node, tree.Relation):
            sums = root_sums(fact.node, unknown)
            if sums:
                return sums
    return ()


_RESTATES = re.compile(r"(?:化简|整理|配方|变形|化为|一般式)[^，。；]{0,6}$|^[\s,，]*即[\s:：为]*$")


def _beside_curves(
    rows: tuple[Node, ...], statement: Statement, visible: tuple[Node, ...]
) -> Outcome:
    """Lines and curves need not hold together, so only what restates one can be refuted."""
    if statement.assumed or statement.rejected or len(rows) != 1:
        return UNDECIDED
    row = rows[0]
    if {"x", "y"} <= letters(row):
        before = next((each for each in visible if {"x", "y"} <= letters(each)), None)
        restated = before is not None and letters(before) == letters(row)
        if restated and before is not None and _RESTATES.search(statement.lead):
            refuted = entailed((before,), row) is not Bond.SAME and not _bare(row)
            return Outcome(False, latex(before)) if refuted else UNDECIDED
        return UNDECIDED
    apart = tuple(each for each in visible if not {"x", "y"} & letters(each))
    if not statement.premise and entailed(apart, row) is Bond.CLASH:
        return Outcome(False)
    return UNDECIDED


def _equations(known: Known, section: int | None, wanted: frozenset[str]) -> tuple[Node, ...]:
    """The visible equations, newest first, in plain letters, with the letters' values."""
    found: list[Node] = []
    for fact in reversed(known.facts):
        if section is not None and fact.section not in (0, section):
            continue
        rows = fact.node.rows if isinstance(fact.node, tree.System) else (fact.node,)
        for row in rows:
            if isinstance(row, tree.Relation) and set(row.signs) == {"="}:
                for left, right in zip(row.operands, row.operands[1:], strict=False):
                    if not isinstance(left, _SETS) and not isinstance(right, _SETS):
                        plain = known.resolve(tree.Relation((left, right), ("=",)))
                        found += [known.valued(plain, wanted), plain]
    for name, value in known.assumed.items():
        found.append(tree.Relation((_letter(name), value), ("=",)))
    return tuple(dict.fromkeys(found))[:24]


def _letter(name: str) -> tree.Name:
    head, _, tail = name.partition("_")
    return tree.Name(head, tail)


__all__ = ["UNDECIDED", "Outcome", "judge", "number"]
