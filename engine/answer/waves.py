"""Asin(ωx+φ) as the question bounds it: A>0, ω>0, |φ|<π/2."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.faults import decimal_of
from engine.answer.meaning import label_and_value
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_END = r"([-−]?\s*(?:\d+|π|\\pi|\d*π/\d+|\\d?frac\{\d*\\?(?:π|pi)\}\{\d+\}|[\d./π]+))"
_PHASE = r"(?:φ|ϕ|\\varphi|\\phi)"
_ABSOLUTE = re.compile(rf"[|｜]\s*{_PHASE}\s*[|｜]\s*(<|≤|＜|\\leq?)\s*{_END}")
_BETWEEN = re.compile(rf"{_END}\s*(<|≤|＜|\\leq?)\s*{_PHASE}\s*(<|≤|＜|\\leq?)\s*{_END}")
_POSITIVE = re.compile(r"(?<![A-Za-z])A\s*[>＞]\s*0")


def out_of_bounds(problem: str, key: Node, answer: Node) -> str:
    """What bound of the question the answer's wave breaks, the key keeping it; empty if none."""
    wanted, said = _wave(key), _wave(answer)
    if wanted is None or said is None:
        return ""
    if _POSITIVE.search(problem) and wanted[0] > 0 > said[0]:
        return tr("值对了，但题目要求 A>0。")
    bounds = _bounds(problem)
    if bounds and _within(wanted[1], bounds) and not _within(said[1], bounds):
        return tr("值对了，但 φ 不在题目要求的范围里。")
    return ""


def _wave(node: Node) -> tuple[Fraction, Fraction] | None:
    """The sign of the factor and the phase of the one sine or cosine in `node`."""
    value = label_and_value(node)[1]
    waves = [each for each in value.walk()
             if isinstance(each, tree.Call) and each.function in ("sin", "cos")]  # fmt: skip
    if len(waves) != 1 or len(waves[0].arguments) != 1:
        return None
    inside = waves[0].arguments[0]
    terms = inside.terms if isinstance(inside, tree.Add) else (inside,)
    phase = Fraction(0)
    for term in terms:
        if letters(term):
            continue
        size = _size(term)
        if size is None:
            return None
        phase += size
    negative = any(
        isinstance(each, tree.Negate | tree.Minus) and waves[0] in each.walk()
        for each in value.walk()
    )
    return Fraction(-1 if negative else 1), phase


def _size(node: Node) -> Fraction | None:
    if isinstance(node, tree.Minus | tree.Negate):
        inside = decimal_of(node.body)
        return None if inside is None else -inside
    return decimal_of(node)


Bounds = tuple[Fraction, bool, Fraction, bool]


def _bounds(problem: str) -> Bounds | None:
    """The least and greatest phase, and whether each end counts."""
    absolute, between = _ABSOLUTE.search(problem), _BETWEEN.search(problem)
    if absolute:
        end = _read(absolute[2])
        closed = absolute[1] not in "<＜"
        return None if end is None else (-end, closed, end, closed)
    if between:
        low, high = _read(between[1]), _read(between[4])
        if low is not None and high is not None:
            return low, between[2] not in "<＜", high, between[3] not in "<＜"
    return None


def _read(text: str) -> Fraction | None:
    try:
        return _size(read(text))
    except (Unreadable, TooHard):
        return None


def _within(value: Fraction, bounds: Bounds) -> bool:
    low, low_closed, high, high_closed = bounds
    return (low < value or (low_closed and low == value)) and (
        value < high or (high_closed and high == value)
    )
