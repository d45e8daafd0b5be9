"""The regression line, and the test of independence in a 2×2 table."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    over,
    plus,
    power,
    times,
)
from engine.steps.senior.reading import asked
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

_ROW = r"#(?:[,和]#)+"


_REGRESSION = (
    rf"(?:变量)?#的?(?:取值|值|数据)?(?:分别)?(?:为|是)?(?P<x>{_ROW}),(?:变量)?#的?(?:对应的?|相应的?)?(?:取值|值|数据)?(?:分别)?(?:为|是)?(?P<y>{_ROW}),求#关于#的(?:线性|经验)?(?:线性)?回归(?:直线)?方程",
    rf"(?:数据|样本点|样本数据)?(?:点)?(?P<p>{_ROW}),求(?:#关于#的)?(?:线性|经验)?(?:线性)?回归(?:直线)?方程",
)


def find_regression(task: Task) -> Derivation | None:
    """求回归直线方程."""
    found = asked(task)
    if found is None:
        return None
    match = re.fullmatch(_REGRESSION[0], found.words)
    if match is not None:
        size = match["x"].count("#")
        if match["y"].count("#") != size:
            return None
        letters = (found.nodes[0], found.nodes[1 + size])
        xs = [to_sympy(each) for each in found.nodes[1 : 1 + size]]
        ys = [to_sympy(each) for each in found.nodes[2 + size : 2 + 2 * size]]
        if found.nodes[2 + 2 * size :] != letters[::-1]:
            return None
    else:
        match = re.fullmatch(_REGRESSION[1], found.words)
        if match is None:
            return None
        points = found.nodes[: match["p"].count("#")]
        if not all(isinstance(each, tree.Tuple) and len(each.items) == 2 for each in points):
            return None
        pairs = [
            tuple(to_sympy(item) for item in each.items)
            for each in points
            if isinstance(each, tree.Tuple)
        ]
        xs, ys = [p[0] for p in pairs], [p[1] for p in pairs]
        letters = (Name("x"), Name("y"))
    if (
        letters != (Name("x"), Name("y"))
        or not 2 <= len(xs) <= 30
        or not all(v.is_Rational for v in [*xs, *ys])
        or len(set(xs)) < 2
    ):
        return None
    return _regression(xs, ys)


def _regression(xs: list[Any], ys: list[Any]) -> Derivation:
    n = len(xs)
    mean_x, mean_y = sympy.Add(*xs) / n, sympy.Add(*ys) / n
    products = sympy.Add(*(a * b for a, b in zip(xs, ys, strict=True)))
    squares = sympy.Add(*(a**2 for a in xs))
    slope = (products - n * mean_x * mean_y) / (squares - n * mean_x**2)
    intercept = mean_y - slope * mean_x
    show = decimal_node
    filled = over(
        minus(show(products), times(node(n), show(mean_x), show(mean_y), sign="×")),
        minus(show(squares), times(node(n), power(show(mean_x), 2), sign="×")),
    )
    filled_a = minus(show(mean_y), times(show(slope), show(mean_x), sign="×"))
    term = times(show(slope), Name("x")) if slope != 1 else Name("x")
    answer = equation(Name("hat(y)"), plus(term, show(intercept)) if intercept != 0 else term)
    # The sums of the residuals, plain and weighted, vanish exactly for the least squares line.
    residuals = [b - slope * a - intercept for a, b in zip(xs, ys, strict=True)]
    proof: tuple[Claim, ...] = (
        Equal(plus(*residuals), node(0)),
        Equal(plus(*(a * r for a, r in zip(xs, residuals, strict=True))), node(0)),
    )
    moves = (
        Move(
            "regression_means",
            after=tree.Listing(
                (equation(Name("bar(x)"), show(mean_x)), equation(Name("bar(y)"), show(mean_y)))
            ),
            claims=(
                Equal(over(plus(*xs), n), node(mean_x)),
                Equal(over(plus(*ys), n), node(mean_y)),
            ),
        ),
        Move(
            "regression_slope",
            after=equation(Name("hat(b)"), filled, show(slope)),
            claims=(Equal(filled, node(slope)),),
        ),
        Move(
            "regression_intercept",
            after=equation(Name("hat(a)"), filled_a, show(intercept)),
            claims=(Equal(filled_a, node(intercept)),),
        ),
        Move("regression_line", after=answer),
    )
    return Derivation("regression", moves, answer=answer, proof=proof)


def find_independence(task: Task) -> Derivation | None:
    """2×2 列联表的卡方."""
    found = asked(task)
    if found is None or not re.fullmatch(
        r"(?:#|2×2|2x2)?(?:的)?列联表(?:中|的数据为|中的数据为)?,?#,#,#,#,求(?:#的观测值)?卡方(?:的观测值)?",
        found.words,
    ):
        return None
    cells = [each for each in found.nodes if isinstance(each, Relation)]
    if len(cells) != 4:
        return None
    values: dict[str, Any] = {}
    for each in cells:
        if each.signs != ("=",) or not isinstance(each.operands[0], Name):
            return None
        values[str(each.operands[0])] = to_sympy(each.operands[1])
    if set(values) != set("abcd") or not all(v.is_Integer and v >= 0 for v in values.values()):
        return None
    a, b, c, d = (values[each] for each in "abcd")
    total = a + b + c + d
    below = (a + b) * (c + d) * (a + c) * (b + d)
    if below == 0:
        return None
    value = total * (a * d - b * c) ** 2 / below
    filled = over(
        times(node(total), power(minus(times(a, d, sign="×"), times(b, c, sign="×")), 2), sign="×"),
        times(a + b, c + d, a + c, b + d, sign="×"),
    )
    # Counted again from the expected counts: Σ (observed - expected)² / expected.
    expected = [
        ((a + b) * (a + c), a),
        ((a + b) * (b + d), b),
        ((c + d) * (a + c), c),
        ((c + d) * (b + d), d),
    ]
    again = sympy.Add(
        *((seen - sympy.Rational(e, total)) ** 2 / sympy.Rational(e, total) for e, seen in expected)
    )
    chi = power(Name("chi"), 2)
    near = tree.Number(
        Fraction(round(float(value), 3)).limit_denominator(1000), f"{float(value):.3f}"
    )
    moves = [
        Move(
            "table_totals",
            after=equation(Name("n"), plus(a, b, c, d), total),
            claims=(Equal(plus(a, b, c, d), node(total)),),
        ),
        Move(
            "chi_square", after=equation(chi, filled, value), claims=(Equal(filled, node(value)),)
        ),
    ]
    if value.q != 1:
        moves.append(Move("chi_square_near", after=Relation((chi, near), ("≈",))))
    return Derivation(
        "independence",
        tuple(moves),
        answer=node(value),
        proof=(Equal(filled, node(value)), Equal(node(again), node(value))),
    )
