"""A real letter of a complex number from its modulus or from the place of its point."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.complex_numbers import has_imaginary
from engine.steps.senior.nodes import condition, equation, node, plus, relation, times
from engine.steps.senior.reading import asked
from engine.steps.senior.signs import real_zeros
from engine.steps.senior.solution_sets import solve_inequality
from engine.steps.task import Task

I = tree.Constant("i")  # noqa: E741 - the imaginary unit is called i in every school book

_QUADRANT = {"一": (">", ">"), "二": ("<", ">"), "三": ("<", "<"), "四": (">", "<")}


def find_complex_condition(task: Task) -> Derivation | None:
    """|z|=√5 求 a；对应的点在第二象限，求 m 的范围."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    words = re.sub(r"\(?#(?:为|是)虚数单位\)?,?", "", found.words)
    real = r"(?:\(?#∈#\)?|\(#\))?"
    nodes = [e for e in found.nodes if e not in (tree.Constant("i"), tree.Constant("R"))]
    nodes = [e for e in nodes if not (isinstance(e, Relation) and e.signs == ("∈",))]
    size = re.fullmatch(rf"(?:复数)?#{real},(?:且)?#,求(?:实数)?#(?:的值)?", words)
    if size is not None and len(nodes) == 3:
        return _from_size(nodes[0], nodes[1], nodes[2])
    place = re.fullmatch(
        rf"(?:复数)?#{real}在复平面(?:内|上)?(?:所)?对应的点(?:位于|在)(?:第(?P<q>[一二三四])象限|(?P<axis>实轴|虚轴)上|直线#上),求(?:实数)?#(?:的)?(?:取值)?(?:范围|值)?",
        words,
    )
    if place is None or len(nodes) < 2:
        return None
    return _from_place(nodes, place["q"], place["axis"])


def _body(given: Node) -> Node:
    if isinstance(given, Relation) and isinstance(given.operands[0], Name):
        return given.operands[1]
    return given


def _parts(body: Node, letter: Node) -> tuple[Any, Any] | None:
    if not has_imaginary(body) or {str(e) for e in body.walk() if isinstance(e, Name)} != {
        str(letter)
    }:
        return None
    real, imaginary = sympy.expand_complex(to_sympy(body)).as_real_imag()
    return sympy.simplify(real), sympy.simplify(imaginary)


def _from_size(given: Node, fact: Node, letter: Node) -> Derivation | None:
    if not isinstance(fact, Relation) or fact.signs != ("=",) or not isinstance(letter, Name):
        return None
    left, size = fact.operands
    body = _body(given)
    head = given.operands[0] if isinstance(given, Relation) else None
    if not isinstance(left, tree.Absolute) or left.body not in (head, body):
        return None
    parts = _parts(body, letter)
    value = to_sympy(size)
    if parts is None or not value.is_number or not value.is_nonnegative:
        return None
    square = sympy.expand(parts[0] ** 2 + parts[1] ** 2 - value**2)
    roots = real_zeros(square, str(letter))
    if not roots:
        return None
    options = tuple(equation(letter, each) for each in roots)
    answer: Node = options[0] if len(options) == 1 else tree.Or(options)
    if len(roots) == 2 and roots[0] == -roots[1]:
        answer = equation(letter, tree.PlusMinus(node(roots[1])))
    a = symbol(str(letter))
    claims = tuple(
        Equal(node(sympy.expand(parts[0] ** 2 + parts[1] ** 2).subs(a, r)), node(value**2))
        for r in roots
    )
    line = equation(sympy.expand(parts[0] ** 2 + parts[1] ** 2), value**2)
    moves = (
        Move("modulus_equation", after=line),
        Move("letter_found", before=line, after=answer, claims=claims),
    )
    return Derivation(
        "complex_condition", moves, answer=answer, proof=(*claims, _split(body, parts))
    )


def _split(body: Node, parts: tuple[Any, Any]) -> Claim:
    return Equal(body, plus(node(parts[0]), times(node(parts[1]), I)))


def _from_place(nodes: list[Node], quadrant: str | None, axis: str | None) -> Derivation | None:
    letter, body = nodes[-1], _body(nodes[0])
    parts = _parts(body, letter)
    if parts is None or not isinstance(letter, Name):
        return None
    real, imaginary = parts
    if quadrant is not None:
        signs = _QUADRANT[quadrant]
        rows = tuple(relation(part, sign, 0) for part, sign in zip(parts, signs, strict=True))
        if any(not part.has(symbol(str(letter))) for part in parts):
            rows = tuple(
                row for row, part in zip(rows, parts, strict=True) if part.has(symbol(str(letter)))
            )
            kept = [
                bool(p > 0) == (s == ">")
                for p, s in zip(parts, signs, strict=True)
                if not p.free_symbols
            ]
            if not all(kept) or not rows:
                return None
        system: Node = rows[0] if len(rows) == 1 else tree.System(rows)
        solved = solve_inequality(system, str(letter))
        if solved is None or solved[0] is sympy.S.EmptySet:
            return None
        answer = condition(solved[0], letter)
        moves = (Move("quadrant_of_point", after=system, words={"quadrant": quadrant}),
                 Move("letter_found", before=system, after=answer, claims=solved[1]))  # fmt: skip
        return Derivation(
            "complex_condition", moves, answer=answer, proof=(*solved[1], _split(body, parts))
        )
    if axis is not None:
        line = imaginary if axis == "实轴" else real
    else:
        curve = nodes[1]
        if not isinstance(curve, Relation) or curve.signs != ("=",) or len(nodes) != 3:
            return None
        x, y = symbol("x"), symbol("y")
        line = (to_sympy(curve.operands[0]) - to_sympy(curve.operands[1])).subs(
            {x: real, y: imaginary}
        )
    roots = real_zeros(sympy.expand(line), str(letter))
    if not roots:
        return None
    options = tuple(equation(letter, each) for each in roots)
    result: Node = options[0] if len(options) == 1 else tree.Or(options)
    claims = tuple(Equal(node(line.subs(symbol(str(letter)), r)), node(0)) for r in roots)
    given = equation(sympy.expand(line), 0)
    steps = (
        Move("point_condition", after=given),
        Move("letter_found", before=given, after=result, claims=claims),
    )
    return Derivation(
        "complex_condition", steps, answer=result, proof=(*claims, _split(body, parts))
    )
