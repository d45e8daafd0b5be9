"""A given answer against the expected one: one of five verdicts with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.alternatives import judge_alternatives
from engine.answer.asked_formulas import judge_formula, judge_formulas
from engine.answer.asked_units import shares_with_units
from engine.answer.asked_writing import misspelt_time, with_number_first
from engine.answer.bearings import judge_bearing
from engine.answer.blank_order import is_ratio_for_value
from engine.answer.blanks import judge_completed
from engine.answer.choices import judge_choice
from engine.answer.clauses import same_clauses
from engine.answer.comparing import compare
from engine.answer.conditionals import judge_conditional
from engine.answer.distributions import (
    judge_distribution,
)
from engine.answer.forms import (
    with_forms_named,
)
from engine.answer.free_length import is_direction_asked, same_direction
from engine.answer.grouped import judge_grouped, judge_noun_groups, judge_pair
from engine.answer.in_order import judge_order
from engine.answer.in_words import judge_words
from engine.answer.judgement import judge_judgement
from engine.answer.labelled import judge_labelled
from engine.answer.mixed import judge_mixed
from engine.answer.moves import judge_words_of_change
from engine.answer.named import judge_named, without_noun
from engine.answer.offered import judge_offered
from engine.answer.ordinals import judge_ordinals
from engine.answer.parts import judge_parts
from engine.answer.picked import judge_picked
from engine.answer.preparing import prepared
from engine.answer.quantified import same_quantified
from engine.answer.quantities import same_unit
from engine.answer.reading import Reading, read_answer
from engine.answer.readings import judge_reading, left_in_words
from engine.answer.relations_said import same_comparison, same_said_relation, same_two_named
from engine.answer.remarks import concluded, is_one_of_many
from engine.answer.spellings import below_the_slash, flat_powers
from engine.answer.terms import is_term, same_quadrants, same_term, same_terms
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import (
    LENGTH,
    clean,
    contradicts,
    is_bare_number,
    leaves_out_direction,
    opposite_words,
    plain,
    same_numbered_words,
    same_tokens,
    says_endless,
    says_unchanged,
    turns_question,
)
from engine.i18n import tr
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict, VerdictKind


def check(problem: str | None, expected: str, given: str, *, form: str = "") -> Verdict:
    """The verdict on `given` against `expected`. Runs unbounded in time: see `Checker`.

    `problem` tells the form asked for; `form` names one besides (such as "lowest").
    """
    if not given.strip():
        return Verdict(VerdictKind.UNREADABLE, tr("还没有写答案。"))
    if _signs_of(given) == _signs_of(expected):
        return RIGHT
    try:
        verdict = _checked(with_forms_named(problem or ""), expected, given, form)
        return _by_conclusion(problem or "", expected, given, form) or verdict if (
            verdict.kind is VerdictKind.UNREADABLE
        ) else verdict  # fmt: skip
    except RecursionError:
        return Verdict(VerdictKind.UNREADABLE, tr("这个答案嵌套得太深了，请只写最后结果。"))


def _signs_of(text: str) -> str:
    """The text without needless spaces; the one in 1 1/2 stays, or it would be 11/2."""
    return " ".join(text.split())


def _by_conclusion(problem: str, expected: str, given: str, form: str) -> Verdict | None:
    """The verdict on the conclusion of a sentence that couldn't be read as a whole."""
    said = concluded(given)
    if said is None:
        return None
    verdict = _checked(with_forms_named(problem), expected, said[1], form)
    if not verdict.right:
        return verdict if verdict.kind is VerdictKind.WRONG else None
    result = re.search(
        r"[=＝]\s*([-−]?[\d./]+)\s*(?:[（(]?[一-鿿a-zA-Z]{0,3}[)）]?)$", said[0].strip("。；;，, ")
    )
    if result and _checked(problem, expected, result[1], form).kind is VerdictKind.WRONG:
        return Verdict(VerdictKind.UNREADABLE, tr("前后说得不一样，请只写最后结果。"))
    for formula in _RANGE.findall(said[0]):
        if _checked(problem, expected, formula, form).kind is VerdictKind.WRONG:
            return Verdict(VerdictKind.UNREADABLE, tr("前后说得不一样，请只写最后结果。"))
    return verdict


_RANGE = re.compile(r"[a-z]\s*[<>≤≥＜＞]=?\s*[-−]?[\d./√πe]+")


def _checked(asked: str, expected: str, given: str, form: str) -> Verdict:
    one_of_many = is_one_of_many(expected)
    expected, given = prepared(asked, expected, given)
    verdict = _judge(asked, form, expected, given, outermost=True)
    if verdict.right:
        reason = misspelt_time(asked, given)
        if not reason and is_ratio_for_value(asked, given):
            reason = tr("比对了，但比值要写成一个数。")
        return wrong_form(reason) if reason else verdict
    if verdict.kind is VerdictKind.WRONG and _same_way(asked, expected, given, one_of_many):
        return RIGHT
    moved = with_number_first(asked, given)
    if moved != given and _judge(asked, form, expected, moved, outermost=True).right:
        return wrong_form(tr("值对了，但数字要写在字母前面，1 省略不写。"))
    if verdict.kind is VerdictKind.WRONG and one_of_many and not is_direction_asked(asked):
        return Verdict(VerdictKind.UNREADABLE, tr("这道题答案不唯一，请对照题目的要求看一看。"))
    return verdict


def _same_way(asked: str, expected: str, given: str, one_of_many: bool) -> bool:
    """Whether both are vectors of one direction, where only that was asked for."""
    if "向量" not in asked:
        return False
    try:
        key, answer = (read_answer(clean(each), "", asked).node for each in (expected, given))
    except (Unreadable, TooHard):
        return False
    return same_direction(asked, key, answer, one_of_many=one_of_many)


def _judge(problem: str, form: str, expected: str, given: str, *, outermost: bool) -> Verdict:
    verdict = (
        judge_choice(problem, expected, given)
        or judge_judgement(problem, expected, given)
        or judge_reading(problem, expected, given)
        or judge_offered(problem, expected, given)
        or judge_completed(problem, expected, given)
        or judge_formula(problem, expected, given)
        or judge_formulas(expected, given)
        or judge_picked(problem, expected, given)
        or judge_conditional(problem, expected, given)
        or judge_ordinals(expected, given)
    )
    if verdict is not None:
        return verdict
    if outermost:

        def one(key: str, answer: str) -> Verdict:
            return _judge(problem, form, key, without_noun(key, answer), outermost=False)

        verdict = _by_arrangement(problem, expected, given, one)
        verdict = verdict or (
            _whole_parts(problem, expected, given, judge_parts(expected, given, one))
            or judge_bearing(expected, given, one)
            or judge_named(problem, expected, given, one)
            or judge_mixed(expected, given, one)
        )
        if verdict is not None:
            return verdict
    key_text, text = clean(expected), clean(given)
    if plain(given) == "=" or plain(expected) == "=":  # the sign itself, and no opening of a line
        key_text, text = key_text or "=", text or "="
    if len(text) > LENGTH:
        return Verdict(VerdictKind.UNREADABLE, tr("答案太长了，请只写最后结果。"))
    if "象限" in problem + key_text + text:
        quadrants = same_quadrants(key_text, text)
        if quadrants is not None:
            return RIGHT if quadrants else wrong(tr("还不对，想一想每个象限里坐标的正负。"))
    unit = same_unit(key_text, text)
    if unit is not None and not is_term(key_text):
        return RIGHT if unit else wrong(tr("单位还不对，想一想问的是什么量。"), Fault.UNIT)
    endless = says_endless(key_text), says_endless(text)
    if any(endless) and (all(endless) or is_bare_number(text if endless[0] else key_text)):
        return RIGHT if all(endless) else wrong(tr("还不对，数一数有多少。"))
    listed = same_terms(key_text, text)
    if listed is not None:
        return RIGHT if listed else wrong(tr("还不对，再想一想。"))
    if is_term(key_text):
        same_word = same_term(key_text, text)
        if same_word is not None:
            return RIGHT if same_word else wrong(tr("还不对，再想一想。"))
    same_relation = same_said_relation(problem, key_text, text)
    if same_relation is None:
        same_relation = same_two_named(problem, key_text, text)
    if same_relation is None:
        same_relation = same_comparison(problem, key_text, text)
    if same_relation is not None:
        return RIGHT if same_relation else wrong(tr("还不对，再想一想。"))
    same_statement = same_quantified(key_text, text)
    if same_statement is not None:
        return RIGHT if same_statement else wrong(tr("还不对：量词要换，结论要否定。"))
    try:
        key = _sure(read_answer(key_text, text, problem))
    except (Unreadable, TooHard):
        return judge_words(problem, key_text, text)
    answer = _answer(text, key_text, problem)
    if isinstance(answer, Verdict):
        return answer
    verdict = compare(problem, form, key, answer.node)
    if verdict.right and _leaves_out_of_what(expected, given):
        return wrong(tr("还没有说完整，是什么的数量？"), Fault.INCOMPLETE)
    if outermost and verdict.right and same_clauses(expected, given) is False:
        return wrong(tr("数没有全对，再看看每一处。"))
    if outermost and verdict.right and shares_with_units(problem, expected, given):
        return wrong(tr("这里问的是几分之几（或倍数），没有单位。"), Fault.UNIT)
    if verdict.right and leaves_out_direction(problem, expected, given):
        return wrong(tr("数对了，还要说清楚方向或增减。"), Fault.INCOMPLETE)
    if verdict.right and (contradicts(expected, given) or turns_question(problem, expected, given)):
        return wrong(tr("数对了，方向或说法正好相反。"), Fault.DIRECTION)
    if verdict.kind is VerdictKind.WRONG and below_the_slash(text) != text:
        grouped = _answer(below_the_slash(text), key_text, problem)
        if isinstance(grouped, Reading):
            whole = compare(problem, form, key, grouped.node)
            if whole.kind in (VerdictKind.RIGHT, VerdictKind.WRONG_FORM):
                return whole
    if verdict.kind is VerdictKind.WRONG and flat_powers(text) != text:
        raised = _answer(flat_powers(text), key_text, problem)
        if isinstance(raised, Reading) and compare(problem, form, key, raised.node).right:
            return Verdict(
                VerdictKind.UNREADABLE, tr("指数要写在右上角，如 x²（也可以写成 x^2）。")
            )
    if verdict.right and left_in_words(problem, expected, given):
        return wrong_form(tr("数对了，但要用数字写出来。"))
    if not answer.sure and verdict.kind is VerdictKind.WRONG:
        return Verdict(VerdictKind.UNREADABLE, tr("没有看清最后的答案，请单独写出来。"))
    return verdict


def _by_arrangement(
    problem: str, expected: str, given: str, one: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where the parts stand in an order, in rows, in groups or under names."""
    if max(len(expected), len(given)) > _ARRANGED:
        return None
    return (
        judge_words_of_change(expected, given, one)
        or judge_order(problem, expected, given, one)
        or judge_alternatives(expected, given, one)
        or judge_distribution(expected, given, one)
        or judge_grouped(problem, expected, given, one)
        or judge_noun_groups(expected, given, one)
        or judge_pair(problem, expected, given, one)
        or judge_labelled(expected, given, one)
    )


_ARRANGED = 400
"""A longer text is no list of answers, and taking it apart in many ways would take long."""


def _whole_parts(problem: str, key: str, answer: str, verdict: Verdict | None) -> Verdict | None:
    """The verdict on all parts, none of them a share with a unit."""
    if verdict is not None and verdict.right and shares_with_units(problem, key, answer):
        return wrong(tr("这里问的是几分之几（或倍数），没有单位。"), Fault.UNIT)
    return verdict


def _leaves_out_of_what(key: str, answer: str) -> bool:
    """全校1200名学生 for 全校1200名学生的身高."""
    said = re.search(r"\d\s*[一-鿿]{1,6}的([一-鿿]{2,5})[。.]?$", key)
    return said is not None and said[1] not in answer and re.search("[一-鿿]", answer) is not None


def _sure(reading: Reading) -> Node:
    """A key has to say plainly what it is."""
    if not reading.sure:
        raise Unreadable("没有找到最后的答案")
    return reading.node


def _answer(text: str, key_text: str, problem: str) -> Reading | Verdict:
    """The answer's tree, or the verdict where it has none."""
    try:
        return read_answer(text, key_text, problem)
    except (Unreadable, TooHard) as error:
        if plain(key_text) == plain(text) or same_tokens(key_text, text):
            return RIGHT
        numbered = same_numbered_words(key_text, text)
        if numbered is not None:
            return RIGHT if numbered else wrong(tr("还不对，再算一遍。"))
        told = same_clauses(key_text, text)
        if told is not None:
            return RIGHT if told else wrong(tr("还不对，再算一遍。"))
        if opposite_words(plain(key_text), plain(text)):
            return wrong(tr("还不对，正好说反了或说成了另一种。"))
        if says_unchanged(text):
            return wrong(tr("还不对，再算一遍。"))
        return Verdict(VerdictKind.UNREADABLE, str(error))
