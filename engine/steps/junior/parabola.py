"""A quadratic function: opening, axis, vertex, extremum, growth, vertex form, and shifts."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Number
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.functions import (
    GRAPH,
    X,
    Y,
    function,
    function_of_x,
    point,
    quadratic_of_x,
    vertex_form,
)
from engine.steps.junior.reading import asked, matched
from engine.steps.junior.writing import equation, known, power, relation, times, total
from engine.steps.task import Task

ITEM = r"(?:开口方向|对称轴方程|对称轴|顶点坐标|顶点|最大值|最小值|最值|增减性)"
FEATURES = (
    rf"(?:求|写出|指出)?(?:抛物线|二次函数|函数)?#{GRAPH}的(?P<items>{ITEM}(?:(?:,|和|与|及|以及){ITEM})*)(?:是|为|=)?(?:什么|多少)?",
)
GROWTH = (
    r"当#(?:取何值|取什么值|为何值|满足什么条件|在什么范围内|在什么范围)?时,?(?:二次函数|函数|抛物线)#(?:中)?(?:的值|的函数值|,?#(?:的值)?)?随#的增大而(?P<way>增大|减小)",
    r"(?:二次函数|函数|抛物线)#(?:中)?,?当#(?:取何值|取什么值|为何值|满足什么条件|在什么范围内|在什么范围)?时,?(?:#(?:的值)?|函数值)随#的增大而(?P<way>增大|减小)",
)
VERTEX_FORM = (
    r"(?:用配方法)?,?(?:把|将)?(?:抛物线|二次函数|函数)?#,?(?:用配方法|通过配方)?(?:化|写|变形|配方)(?:成|为)(?:顶点式|#的形式)(?:,?(?:为|是|得))?",
)
SHIFT = (
    r"(?:把|将)?(?:抛物线|直线|二次函数|一次函数|函数)#(?:的)?(?:图象|图像)?,?(?P<shifts>(?:(?:,|再|先|然后)*(?:沿#轴)?向(?:左|右|上|下)平移#个单位(?:长度)?)+),?(?:后)?,?(?:则|那么)?(?:求|写出)?(?:平移后)?(?:所?得(?:到)?)?(?:的)?(?:新)?(?:抛物线|直线|图象|图像|函数)?(?:对应)?(?:的)?(?:函数)?(?:解析式|表达式|关系式)(?:是|为)?(?:什么)?",
)


def find_parabola_features(task: Task) -> Derivation | None:
    """What is asked of the graph of y = ax² + bx + c, read off the vertex form."""
    found = matched(task, *FEATURES)
    if found is None or len(found[1]) != 1:
        return None
    curve = quadratic_of_x(found[1][0])
    if curve is None:
        return None
    body, (a, b, c) = curve
    items = re.split(r"[,和与]|及|以及", found[0]["items"])
    if ("最大值" in items and a > 0) or ("最小值" in items and a < 0):
        return None
    moves, (h, k) = to_vertex_form(body, a, b, c)
    shown: list[str] = []
    plain: list[str] = []
    answers: list[Node] = []
    for item in items:
        written, said, node = _feature(item, a, h, k)
        shown.append(written)
        plain.append(said)
        if node is not None:
            answers.append(node)
    form = vertex_form(a, h, k)
    claims: tuple[Claim, ...] = (Equal(body, form),)
    moves.append(Move("read_off_vertex", latex=",\\ ".join(shown), claims=claims))
    answer = answers[0] if len(items) == 1 and answers else None
    return Derivation("parabola_features", tuple(moves), answer,
                      latex(answer) if answer is not None else ",\\ ".join(shown),
                      "" if answer is not None else "，".join(plain),
                      proof=claims, graphs=(body,))  # fmt: skip


def find_growth(task: Task) -> Derivation | None:
    """The side of the axis on which y grows, or falls, with x."""
    found = matched(task, *GROWTH)
    if found is None:
        return None
    curves = [each for each in found[1] if each not in (X, Y)]
    curve = quadratic_of_x(curves[0]) if len(curves) == 1 else None
    if curve is None:
        return None
    body, (a, b, c) = curve
    moves, (h, k) = to_vertex_form(body, a, b, c)
    grows = found[0]["way"] == "增大"
    answer = relation(X, ">" if (a > 0) == grows else "<", h)
    claims: tuple[Claim, ...] = (Equal(body, vertex_form(a, h, k)),)
    opening = "向上" if a > 0 else "向下"
    words: dict[str, Node | str] = {"opening": opening, "axis": equation(X, h)}
    moves.append(Move("growth_beside_axis", answer, claims=claims, words=words))
    return Derivation("parabola_growth", tuple(moves), answer, proof=claims, graphs=(body,))


def _feature(item: str, a: Any, h: Any, k: Any) -> tuple[str, str, Node | None]:
    """LaTeX, words, and the node where there is one."""
    axis = equation(X, h)
    if item == "开口方向":
        way = "向上" if a > 0 else "向下"
        return f"\\text{{开口{way}}}", f"开口{way}", None
    if item.startswith("对称轴"):
        return f"\\text{{对称轴 }}{latex(axis)}", f"对称轴是直线x={h}", axis
    if item.startswith("顶点"):
        place = point(h, k)
        return f"\\text{{顶点 }}{latex(place)}", f"顶点({h}, {k})", place
    if item == "增减性":
        first, second = ("减小", "增大") if a > 0 else ("增大", "减小")
        low, high = latex(relation(X, "<", h)), latex(relation(X, ">", h))
        said = f"x<{h}时y随x的增大而{first}，x>{h}时y随x的增大而{second}"
        written = (
            f"\\text{{当 }}{low}\\text{{ 时 }}y\\text{{ 随 }}x\\text{{ 的增大而{first}；当 }}{high}"
            f"\\text{{ 时 }}y\\text{{ 随 }}x\\text{{ 的增大而{second}}}"
        )
        return written, said, None
    kind = "最小值" if a > 0 else "最大值"
    return f"\\text{{{kind} }}{latex(from_sympy(k))}", f"{kind}{k}", from_sympy(k)


def to_vertex_form(body: Node, a: Any, b: Any, c: Any) -> tuple[list[Move], tuple[Any, Any]]:
    """配方 to a(x-h)² + k; no moves when it is written so already."""
    h = -b / (2 * a)
    k = c - b**2 / (4 * a)
    form = vertex_form(a, h, k)
    if form == body:
        return [], (h, k)
    x = symbol("x")
    moves: list[Move] = []
    now = body
    plain = from_sympy(a * x**2 + b * x + c)
    if now != plain:
        moves.append(_equal_move("multiply_out_function", plain, now))
        now = plain
    if b != 0:
        inner = from_sympy(x**2 + b / a * x)
        half = abs(b / a / 2)
        square = power(from_sympy(half), 2)
        if a != 1:
            taken = total([times(from_sympy(a), inner), from_sympy(c)]) if c != 0 else times(
                from_sympy(a), inner)  # fmt: skip
            moves.append(_equal_move("take_out_leading", taken, now))
            now = taken
        grown = tree.Add((*(inner.terms if isinstance(inner, tree.Add) else (inner,)), square,
                          tree.Minus(square)))  # fmt: skip
        if a == 1:
            added: Node = tree.Add((*grown.terms, *_tail(c)))
        else:
            product = tree.Multiply((from_sympy(abs(a)), grown), ("",)) if abs(a) != 1 else grown
            front = tree.Negate(product) if a < 0 else product
            added = tree.Add((front, *_tail(c))) if c != 0 else front
        moves.append(_equal_move("add_and_subtract_square", added, now))
        now = added
    if now != form:
        moves.append(_equal_move("write_vertex_form", form, now))
    return moves, (h, k)


def _tail(c: Any) -> tuple[Node, ...]:
    if c == 0:
        return ()
    size = from_sympy(abs(c))
    return (tree.Minus(size) if c < 0 else size,)


def _equal_move(rule: str, after: Node, before: Node) -> Move:
    return Move(rule, function(after), function(before), claims=(Equal(before, after),))


def write_in_vertex_form(task: Task) -> Derivation | None:
    """用配方法化成顶点式."""
    found = matched(task, *VERTEX_FORM)
    if found is None or not 1 <= len(found[1]) <= 2:
        return None
    if len(found[1]) == 2 and not _is_pattern(found[1][1]):
        return None
    curve = quadratic_of_x(found[1][0])
    if curve is None:
        return None
    body, (a, b, c) = curve
    moves, (h, k) = to_vertex_form(body, a, b, c)
    form = vertex_form(a, h, k)
    if not moves:
        return None
    return Derivation("vertex_form", tuple(moves), function(form), proof=(Equal(body, form),),
                      graphs=(body,))  # fmt: skip


def _is_pattern(node: Node) -> bool:
    """y = a(x-h)² + k, or with x+m."""
    body = node.operands[1] if isinstance(node, tree.Relation) else node
    return (
        isinstance(body, tree.Add)
        and len(body.terms) == 2
        and any(isinstance(each, tree.Power) for each in body.walk())
    )


def shift_graph(task: Task) -> Derivation | None:
    """左加右减，上加下减."""
    found, question = matched(task, *SHIFT), asked(task)
    if found is None or question is None:
        return None
    given, *amounts = (each for each in found[1] if each not in (X, Y))
    ways = re.findall(r"向(左|右|上|下)平移", question.words)
    curve = function_of_x(given)
    x = symbol("x")
    if curve is None or len(ways) != len(amounts):
        return None
    if not all(isinstance(each, Number) and each.value > 0 for each in amounts):
        return None
    body, value = curve
    if not value.is_polynomial(x) or not 1 <= sympy.degree(value, x) <= 2:
        return None
    moves: list[Move] = []
    right, up = sympy.Integer(0), sympy.Integer(0)
    quadratic = quadratic_of_x(given)
    if sympy.degree(value, x) == 2:
        if quadratic is None:
            return None
        start, (h, k) = to_vertex_form(body, *quadratic[1])
        moves += start
        a = quadratic[1][0]
    for way, amount in zip(ways, amounts, strict=True):
        size = to_sympy(amount)
        right += {"左": -size, "右": size}.get(way, 0)
        up += {"下": -size, "上": size}.get(way, 0)
        shifted = sympy.expand(value.subs(x, x - right) + up)
        now: Node = vertex_form(a, h + right, k + up) if quadratic else from_sympy(shifted)
        claim = Equal(from_sympy(value.subs(x, x - right) + up), now)
        moves.append(Move(f"shift_{'sideways' if way in '左右' else 'upwards'}", function(now),
                          claims=(claim,), words={"way": way, "amount": amount}))  # fmt: skip
    last = moves[-1].after
    last = known(last, tree.Relation)
    moved = tree.Add((_shifted_argument(body, right), from_sympy(up)))
    proof: tuple[Claim, ...] = (Equal(moved, last.operands[1]),)
    return Derivation("shift_graph", tuple(moves), last, proof=proof,
                      graphs=(body, last.operands[1]))  # fmt: skip


def _shifted_argument(body: Node, right: Any) -> Node:
    return substituted(body, {"x": from_sympy(symbol("x") - right)})
