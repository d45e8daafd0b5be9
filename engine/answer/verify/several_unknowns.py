"""Equations in several letters: do they hold wherever the earlier ones hold?"""

from __future__ import annotations

import re

from engine.answer.verify.consequence import Bond
from engine.answer.verify.elimination import judge_elimination, judge_rewriting
from engine.answer.verify.known import Known
from engine.answer.verify.outcome import SETS, UNDECIDED, Outcome, is_bare
from engine.answer.verify.restated import slipped
from engine.answer.verify.rewriting import letters
from engine.answer.verify.statements import Statement
from engine.answer.verify.systems import entailed, root_sums
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex


def judge_several(node: Node, statement: Statement, known: Known, section: int) -> Outcome:
    """Equations in several letters: every one must hold at the solutions of the earlier ones."""
    rows = node.rows if isinstance(node, tree.System) else (node,)
    if not all(isinstance(row, tree.Relation) and set(row.signs) == {"="} for row in rows):
        return UNDECIDED
    ties = []
    vieta = root_sums_in(letters(node), known)
    visible = vieta or visible_equations(known, section, letters(node))
    everything = vieta or visible_equations(known, None, letters(node))
    for row in rows[:4]:
        tie = entailed(visible, row)
        if tie in (Bond.UNDECIDED, Bond.PART, Bond.CLASH) and everything != visible:
            # What an earlier part proved may be used, but doesn't refute.
            wider = entailed(everything, row)
            tie = wider if wider in (Bond.SAME, Bond.FOLLOWS) else tie
        ties.append(tie)
    if all(tie in (Bond.SAME, Bond.FOLLOWS) for tie in ties):
        return Outcome(True)
    if len(rows) == 1 and not vieta:
        eliminated = judge_elimination(rows[0], statement.cue, known)
        eliminated = eliminated or judge_rewriting(rows[0], statement.cue, known)
        if eliminated is not None:
            return eliminated
    if known.curves and not vieta:
        return _beside_curves(rows, statement, visible)
    if Bond.CLASH in ties and not statement.premise and not statement.rejected:
        return Outcome(False)
    return UNDECIDED


def root_sums_in(names: frozenset[str], known: Known) -> tuple[Node, ...]:
    """x₁+x₂ and x₁x₂ of the latest quadratic equation in x (Vieta), when only those are named."""
    members = {name for name in names if name.endswith(("_1", "_2"))}
    heads = {name.partition("_")[0] for name in members}
    if len(heads) != 1 or any(name in known.values for name in members):
        return ()
    unknown = heads.pop()
    for fact in reversed(known.facts):
        inside = letters(fact.node)
        parameters = inside - {unknown}
        if unknown not in inside or not isinstance(fact.node, tree.Relation):
            continue
        if parameters & {"x", "y"} or not names - members <= parameters:
            continue
        sums = root_sums(fact.node, unknown)
        if sums:
            return sums
    return ()


_RESTATES = re.compile(
    r"(?:化简|整理|配方|变形|化为|一般式)[^，。；]{0,6}$|^[\s,，]*即[\s:：为]*$|(?:化简|整理|配方|变形)[，,]?得?[\s:：]*$"
)


_MOVED = re.compile("平移|对称|变为|旋转|翻折|新|另|设")
_GOES_ON = re.compile(r"(?:^|得|即|化为|所以|∴|则)[\s:：，,]*$")


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
        if restated and before is not None and _RESTATES.search(statement.cue):
            refuted = entailed((before,), row) is not Bond.SAME and not is_bare(row)
            return Outcome(False, latex(before)) if refuted else UNDECIDED
        if (
            before is not None
            and _GOES_ON.search(statement.lead)
            and not _MOVED.search(statement.clause)
            and slipped(before, row)
        ):
            return Outcome(False, latex(before))
        return UNDECIDED
    apart = tuple(each for each in visible if not {"x", "y"} & letters(each))
    if not statement.premise and entailed(apart, row) is Bond.CLASH:
        return Outcome(False)
    return UNDECIDED


def visible_equations(
    known: Known, section: int | None, wanted: frozenset[str]
) -> tuple[Node, ...]:
    """The visible equations, newest first, in plain letters, with the letters' values."""
    found: list[Node] = []
    for fact in reversed(known.facts):
        if section is not None and fact.section not in (0, section):
            continue
        if known.elsewhere(fact):
            continue
        rows = fact.node.rows if isinstance(fact.node, tree.System) else (fact.node,)
        for row in rows:
            if isinstance(row, tree.Relation) and set(row.signs) == {"="}:
                for left, right in zip(row.operands, row.operands[1:], strict=False):
                    if not isinstance(left, SETS) and not isinstance(right, SETS):
                        plain = known.resolve(tree.Relation((left, right), ("=",)))
                        found += [known.valued(plain, wanted), plain]
    for name, value in known.assumed.items():
        found.append(tree.Relation((_letter(name), value), ("=",)))
    return tuple(dict.fromkeys(found))[:24]


def _letter(name: str) -> tree.Name:
    head, _, tail = name.partition("_")
    return tree.Name(head, tail)
