"""What is known of a triangle, and the laws of sines and cosines that add to it."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Call, Name, Node
from engine.steps.claim import Equal
from engine.steps.derivation import Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, times

PI = sympy.pi


SIDES = {"a": "A", "b": "B", "c": "C"}


OPPOSITE = {angle: side for side, angle in SIDES.items()}


class Triangle:
    """What is known so far, and how each new thing was found."""

    def __init__(self, known: dict[str, Any], goals: tuple[str, ...]) -> None:
        self.known, self.goals = dict(known), goals
        self.moves: list[Move] = []

    def has(self, *names: str) -> bool:
        return all(name in self.known for name in names)

    def learn(self, name: str, value: Any, move: Move) -> None:
        self.known[name] = value
        self.moves.append(move)


def all_triangles(triangle: Triangle) -> list[Triangle]:
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


def _possible(triangle: Triangle) -> bool:
    known = triangle.known
    if all(name in known for name in SIDES):
        a, b, c = (known[name] for name in SIDES)
        return bool(a + b > c and b + c > a and a + c > b)
    return all(known[name] > 0 for name in known)


def _reached(triangle: Triangle, goal: str) -> bool:
    if goal != "S":
        return goal in triangle.known
    return any(triangle.has(a, b, _third(a, b)) for a, b in (("a", "b"), ("b", "c"), ("a", "c")))


def _third(one: str, other: str) -> str:
    return SIDES[next(side for side in SIDES if side not in (one, other))]


def _cos(angle: str) -> Node:
    return Call("cos", (Name(angle),))


def _sin(angle: str) -> Node:
    return Call("sin", (Name(angle),))


def _cosine_side(triangle: Triangle) -> bool:
    for side, angle in SIDES.items():
        one, other = (each for each in SIDES if each != side)
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


def _cosine_angle(triangle: Triangle) -> bool:
    if not triangle.has("a", "b", "c"):
        return False
    wanted = [angle for angle in OPPOSITE if angle in triangle.goals] or ["C"]
    for side, angle in SIDES.items():
        if angle in triangle.known or angle not in wanted:
            continue
        one, other = (each for each in SIDES if each != side)
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


def _third_angle(triangle: Triangle) -> bool:
    for angle in OPPOSITE:
        others = [each for each in OPPOSITE if each != angle]
        if angle in triangle.known or not triangle.has(*others):
            continue
        one, other = (triangle.known[each] for each in others)
        value = sympy.simplify(PI - one - other)
        if not value > 0:
            return False
        if not (value / PI).is_Rational:
            return False
        shown = equation(
            Name(angle),
            minus(minus(degrees(PI), degrees(one)), degrees(other)),
            degrees(value),
        )
        triangle.learn(
            angle,
            value,
            Move("angle_sum", after=shown, claims=(Equal(node(PI - one - other), node(value)),)),
        )
        return True
    return False


def degrees(angle: Any) -> Node:
    turn = angle / PI
    return tree.Degrees(node(turn * 180)) if turn.is_Rational else node(angle)


def _sine_side(triangle: Triangle) -> bool:
    for side, angle in SIDES.items():
        if side in triangle.known or angle not in triangle.known:
            continue
        for base, facing in SIDES.items():
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


def _sine_angle(triangle: Triangle) -> list[Triangle]:
    """Two sides and an angle facing one of them: none, one or two triangles."""
    for side, angle in SIDES.items():
        if angle in triangle.known or side not in triangle.known:
            continue
        for base, facing in SIDES.items():
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
            if not (sharp / PI).is_Rational:
                return []
            found = []
            options = [sharp] if ratio == 1 else [sharp, PI - sharp]
            kept = [each for each in options if each + triangle.known[facing] < PI]
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
                branch = Triangle(triangle.known, triangle.goals)
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
                        after=equation(Name(angle), degrees(each)),
                        claims=(Equal(node(sympy.sin(each)), node(ratio)),),
                        words=words,
                    ),
                )
                found += all_triangles(branch)
            return found
    return []


def area(triangle: Triangle) -> tuple[Any, Move] | None:
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
