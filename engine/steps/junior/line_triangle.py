"""直线与坐标轴围成的三角形: the intercepts and the area."""

from __future__ import annotations

import sympy

from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol
from engine.maths.tree import Absolute, Name
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import GRAPH, function_of_x, point
from engine.steps.junior.lines_and_axes import WHAT
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import ZERO, equation, over, times
from engine.steps.task import Task

TRIANGLE = (
    rf"(?:求)?(?:已知)?{WHAT}?#{GRAPH}(?:与|和)(?:两条?|两个)?坐标轴(?:所)?围成的?(?:的)?(?:三角形|图形)(?:的)?面积(?:#)?(?:是|为|等于)?(?:多少)?",
    rf"(?:求)?(?:已知)?{WHAT}?#{GRAPH}(?:与|和)#轴,?(?:和|与)?#轴(?:所)?围成的?(?:的)?(?:三角形|图形)(?:的)?面积(?:是|为)?(?:多少)?",
)


def find_line_triangle(task: Task) -> Derivation | None:
    """Half the product of the two intercepts."""
    found = matched(task, *TRIANGLE)
    if found is None or any(not isinstance(each, Name) for each in found[1][1:]):
        return None
    curve = function_of_x(found[1][0])
    x = symbol("x")
    if curve is None or not curve[1].is_polynomial(x) or sympy.degree(curve[1], x) != 1:
        return None
    k, b = sympy.Poly(curve[1], x).all_coeffs()
    if b == 0 or not (k.is_real and b.is_real):
        return None
    across, up = from_sympy(sympy.radsimp(-b / k)), from_sympy(b)
    area = over(times(Absolute(across), Absolute(up), sign="×"), 2)
    answer = from_sympy(sympy.radsimp(b**2 / abs(k) / 2))
    claims: tuple[Claim, ...] = (
        Equal(from_sympy(curve[1].subs(x, -b / k)), ZERO),
        Equal(from_sympy(curve[1].subs(x, 0)), up),
    )
    places = f"{latex(point(across, ZERO))},\\ {latex(point(ZERO, up))}"
    done = Equal(area, answer)
    moves = (
        Move("axis_points", latex=places, claims=claims),
        Move("triangle_of_intercepts", equation(area, answer), claims=(done,)),
    )
    return Derivation("line_triangle", moves, answer, proof=(*claims, done), graphs=(curve[0],))
