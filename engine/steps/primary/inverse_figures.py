"""Formulas read backwards: a length from an area, a perimeter or a volume."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Quantity
from engine.maths.write import text
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.figures import _SHAPES, _UNITS, without_things
from engine.steps.primary.formulas import FORMULAS, PI, Formula
from engine.steps.primary.numerals import decimal, is_number, places, rational, value_of
from engine.steps.primary.order import plain
from engine.steps.primary.wording import asked
from engine.steps.task import Task

_LENGTHS = ("底面半径", "上底", "下底", "边长", "棱长", "半径", "直径", "长", "宽", "高", "底")
_WHOLES = ("表面积", "侧面积", "底面积", "棱长总和", "周长", "面积", "体积")
_NAMES = "|".join((*_WHOLES, *_LENGTHS))
_LETTER = {each: Name(f"m{i}") for i, each in enumerate((*_LENGTHS, "π"))}
_FACT = re.compile(
    rf"(?:它的)?({_NAMES})(?:是|为|,|=)?#((?:平方|立方)?(?:千米|分米|厘米|毫米|米))?"
)


def measure_backwards(task: Task) -> Derivation | None:
    """三角形的面积是 24 平方厘米，底是 8 厘米，求高."""
    found = asked(task)
    if found is None:
        return None
    words, kept = _without_pi(without_things(found.words), list(found.nodes))
    match = re.fullmatch(
        rf"(?:已知)?(?:一个)?({'|'.join(sorted(_SHAPES, key=len, reverse=True))})(?:的)?(.+?),(?:则|那么)?(?:求)?(?:它|这个\w{{1,5}}?|该\w{{1,5}}?|其|圆|正方形|长方形|三角形|梯形|圆柱|圆锥)?的?({_NAMES})(?:是)?(?:_|多少)?((?:平方|立方)?(?:千米|分米|厘米|毫米|米))?",
        words,
    )
    if match is None:
        return None
    known: dict[str, tuple[Node, str]] = {}
    nodes = kept
    for clause in re.split(",|和(?=它?的?(?:" + _NAMES + "))", match[2]):
        fact = _FACT.fullmatch(clause)
        value = plain(nodes.pop(0)) if fact and nodes else None
        if fact is None or value is None or not is_number(value) or value_of(value) <= 0:
            return None
        if fact[1] in known:
            return None
        known[fact[1]] = (value, fact[2] or "")
    if nodes or not any(each in _WHOLES for each in known):
        return None
    return _solved(_SHAPES[match[1]], known, match[3])


def _without_pi(words: str, nodes: list[Node]) -> tuple[str, list[Node]]:
    """π取3.14 at the end says what these formulas take anyway."""
    shorter = re.sub(r",(?:圆周率)?#(?:取|≈|=)#$", "", words)
    if shorter == words or plain(nodes[-1]) is None or value_of(nodes[-1]) != value_of(PI):
        return words, nodes
    return shorter, nodes[:-2]


def _unit(known: dict[str, tuple[Node, str]]) -> str | None:
    units = {unit.removeprefix("平方").removeprefix("立方") for _, unit in known.values()}
    for name, (_, unit) in known.items():
        dimension = 2 if name.endswith("面积") else 3 if name == "体积" else 1
        prefix = {1: "", 2: "平方", 3: "立方"}[dimension]
        if unit and (not unit.startswith(prefix) or (not prefix and unit[0] in "平立")):
            return None
    return units.pop() if len(units) == 1 else None


def _solved(shape: str, known: dict[str, tuple[Node, str]], wanted: str) -> Derivation | None:
    unit = _unit(known)
    if unit is None or wanted in known:
        return None
    letters: dict[str, Any] = {name: sympy.Symbol(name, positive=True) for name in _LENGTHS}
    equations: list[Any] = []
    used: list[Formula] = []
    for name, (value, _) in known.items():
        size = sympy.Rational(value_of(value).numerator, value_of(value).denominator)
        formula = FORMULAS.get((shape, name))
        if formula is not None:
            equations.append(_expression(formula, letters) - size)
            used.append(formula)
        elif name in letters:
            equations.append(letters[name] - size)
        else:
            return None
    if shape in ("circle",):
        equations.append(letters["直径"] - 2 * letters["半径"])
    goal = FORMULAS.get((shape, wanted))
    target = _expression(goal, letters) if goal is not None else letters.get(wanted)
    if target is None or not used:
        return None
    free = sorted({s for e in (*equations, target) for s in e.free_symbols}, key=str)
    solutions = sympy.solve(equations, free, dict=True)
    if len(solutions) != 1 or set(solutions[0]) != set(free):
        return None
    value = sympy.nsimplify(target.subs(solutions[0]))
    if not value.is_Rational or value <= 0:
        return None
    if not all(each.is_Rational for each in solutions[0].values()):
        return None
    return _written(used, known, wanted, goal, solutions[0], value, unit, letters)


def _expression(formula: Formula, letters: dict[str, Any]) -> Any:
    built = to_sympy(formula.build(*(_LETTER[need] for need in formula.needs)))
    numbers = {_LETTER[need]: letters.get(need, sympy.Rational(157, 50)) for need in formula.needs}
    return built.subs({to_sympy(name): value for name, value in numbers.items()})


def _written(
    used: list[Formula], known: dict[str, tuple[Node, str]], wanted: str, goal: Formula | None,
    solution: dict[Any, Any], value: Any, unit: str, letters: dict[str, Any],
) -> Derivation:  # fmt: skip
    def number(size: Any) -> Node:
        fraction = Fraction(int(size.p), int(size.q))
        return decimal(fraction) if places(fraction) is not None else rational(fraction)

    def filled(formula: Formula) -> Node:
        return formula.build(
            *(PI if need == "π" else number(solution[letters[need]]) for need in formula.needs)
        )

    moves: list[Move] = []
    proof: list[Equal] = []
    for formula in used:
        name = next(n for n in known if FORMULAS.get((_shape_of(formula), n)) is formula)
        claim = Equal(filled(formula), known[name][0])
        proof.append(claim)
        shown = number(value) if goal is None else filled(formula)
        moves.append(
            Move(
                "inverse_formula",
                shown,
                claims=(claim,),
                words={"formula": formula.written, "wanted": wanted},
            )
        )
    answer = number(value)
    if goal is not None:
        claim = Equal(filled(goal), answer)
        proof.append(claim)
        moves.append(
            Move(
                "apply_formula",
                answer,
                filled(goal),
                claims=(claim,),
                words={"formula": goal.written},
            )
        )
    dimension = 1 if goal is None else goal.dimension
    suffix = unit if dimension == 1 or not unit else _UNITS[unit].split()[dimension - 2]
    result: Node = Quantity(answer, suffix) if suffix else answer
    return Derivation(
        "primary_inverse_figure",
        tuple(moves),
        result,
        answer_text=text(result),
        form="with_unit" if suffix else "",
        proof=tuple(proof),
    )


def _shape_of(formula: Formula) -> str:
    return next(shape for (shape, _), each in FORMULAS.items() if each is formula)
