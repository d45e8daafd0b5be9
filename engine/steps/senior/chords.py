"""Chords that a line cuts from a conic."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Name
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import as_conic
from engine.steps.senior.nodes import equation, minus, node, plus, power, root, times
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, as_line, pair, two_letters
from engine.steps.task import Task


def chord_proof(line: tuple[Any, Any, Any], expression: Any, value: Any) -> list[Claim]:
    """The two common points, put into both equations, and their distance."""
    points = sympy.solve([line[0] * X + line[1] * Y + line[2], expression], [X, Y])
    if len(points) != 2:
        return [Equal(node(0), node(1))]
    claims: list[Claim] = []
    for p in points:
        there = {X: p[0], Y: p[1]}
        claims.append(Equal(node(sympy.simplify(expression.subs(there))), node(0)))
        claims.append(
            Equal(node(sympy.simplify((line[0] * X + line[1] * Y + line[2]).subs(there))), node(0))
        )
    (p, q), (r, s) = points
    claims.append(
        Equal(node(sympy.simplify((p - r) ** 2 + (q - s) ** 2)), node(sympy.expand(value**2)))
    )
    return claims


def find_chord(task: Task) -> Derivation | None:
    """直线与圆锥曲线相交的弦长、中点."""
    kinds = r"(?:椭圆|双曲线|抛物线)"
    nodes = matched(
        task,
        rf"直线#和{kinds}#(?:相)?交于(?:#[和,]#|#)?(?:两?个?点)?,求(?:弦|弦长|线段)?#?(?:的长(?:度)?)?",
        rf"直线#和{kinds}#(?:相)?交于(?:#[和,]#|#)(?:两点)?,求(?:弦|线段)?#的中点(?:坐标)?",
        rf"(?:求)?直线#被{kinds}#(?:所)?截得的弦长",
    )
    if nodes is None:
        return None
    line, conic = as_line(nodes[0]), as_conic(nodes[1])
    if line is None or conic is None or line[1] == 0:
        return None
    if len(nodes) > 2:
        last = nodes[-1]
        name = last.body if isinstance(last, tree.Absolute) else last
        if two_letters(name) not in ("AB", "PQ", "MN", "CD"):
            return None
    slope, intercept = -line[0] / line[1], -line[2] / line[1]
    quadratic = sympy.expand(conic.expression.subs(Y, slope * X + intercept))
    polynomial = sympy.Poly(quadratic, X)
    if polynomial.degree() != 2:
        return None
    if polynomial.LC() < 0:
        polynomial = -polynomial
    if polynomial.domain.is_QQ:
        polynomial = polynomial.clear_denoms(convert=True)[1]
    if polynomial.domain.is_ZZ:
        polynomial = polynomial.primitive()[1]
    a, b, c = polynomial.all_coeffs()
    discriminant = sympy.expand(b**2 - 4 * a * c)
    if not discriminant > 0:
        return None
    substituted = equation(polynomial.as_expr(), 0)
    total, product = -b / a, c / a
    x1, x2 = Name("x", "1"), Name("x", "2")
    moves = [
        Move(
            "substitute_line",
            after=substituted,
            words={"line": equation(Name("y"), slope * X + intercept)},
        ),
        Move(
            "vieta",
            after=tree.Listing((equation(plus(x1, x2), total), equation(times(x1, x2), product))),
        ),
    ]
    if "中点" in task.text:
        middle = (total / 2, sympy.expand(slope * total / 2 + intercept))
        moves.append(Move("midpoint", after=pair(middle)))
        roots = sympy.roots(polynomial)
        claims: tuple[Claim, ...] = (
            Equal(node(sum(roots) / 2), node(middle[0])),
            *(
                Equal(
                    node(sympy.expand(conic.expression.subs(Y, slope * X + intercept).subs(X, r))),
                    node(0),
                )
                for r in roots
            ),
        )
        return Derivation("chord_midpoint", tuple(moves), answer=pair(middle), proof=claims)
    value = sympy.sqrt(sympy.expand((1 + slope**2) * (total**2 - 4 * product)))
    filled = times(
        root(plus(1, power(node(slope), 2))),
        root(minus(power(node(total), 2), times(4, node(product), sign="×"))),
    )
    moves.append(
        Move(
            "chord_length",
            after=equation(tree.Absolute(Name("AB")), filled, value),
            claims=(Equal(filled, node(value)),),
        )
    )
    return Derivation(
        "chord",
        tuple(moves),
        answer=node(value),
        proof=(Equal(filled, node(value)), *chord_proof(line, conic.expression, value)),
    )
