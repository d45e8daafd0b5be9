"""Parameters of a function from an extremum, a tangent or monotony on all reals."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, DerivativeOf, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import derivative_moves, replaced
from engine.steps.senior.nodes import condition, equation, node, relation
from engine.steps.senior.reading import Function, as_function, matched
from engine.steps.senior.solution_sets import solve_inequality
from engine.steps.task import Task


def find_extremum_parameter(task: Task) -> Derivation | None:
    """由极值（点）求参数."""
    nodes = matched(
        task,
        r"(?:函数)?#(?:在#(?:处|时)?(?:取得|有|取)极[大小]?值#?|当#时(?:取得|有|取)极[大小]?值#?|有极[大小]?值点#),求(?:实数)?#(?:[,和]#)?",
    )
    if nodes is None:
        return None
    function = as_function(nodes[0], letters=3)
    if function is None or function.variable != "x":
        return None
    place = nodes[1]
    if not isinstance(place, Relation) or place.operands[0] != Name("x") or place.signs != ("=",):
        return None
    at = to_sympy(place.operands[1])
    rest = list(nodes[2:])
    height = None
    if rest and not isinstance(rest[0], Name):
        height = to_sympy(rest.pop(0))
    wanted = [str(each) for each in rest if isinstance(each, Name)]
    unknowns = sorted({str(e) for e in function.body.walk() if isinstance(e, Name)} - {"x"})
    if not at.is_number or sorted(wanted) != unknowns or len(rest) != len(wanted):
        return None
    kind = "max" if "极大值" in task.text else "min" if "极小值" in task.text else ""
    return _from_extremum(function, at, height, unknowns, kind)


def _from_extremum(
    function: Function, at: Any, height: Any, unknowns: list[str], kind: str
) -> Derivation | None:
    if len(unknowns) != (1 if height is None else 2):
        return None
    steps = derivative_moves(function)
    if steps is None:
        return None
    moves, slope = list(steps[0]), steps[1]
    x = symbol("x")
    there = sympy.expand(to_sympy(slope).subs(x, at))
    equations = [there]
    shown: list[Node] = [equation(function.at(node(at), 1), there, 0)]
    if height is not None:
        value = sympy.expand(to_sympy(function.body).subs(x, at))
        equations.append(value - height)
        shown.append(equation(function.at(node(at)), value, height))
    letters = [symbol(name) for name in unknowns]
    found = sympy.solve(equations, letters, dict=True)
    kept = []
    for each in found:
        if set(each) != set(letters) or not all(v.is_number and v.is_real for v in each.values()):
            continue
        if _turns(to_sympy(slope).subs(each), x, at, kind):
            kept.append(each)
    if len(kept) != 1:
        return None
    solution = kept[0]
    moves.append(
        Move(
            "extremum_condition",
            after=shown[0] if len(shown) == 1 else tree.System(tuple(shown)),
            words={"x": equation(Name("x"), at)},
        )
    )
    rows = tuple(equation(letter, solution[letter]) for letter in letters)
    checks: tuple[Claim, ...] = tuple(Equal(node(e.subs(solution)), node(0)) for e in equations)
    moves.append(
        Move(
            "solve_system" if len(rows) > 1 else "solve_simple",
            after=rows[0] if len(rows) == 1 else tree.System(rows),
            claims=checks,
        )
    )
    own = to_sympy(slope).subs(solution)
    signs = _sign_claims(own, x, at)
    moves.append(
        Move("check_extremum", after=equation(function.head(1), sympy.factor(own)), claims=signs)
    )
    single = len(rows) == 1
    return Derivation(
        "extremum_parameter", tuple(moves), answer=rows[0] if single else None,
        answer_latex=", ".join(map(latex, rows)), answer_text="，".join(map(text, rows)),
        proof=(DerivativeOf(function.body, "x", slope), *checks, *signs),
        graphs=(replaced(function.body, Name(unknowns[0]), node(solution[letters[0]])),) if single else (),
    )  # fmt: skip


def _turns(slope: Any, x: Any, at: Any, kind: str) -> bool:
    """Whether the derivative changes its sign at the point, in the wanted direction."""
    before, after = (sympy.sign(slope.subs(x, at + step)) for step in (-_STEP, _STEP))
    if {before, after} != {sympy.Integer(1), sympy.Integer(-1)}:
        return False
    return not kind or (before == 1) == (kind == "max")


_STEP = sympy.Rational(1, 1000)


def _sign_claims(slope: Any, x: Any, at: Any) -> tuple[Claim, ...]:
    values = [slope.subs(x, at + step) for step in (-_STEP, _STEP)]
    return tuple(Holds(relation(value, ">" if value > 0 else "<", 0)) for value in values)


def find_monotone_parameter(task: Task) -> Derivation | None:
    """由在 R 上单调求参数的取值范围."""
    nodes = matched(
        task,
        r"(?:函数)?#在#上?(?:单调)?(?:是)?(?:单调)?(?:递增|递减|是增函数|是减函数|为增函数|为减函数|增函数|减函数),求(?:实数)?#的(?:取值)?范围",
    )
    if (
        nodes is None
        or nodes[1] not in (tree.Constant("R"), Name("R"))
        or not isinstance(nodes[2], Name)
    ):
        return None
    function = as_function(nodes[0], letters=2)
    if function is None or function.variable != "x":
        return None
    unknowns = {str(e) for e in function.body.walk() if isinstance(e, Name)} - {"x"}
    if unknowns != {str(nodes[2])}:
        return None
    steps = derivative_moves(function)
    if steps is None:
        return None
    slope = to_sympy(steps[1])
    x, a = symbol("x"), symbol(str(nodes[2]))
    if not slope.is_polynomial(x) or sympy.degree(slope, x) != 2:
        return None
    lead, middle, last = sympy.Poly(slope, x).all_coeffs()
    growing = "增" in task.text
    if not lead.is_number or (lead > 0) != growing:
        return None
    discriminant = sympy.expand(middle**2 - 4 * lead * last)
    demand = relation(discriminant, "≤", 0)
    solved = solve_inequality(demand, str(nodes[2]))
    if solved is None or solved[0] is sympy.S.EmptySet:
        return None
    answer = condition(solved[0], nodes[2])
    sign = "≥" if growing else "≤"
    moves = (
        *steps[0],
        Move("always_monotone", after=relation(function.head(1), sign, 0)),
        Move("discriminant_condition", before=demand, after=answer, claims=solved[1]),
    )
    square = Equal(
        node(slope), node(lead * (x + middle / (2 * lead)) ** 2 - discriminant / (4 * lead))
    )
    return (
        Derivation(
            "monotone_parameter",
            moves,
            answer=answer,
            proof=(DerivativeOf(function.body, "x", steps[1]), square, *solved[1]),
        )
        if a in discriminant.free_symbols
        else None
    )
