"""平均数: the sum divided by how many there are."""

from __future__ import annotations

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
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def average(task: Task) -> Derivation | None:
    """求 85、90、95、88 的平均数."""
    data = r"#(?:[,和与]#){1,29}"
    kinds = r"(?:个|组)?(?:数|数据)?"
    found = matched(
        task,
        rf"(?:求|计算|求出)?(?:一组数据)?{data}(?:这(?:几|[一二两三四五六七八九十]|组)个?{kinds})?的?,?(?:平均数|平均值|平均)(?:是)?_?",
        rf"(?:求|计算|求出)?(?:一组)?(?:各数|数据|数)?的?(?:平均数|平均值),?{data}",
        rf"(?:已知)?(?:一组)?数据,?{data},?(?:求)?(?:它们的|这组数据?的|则)?平均数(?:是)?_?",
    )
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
