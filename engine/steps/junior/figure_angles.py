"""Angles of parallelograms and regular polygons, and partners named by two letters."""

from __future__ import annotations

import re

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Add, Degrees, Divide, Minus, Node, Relation
from engine.maths.write import text
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import node
from engine.steps.task import Task

_SIDES = {"三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "九": 9, "十": 10, "十二": 12}


def find_figure_angle(task: Task) -> Derivation | None:
    """平行四边形的角、正多边形的外角、互余互补的角."""
    found = matched(
        task,
        r"(?:已知|在|如果|若)?(?:平行四边形|▱|菱形|□)#中?,(?:若|已知|如果)?#,(?:则|求)*#(?:的度数|的大小)?(?:是|为|=|等于)?(?:多少)?(?:度)?",
    )
    if found is not None:
        return _parallelogram(found[1])
    found = matched(
        task,
        r"(?:求)?(?:一个)?正(?P<name>十二|[三四五六八九十])边形的(?:(?:每一个|每个|一个)?外角)(?:的度数)?(?:都)?(?:是|为|等于)?(?:多少)?(?:度)?",
    )
    if found is not None:
        n = _SIDES[found[0]["name"]]
        return _angle("outer_angle", Divide(Degrees(node(360)), node(n)), 360, n)
    found = matched(
        task,
        r"(?:已知|若|如果)?#(?:与|和)#互(?P<kind>余|补|为余角|为补角),(?:且|若|已知)?#,(?:则|那么|求)*#(?:的度数|的大小)?(?:是|为|=|等于)?(?:多少)?(?:度)?",
        r"(?:已知|若|如果)?#,#(?:与|和)#互(?P<kind>余|补|为余角|为补角),(?:则|那么|求)*#(?:的度数|的大小)?(?:是|为|=|等于)?(?:多少)?(?:度)?(?P<first>)",
    )
    return None if found is None else _partner(found)


def _degrees(given: Node) -> tuple[Node, Degrees] | None:
    """∠A=70° as its name and size."""
    if not isinstance(given, Relation) or given.signs != ("=",):
        return None
    name, size = given.operands
    if not isinstance(size, Degrees) or size.minutes is not None:
        return None
    return name, size


def _parallelogram(nodes: tuple[Node, ...]) -> Derivation | None:
    figure, given, wanted = nodes
    known = _degrees(given)
    corners = text(figure)
    if known is None or not re.fullmatch("[A-Z]{4}", corners) or len(set(corners)) < 4:
        return None
    names = [text(each).removeprefix("∠") for each in (known[0], wanted)]
    if any(len(each) != 1 or each not in corners for each in names) or names[0] == names[1]:
        return None
    size = to_sympy(known[1].degrees)
    if not 0 < size < 180:
        return None
    apart = abs(corners.index(names[0]) - corners.index(names[1]))
    if apart == 2:
        answer = known[1]
        move = Move("parallelogram_opposite", answer, claims=(Equal(answer, known[1]),))
        return Derivation("figure_angle", (move,), answer, proof=move_claims(move))
    return _difference("parallelogram_neighbour", 180, known[1])


def _partner(found: tuple[re.Match[str], tuple[Node, ...]]) -> Derivation | None:
    match, nodes = found
    if match.groupdict().get("first") is not None:
        given, one, other, wanted = nodes
    else:
        one, other, given, wanted = nodes
    known = _degrees(given)
    if known is None or {text(known[0]), text(wanted)} != {text(one), text(other)}:
        return None
    whole = 90 if "余" in match["kind"] else 180
    if not 0 < to_sympy(known[1].degrees) < whole:
        return None
    return _difference("partner_by_name", whole, known[1])


def _difference(rule: str, whole: int, part: Degrees) -> Derivation:
    question = Add((Degrees(node(whole)), Minus(part)))
    answer = Degrees(node(whole - to_sympy(part.degrees)))
    move = Move(rule, answer, question, claims=(Equal(question, answer),))
    return Derivation("figure_angle", (move,), answer, proof=move_claims(move))


def _angle(rule: str, question: Node, above: int, below: int) -> Derivation | None:
    if above % below:
        return None
    answer = Degrees(node(above // below))
    move = Move(rule, answer, question, claims=(Equal(question, answer),))
    return Derivation("figure_angle", (move,), answer, proof=move_claims(move))


def move_claims(move: Move) -> tuple[Equal, ...]:
    """The equalities that a move claims."""
    return tuple(claim for claim in move.claims if isinstance(claim, Equal))
