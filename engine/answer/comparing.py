"""Two trees compared: the same, in the form asked for, or what is wrong."""

from __future__ import annotations

import operator
import re

from engine.answer.antiderivatives import same_antiderivative
from engine.answer.asked_notation import misnoted
from engine.answer.asked_units import has_needless_unit, with_asked_unit
from engine.answer.asked_writing import divides_to, miswritten
from engine.answer.curves import both_signs
from engine.answer.diameters import by_radius
from engine.answer.dressing import undressed
from engine.answer.faults import fault_of
from engine.answer.forms import asked_forms, asked_places, missing_form
from engine.answer.labels import mislabelled
from engine.answer.layout import across_axis, misplaced, with_pi_taken
from engine.answer.left_out import without_exception, without_parameter, without_unit
from engine.answer.meaning import is_region, label_and_value, number_of, swapped, values_of
from engine.answer.regions import same_closure
from engine.answer.rounding import judge_rounded
from engine.answer.sameness import same
from engine.answer.tidy import untidy
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.waves import out_of_bounds
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.solutions import same_solutions
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict, VerdictKind

_ORDERED = re.compile(
    r"前[^，。]{1,3}项(?!.{0,2}[和积])|从小到大|从大到小|由小到大|由大到小|依次|按.{0,6}顺序|_{2,}.+_{2,}|[(（]\s*[)）].+[(（]\s*[)）]"
    r"|(?<![根解])分别|[^，,。；;？?的\s]{1,20}(?:和|与|以及|及)[^，,。；;？?的和与\s]{1,20}"
    r"(?:的(?:值|长|坐标|度数|大小|面积|个数|人数))?(?:各?是多少|各?是什么|各多少|各几[^，,。]?)?[。？?．.]?\s*$"
    r"|[^，,。;；？?的\s]{1,12}、[^，,。;；？?的\s]{1,12}的(?:值|长度?|距离|度数|大小|面积|个数|人数|系数|次数)"
    r"(?:各?是多少|各?是什么|分别是?|是|为)?[_。？?．.\s]*$"
    r"|[一-鿿]{1,8}(?:、[一-鿿]{1,8})+(?:各?是多少|各?是什么)?[。？?．.]?\s*$"
    r"|(?:几(?!个?数|何|点)|多少|什么).+[，,、；;。].*(?:几(?!个?数|何|点)|多少|什么)|的.{1,12}[，,]有几"
    r"|求[^。；;]*?[a-wA-Zα-ω∠][^，,、\s一-鿿=<>≤≥+\-]{0,8}"
    r"(?:[，,、]\s*[a-wA-Zα-ω∠][^，,、\s一-鿿=<>≤≥+\-]{0,8})+(?:的值)?[。？?_\s]*$"
)
"""Asks for several things one after another: then a list is right in that order only."""
_SHARE = re.compile(r"概率|可能性|几分之几|百分之几|占[^，。；;_（(]{1,10}的\s*(?:_{2,}|[(（])")
_MONOTONE = re.compile(
    r"^(?!.*(?:取值范围|取值集合|范围是|的值)).*(?:单调|递增|递减|[增减]区间)", re.DOTALL
)
"""Asks where a function rises or falls: there, an end may count or not."""


def compare(problem: str, form: str, whole_key: Node, whole_answer: Node) -> Verdict:
    """The verdict on the answer's tree, with the form that the question or `form` asks for."""
    if asked_places(problem) is not None:
        whole_key, whole_answer = _rounded_last(whole_key), _rounded_last(whole_answer)
    key, answer = undressed(problem, whole_key, whole_answer)
    key, answer = by_radius(problem, key, answer), by_radius(problem, answer, key)
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
        or misnoted(problem, key, answer)
        or miswritten(problem, key, answer)
        or out_of_bounds(problem, key, answer)
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


def _rounded_last(node: Node) -> Node:
    """12.3456≈12.35 as 12.35, where rounding is asked for."""
    if isinstance(node, tree.Relation) and node.signs[-1] == "≈":
        return node.operands[-1]
    return node


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


_SET_UP = re.compile(r"列(?:出)?(?:的)?(?:一元一次|一元二次|分式)?方程(?!.*[解求])")


def _solves(problem: str, key: Node, answer: Node) -> bool:
    """x=10%, where only the equation was to be set up."""
    name, value = label_and_value(answer)
    if _SET_UP.search(problem) is None or not isinstance(name, tree.Name) or letters(value):
        return False
    if not isinstance(key, tree.Relation) or letters(key) != {str(name)}:
        return False
    left, right = (
        swapped(side, lambda each: value if each == name else None) for side in key.operands
    )
    return same_value(left, right) is True


def _has_rest_besides(problem: str, key: Node, answer: tree.QuotientRemainder) -> bool:
    """4根余1米 for 最多剪几根: what is left over is told besides."""
    parts = (answer.quotient, answer.remainder)
    if "最多" not in problem or not all(isinstance(each, tree.Quantity) for each in parts):
        return False
    return isinstance(key, tree.Quantity) and same(key, answer.quotient) is True


def _otherwise_set_down(problem: str, key: Node, answer: Node) -> Verdict | None:
    """The right numbers where only the way of writing differs: 2,-3 for (2,-3), 2x=8 for x=4."""
    if _solves(problem, key, answer):
        return wrong_form(tr("答案对了，但题目要的是列出式子，不用解。"))
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
    if isinstance(answer, tree.QuotientRemainder) and _has_rest_besides(problem, key, answer):
        return RIGHT
    if isinstance(answer, tree.QuotientRemainder) and divides_to(problem, key, answer):
        return wrong_form(tr("商对了，但这里不写余数，要继续除下去。"))
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
