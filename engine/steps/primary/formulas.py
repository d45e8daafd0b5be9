"""The formulas of primary geometry: what each figure's measures give, as written calculations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Add, Constant, Listing, Minus, Multiply, Node, Power, Quantity
from engine.maths.write import text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import work_out
from engine.steps.primary.figures import read_figure
from engine.steps.primary.measures import KINDS
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    integer,
    is_number,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.task import Task

PI = decimal(Fraction("3.14"))
Measures = dict[str, Node]


@dataclass(frozen=True, slots=True)
class Formula:
    """`needs` are the measures; `written` is the formula in words; `build` puts numbers into it."""

    needs: tuple[str, ...]
    written: str
    dimension: int
    build: Callable[..., Node]


def _square(node: Node) -> Node:
    return Power(node, integer(2))


def _two(pi: Node, r: Node) -> Node:
    return multiply(integer(2), pi, r)


FORMULAS: dict[tuple[str, str], Formula] = {
    ("rectangle", "周长"): Formula(
        ("长", "宽"), "长方形的周长 = (长 + 宽) × 2", 1, lambda a, b: multiply(add(a, b), integer(2))
    ),
    ("rectangle", "面积"): Formula(("长", "宽"), "长方形的面积 = 长 × 宽", 2, multiply),
    ("square", "周长"): Formula(
        ("边长",), "正方形的周长 = 边长 × 4", 1, lambda a: multiply(a, integer(4))
    ),
    ("square", "面积"): Formula(("边长",), "正方形的面积 = 边长 × 边长", 2, lambda a: multiply(a, a)),
    ("triangle", "面积"): Formula(
        ("底", "高"), "三角形的面积 = 底 × 高 ÷ 2", 2, lambda a, h: divide(multiply(a, h), integer(2))
    ),
    ("parallelogram", "面积"): Formula(("底", "高"), "平行四边形的面积 = 底 × 高", 2, multiply),
    ("trapezoid", "面积"): Formula(
        ("上底", "下底", "高"), "梯形的面积 = (上底 + 下底) × 高 ÷ 2", 2,
        lambda a, b, h: divide(multiply(add(a, b), h), integer(2)),
    ),
    ("cuboid", "体积"): Formula(("长", "宽", "高"), "长方体的体积 = 长 × 宽 × 高", 3, multiply),
    ("cuboid", "表面积"): Formula(
        ("长", "宽", "高"), "长方体的表面积 = (长 × 宽 + 长 × 高 + 宽 × 高) × 2", 2,
        lambda a, b, h: multiply(
            Add((multiply(a, b), multiply(a, h), multiply(b, h))), integer(2)
        ),
    ),
    ("cuboid", "棱长总和"): Formula(
        ("长", "宽", "高"), "长方体的棱长总和 = (长 + 宽 + 高) × 4", 1,
        lambda a, b, h: multiply(add(a, b, h), integer(4)),
    ),
    ("cube", "体积"): Formula(
        ("棱长",), "正方体的体积 = 棱长 × 棱长 × 棱长", 3, lambda a: multiply(a, a, a)
    ),
    ("cube", "表面积"): Formula(
        ("棱长",), "正方体的表面积 = 棱长 × 棱长 × 6", 2, lambda a: multiply(a, a, integer(6))
    ),
    ("cube", "棱长总和"): Formula(
        ("棱长",), "正方体的棱长总和 = 棱长 × 12", 1, lambda a: multiply(a, integer(12))
    ),
    ("ring", "面积"): Formula(
        ("π", "外圆半径", "内圆半径"), "圆环的面积 = π × (外圆半径的平方 − 内圆半径的平方)", 2,
        lambda p, a, b: multiply(p, Add((_square(a), Minus(_square(b))))),
    ),
    ("circle", "周长"): Formula(("π", "半径"), "圆的周长 = 2 × π × 半径", 1, _two),
    ("circle", "面积"): Formula(
        ("π", "半径"), "圆的面积 = π × 半径的平方", 2, lambda p, r: multiply(p, _square(r))
    ),
    ("cylinder", "底面积"): Formula(
        ("π", "底面半径"), "圆柱的底面积 = π × 底面半径的平方", 2, lambda p, r: multiply(p, _square(r))
    ),
    ("cylinder", "侧面积"): Formula(
        ("π", "底面半径", "高"), "圆柱的侧面积 = 底面周长 × 高", 2,
        lambda p, r, h: multiply(integer(2), p, r, h),
    ),
    ("cylinder", "表面积"): Formula(
        ("π", "底面半径", "高"), "圆柱的表面积 = 侧面积 + 底面积 × 2", 2,
        lambda p, r, h: Add(
            (multiply(integer(2), p, r, h), multiply(p, _square(r), integer(2)))
        ),
    ),
    ("cylinder", "体积"): Formula(
        ("π", "底面半径", "高"), "圆柱的体积 = 底面积 × 高", 3,
        lambda p, r, h: multiply(p, _square(r), h),
    ),
    ("cone", "体积"): Formula(
        ("π", "底面半径", "高"), "圆锥的体积 = 底面积 × 高 ÷ 3", 3,
        lambda p, r, h: divide(multiply(p, _square(r), h), integer(3)),
    ),
    ("cone", "底面积"): Formula(
        ("π", "底面半径"), "圆锥的底面积 = π × 底面半径的平方", 2, lambda p, r: multiply(p, _square(r))
    ),
}  # fmt: skip
CIRCUMFERENCE = Formula(("π", "直径"), "圆的周长 = π × 直径", 1, multiply)
"""Where the diameter is given and nothing else is asked, the radius isn't needed."""
_SAID = {
    "外半径": "外圆半径", "大圆半径": "外圆半径", "内半径": "内圆半径", "小圆半径": "内圆半径",
}  # fmt: skip
_SAME = {"容积": "体积", "棱长之和": "棱长总和", "棱长和": "棱长总和"}
_ROUND = ("circle", "ring", "cylinder", "cone")


def measure_figure(task: Task) -> Derivation | None:
    """The perimeter, area, surface or volume of one figure by its formula."""
    question = read_figure(task)
    if question is None or len(question.asks) > 2:
        return None
    measures = {_SAID.get(name, name): value for name, value in question.measures.items()}
    moves: list[Move] = []
    if question.shape in _ROUND:
        young = task.grade <= 6 if task.grade is not None else not question.unit.isascii()
        pi = question.pi or (PI if young else Constant("pi"))
        measures["π"] = pi
        if question.asks != ("周长",):
            _radius_from_diameter(measures, moves)
    elif question.pi is not None:
        return None
    answers: list[Node] = []
    proof: list[Claim] = []
    used: set[str] = {"π"}
    for ask in question.asks:
        formula = FORMULAS.get((question.shape, _SAME.get(ask, ask)))
        if ask == "周长" and "直径" in question.measures and len(question.asks) == 1:
            formula = CIRCUMFERENCE
        if formula is None or any(need not in measures for need in formula.needs):
            return None
        used |= set(formula.needs)
        node = formula.build(*(measures[need] for need in formula.needs))
        lines = _computed(node, measures.get("π"))
        if lines is None:
            return None
        result = lines[-1].after if lines else node
        assert result is not None  # noqa: S101 (every line has one)
        unit = question.unit_of(formula.dimension)
        # The general formula is a statement; its numbers are claimed line by line.
        moves.append(
            Move(
                "apply_formula",
                node,
                words={"formula": formula.written},
                claims=(Equal(node, result),),
            )
        )
        moves += lines
        proof.append(Equal(node, result))
        answer: Node = Quantity(result, unit) if unit else result
        if question.litre and formula.dimension == 3:
            held = _in_litres(result, unit, question.litre)
            if held is None:
                return None
            answer, moved = held
            moves.append(moved)
            proof += moved.claims
        answers.append(answer)
    if not _all_used({_SAID.get(name, name) for name in question.measures}, used):
        return None
    whole = answers[0] if len(answers) == 1 else Listing(tuple(answers))
    said = "，".join(
        f"{ask} {text(each)}" for ask, each in zip(question.asks, answers, strict=True)
    )
    return Derivation(
        "primary_figure",
        tuple(moves),
        whole,
        answer_text=said if len(answers) > 1 else "",
        form="with_unit" if question.unit else "",
        proof=tuple(proof),
    )


_VOLUMES = next(table for kind, table in KINDS if kind == "体积")


def _in_litres(result: Node, unit: str, litre: str) -> tuple[Node, Move] | None:
    """72000立方厘米 are 72升."""
    if unit not in _VOLUMES or not is_number(result):
        return None
    value = value_of(result) * _VOLUMES[unit] / _VOLUMES[litre]
    if places(value) is None:
        return None
    shown = Quantity(decimal(value), litre)
    left = multiply(result, integer(_VOLUMES[unit]))
    claim = Equal(left, multiply(decimal(value), integer(_VOLUMES[litre])))
    return shown, Move("change_unit", shown, claims=(claim,), words={"unit": litre})


def _all_used(given: set[str], used: set[str]) -> bool:
    """A measure that no formula needs means that the question asks for something else."""
    stands_for = {"直径": "半径", "底面直径": "底面半径", "半径": "底面半径"}
    return all(each in used or stands_for.get(each) in used for each in given)


def _radius_from_diameter(measures: Measures, moves: list[Move]) -> None:
    for wide, half in (("直径", "半径"), ("底面直径", "底面半径")):
        if wide in measures and half not in measures:
            radius = decimal(value_of(measures[wide]) / 2)
            moves.append(line("radius_from_diameter", divide(measures[wide], integer(2)), radius))
            measures[half] = radius
    if "半径" in measures and "底面半径" not in measures:
        measures["底面半径"] = measures["半径"]


def _computed(node: Node, pi: Node | None) -> list[Move] | None:
    if pi == Constant("pi"):
        return _with_pi(node)
    lines = work_out(node, smart=False, stepwise=True)
    return None if lines is None else list(lines)


def _with_pi(node: Node) -> list[Move] | None:
    """The number before π, where the result is left in π."""
    factor = to_sympy(node) / sympy.pi
    if not factor.is_Rational:
        return None
    value = Fraction(int(factor.p), int(factor.q))
    number = rational(value)
    after = Constant("pi") if value == 1 else Multiply((number, Constant("pi")), ("",))
    return [line("keep_pi", node, after)]
