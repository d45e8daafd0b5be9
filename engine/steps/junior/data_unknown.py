"""数据中的未知数: a letter among the data, found from their mean, then what else is asked."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.tree import Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.data_set import ITEM, describe_values
from engine.steps.junior.reading import matched
from engine.steps.junior.single_numbers import exact
from engine.steps.junior.writing import equation, over, times
from engine.steps.task import Task

_DATA = r"(?:已知|若|如果)?(?:一组|有一组)?(?:数据|样本|数)?,?(?P<data>#(?:(?:,|和)#)+)(?:这\w{1,2}个数)?"
_MEAN = r"(?:的|,(?:它们|这组数据|其)的)?平均数(?:是|为|等于)#,?"
_THEN = rf"(?:则|那么)?(?:求)?(?:#(?:的值)?(?:是|为)?(?P<letter>))?(?:(?:,|和|及|以及|并求)*(?:这组数据|它们|该组数据|其)?的?(?P<item>{ITEM})(?:是|为)?)?(?:多少)?"
_FORM = _DATA + _MEAN + _THEN


def find_data_unknown(task: Task) -> Derivation | None:
    """数据 3, x, 4, 5, 8 的平均数是 5，求 x 和中位数."""
    found = matched(task, _FORM)
    if found is None:
        return None
    match, nodes = found[0], list(found[1])
    count = match["data"].count("#")
    data, rest = nodes[:count], nodes[count:]
    places = [at for at, each in enumerate(data) if isinstance(each, Name)]
    if len(places) != 1 or not rest:
        return None
    unknown = data[places[0]]
    if (match["letter"] is not None) != (len(rest) == 2) or rest[1:] not in ([], [unknown]):
        return None
    item = match["item"]
    if match["letter"] is None and item is None:
        return None
    known = [exact(each) for at, each in enumerate(data) if at != places[0]]
    mean = exact(rest[0])
    if mean is None or any(each is None for each in known):
        return None
    total = mean * count
    value = total - sum((each for each in known if each is not None), Fraction(0))
    return _written(data, places[0], rest[0], number(total), number(value), item, match)


def _written(
    data: list[Node], at: int, mean: Node, total: Node, value: Node, item: str | None,
    match: re.Match[str],
) -> Derivation | None:  # fmt: skip
    size = len(data)
    unknown = data[at]
    filled = tuple(value if place == at else each for place, each in enumerate(data))
    product = times(mean, size)
    claims = (Equal(product, total), Equal(over(_sum(filled), size), mean))
    moves = (
        Move("total_of_mean", total, latex=f"{latex(product)}={latex(total)}", claims=claims[:1]),
        Move("letter_of_data", equation(unknown, value), claims=claims[1:]),
    )
    if item is None:
        return Derivation("data_unknown", moves, answer=equation(unknown, value), proof=claims)
    more = describe_values(filled, item)
    if more is None or more.answer is None:
        return None
    if match["letter"] is None:
        return replace(
            more,
            technique="data_unknown",
            moves=(*moves, *more.moves),
            proof=(*claims, *more.proof),
        )
    shown = equation(unknown, value)
    return Derivation(
        "data_unknown",
        (*moves, *more.moves),
        answer_latex=rf"{latex(shown)},\ \text{{{item}}}={latex(more.answer)}",
        answer_text=f"{text(shown)}，{item}={text(more.answer)}",
        proof=(*claims, *more.proof),
    )


def _sum(nodes: tuple[Node, ...]) -> Node:
    terms = tuple(
        tree.Minus(each.body) if at and isinstance(each, tree.Negate) else each
        for at, each in enumerate(nodes)
    )
    return tree.Add(terms)
