"""待定系数法: a function of a named kind through given points."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.read import read
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.fractional_equation import polynomial_roots
from engine.steps.junior.functions import (
    GRAPH,
    X,
    Y,
    body_of,
    coordinates,
    function,
    point_of,
    vertex_form,
)
from engine.steps.junior.reading import matched
from engine.steps.junior.systems import linear_system
from engine.steps.junior.writing import either, equation, known, letters_in, numbered, times
from engine.steps.task import Task

TEMPLATES = {"一次函数": "kx+b", "直线": "kx+b", "正比例函数": "kx", "反比例函数": r"\frac{k}{x}",
             "双曲线": r"\frac{k}{x}", "二次函数": "ax^2+bx+c", "抛物线": "ax^2+bx+c"}  # fmt: skip
KIND = r"(?P<kind>正比例函数|反比例函数|一次函数|二次函数|抛物线|双曲线|直线)"
TARGET = (
    r"(?:(?:则|那么)?(?:求|试求|写出|确定)?(?:它|其|该|这个|这条|此)?(?:的)?(?:正比例函数|反比例函数|一次函数|二次函数|抛物线|双曲线|直线|函数)?(?:的)?"
    r"(?:函数)?(?:解析式|表达式|关系式)(?:是|为)?(?:什么)?|(?:则|那么)?(?:求|试求)?(?P<wanted>#(?:(?:,|和)#)*)(?:的值)?(?:是|为|=|等于)?(?:多少)?)"
)
POINTS = r"(?:两|三)?点?(?:为|是)?(?:点)?#(?:(?:,|和|与|且过|且经过|,且经过|,且过)(?:点)?#)*(?:两点|三点|这两点|这三点|,两点|,三点)?"
THROUGH = (
    rf"(?:已知|若|如果|设)?(?:一个|某)?(?P<pre>)(?:关于#的)?{KIND}#?{GRAPH},?(?:经过|过|通过|都经过){POINTS},?{TARGET}",
    rf"(?:求|写出)(?:经过|过){POINTS}的{KIND}(?:的)?(?:函数)?(?:解析式|表达式|关系式)(?P<wanted>)",
    rf"(?:已知|若)?(?:点)?#(?:(?:,|和)(?:点)?#)*(?:都)?在{KIND}#?{GRAPH}上,?{TARGET}",
)
PROPORTION = (
    r"(?:已知|若|如果)?#(?:与|是)#(?:成|的)(?P<kind>正比例|反比例)(?:函数)?,?(?:且|并且)?当?#(?:时)?,?#,?(?:则|那么)?(?:求|写出)?(?:出)?(?:#(?:与|关于)#(?:之间)?的)?(?:函数)?(?:解析式|表达式|关系式)",
)
ON_GRAPH = (
    r"(?:已知|若|如果)?点?#在(?:一次函数|二次函数|反比例函数|正比例函数|函数|直线|抛物线|双曲线)#"
    rf"{GRAPH}上,?(?:则|那么)?(?:求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
    r"(?:已知|若|如果)?(?:一次函数|二次函数|反比例函数|正比例函数|函数|直线|抛物线|双曲线)#"
    rf"{GRAPH}(?:经过|过)点?#,?(?:则|那么)?(?:求)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
)
VERTEX = (
    rf"(?:已知|若)?(?:一个|某)?(?:抛物线|二次函数)#?{GRAPH}的?顶点(?:坐标)?(?:为|是|在)(?:点)?#,?(?:且|并且)?(?:图象|图像|抛物线|它)?(?:经过|过)(?:点)?#,?(?:求|则)?(?:它|其|该|这个|这条|此)?(?:的)?(?:抛物线|二次函数|函数)?(?:的)?(?:函数)?(?:解析式|表达式|关系式)",
)


def find_function_through_points(task: Task) -> Derivation | None:
    """The coefficients from as many points as there are coefficients."""
    found = matched(task, *THROUGH)
    if found is None:
        return None
    match, nodes = found
    kind = match["kind"]
    template: Node = read(TEMPLATES[kind])
    points: list[tuple[Node, Node]] = []
    wanted: list[str] = []
    for node in nodes:
        place = point_of(node)
        body = body_of(node)
        if place is not None:
            points.append(place)
        elif body is not None and not wanted:
            template = body
        elif isinstance(node, Name) and points:
            wanted.append(str(node))
        else:
            return None
    unknown = [letter for letter in letters_in(template) if letter != "x"]
    if len(set(points)) != len(unknown) or not unknown or len(points) != len(unknown):
        return None
    if wanted and set(wanted) != set(unknown):
        return None
    if not _fits_kind(template, kind, unknown):
        return None
    return _determined(template, tuple(unknown), points, kind, wanted)


def _from_reciprocal(
    line: tree.Relation, body: Node, curve: Node, letter: str
) -> Derivation | None:
    """6/m=2: both sides times m."""
    fraction, value = line.operands
    if not isinstance(fraction, tree.Divide) or letters_in(fraction.numerator, value):
        return None
    if fraction.denominator != Name(letter) or to_sympy(value) == 0:
        return None
    found = from_sympy(to_sympy(fraction.numerator) / to_sympy(value))
    cleared = equation(times(value, Name(letter)), fraction.numerator)
    answer = equation(Name(letter), found)
    proof = (SolutionSet(line, letter, (found,)),)
    moves = (
        Move("put_in_points", line, curve),
        Move("clear_reciprocal", cleared, line),
        Move("divide_reciprocal", answer, cleared, claims=proof),
    )
    return Derivation("point_on_graph", moves, answer, proof=proof, graphs=(body,))


def find_missing_coordinate(task: Task) -> Derivation | None:
    """A point such as (2, m) on a given graph: its coordinates satisfy the equation."""
    found = matched(task, *ON_GRAPH)
    if found is None or len(found[1]) != 3:
        return None
    place = next((each for each in found[1] if coordinates(each) is not None), None)
    curve = next((each for each in found[1] if body_of(each) is not None), None)
    wanted = found[1][-1]
    if place is None or curve is None or not isinstance(wanted, Name):
        return None
    body, pair = body_of(curve), coordinates(place)
    if body is None or pair is None or letters_in(body) != ("x",):
        return None
    if letters_in(*pair) != (str(wanted),):
        return None
    line = equation(substituted(body, {"x": pair[0]}), pair[1])
    if isinstance(line.operands[0], tree.Divide) and letters_in(line.operands[0].denominator):
        return _from_reciprocal(line, body, curve, str(wanted))
    solved = polynomial_roots(line, str(wanted))
    if solved is None or not solved[1]:
        return None
    roots = solved[1]
    answer = either(str(wanted), roots)
    proof = (SolutionSet(line, str(wanted), tuple(map(from_sympy, roots))),)
    start = Move("put_in_points", line, curve)
    return Derivation("point_on_graph", (start, *solved[0]), answer,
                      numbered(str(wanted), roots), proof=proof, graphs=(body,))  # fmt: skip


def _fits_kind(template: Node, kind: str, unknown: list[str]) -> bool:
    """Whether a template that was typed is of the kind that was named."""
    value = sympy.together(to_sympy(template))
    above, below = sympy.fraction(value)
    x = symbol("x")
    if kind in ("反比例函数", "双曲线"):
        return bool(sympy.degree(below, x) == 1 and not above.has(x) and below.coeff(x, 0) == 0)
    if below.free_symbols or not above.is_polynomial(x):
        return False
    return bool(sympy.degree(above, x) == (2 if kind in ("二次函数", "抛物线") else 1))


def _determined(template: Node, unknown: tuple[str, ...], points: list[tuple[Node, Node]],
                kind: str, wanted: list[str]) -> Derivation | None:  # fmt: skip
    general = function(template)
    moves = [Move("set_up_function", general, words={"kind": kind})]
    rows = [equation(substituted(template, {"x": x}), y) for x, y in points]
    system: Node = rows[0] if len(rows) == 1 else tree.System(tuple(rows))
    moves.append(Move("put_in_points", system, general))
    values: dict[str, Any] = {}
    if len(rows) == 1:
        solved = polynomial_roots(rows[0], unknown[0])
        if solved is None or len(solved[1]) != 1:
            return None
        moves += solved[0]
        values[unknown[0]] = solved[1][0]
    else:
        inner = linear_system(rows, unknown)
        if inner is None or not isinstance(inner.answer, tree.System):
            return None
        moves += inner.moves
        for row in inner.answer.rows:
            row = known(row, Relation)
            values[str(row.operands[0])] = to_sympy(row.operands[1])
    at = {symbol(letter): value for letter, value in values.items()}
    value = sympy.expand(to_sympy(template).subs(at))
    if _degenerate(value, kind):
        return None
    body = from_sympy(value)
    if kind in ("反比例函数", "双曲线"):
        body = _inverse(value)
    answer: Node = function(body)
    proof: list[Claim] = [Equal(substituted(body, {"x": x}), y) for x, y in points]
    solution = tuple(equation(Name(letter), values[letter]) for letter in unknown)
    told: Node = solution[0] if len(solution) == 1 else tree.System(solution)
    proof.append(SameSolutions(system, told, unknown))
    if wanted:
        shown = ", ".join(latex(each) for each in solution)
        return Derivation("undetermined_coefficients", tuple(moves), told, shown,
                          proof=tuple(proof), graphs=(body,))  # fmt: skip
    moves.append(Move("write_function", answer, claims=tuple(proof[:-1])))
    return Derivation("undetermined_coefficients", tuple(moves), answer, proof=tuple(proof),
                      graphs=(body,))  # fmt: skip


def _degenerate(value: Any, kind: str) -> bool:
    x = symbol("x")
    if kind in ("反比例函数", "双曲线"):
        return bool(not value.has(x))
    return bool(sympy.degree(value, x) != (2 if kind in ("二次函数", "抛物线") else 1))


def _inverse(value: Any) -> Node:
    """k/x with its sign in front, 3/(2x) for k = 3/2."""
    above, below = sympy.fraction(sympy.together(value))
    negative = above.could_extract_minus_sign()
    body = tree.Divide(from_sympy(-above if negative else above), from_sympy(below))
    return tree.Negate(body) if negative else body


def find_proportional_function(task: Task) -> Derivation | None:
    """y 与 x 成正比例（反比例）, with one pair of values."""
    found = matched(task, *PROPORTION)
    if found is None:
        return None
    match, nodes = found
    first, second, one, other, *rest = nodes
    if (first, second) != (Y, X) or rest not in ([], [Y, X]):
        return None
    values: dict[str, Node] = {}
    for each in (one, other):
        if not isinstance(each, Relation) or each.signs != ("=",):
            return None
        letter, value = each.operands
        if not isinstance(letter, Name) or letters_in(value):
            return None
        values[str(letter)] = value
    if set(values) != {"x", "y"}:
        return None
    kind = match["kind"] + "函数"
    return _determined(read(TEMPLATES[kind]), ("k",), [(values["x"], values["y"])], kind, [])


def find_parabola_from_vertex(task: Task) -> Derivation | None:
    """Vertex and one more point: y = a(x-h)² + k."""
    found = matched(task, *VERTEX)
    if found is None or len(found[1]) != 2:
        return None
    vertex, other = point_of(found[1][0]), point_of(found[1][1])
    if vertex is None or other is None:
        return None
    h, k, x0, y0 = (to_sympy(each) for each in (*vertex, *other))
    if not all(each.is_Rational for each in (h, k, x0, y0)) or x0 == h:
        return None
    a = (y0 - k) / (x0 - h) ** 2
    if a == 0:
        return None
    base = from_sympy(symbol("x") - h)
    start: Node = tree.Multiply((Name("a"), tree.Power(base, from_sympy(sympy.Integer(2)))), ("",))
    if k != 0:
        size = from_sympy(abs(k))
        start = tree.Add((start, tree.Minus(size) if k < 0 else size))
    moves = [Move("set_up_vertex_form", function(start))]
    row = equation(substituted(start, {"x": other[0]}), other[1])
    moves.append(Move("put_in_points", row, function(start)))
    solved = polynomial_roots(row, "a")
    if solved is None:
        return None
    moves += solved[0]
    body = vertex_form(a, h, k)
    general = from_sympy(sympy.expand(to_sympy(body)))
    claims: tuple[Claim, ...] = (
        Equal(substituted(general, {"x": other[0]}), other[1]),
        Equal(general, body),
    )
    answer = function(body)
    moves.append(Move("write_function", answer, claims=claims))
    return Derivation("vertex_form", tuple(moves), answer, proof=claims, graphs=(general,))
