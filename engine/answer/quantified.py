"""Statements with a quantifier, in signs or words: ∃x∈R, x²+1≤0 and 存在x∈R，使x²+1≤0."""

from __future__ import annotations

import re

from engine.answer.regions import region_of, same_region
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

_EXISTS = r"∃|\\exists|存在(?:一个|某个)?(?:实数|整数|正数)?|至少有一个(?:实数|整数)?|有些(?:实数)?"
_ALL = r"∀|\\forall|对?于?(?:任意|任何|所有|一切|每一?个)的?(?:一个)?(?:实数|整数|正数)?"
_STATEMENT = re.compile(
    rf"^(?:命题)?(?:¬\s*p|非p|p)?(?:是|为|[:：])?\s*(?:(?P<some>{_EXISTS})|(?P<all>{_ALL}))\s*(?P<rest>\S.*)$"
)
_PART = re.compile(r"[，,：:]\s*(?:都?有|使得?|满足)?|(?:都有|使得|使|有)")
_END = re.compile(r"(?:都|恒)?(?:成立)$")
_TURNED = {"<": ">", ">": "<", "≤": "≥", "≥": "≤", "=": "=", "≠": "≠"}


def same_quantified(key: str, answer: str) -> bool | None:
    """Whether two quantified statements are the same; None where the key is none or unreadable."""
    one, two = _parsed(key), _parsed(answer)
    if one is None or two is None:
        return None
    if one[0] != two[0] or len(one[1]) != len(two[1]):
        return False
    found = [same_part(a, b) for a, b in zip(one[1], two[1], strict=True)]
    return False if False in found else None if None in found else True


def _parsed(text: str) -> tuple[bool, tuple[Node, ...]] | None:
    """Whether it says "for all", and its parts: the range of the letter, what is said of it."""
    said = _STATEMENT.match(text.strip().strip("$").strip())
    if said is None:
        return None
    pieces = [
        piece.strip() for piece in _PART.split(_END.sub("", said["rest"].strip("。."))) if piece
    ]
    try:
        parts = tuple(read(piece.replace("_0", "")) for piece in pieces if piece.strip())
    except (Unreadable, TooHard):
        return None
    if parts and isinstance(parts[0], tree.Name):  # 对任意实数x: the range is R
        real = tree.Relation((parts[0], tree.Constant("R")), ("∈",))
        parts = (real, *parts[1:])
    return (said["all"] is not None, parts) if len(parts) > 1 else None


def same_part(key: Node, answer: Node) -> bool | None:
    """Whether two parts say the same of the same letters, without being solved."""
    if key == answer:
        return True
    if not isinstance(key, tree.Relation) or not isinstance(answer, tree.Relation):
        return None
    if key.signs != answer.signs and len(key.signs) == len(answer.signs) == 1:
        turned = _TURNED.get(answer.signs[0])
        if turned == key.signs[0]:
            answer = tree.Relation(answer.operands[::-1], (turned,))
    if key.signs == answer.signs:
        pairs = zip(key.operands, answer.operands, strict=True)
        if all(a == b or same_value(a, b) for a, b in pairs):
            return True
    if len(letters(key)) == 1 and letters(key) == letters(answer):
        first, second = region_of(key), region_of(answer)
        if first is not None and second is not None and same_region(first, second) is False:
            return False
        if key.signs == answer.signs and same_value(_difference(key), _difference(answer)):
            return True
    return False if key.signs != answer.signs else None


def _difference(node: tree.Relation) -> Node:
    return tree.Add((node.operands[0], tree.Minus(node.operands[-1])))
