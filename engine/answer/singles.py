"""Two single values, units converted: numbers, points, ratios, quotients with remainder."""

from __future__ import annotations

from engine.answer.counters import counts_alike
from engine.answer.meaning import label_and_value, number_of
from engine.answer.quantities import (
    bare,
    beside_money_or_time,
    date_of,
    is_counted,
    measure_of,
    tenths,
)
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.tree import Node

_NO_NUMBER = (tree.Constant("undefined"), tree.Constant("infinitely_many"))


def same_single(key: Node, answer: Node) -> bool | None:
    """Whether two single values are the same, units converted."""
    if key == answer:
        return True
    _, key = label_and_value(key)
    _, answer = label_and_value(answer)
    for number, other in ((key, answer), (answer, key)):
        if other in _NO_NUMBER and number_of(number) is not None:
            return False
    if isinstance(key, tree.QuotientRemainder) != isinstance(answer, tree.QuotientRemainder):
        key, answer = _without_nothing_left(key), _without_nothing_left(answer)
        if isinstance(key, tree.QuotientRemainder) or isinstance(answer, tree.QuotientRemainder):
            return False
    key, answer = tenths(key, answer), tenths(answer, key)
    key, answer = beside_money_or_time(key, answer), beside_money_or_time(answer, key)
    days = date_of(key), date_of(answer)
    if None not in days:
        return days[0] == days[1]
    one, two = measure_of(key), measure_of(answer)
    if one is not None and two is not None:
        if one.dimension != two.dimension:
            alike = _per(key, answer) or counts_alike(key, answer)
            return same_value(bare(key), bare(answer)) if alike else False
        return same_value(one.value, two.value)
    if one is not None or two is not None:
        if _in_degrees(key) or _in_degrees(answer):
            return same_value(bare(key), bare(answer)) or same_value(key, answer)
        if isinstance(key, tree.Compound) or isinstance(answer, tree.Compound):
            clock = isinstance(key, tree.Ratio) or isinstance(answer, tree.Ratio)
            return False if clock else same_value(bare(key), bare(answer))  # 7:65 is no time
        return same_value(bare(key), bare(answer))
    if isinstance(key, tree.Matrix) and isinstance(answer, tree.Matrix):
        key, answer = tree.Tuple(key.rows), tree.Tuple(answer.rows)
    key, answer = _point(key), _point(answer)
    if isinstance(key, tree.Tuple) and isinstance(answer, tree.Tuple):
        if len(key.items) != len(answer.items):
            return False
        pairs = zip(key.items, answer.items, strict=True)
        return all_same(tuple(same_single(a, b) for a, b in pairs))
    if isinstance(key, tree.QuotientRemainder) and isinstance(answer, tree.QuotientRemainder):
        return all_same((same_single(key.quotient, answer.quotient),
                     same_single(key.remainder, answer.remainder)))  # fmt: skip
    key, answer = _without_nothing_left(key), _without_nothing_left(answer)
    if isinstance(key, tree.Ratio) and isinstance(answer, tree.Ratio):
        return _same_ratio(key, answer)
    if isinstance(key, tree.Tuple | tree.QuotientRemainder) != isinstance(
        answer, tree.Tuple | tree.QuotientRemainder
    ):
        return False
    return same_value(_constant_renamed(key), _constant_renamed(answer))


def _without_nothing_left(node: Node) -> Node:
    """45……0 as 45."""
    if isinstance(node, tree.QuotientRemainder) and number_of(node.remainder) == 0:
        return node.quotient
    return node


def _constant_renamed(node: Node) -> Node:
    """A ratio of two terms as its quotient."""
    if isinstance(node, tree.Ratio) and len(node.terms) == 2:
        return tree.Divide(node.terms[0], node.terms[1])
    return node


def _in_degrees(node: Node) -> bool:
    while isinstance(node, tree.Negate):
        node = node.body
    return isinstance(node, tree.Degrees)


def _per(key: Node, answer: Node) -> bool:
    """32页 and 32页/天: what is counted is the same, and the question said for what."""
    if not isinstance(key, tree.Quantity) or not isinstance(answer, tree.Quantity):
        return False
    one, two = key.unit.partition("/"), answer.unit.partition("/")
    return (
        one[0] == two[0]
        and bool(one[1]) != bool(two[1])
        and is_counted(tree.Quantity(key.value, one[0]))
    )


def _point(node: Node) -> Node:
    if isinstance(node, tree.Multiply) and len(node.factors) == 2:
        times, point = node.factors[0], _point(node.factors[1])
        if isinstance(point, tree.Tuple) and not isinstance(times, tree.Tuple | tree.Interval):
            return tree.Tuple(tuple(tree.Multiply((times, each), ("·",)) for each in point.items))
    if isinstance(node, tree.Negate) and isinstance(node.body, tree.Tuple):
        return tree.Tuple(tuple(tree.Negate(each) for each in node.body.items))
    if isinstance(node, tree.Call) and len(node.arguments) > 1 and node.function[:1].isupper():
        return tree.Tuple(node.arguments)
    if isinstance(node, tree.Interval) and not (node.left_closed or node.right_closed):
        return tree.Tuple((node.left, node.right))
    return node


def _same_ratio(key: tree.Ratio, answer: tree.Ratio) -> bool | None:
    if len(key.terms) != len(answer.terms):
        return False
    if any(isinstance(term, tree.Number) and not term.value for term in key.terms + answer.terms):
        return key.terms == answer.terms  # 12:00 is a time of day and no ratio
    first, second = key.terms[0], answer.terms[0]
    return all_same(tuple(
        same_value(tree.Multiply((a, second), ("·",)), tree.Multiply((b, first), ("·",)))
        for a, b in zip(key.terms[1:], answer.terms[1:], strict=True)
    ))  # fmt: skip


def all_same(answers: tuple[bool | None, ...]) -> bool | None:
    """False if one is, True if all are, None where one is undecided and none is False."""
    if False in answers:
        return False
    return None if None in answers else True
