"""比例尺: the real distance from the map, and the map's from the real one."""

from __future__ import annotations

from engine.maths.tree import Node, Quantity, Ratio
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.measures import KINDS
from engine.steps.primary.numerals import (
    decimal,
    divide,
    fraction,
    integer,
    is_number,
    multiply,
    places,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_SIZES = next(table for kind, table in KINDS if kind == "长度")
_UNIT = "千米|公里|米|分米|厘米|毫米"
_SCALE = r"(?:在)?(?:一幅)?(?:地图的)?比例尺(?:是|为)?#的(?:一幅|一张)?(?:\w{0,4}?地图|\w{0,4}?图纸?|平面图)(?:上|中)?"
_END = rf"(?:的)?(?:距离|长)?(?:是|为|相距|长)?(?:_|多少)(?P<out>{_UNIT})"
_PLACES = r"(?:(?:甲,乙|甲|[A-Z]|两|某)?[\u4e00-\u9fff]{0,6}?)"


def map_scale(task: Task) -> Derivation | None:
    """1:500000, 4 厘米 on the map are 20 千米."""
    found = matched(
        task,
        rf"{_SCALE},?(?:量得|测得)?{_PLACES}(?:之间)?的?(?:图上)?(?:距离|长度?)?(?:是|为|长)?#(?P<given>{_UNIT}),"
        rf"(?:求|则|那么)?{_PLACES}(?:之间)?的?(?P<real>实际)(?:距离|长度?)?{_END}",
        rf"{_SCALE},?{_PLACES}(?:之间)?的?(?P<from>实际)(?:距离|长度?)(?:是|为)?#(?P<given>{_UNIT}),"
        rf"(?:求|则|那么)?{_PLACES}(?:在)?(?:这幅)?(?:地)?图上(?:的)?(?:距离|长度?)?{_END}",
    )
    if found is None or len(found[1]) != 2 or not isinstance(found[1][0], Ratio):
        return None
    ratio, given = [plain(each) for each in found[1][0].terms], plain(found[1][1])
    if len(ratio) != 2 or given is None or not is_number(given):
        return None
    near, far = ratio
    if near is None or far is None or not (is_number(near) and is_number(far)):
        return None
    if value_of(near) != 1 or value_of(far) <= 1:
        return None
    real = found[0].groupdict().get("real") is not None
    factor = value_of(far) if real else 1 / value_of(far)
    unit, wanted = found[0]["given"], found[0]["out"]
    value = value_of(given) * factor
    result = value * _SIZES[unit] / _SIZES[wanted]
    if places(value) is None or places(result) is None:
        return None
    scale = fraction(1, int(value_of(far)))
    question: Node = divide(given, scale) if real else multiply(given, scale)
    answer = decimal(result)
    moves = [line("real_distance" if real else "map_distance", question, decimal(value))]
    turned = Equal(
        multiply(decimal(value), integer(_SIZES[unit])), multiply(answer, integer(_SIZES[wanted]))
    )
    if unit != wanted:
        shown = Quantity(answer, wanted)
        moves.append(Move("change_unit", shown, claims=(turned,), words={"unit": wanted}))
    proof = (Equal(question, decimal(value)), turned)
    return Derivation(
        "primary_map_scale",
        tuple(moves),
        Quantity(answer, wanted),
        form="with_unit",
        proof=proof,
    )
