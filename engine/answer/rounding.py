"""Answers that the question wants rounded: 保留两位小数, 精确到0.1, 有效数字."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.faults import decimal_of
from engine.answer.forms import asked_figures, asked_places, missing_form
from engine.answer.meaning import label_and_value
from engine.answer.quantities import measure_of
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.values import Fault, Verdict


def judge_rounded(problem: str, key: Node, answer: Node) -> Verdict | None:
    """Answers that the question wants rounded: the exact key, or one rounded otherwise."""
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    if (
        isinstance(value, tree.Quantity)
        and isinstance(other, tree.Quantity)
        and measure_of(tree.Quantity(value.value, other.unit)) == measure_of(value)
    ):
        value, other = value.value, other.value
    places = asked_places(problem)
    if places is None and asked_figures(problem) is not None and isinstance(value, tree.Number):
        places = value.places or None
    if places is None and re.search(r"≈|约", problem) and _only_finer(value, other):
        return RIGHT
    if places is None or measure_of(value) is not None or measure_of(other) is not None:
        return None
    right, said = decimal_of(value), decimal_of(other)
    if right is None or said is None:
        return None
    rounded = _rounded(right, places)
    if said == rounded:
        return RIGHT if not missing_form(answer, (f"places {places}",)) else None
    exact_places = isinstance(value, tree.Number) and value.places == places
    if _is_finer(other, said, right, places) and exact_places:
        return wrong_form(tr("值对了，但没有保留 {places} 位小数。", places=places))
    if (exact_places and _rounded(said, places) == right) or _is_coarser(other, right, places):
        return wrong_form(tr("值对了，但没有保留 {places} 位小数。", places=places))
    if abs(said - rounded) <= Fraction(1, 10 ** max(places, 0)):
        return wrong(tr("四舍五入还不对，看看下一位上的数。"), Fault.ROUNDING)
    return None


def _only_finer(key: Node, answer: Node) -> bool:
    """8.333 for a key of 8.33, where the question says 约 without saying how far."""
    return (
        isinstance(key, tree.Number)
        and isinstance(answer, tree.Number)
        and 1 <= key.places < answer.places
        and _rounded(answer.value, key.places) == key.value
    )


def _is_finer(answer: Node, said: Fraction, right: Fraction, places: int) -> bool:
    """Whether the answer keeps more places and would round to the key, half a unit either way."""
    more = not isinstance(answer, tree.Number) or answer.places > places
    return more and 2 * abs(said - right) * 10**places <= 1


def _is_coarser(answer: Node, right: Fraction, places: int) -> bool:
    """Whether the answer is rounded well, but to fewer places than asked for."""
    return (
        isinstance(answer, tree.Number)
        and 0 < answer.places < places
        and answer.value == _rounded(right, answer.places)
    )


def _rounded(value: Fraction, places: int) -> Fraction:
    """Half away from zero, as 四舍五入 is taught."""
    scaled = abs(value) * 10**places
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if value >= 0 else -whole, 10**places)
