"""How points are called, and how well words that somebody typed fit a point."""

import re
from dataclasses import dataclass

from curriculum.tree.point import Point

ENOUGH = 0.5
"""The share of letter pairs in common from which two names are alike."""

_FILLERS = re.compile(
    "的|与|和|及|其|求法|求|利用|用|判断|判定|计算|公式|应用|问题|概念|运算|方法|定义|基本|综合|实际"
)
"""Words that lists of points put in or leave out at will."""

_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Called:
    """A point's names without punctuation, and the words around them."""

    name: str
    aliases: tuple[str, ...]
    around: str
    pairs: tuple[frozenset[str], ...]
    """The letter pairs of the name and of each alias."""


def bare(text: str) -> str:
    """`text` without punctuation, spaces and case, as names are compared; 图像 is 图象."""
    return _NOT_WORDS.sub("", text).casefold().replace("图像", "图象")


def call(point: Point) -> Called:
    """What a point is called."""
    name, aliases = bare(point.name), tuple(bare(alias) for alias in point.aliases)
    pairs = tuple(pairs_of(text) for text in (name, *aliases))
    return Called(name, aliases, bare(point.topic) + bare(point.can), pairs)


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters, fillers left out; one letter alone is its own pair."""
    short = _FILLERS.sub("", text) or text
    return frozenset(short[k : k + 2] for k in range(max(1, len(short) - 1)))


def score(called: Called, wanted: list[str]) -> float:
    """0 when a word is found nowhere; higher the closer to the point's own name."""
    total = 0
    for word in wanted:
        if word == called.name:
            total += 100
        elif word in called.aliases:
            total += 80
        elif word in called.name:
            total += 40
        elif any(word in alias for alias in called.aliases):
            total += 25
        elif word in called.around:
            total += 5
        else:
            return 0
    return total


def likeness(called: Called, whole: frozenset[str]) -> float:
    """How alike the best of a point's names is (Dice's coefficient), 0 when not alike enough."""
    best = max(2 * len(whole & pairs) / (len(whole) + len(pairs)) for pairs in called.pairs)
    return best if best >= ENOUGH else 0
