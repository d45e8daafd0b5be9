"""A worked solution line by line: what is proved, what is wrong, what can't be checked."""

from __future__ import annotations

from engine.answer.verify.claims import Known, check_node, letters_of
from engine.answer.verify.lines import Line, split_lines
from engine.i18n import tr
from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.tree import And, Listing, Node, Or, Relation, System
from engine.maths.unreadable import TooHard, Unreadable
from engine.maths.write import latex
from engine.values import LineMark, Mark

__all__ = ["verify"]


def verify(problem: str, solution: str) -> tuple[LineMark, ...]:
    """Every line of `solution`, numbered from 1, with its mark.

    Runs unbounded in time: call it through `engine.deadline`.
    """
    known = Known([node for node in map(_read, split_passage(problem).formulas) if _states(node)])
    return tuple(_mark(line, known) for line in split_lines(solution))


def _states(node: Node | None) -> bool:
    return isinstance(node, Relation | And | Or | System | Listing) and bool(letters_of(node))


def _mark(line: Line, known: Known) -> LineMark:
    proved = False
    for formula in line.formulas:
        node = _read(formula)
        if node is None:
            continue
        outcome = check_node(node, known)
        if outcome.holds is False:
            mark = Mark.CARRIED if known.suspect else Mark.WRONG
            known.suspect = True
            should_be = latex(outcome.should_be) if outcome.should_be is not None else None
            return LineMark(line.number, line.text, mark, tr("这一行推不出来，请再算一遍。"), should_be)
        proved = proved or outcome.holds is True
        if _states(node):
            known.relations.append(node)
    return LineMark(line.number, line.text, Mark.CHECKED if proved else Mark.NOT_CHECKABLE)


def _read(formula: str) -> Node | None:
    try:
        return read(formula)
    except (Unreadable, TooHard):
        return None
