"""Sentences of the same words compared number by number: 当x=2时取得最小值4."""

from __future__ import annotations

import re

from engine.answer.sameness import same
from engine.answer.singles import all_same
from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

MOST = 200
_IDLE = re.compile(r"[是为的得有时当在处取到则约共答应该将把了\s]|时候|可以|能够|而且|并且")
_LED = re.compile(r"\s*当?[^，,。时一-鿿]{2,30}时")
_APART = re.compile(r"[，,。；;、：:]|或者?|且")
_PLACE = re.compile(r"⟦(\d+)⟧")
_CHINESE = re.compile(r"[一-鿿]")


def same_clauses(key: str, answer: str) -> bool | None:
    """Whether two sentences of the same words hold the same mathematics in the same places.

    Clauses may come in any order. None where the words differ or a piece can't be read.
    """
    one, two = _clauses(key), _clauses(answer)
    if (
        one is None
        or two is None
        or sorted(each[0] for each in one) != sorted(each[0] for each in two)
    ):
        return None
    led = all(_LED.match(each) for each in (key, answer))
    if not led and not any(_CHINESE.search(words) for words, _ in one):
        return None
    left = list(two)
    found: list[bool | None] = []
    for words, pieces in one:
        place = next(at for at, other in enumerate(left) if other[0] == words)
        _, others = left.pop(place)
        found += [same(a, b) for a, b in zip(pieces, others, strict=True)]
    return all_same(tuple(found))


def _clauses(text: str) -> list[tuple[str, tuple[Node, ...]]] | None:
    """Each clause as its words, with # for mathematics, and its pieces of mathematics."""
    text = text.strip().strip("。.")
    if len(text) > MOST or not _CHINESE.search(text) or not re.search(r"\d|[a-zA-Z]", text):
        return None
    passage = split_passage(_LED.sub(lambda found: found[0] + "，", text, count=1))
    found: list[tuple[str, tuple[Node, ...]]] = []
    for clause in _APART.split(passage.prose):
        if not clause.strip():
            continue
        formulas = [passage.formulas[int(place)] for place in _PLACE.findall(clause)]
        try:
            pieces = tuple(read(formula.strip(" ,;:.")) for formula in formulas)
        except (Unreadable, TooHard):
            return None
        found.append((_IDLE.sub("", _PLACE.sub("#", clause)), pieces))
    return found
