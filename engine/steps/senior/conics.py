"""Circles, ellipses, hyperbolas and parabolas: their elements and how lines meet them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.lines import X, Y, as_line, as_point, pair, two_letters
from engine.steps.senior.nodes import (
    equation,
    minus,
    node,
    over,
    plus,
    power,
    relation,
    root,
    times,
)
from engine.steps.senior.reading import asked, matched
from engine.steps.task import Task


@dataclass(frozen=True)
class Conic:
    """`kind` circle, ellipse, hyperbola or parabola; for the last three centred at the origin.

    `along` is the letter of the axis through the foci. `squares` are a², b², c²; for a parabola
    `squares[0]` is the focal coordinate (p/2 with its sign). A circle has `centre` and r² in
    `squares[0]`.
    """

    kind: str
    along: str
    squares: tuple[Any, ...]
    centre: tuple[Any, Any]
    expression: Any

    @property
    def standard(self) -> Node:
        """The standard equation."""
        if self.kind == "circle":
            parts = [
                power(_shifted(name, value), 2)
                for name, value in zip("xy", self.centre, strict=True)
            ]
            return equation(plus(*parts), self.squares[0])
        if self.kind == "parabola":
            other = "y" if self.along == "x" else "x"
            return equation(power(Name(other), 2), 4 * self.squares[0] * symbol(self.along))
        a2, b2 = self.squares[0], self.squares[1]
        first, second = Name(self.along), Name("y" if self.along == "x" else "x")
        big, small = over(power(first, 2), a2), over(power(second, 2), b2)
        if self.kind == "hyperbola":
            return equation(minus(big, small), 1)
        terms = (big, small) if self.along == "x" else (small, big)
        return equation(plus(*terms), 1)


def _shifted(name: str, value: Any) -> Node:
    if value == 0:
        return Name(name)
    return minus(Name(name), value) if value > 0 else plus(Name(name), -value)


def as_conic(each: Node) -> Conic | None:
    """The conic of an equation in x and y with numbers, without a product xy."""
    if isinstance(each, tree.Ratio) and len(each.terms) == 2:
        each = each.terms[1]
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    expression = sympy.expand(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
    if expression.free_symbols != {X, Y} or not expression.is_polynomial(X, Y):
        return None
    polynomial = sympy.Poly(expression, X, Y)
    if polynomial.total_degree() != 2 or polynomial.coeff_monomial(X * Y) != 0:
        return None
    a, b, d, e, f = (polynomial.coeff_monomial(m) for m in (X**2, Y**2, X, Y, sympy.Integer(1)))
    if a == b:
        centre = (-d / (2 * a), -e / (2 * a))
        radius2 = sympy.simplify(centre[0] ** 2 + centre[1] ** 2 - f / a)
        return Conic("circle", "", (radius2,), centre, expression) if radius2 > 0 else None
    origin = (sympy.Integer(0), sympy.Integer(0))
    if a != 0 and b != 0:
        if d != 0 or e != 0 or f == 0:
            return None
        p, q = -f / a, -f / b
        if p > 0 and q > 0:
            along = "x" if p > q else "y"
            big, small = (p, q) if p > q else (q, p)
            return Conic("ellipse", along, (big, small, big - small), origin, expression)
        if p * q < 0:
            along = "x" if p > 0 else "y"
            real, other = (p, -q) if p > 0 else (q, -p)
            return Conic("hyperbola", along, (real, other, real + other), origin, expression)
        return None
    if f == 0 and (a == 0 and e == 0 and d != 0):
        return Conic("parabola", "x", (-d / b / 4,), origin, expression)
    if f == 0 and (b == 0 and d == 0 and e != 0):
        return Conic("parabola", "y", (-e / a / 4,), origin, expression)
    return None


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
    assert isinstance(standard, Relation)
    scaled = to_sympy(standard.operands[0]) - to_sympy(standard.operands[1])
    factor = sympy.simplify(conic.expression / scaled)
    if not factor.is_number:
        return None
    same = Equal(node(conic.expression), node(sympy.expand(factor * scaled)))
    proof.append(same)
    if standard != given:
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
        return Move("foci", after=points, words={"axis": Name(conic.along)}), points, []
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
            Move("parabola_focus", after=pair(focus), words={"axis": Name(conic.along)}),
            pair(focus),
            [],
        )
    if ask == "directrix":
        answer = equation(Name(conic.along), -q)
        return Move("parabola_directrix", after=answer), answer, []
    if ask == "parameter":
        return (
            Move("parabola_parameter", after=equation(Name("p"), abs(2 * q))),
            node(abs(2 * q)),
            [],
        )
    return None


def find_circle(task: Task) -> Derivation | None:
    """求圆的方程."""
    end = r"(?:的)?圆(?:#)?的(?:标准)?方程"
    nodes = matched(
        task,
        rf"求以(?:点)?#为圆心,?(?:且|和)?(?:以#为半径|半径(?:为|是|长为)?#){end}",
        rf"求圆心(?:为|是|在)(?:点)?#,?(?:且|和)?半径(?:为|是|长为)?#{end}",
        r"圆心(?:为|是|在)(?:点)?#,?(?:且|和)?半径(?:为|是)?#,?(?:的圆的方程|求圆#?的(?:标准)?方程)",
    )
    if nodes is not None:
        centre = as_point(nodes[0])
        given = nodes[1]
        if isinstance(given, Relation) and given.operands[0] == Name("r"):
            given = given.operands[1]
        radius = to_sympy(given)
        if centre is None or not radius.is_number or not radius > 0:
            return None
        return _circle(centre, radius**2, (), ())
    nodes = matched(
        task,
        rf"求以(?:点)?#为圆心,?(?:且|和)?(?:经)?过(?:点)?#{end}",
        rf"求圆心(?:为|是|在)(?:点)?#,?(?:且|和)?(?:经)?过(?:点)?#{end}",
    )
    if nodes is not None:
        centre, point = as_point(nodes[0]), as_point(nodes[1])
        if centre is None or point is None or centre == point:
            return None
        square = sympy.expand((centre[0] - point[0]) ** 2 + (centre[1] - point[1]) ** 2)
        filled = plus(power(minus(point[0], centre[0]), 2), power(minus(point[1], centre[1]), 2))
        move = Move(
            "radius_from_point",
            after=equation(power(Name("r"), 2), filled, square),
            claims=(Equal(filled, node(square)),),
        )
        return _circle(centre, square, (move,), (point,))
    nodes = matched(
        task,
        rf"求以(?:点)?#和(?:点)?#(?:的)?(?:连线|线段)?(?:#)?为直径(?:两?端点)?{end}",
        rf"求以#,#为直径(?:的)?(?:两)?端点{end}",
        r"点?#和(?:点)?#,求以(?:线段)?#为直径的圆的(?:标准)?方程",
    )
    if nodes is not None:
        one, other = as_point(nodes[0]), as_point(nodes[1])
        if one is None or other is None or one == other:
            return None
        centre = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        square = sympy.expand(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) / 4)
        moves = (
            Move("centre_of_diameter", after=pair(centre)),
            Move("radius_of_diameter", after=equation(power(Name("r"), 2), square)),
        )
        return _circle(centre, square, moves, (one, other))
    return None


def _circle(
    centre: tuple[Any, Any], square: Any, before: tuple[Move, ...], points: tuple[Any, ...]
) -> Derivation:
    conic = Conic("circle", "", (square,), centre, None)
    standard = conic.standard
    assert isinstance(standard, Relation)
    left = to_sympy(standard.operands[0])
    t = symbol("t")
    around = left.subs(
        {
            X: centre[0] + sympy.sqrt(square) * sympy.cos(t),
            Y: centre[1] + sympy.sqrt(square) * sympy.sin(t),
        }
    )
    proof: list[Claim] = [Equal(node(sympy.expand(around)), node(square))]
    proof += [Equal(node(left.subs({X: p[0], Y: p[1]})), node(square)) for p in points]
    move = Move("circle_from_centre", after=standard, words={"centre": pair(centre)})
    return Derivation("circle", (*before, move), answer=standard, proof=tuple(proof))


def find_position(task: Task) -> Derivation | None:
    """直线与圆的位置关系、弦长."""
    nodes = matched(
        task,
        r"(?:判断|求)?直线#和圆#的位置关系",
        r"(?:判断|求)?圆#和直线#的位置关系",
        r"直线#和圆#,(?:判断|求)它们的位置关系",
    )
    chord = False
    if nodes is None:
        chord = True
        nodes = matched(
            task,
            r"(?:求)?直线#被圆#(?:所)?截得的弦长",
            r"直线#被圆#(?:所)?截得的弦(?:#)?的?长(?:度)?",
            r"(?:求)?圆#截直线#(?:所得)?的弦长",
            r"直线#和圆#(?:相)?交于#(?:[和,]#)?两点,求(?:弦|弦长|线段)?#(?:的长)?",
        )
    if nodes is None:
        return None
    lines = [line for line in map(as_line, nodes[:2]) if line is not None]
    circles = [c for c in map(as_conic, nodes[:2]) if c is not None and c.kind == "circle"]
    if len(lines) != 1 or len(circles) != 1:
        return None
    return _line_circle(lines[0], circles[0], chord)


def _line_circle(line: tuple[Any, Any, Any], circle: Conic, chord: bool) -> Derivation | None:
    a, b, c = line
    centre, square = circle.centre, circle.squares[0]
    radius = sympy.sqrt(square)
    distance = sympy.radsimp(abs(a * centre[0] + b * centre[1] + c) / sympy.sqrt(a**2 + b**2))
    top = plus(
        times(node(a), node(centre[0]), sign="×"), times(node(b), node(centre[1]), sign="×"), c
    )
    filled = over(tree.Absolute(top), root(plus(power(node(a), 2), power(node(b), 2))))
    claim = Equal(filled, node(distance))
    moves = [
        Move("centre_and_radius", after=tree.Listing((pair(centre), equation(Name("r"), radius)))),
        Move("point_line_distance", after=equation(Name("d"), filled, distance), claims=(claim,)),
    ]
    gap = sympy.simplify(distance - radius)
    inside = sympy.simplify(square - distance**2)
    if not chord:
        sign, name = ("=", "相切") if gap == 0 else (("<", "相交") if gap < 0 else (">", "相离"))
        compared = Holds(relation(distance, sign, radius))
        moves.append(
            Move(
                "compare_distance",
                after=relation(Name("d"), sign, Name("r")),
                claims=(compared,),
                words={"name": name},
            )
        )
        return Derivation(
            "line_circle",
            tuple(moves),
            answer_latex=rf"\text{{{name}}}",
            answer_text=name,
            proof=(claim, compared),
        )
    if not inside > 0:
        return None
    value = 2 * sympy.sqrt(inside)
    shown = times(2, root(minus(power(Name("r"), 2), power(Name("d"), 2))))
    moves.append(
        Move(
            "chord_by_right_triangle",
            after=equation(tree.Absolute(Name("AB")), shown, value),
            claims=(
                Equal(
                    times(2, root(minus(power(node(radius), 2), power(node(distance), 2)))),
                    node(value),
                ),
            ),
        )
    )
    return Derivation(
        "chord",
        tuple(moves),
        answer=node(value),
        proof=(claim, *_chord_proof(line, circle.expression, value)),
    )


def _chord_proof(line: tuple[Any, Any, Any], expression: Any, value: Any) -> list[Claim]:
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
        proof=(Equal(filled, node(value)), *_chord_proof(line, conic.expression, value)),
    )
