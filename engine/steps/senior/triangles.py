"""Solving triangles by the laws of sines and cosines."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, relation, root, sure
from engine.steps.senior.reading import asked
from engine.steps.senior.straight import two_letters
from engine.steps.senior.triangle_laws import (
    OPPOSITE,
    PI,
    SIDES,
    Triangle,
    all_triangles,
    area,
    degrees,
)
from engine.steps.task import Task

_WORDS = r"(?:在?#(?:中|内)?,?)?(?:#的(?:三个)?内角#,#,#(?:所对的边|的对边|所对边)分别(?:为|是)#,#,#,)?(?:内角#,#,#的对边分别(?:为|是)#,#,#,)?(?:角#,#,#(?:所对的边|的对边)分别(?:为|是)#,#,#,)?(?:(?:且|边|角)?#,?)+(?:且#,)?求(?:边|角|边长)?#(?:和(?:边|角)?#)?(?:的(?:大小|度数|长度?|余弦值?|正弦值?))?(?:和(?:三角形|它)?(?=的面积))?(?:的面积#?)?"


def find_triangle(task: Task) -> Derivation | None:
    """解三角形."""
    found = asked(task)
    if found is None or re.fullmatch(_WORDS, found.words) is None:
        return None
    head, _, tail = found.words.rpartition("求")
    count = head.count("#")
    given, wanted = found.nodes[:count], list(found.nodes[count:])
    if not any(isinstance(each, tree.Figure) and each.letters == "ABC" for each in found.nodes):
        return None
    known: dict[str, Any] = {}
    ratios: dict[str, Any] = {}
    for each in given:
        if isinstance(each, tree.Figure | Name):
            continue
        if not isinstance(each, Relation) or each.signs != ("=",):
            return None
        left, value = each.operands[0], to_sympy(each.operands[1])
        if not value.is_number or not value.is_real:
            return None
        name = _element(left)
        if name is not None and name not in known:
            known[name] = value
        elif (
            isinstance(left, Call)
            and left.function == "cos"
            and (angle := _element(left.arguments[0])) in OPPOSITE
        ):
            known[str(angle)] = sympy.acos(value)
            ratios[str(angle)] = value
        else:
            return None
    if re.search("余弦|正弦", tail):
        wanted[-1] = Call("cos" if "余弦" in tail else "sin", (wanted[-1],))
    if "面积" in tail:
        wanted = [*(each for each in wanted if _element(each) is not None), Name("S")]
    return _solve(known, wanted)


def _element(each: Node) -> str | None:
    if isinstance(each, Name) and str(each) in (*SIDES, *OPPOSITE):
        return str(each)
    if isinstance(each, tree.Figure) and each.kind == "angle" and each.letters in OPPOSITE:
        return each.letters
    if (
        isinstance(each, tree.Figure)
        and each.kind == "angle"
        and sorted(each.letters) == list("ABC")
    ):
        return each.letters[1]
    side = {"BC": "a", "CB": "a", "AC": "b", "CA": "b", "AB": "c", "BA": "c"}
    return side.get(two_letters(each))


def _solve(known: dict[str, Any], wanted: list[Node]) -> Derivation | None:
    if len(known) != 3 or not any(name in known for name in SIDES):
        return None
    if any(known[side] <= 0 for side in SIDES if side in known):
        return None
    if any(not 0 < known[angle] < PI for angle in OPPOSITE if angle in known):
        return None
    goals = []
    for each in wanted:
        name = "S" if each == Name("S") else _element(each)
        ratio = None
        if name is None and isinstance(each, Call) and each.function in ("cos", "sin"):
            ratio = each.function
            name = _element(each.arguments[0])
        if name is None:
            return None
        goals.append((each, name, ratio))
    branches = all_triangles(Triangle(known, tuple(name for _, name, _ in goals)))
    if not branches:
        return None
    return _written(branches, goals, known)


def _written(
    branches: list[Triangle], goals: list[Any], known: dict[str, Any]
) -> Derivation | None:
    moves: list[Move] = []
    proof: list[Claim] = []
    answers: list[list[tuple[Node, Node]]] = []
    for triangle in branches:
        moves += [move for move in triangle.moves if move not in moves]
        row: list[tuple[Node, Node]] = []
        for each, name, ratio in goals:
            if name == "S":
                found = area(triangle)
                if found is None:
                    return None
                moves.append(found[1])
                row.append((Name("S"), node(found[0])))
                continue
            value = triangle.known[name]
            if ratio is not None:
                value = sympy.radsimp(sympy.simplify(getattr(sympy, ratio)(value)))
                row.append((each, node(value)))
            elif name in OPPOSITE:
                if not (value / PI).is_Rational:
                    return None
                row.append((each, degrees(value)))
            else:
                row.append((each, node(value)))
        answers.append(row)
        proof += _proof(triangle)
    moves = _with_roots(moves, branches[0])
    if len(answers) > 1 and len(goals) > 1:
        return None
    if len(answers) == 1:
        only = answers[0]
        single = len(only) == 1
        return Derivation("triangle", tuple(moves), answer=only[0][1] if single else None,
            answer_latex="" if single else ", ".join(latex(equation(a, b)) for a, b in only),
            answer_text="" if single else "，".join(text(equation(a, b)) for a, b in only), proof=tuple(proof))  # fmt: skip
    alternatives = tuple(dict.fromkeys(equation(*row[0]) for row in answers))
    return Derivation(
        "triangle",
        tuple(moves),
        answer=tree.Or(alternatives) if len(alternatives) > 1 else alternatives[0],
        proof=tuple(proof),
    )


def _with_roots(moves: list[Move], triangle: Triangle) -> list[Move]:
    """After the law of cosines gives a square, the line that takes the root; after cos, the angle."""
    shown: list[Move] = []
    for move in moves:
        shown.append(move)
        if move.rule == "cosine_law_side" and isinstance(move.after, Relation):
            head = move.after.operands[0]
            head = sure(tree.Power, head)
            value = triangle.known[str(head.base)]
            shown.append(
                Move(
                    "take_root",
                    after=equation(head.base, root(move.after.operands[-1]), value)
                    if root(move.after.operands[-1]) != node(value)
                    else equation(head.base, value),
                    claims=(Equal(root(move.after.operands[-1]), node(value)),),
                )
            )
        if move.rule == "cosine_law_angle":
            angle = str(move.words["angle"])
            value = triangle.known[angle]
            if (value / PI).is_Rational:
                shown.append(
                    Move(
                        "angle_from_cosine",
                        after=equation(Name(angle), degrees(value)),
                        claims=(Equal(node(sympy.cos(value)), move.after.operands[-1]),)
                        if isinstance(move.after, Relation)
                        else (),
                        words={"angle": Name(angle)},
                    )
                )
    return shown


def _proof(triangle: Triangle) -> list[Claim]:
    """Every law of cosines and angle that can be written with what is known."""
    known = triangle.known
    claims: list[Claim] = []
    for side, angle in SIDES.items():
        one, other = (each for each in SIDES if each != side)
        if triangle.has(side, one, other, angle):
            right = (
                known[one] ** 2
                + known[other] ** 2
                - 2 * known[one] * known[other] * sympy.cos(known[angle])
            )
            claims.append(Equal(node(known[side] ** 2), node(right)))
    for one in SIDES:
        for other in SIDES:
            if one < other and triangle.has(one, other, SIDES[one], SIDES[other]):
                claims.append(
                    Equal(
                        node(known[one] * sympy.sin(known[SIDES[other]])),
                        node(known[other] * sympy.sin(known[SIDES[one]])),
                    )
                )
    claims += [Holds(relation(known[name], ">", 0)) for name in known]
    if triangle.has("A", "B", "C") and all((known[a] / PI).is_Rational for a in OPPOSITE):
        claims.append(Equal(node(known["A"] + known["B"] + known["C"]), node(PI)))
    return claims
