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
from engine.steps.senior.lines import two_letters
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
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_PI = sympy.pi
_SIDES = {"a": "A", "b": "B", "c": "C"}
_OPPOSITE = {angle: side for side, angle in _SIDES.items()}
_WORDS = r"(?:在?#(?:中|内)?,?)?(?:#的(?:三个)?内角#,#,#(?:所对的边|的对边|所对边)分别(?:为|是)#,#,#,)?(?:内角#,#,#的对边分别(?:为|是)#,#,#,)?(?:角#,#,#(?:所对的边|的对边)分别(?:为|是)#,#,#,)?(?:(?:且|边|角)?#,?)+(?:且#,)?求(?:边|角|边长)?#(?:和(?:边|角)?#)?(?:的面积#?)?"


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
            and (angle := _element(left.arguments[0])) in _OPPOSITE
        ):
            known[str(angle)] = sympy.acos(value)
            ratios[str(angle)] = value
        else:
            return None
    if "面积" in tail:
        wanted = [Name("S")]
    return _solve(known, wanted)


def _element(each: Node) -> str | None:
    if isinstance(each, Name) and str(each) in (*_SIDES, *_OPPOSITE):
        return str(each)
    if isinstance(each, tree.Figure) and each.kind == "angle" and each.letters in _OPPOSITE:
        return each.letters
    side = {"BC": "a", "CB": "a", "AC": "b", "CA": "b", "AB": "c", "BA": "c"}
    return side.get(two_letters(each))


class _Triangle:
    """What is known so far, and how each new thing was found."""

    def __init__(self, known: dict[str, Any], goals: tuple[str, ...]) -> None:
        self.known, self.goals = dict(known), goals
        self.moves: list[Move] = []

    def has(self, *names: str) -> bool:
        return all(name in self.known for name in names)

    def learn(self, name: str, value: Any, move: Move) -> None:
        self.known[name] = value
        self.moves.append(move)


def _solve(known: dict[str, Any], wanted: list[Node]) -> Derivation | None:
    if len(known) != 3 or not any(name in known for name in _SIDES):
        return None
    if any(known[side] <= 0 for side in _SIDES if side in known):
        return None
    if any(not 0 < known[angle] < _PI for angle in _OPPOSITE if angle in known):
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
    branches = _all_triangles(_Triangle(known, tuple(name for _, name, _ in goals)))
    if not branches:
        return None
    return _written(branches, goals, known)


def _all_triangles(triangle: _Triangle) -> list[_Triangle]:
    """Fill in the triangle until the goals are known; two triangles where the data allow two."""
    for _ in range(8):
        if all(_reached(triangle, goal) for goal in triangle.goals):
            return [triangle] if _possible(triangle) else []
        advanced = (
            _cosine_side(triangle)
            or _cosine_angle(triangle)
            or _third_angle(triangle)
            or _sine_side(triangle)
        )
        if advanced:
            continue
        return _sine_angle(triangle)
    return []


def _possible(triangle: _Triangle) -> bool:
    known = triangle.known
    if all(name in known for name in _SIDES):
        a, b, c = (known[name] for name in _SIDES)
        return bool(a + b > c and b + c > a and a + c > b)
    return all(known[name] > 0 for name in known)


def _reached(triangle: _Triangle, goal: str) -> bool:
    if goal != "S":
        return goal in triangle.known
    return any(triangle.has(a, b, _third(a, b)) for a, b in (("a", "b"), ("b", "c"), ("a", "c")))


def _third(one: str, other: str) -> str:
    return _SIDES[next(side for side in _SIDES if side not in (one, other))]


def _cos(angle: str) -> Node:
    return Call("cos", (Name(angle),))


def _sin(angle: str) -> Node:
    return Call("sin", (Name(angle),))


def _cosine_side(triangle: _Triangle) -> bool:
    for side, angle in _SIDES.items():
        one, other = (each for each in _SIDES if each != side)
        if side in triangle.known or not triangle.has(one, other, angle):
            continue
        p, q, c = triangle.known[one], triangle.known[other], triangle.known[angle]
        square = sympy.expand(p**2 + q**2 - 2 * p * q * sympy.cos(c))
        value = sympy.sqrtdenest(sympy.sqrt(square))
        law = minus(
            plus(power(Name(one), 2), power(Name(other), 2)),
            times(2, Name(one), Name(other), _cos(angle)),
        )
        filled = minus(
            plus(power(node(p), 2), power(node(q), 2)), times(2, p, q, node(sympy.cos(c)), sign="×")
        )
        claim = Equal(filled, node(square))
        triangle.learn(
            side,
            value,
            Move(
                "cosine_law_side",
                after=equation(power(Name(side), 2), law, filled, square),
                claims=(claim,),
                words={"side": equation(Name(side), value)},
            ),
        )
        return True
    return False


def _cosine_angle(triangle: _Triangle) -> bool:
    if not triangle.has("a", "b", "c"):
        return False
    wanted = [angle for angle in _OPPOSITE if angle in triangle.goals] or ["C"]
    for side, angle in _SIDES.items():
        if angle in triangle.known or angle not in wanted:
            continue
        one, other = (each for each in _SIDES if each != side)
        p, q, r = (triangle.known[each] for each in (one, other, side))
        value = sympy.simplify((p**2 + q**2 - r**2) / (2 * p * q))
        if not -1 < value < 1:
            continue
        law = over(
            minus(plus(power(Name(one), 2), power(Name(other), 2)), power(Name(side), 2)),
            times(2, Name(one), Name(other)),
        )
        filled = over(
            minus(plus(power(node(p), 2), power(node(q), 2)), power(node(r), 2)),
            times(2, p, q, sign="×"),
        )
        found = sympy.acos(value)
        words: dict[str, Node | str] = {"angle": Name(angle)}
        triangle.learn(
            angle,
            found,
            Move(
                "cosine_law_angle",
                after=equation(_cos(angle), law, filled, value),
                claims=(Equal(filled, node(value)),),
                words=words,
            ),
        )
    return True


def _third_angle(triangle: _Triangle) -> bool:
    for angle in _OPPOSITE:
        others = [each for each in _OPPOSITE if each != angle]
        if angle in triangle.known or not triangle.has(*others):
            continue
        one, other = (triangle.known[each] for each in others)
        value = sympy.simplify(_PI - one - other)
        if not value > 0:
            return False
        if not (value / _PI).is_Rational:
            return False
        shown = equation(
            Name(angle),
            minus(minus(_degrees(_PI), _degrees(one)), _degrees(other)),
            _degrees(value),
        )
        triangle.learn(
            angle,
            value,
            Move("angle_sum", after=shown, claims=(Equal(node(_PI - one - other), node(value)),)),
        )
        return True
    return False


def _degrees(angle: Any) -> Node:
    turn = angle / _PI
    return tree.Degrees(node(turn * 180)) if turn.is_Rational else node(angle)


def _sine_side(triangle: _Triangle) -> bool:
    for side, angle in _SIDES.items():
        if side in triangle.known or angle not in triangle.known:
            continue
        for base, facing in _SIDES.items():
            if triangle.has(base, facing):
                value = sympy.radsimp(
                    sympy.simplify(
                        triangle.known[base]
                        * sympy.sin(triangle.known[angle])
                        / sympy.sin(triangle.known[facing])
                    )
                )
                law = over(times(Name(base), _sin(angle)), _sin(facing))
                filled = over(
                    times(
                        node(triangle.known[base]), node(sympy.sin(triangle.known[angle])), sign="×"
                    ),
                    node(sympy.sin(triangle.known[facing])),
                )
                triangle.learn(
                    side,
                    value,
                    Move(
                        "sine_law_side",
                        after=equation(Name(side), law, filled, value),
                        claims=(Equal(filled, node(value)),),
                    ),
                )
                return True
    return False


def _sine_angle(triangle: _Triangle) -> list[_Triangle]:
    """Two sides and an angle facing one of them: none, one or two triangles."""
    for side, angle in _SIDES.items():
        if angle in triangle.known or side not in triangle.known:
            continue
        for base, facing in _SIDES.items():
            if not triangle.has(base, facing):
                continue
            ratio = sympy.radsimp(
                sympy.simplify(
                    triangle.known[side] * sympy.sin(triangle.known[facing]) / triangle.known[base]
                )
            )
            if ratio > 1:
                return []
            sharp = sympy.asin(ratio)
            if not (sharp / _PI).is_Rational:
                return []
            found = []
            options = [sharp] if ratio == 1 else [sharp, _PI - sharp]
            kept = [each for each in options if each + triangle.known[facing] < _PI]
            law = over(times(Name(side), _sin(facing)), Name(base))
            filled = over(
                times(
                    node(triangle.known[side]), node(sympy.sin(triangle.known[facing])), sign="×"
                ),
                node(triangle.known[base]),
            )
            sine = Move(
                "sine_law_angle",
                after=equation(_sin(angle), law, filled, ratio),
                claims=(Equal(filled, node(ratio)),),
                words={"angle": Name(angle)},
            )
            for each in kept:
                branch = _Triangle(triangle.known, triangle.goals)
                rule = "one_angle" if len(kept) == 1 else "two_angles"
                branch.moves = [*triangle.moves, sine]
                words: dict[str, Node | str] = {
                    "angle": Name(angle),
                    "side": Name(side),
                    "base": Name(base),
                }
                branch.learn(
                    angle,
                    each,
                    Move(
                        rule,
                        after=equation(Name(angle), _degrees(each)),
                        claims=(Equal(node(sympy.sin(each)), node(ratio)),),
                        words=words,
                    ),
                )
                found += _all_triangles(branch)
            return found
    return []


def _area(triangle: _Triangle) -> tuple[Any, Move] | None:
    for one, other in (("a", "b"), ("b", "c"), ("a", "c")):
        angle = _third(one, other)
        if triangle.has(one, other, angle):
            p, q, c = (triangle.known[each] for each in (one, other, angle))
            value = sympy.radsimp(sympy.simplify(p * q * sympy.sin(c) / 2))
            law = times(over(1, 2), Name(one), Name(other), _sin(angle))
            filled = times(over(1, 2), p, q, node(sympy.sin(c)), sign="×")
            return value, Move(
                "triangle_area",
                after=equation(Name("S"), law, filled, value),
                claims=(Equal(filled, node(value)),),
            )
    return None


def _written(
    branches: list[_Triangle], goals: list[Any], known: dict[str, Any]
) -> Derivation | None:
    moves: list[Move] = []
    proof: list[Claim] = []
    answers: list[list[tuple[Node, Node]]] = []
    for triangle in branches:
        moves += [move for move in triangle.moves if move not in moves]
        row: list[tuple[Node, Node]] = []
        for each, name, ratio in goals:
            if name == "S":
                area = _area(triangle)
                if area is None:
                    return None
                moves.append(area[1])
                row.append((Name("S"), node(area[0])))
                continue
            value = triangle.known[name]
            if ratio is not None:
                value = sympy.radsimp(sympy.simplify(getattr(sympy, ratio)(value)))
                row.append((each, node(value)))
            elif name in _OPPOSITE:
                if not (value / _PI).is_Rational:
                    return None
                row.append((each, _degrees(value)))
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


def _with_roots(moves: list[Move], triangle: _Triangle) -> list[Move]:
    """After the law of cosines gives a square, the line that takes the root; after cos, the angle."""
    shown: list[Move] = []
    for move in moves:
        shown.append(move)
        if move.rule == "cosine_law_side" and isinstance(move.after, Relation):
            head = move.after.operands[0]
            assert isinstance(head, tree.Power)
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
            if (value / _PI).is_Rational:
                shown.append(
                    Move(
                        "angle_from_cosine",
                        after=equation(Name(angle), _degrees(value)),
                        claims=(Equal(node(sympy.cos(value)), move.after.operands[-1]),)
                        if isinstance(move.after, Relation)
                        else (),
                        words={"angle": Name(angle)},
                    )
                )
    return shown


def _proof(triangle: _Triangle) -> list[Claim]:
    """Every law of cosines and angle that can be written with what is known."""
    known = triangle.known
    claims: list[Claim] = []
    for side, angle in _SIDES.items():
        one, other = (each for each in _SIDES if each != side)
        if triangle.has(side, one, other, angle):
            right = (
                known[one] ** 2
                + known[other] ** 2
                - 2 * known[one] * known[other] * sympy.cos(known[angle])
            )
            claims.append(Equal(node(known[side] ** 2), node(right)))
    for one in _SIDES:
        for other in _SIDES:
            if one < other and triangle.has(one, other, _SIDES[one], _SIDES[other]):
                claims.append(
                    Equal(
                        node(known[one] * sympy.sin(known[_SIDES[other]])),
                        node(known[other] * sympy.sin(known[_SIDES[one]])),
                    )
                )
    claims += [Holds(relation(known[name], ">", 0)) for name in known]
    if triangle.has("A", "B", "C") and all((known[a] / _PI).is_Rational for a in _OPPOSITE):
        claims.append(Equal(node(known["A"] + known["B"] + known["C"]), node(_PI)))
    return claims
