"""Circles, ellipses, hyperbolas and parabolas: their elements and how lines meet them."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.nodes import equation, node, over, power, same_writing, sure, times
from engine.steps.senior.reading import asked
from engine.steps.senior.straight import X, pair
from engine.steps.task import Task

_NAMES = {"circle": "圆", "ellipse": "椭圆", "hyperbola": "双曲线", "parabola": "抛物线"}


_ASKS = {
    "离心率": "eccentricity", "焦点坐标": "foci", "焦点": "foci", "焦距": "focal", "长轴长": "major",
    "短轴长": "minor", "实轴长": "major", "虚轴长": "minor", "顶点坐标": "vertices", "渐近线方程": "asymptotes",
    "渐近线": "asymptotes", "准线方程": "directrix", "准线": "directrix", "圆心坐标": "centre", "圆心": "centre",
    "半径": "radius", "半径长": "radius", "标准方程": "standard", "焦点到准线的距离": "parameter",
}  # fmt: skip


def find_conic(task: Task) -> Derivation | None:
    """求圆锥曲线的基本量."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    names = "|".join(sorted(_ASKS, key=len, reverse=True))
    match = re.fullmatch(
        rf"(?:求)?(圆|椭圆|双曲线|抛物线)#(?:的方程)?(?:,求(?:它|其|该(?:圆|椭圆|双曲线|抛物线)|(?:圆|椭圆|双曲线|抛物线)#?)?)?的?({names})(?:[和,](?:求)?({names}))?(?:[和,](?:求)?({names}))?(?:#)?",
        found.words,
    )
    if match is None or len(found.nodes) > 2:
        return None
    conic = as_conic(found.nodes[0])
    if conic is None or match[1] != _NAMES[conic.kind]:
        return None
    if (
        len(found.nodes) == 2
        and str(found.nodes[1]) not in ("e", "C")
        and found.nodes[1] != tree.Constant("e")
    ):
        return None
    asks = [_ASKS[each] for each in match.groups()[1:] if each]
    return _elements(conic, found.nodes[0], asks)


def _elements(conic: Conic, given: Node, asks: list[str]) -> Derivation | None:
    moves: list[Move] = []
    proof: list[Claim] = []
    standard = conic.standard
    standard = sure(Relation, standard)
    scaled = to_sympy(standard.operands[0]) - to_sympy(standard.operands[1])
    factor = sympy.simplify(conic.expression / scaled)
    if not factor.is_number:
        return None
    same = Equal(node(conic.expression), node(sympy.expand(factor * scaled)))
    proof.append(same)
    if not same_writing(standard, given):
        rule = "complete_circle" if conic.kind == "circle" else "standard_conic"
        moves.append(Move(rule, before=given, after=standard, claims=(same,)))
    if conic.kind in ("ellipse", "hyperbola"):
        moves.append(_abc(conic))
        proof += _focus_proof(conic)
    if conic.kind == "parabola":
        proof += _parabola_proof(conic)
    answers = []
    for ask in asks:
        outcome = _element(conic, ask)
        if outcome is None:
            return None
        move, answer, claims = outcome
        moves.append(move)
        proof += claims
        answers.append(answer)
    single = len(answers) == 1
    return Derivation(
        "conic", tuple(moves), answer=answers[0] if single else None,
        answer_latex=", ".join(latex(each) for each in answers), answer_text="，".join(text(each) for each in answers),
        proof=tuple(proof),
    )  # fmt: skip


def _abc(conic: Conic) -> Move:
    a, b, c = (sympy.sqrt(each) for each in conic.squares)
    sign = "ellipse_abc" if conic.kind == "ellipse" else "hyperbola_abc"
    shown = tree.Listing((equation(Name("a"), a), equation(Name("b"), b), equation(Name("c"), c)))
    squares = conic.squares
    combined = squares[0] - squares[1] if conic.kind == "ellipse" else squares[0] + squares[1]
    return Move(
        sign,
        after=shown,
        claims=(Equal(node(combined), node(squares[2])),),
        words={"axis": Name(conic.along)},
    )


def _focus_proof(conic: Conic) -> list[Claim]:
    """The sum (difference) of the distances from the foci is 2a at two points of the curve."""
    a, b, c = (sympy.sqrt(each) for each in conic.squares)
    if conic.kind == "ellipse":
        return [
            Equal(node(2 * sympy.sqrt(c**2 + b**2)), node(2 * a)),
            Equal(node((a - c) + (a + c)), node(2 * a)),
        ]
    # At the end of the latus rectum (c, b²/a).
    far = sympy.sqrt((2 * c) ** 2 + (b**2 / a) ** 2)
    return [Equal(node(far - b**2 / a), node(2 * a)), Equal(node((a + c) - (c - a)), node(2 * a))]


def _parabola_proof(conic: Conic) -> list[Claim]:
    """Any point of the curve is as far from the focus as from the directrix."""
    q = conic.squares[0]
    t = symbol("t")
    along = t**2 / (4 * q)
    return [Equal(node((along - q) ** 2 + t**2), node((along + q) ** 2))]


def _axis_points(conic: Conic, size: Any) -> Node:
    zero = sympy.Integer(0)
    both = ((-size, zero), (size, zero)) if conic.along == "x" else ((zero, -size), (zero, size))
    return tree.Listing(tuple(pair(each) for each in both))


Outcome = tuple[Move, "Node", list[Claim]]


def _element(conic: Conic, ask: str) -> Outcome | None:
    if conic.kind == "circle":
        return _circle_element(conic, ask)
    if conic.kind == "parabola":
        return _parabola_element(conic, ask)
    a, b, c = (sympy.sqrt(each) for each in conic.squares)
    if ask == "eccentricity":
        value = sympy.radsimp(c / a)
        filled = over(c, a)
        shown = (
            equation(Name("e"), over(Name("c"), Name("a")), filled)
            if filled == node(value)
            else equation(Name("e"), over(Name("c"), Name("a")), filled, value)
        )
        claim = Equal(filled, node(value))
        return Move("eccentricity", after=shown, claims=(claim,)), node(value), [claim]
    if ask == "foci":
        points = _axis_points(conic, c)
        proof = tuple(_focus_proof(conic))
        return (
            Move("foci", after=points, claims=proof, words={"axis": Name(conic.along)}),
            points,
            [],
        )
    if ask in ("focal", "major", "minor"):
        name, value = {"focal": ("c", c), "major": ("a", a), "minor": ("b", b)}[ask]
        shown = equation(times(2, Name(name)), 2 * value)
        return (
            Move("axis_length", after=shown),
            node(2 * value),
            [Equal(node((2 * value) ** 2), node(4 * value**2))],
        )
    if ask == "asymptotes" and conic.kind == "hyperbola":
        slope = b / a if conic.along == "x" else a / b
        product = node(sympy.radsimp(slope) * X)
        answer = equation(Name("y"), tree.PlusMinus(product))
        squares = [1 / conic.squares[0], -1 / conic.squares[1]]
        k2 = (
            squares[0] * X**2 + squares[1] * slope**2 * X**2
            if conic.along == "x"
            else squares[0] * slope**2 * X**2 + squares[1] * X**2
        )
        claim = Equal(node(k2), node(0))
        return Move("asymptotes", after=answer, claims=(claim,)), answer, [claim]
    if ask == "vertices" and conic.kind == "hyperbola":
        points = _axis_points(conic, a)
        return Move("vertices", after=points), points, []
    return None


def _circle_element(conic: Conic, ask: str) -> Outcome | None:
    if ask == "centre":
        return Move("circle_centre", after=pair(conic.centre)), pair(conic.centre), []
    if ask == "radius":
        value = sympy.sqrt(conic.squares[0])
        claim = Equal(power(node(value), 2), node(conic.squares[0]))
        return (
            Move("circle_radius", after=equation(Name("r"), value), claims=(claim,)),
            node(value),
            [claim],
        )
    if ask == "standard":
        return Move("circle_standard", after=conic.standard), conic.standard, []
    return None


def _parabola_element(conic: Conic, ask: str) -> Outcome | None:
    q = conic.squares[0]
    if ask == "foci":
        focus = (q, sympy.Integer(0)) if conic.along == "x" else (sympy.Integer(0), q)
        return (
            Move(
                "parabola_focus",
                after=pair(focus),
                claims=tuple(_parabola_proof(conic)),
                words={"axis": Name(conic.along)},
            ),
            pair(focus),
            [],
        )
    if ask == "directrix":
        answer = equation(Name(conic.along), -q)
        return (
            Move("parabola_directrix", after=answer, claims=tuple(_parabola_proof(conic))),
            answer,
            [],
        )
    if ask == "parameter":
        return (
            Move("parabola_parameter", after=equation(Name("p"), abs(2 * q))),
            node(abs(2 * q)),
            [],
        )
    return None
