"""平均数: the sum divided by how many there are."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.stories import UNIT
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def average(task: Task) -> Derivation | None:
    """求 85、90、95、88 的平均数."""
    data = r"#(?:[,和与]#){1,29}"
    kinds = r"(?:个|组)?(?:数|数据)?"
    found = matched(
        task,
        rf"(?:求|计算|求出)?(?:(?:一|甲|乙|这|某)?组数据,?)?{data}(?:这(?:几|[一二两三四五六七八九十]|组)个?{kinds})?的?,?(?:平均数|平均值|平均)(?:是)?_?",
        rf"(?:求|计算|求出)?(?:一组)?(?:各数|数据|数)?的?(?:平均数|平均值),?{data}",
        rf"(?:已知)?(?:一组)?数据,?{data},?(?:求)?(?:它们的|这组数据?的|则)?平均数(?:是)?_?",
    )
    if found is None:
        found = _story(task, data)
    if found is None:
        return None
    nodes = [plain(node) for node in found[1]]
    if any(node is None or not is_number(node) for node in nodes):
        return None
    numbers = [node for node in nodes if node is not None]
    total = sum((value_of(node) for node in numbers), Fraction(0))
    count = len(numbers)
    fractions = any(map(is_fraction, numbers))
    mean = total / count
    whole = add(*numbers)
    sum_node: Node = rational(total) if fractions or places(total) is None else decimal(total)
    needed = places(mean)
    answer: Node = (
        decimal(mean) if needed is not None and needed <= 4 and not fractions else rational(mean)
    )
    words = {"count": str(count)}
    moves = (
        line("average_sum", whole, sum_node, words),
        line("average_divide", divide(sum_node, integer(count)), answer, words),
    )
    proof = (Equal(multiply(answer, integer(count)), whole),)
    return Derivation("primary_average", moves, answer, proof=proof)


_COUNTS = "两三四五六七八九十"


def _story(task: Task, data: str) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """小明五次跳绳的个数是 …，平均每次跳多少个: as many numbers as the story says, of one unit."""
    measured = data.replace("#", f"#(?:{UNIT}|分|环|度|℃)?")
    found = matched(
        task,
        rf"(?P<who>[^#,]{{2,16}}?)(?:分别)?(?:是|为|,)?{measured}(?:,这?(?P<again>[{_COUNTS}])[次天人个组名位]\w{{0,4}})?,"
        rf"(?:求)?(?:他|她|它们?|小\w)?(?:的)?(?:平均每[次天人个组名位月]\w{{0,6}}?|平均(?:成绩|身高|体重|气温|分数?|数)?(?:是)?)(?:_|多少)?(?:{UNIT}|分|下|℃|度)?",
    )
    if found is None:
        return None
    units = set(re.findall(rf"#({UNIT})", found[0].string))
    said = re.findall(rf"[{_COUNTS}](?=[次天人个组名位])", found[0].string.split("平均")[0])
    if len(units) > 1 or any(_COUNTS.index(each) + 2 != len(found[1]) for each in said):
        return None
    return found
