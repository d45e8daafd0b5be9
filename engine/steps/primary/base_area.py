"""底面积乘高: the volume of a prism, cylinder or cone whose base area is given."""

from __future__ import annotations

from engine.maths.tree import Node, Quantity
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    decimal,
    divide,
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

_LENGTH = "千米|米|分米|厘米|毫米"


def volume_from_base(task: Task) -> Derivation | None:
    """一个圆锥的底面积是 15 平方厘米，高是 6 厘米，求体积."""
    found = matched(
        task,
        rf"(?:已知)?(?:一个)?(?P<shape>长方体|正方体|圆柱体?|圆锥体?)(?:形\w{{0,3}})?(?:的|,)?底面积(?:是|为)?#(?P<u>平方(?:{_LENGTH}))?,(?:它的)?高(?:是|为)?#(?P<v>{_LENGTH})?,(?:求)?(?:它|这个\w{{2,4}}|该\w{{2,4}})?的?(?:体积|容积)(?:是)?_?(?:多少)?(?:立方(?:{_LENGTH}))?",
    )
    if found is None or len(found[1]) != 2:
        return None
    match = found[0]
    base, height = (plain(each) for each in found[1])
    if base is None or height is None or not is_number(base) or not is_number(height):
        return None
    if (match["u"] or "").removeprefix("平方") != (match["v"] or ""):
        return None
    question: Node = multiply(base, height)
    value = value_of(base) * value_of(height)
    cone = match["shape"].startswith("圆锥")
    if cone:
        question, value = divide(question, integer(3)), value / 3
    if value <= 0 or places(value) is None:
        return None
    answer = decimal(value)
    move = line("cone_from_base" if cone else "volume_from_base", question, answer)
    unit = f"立方{match['v']}" if match["v"] else ""
    shown: Node = Quantity(answer, unit) if unit else answer
    return Derivation(
        "primary_base_volume", (move,), shown, form="with_unit" if unit else "",
        proof=(Equal(question, answer),),
    )  # fmt: skip
