"""What a question about a right triangle says: sides, angles, ratios, and what is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Degrees, Figure, Name, Node, Quantity, Relation
from engine.steps.junior.reading import asked
from engine.steps.junior.writing import letters_in
from engine.steps.task import Task


@dataclass(frozen=True, slots=True)
class Triangle:
    """A right triangle: `corner` is the right angle's vertex, `acute` the other two.

    `sides` are known lengths by opposite vertex, `angles` known acute angles in degrees,
    `ratios` known trigonometric values as (function, vertex, value); `wanted` are the things
    asked for: ("side", vertex), ("angle", vertex), (function, vertex), or ("all", "").
    `names` are how a side is called in the question, "AB" or "c". `unit` is "" or one unit.
    """

    corner: str
    acute: tuple[str, str]
    sides: dict[str, Any]
    angles: dict[str, Any]
    ratios: tuple[tuple[str, str, Any], ...]
    wanted: tuple[tuple[str, str], ...]
    names: dict[str, str]
    unit: str = ""


_WORDS = re.compile(
    r"(?:已知)?(?:,)?(?:如图,?)?(?P<all>解直角三角形,?(?:已知)?)?(?:在)?(?:#中|直角三角形#中|#是直角三角形)?,?(?:若|已知)?"
    r"(?P<facts>(?:(?:,|和|且)*(?:sin[A-Z]#|cos[A-Z]#|tan[A-Z]#|#))+)"
    r"(?P<ask>,?(?:解(?:这个)?直角三角形|(?:则|那么)?(?:求|试求|计算)?(?:出)?(?:边|斜边|直角边|边长)?"
    r"(?P<wanted>(?:(?:,|和|及|与)?(?:sin[A-Z]|cos[A-Z]|tan[A-Z]|#))+)(?:的(?:长|长度|度数|值|大小|正弦值))?)?)(?:是|为|=|等于)?(?:多少|几)?"
)


def read_triangle(task: Task) -> Triangle | None:
    """The triangle a question speaks of, or None when it says anything else as well."""
    found = asked(task)
    if found is None or not (
        "△" in task.text or "直角三角形" in task.text or "triangle" in task.text
    ):
        return None
    match = _WORDS.fullmatch(found.words)
    if match is None:
        return None
    nodes = list(found.nodes)
    letters = _figure_letters(nodes)
    if letters is None:
        return None
    before = found.words[: match.start("facts")].count("#")
    facts = _items(match["facts"], nodes[before:])
    wanted_words = match["wanted"] or ""
    wanted_nodes = nodes[before + match["facts"].count("#") :]
    wanted_items = _items(wanted_words, wanted_nodes) if wanted_words else []
    if not wanted_words and not (match["all"] or "解" in (match["ask"] or "")):
        return None
    return _Reader(letters).triangle(facts, wanted_items, everything=not wanted_words)


def _figure_letters(nodes: list[Node]) -> str | None:
    if nodes and (plain := _three_capitals(nodes[0])):
        return plain
    for node in nodes:
        for inner in node.walk():
            if isinstance(inner, Figure) and inner.kind == "triangle" and len(inner.letters) == 3:
                names = {each.name for each in node.walk() if isinstance(each, Name)}
                return inner.letters if names <= {"R", "t", "Rt"} else None
    return None


def _three_capitals(node: Node) -> str:
    """ABC of 直角三角形 ABC, typed without △."""
    parts = node.factors if isinstance(node, tree.Multiply) else (node,)
    if not all(isinstance(each, Name) and not each.subscript for each in parts):
        return ""
    letters = "".join(str(each) for each in parts)
    return letters if re.fullmatch(r"[A-Z]{3}", letters) else ""


def _items(words: str, nodes: list[Node]) -> list[tuple[str, Node | None]]:
    """("sinA", value) for a ratio in words, ("", node) for a formula."""
    waiting = iter(nodes)
    items: list[tuple[str, Node | None]] = []
    for piece in re.finditer(r"(sin|cos|tan)([A-Z])(#)?|#", words):
        if piece[1]:
            items.append((piece[1] + piece[2], next(waiting, None) if piece[3] else None))
        else:
            items.append(("", next(waiting, None)))
    return items


class _Reader:
    def __init__(self, letters: str) -> None:
        self.letters = letters
        self.sides: dict[str, Any] = {}
        self.angles: dict[str, Any] = {}
        self.ratios: list[tuple[str, str, Any]] = []
        self.names: dict[str, str] = {}
        self.unit = ""

    def triangle(self, facts: list[tuple[str, Node | None]], wanted: list[tuple[str, Node | None]],
                 *, everything: bool) -> Triangle | None:  # fmt: skip
        for word, node in facts:
            if not self._fact(word, node):
                return None
        corner = next((each for each, size in self.angles.items() if size == 90), None)
        if corner is None:
            return None
        asked_for = [("all", "")] if everything else [self._wanted(*each) for each in wanted]
        if any(each is None for each in asked_for) or not asked_for:
            return None
        acute = tuple(each for each in self.letters if each != corner)
        angles = {each: size for each, size in self.angles.items() if each != corner}
        if any(not 0 < size < 90 for size in angles.values()):
            return None
        return Triangle(corner, (acute[0], acute[1]), self.sides, angles, tuple(self.ratios),
                        tuple(each for each in asked_for if each), self.names, self.unit)  # fmt: skip

    def _fact(self, word: str, node: Node | None) -> bool:
        if node is None:
            return False
        if word:
            return self._ratio(word[:3], word[3:], node)
        if not isinstance(node, Relation) or node.signs != ("=",):
            return False
        left, right = node.operands
        corner = self._angle(left)
        if corner:
            if not isinstance(right, Degrees) or corner in self.angles:
                return False
            self.angles[corner] = to_sympy(right) * 180 / sympy.pi
            return True
        if isinstance(left, tree.Call) and left.function in ("sin", "cos", "tan"):
            inside = self._angle(left.arguments[0])
            return bool(inside) and self._ratio(left.function, inside, right)
        side = self._side(left)
        if not side or side in self.sides:
            return False
        if isinstance(right, Quantity):
            if self.unit not in ("", right.unit):
                return False
            self.unit, right = right.unit, right.value
        if letters_in(right):
            return False
        value = to_sympy(right)
        if not (value.is_positive and value.is_algebraic):
            return False
        self.sides[side] = value
        return True

    def _ratio(self, function: str, vertex: str, node: Node) -> bool:
        if vertex not in self.letters or letters_in(node):
            return False
        value = to_sympy(node)
        if not (value.is_positive and value.is_algebraic) or (function != "tan" and value >= 1):
            return False
        self.ratios.append((function, vertex, value))
        return True

    def _angle(self, node: Node) -> str:
        if isinstance(node, Figure) and node.kind == "angle":
            if len(node.letters) == 1 and node.letters in self.letters:
                return node.letters
            if len(node.letters) == 3 and set(node.letters) == set(self.letters):
                return node.letters[1]
        if isinstance(node, Name) and node.name in self.letters and not node.subscript:
            return node.name
        return ""

    def _side(self, node: Node) -> str:
        """The vertex opposite the side AB or c."""
        name = ""
        if isinstance(node, tree.Multiply) and all(isinstance(f, Name) for f in node.factors):
            name = "".join(str(factor) for factor in node.factors)
        elif isinstance(node, Name):
            name = str(node)
        elif isinstance(node, Figure) and node.kind in ("segment", "line"):
            name = node.letters
        if len(name) == 2 and set(name) < set(self.letters):
            opposite = next(each for each in self.letters if each not in name)
        elif len(name) == 1 and name.islower() and name.upper() in self.letters:
            opposite = name.upper()
        else:
            return ""
        self.names[opposite] = name
        return opposite

    def _wanted(self, word: str, node: Node | None) -> tuple[str, str] | None:
        if word:
            return (word[:3], word[3:]) if word[3:] in self.letters else None
        if node is None:
            return None
        if isinstance(node, tree.Call) and node.function in ("sin", "cos", "tan"):
            inside = self._angle(node.arguments[0])
            return (node.function, inside) if inside else None
        if isinstance(node, Figure):
            vertex = self._angle(node)
            return ("angle", vertex) if vertex else None
        side = self._side(node)
        return ("side", side) if side else None
