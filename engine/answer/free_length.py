"""Vectors of which only the direction is asked: 法向量 and 方向向量, right up to a factor."""

from __future__ import annotations

import re

from engine.answer.meaning import label_and_value, number_of
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.tree import Node

_ASKED = re.compile(
    r"(?:一个|一条|任意|[某任]一)[^，。；;]{0,6}(?:法向量|方向向量)"
    r"|(?:法向量|方向向量)(?:的?坐标)?可以?(?:是|为|取)"
)
_OF_DIRECTION = re.compile(r"法向量|方向向量")
_FIXED = re.compile(r"单位|长度为|模为|的坐标为1|竖坐标|横坐标|纵坐标")


def is_direction_asked(problem: str) -> bool:
    """Whether the question asks for a vector of which only the direction counts."""
    return _OF_DIRECTION.search(problem) is not None


def in_vector_words(problem: str, expected: str, given: str) -> str:
    """共线 as 平行 (and the reverse), which say the same of two vectors and of nothing else."""
    if not re.search(r"向量|[a-z]⃗?\s*[=＝]\s*[(（][^()（）]+[,，]", problem):
        return given
    for word, other in (("平行", "共线"), ("共线", "平行")):
        if word in expected and other in given and word not in given:
            return given.replace(other, word)
    return given


def same_direction(problem: str, key: Node, answer: Node, *, one_of_many: bool) -> bool:
    """Whether `answer` is a multiple of the vector `key`, and the question leaves its length free."""
    asked = _ASKED.search(problem) or (one_of_many and _OF_DIRECTION.search(problem))
    if not asked or _FIXED.search(problem):
        return False
    one, two = _components(key), _components(answer)
    if one is None or two is None or len(one) != len(two):
        return False
    if all(number_of(each) == 0 for each in two) or any(map(_has_sign, (*one, *two))):
        return False
    return all(
        same_value(tree.Multiply((a, d), ("·",)), tree.Multiply((b, c), ("·",))) is True
        for at, (a, b) in enumerate(zip(one, two, strict=True))
        for c, d in list(zip(one, two, strict=True))[at + 1 :]
    )


def _has_sign(node: Node) -> bool:
    return any(isinstance(each, tree.PlusMinus) for each in node.walk())


def _components(node: Node) -> tuple[Node, ...] | None:
    node = label_and_value(node)[1]
    if isinstance(node, tree.Interval) and not (node.left_closed or node.right_closed):
        return (node.left, node.right)
    return node.items if isinstance(node, tree.Tuple) and len(node.items) in (2, 3) else None
