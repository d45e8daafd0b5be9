"""Relations of two figures said in a word where the other side writes the sign: 平行 for AB∥CD."""

from __future__ import annotations

import re

from engine.answer.wording import plain
from engine.maths import tree
from engine.maths.read import read
from engine.maths.unreadable import TooHard, Unreadable
from engine.maths.write import text

_WORDS = {
    "平行": "∥", "互相平行": "∥", "平行关系": "∥", "垂直": "⊥", "互相垂直": "⊥", "垂直关系": "⊥",
    "全等": "≅", "相似": "∽", "相等": "=", "相等关系": "=", "都相等": "=", "一样大": "=",
}  # fmt: skip
_SIGN = re.compile(r"∥|//|⊥|≌|≅|∽|=|＝|parallel|perp|cong|sim")


_WHICH_TWO = re.compile(r"哪两[条个只][^，。]{0,6}(?:平行|垂直|相等|全等|相似|互补|互余)")
_TWO = re.compile(
    r"\s*([△∠]?\s*[A-Za-z0-9]{1,4})\s*(?:和|与|、|，|,|跟)\s*([△∠]?\s*[A-Za-z0-9]{1,4})\s*"
)


def same_two_named(problem: str, key: str, answer: str) -> bool | None:
    """Whether AB与CD names the two of the key AB∥CD, where the question itself says that they do."""
    said = _TWO.fullmatch(answer)
    sides = [plain(each) for each in _SIGN.split(key)]
    if said is None or len(sides) != 2 or _WHICH_TWO.search(problem) is None:
        return None
    return {plain(said[1]), plain(said[2])} == set(sides)


def same_said_relation(problem: str, key: str, answer: str) -> bool | None:
    """Whether a word and a relation with its sign say the same; None where neither is the word."""
    for word, other in ((key, answer), (answer, key)):
        sign = _WORDS.get(plain(word))
        if plain(word) in ("相交", "异面", "重合") and re.search(r"∥|//|parallel", other):
            return False
        total = {"互补": 180, "互为补角": 180, "互余": 90, "互为余角": 90}.get(plain(word))
        if total is not None or plain(word) in ("相等", "相等关系"):
            said = _angle_sum(other)
            if said is not None:
                return said == (total or 0)
        if sign is None or not _SIGN.search(other):
            continue
        try:
            node = read(other)
        except (Unreadable, TooHard):
            return None
        if not isinstance(node, tree.Relation):
            return None
        if len(node.signs) > 1 and set(node.signs) == {"="} == {sign}:
            return True
        if len(node.signs) != 1:
            return None
        if word == answer and not _names_both(problem, node):
            return None  # the word alone doesn't say of what
        if node.signs[0] == sign:
            return True
        return False if node.signs[0] in "∥⊥≅∽" else None
    return None


def _names_both(problem: str, node: tree.Relation) -> bool:
    """Whether the question itself names both figures."""
    names = [
        each.letters if isinstance(each, tree.Figure)
        else "".join(text(part) for part in each.walk() if isinstance(part, tree.Name))
        for each in node.operands
    ]  # fmt: skip
    return all(name and name in problem.replace("_", "") for name in names)


_TURNED = {"<": ">", ">": "<", "=": "=", "≤": "≥", "≥": "≤"}


def same_comparison(problem: str, key: str, answer: str) -> bool | None:
    """Whether 3/4<4/5 puts the sign that the key is alone; None where the key is no lone sign."""
    sign = plain(key)
    if plain(answer) in _TURNED:
        sign, answer = plain(answer), key
    if sign not in _TURNED or plain(answer) in _TURNED:
        return None
    try:
        node = read(answer)
    except (Unreadable, TooHard):
        return None
    if not isinstance(node, tree.Relation) or len(node.signs) != 1:
        return None
    sides = [plain(part) for part in re.split(r"[<>=＜＞＝≤≥]", answer, maxsplit=1)]
    if node.signs[0] not in _TURNED or len(sides) < 2:
        return None
    left, right = sides
    asked = plain(problem)
    together = re.search(rf"{re.escape(left)}\D{{0,8}}{re.escape(right)}", asked)
    turned = not together and 0 <= asked.find(right) < asked.find(left)
    said = _TURNED.get(node.signs[0]) if turned else node.signs[0]
    return said == sign


_SUM = re.compile(r"∠\w+\s*[+＋]\s*∠\w+\s*[=＝]\s*(180|90)\s*(?:°|度)?|∠\w+\s*[=＝]\s*(∠)\w+")


def _angle_sum(text: str) -> int | None:
    """180 or 90 for ∠1+∠2=180°, 0 for ∠1=∠2, None for anything else."""
    said = _SUM.fullmatch(text.strip())
    if said is None:
        return None
    return int(said[1]) if said[1] else 0
