"""A given answer against the expected one: one of five verdicts with a reason."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.choices import judge_choice
from engine.answer.faults import decimal_of, fault_of
from engine.answer.forms import asked_forms, asked_places, missing_form
from engine.answer.judgement import judge_judgement
from engine.answer.meaning import label_and_value, parameter_of
from engine.answer.parts import judge_parts
from engine.answer.quantities import as_clock, is_counted, measure_of
from engine.answer.sameness import number_of, same
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import LENGTH, clean, opposite_words, plain
from engine.i18n import tr
from engine.maths import tree
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict, VerdictKind

_ORDERED = re.compile(r"从小到大|从大到小|由小到大|由大到小|依次|按.{0,6}顺序|_{2,}.+_{2,}")
_UNIT_ASKED = re.compile(r"带单位|写出单位|注明单位")


def check(problem: str | None, expected: str, given: str, *, form: str = "") -> Verdict:
    """The verdict on `given` against `expected`. Runs unbounded in time: see `Checker`.

    `problem` tells the form asked for; `form` names one besides (such as "lowest").
    """
    if not given.strip():
        return Verdict(VerdictKind.UNREADABLE, tr("还没有写答案。"))
    return _judge(problem or "", form, expected, given, outermost=True)


def _judge(problem: str, form: str, expected: str, given: str, *, outermost: bool) -> Verdict:
    verdict = judge_choice(problem, expected, given) or judge_judgement(expected, given)
    if verdict is not None:
        return verdict
    if outermost:
        verdict = judge_parts(
            expected, given,
            lambda key, answer: _judge(problem, form, key, answer, outermost=False),
        )  # fmt: skip
        if verdict is not None:
            return verdict
    key_text, text = clean(expected), clean(given)
    if len(text) > LENGTH:
        return Verdict(VerdictKind.UNREADABLE, tr("答案太长了，请只写最后结果。"))
    try:
        key = _read(key_text, text, problem)
    except (Unreadable, TooHard):
        return _words(key_text, text)
    try:
        answer = _read(text, key_text, problem)
    except (Unreadable, TooHard) as error:
        if plain(key_text) == plain(text):
            return RIGHT
        return Verdict(VerdictKind.UNREADABLE, str(error))
    return _compare(problem, form, key, answer)


def _read(text: str, beside: str, problem: str) -> Node:
    """`text` as a tree; a clock time and letters after numbers as what the other side says."""
    if "时" in beside or "分" in beside:
        text = as_clock(text)
    units = bool(re.search(r"\d\s*(?:[a-zA-Z]{1,3}\b|\\(?:text|mathrm))", text)) and (
        bool(re.search(r"[一-鿿]", beside)) or bool(_UNIT_ASKED.search(problem))
    )
    return read(text, letters_as_units=units)


def _words(key: str, answer: str) -> Verdict:
    one, two = plain(key), plain(answer)
    if one == two:
        return RIGHT
    if opposite_words(one, two):
        return wrong(tr("还不对，正好说反了或说成了另一种。"))
    return Verdict(VerdictKind.UNREADABLE, tr("这个答案要靠文字判断，请对照参考答案看一看。"))


def _compare(problem: str, form: str, key: Node, answer: Node) -> Verdict:
    verdict = _same(problem, key, answer)
    if verdict is False:
        return _approximate(problem, key, answer) or fault_of(key, answer)
    if verdict is None:
        return _approximate(problem, key, answer) or Verdict(
            VerdictKind.TIMEOUT, tr("这两个答案是不是一样，还判断不了。")
        )
    reason = missing_form(answer, asked_forms(problem, form))
    if reason:
        return wrong_form(reason)
    return _without_unit(problem, key, answer) or _without_parameter(key, answer) or RIGHT


def _same(problem: str, key: Node, answer: Node) -> bool | None:
    try:
        return same(key, answer, ordered=bool(_ORDERED.search(problem)))
    except (TooHard, Unreadable, RecursionError):
        return None


def _without_unit(problem: str, key: Node, answer: Node) -> Verdict | None:
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    needed = measure_of(value) is not None and not is_counted(value)
    asked = _UNIT_ASKED.search(problem) is not None and number_of(other) is not None
    if (needed or asked) and measure_of(other) is None:
        return wrong_form(tr("数对了，别忘了写单位。"), Fault.UNIT)
    return None


def _without_parameter(key: Node, answer: Node) -> Verdict | None:
    if parameter_of(key) and not parameter_of(answer):
        return wrong_form(tr("值对了，但要写明字母是整数，如 k∈Z。"))
    return None


def _approximate(problem: str, key: Node, answer: Node) -> Verdict | None:
    """Answers that the question wants rounded: the exact key, or one rounded otherwise."""
    places = asked_places(problem)
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    if places is None or measure_of(value) is not None or measure_of(other) is not None:
        return None
    right, said = decimal_of(value), decimal_of(other)
    if right is None or said is None:
        return None
    rounded = _rounded(right, places)
    if said == rounded:
        return RIGHT if not missing_form(answer, (f"places {places}",)) else None
    if (
        isinstance(value, tree.Number)
        and value.places == places
        and _rounded(said, places) == right
    ):
        return wrong_form(tr("值对了，但没有保留 {places} 位小数。", places=places))
    if abs(said - rounded) <= Fraction(1, 10 ** max(places, 0)):
        return wrong(tr("四舍五入还不对，看看下一位上的数。"), Fault.ROUNDING)
    return None


def _rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as 四舍五入 is taught."""
    scaled = abs(value) * 10**places
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**places)
