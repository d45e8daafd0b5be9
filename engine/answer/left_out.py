"""What a right answer still leaves out: its unit, its k∈Z, the points to be taken away."""

from __future__ import annotations

import re

from engine.answer.meaning import label_and_value, number_of, parameter_of, values_of
from engine.answer.quantities import is_counted, measure_of, unit_in_question
from engine.answer.reading import UNIT_ASKED
from engine.answer.verdicts import wrong, wrong_form
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.values import Fault, Verdict


def without_unit(problem: str, key: Node, answer: Node) -> Verdict | None:
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    needed = measure_of(value) is not None and not is_counted(value)
    asked = UNIT_ASKED.search(problem) is not None and number_of(other) is not None
    if unit_in_question(problem, value) or (
        isinstance(value, tree.Degrees) and tree.Constant("pi") in other.walk()
    ):
        return None
    if _units_left_out(problem, key, answer):
        return wrong_form(tr("数对了，别忘了写单位。"), Fault.UNIT)
    if (needed or asked) and measure_of(other) is None:
        return wrong_form(tr("数对了，别忘了写单位。"), Fault.UNIT)
    return None


def _units_left_out(problem: str, key: Node, answer: Node) -> bool:
    """30,60,90 for 30°,60°,90°."""
    values, others = values_of(key), values_of(answer)
    if values is None or others is None or len(values) < 2 or unit_in_question(problem, values[0]):
        return False
    return all(measure_of(each) is not None and not is_counted(each) for each in values) and all(
        number_of(each) is not None for each in others
    )


def without_exception(problem: str, key: Node, answer: Node) -> Verdict | None:
    """A locus from which points have to be left out: x²=4y (x≠0)."""
    if not isinstance(key, tree.Where) or isinstance(answer, tree.Where | tree.Listing | tree.And):
        return None
    excluding = isinstance(key.condition, tree.Relation) and "≠" in key.condition.signs
    if (excluding or re.search(r"轨迹|取值范围|定义域", problem)) and parameter_of(key) is None:
        return wrong(tr("式子对了，但还要写出字母的取值限制。"), Fault.INCOMPLETE)
    return None


def without_parameter(key: Node, answer: Node) -> Verdict | None:
    if parameter_of(key) and not parameter_of(answer):
        return wrong_form(tr("值对了，但要写明字母是整数，如 k∈Z。"))
    return None
