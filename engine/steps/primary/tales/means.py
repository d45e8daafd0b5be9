"""平均数 of amounts told one by one."""

from __future__ import annotations

import re
from dataclasses import replace

from engine.maths.tree import Node, Quantity
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, integer, value_of
from engine.steps.primary.tales.frames import Filled, Frame, Said
from engine.steps.primary.tales.telling import Telling
from engine.steps.primary.tales.words import NAME, UNIT

_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_ONE = rf"(?:{NAME}{{1,10}}?)(?:得|考|是|有|为|重|高|看|读|卖出?|跳|生产|做|折)?#(?P<unit>{UNIT}|分)(?:{NAME}{{0,4}})"
_SAYS = (
    ("list", rf"(?:{NAME}{{1,8}}?)?(?P<count>#|[两二三四五六])?(?:次|科|门|天|个月|位同学|名同学|个班|场|个小组)?(?:{NAME}{{0,8}}?)(?:分别|各)?(?:是|为|得|有|看|跳|卖出?)?(?P<rows>#(?P<unit>{UNIT}|分)(?:、#(?:{UNIT}|分))+)"),
    ("each", _ONE),
)  # fmt: skip
_ASKS = (
    ("mean", rf"(?:她|他|小\w|这)?(?P<count>[两二三四五六])(?:科|门|天|个?人|位同学|个?班|个?组|次|个?月|名同学|个年级)(?:的)?平均(?:每{NAME}{{1,4}}?)?(?:成绩|分数?|身高|体重|气温)?(?:是|有|看|卖出?|跳|生产|做|重|为)?(?:多少)?(?P<unit>{UNIT}|分)?{NAME}{{0,3}}"),
    ("mean", r"(?:她|他|小\w)?(?P<count>[两二三四五六])?(?:科|门)(?:的)?平均(?:成绩|分数?)(?:是)?(?:多少)?(?P<unit>分)?"),
    ("mean", rf"(?:她|他|小\w|他们|它们|这#?(?:次|科|个班|天)|这几\w)?(?:的)?(?P<count>[两二三四五六])?(?:次|科|天|场)?(?:的)?平均(?:每(?:次|天|科|人|场|月|个?班)(?:{NAME}{{0,4}}?))?(?:测验|考试)?(?:成绩|分数?|身高|体重)?(?:是|为|有|跳|看)?(?:多少)?(?P<unit>{UNIT}|分)?{NAME}{{0,3}}"),
    ("mean", rf"(?:她|他|小\w)?每(?:次|天|科|人|场|月|个?班)(?:{NAME}{{0,4}}?)(?P<count>(?!))?多少(?P<unit>{UNIT}|分){NAME}{{0,3}}"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    listed = filled.one("list")
    if listed is not None:
        return _listed(filled, listed)
    found = filled.slots.get("each", [])
    units = {each.words["unit"] for each in found}
    if len(found) < 2 or len(units) != 1 or filled.question is None:
        return None
    count = filled.question.words["count"]
    if not count or _COUNTS[count] != len(found):
        return None
    unit = units.pop()
    if len(filled.slots) > 1:
        return None
    if (filled.unit() or unit) != unit or any(len(each.sizes) != 1 for each in found):
        return None
    return _mean([each.size for each in found], unit)


def _listed(filled: Filled, listed: Said) -> Derivation | None:
    """小红三次的成绩分别是92分、88分、96分."""
    sizes = list(listed.sizes)
    counts = [each for each in (listed.words["count"], filled.unit("count")) if each]
    if listed.words["count"] == "#":
        counts[0] = str(value_of(sizes.pop(0)))
    if any((_COUNTS.get(each) or int(each)) != len(sizes) for each in counts):
        return None
    units = set(re.findall(rf"#({UNIT}|分)", listed.words["rows"]))
    if len(units) != 1 or len(filled.slots) != 1:
        return None
    unit = units.pop()
    return _mean(sizes, unit) if (filled.unit() or unit) == unit else None


def _mean(sizes: list[Node], unit: str) -> Derivation | None:
    telling = Telling([])
    words = {"count": str(len(sizes))}
    total = telling.work("average_sum", add(*sizes), words)
    if total is None:
        return None
    mean = telling.work("average_divide", divide(total, integer(len(sizes))), words)
    if mean is None:
        return None
    # 人 and 分 may have a mean that isn't whole.
    found = telling.answered(mean, "", "tale_mean")
    return None if found is None else replace(found, answer=Quantity(mean, unit), form="with_unit")


MEAN = Frame(_SAYS, _ASKS, _build, ((rf",(?=#(?:{UNIT}|分)(?:,|$))", "、"),))
