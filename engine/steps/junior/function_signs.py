"""Letters of linear and inverse functions from their quadrants or growth, and values compared."""

from __future__ import annotations

import itertools
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.functions import body_of, coordinates
from engine.steps.junior.number_lines import condition
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, relation
from engine.steps.task import Task

_GRAPH = r"(?:的)?(?:图象|图像|双曲线)?(?:的两(?:个)?分支|的两支)?(?:分别)?"
_QUADRANTS = r"(?:经过|过|在|位于|分布在)第?(?P<q>[一二三四](?:,?(?:和|与)?第?[一二三四])*)象限"
_GROWTH = r"(?:中,?)?(?:#随#的增大而|在每个象限内,?#随#的增大而|在每一个象限内,?#随#的增大而|当#时,?#随#的增大而)(?P<g>增大|减小)"
_END = r",?(?:则|那么)?(?:求|试求)?(?:实数|常数)?#(?:的)?(?:取值范围|范围)(?:是|为)?"
_SLOPES = {
    "一二三": (1, 1),
    "一三四": (1, -1),
    "一二四": (-1, 1),
    "二三四": (-1, -1),
    "一三": (1, 0),
    "二四": (-1, 0),
}


def find_sign_parameter(task: Task) -> Derivation | None:
    """由象限或增减性求系数的范围."""
    found = matched(
        task,
        rf"(?:已知|若|如果)?(?:一次|反比例|正比例)?函数#{_GRAPH}{_QUADRANTS}{_END}",
        rf"(?:已知|若|如果)?(?:一次|反比例|正比例)?函数#{_GRAPH},?{_GROWTH}{_END}",
        rf"(?:已知|若|如果)?双曲线#{_GRAPH}{_QUADRANTS}{_END}",
    )
    if found is None:
        return None
    match, nodes = found
    body, wanted = body_of(nodes[0]), nodes[-1]
    if body is None or not isinstance(wanted, Name):
        return None
    a, x = symbol(str(wanted)), symbol("x")
    value = to_sympy(body)
    if value.free_symbols != {a, x}:
        return None
    inverse = sympy.simplify(value * x)
    groups = match.groupdict()
    rows: list[tuple[Any, str]] = []
    if not inverse.has(x):
        if groups.get("q"):
            names = "".join(c for c in groups["q"] if c in "一二三四")
            if names not in ("一三", "二四"):
                return None
            rows = [(inverse, ">" if names == "一三" else "<")]
        else:
            rows = [(inverse, "<" if groups["g"] == "增大" else ">")]
    else:
        expanded = sympy.expand(value)
        if not expanded.is_polynomial(x) or sympy.degree(expanded, x) != 1:
            return None
        k, b = expanded.coeff(x, 1), expanded.coeff(x, 0)
        if groups.get("q"):
            signs = _SLOPES.get(
                "".join(sorted((c for c in groups["q"] if c in "一二三四"), key="一二三四".index))
            )
            if signs is None:
                return None
            rows = [
                (part, {1: ">", -1: "<", 0: "="}[s]) for part, s in zip((k, b), signs, strict=True)
            ]
        else:
            rows = [(k, ">" if groups["g"] == "增大" else "<")]
    return _ranged(rows, a, wanted)


def _ranged(rows: list[tuple[Any, str]], a: Any, wanted: Name) -> Derivation | None:
    lines = []
    for part, sign in rows:
        if part.has(a):
            lines.append(relation(from_sympy(part), sign, 0))
        elif not {">": part > 0, "<": part < 0, "=": part == 0}[sign]:
            return None
    if not lines or any(line.signs == ("=",) for line in lines):
        return None
    system: Node = lines[0] if len(lines) == 1 else tree.System(tuple(lines))
    values = solution_set(system, str(wanted))
    if values is None or values is sympy.S.EmptySet or values == sympy.S.Reals:
        return None
    answer = condition(values, str(wanted))
    claims: tuple[Claim, ...] = (SameSolutions(system, answer, (str(wanted),)),)
    moves = (
        Move("signs_of_coefficients", system),
        Move("solve_for_range", answer, system, claims=claims),
    )
    return Derivation("sign_parameter", moves, answer, proof=claims)


def compare_ordinates(task: Task) -> Derivation | None:
    """点 (2,y₁)、(3,y₂) 在图象上，比较 y₁、y₂."""
    found = matched(
        task,
        r"(?:已知|若|如果)?(?:点)?#(?:,|和|与)(?:点)?#(?:(?:,|和|与)(?:点)?#)?(?:都)?(?:在|是)(?:一次|二次|反比例|正比例)?(?:函数|直线|抛物线|双曲线)?#(?:的)?(?:图象|图像)?上(?:的)?(?:两点|三点|点)?,?(?:则|那么|试)?(?:比较|判断)?#(?:(?:,|和|与)#)+(?:的)?(?:大小)?(?:关系)?(?:是|为)?",
    )
    if found is None:
        return None
    nodes = list(found[1])
    place = next((i for i, each in enumerate(nodes) if isinstance(each, Relation)), 0)
    points, given, wanted = nodes[:place], nodes[place], nodes[place + 1 :]
    body = body_of(given)
    if body is None or len(points) != len(wanted) or letters_in(body) != ("x",):
        return None
    value = to_sympy(body)
    sizes: dict[Node, Any] = {}
    claims: list[Claim] = []
    for each in points:
        items = coordinates(each)
        if items is None or not isinstance(items[1], Name) or letters_in(items[0]):
            return None
        at = to_sympy(items[0])
        there = value.subs(symbol("x"), at)
        if not there.is_real or not there.is_finite or items[1] in sizes:
            return None
        sizes[items[1]] = there
        claims.append(Equal(from_sympy(there), from_sympy(sympy.simplify(there))))
    if set(wanted) != set(sizes):
        return None
    order = sorted(sizes, key=lambda each: float(sizes[each]), reverse=True)
    signs = tuple("=" if sizes[a] == sizes[b] else ">" for a, b in itertools.pairwise(order))
    for one, other, sign in zip(order, order[1:], signs, strict=False):
        claims.append(Holds(relation(from_sympy(sizes[one]), sign, from_sympy(sizes[other]))))
    answer = Relation(tuple(order), signs)
    shown = tuple(equation(each, from_sympy(size)) for each, size in sizes.items())
    moves = (
        Move("ordinates", tree.Listing(shown), claims=tuple(claims[: len(points)])),
        Move("ordinates_compared", answer, claims=tuple(claims[len(points) :])),
    )
    return Derivation("compare_ordinates", moves, answer, proof=tuple(claims))
