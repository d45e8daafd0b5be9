"""Unions of intervals with rational ends, compared without computer algebra."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.meaning import number_of
from engine.answer.verdicts import wrong
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.values import Fault, Verdict

End = tuple[Fraction | float, int]
"""A value (±inf included) and -1, 0 or 1: just below it, at it, just above it."""
Spans = tuple[tuple[End, End], ...]
"""Pieces from a first to a last point, in order and apart from one another."""

LOW, HIGH = float("-inf"), float("inf")
REALS: Spans = (((LOW, 1), (HIGH, -1)),)
_NAMED: dict[str, Spans] = {
    "R": REALS, "R+": (((0, 1), (HIGH, -1)),), "empty": (), "no_solution": (),
}  # fmt: skip
_FLIP = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "≠": "≠"}


def spans_of(node: Node) -> Spans | None:
    """The pieces that `node` describes in one letter; None where an end is no rational number."""
    if isinstance(node, tree.Constant):
        return _NAMED.get(node.name)
    if isinstance(node, tree.SetBuilder):
        return spans_of(node.condition)
    if isinstance(node, tree.Interval):
        low, high = _end(node.left), _end(node.right)
        if low is None or high is None or low > high:
            return None
        left = (low, 0 if node.left_closed else 1)
        return _tidy([(left, (high, 0 if node.right_closed else -1))])
    if isinstance(node, tree.Tuple) and len(node.items) == 2:
        return spans_of(tree.Interval(*node.items, False, False))
    if isinstance(node, tree.And | tree.Or):
        parts = [spans_of(part) for part in node.parts]
        return _joined(parts, union=isinstance(node, tree.Or))
    if isinstance(node, tree.SetOperation) and node.sign in ("∪", "∩"):
        parts = [spans_of(part) for part in node.parts]
        return _joined(parts, union=node.sign == "∪")
    if isinstance(node, tree.SetOf):
        values = [number_of(item) for item in node.items]
        known: list[tuple[End, End]] = [
            ((value, 0), (value, 0)) for value in values if value is not None
        ]
        return _tidy(known) if len(known) == len(values) else None
    if isinstance(node, tree.Relation):
        return _related(node)
    return None


def _end(node: Node) -> Fraction | float | None:
    sign = 1
    while isinstance(node, tree.Negate):
        node, sign = node.body, -sign
    if node == tree.Constant("infinity"):
        return sign * HIGH
    value = number_of(node)
    return None if value is None else sign * value


def _related(node: tree.Relation) -> Spans | None:
    """a<x≤b, x≠a, x∈(a,b): one letter between numbers."""
    found: Spans = REALS
    names = {each for each in node.operands if isinstance(each, tree.Name)}
    if len(names) != 1:
        return None
    for left, sign, right in zip(node.operands, node.signs, node.operands[1:], strict=False):
        if isinstance(right, tree.Name):
            left, sign, right = right, _FLIP.get(sign, ""), left
        if not isinstance(left, tree.Name):
            return None
        if sign == "∈":
            one = spans_of(right)
        else:
            value = number_of(right)
            one = None if value is None else _half(sign, value)
        both = _joined([found, one], union=False)
        if both is None:
            return None
        found = both
    return found


def _half(sign: str, value: Fraction) -> Spans | None:
    below, above = ((LOW, 1), (value, -1)), ((value, 1), (HIGH, -1))
    kinds: dict[str, Spans] = {
        "<": (below,), ">": (above,), "≤": (((LOW, 1), (value, 0)),),
        "≥": (((value, 0), (HIGH, -1)),), "≠": (below, above), "=": (((value, 0), (value, 0)),),
    }  # fmt: skip
    return kinds.get(sign)


def _joined(parts: list[Spans | None], *, union: bool) -> Spans | None:
    known = [part for part in parts if part is not None]
    if len(known) != len(parts):
        return None
    if union:
        return _tidy([span for part in known for span in part])
    found = known[0]
    for part in known[1:]:
        found = _tidy([
            (max(one[0], two[0]), min(one[1], two[1])) for one in found for two in part
        ])  # fmt: skip
    return found


def _tidy(spans: list[tuple[End, End]]) -> Spans:
    """The pieces in order, empty ones gone, touching ones together."""
    kept: list[tuple[End, End]] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if kept and _touch(kept[-1][1], first):
            kept[-1] = (kept[-1][0], max(kept[-1][1], last))
        else:
            kept.append((first, last))
    return tuple(kept)


def _touch(end: End, start: End) -> bool:
    """Whether no number lies between: (…,2) and [2,…) touch, (…,2) and (2,…) don't."""
    return start <= end or (start[0] == end[0] and start[1] - end[1] == 1)


def spans_fault(key: Spans, answer: Spans) -> Verdict:
    """What is wrong with a set of reals that isn't the key's."""
    if not key:
        return wrong(tr("这里其实是无解（空集），再检查一下条件。"), Fault.EXTRA)
    if not answer:
        return wrong(tr("其实有解，再找一找。"), Fault.INCOMPLETE)
    if _borders(key) == _borders(answer):
        if _closed(key) == _closed(answer):
            return wrong(tr("端点取不取得到还不对，注意开闭。"), Fault.ENDPOINT)
        if _joined([_opened(key), _opened(answer)], union=False) == ():
            return wrong(tr("不等号的方向反了。"), Fault.DIRECTION)
    both = _joined([key, answer], union=False)
    if both == answer:
        return wrong(tr("范围小了，还漏了一部分。"), Fault.INCOMPLETE)
    if both == key:
        return wrong(tr("范围大了，有些值不该取。"), Fault.EXTRA)
    if _tidy([((-high[0], -high[1]), (-low[0], -low[1])) for low, high in key]) == answer:
        return wrong(tr("符号还不对，检查正负号。"), Fault.SIGN)
    return wrong(tr("范围还不对，再检查端点和方向。"))


def _borders(spans: Spans) -> set[Fraction | float]:
    return {end[0] for span in spans for end in span} - {LOW, HIGH}


def _closed(spans: Spans) -> Spans:
    return _tidy([((low[0], 0), (high[0], 0)) for low, high in spans])


def _opened(spans: Spans) -> Spans:
    return _tidy([((low[0], 1), (high[0], -1)) for low, high in spans])
