"""中位数：22: what is said of the one list of data that the problem gives."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from engine.answer.verify.numbers import value
from engine.answer.verify.outcome import Outcome
from engine.maths import tree
from engine.maths.tree import Node

_LIST = re.compile(r"(?:-?\d+(?:\.\d+)?\s*[,，、]\s*){3,}-?\d+(?:\.\d+)?")
_NAMED = re.compile(
    r"(?:^|[，,。；;：:\s)）]|所以|∴|则|故|即|数据的|它们的)\s*(?P<what>中位数|众数|平均数|平均值|平均分|极差|方差)(?:\s*\$?\\?(?:bar|overline)?\{?[xs]?\}?\^?2?\$?)?\s*(?:是|为|等于|[:：=＝])?\s*$"
)


def data_of(problem: str) -> tuple[Fraction, ...]:
    """The one list of at least four numbers in the problem; empty where there is none or two."""
    lists = _LIST.findall(re.sub(r"\$", "", problem))
    if len(lists) != 1:
        return ()
    return tuple(Fraction(each) for each in re.findall(r"-?\d+(?:\.\d+)?", lists[0]))


def judge_data_word(node: Node, sign: str, lead: str, data: tuple[Fraction, ...]) -> Outcome | None:
    """The number said after 中位数, 众数 ... against the data; None where that isn't its subject."""
    found = _NAMED.search(lead)
    if found is None or not data:
        return None
    last = node
    if isinstance(node, tree.Relation):
        if set(node.signs) != {"="}:
            return None
        last = node.operands[-1]
    elif sign not in ("", "="):
        return None
    while isinstance(last, tree.Quantity):
        last = last.value
    said = value(last)
    if said is None:
        return None
    right = _worth(found["what"], data)
    if right is None:
        return None
    return Outcome(True) if said == right else Outcome(False, _written(right))


def _worth(what: str, data: tuple[Fraction, ...]) -> Fraction | None:
    ordered, count = sorted(data), len(data)
    mean = sum(data, Fraction(0)) / count
    match what:
        case "中位数":
            return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
        case "众数":
            most = Counter(data).most_common(2)
            return most[0][0] if len(most) == 1 or most[0][1] > most[1][1] else None
        case "极差":
            return ordered[-1] - ordered[0]
        case "方差":
            return sum(((each - mean) ** 2 for each in data), Fraction(0)) / count
    return mean


def _written(number: Fraction) -> str:
    if number.denominator == 1:
        return str(number.numerator)
    decimal = number.limit_denominator(10**6)
    places = next((n for n in range(1, 5) if (decimal * 10**n).denominator == 1), None)
    if places is not None:
        return f"{float(decimal):.{places}f}"
    return rf"\frac{{{number.numerator}}}{{{number.denominator}}}"
