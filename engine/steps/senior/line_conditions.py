"""Lines by a condition on their intercepts, tangents of circles, and how two circles lie."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import in_words
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.nodes import equation, node, over, plus, power, relation, root
from engine.steps.senior.reading import matched
from engine.steps.senior.straight import Point, X, Y, as_line, as_point, on_line, pair
from engine.steps.senior.tangent import general_form
from engine.steps.task import Task


def find_equal_intercepts(task: Task) -> Derivation | None:
    """过一点、在两坐标轴上截距相等（互为相反数）的直线."""
    nodes = matched(
        task,
        r"求?(?:经)?过点?#,?且?在(?:两)?(?:条)?(?:坐标轴|#轴和#轴|#轴,#轴)上(?:的)?截距(?:相等|互为相反数|的绝对值相等)的直线(?:#)?(?:的)?方程",
        r"直线(?:#)?(?:经)?过点?#,?且在(?:两)?(?:坐标轴)上(?:的)?截距(?:相等|互为相反数),求(?:直线|它|该直线)?#?的?方程",
    )
    if nodes is None or "绝对值" in task.text:
        return None
    points = [p for p in map(as_point, nodes) if p is not None]
    if len(points) != 1 or points[0] == (0, 0):
        return None
    (a, b), opposite = points[0], "相反" in task.text
    through = general_form(b * X - a * Y)
    other = general_form(X - Y - (a - b)) if opposite else general_form(X + Y - (a + b))
    rest = a - b if opposite else a + b
    lines = [through] if rest == 0 else [through, other]
    claims: list[Claim] = [on_line(line, points[0]) for line in lines]
    if rest != 0:
        read = as_line(other)
        if read is None:
            return None
        claims.append(
            Equal(node(-read[2] / read[0]), node((-1 if opposite else 1) * -read[2] / read[1]))
        )
    answer: Node = lines[0] if len(lines) == 1 else tree.Or(tuple(lines))
    moves = [
        Move(
            "line_through_origin",
            after=through,
            claims=tuple(claims[:1]),
            words={"point": pair(points[0])},
        )
    ]
    if rest != 0:
        form = equation(plus(over(X_, A_), over(Y_, tree.Negate(A_) if opposite else A_)), 1)
        moves.append(Move("intercept_form", after=form))
        moves.append(
            Move(
                "point_gives_intercept",
                after=other,
                claims=tuple(claims[1:]),
                words={"point": pair(points[0])},
            )
        )
    return Derivation("equal_intercepts", tuple(moves), answer=answer, proof=tuple(claims))


X_, Y_, A_ = Name("x"), Name("y"), Name("a")


def find_circle_tangent(task: Task) -> Derivation | None:
    """过一点的圆的切线."""
    nodes = matched(
        task,
        r"求?(?:经)?过点?#,?(?:且)?(?:和|作|的)?圆#(?:相切|的切线)?的?(?:直线|切线)?(?:#)?,?(?:求)?(?:切线)?的?方程",
        r"求?圆#(?:的)?(?:经)?过(?:点)?#的切线(?:的)?方程", r"求?圆#在点?#(?:处)?的切线(?:的)?方程",
        r"圆#,求(?:经)?过点?#(?:的|且和圆#?相切的)(?:圆的)?(?:切线|直线)(?:的)?方程",
    )  # fmt: skip
    if nodes is None or ("相切" not in task.text and "切线" not in task.text):
        return None
    points = [p for p in map(as_point, nodes) if p is not None]
    circles = [c for c in map(as_conic, nodes) if c is not None and c.kind == "circle"]
    if len(points) != 1 or len(circles) != 1:
        return None
    return _tangents(points[0], circles[0])


def _tangents(point: Point, circle: Conic) -> Derivation | None:
    (p, q), (h, k), square = point, circle.centre, circle.squares[0]
    away = sympy.expand((p - h) ** 2 + (q - k) ** 2)
    gap = sympy.simplify(away - square)
    moves: list[Move] = [
        Move(
            "centre_and_radius",
            after=tree.Listing((pair((h, k)), equation(Name("r"), sympy.sqrt(square)))),
        )
    ]
    lines: list[Relation] = []
    if gap < 0:
        return None
    if gap == 0:
        lines.append(general_form((p - h) * (X - p) + (q - k) * (Y - q)))
        moves.append(Move("tangent_on_circle", after=lines[0], words={"point": pair(point)}))
    else:
        slope = sympy.Symbol("k", real=True)
        condition = sympy.expand((slope * (h - p) - (k - q)) ** 2 - square * (slope**2 + 1))
        roots = sympy.roots(sympy.Poly(condition, slope)) if condition.has(slope) else {}
        if sympy.simplify((p - h) ** 2 - square) == 0:
            lines.append(general_form(X - p))
            moves.append(Move("vertical_tangent", after=lines[0]))
        for root_ in sorted(roots, key=lambda each: float(sympy.re(each))):
            if not root_.is_real:
                return None
            lines.append(general_form(root_ * (X - p) - (Y - q)))
        if len(lines) != 2:
            return None
        top = tree.Absolute(node(sympy.expand(slope * (h - p) - (k - q))))
        distance = equation(over(top, root(plus(power(Name("k"), 2), 1))), sympy.sqrt(square))
        moves.append(Move("distance_is_radius", after=distance, words={"point": pair(point)}))
    claims: list[Claim] = []
    for line in lines:
        read = as_line(line)
        if read is None:
            return None
        claims.append(on_line(line, point))
        claims.append(
            Equal(
                node((read[0] * h + read[1] * k + read[2]) ** 2),
                node(square * (read[0] ** 2 + read[1] ** 2)),
            )
        )
    answer: Node = lines[0] if len(lines) == 1 else tree.Or(tuple(lines))
    moves.append(Move("write_line", after=answer, claims=tuple(claims)))
    return Derivation("circle_tangent", tuple(moves), answer=answer, proof=tuple(claims))


def find_two_circles(task: Task) -> Derivation | None:
    """两圆的位置关系."""
    nodes = matched(
        task, r"(?:判断|求)?(?:两)?圆(?:#[:,])?#和圆(?:#[:,])?#的位置关系", r"(?:两)?圆#和圆#(?:的位置关系)?,?(?:判断|求)?(?:两圆|它们)?的位置关系", r"(?:判断|求)?(?:两)?圆#和#的位置关系",
    )  # fmt: skip
    if nodes is None:
        return None
    circles = [c for c in map(_unlabelled, nodes) if c is not None and c.kind == "circle"]
    if len(circles) != 2:
        return None
    one, other = circles
    away = sympy.sqrt(
        sympy.expand(
            (one.centre[0] - other.centre[0]) ** 2 + (one.centre[1] - other.centre[1]) ** 2
        )
    )
    r, s = (sympy.sqrt(each.squares[0]) for each in circles)
    total, rest = r + s, sympy.Abs(r - s)
    if away == 0 and rest == 0:
        return None
    cases = (("外离", away > total), ("外切", sympy.simplify(away - total) == 0), ("相交", away > rest),
             ("内切", sympy.simplify(away - rest) == 0), ("内含", True))  # fmt: skip
    name = next(word for word, holds in cases if bool(holds))
    claim: dict[str, tuple[Claim, ...]] = {
        "外离": (Holds(relation(away, ">", total)),), "外切": (Equal(node(away), node(total)),),
        "相交": (Holds(relation(away, "<", total)), Holds(relation(away, ">", rest))),
        "内切": (Equal(node(away), node(rest)),), "内含": (Holds(relation(away, "<", rest)),),
    }  # fmt: skip
    moves = (
        Move("centres_and_radii", after=tree.Listing((pair(one.centre), equation(Name("r", "1"), r), pair(other.centre), equation(Name("r", "2"), s)))),
        Move("distance_of_centres", after=equation(Name("d"), away)),
        Move("compare_radii", after=tree.Listing((equation(plus(Name("r", "1"), Name("r", "2")), total), equation(tree.Absolute(tree.Add((Name("r", "1"), tree.Minus(Name("r", "2"))))), rest))),
             claims=claim[name], words={"name": name}),
    )  # fmt: skip
    return in_words("two_circles", moves, name, claim[name])


def _unlabelled(each: Node) -> Any:
    if isinstance(each, tree.Ratio) and len(each.terms) == 2:
        each = each.terms[1]
    return as_conic(each)


def find_circle_through(task: Task) -> Derivation | None:
    """过三点的圆，即三角形的外接圆."""
    nodes = matched(
        task,
        r"求?(?:经)?过(?:三)?点?#[,和]#[,和]#(?:三点)?的圆(?:#)?的(?:标准|一般)?方程",
        r"求?△?#?(?:的)?(?:三个?)?顶点(?:坐标)?(?:分别)?(?:为|是)?#[,和]#[,和]#,求(?:△?#|它)?(?:的)?外接圆(?:#)?的(?:标准|一般)?方程",
        r"求?(?:经)?过点?#[,和]#(?:两点)?,?且?圆心(?:#)?在直线#上的圆(?:#)?的(?:标准|一般)?方程",
        r"求?圆心(?:#)?在直线#上,?且?(?:经)?过点?#[,和]#(?:两点)?的圆(?:#)?的(?:标准|一般)?方程",
        r"(?:已知)?(?:三点)?#[,和]#[,和]#(?:三点)?,求(?:△?#|经过这三点|过这三点)的?(?:外接圆|圆)(?:的)?(?:标准|一般)?方程",
    )
    if nodes is None:
        return None
    points = [p for p in map(as_point, nodes) if p is not None]
    lines = [each for each in nodes if isinstance(each, Relation)]
    if len(points) + len(lines) != 3 or len(lines) > 1:
        return None
    d, e, f = sympy.symbols("D E F", real=True)
    general = X**2 + Y**2 + d * X + e * Y + f
    system = [general.subs({X: x, Y: y}) for x, y in points]
    for each in lines:
        straight = to_sympy(each.operands[0]) - to_sympy(each.operands[1])
        if not straight.is_polynomial(X, Y) or sympy.total_degree(straight) != 1:
            return None
        system.append(sympy.expand(straight.subs({X: -d / 2, Y: -e / 2})))
    solved = sympy.solve(system, [d, e, f], dict=True)
    if len(solved) != 1 or len(solved[0]) != 3:
        return None
    result = general.subs(solved[0])
    if sympy.expand(result.subs({X: 0, Y: 0}) - (solved[0][d] ** 2 + solved[0][e] ** 2) / 4) >= 0:
        return None
    answer = equation(sympy.expand(result), 0)
    claims = tuple(Equal(node(sympy.expand(result.subs({X: x, Y: y}))), node(0)) for x, y in points)
    centre = {X: -solved[0][d] / 2, Y: -solved[0][e] / 2}
    for each in lines:
        left, right = (node(to_sympy(side).subs(centre)) for side in each.operands)
        claims += (Equal(left, right),)
    rows = tuple(equation(sympy.expand(each), 0) for each in system)
    values = tuple(equation(Name(str(each)), solved[0][each]) for each in (d, e, f))
    moves = (
        Move("general_circle", after=equation(tree.Add((power(X_, 2), power(Y_, 2), tree.Multiply((Name("D"), X_), ("",)), tree.Multiply((Name("E"), Y_), ("",)), Name("F"))), 0)),
        Move("three_points_in", after=tree.System(rows)),
        Move("solve_system", before=tree.System(rows), after=tree.System(values), claims=claims),
        Move("write_circle", after=answer),
    )  # fmt: skip
    return Derivation("circle_through", moves, answer=answer, proof=claims)
