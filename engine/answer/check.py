"""A given answer against the expected one: one of five verdicts with a reason."""

from __future__ import annotations

import operator
import re

from engine.answer.antiderivatives import same_antiderivative
from engine.answer.asked_units import has_needless_unit, shares_with_units, with_asked_unit
from engine.answer.bearings import judge_bearing
from engine.answer.choices import judge_choice
from engine.answer.clauses import same_clauses
from engine.answer.conditionals import judge_conditional
from engine.answer.curves import both_signs
from engine.answer.dressing import undressed
from engine.answer.echoes import without_echo
from engine.answer.faults import fault_of
from engine.answer.forms import (
    asked_forms,
    missing_form,
    with_forms_named,
)
from engine.answer.judgement import judge_judgement
from engine.answer.labels import mislabelled
from engine.answer.layout import across_axis, misplaced, with_pi_taken
from engine.answer.left_out import without_exception, without_parameter, without_unit
from engine.answer.meaning import is_region, number_of, values_of
from engine.answer.mixed import judge_mixed
from engine.answer.moves import judge_words_of_change
from engine.answer.named import judge_named, without_noun
from engine.answer.ordinals import judge_ordinals
from engine.answer.parts import judge_parts
from engine.answer.picked import judge_picked
from engine.answer.quantified import same_quantified
from engine.answer.quantities import same_unit
from engine.answer.reading import Reading, read_answer
from engine.answer.readings import judge_reading, left_in_words
from engine.answer.regions import same_closure
from engine.answer.relations_said import same_comparison, same_said_relation
from engine.answer.rounding import judge_rounded
from engine.answer.sameness import same
from engine.answer.spellings import below_the_slash, flat_powers
from engine.answer.terms import is_term, same_quadrants, same_term, same_terms, swapped_term
from engine.answer.tidy import untidy
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import (
    LENGTH,
    clean,
    contradicts,
    denies_existence,
    is_bare_number,
    is_of_degree,
    leaves_out_direction,
    opposite_words,
    plain,
    same_counts,
    same_numbered_words,
    same_tokens,
    says_change,
    says_endless,
    says_unchanged,
    turns_question,
    unset,
    without_degree,
)
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.solutions import same_solutions
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict, VerdictKind

_ORDERED = re.compile(
    r"从小到大|从大到小|由小到大|由大到小|依次|按.{0,6}顺序|_{2,}.+_{2,}|[(（]\s*[)）].+[(（]\s*[)）]"
    r"|(?<![根解])分别|[^，,。；;？?的\s]{1,20}(?:和|与|以及|及)[^，,。；;？?的和与\s]{1,20}"
    r"(?:的(?:值|长|坐标|度数|大小|面积|个数|人数))?(?:各?是多少|各?是什么|各多少|各几[^，,。]?)?[。？?．.]?\s*$"
    r"|[^，,。;；？?的\s]{1,12}、[^，,。;；？?的\s]{1,12}的(?:值|长度?|距离|度数|大小|面积|个数|人数|系数|次数)"
    r"(?:各?是多少|各?是什么|分别是?|是|为)?[_。？?．.\s]*$"
    r"|[一-鿿]{1,8}(?:、[一-鿿]{1,8})+(?:各?是多少|各?是什么)?[。？?．.]?\s*$"
    r"|(?:几(?!个?数|何|点)|多少|什么).+[，,、；;。].*(?:几(?!个?数|何|点)|多少|什么)|的.{1,12}[，,]有几"
)
"""Asks for several things one after another: then a list is right in that order only."""
_SHARE = re.compile(r"概率|可能性|几分之几|百分之几")
_MONOTONE = re.compile(
    r"^(?!.*(?:取值范围|取值集合|范围是|的值)).*(?:单调|递增|递减|[增减]区间)", re.DOTALL
)
"""Asks where a function rises or falls: there, an end may count or not."""


def check(problem: str | None, expected: str, given: str, *, form: str = "") -> Verdict:
    """The verdict on `given` against `expected`. Runs unbounded in time: see `Checker`.

    `problem` tells the form asked for; `form` names one besides (such as "lowest").
    """
    if not given.strip():
        return Verdict(VerdictKind.UNREADABLE, tr("还没有写答案。"))
    asked, expected, given = with_forms_named(problem or ""), unset(expected), unset(given)
    if re.search(r"[)）_]\s*[%％]", asked) and not re.search(r"[%％]", expected):
        given = re.sub(r"\\?[%％]", "", given)  # the sign stands behind the blank already
    expected, given = without_echo(asked, expected), without_echo(asked, given)
    try:
        return _judge(asked, form, expected, given, outermost=True)
    except RecursionError:
        return Verdict(VerdictKind.UNREADABLE, tr("这个答案嵌套得太深了，请只写最后结果。"))


def _judge(problem: str, form: str, expected: str, given: str, *, outermost: bool) -> Verdict:
    verdict = (
        judge_choice(problem, expected, given)
        or judge_judgement(problem, expected, given)
        or judge_reading(problem, expected, given)
        or judge_picked(problem, expected, given)
        or judge_conditional(expected, given)
        or judge_ordinals(expected, given)
    )
    if verdict is not None:
        return verdict
    if outermost:

        def one(key: str, answer: str) -> Verdict:
            return _judge(problem, form, key, without_noun(key, answer), outermost=False)

        verdict = (
            _whole_parts(problem, expected, given, judge_parts(expected, given, one))
            or judge_bearing(expected, given, one)
            or judge_words_of_change(expected, given, one)
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
        same_relation = same_comparison(problem, key_text, text)
    if same_relation is not None:
        return RIGHT if same_relation else wrong(tr("还不对，再想一想。"))
    same_statement = same_quantified(key_text, text)
    if same_statement is not None:
        return RIGHT if same_statement else wrong(tr("还不对：量词要换，结论要否定。"))
    try:
        key = _sure(read_answer(key_text, text, problem))
    except (Unreadable, TooHard):
        return _words(problem, key_text, text)
    answer = _answer(text, key_text, problem)
    if isinstance(answer, Verdict):
        return answer
    verdict = _compare(problem, form, key, answer.node)
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
        if isinstance(grouped, Reading) and _compare(problem, form, key, grouped.node).right:
            return RIGHT
    if verdict.kind is VerdictKind.WRONG and flat_powers(text) != text:
        raised = _answer(flat_powers(text), key_text, problem)
        if isinstance(raised, Reading) and _compare(problem, form, key, raised.node).right:
            return Verdict(
                VerdictKind.UNREADABLE, tr("指数要写在右上角，如 x²（也可以写成 x^2）。")
            )
    if verdict.right and left_in_words(problem, expected, given):
        return wrong_form(tr("数对了，但要用数字写出来。"))
    if not answer.sure and verdict.kind is VerdictKind.WRONG:
        return Verdict(VerdictKind.UNREADABLE, tr("没有看清最后的答案，请单独写出来。"))
    return verdict


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


def _words(problem: str, key: str, answer: str) -> Verdict:
    one, two = plain(key), plain(answer)
    if one == two or same_tokens(key, answer) or without_degree(one) == without_degree(two):
        return RIGHT
    counted = same_counts(key, answer)
    if counted is not None:
        return RIGHT if counted else wrong(tr("还不对，再算一遍。"))
    if one and two.endswith(one) and _only_repeats(two[: -len(one)], problem):
        return RIGHT
    if swapped_term(one, two):
        return wrong(tr("还不对，说成了另一种。"))
    numbered = same_numbered_words(key, answer)
    if numbered is not None:
        return RIGHT if numbered else wrong(tr("还不对，再算一遍。"))
    told = same_clauses(key, answer)
    if told is not None:
        return RIGHT if told else wrong(tr("还不对，再算一遍。"))
    if says_unchanged(key) and (
        says_unchanged(answer) or says_change(answer) or is_of_degree(answer)
    ):
        return RIGHT if says_unchanged(answer) else wrong(tr("还不对，再算一遍。"))
    if opposite_words(one, two) or (denies_existence(key) and is_bare_number(answer)):
        return wrong(tr("还不对，正好说反了或说成了另一种。"))
    return Verdict(VerdictKind.UNREADABLE, tr("这个答案要靠文字判断，请对照参考答案看一看。"))


_DENIAL = frozenset("不没无非未别勿")


def _only_repeats(front: str, problem: str) -> bool:
    """Whether what stands before the key's words is the question's own, and denies nothing."""
    return front in plain(problem) and not _DENIAL & set(front)


def _compare(problem: str, form: str, whole_key: Node, whole_answer: Node) -> Verdict:
    key, answer = undressed(problem, whole_key, whole_answer)
    key = with_asked_unit(problem, key, answer)
    if has_needless_unit(problem, key, answer):
        return wrong(tr("这里问的是几分之几（或倍数），没有单位。"), Fault.UNIT)
    verdict = _same(problem, key, answer)
    if not verdict:
        other = _otherwise_set_down(problem, key, answer)
        if other is not None:
            return other
    if verdict is None and _divides_by_zero(answer) and not _divides_by_zero(key):
        return wrong(tr("分母不能是0，再算一遍。"))
    if verdict is None and is_region(answer) and _has_both_signs(answer) > _has_both_signs(key):
        return wrong(tr("不等号后面不能写±，要写成两个不等式。"))
    if verdict is None and _is_untrue(answer):
        return wrong(tr("这个大小关系本身不成立，再比一比。"))
    if verdict is None and _equates_expression(key, answer):
        return wrong(tr("题目要的是一个式子，不是方程。"))
    if verdict is None and _ends_wrongly(problem, key, answer):
        verdict = False
    if verdict is False:
        return judge_rounded(problem, key, answer) or fault_of(key, answer)
    if verdict is None:
        return judge_rounded(problem, key, answer) or Verdict(
            VerdictKind.TIMEOUT, tr("这两个答案是不是一样，还判断不了。")
        )
    if mislabelled(problem, whole_key, whole_answer):
        return wrong(tr("数对了，但写成了另一个量，看看等号左边。"))
    if (
        isinstance(answer, tree.Ratio)
        and not isinstance(key, tree.Ratio)
        and _SHARE.search(problem)
    ):
        return wrong(tr("这里要写成一个数，不是比。"))
    forms = asked_forms(problem, form)
    # A form that the key itself lacks is not really asked for.
    kept = tuple(name for name in forms if name == form or not missing_form(key, (name,)))
    reason = (
        missing_form(answer, kept)
        or misplaced(problem, whole_key, whole_answer)
        or untidy(problem, key, answer)
    )
    if reason:
        return wrong_form(reason)
    return (
        without_exception(problem, key, answer)
        or without_unit(problem, key, answer)
        or without_parameter(key, answer)
        or RIGHT
    )


def _divides_by_zero(node: Node) -> bool:
    return any(
        isinstance(each, tree.Divide) and number_of(each.denominator) == 0 for each in node.walk()
    )


def _has_both_signs(node: Node) -> bool:
    return any(isinstance(each, tree.PlusMinus) for each in node.walk())


def _is_untrue(node: Node) -> bool:
    """0.6>3/5: a comparison of plain numbers that doesn't hold."""
    if not isinstance(node, tree.Relation):
        return False
    sizes = [number_of(each) for each in node.operands]
    for sign, one, two in zip(node.signs, sizes, sizes[1:], strict=False):
        if one is None or two is None or sign not in _HOLDS:
            return False
        if not _HOLDS[sign](one, two):
            return True
    return False


_HOLDS = {
    "<": operator.lt, ">": operator.gt, "=": operator.eq, "≤": operator.le, "≥": operator.ge,
}  # fmt: skip


def _equates_expression(key: Node, answer: Node) -> bool:
    """(x-2)(x-3)=0, where the expression alone was asked for."""
    return (
        isinstance(answer, tree.Relation)
        and answer.signs == ("=",)
        and number_of(answer.operands[1]) == 0
        and isinstance(key, tree.Add | tree.Multiply | tree.Power)
        and bool(letters(key))
    )


def _ends_wrongly(problem: str, key: Node, answer: Node) -> bool:
    """A calculation 24÷3=9 that doesn't hold in itself, and whose end isn't the key either."""
    if not isinstance(answer, tree.Relation) or set(answer.signs) != {"="}:
        return False
    if isinstance(key, tree.Relation) or letters(answer):
        return False
    return _same(problem, key, answer.operands[-1]) is False


def _otherwise_set_down(problem: str, key: Node, answer: Node) -> Verdict | None:
    """The right numbers where only the way of writing differs: 2,-3 for (2,-3), 2x=8 for x=4."""
    worked = with_pi_taken(problem, key, answer)
    if worked is not None and _same(problem, key, worked):
        return wrong_form(tr("式子对了，题目要求把π的值代进去算出来。"))
    if (
        isinstance(key, tree.Tuple)
        and isinstance(answer, tree.Listing)
        and _same(problem, key, tree.Tuple(answer.items))
    ):
        return wrong_form(misplaced(problem, key, answer))
    listed = values_of(key)
    crossings = across_axis(listed)
    if crossings is not None and "轴" in problem and _same(problem, crossings, answer):
        return wrong_form(tr("数对了，但交点要写成坐标。"))
    if isinstance(answer, tree.Relation) and listed is not None and len(listed) > 1:
        names = letters(answer)
        roots = tuple(tree.Relation((tree.Name(each), value), ("=",))
                      for each in names for value in listed)  # fmt: skip
        if len(names) == 1 and same_solutions(tree.Or(roots), both_signs(answer), tuple(names)):
            return wrong_form(tr("变形是对的，但还没有解到最后。"))
    if (
        isinstance(key, tree.Relation)
        and key.signs == ("=",)
        and number_of(key.operands[1]) == 0
        and letters(answer)
        and not isinstance(answer, tree.Relation)
        and _same(problem, key.operands[0], answer)
    ):
        return wrong_form(tr("式子对了，但要写成方程。"))
    if isinstance(key, tree.QuotientRemainder) and isinstance(answer, tree.Listing):
        blanks = re.search(r"[(（]\s*[)）]|_{2,}|余", problem)
        both = tree.Tuple((key.quotient, key.remainder))
        return RIGHT if blanks and _same(problem, both, tree.Tuple(answer.items)) else None
    if isinstance(key, tree.Relation) and isinstance(answer, tree.Relation):
        names = letters(key) | letters(answer)
        reason = misplaced(problem, key, answer)
        one, two = both_signs(key), both_signs(answer)
        if len(names) == 1 and same_solutions(one, two, tuple(names)):
            return wrong_form(reason) if reason else RIGHT
    return None


def _same(problem: str, key: Node, answer: Node) -> bool | None:
    try:
        primitive = same_antiderivative(key, answer)
        if primitive is not None:
            return primitive
        if _MONOTONE.search(problem):
            if same_closure(key, answer):
                return True
            if isinstance(key, tree.Listing) and isinstance(answer, tree.SetOperation):
                return False  # it falls on each of two intervals, not on their union
        return same(key, answer, ordered=bool(_ORDERED.search(problem)))
    except (TooHard, Unreadable, RecursionError):
        return None
