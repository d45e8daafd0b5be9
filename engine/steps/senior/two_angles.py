"""Two angles given by one ratio each: ratios of the third angle that they make."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, plus, power, relation
from engine.steps.senior.ranges import as_span
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_FORM = r"(?:(?:角)?#(?:和|,)#(?:均|都)?(?:为|是)(?:锐角|钝角),|(?:角)?#(?:为|是)(?:锐角|第[一二三四]象限角),|#,)*?(?:且)?#,(?:且)?#,(?:(?:且)?(?:角)?#(?:和|,)#(?:均|都)?(?:为|是)(?:锐角|钝角),|(?:角)?#(?:为|是)(?:锐角|第[一二三四]象限角),|(?:且|其中)?#,)*求#"
_RANGES = {"锐角": (0, 1), "钝角": (1, 2), "第一象限角": (0, 1), "第二象限角": (1, 2),
           "第三象限角": (2, 3), "第四象限角": (3, 4)}  # fmt: skip


def find_two_angles(task: Task) -> Derivation | None:
    """已知两个角各一个三角函数值，求它们的和差或其中一角."""
    found = asked(task)
    if found is None or not 3 <= len(found.nodes) <= 8 or re.fullmatch(_FORM, found.words) is None:
        return None
    *given, wanted = found.nodes
    ratios = [each for each in given if _is_ratio(each)]
    letters = sorted({str(e) for each in ratios for e in each.walk() if isinstance(e, Name)})
    if len(ratios) != 2 or len(letters) != 2:
        return None
    spans: dict[str, Any] = {}
    words = re.sub(r"#", lambda _: "#", found.words)
    for kind, (low, high) in _RANGES.items():
        for match in re.finditer(
            rf"(#)(?:和|,)(#)(?:均|都)?(?:为|是){kind}|(#)(?:为|是){kind}", words
        ):
            count = words[: match.start()].count("#")
            for i in range(match[0].count("#")):
                spans[str(found.nodes[count + i])] = sympy.Interval.open(
                    low * sympy.pi / 2, high * sympy.pi / 2
                )
    for each in given:
        if isinstance(each, Relation) and each not in ratios:
            for letter in letters:
                span = as_span(each, letter)
                if span is not None:
                    spans[letter] = span
    return _derive(ratios, letters, spans, wanted)


def _is_ratio(each: Node) -> bool:
    match each:
        case Relation(operands=(Call(function=name, arguments=(_,)), value), signs=("=",)):
            return name in ("sin", "cos", "tan") and bool(to_sympy(value).is_number)
    return False


def _derive(
    ratios: list[Node], letters: list[str], spans: dict[str, Any], wanted: Node
) -> Derivation | None:
    x, y = (symbol(each) for each in letters)
    rows: list[tuple[Any, Any, Any]] = []
    only_tangents = True
    for each in ratios:
        if not isinstance(each, Relation) or not isinstance(each.operands[0], Call):
            return None
        call = each.operands[0]
        angle = sympy.expand(to_sympy(call.arguments[0]))
        value = to_sympy(each.operands[1])
        parts = (angle.coeff(x), angle.coeff(y))
        if angle - parts[0] * x - parts[1] * y != 0 or parts not in (
            (1, 0),
            (0, 1),
            (1, 1),
            (1, -1),
        ):
            return None
        only_tangents = only_tangents and call.function == "tan"
        rows.append((parts, call.function, value))
    (p, _, _), (q, _, _) = rows
    determinant = p[0] * q[1] - p[1] * q[0]
    target = to_sympy(wanted)
    if determinant == 0 or not isinstance(wanted, Call) or target.free_symbols - {x, y}:
        return None
    if wanted.function not in ("sin", "cos", "tan"):
        return None
    goal = sympy.expand(to_sympy(wanted.arguments[0]))
    m, n = goal.coeff(x), goal.coeff(y)
    # goal = u·(first angle) + v·(second angle)
    u = sympy.Rational(m * q[1] - n * q[0], determinant)
    v = sympy.Rational(n * p[0] - m * p[1], determinant)
    if (
        sympy.expand(goal - m * x - n * y) != 0
        or not (u.is_Integer and v.is_Integer)
        or max(abs(u), abs(v)) > 2
    ):
        return None
    pairs: list[tuple[Any, Any]] = []
    moves: list[Move] = []
    claims: list[Claim] = []
    for parts, function, value in rows:
        found = _pair(function, value, _span(parts, letters, spans))
        if found is None:
            if only_tangents and wanted.function == "tan" and function == "tan":
                cosine = 1 / sympy.sqrt(1 + value**2)
                found = (value * cosine, cosine)
            else:
                return None
        pairs.append(found)
        claims.append(Equal(plus(power(node(found[0]), 2), power(node(found[1]), 2)), node(1)))
    value = _combined(wanted.function, (u, v), pairs)
    if value is None:
        return None
    answer = node(value)
    for (parts, function, _), (s, c) in zip(rows, pairs, strict=True):
        angle = node(parts[0] * x + parts[1] * y)
        if wanted.function != "tan" or not only_tangents:
            known = c if function == "sin" else s
            name = "cos" if function == "sin" else "sin"
            moves.append(
                Move(
                    "other_ratio",
                    after=equation(Call(name, (angle,)), known),
                    claims=tuple(claims[len(moves) : len(moves) + 1]),
                )
            )
    check = tree.Call(wanted.function, (node(u * _angle(pairs[0]) + v * _angle(pairs[1])),))
    done = Equal(node(sympy.expand_trig(to_sympy(check))), answer)
    claims.append(done)
    claims.append(Holds(relation(value, "=", value)))
    moves.append(Move("sum_of_angles_formula", after=equation(wanted, answer), claims=(done,)))
    return Derivation("two_angles", tuple(moves), answer=answer, proof=tuple(claims))


def _angle(pair: tuple[Any, Any]) -> Any:
    s, c = pair
    return sympy.acos(c) if s >= 0 else -sympy.acos(c)


def _span(parts: tuple[Any, Any], letters: list[str], spans: dict[str, Any]) -> Any:
    low, high = sympy.Integer(0), sympy.Integer(0)
    for part, letter in zip(parts, letters, strict=True):
        if part == 0:
            continue
        span = spans.get(letter)
        if span is None:
            return None
        ends = sorted((part * span.start, part * span.end), key=float)
        low, high = low + ends[0], high + ends[1]
    return sympy.Interval.open(low, high)


def _pair(function: str, value: Any, span: Any) -> tuple[Any, Any] | None:
    """Sine and cosine, where the range leaves one possibility."""
    if span is None:
        return None
    start = {"sin": sympy.asin, "cos": sympy.acos, "tan": sympy.atan}[function](value)
    bases = {
        "sin": [start, sympy.pi - start],
        "cos": [start, -start],
        "tan": [start, start + sympy.pi],
    }[function]
    low, high = sympy.N(span.start, 30), sympy.N(span.end, 30)
    found = []
    for base in bases:
        for turn in range(-2, 3):
            at = sympy.N(base + 2 * turn * sympy.pi, 30)
            if low < at < high:
                found.append(base)
    if len(found) != 1:
        return None
    if function == "tan":
        c = sympy.sign(sympy.N(sympy.cos(found[0]), 30)) / sympy.sqrt(1 + value**2)
        return sympy.radsimp(value * c), sympy.radsimp(c)
    other = sympy.sqrt(1 - value**2)
    if function == "sin":
        return value, sympy.sign(sympy.N(sympy.cos(found[0]), 30)) * other
    return sympy.sign(sympy.N(sympy.sin(found[0]), 30)) * other, value


def _combined(function: str, factors: tuple[Any, Any], pairs: list[tuple[Any, Any]]) -> Any:
    real, imaginary = sympy.Integer(1), sympy.Integer(0)
    for factor, (s, c) in zip(factors, pairs, strict=True):
        step = (c, s if factor > 0 else -s)
        for _ in range(abs(int(factor))):
            real, imaginary = (
                real * step[0] - imaginary * step[1],
                real * step[1] + imaginary * step[0],
            )
    real, imaginary = sympy.radsimp(sympy.expand(real)), sympy.radsimp(sympy.expand(imaginary))
    if function == "tan":
        return None if real == 0 else sympy.radsimp(sympy.simplify(imaginary / real))
    return imaginary if function == "sin" else real
