"""Vectors between points, and projections of one vector on another."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, root, times
from engine.steps.senior.reading import asked, matched
from engine.steps.senior.straight import as_point, pair, two_letters
from engine.steps.task import Task


def find_point_vector(task: Task) -> Derivation | None:
    """已知 A、B 两点，求向量 AB 的坐标、模."""
    nodes = matched(
        task, r"(?:两)?(?:点)?#[和,](?:点)?#(?:两点)?,求(?:向量)?#(?:的)?(?:坐标|模|长度|长)?"
    )
    found = asked(task)
    if nodes is None or found is None or not all(isinstance(each, Call) for each in nodes[:2]):
        return None
    one, other = as_point(nodes[0]), as_point(nodes[1])
    wanted = nodes[2]
    size = isinstance(wanted, tree.Absolute) or re.search(r"模|长", found.words) is not None
    inner = wanted.body if isinstance(wanted, tree.Absolute) else wanted
    name = _vector_letters(inner)
    labels = [each.function for each in nodes[:2] if isinstance(each, Call)]
    if one is None or other is None or name not in ("".join(labels), "".join(labels[::-1])):
        return None
    if "向量" not in task.text and not isinstance(inner, tree.Vector) and not _is_arrow(task.text):
        return None
    start, end = (one, other) if name == "".join(labels) else (other, one)
    value = (sympy.simplify(end[0] - start[0]), sympy.simplify(end[1] - start[1]))
    filled = tree.Tuple((minus(end[0], start[0]), minus(end[1], start[1])))
    claims = tuple(Equal(a, node(b)) for a, b in zip(filled.items, value, strict=True))
    move = Move("vector_from_points", after=equation(filled, pair(value)), claims=claims)
    if not size:
        return Derivation("point_vector", (move,), answer=pair(value), proof=claims)
    length = sympy.sqrt(value[0] ** 2 + value[1] ** 2)
    formula = root(plus(power(node(value[0]), 2), power(node(value[1]), 2)))
    done = Equal(formula, node(length))
    moves = (
        move,
        Move(
            "vector_length",
            after=equation(formula, length),
            claims=(done,),
            words={"vector": Name(name)},
        ),
    )
    return Derivation("point_vector", moves, answer=node(length), proof=(*claims, done))


def _is_arrow(words: str) -> bool:
    return "\\overrightarrow" in words or "\\vec" in words


def _vector_letters(each: Node) -> str:
    for inner in each.walk():
        if isinstance(inner, tree.Vector):
            return str(getattr(inner, "name", "")) or two_letters(inner)
    return two_letters(each)


def find_projection(task: Task) -> Derivation | None:
    """a 在 b 方向上的投影（数量）、投影向量."""
    nodes = matched(
        task,
        r"(?:向量)?#[,和](?:向量)?#,求(?:向量)?#在(?:向量)?#(?:的)?(?:方向)?上的(?:投影|投影数量|数量投影|投影向量)(?:的坐标)?",
        r"(?:求)?(?:向量)?#在(?:向量)?#(?:的)?(?:方向)?上的(?:投影|投影数量|数量投影|投影向量)(?:的坐标)?",
    )
    if nodes is None:
        return None
    named: dict[str, tuple[Any, Any]] = {}
    order: list[str] = []
    for each in nodes:
        match each:
            case Relation(operands=(left, right), signs=("=",)) if as_point(right) is not None:
                named[_bare(left)] = as_point(right) or (0, 0)
                order.append(_bare(left))
            case _ if _bare(each) in named:
                order.append(_bare(each))
            case _:
                return None
    if len(nodes) == 4:
        order = order[2:]
    if len(order) != 2 or len(named) != 2 or order[0] == order[1]:
        return None
    one, other = named[order[0]], named[order[1]]
    if other == (0, 0):
        return None
    dot = sympy.expand(one[0] * other[0] + one[1] * other[1])
    square = sympy.expand(other[0] ** 2 + other[1] ** 2)
    product = plus(
        times(node(one[0]), node(other[0]), sign="×"), times(node(one[1]), node(other[1]), sign="×")
    )
    length = root(plus(power(node(other[0]), 2), power(node(other[1]), 2)))
    first = Move("dot_product", after=equation(product, dot), claims=(Equal(product, node(dot)),))
    if "投影向量" in task.text:
        factor = (
            sympy.Rational(dot, square)
            if dot.is_Integer and square.is_Integer
            else sympy.simplify(dot / square)
        )
        answer = pair((sympy.simplify(factor * other[0]), sympy.simplify(factor * other[1])))
        claims = (Equal(over(product, power(length, 2)), node(factor)),)
        moves = (
            first,
            Move("projection_vector", after=answer, claims=claims, words={"factor": node(factor)}),
        )
        return Derivation("projection", moves, answer=answer, proof=claims)
    value = sympy.radsimp(dot / sympy.sqrt(square))
    filled = over(product, length)
    done = (Equal(filled, node(value)),)
    moves = (
        first,
        Move("projection_number", after=equation(over(node(dot), length), value), claims=done),
    )
    return Derivation("projection", moves, answer=node(value), proof=done)


def _bare(each: Node) -> str:
    return str(each) if isinstance(each, Name) else str(getattr(each, "name", "") or "")


def find_unit_vector(task: Task) -> Derivation | None:
    """与 a 同向（反向、共线、垂直）的单位向量."""
    nodes = matched(
        task,
        r"(?:向量)?#,求(?:一个)?(?:和)?(?:向量)?#(?P<how>同向|同方向|方向相同|反向|方向相反|共线|平行|垂直)的单位向量(?:的坐标)?",
        r"(?:求)?(?:和)?(?:向量)?#(?:同向|同方向|方向相同|反向|方向相反|共线|平行|垂直)的单位向量(?:的坐标)?",
    )
    if nodes is None:
        return None
    given = nodes[0]
    if not isinstance(given, Relation) or (len(nodes) == 2 and nodes[1] != given.operands[0]):
        return None
    vector = as_point(given.operands[1])
    if vector is None or vector == (0, 0):
        return None
    words = task.text
    a, b = (-vector[1], vector[0]) if "垂直" in words else vector
    length = sympy.sqrt(a**2 + b**2)
    one = (sympy.radsimp(a / length), sympy.radsimp(b / length))
    both = any(word in words for word in ("共线", "平行", "垂直"))
    if "反" in words:
        one = (-one[0], -one[1])
    formula = root(plus(power(node(vector[0]), 2), power(node(vector[1]), 2)))
    claims = (
        Equal(formula, node(length)),
        Equal(plus(power(node(one[0]), 2), power(node(one[1]), 2)), node(1)),
        Equal(node(sympy.expand(one[0] * b - one[1] * a)), node(0)),
    )
    answer: Node = pair(one)
    if both:
        answer = tree.Or((pair(one), pair((-one[0], -one[1]))))
    moves = (
        Move(
            "vector_length",
            after=equation(formula, length),
            claims=claims[:1],
            words={"vector": given.operands[0]},
        ),
        Move("divide_by_length", after=answer, claims=claims[1:]),
    )
    return Derivation("unit_vector", moves, answer=answer, proof=claims)
