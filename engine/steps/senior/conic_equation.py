"""The standard equation of a conic from its axes, foci, eccentricity or directrix."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.conic import Conic, as_conic
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import asked
from engine.steps.senior.straight import as_point
from engine.steps.task import Task

_ZERO = sympy.Integer(0)
_WORDS = {
    "长轴长": ("a", 2), "短轴长": ("b", 2), "实轴长": ("a", 2), "虚轴长": ("b", 2),
    "焦距": ("c", 2), "离心率": ("e", 1), "半焦距": ("c", 1),
}  # fmt: skip


def find_conic_equation(task: Task) -> Derivation | None:
    """求椭圆、双曲线、抛物线的标准方程."""
    found = asked(task)
    if found is None or not found.words.endswith("方程"):
        return None
    return _from_axes(found.words, list(found.nodes)) or _parabola(found.words, found.nodes)


def _from_axes(words: str, nodes: list[Node]) -> Derivation | None:
    """焦点在 x 轴上，and two of a, b, c, e."""
    given = "|".join(_WORDS)
    datum = rf"(?:#|(?:{given})(?:#)?(?:为|是|等于)?#)"
    match = re.fullmatch(
        rf"(?:求)?(?:椭圆|双曲线)?(?:的)?(?:焦点|一个焦点)在#轴上?,(?P<data>{datum}[,和]?{datum})(?:,求|,)?(?:的)?(?P<kind>椭圆|双曲线)(?:#)?的?(?:标准)?方程",
        words,
    )
    if match is None or not nodes or str(nodes[0]) not in ("x", "y"):
        return None
    along, rest = str(nodes[0]), nodes[1:]
    known: dict[str, Any] = {}
    for piece in re.findall(datum, match["data"]):
        label = next((word for word in _WORDS if piece.startswith(word)), None)
        for _ in range(piece.count("#") - 1):
            rest.pop(0)
        name, value = _datum(label, rest.pop(0))
        if name is None or name in known:
            return None
        known[name] = value
    if rest or len(known) != 2 or not all(v.is_number and v.is_positive for v in known.values()):
        return None
    return _equation(match["kind"], along, known)


def _datum(label: str | None, given: Node) -> tuple[str | None, Any]:
    if isinstance(given, Relation) and given.signs == ("=",):
        left = given.operands[0]
        name = "e" if left == tree.Constant("e") else str(left)
        return (name if name in "abce" else None), to_sympy(given.operands[1])
    if label is None:
        return None, None
    name, factor = _WORDS[label]
    return name, to_sympy(given) / factor


def _equation(kind: str, along: str, known: dict[str, Any]) -> Derivation | None:
    ellipse = kind == "椭圆"
    a, b, c = (known.get(name) for name in "abc")
    e = known.get("e")
    if e is not None:
        if (e >= 1) if ellipse else (e <= 1):
            return None
        if a is None and c is not None:
            a = c / e
        elif a is None and b is not None:
            a = b / sympy.sqrt(1 - e**2 if ellipse else e**2 - 1)
        if a is None:
            return None
        c = e * a
    squares = _squares(ellipse, a, b, c)
    if squares is None:
        return None
    conic = Conic("ellipse" if ellipse else "hyperbola", along, squares, (_ZERO, _ZERO), None)
    answer = conic.standard
    again = as_conic(answer)
    if again is None or (again.kind, again.along, again.squares) != (conic.kind, along, squares):
        return None
    combined = squares[0] - squares[1] if ellipse else squares[0] + squares[1]
    claims: list[Claim] = [Equal(node(combined), node(squares[2]))]
    values = dict(zip("abc", (sympy.sqrt(each) for each in squares), strict=True))
    values["e"] = values["c"] / values["a"]
    claims += [Equal(node(values[name]), node(value)) for name, value in known.items()]
    shown = tree.Listing(tuple(equation(Name(name), values[name]) for name in "abc"))
    rule = "ellipse_from_axes" if ellipse else "hyperbola_from_axes"
    moves = (
        Move(rule, after=shown, claims=tuple(claims)),
        Move("write_conic", after=answer, words={"axis": Name(along)}),
    )
    return Derivation("conic_equation", moves, answer=answer, proof=tuple(claims))


def _squares(ellipse: bool, a: Any, b: Any, c: Any) -> tuple[Any, ...] | None:
    """a², b², c² from two of the three."""
    sign = 1 if ellipse else -1
    if a is not None and b is not None:
        found = (a**2, b**2, a**2 - sign * b**2)
    elif a is not None and c is not None:
        found = (a**2, sign * (a**2 - c**2), c**2)
    elif b is not None and c is not None:
        found = (c**2 + sign * b**2, b**2, c**2)
    else:
        return None
    simple = tuple(sympy.simplify(each) for each in found)
    return simple if all(each.is_positive for each in simple) else None


def _parabola(words: str, nodes: tuple[Node, ...]) -> Derivation | None:
    if re.fullmatch(
        r"(?:求)?(?:以原点为顶点,|顶点(?:在|为)(?:坐标)?原点,)?焦点(?:坐标)?(?:为|是|在)#的抛物线(?:的)?(?:标准)?方程",
        words,
    ):
        point = as_point(nodes[0])
        if point is None or (point[0] == 0) == (point[1] == 0):
            return None
        along, size = ("x", point[0]) if point[1] == 0 else ("y", point[1])
    elif re.fullmatch(
        r"(?:求)?(?:以原点为顶点,|顶点(?:在|为)(?:坐标)?原点,)?准线(?:方程)?(?:为|是)#的抛物线(?:的)?(?:标准)?方程",
        words,
    ):
        line = nodes[0]
        if (
            not isinstance(line, Relation)
            or line.signs != ("=",)
            or str(line.operands[0]) not in ("x", "y")
        ):
            return None
        along, size = str(line.operands[0]), -to_sympy(line.operands[1])
    else:
        return None
    if not size.is_number or not size.is_real or size == 0:
        return None
    answer = Conic("parabola", along, (size,), (_ZERO, _ZERO), None).standard
    t = symbol("t")
    place = t**2 / (4 * size)
    claim = Equal(node((place - size) ** 2 + t**2), node((place + size) ** 2))
    moves = (
        Move("half_parameter", after=equation(tree.Divide(Name("p"), node(2)), abs(size))),
        Move("write_conic", after=answer, words={"axis": Name(along)}, claims=(claim,)),
    )
    return Derivation("conic_equation", moves, answer=answer, proof=(claim,))
