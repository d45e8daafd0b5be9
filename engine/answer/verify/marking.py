"""The walk down a solution: each line against the problem and the lines before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from engine.answer.verify.afterwards import with_answer, with_lost_roots
from engine.answer.verify.answered import agrees, other_result
from engine.answer.verify.answers import is_answer, other_number
from engine.answer.verify.circle_words import judge_circle_word
from engine.answer.verify.closed_forms import judge_closed_form
from engine.answer.verify.conclusion import asked_of
from engine.answer.verify.data_words import judge_data_word
from engine.answer.verify.definitions import limits_letters
from engine.answer.verify.discriminants import at_value
from engine.answer.verify.formulas import read_formula
from engine.answer.verify.judging import judge, shortened
from engine.answer.verify.known import Known
from engine.answer.verify.lines import Line, split_lines, with_subscripts
from engine.answer.verify.monotony import judge_monotony
from engine.answer.verify.outcome import UNDECIDED, Outcome
from engine.answer.verify.parabolas import judge_parabola
from engine.answer.verify.parts_asked import part_of_line, without_labels
from engine.answer.verify.patience import Patience
from engine.answer.verify.put_in import with_points_put_in
from engine.answer.verify.rewriting import CANNOT, letters, rewrite
from engine.answer.verify.running import against_start, as_relation, judge_expression, move_chain
from engine.answer.verify.shape_words import judge_shape
from engine.answer.verify.solution_sets import as_solutions
from engine.answer.verify.spoken_facts import judge_words
from engine.answer.verify.statements import (
    Statement,
    indexed_root,
    names_root,
    names_roots,
    statements,
)
from engine.answer.verify.substituting import in_new_letter
from engine.answer.verify.walk import Walk, new_case
from engine.answer.verify.whole_solutions import judge_whole_solutions
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
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
_LINE = re.compile(r"(?:轴|线)(?:方程)?[是为:：]?(?:直线)?\s*$")
_CASE_WORD = re.compile(r"[当若][^，。；]{0,4}$|如果[^，。；]{0,4}$")


def mark_lines(problem: str, solution: str, clock: Callable[[], float]) -> tuple[LineMark, ...]:
    """Every line of `solution` with its mark; `clock` counts seconds."""
    begun = clock()
    texts = solution.split("\n")
    asked, known = asked_of(problem if "数列" not in problem else with_subscripts(problem))
    walk = Walk(asked, known, known.copy(), problem, rounded=asked.rounded)
    solution = without_labels(problem, solution)
    lines = split_lines(solution if "数列" not in problem else with_subscripts(solution))
    lines = tuple(replace(line, text=texts[line.number - 1]) for line in lines)
    marks: list[LineMark] = []
    spent = 0.0
    with Patience() as patience:
        for line in lines:
            spent = clock() - begun
            late = LineMark(line.number, line.text, Mark.TIMEOUT)
            marks.append(_mark(line, walk, patience) if spent < SECONDS else late)
        whole = with_lost_roots(marks, walk)
        if spent < SECONDS / 2:
            return patience.result_of(lambda: with_answer(whole, problem, solution)) or whole
    return whole


def _mark(line: Line, walk: Walk, patience: Patience) -> LineMark:
    part = part_of_line(line.text)
    if part in walk.asked.by_part:
        walk.chain = None
    if part is not None and part in walk.asked.parts:
        walk.part = part
        for known in (walk.sound, walk.tainted):
            if known is not None:
                known.part = part
    if _SECTION.match(line.text):
        walk.section += 1
        for known in (walk.sound, walk.tainted):
            if known is not None:
                known.assumed.clear()
                known.conditions.clear()
                known.groups = dict(walk.given.groups)
    if _CASE.match(line.text):
        new_case(walk)
    if is_answer(line.text) and walk.tainted is None:
        before_it = tuple(text for text in walk.texts if text.strip())
        number = other_number(line.text, tuple(walk.texts), walk.problem, walk.sound)
        number = number or other_result(line.text, walk.stated, before_it, walk.problem)
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
    in_words = judge_words(line.text)
    if in_words is not None and not in_words[0]:
        walk.tainted = walk.tainted or walk.sound.copy()
        should_be = in_words[1] or None
        return LineMark(line.number, line.text, Mark.WRONG, _reason(should_be), should_be)
    moves = patience.result_of(partial(judge_monotony, line.text, walk.sound))
    if moves is not None and walk.tainted is None:
        if not moves:
            walk.tainted = walk.sound.copy()
        mark = Mark.CHECKED if moves else Mark.WRONG
        return LineMark(line.number, line.text, mark, "" if moves else _reason(None))
    best = Mark.NOT_CHECKABLE if in_words is None else Mark.CHECKED
    walk.age += 1
    if walk.age > 2:
        for known in (walk.sound, walk.tainted):
            if known is not None:
                known.assumed.clear()
    if _ASSUMES.search(line.prose):
        walk.sound.assumed.clear()
    unread = [piece for piece in line.pieces if piece.formula][-1]
    if read_formula(unread.text)[1] is None:
        walk.chain = None  # what goes on from a formula that can't be read
    for statement in with_points_put_in(statements(line, before), walk):
        if walk.asked.conic:
            statement = replace(statement, node=rewrite(statement.node, eccentricity))
        if not walk.sound.imaginary:
            statement = replace(statement, node=_as_slope(statement.node))
        walk.rounded = walk.rounded or statement.rounded
        mark, should_be = patience.result_of(
            partial(_statement_or_nothing, statement, line.number, walk)
        ) or (Mark.NOT_CHECKABLE, None)
        if mark is Mark.WRONG:
            return LineMark(line.number, line.text, mark, _reason(should_be), should_be)
        if mark is Mark.CARRIED or (mark is Mark.CHECKED and best is not Mark.CARRIED):
            best = mark
    answers = best is Mark.NOT_CHECKABLE and walk.tainted is None and is_answer(line.text)
    if answers and agrees(line.text, walk.proved, walk.problem):
        best = Mark.CHECKED
    reason = tr("沿用了前面的错。") if best is Mark.CARRIED else ""
    return LineMark(line.number, line.text, best, reason)


def _statement_or_nothing(statement: Statement, number: int, walk: Walk) -> tuple[Mark, str | None]:
    try:
        return _statement(statement, number, walk)
    except CANNOT:
        return Mark.NOT_CHECKABLE, None


def _as_slope(node: Node) -> Node:
    """i = 3:4 names the slope of a dam where no complex number is in question."""
    if isinstance(node, tree.Relation) and node.operands[0] == tree.Constant("i"):
        return replace(node, operands=(tree.Name("i"), *node.operands[1:]))
    return node


def eccentricity(node: Node) -> Node | None:
    return tree.Name("e") if node == tree.Constant("e") else None


def _reason(should_be: str | None) -> str:
    if should_be:
        return tr("这一步算得不对，应当是 ${value}$。", value=should_be)
    return tr("这一步和前面的式子对不上，请再推一遍。")


def _statement(statement: Statement, number: int, walk: Walk) -> tuple[Mark, str | None]:
    statement = as_solutions(statement, walk.sound)
    named = _named(statement, walk)
    if named is not None and walk.tainted is None:
        if named.holds is False:
            walk.tainted = walk.sound.copy()
            return Mark.WRONG, named.should_be
        return Mark.CHECKED, None
    closed = _closed_form(statement, walk)
    if closed is not None:
        if closed.holds is False:
            walk.tainted = walk.sound.copy()
        walk.chain = (statement.node, statement.node)
        return (Mark.CHECKED if closed.holds else Mark.WRONG), closed.should_be
    node, start, joined = as_relation(statement, walk)
    if node is None:
        return judge_expression(statement, walk), None
    if isinstance(node, tree.Or) and names_roots(node) and of_sequence(node, walk.sound):
        node = tree.Listing(node.parts)
    if not isinstance(node, tree.Relation | tree.Or | tree.System | tree.And | tree.Listing):
        return Mark.NOT_CHECKABLE, None
    if statement.assumed and not isinstance(node, tree.System):
        return _assume(node, statement, walk), None
    _begin_again(node, walk)
    known_case = walk.sound.partial and bool(walk.sound.conditions)
    outcome = judge(node, statement, walk.sound, walk.section, walk.rounded, joined)
    if joined and outcome.holds is True and start is not None:
        outcome = against_start(node, start, walk, outcome)
    move_chain(node, start, joined, walk)
    if outcome.holds is False and (statement.rejected or (known_case and names_root(node))):
        outcome = UNDECIDED
    if outcome.holds is True and walk.tainted is None:
        walk.proved.append(node)
    if outcome.lost:
        walk.lost.append((number, *outcome.lost))
        outcome = replace(outcome, holds=True)
    walk.stated.append(node)
    if _names_line(node, statement):
        return Mark.CHECKED if outcome.holds else Mark.NOT_CHECKABLE, None
    if walk.tainted is None:
        return _while_sound(node, outcome, walk)
    return _after_mistake(node, statement, outcome, joined, walk, walk.tainted)


def _closed_form(statement: Statement, walk: Walk) -> Outcome | None:
    """A line `= ½(1-1/(n+2))` that goes on from S_n: against the first sums themselves."""
    goes_on = statement.sign == "=" and not statement.lead.strip()
    if not goes_on or walk.named is None or walk.tainted is not None:
        return None
    node = statement.node
    last = node.operands[-1] if isinstance(node, tree.Relation) else node
    if isinstance(node, tree.Relation) and set(node.signs) != {"="}:
        return None
    return judge_closed_form(tree.Relation((walk.named, last), ("=",)), walk.sound)


def _named(statement: Statement, walk: Walk) -> Outcome | None:
    """中位数：22, 整数解为 x=3, x=4: what the words before a number say that it is."""
    if statement.assumed or statement.rejected:
        return None
    node, sign, lead, known = statement.node, statement.sign, statement.lead, walk.sound
    around = f"{walk.problem} {statement.clause}"
    return (
        judge_parabola(node, sign, lead, known)
        or judge_circle_word(node, sign, lead, around, known)
        or judge_shape(node, sign, lead, statement.clause, walk.problem)
        or judge_data_word(node, sign, lead, known.data)
        or (None if sign else judge_whole_solutions(node, lead, known))
    )


def _begin_again(node: Node, walk: Walk) -> None:
    """The second of two equations in x is written down: what x was in the first is over."""
    given = [fact.node for fact in walk.given.facts if fact.section == 0]
    if node not in given or len(given) < 2 or any(isinstance(each, tree.System) for each in given):
        return
    names = letters(node)
    if len(names) == 1 and sum(letters(each) == names for each in given) > 1:
        walk.section += 1
        for known in (walk.sound, walk.tainted):
            if known is not None and not names <= walk.given.values.keys():
                known.values = {k: v for k, v in known.values.items() if k not in names}


def _names_line(node: Node, statement: Statement) -> bool:
    """对称轴是 x=2, 渐近线 y=1."""
    return (
        isinstance(node, tree.Relation)
        and len(node.operands) == 2
        and str(node.operands[0]) in ("x", "y")
        and not {"x", "y"} & letters(node.operands[1])
        and bool(_LINE.search(statement.lead))
    )


def of_sequence(node: tree.Or, known: Known) -> bool:
    """a_1=2, a_2=5 are terms of a sequence, not two roots."""
    return all(indexed_root(part) in known.sequences for part in node.parts)


def _while_sound(node: Node, outcome: Outcome, walk: Walk) -> tuple[Mark, str | None]:
    if outcome.holds is False:
        walk.tainted = walk.sound.copy()
        walk.tainted.learn(node, walk.section, override=True)
        return Mark.WRONG, outcome.should_be
    walk.sound.learn(node, walk.section)
    if isinstance(node, tree.Relation) and len(node.signs) > 1 and set(node.signs) == {"="}:
        short = shortened(node, walk.sound)
        if short is not None:
            walk.sound.learn(short, walk.section)
    return Mark.CHECKED if outcome.holds else Mark.NOT_CHECKABLE, None


def _after_mistake(
    node: Node,
    statement: Statement,
    outcome: Outcome,
    joined: bool,
    walk: Walk,
    tainted: Known,
) -> tuple[Mark, str | None]:
    """Once something was wrong, only plain arithmetic can be wrong again."""
    if outcome.holds is True:
        walk.sound.learn(node, walk.section)
        tainted.learn(node, walk.section)
        return Mark.CHECKED, None
    carried = judge(node, statement, tainted, walk.section, walk.rounded, joined)
    tainted.learn(node, walk.section, override=True)
    if outcome.holds is None and carried.holds is None:
        walk.sound.learn(node, walk.section)  # something new, which the mistake doesn't touch
    if outcome.holds is False and outcome.pure and not joined and carried.holds is not True:
        return Mark.WRONG, outcome.should_be
    if outcome.holds is False or carried.holds is True:
        return Mark.CARRIED, None
    return Mark.NOT_CHECKABLE, None


def _assume(node: Node, statement: Statement, walk: Walk) -> Mark:
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
        new_case(walk)
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
            known.conditions += [part for part in parts if limits_letters(part)][:6]
            for fact in tuple(known.facts):
                changed = in_new_letter(fact.node, node)
                if changed is not None:
                    known.learn(changed, fact.section)
    return Mark.NOT_CHECKABLE
