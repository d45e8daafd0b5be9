"""Chords through a focus, and a letter of a conic from its eccentricity or focus."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import as_conic
from engine.steps.senior.nodes import equation, node, plus
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import X, Y, two_letters
from engine.steps.task import Task


def find_focal_chord(task: Task) -> Derivation | None:
    """过抛物线焦点、斜率（倾斜角）已知的弦长."""
    nodes = matched(
        task,
        r"(?:已知)?(?:经)?过抛物线#的焦点#?(?:且|作)(?:斜率|倾斜角)(?:为|是)#的直线(?:#)?,?(?:和|交)(?:抛物线|该抛物线|#)?(?:相)?(?:交)?于(?:#[,和]#)?(?:两)?(?:个)?(?:不同的?)?(?:点)?(?:#[,和]#)?,求(?:弦|线段|弦长)?#?(?:的)?(?:长(?:度)?)?",
        r"(?:斜率|倾斜角)(?:为|是)#的直线(?:#)?(?:经)?过抛物线#的焦点#?,?(?:且)?(?:和|交)(?:抛物线|该抛物线)?(?:相)?(?:交)?于#[,和]#(?:两)?(?:点)?,求(?:线段|弦长)?#(?:的长)?",
    )
    if nodes is None:
        return None
    conics = [c for c in map(as_conic, nodes) if c is not None and c.kind == "parabola"]
    numbers = [
        each
        for each in nodes
        if not isinstance(each, Relation | Name)
        and to_sympy(each).is_number
        and not isinstance(each, tree.Absolute)
    ]
    if len(conics) != 1 or len(numbers) != 1:
        return None
    wanted = nodes[-1]
    name = wanted.body if isinstance(wanted, tree.Absolute) else wanted
    if len(two_letters(name)) != 2:
        return None
    conic, focus = conics[0], conics[0].squares[0]
    slope = to_sympy(numbers[0])
    if "倾斜角" in task.text:
        slope = sympy.tan(slope)
    if not slope.is_real or not slope.is_finite or slope == 0 or conic.along != "x":
        return None
    line = slope * (X - focus)
    quadratic = sympy.expand(conic.expression.subs(Y, line))
    a, b, _ = sympy.Poly(quadratic, X).all_coeffs()
    total = sympy.simplify(-b / a)
    value = sympy.simplify(sympy.Abs(total + 2 * focus))
    points = sympy.solve(quadratic, X)
    if len(points) != 2 or not all(each.is_real for each in points):
        return None
    ends = [(x, slope * (x - focus)) for x in points]
    square = sympy.simplify((ends[0][0] - ends[1][0]) ** 2 + (ends[0][1] - ends[1][1]) ** 2)
    claims: tuple[Claim, ...] = (
        Equal(node(sympy.simplify(sum(points))), node(total)), Equal(node(square), node(sympy.expand(value**2))),
    )  # fmt: skip
    x1, x2 = Name("x", "1"), Name("x", "2")
    p = node(sympy.Abs(2 * focus))
    moves = (
        Move("focal_line", after=equation(Name("y"), line)),
        Move(
            "substitute_line",
            after=equation(sympy.expand(quadratic / a), 0),
            words={"line": equation(Name("y"), line)},
        ),
        Move("focal_chord", after=equation(wanted, plus(x1, x2, p), value), claims=claims),
    )
    return Derivation("focal_chord", moves, answer=node(value), proof=claims)


def find_conic_parameter(task: Task) -> Derivation | None:
    """由离心率、焦点、焦距、渐近线求方程里的字母."""
    kind = r"(?:椭圆|双曲线|抛物线)"
    nodes = matched(
        task,
        rf"{kind}#(?:\(#\))?的离心率(?:#)?(?:为|是)?#,(?:且)?焦点在#轴上,求(?:实数)?#",
        rf"{kind}#(?:\(#\))?的(?:一个)?(?:焦点(?:坐标)?(?:为|是)|离心率(?:为|是)|焦距(?:为|是)|准线(?:方程)?(?:为|是))#,求(?:实数)?#",
        rf"焦点在#轴上的{kind}#(?:\(#\))?的(?:离心率(?:为|是)|焦距(?:为|是))#,求(?:实数)?#",
    )
    if nodes is None or not isinstance(nodes[-1], Name):
        return None
    letter = symbol(str(nodes[-1]))
    axis = next((str(each) for each in nodes[:-1] if each in (Name("x"), Name("y"))), "")
    rest = [each for each in nodes[:-1] if each not in (Name("x"), Name("y"))]
    given = rest[0].body if isinstance(rest[0], tree.Where) else rest[0]
    condition = rest[-1]
    if not isinstance(given, Relation) or len(rest) < 2:
        return None
    return _parameter(given, condition, letter, axis, task.text)


def _parameter(
    given: Relation, condition: Node, letter: Any, axis: str, words: str
) -> Derivation | None:
    from engine.steps.senior.straight import as_point

    unknown = sympy.Symbol("u", real=True)
    difference = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    if difference.free_symbols != {X, Y, letter}:
        return None
    expanded = sympy.expand(difference)
    squares = [expanded.coeff(v**2) for v in (X, Y)]
    constant = expanded.subs({X: 0, Y: 0})
    if sympy.simplify(expanded - squares[0] * X**2 - squares[1] * Y**2 - constant) != 0 or 0 in (
        *squares,
        constant,
    ):
        return None
    across, up = (sympy.simplify(-constant / each).subs(letter, unknown) for each in squares)
    target = condition.operands[1] if isinstance(condition, Relation) else condition
    point = as_point(target)
    size: Any = to_sympy(target) if point is None else sympy.Integer(0)
    hyperbola = "双曲线" in words
    kept: list[Any] = []
    # A letter that stands only as a square is a half axis, and so positive, unless 实数 is said.
    half_axis = difference.subs(letter, -letter) == difference and f"实数{letter}" not in words
    for along in ("x", "y"):
        if (axis and along != axis) or (point is not None and (point[1] == 0) != (along == "x")):
            continue
        main, other = (across, up) if along == "x" else (up, across)
        square = main - other
        if point is not None:
            line = square - (point[0] ** 2 + point[1] ** 2)
        elif "离心率" in words:
            line = square - size**2 * main
        elif "焦距" in words:
            line = square - (size / 2) ** 2
        else:
            return None
        for root in sympy.solve(sympy.numer(sympy.together(line)), unknown):
            if (
                "(" + str(letter) + ">0)" in words.replace("（", "(").replace("）", ")")
                and not root > 0
            ) or (half_axis and root.is_real and not root > 0):
                continue
            a2, b2 = (sympy.simplify(each.subs(unknown, root)) for each in (main, other))
            good = (
                a2 > 0 and (b2 < 0 if hyperbola else 0 < b2 < a2)
                if a2.is_real and b2.is_real
                else False
            )
            if good and root not in kept:
                kept.append(root)
    if not kept or len(kept) > 2:
        return None
    claims: list[Claim] = []
    for root in kept:
        conic = as_conic(Relation((node(expanded.subs(letter, root)), node(0)), ("=",)))
        if conic is None or conic.kind != ("hyperbola" if hyperbola else "ellipse"):
            return None
        a2, c2 = conic.squares[0], conic.squares[2]
        if point is not None:
            claims.append(Equal(node(c2), node(point[0] ** 2 + point[1] ** 2)))
        elif "离心率" in words:
            claims.append(Equal(node(c2 / a2), node(size**2)))
        else:
            claims.append(Equal(node(4 * c2), node(size**2)))
    name = Name(str(letter))
    parts: tuple[Node, ...] = tuple(equation(name, root) for root in sorted(kept, key=float))
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    moves = (
        Move(
            "conic_squares",
            after=tree.Listing(
                (
                    equation(symbol("m_x"), across.subs(unknown, letter)),
                    equation(symbol("m_y"), up.subs(unknown, letter)),
                )
            ),
        ),
        Move("conic_letter", after=answer, claims=tuple(claims)),
    )
    return Derivation("conic_parameter", moves, answer=answer, proof=tuple(claims))
