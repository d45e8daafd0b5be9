"""Ellipses and hyperbolas from their foci and one thing more, or from two points."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Listing, Name, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import asked
from engine.steps.senior.straight import Point, X, Y, as_point
from engine.steps.task import Task

_ZERO = sympy.Integer(0)
_KIND = r"(?P<kind>椭圆|双曲线)"
_FOCI = r"(?:的)?(?:两个?)?焦点(?:坐标)?(?:分别)?(?:为|是|在)#[,和]#"
_MORE = r"(?:(?:经|且)?(?:它)?(?:经)?过(?:点)?#|(?:且)?(?:它的)?(?P<what>长轴长|短轴长|实轴长|虚轴长|离心率)(?:#)?(?:为|是|等于)?#|(?:且)?(?:#|椭圆上一点#|双曲线上一点#)?(?:椭圆上|双曲线上)?(?:任意)?一?点(?:#)?到两(?:个)?焦点(?:的)?距离(?:的|之)?(?P<sum>和|差的绝对值)(?:为|是|等于)#)"
_FORMS = (
    rf"{_KIND}(?:#)?{_FOCI},?(?:且)?{_MORE},求(?:该|此|这个)?(?:椭圆|双曲线)?(?:#)?的?(?:标准)?方程",
    rf"(?:求)?{_FOCI},?(?:且)?{_MORE}的{_KIND}的?(?:标准)?方程",
    rf"(?:求)?(?:两个?)?焦点(?:坐标)?(?:分别)?(?:为|是|在)#[,和]#,?(?:且)?(?:经)?过(?:点)?#的{_KIND}的?(?:标准)?方程",
)


def find_conic_from_foci(task: Task) -> Derivation | None:
    """已知焦点和另一个条件，求标准方程."""
    found = asked(task)
    if found is None or "焦点" not in found.words or "方程" not in found.words:
        return None
    match = next((m for form in _FORMS if (m := re.fullmatch(form, found.words))), None)
    if match is None:
        return None
    groups = match.groupdict()
    nodes = [each for each in found.nodes if not (isinstance(each, Name) and each.name in "CPMeE")]
    foci = [point for point in map(as_point, nodes[:2]) if point is not None]
    if len(nodes) != 3 or len(foci) != 2:
        return None
    given = nodes[2]
    if isinstance(given, Relation) and given.signs == ("=",):
        given = given.operands[1]
    (a1, b1), (a2, b2) = foci
    if (a1 + a2, b1 + b2) != (0, 0) or (a1, b1) == (0, 0) or (a1 != 0 and b1 != 0):
        return None
    along = "x" if b1 == 0 else "y"
    c = sympy.Abs(a1 + b1)
    ellipse = match["kind"] == "椭圆"
    point = as_point(given)
    size = None if point is not None else to_sympy(given)
    return _equation(ellipse, along, c, point, groups.get("what"), groups.get("sum"), size)


def _equation(
    ellipse: bool,
    along: str,
    c: Any,
    point: Point | None,
    what: str | None,
    total: str | None,
    size: Any,
) -> Derivation | None:
    square: Any = None
    claims: list[Claim] = []
    if point is not None:
        u, v = point if along == "x" else point[::-1]
        q = sympy.Symbol("q", positive=True)
        other = q - c**2 if ellipse else c**2 - q
        line = u**2 * other + (1 if ellipse else -1) * v**2 * q - q * other
        roots = [each for each in sympy.roots(sympy.expand(line), q) if each.is_real and each > 0]
        roots = [each for each in roots if (each > c**2 if ellipse else each < c**2)]
        if len(roots) != 1:
            return None
        square = roots[0]
    elif size is not None and size.is_positive:
        if what in ("长轴长", "实轴长") or total is not None:
            if (total == "和") != ellipse and total is not None:
                return None
            square = (size / 2) ** 2
        elif what in ("短轴长", "虚轴长"):
            square = c**2 + (size / 2) ** 2 if ellipse else c**2 - (size / 2) ** 2
        elif what == "离心率":
            square = (c / size) ** 2
    if (what in ("长轴长", "短轴长") and not ellipse) or (what in ("实轴长", "虚轴长") and ellipse):
        return None
    if square is None or not (square > c**2 if ellipse else 0 < square < c**2):
        return None
    second = square - c**2 if ellipse else c**2 - square
    conic = Conic(
        "ellipse" if ellipse else "hyperbola", along, (square, second, c**2), (_ZERO, _ZERO), None
    )
    answer = conic.standard
    again = as_conic(answer)
    if again is None or (again.kind, again.along, again.squares) != (
        conic.kind,
        along,
        conic.squares,
    ):
        return None
    claims.append(Equal(node(square - second if ellipse else square + second), node(c**2)))
    if point is not None and isinstance(answer, Relation):
        there = to_sympy(answer.operands[0]).subs({X: point[0], Y: point[1]})
        claims.append(Equal(node(sympy.simplify(there)), node(1)))
    rule = "ellipse_from_axes" if ellipse else "hyperbola_from_axes"
    shown = Listing(
        tuple(
            equation(Name(n), v)
            for n, v in zip("abc", (sympy.sqrt(square), sympy.sqrt(second), c), strict=True)
        )
    )
    moves = (
        Move(rule, after=shown, claims=tuple(claims)),
        Move("write_conic", after=answer, words={"axis": Name(along)}),
    )
    return Derivation("conic_from_foci", moves, answer=answer, proof=tuple(claims))
