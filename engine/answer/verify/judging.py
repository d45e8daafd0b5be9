"""One statement against what is known: true, false with what it should be, or undecided."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.answer.verify.angle_values import same_at_angle
from engine.answer.verify.binomials import judge_general_term
from engine.answer.verify.chain import judge_chain
from engine.answer.verify.closed_forms import judge_closed_form
from engine.answer.verify.consequence import Bond
from engine.answer.verify.discriminants import judge_discriminant
from engine.answer.verify.doubts import ELEMENTARY, excused
from engine.answer.verify.finite_sets import judge_sets
from engine.answer.verify.formula_table import judge_formula
from engine.answer.verify.given_values import against_given
from engine.answer.verify.known import Known
from engine.answer.verify.linear_chains import same_chain
from engine.answer.verify.moments import judge_chance, judge_moment
from engine.answer.verify.one_unknown import judge_one_unknown
from engine.answer.verify.outcome import UNDECIDED, Outcome, expanded, may_be_named
from engine.answer.verify.quadrants import judge_ratio
from engine.answer.verify.region_sets import judge_regions
from engine.answer.verify.rewriting import is_arithmetic, letters, put, same
from engine.answer.verify.several_unknowns import judge_several, root_sums_in, visible_equations
from engine.answer.verify.sine_ranges import same_range
from engine.answer.verify.statements import Statement, names_roots, roots_as_one
from engine.answer.verify.systems import entailed
from engine.answer.verify.triangles import judge_triangle
from engine.answer.verify.vector_algebra import judge_vector_algebra
from engine.answer.verify.vectors import judge_vectors
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex


def judge(
    node: Node,
    statement: Statement,
    known: Known,
    section: int,
    rounded: bool,
    joined: bool = False,
) -> Outcome:
    """What can be proved of one statement; `joined` says that it goes on with a calculation."""
    if isinstance(node, tree.Or):
        node = tree.Or(tuple(_root_at_end(part) for part in node.parts))
    in_coordinates = judge_vectors(node, known.vectors)
    if in_coordinates is not None:
        return Outcome(in_coordinates)
    by_theorem = _by_theorem(node, statement, known)
    if by_theorem is not None:
        return by_theorem
    if not is_arithmetic(node) or not is_arithmetic(known.resolve(node)):
        return UNDECIDED
    if isinstance(node, tree.Relation):
        outcome = judge_chain(node, known, rounded, joined)
        if outcome.holds is False and not outcome.pure and not joined:
            left = node.operands[0]
            meant = (
                known.sets(left)
                or _at_angle(node, known)
                or bool(letters(left) & known.expressions.keys())
            )
            if len(node.operands) == 2 and letters(left) and not may_be_named(left) and not meant:
                outcome = UNDECIDED  # an equation: its letters may have been used anew
        if outcome.holds is None and not joined and _rewrites(node, statement, known):
            left, right = (known.resolve(side) for side in node.operands)
            if same(left, right) is False and not excused(
                node.operands[0], node.operands[1], left, right, known
            ):
                return Outcome(False, latex(expanded(left)))
        named = judge_discriminant(node, known) if outcome.holds is not False else None
        if named is not None:
            return named
        if outcome.claim is not None:
            outcome = _unless_given(outcome, known, section)
            if outcome.given:
                return _under_premises(node, known, section, strict=True)
        calculates = (
            len(node.signs) > 1 and set(node.signs) == {"="} and not may_be_named(node.operands[0])
        )
        if outcome.holds is None and (joined or calculates):
            return _under_premises(node, known, section)
        if outcome.holds is True and not joined and _only_by_assumption(node, statement, known):
            again = judge(node, statement, replace(known, assumed={}), section, rounded)
            if again.holds is False:
                return again
        if outcome.holds is True and not joined:
            return _against_equation(node, outcome, statement, known, section)
        if outcome.holds is not None:
            return outcome
        if len(node.signs) > 1 and set(node.signs) == {"="} and not _one_root(node):
            short = shortened(node, known)
            if short is None:
                return UNDECIDED
            found = _relation(short, statement, known, section)
            return found if found.holds is not None and not found.lost else UNDECIDED
    if isinstance(node, tree.Relation) and _ends_in_order(node):
        # f(x) = 1-2x+x+2 = 3-x ≥ 4 in its case: what is left to solve stands at the end.
        node = tree.Relation(node.operands[-2:], node.signs[-1:])
    if isinstance(node, tree.And):
        whole = _relation(node, statement, known, section)
        if whole.holds is True:
            return whole
    if isinstance(node, tree.Listing | tree.And):
        return _every(node, statement, known, section, rounded)
    if isinstance(node, tree.Relation | tree.Or | tree.System):
        return _relation(node, statement, known, section)
    return UNDECIDED


def _by_theorem(node: Node, statement: Statement, known: Known) -> Outcome | None:
    """What one theorem of school decides at once: sets, vectors, distributions, quadrants, binomials."""
    values = {
        **known.terms,
        **{key: each for key, each in known.groups.items() if each is not None},
    }
    for found in (
        judge_sets(node, known),
        judge_regions(node, known),
        judge_vector_algebra(node, values),
        judge_general_term(node, known.binomial),
        judge_closed_form(node, known),
    ):
        if found is not None:
            return found
    if statement.premise or statement.rejected:
        return None
    ranged = same_range(known.latest, node)
    if ranged is not None and (ranged or _GOES_ON.search(statement.cue)):
        return Outcome(ranged)
    chained = same_chain(known.latest, node)
    if chained is not None and (chained or _GOES_ON.search(statement.cue)):
        return Outcome(chained)
    formula = judge_formula(node, f"{known.words} {statement.clause}")
    if formula is not None:
        return formula
    triangle = judge_triangle(node, known.words)
    if triangle is not None:
        return triangle
    given = against_given(node, known)
    if given is not None:
        return given
    return (
        judge_moment(node, known.distribution)
        or judge_chance(node, known.distribution)
        or judge_ratio(node, known.quadrants, known.terms)
    )


_GOES_ON = re.compile(r"(?:^|得|即|所以|∴|则|故|解得)[\s:：，,]*$")


def _ends_in_order(node: tree.Relation) -> bool:
    return len(node.signs) > 1 and node.signs[-1] in "<>≤≥" and set(node.signs[:-1]) == {"="}


def _root_at_end(node: Node) -> Node:
    """x = (-b+√Δ)/(2a) = (5+√17)/4 as x = (5+√17)/4: one of several roots."""
    if not isinstance(node, tree.Relation) or len(node.operands) < 3 or set(node.signs) != {"="}:
        return node
    name, last = node.operands[0], node.operands[-1]
    if not isinstance(name, tree.Name) or letters(last):
        return node
    return tree.Relation((name, last), ("=",))


def _at_angle(node: tree.Relation, known: Known) -> bool:
    """Whether the equation is false at the angle that is known: no new letters are in play."""
    if len(node.operands) != 2:
        return False
    left, right = (known.resolve(side) for side in node.operands)
    return same_at_angle(left, right, known) is False


def _only_by_assumption(node: tree.Relation, statement: Statement, known: Known) -> bool:
    """(x-2)(x-3)=0 after x=2 was put in: true there, and still another equation."""
    assumed = letters(node) & known.assumed.keys()
    if not assumed or statement.lead.strip(" ,，、;；") or letters(node) - assumed:
        return False
    left, right = node.operands[0], node.operands[-1]
    bent = any(isinstance(each, tree.Power | tree.Multiply) for each in left.walk())
    return len(node.operands) == 2 and node.signs == ("=",) and not letters(right) and bent


_REWRITING = re.compile(r"合并|去括号|展开|分解|提取|提公因式|平方差|完全平方|通分|约分|变号")


def _rewrites(node: tree.Relation, statement: Statement, known: Known) -> bool:
    """合并同类项: 3x+2x=5x where the problem sets an expression and no equation."""
    if len(node.operands) != 2 or node.signs != ("=",):
        return False
    left, right = node.operands
    given = any(fact.section == 0 for fact in known.facts)
    same_letters = letters(left) == letters(right)
    return (
        bool(known.tasks) and not given and same_letters and bool(_REWRITING.search(statement.lead))
    )


def _under_premises(
    node: tree.Relation, known: Known, section: int, strict: bool = False
) -> Outcome:
    """A calculation whose step holds because of an equation: (x+y)²-2xy = 5²-2×3.

    `strict`: a step that is no identity must follow from what is given.
    """
    if known.imaginary or not set(node.signs) <= {"="}:
        return UNDECIDED
    for left, right in zip(node.operands, node.operands[1:], strict=False):
        first, second = known.resolve(left), known.resolve(right)
        claim = tree.Relation((first, second), ("=",))
        visible = root_sums_in(letters(claim), known)
        visible = visible or visible_equations(known, section, letters(claim))
        tie = Bond.SAME if same(first, second) is True else entailed(visible, claim)
        if tie is Bond.CLASH and not known.curves:
            return Outcome(False)
        if strict and tie is Bond.PART and same(first, second) is False:
            return Outcome(False)
        if tie not in (Bond.SAME, Bond.FOLLOWS):
            return UNDECIDED
    return Outcome(True)


def shortened(node: tree.Relation, known: Known) -> tree.Relation | None:
    """a_5/a_2 = q³ = 48/6 = 8 as q³ = 8: an equation without what was only worked out beside it."""
    groups: list[list[Node]] = [[node.operands[0]]]
    for each in node.operands[1:]:
        before, after = known.resolve(groups[-1][-1]), known.resolve(each)
        if same(before, after) is True:
            groups[-1].append(each)
        else:
            groups.append([each])
    if len(groups) != 2 or letters(groups[1][-1]) or not letters(groups[0][-1]):
        return None
    return tree.Relation((groups[0][-1], groups[1][-1]), ("=",))


def _one_root(node: tree.Relation) -> bool:
    """x_1 = x_2 = 3: a double root."""
    *names, last = node.operands
    return all(isinstance(name, tree.Name) for name in names) and not letters(last)


def _against_equation(
    node: tree.Relation, outcome: Outcome, statement: Statement, known: Known, section: int
) -> Outcome:
    """x = 15×5/12 = 6.25 may be worked out rightly and still not solve the equation."""
    name, last = node.operands[0], node.operands[-1]
    if not isinstance(name, tree.Name) or letters(last) or set(node.signs) != {"="}:
        return outcome
    claim = tree.Relation((name, last), ("=",))
    solved = judge_one_unknown(claim, str(name), statement, known, section)
    return solved if solved.holds is False else outcome


def _unless_given(outcome: Outcome, known: Known, section: int) -> Outcome:
    """No identity, but perhaps right under what is given: 1/a+1/b = (1/a+1/b)(a+4b), a+4b=1."""
    if outcome.claim is None or known.imaginary:
        return outcome
    wanted = letters(outcome.claim)
    visible = visible_equations(known, section, wanted)
    if not any(len(letters(each) & wanted) > 1 for each in visible):
        return outcome
    tie = entailed(visible, outcome.claim)
    if tie in (Bond.CLASH, Bond.PART):
        return outcome
    return UNDECIDED if tie is Bond.UNDECIDED else Outcome(None, given=True)


def _every(
    node: tree.Listing | tree.And, statement: Statement, known: Known, section: int, rounded: bool
) -> Outcome:
    parts = node.items if isinstance(node, tree.Listing) else node.parts
    whole = [judge(part, statement, known, section, rounded) for part in parts[:12]]
    for each in whole:
        if each.holds is False:
            return each
    return Outcome(True) if whole and all(each.holds for each in whole) else UNDECIDED


def _relation(node: Node, statement: Statement, known: Known, section: int) -> Outcome:
    """An equation, inequality, alternative or system against the earlier ones."""
    if known.partial and any(
        isinstance(each, tree.Call) and each.function not in ELEMENTARY for each in node.walk()
    ):
        return UNDECIDED
    unknowns: frozenset[str] = frozenset()
    for fact in known.facts:
        if not names_roots(fact.node):
            unknowns |= letters(fact.node)
    resolved = known.resolve(roots_as_one(node, unknowns))
    names = letters(resolved)
    if not names or len(names) > 6:
        return UNDECIDED
    single = names
    if len(names) > 1:
        narrowed = known.valued(resolved, _head(resolved))
        if len(letters(narrowed)) == 1:
            resolved, single = narrowed, letters(narrowed)
    if known.imaginary and _of_complex_numbers(resolved):
        return _complex_root(resolved, known)
    if len(single) == 1:
        outcome = judge_one_unknown(resolved, next(iter(single)), statement, known, section)
        if outcome.holds is not None or outcome.lost:
            return outcome
    return judge_several(resolved, statement, known, section)


def _of_complex_numbers(node: Node) -> bool:
    """Whether i or a letter for complex numbers stands in it; a and b of z=a+bi are real."""
    return bool(letters(node) & {"z", "w", "z_1", "z_2"}) or any(
        each == tree.Constant("i") for each in node.walk()
    )


def _complex_root(node: Node, known: Known) -> Outcome:
    """z = 2i/(1+i) put into z(1+i) = 2i; only a proof, never a refutation."""
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return UNDECIDED
    name, value = node.operands
    if not isinstance(name, tree.Name) or letters(value):
        return UNDECIDED
    for fact in known.facts:
        if isinstance(fact.node, tree.Relation) and letters(fact.node) == {str(name)}:
            sides = [put(side, {str(name): value}) for side in fact.node.operands]
            if fact.node.signs == ("=",) and fact.node != node and same(*sides) is True:
                return Outcome(True)
    return UNDECIDED


def _head(node: Node) -> frozenset[str]:
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Name):
        return frozenset((str(node.operands[0]),))
    return frozenset()
