"""Which point of the curriculum a problem belongs to, proposed from the words it is written in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log

from curriculum.bank.wording import searched
from curriculum.tree import GRADES, Point, Tree
from engine.values import Problem

ENOUGH = 4.5
"""Below this nothing is proposed: a wrong place is worse than none."""

COVERED = 0.6
"""Share of a name, by rarity of its words, that must be in the statement."""

CLEAR = 1.1
"""How many times better than the best point of another topic the best point must be."""

_JOINTS = re.compile(
    r"[的与和及、,()/:·~0-9\s-]+|以及|初步|简单|认识|概念|含义|定义|应用|解决|问题|方法|综合"
)
"""What stands between the words of a name, or could stand in any name."""

_SPOKEN: Mapping[str, str] = {
    "∩": "交集",
    "∪": "并集",
    "∈": "元素 集合",
    "⊆": "子集",
    "∁": "补集",
    "sin": "正弦 三角函数",
    "cos": "余弦 三角函数",
    "tan": "正切 三角函数",
    "log": "对数",
    "lg": "对数",
    "ln": "对数",
    "vec": "向量",
    "overrightarrow": "向量",
    "f'(x)": "导数",
    "△": "三角形",
    "⊙": "圆",
    "∠": "角",
    "%": "百分数",
    "≥": "不等式",
    "≤": "不等式",
}
"""What a sign of a formula is called, where a name would use the word."""

_DIGITS = "零一两三四五六七八九"
_OPERATION = re.compile(r"(?<![\d./])(\d+) *([×÷]) *(\d+)(?![\d./])")


class Placer:
    """The words of a whole tree, ready to be compared with problem after problem."""

    def __init__(self, tree: Tree) -> None:
        self._points = tree.points
        names = [
            (place, words)
            for place, point in enumerate(tree.points)
            for words in {_words(name) for name in (point.name, *point.aliases)}
            if words
        ]
        # A word counts once for a point, in however many of its names it stands.
        holders = Counter(word for _, word in {(place, word) for place, ws in names for word in ws})
        self._rarity = {word: log(len(tree.points) / count) for word, count in holders.items()}
        self._names = names
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, (_, words) in enumerate(names):
            for word in words:
                self._holding[word].append(number)
        self._lengths = sorted({len(word) for word in self._rarity})

    def propose(self, problem: Problem) -> str | None:
        """The code of the point that `problem` speaks of, or None; see `propose_point`."""
        there = self._words_in(_spoken(problem))
        best: dict[int, float] = {}
        for number in {number for word in there for number in self._holding[word]}:
            place, words = self._names[number]
            if _fits(self._points[place], problem):
                best[place] = max(best.get(place, 0.0), self._score(words, there))
        if not best:
            return None
        score, behind = max((score, -place) for place, score in best.items())
        chosen = self._points[-behind]
        rival = max(
            (
                other
                for place, other in best.items()
                if _topic(self._points[place]) != _topic(chosen)
            ),
            default=0.0,
        )
        return chosen.code if score >= ENOUGH and score >= CLEAR * rival else None

    def _score(self, words: frozenset[str], there: set[str]) -> float:
        whole = sum(self._rarity[word] for word in words)
        found = sum(self._rarity[word] for word in words & there)
        return found * found / whole if found >= COVERED * whole else 0.0

    def _words_in(self, text: str) -> set[str]:
        return {
            text[start : start + length]
            for length in self._lengths
            for start in range(len(text) - length + 1)
            if text[start : start + length] in self._rarity
        }


def propose_point(problem: Problem, tree: Tree) -> str | None:
    """The code of the point that the words of `problem` and its parts speak of, or None.

    A point is called by its name and its aliases; a name counts by the words of it that stand in
    the statement, the rarer in the tree the more. Only points of the problem's stage are looked
    at where its grade is known. Nothing is proposed when two topics fit about as well. For many
    problems keep one `Placer`.
    """
    return Placer(tree).propose(problem)


def _spoken(problem: Problem) -> str:
    """The statement and parts, with what their signs are called behind them."""
    texts = [problem.statement, *(part.statement for part in problem.parts)]
    text = "\n".join(searched(text) for text in texts)
    called = [word for sign, word in _SPOKEN.items() if sign in text]
    for first, sign, second in _OPERATION.findall(text):
        verb = "乘" if sign == "×" else "除以"
        called.append(f"{_length(first)}{verb}{_length(second)}")
    return "\n".join((text, *called))


def _length(number: str) -> str:
    """`47` is 两位数; a number that no name speaks of is just a number."""
    return f"{_DIGITS[len(number)]}位数" if len(number) < len(_DIGITS) else "数"


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in _JOINTS.split(searched(name)) if len(word) > 1)


def _fits(point: Point, problem: Problem) -> bool:
    return problem.grade is None or problem.grade in GRADES[point.stage]


def _topic(point: Point) -> str:
    return point.code.rpartition(".")[0]
