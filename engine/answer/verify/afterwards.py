"""What can only be said at the end: lost roots that no line names, the answer of the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.answer.verify.consequence import Bond, bond
from engine.answer.verify.independent import (
    answer_line,
    named_answer,
    refutes,
    verdict_on,
    verdict_on_answer,
)
from engine.answer.verify.rewriting import letters
from engine.answer.verify.statements import roots_as_one
from engine.answer.verify.walk import Walk
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex
from engine.values import LineMark, Mark


def with_answer(marks: tuple[LineMark, ...], problem: str, solution: str) -> tuple[LineMark, ...]:
    """The line that names the answer, held against the answer that algebra finds by itself."""
    if any(mark.mark in (Mark.WRONG, Mark.TIMEOUT) for mark in marks):
        return marks
    place = answer_line(tuple(mark.text for mark in marks))
    verdict = None
    if place is None:
        named = named_answer(problem, tuple(mark.text for mark in marks))
        if named is None:
            return marks
        place, given = named
        if marks[place].mark is Mark.NOT_CHECKABLE:
            verdict = verdict_on(problem, given)
    elif marks[place].mark is Mark.NOT_CHECKABLE:
        verdict = verdict_on_answer(problem, solution)
    if verdict is not None and verdict.right:
        changed = replace(marks[place], mark=Mark.CHECKED)
    elif verdict is not None and refutes(verdict):
        reason = tr("代数另外算了一遍，答案和这里的不一样。")
        changed = replace(marks[place], mark=Mark.WRONG, reason=reason)
    else:
        return marks
    return (*marks[:place], changed, *marks[place + 1 :])


def _limits(node: Node, unknown: str) -> bool:
    """An inequality about the unknown (x>1, x≠0) may rightly leave roots out."""
    return (
        isinstance(node, tree.Relation)
        and bool(set(node.signs) & set("<>≤≥∈"))
        and unknown in letters(node)
    )


def with_lost_roots(marks: list[LineMark], walk: Walk) -> tuple[LineMark, ...]:
    """A part of the roots is no mistake when the other lines name the rest."""
    wrong = next((mark.number for mark in marks if mark.mark is Mark.WRONG), None)
    for number, earlier, _, unknown in walk.lost:
        if wrong is not None and number >= wrong:
            break
        if not walk.asked.solves(unknown) or walk.asked.restricts or walk.asked.limits(unknown):
            continue
        named: list[Node] = [
            roots_as_one(each, frozenset((unknown,)))
            for each in walk.stated
            if letters(roots_as_one(each, frozenset((unknown,)))) == {unknown}
        ]
        parts = [each for each in named if bond(earlier, each, unknown) is Bond.PART]
        if parts and bond(earlier, tree.Or(tuple(parts)), unknown) is Bond.SAME:
            continue
        if any(re.search(r"舍|不合|增根", mark.text) for mark in marks):
            continue
        if any(_limits(each, unknown) for each in walk.stated):
            continue
        wrong = number
        should_be = latex(earlier)
        index = number - 1
        marks[index] = LineMark(
            number, marks[index].text, Mark.WRONG, tr("这一步漏掉了一部分解。"), should_be
        )
        for later in range(number, len(marks)):
            if marks[later].mark is Mark.CHECKED and any(
                entry[0] == later + 1 for entry in walk.lost
            ):
                marks[later] = replace(
                    marks[later], mark=Mark.CARRIED, reason=tr("沿用了前面的错。")
                )
        break
    return tuple(marks)
