"""三角形的内角: the third angle, the other acute angle, the angles of an isosceles triangle."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import Add, Degrees, Divide, Minus, Multiply, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import decimal, integer, is_number, places, value_of
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_TRI = r"(?:已知|在)?(?:一个)?"
_END = r"(?:的度数)?(?:是|为)?_?(?:多少)?(?:度)?"
PATTERNS = (
    (rf"{_TRI}三角形(?:中)?,?(?:的)?(?:其中)?(?:有)?两个(?:内)?角(?:的度数)?(?:分别)?(?:是|为)#(?:度)?[,和与]#(?:度)?,(?:则|那么)?(?:求)?(?:它的)?(?:第三个|另一个|另外一个)(?:内)?角{_END}", "triangle_third"),
    (rf"{_TRI}直角三角形(?:中)?,?(?:的)?(?:其中)?(?:一个)?锐角(?:是|为)#(?:度)?,(?:则|那么)?(?:求)?(?:它的)?(?:另一个|另外一个)锐角{_END}", "triangle_acute"),
    (rf"{_TRI}等腰三角形(?:中)?,?(?:的)?(?:一个)?顶角(?:是|为)#(?:度)?,(?:则|那么)?(?:求)?(?:它的)?(?:一个|每个)?底角{_END}", "triangle_base"),
    (rf"{_TRI}等腰三角形(?:中)?,?(?:的)?(?:一个|每个)?底角(?:是|为)#(?:度)?,(?:则|那么)?(?:求)?(?:它的)?顶角{_END}", "triangle_apex"),
)  # fmt: skip


def find_triangle_angle(task: Task) -> Derivation | None:
    """What is left of 180°."""
    for pattern, kind in PATTERNS:
        found = matched(task, pattern)
        if found is not None:
            return _left(found[1], kind)
    return None


def _left(nodes: tuple[Node, ...], kind: str) -> Derivation | None:
    sizes: list[Fraction] = []
    for each in nodes:
        inner = plain(each.degrees if isinstance(each, Degrees) else each)
        if inner is None or not is_number(inner) or value_of(inner) <= 0:
            return None
        if isinstance(each, Degrees) and each.minutes is not None:
            return None
        sizes.append(value_of(inner))
    whole = _degrees(Fraction(180))
    angles = [_degrees(size) for size in sizes]
    formula: Node
    match kind:
        case "triangle_third":
            value, formula = 180 - sum(sizes, Fraction(0)), _minus(whole, *angles)
        case "triangle_acute":
            value, formula = 90 - sizes[0], _minus(_degrees(Fraction(90)), *angles)
        case "triangle_base":
            value, formula = (180 - sizes[0]) / 2, Divide(_minus(whole, *angles), integer(2), "÷")
        case _:
            value = 180 - 2 * sizes[0]
            formula = _minus(whole, Multiply((angles[0], integer(2)), ("×",)))
    if value <= 0 or places(value) is None:
        return None
    answer = _degrees(value)
    move: Move = line(kind, formula, answer)
    return Derivation("primary_triangle_angle", (move,), answer, proof=(Equal(formula, answer),))


def _degrees(value: Fraction) -> Degrees:
    return Degrees(decimal(value))


def _minus(first: Node, *others: Node) -> Node:
    return Add((first, *(Minus(each) for each in others)))
