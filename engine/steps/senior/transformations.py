"""Graphs shifted and stretched step by step, and the domain of a tangent."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, node, plus, relation, turning
from engine.steps.senior.reading import as_function, asked, matched
from engine.steps.task import Task

X = symbol("x")
_SHIFT = r"(?:先|再|然后|接着)?(?:将|把)?(?:所得|得到的|所得到的)?(?:函数)?(?:的)?(?:图象|图像)?(?:上(?:所有|各|每个)?(?:的)?点)?(?:的)?(?:都)?(?:先|再)?向(?P<side>左|右|上|下)(?:平行)?(?:平移|移动)#个单位(?:长度)?"
_STRETCH = r"(?:先|再|然后|接着)?(?:将|把)?(?:所得|得到的|所得到的)?(?:函数)?(?:的)?(?:图象|图像)?(?:上)?(?:(?:所有|各|每个|每一个)(?:的)?点)?(?:的)?(?P<axis>横|纵)坐标(?:都)?(?:伸长|缩短|变|变为)(?:为|到)?(?:原来的)?#倍?(?:\(?(?:横|纵)坐标(?:保持)?不变\)?)?"
_STEP = re.compile(
    rf"(?:{_SHIFT}|{_STRETCH}),?(?:得到(?:函数#?的图象|的图象|图象)?,?)?".replace(
        "(?P<side>", "("
    ).replace("(?P<axis>", "(")
)
_START = r"(?:将|把)?(?:函数)?#(?:的)?(?:图象|图像)?(?:上(?:所有|各|每个)?(?:的)?点)?(?:,)?"
_END = r"(?:则|那么|所得|得到|求)*(?:得到)?(?:的)?(?:所得)?(?:到)?(?:的)?(?:图象|图像|函数)*(?:所?对应)?(?:的)?(?:函数)?(?:的)?(?:解析式|表达式|函数)?(?:是|为)?(?:#)?"


def find_transformed(task: Task) -> Derivation | None:
    """图象平移、伸缩后的解析式."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    words = re.sub(r"\(?(?:横|纵)坐标(?:保持)?不变\)?,?", "", found.words)
    start = re.match(_START, words)
    if start is None:
        return None
    function = as_function(found.nodes[0])
    if function is None or function.variable != "x":
        return None
    nodes = list(found.nodes[1:])
    at = start.end()
    current = to_sympy(function.body)
    moves: list[Move] = []
    while at < len(words):
        step = _STEP.match(words, at)
        if step is None or step.end() == at:
            break
        if not nodes:
            return None
        changed = _changed(current, step[1], step[2], to_sympy(nodes.pop(0)), step[0])
        if changed is None:
            return None
        current, rule, said = changed
        moves.append(Move(rule, after=equation(Name("y"), _shown(current)), words=said))
        at = step.end()
    rest = re.fullmatch(_END, words[at:].strip(","))
    if not moves or rest is None or len(nodes) > 1:
        return None
    if nodes and not (isinstance(nodes[0], Call) or nodes[0] == Name("y")):
        return None
    head = nodes[0] if nodes and isinstance(nodes[0], Call) else Name("y")
    body = _shown(current)
    claim: Claim = Equal(body, node(current))
    return Derivation(
        "transformed_graph",
        tuple(moves),
        answer=equation(head, body),
        proof=(claim,),
        graphs=(function.body, body),
    )


def _changed(
    current: Any, side: str | None, axis: str | None, size: Any, words: str
) -> tuple[Any, str, dict[str, Node | str]] | None:
    if not size.is_number or not size.is_positive:
        return None
    if side:
        if side in "左右":
            inner = X + size if side == "左" else X - size
            return (
                current.subs(X, inner),
                "shift_across",
                {"side": side, "size": node(size), "sign": "加" if side == "左" else "减"},
            )
        return (
            current + size if side == "上" else current - size,
            "shift_up",
            {"side": side, "size": node(size)},
        )
    if "原来" not in words:
        return None
    if ("伸长" in words and size <= 1) or ("缩短" in words and size >= 1):
        return None
    if axis == "横":
        return current.subs(X, X / size), "stretch_across", {"size": node(1 / size)}
    return size * current, "stretch_up", {"size": node(size)}


def _shown(value: Any) -> Node:
    """sin(2x+π/3) with the angle multiplied out; polynomials multiplied out."""
    value = value.replace(
        lambda e: isinstance(e, sympy.sin | sympy.cos | sympy.tan | sympy.log),
        lambda e: e.func(sympy.expand(e.args[0]), evaluate=False),
    )
    return node(sympy.expand(value) if value.is_polynomial(X) else value)


def find_tangent_domain(task: Task) -> Derivation | None:
    """y=A·tan(ωx+φ)+B 的定义域."""
    nodes = matched(
        task, r"(?:求)?(?:函数)?#的定义域", r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?定义域"
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None or any(each != function.head() for each in nodes[1:]):
        return None
    x = symbol(function.variable)
    calls = [each for each in function.body.walk() if isinstance(each, Call)]
    if len(calls) != 1 or calls[0].function != "tan":
        return None
    t = symbol("t")
    outer = to_sympy(replaced(function.body, calls[0], Name("t")))
    angle = to_sympy(calls[0].arguments[0])
    if (
        outer.has(x)
        or not outer.is_polynomial(t)
        or not angle.is_polynomial(x)
        or sympy.degree(angle, x) != 1
    ):
        return None
    rate, shift = sympy.Poly(angle, x).all_coeffs()
    k = symbol("k")
    excluded = sympy.expand((sympy.pi / 2 + k * sympy.pi - shift) / rate)
    if rate < 0:
        excluded = excluded.subs(k, -k)
    step = excluded.coeff(k)
    rest = excluded.subs(k, 0)
    written = turning(step) if rest == 0 else plus(node(rest), turning(step))
    letter = Name(function.variable)
    around = plus(node(sympy.pi / 2), turning(sympy.pi))
    integers = relation(Name("k"), "∈", tree.Constant("Z"))
    condition = relation(letter, "≠", written)
    claims = tuple(
        Equal(Call("cos", (node(angle.subs(x, excluded.subs(k, turn))),)), node(0))
        for turn in (-1, 0, 1)
    )
    moves = (
        Move("tangent_defined", after=relation(node(angle), "≠", around)),
        Move("solve_for_x", after=condition, claims=claims),
    )
    answer = tree.SetBuilder(letter, tree.Listing((condition, integers)))
    return Derivation(
        "tangent_domain",
        moves,
        answer=answer,
        answer_latex=latex(answer),
        answer_text=text(answer),
        proof=claims,
    )
