"""Tangents at a point of a curve."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, DerivativeOf, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves, replaced
from engine.steps.senior.domain import natural_domain
from engine.steps.senior.nodes import equation, minus, node, times
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.task import Task


def find_tangent(task: Task) -> Derivation | None:
    """求曲线在一点处的切线方程."""
    nodes = matched(
        task,
        r"(?:求)?(?:函数|曲线|抛物线)?#(?:的图象|的图像)?在(?:点)?#处?的切线(?:的)?(?:方程|斜率)",
        r"(?:函数|曲线|抛物线)?#,求(?:曲线#|函数#|曲线|它|其|#)?(?:的图象|的图像)?在(?:点)?#处?的切线(?:的)?(?:方程|斜率)",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0])
    if function is None:
        return None
    middle = nodes[1:-1]
    if any(each not in (function.head(), equation(Name("y"), function.head())) for each in middle):
        return None
    at = _where(nodes[-1], function)
    if at is None:
        return None
    return _tangent(function, at, slope_only="斜率" in task.text)


def _where(place: Node, function: Function) -> Any:
    """The x of the point of contact, which must lie on the curve."""
    if (
        isinstance(place, Relation)
        and place.signs == ("=",)
        and place.operands[0] == Name(function.variable)
    ):
        value = to_sympy(place.operands[1])
        return value if value.is_number else None
    items: tuple[Node, ...] = ()
    if isinstance(place, tree.Tuple) or (isinstance(place, Call) and len(place.function) == 1):
        items = place.items if isinstance(place, tree.Tuple) else place.arguments
    if len(items) != 2:
        return None
    x = to_sympy(items[0])
    if not x.is_number:
        return None
    expected = to_sympy(function.body).subs(symbol(function.variable), x)
    if isinstance(items[1], Call) and items[1].function == function.name:
        return x if to_sympy(items[1].arguments[0]) == x else None
    return x if sympy.simplify(expected - to_sympy(items[1])) == 0 else None


def _tangent(function: Function, at: Any, slope_only: bool) -> Derivation | None:
    domain = natural_domain(function.body, function.variable)
    if domain is None or domain.contains(at) != sympy.true:
        return None
    steps = derivative_moves(function)
    if steps is None:
        return None
    moves, slope = list(steps[0]), steps[1]
    unknown = symbol(function.variable)
    height = sympy.simplify(to_sympy(function.body).subs(unknown, at))
    steepness = sympy.simplify(to_sympy(slope).subs(unknown, at))
    if not (steepness.is_finite and steepness.is_real and height.is_real):
        return None
    letter = Name(function.variable)
    slope_there = replaced(slope, letter, node(at))
    slope_claim = Equal(slope_there, node(steepness))
    head = function.at(node(at), 1) if function.name != "y" else Name("k")
    moves.append(
        Move(
            "tangent_slope",
            after=equation(head, steepness),
            claims=(slope_claim,),
            words={"x": equation(letter, at)},
        )
    )
    derivative = DerivativeOf(function.body, function.variable, slope)
    if slope_only:
        return Derivation(
            "tangent_slope",
            tuple(moves),
            answer=node(steepness),
            proof=(derivative, slope_claim),
            graphs=(function.body,),
        )
    there = replaced(function.body, letter, node(at))
    height_claim = Equal(there, node(height))
    moves.append(
        Move(
            "tangent_point",
            latex="",
            after=tree.Tuple((node(at), node(height))),
            claims=(height_claim,),
        )
    )
    y = Name("y")
    point_slope = equation(minus(y, height), times(node(steepness), minus(letter, at)))
    line = line_equation(steepness, height - steepness * at, letter)
    right = sympy.expand(steepness * (unknown - at) + height)
    moves.append(Move("point_slope", after=point_slope, words={"k": node(steepness)}))
    moves.append(
        Move("general_form", before=point_slope, after=line, claims=(same_line(point_slope, line),))
    )
    on_line: tuple[Claim, ...] = (
        Equal(node(right.subs(unknown, at)), there),
        DerivativeOf(node(right), function.variable, node(steepness)),
        same_line(line, equation(y, right)),
    )
    return Derivation(
        "tangent", tuple(moves), answer=line,
        proof=(derivative, slope_claim, height_claim, *on_line), graphs=(function.body, node(right)),
    )  # fmt: skip


def same_line(one: Relation, other: Relation) -> Claim:
    """Two equations of one line, compared through y."""
    from engine.steps.claim import SameSolutions

    return SameSolutions(one, other, ("y",))


def line_equation(slope: Any, intercept: Any, letter: Node) -> Relation:
    """The general form with whole coefficients where possible, x first and positive."""
    x, y = symbol(str(letter)), symbol("y")
    return general_form(slope * x - y + intercept)


def general_form(expression: Any) -> Relation:
    """Expression = 0 with whole, coprime coefficients, the first one positive."""
    polynomial = sympy.Poly(sympy.expand(expression), *sorted(expression.free_symbols, key=str))
    coefficients = polynomial.coeffs()
    if all(each.is_Rational for each in coefficients):
        common = (
            sympy.ilcm(*(each.q for each in coefficients))
            if len(coefficients) > 1
            else coefficients[0].q
        )
        divisor = (
            sympy.igcd(*(each * common for each in coefficients))
            if len(coefficients) > 1
            else coefficients[0] * common
        )
        expression = sympy.expand(expression * common / divisor)
        polynomial = sympy.Poly(expression, *polynomial.gens)
    else:
        expression = sympy.expand(expression)
    if polynomial.LC().could_extract_minus_sign():
        expression = sympy.expand(-expression)
    return equation(expression, 0)
