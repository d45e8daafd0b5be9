"""The walk down a solution: each line against the problem and the lines before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from engine.answer.verify.answers import is_answer, other_number
from engine.answer.verify.calculation import compare
from engine.answer.verify.conclusion import Asked, asked_of
from engine.answer.verify.consequence import Bond, bond
from engine.answer.verify.discriminants import at_value
from engine.answer.verify.independent import answer_line, refutes, verdict_on_answer
from engine.answer.verify.judging import judge
from engine.answer.verify.known import Known
from engine.answer.verify.lines import Line, split_lines
from engine.answer.verify.outcome import UNDECIDED, Outcome
from engine.answer.verify.rewriting import CANNOT, letters, rewrite, same
from engine.answer.verify.statements import (
    Statement,
    indexed_root,
    names_roots,
    roots_as_one,
    statements,
)
from engine.answer.verify.substituting import in_new_letter
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import latex
from engine.values import LineMark, Mark

SECONDS = 3.0
"""After this long no further line is begun, so that the marks so far are not lost."""

_SECTION = re.compile(
    r"^\s*(?:[#>*\-]\s*)*(?:[(（]\d{1,2}[)）]|[(（][ivxIVX]+[)）]|第[一二三四五六]问|解法|方法|另解|法[一二三]|情形|情况|综上|[①②③④]\s*当|若|假设)"
)
_CASE = re.compile(
    r"^\s*(?:[#>*\-]\s*)*(?:[①-⑨(（][^当若]{0,4})?(?:当|若)(?!\s*\$?\\?\(?\s*[a-zA-Z]\s*=)"
)
_ASSUMES = re.compile(r"当|令|若|如果|假设|取|代入")
_CASE_WORD = re.compile(r"[当若][^，。；]{0,4}$|如果[^，。；]{0,4}$")
_CONTINUES = re.compile(r"^(?:原式|即|∴|所以|故|则|得|上式)?[\s,，:：]*$")
_WHOLE = re.compile(r"原式|上式")


@dataclass(slots=True)
class _Walk:
    """The state of one walk."""

    asked: Asked
    sound: Known
    given: Known
    """What the problem alone says."""
    problem: str
    texts: list[str] = field(default_factory=list)
    """The lines so far."""
    tainted: Known | None = None
    """The same with the first mistake taken as true; None while there is none."""
    section: int = 1
    chain: tuple[Node, Node] | None = None
    """Where the running calculation began, and what stands at its end."""
    rounded: bool = False
    ending: str = ""
    """The words that end the line before."""
    age: int = 0
    """Lines since something was assumed."""
    lost: list[tuple[int, Node, Node, str]] = field(default_factory=list)
    stated: list[Node] = field(default_factory=list)


def mark_lines(problem: str, solution: str, clock: Callable[[], float]) -> tuple[LineMark, ...]:
    """Every line of `solution` with its mark; `clock` counts seconds."""
    begun = clock()
    asked, known = asked_of(problem)
    walk = _Walk(asked, known, known.copy(), problem, rounded=asked.rounded)
    lines = split_lines(solution)
    marks = [
        _mark(line, walk)
        if clock() - begun < SECONDS
        else LineMark(line.number, line.text, Mark.TIMEOUT)
        for line in lines
    ]
    whole = _with_lost_roots(marks, walk)
    if clock() - begun < SECONDS / 2:
        return _with_answer(whole, problem, solution)
    return whole


def _with_answer(marks: tuple[LineMark, ...], problem: str, solution: str) -> tuple[LineMark, ...]:
    """The line that names the answer, held against the answer that algebra finds by itself."""
    if any(mark.mark in (Mark.WRONG, Mark.TIMEOUT) for mark in marks):
        return marks
    place = answer_line(tuple(mark.text for mark in marks))
    if place is None or marks[place].mark is not Mark.NOT_CHECKABLE:
        return marks
    verdict = verdict_on_answer(problem, solution)
    if verdict is not None and verdict.right:
        changed = replace(marks[place], mark=Mark.CHECKED)
    elif verdict is not None and refutes(verdict):
        reason = tr("代数另外算了一遍，答案和这里的不一样。")
        changed = replace(marks[place], mark=Mark.WRONG, reason=reason)
    else:
        return marks
    return (*marks[:place], changed, *marks[place + 1 :])


def _mark(line: Line, walk: _Walk) -> LineMark:
    if _SECTION.match(line.text):
        walk.section += 1
        for known in (walk.sound, walk.tainted):
            if known is not None:
                known.assumed.clear()
                known.groups = dict(walk.given.groups)
    if _CASE.match(line.text):
        _new_case(walk)
    if is_answer(line.text) and walk.tainted is None:
        number = other_number(line.text, tuple(walk.texts), walk.problem, walk.sound)
        if number is not None:
            return LineMark(
                line.number,
                line.text,
                Mark.WRONG,
                tr("这里的数和前面算出来的 ${value}$ 不一样。", value=number),
                number,
            )
    walk.texts.append(line.text)
    before = walk.ending
    walk.ending = line.ending if line.text.strip() else before
    if not any(piece.formula for piece in line.pieces):
        return LineMark(line.number, line.text, Mark.NOT_CHECKABLE)
    best = Mark.NOT_CHECKABLE
    walk.age += 1
    if walk.age > 2:
        for known in (walk.sound, walk.tainted):
            if known is not None:
                known.assumed.clear()
    if _ASSUMES.search(line.prose):
        walk.sound.assumed.clear()
    for statement in statements(line, before):
        if walk.asked.conic:
            statement = replace(statement, node=rewrite(statement.node, _eccentricity))
        walk.rounded = walk.rounded or statement.rounded
        try:
            mark, should_be = _statement(statement, line.number, walk)
        except CANNOT:
            mark, should_be = Mark.NOT_CHECKABLE, None
        if mark is Mark.WRONG:
            return LineMark(line.number, line.text, mark, _reason(should_be), should_be)
        if mark is Mark.CARRIED or (mark is Mark.CHECKED and best is not Mark.CARRIED):
            best = mark
    reason = tr("沿用了前面的错。") if best is Mark.CARRIED else ""
    return LineMark(line.number, line.text, best, reason)


def _new_case(walk: _Walk) -> None:
    """当a>0时, 若...: what another case found no longer holds."""
    walk.section += 1
    for known in (walk.sound, walk.tainted):
        if known is not None:
            known.values = dict(walk.given.values)
            known.terms = dict(walk.given.terms)
            known.groups = dict(walk.given.groups)
            known.assumed.clear()
            known.case = False


def _eccentricity(node: Node) -> Node | None:
    return tree.Name("e") if node == tree.Constant("e") else None


def _reason(should_be: str | None) -> str:
    if should_be:
        return tr("这一步算得不对，应当是 ${value}$。", value=should_be)
    return tr("这一步和前面的式子对不上，请再推一遍。")


def _statement(statement: Statement, number: int, walk: _Walk) -> tuple[Mark, str | None]:
    node, start, joined = _as_relation(statement, walk)
    if node is None:
        return _expression(statement, walk), None
    if isinstance(node, tree.Or) and names_roots(node) and _of_sequence(node, walk.sound):
        node = tree.Listing(node.parts)
    if not isinstance(node, tree.Relation | tree.Or | tree.System | tree.And | tree.Listing):
        return Mark.NOT_CHECKABLE, None
    if statement.assumed and not isinstance(node, tree.System):
        return _assume(node, statement, walk), None
    outcome = judge(node, statement, walk.sound, walk.section, walk.rounded, joined)
    if joined and outcome.holds is True and start is not None:
        outcome = _against_start(node, start, walk, outcome)
    _move_chain(node, start, joined, walk)
    if outcome.holds is False and statement.rejected:
        outcome = UNDECIDED
    if outcome.lost:
        walk.lost.append((number, *outcome.lost))
        outcome = replace(outcome, holds=True)
    walk.stated.append(node)
    if walk.tainted is None:
        return _while_sound(node, outcome, walk)
    return _after_mistake(node, statement, outcome, joined, walk, walk.tainted)


def _of_sequence(node: tree.Or, known: Known) -> bool:
    """a_1=2, a_2=5 are terms of a sequence, not two roots."""
    return all(indexed_root(part) in known.sequences for part in node.parts)


def _while_sound(node: Node, outcome: Outcome, walk: _Walk) -> tuple[Mark, str | None]:
    if outcome.holds is False:
        walk.tainted = walk.sound.copy()
        walk.tainted.learn(node, walk.section, override=True)
        return Mark.WRONG, outcome.should_be
    walk.sound.learn(node, walk.section)
    return Mark.CHECKED if outcome.holds else Mark.NOT_CHECKABLE, None


def _after_mistake(
    node: Node,
    statement: Statement,
    outcome: Outcome,
    joined: bool,
    walk: _Walk,
    tainted: Known,
) -> tuple[Mark, str | None]:
    """Once something was wrong, only plain arithmetic can be wrong again."""
    if outcome.holds is True:
        walk.sound.learn(node, walk.section)
        tainted.learn(node, walk.section)
        return Mark.CHECKED, None
    carried = judge(node, statement, tainted, walk.section, walk.rounded, joined)
    tainted.learn(node, walk.section, override=True)
    if outcome.holds is False and outcome.pure and not joined and carried.holds is not True:
        return Mark.WRONG, outcome.should_be
    if outcome.holds is False or carried.holds is True:
        return Mark.CARRIED, None
    return Mark.NOT_CHECKABLE, None


def _as_relation(statement: Statement, walk: _Walk) -> tuple[Node | None, Node | None, bool]:
    """The statement with its left side; (None, ...) for an expression that stands alone.

    The second is where a running calculation began, the third whether it goes on.
    """
    node = statement.node
    if not statement.sign:
        if isinstance(node, tree.Relation | tree.Or | tree.System | tree.And | tree.Listing):
            return node, None, False
        return None, None, False
    operands, signs = (
        (node.operands, node.signs) if isinstance(node, tree.Relation) else ((node,), ())
    )
    lead = statement.lead.strip()
    begin = walk.chain
    if _WHOLE.search(lead) and walk.asked.expression is not None:
        whole = walk.asked.expression
        if walk.sound.assumed:
            whole = walk.chain[1] if walk.chain and letters(walk.chain[1]) else whole
        begin = (whole, whole)
    elif lead and not _CONTINUES.match(lead):
        begin = None
    elif begin is None and walk.asked.expression is not None:
        begin = (walk.asked.expression, walk.asked.expression)
    if begin is None:
        if len(operands) < 2:
            return None, None, False
        return tree.Relation(operands, signs), None, False
    return tree.Relation((begin[1], *operands), (statement.sign, *signs)), begin[0], True


def _against_start(node: Node, start: Node, walk: _Walk, outcome: Outcome) -> Outcome:
    """A right step from a wrong value doesn't reach what the calculation began with."""
    if walk.tainted is None or not isinstance(node, tree.Relation):
        return outcome
    a, b = walk.sound.resolve(start), walk.sound.resolve(node.operands[-1])
    verdict = same(walk.sound.valued(a), walk.sound.valued(b))
    return Outcome(False) if verdict is False else outcome


def _move_chain(node: Node, start: Node | None, joined: bool, walk: _Walk) -> None:
    if not isinstance(node, tree.Relation) or not set(node.signs) <= {"=", "≈"}:
        return
    first = node.operands[0]
    if isinstance(first, tree.Name | tree.Call | tree.Figure) and len(node.operands) > 1:
        first = node.operands[1]
    walk.chain = (start if joined and start is not None else first, node.operands[-1])


def _answer(statement: Statement, walk: _Walk) -> Mark | None:
    """A boxed value against the expression that the problem sets, where it sets just one."""
    asked = walk.asked.expression
    if asked is None or not walk.asked.calculates or not statement.boxed or statement.sign:
        return None
    node = walk.sound.resolve(statement.node)
    if letters(node) != letters(asked) or isinstance(node, tree.Listing | tree.Tuple):
        return None
    holds = compare(asked, "=", node, True) if not letters(node) else same(asked, node)
    if holds is None:
        return None
    if holds:
        return Mark.CHECKED
    return Mark.CARRIED if walk.tainted is not None else Mark.WRONG


def _expression(statement: Statement, walk: _Walk) -> Mark:
    """An expression alone on its line opens a calculation; it is checked when it is the task's."""
    node = statement.node
    answered = _answer(statement, walk)
    if answered is not None:
        return answered
    if statement.sign or isinstance(node, tree.Name | tree.Number | tree.Quantity):
        return Mark.NOT_CHECKABLE
    if statement.lead.strip(" ：:解原式所以") and not isinstance(node, tree.Add | tree.Multiply):
        return Mark.NOT_CHECKABLE
    asked = walk.asked.expression
    walk.chain = (node, node)
    if asked is not None and same(asked, node) is True:
        return Mark.CHECKED
    return Mark.NOT_CHECKABLE


def _assume(node: Node, statement: Statement, walk: _Walk) -> Mark:
    """当x=2时: a value for a while; other assumptions become premises."""
    values = {}
    walk.age = 0
    parts = node.items if isinstance(node, tree.Listing) else (node,)
    for part in parts:
        if (
            isinstance(part, tree.Relation)
            and part.signs == ("=",)
            and isinstance(part.operands[0], tree.Name)
            and "'" not in part.operands[0].name
            and not letters(part.operands[1])
        ):
            values[str(part.operands[0])] = part.operands[1]
    stale = {**walk.sound.values, **walk.sound.assumed}
    if any(name in stale and stale[name] != value for name, value in values.items()):
        _new_case(walk)
    for known in (walk.sound, walk.tainted):
        if known is None:
            continue
        for part in parts:
            for zero in at_value(part, known):
                known.learn(zero, walk.section)
        if values:
            known.assumed.update(values)
            known.case = known.case or bool(_CASE_WORD.search(statement.lead))
        else:
            known.learn(node, walk.section)
            for fact in tuple(known.facts):
                changed = in_new_letter(fact.node, node)
                if changed is not None:
                    known.learn(changed, fact.section)
    return Mark.NOT_CHECKABLE


def _limits(node: Node, unknown: str) -> bool:
    """An inequality about the unknown (x>1, x≠0) may rightly leave roots out."""
    return (
        isinstance(node, tree.Relation)
        and bool(set(node.signs) & set("<>≤≥∈"))
        and unknown in letters(node)
    )


def _with_lost_roots(marks: list[LineMark], walk: _Walk) -> tuple[LineMark, ...]:
    """A part of the roots is no mistake when the other lines name the rest."""
    wrong = next((mark.number for mark in marks if mark.mark is Mark.WRONG), None)
    for number, earlier, _, unknown in walk.lost:
        if wrong is not None and number >= wrong:
            break
        if not walk.asked.solves(unknown) or walk.asked.restricts:
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
