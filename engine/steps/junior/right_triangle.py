"""解直角三角形 and the theorem of Pythagoras, with exact values only."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Degrees, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.radicals import surd_over
from engine.steps.junior.reading import matched
from engine.steps.junior.triangle_reading import Triangle, read_triangle
from engine.steps.junior.writing import letters_in, node, over, power, root, times
from engine.steps.task import Task

FUNCTIONS = {"sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan}
SPECIAL = (30, 45, 60)
LEGS = (
    r"(?:已知|若|如果)?(?:一个)?直角三角形(?:的)?两(?:条)?直角边(?:的)?(?:长)?(?:分别)?(?:为|是)#(?:和|,|与)#,?(?:则|那么)?(?:求|试求)?(?:它的|其)?斜边(?:的)?(?:长|长度)?(?:是|为|=)?(?:多少)?",
)
LEG_AND_HYPOTENUSE = (
    r"(?:已知|若|如果)?(?:一个)?直角三角形(?:的)?(?:一条)?(?P<first>斜边|直角边)(?:的)?长?(?:为|是)#,?(?:和)?(?:另)?(?:一条)?(?P<second>斜边|直角边)(?:的)?长?(?:为|是)#,?(?:则|那么)?(?:求)?另一(?:条)?直角边(?:的)?(?:长|长度)?(?:是|为|=)?(?:多少)?",
)


def solve_by_pythagoras(task: Task) -> Derivation | None:
    """Two sides of a right triangle named in words, the third is asked for."""
    found = matched(task, *LEGS)
    if found is not None and len(found[1]) == 2:
        return _third_side(found[1], hypotenuse=None)
    found = matched(task, *LEG_AND_HYPOTENUSE)
    if found is None or len(found[1]) != 2:
        return None
    kinds = (found[0]["first"], found[0]["second"])
    if set(kinds) != {"斜边", "直角边"}:
        return None
    return _third_side(found[1], hypotenuse=kinds.index("斜边"))


def _third_side(nodes: tuple[Node, ...], hypotenuse: int | None) -> Derivation | None:
    unit = ""
    values: list[Node] = []
    for each in nodes:
        if isinstance(each, tree.Quantity):
            if unit not in ("", each.unit):
                return None
            unit, each = each.unit, each.value
        if letters_in(each) or not to_sympy(each).is_positive:
            return None
        values.append(each)
    if len({isinstance(each, tree.Quantity) for each in nodes}) > 1:
        return None
    if hypotenuse is None:
        inside: Node = tree.Add((power(values[0], 2), power(values[1], 2)))
    else:
        longer, leg = values[hypotenuse], values[1 - hypotenuse]
        if to_sympy(longer) <= to_sympy(leg):
            return None
        inside = tree.Add((power(longer, 2), tree.Minus(power(leg, 2))))
    expression = root(inside)
    result = surd_over(to_sympy(expression))
    answer: Node = tree.Quantity(result, unit) if unit else result
    claim = Equal(expression, result)
    rule = "pythagoras_hypotenuse" if hypotenuse is None else "pythagoras_leg"
    shown = f"{latex(expression)}={latex(answer)}"
    move = Move(rule, result, latex=shown, claims=(claim,))
    return Derivation("pythagoras", (move,), answer, proof=(claim,))


def solve_right_triangle(task: Task) -> Derivation | None:
    """Sides, special angles and ratios of a right triangle with named vertices."""
    triangle = read_triangle(task)
    if triangle is None:
        return None
    return _Work(triangle).derivation()


class _Work:
    """What is known so far, in lengths and degrees, and the moves that found it."""

    def __init__(self, triangle: Triangle) -> None:
        self.triangle = triangle
        self.sides, self.angles = dict(triangle.sides), dict(triangle.angles)
        self.corner = triangle.corner
        self.moves: list[Move] = []

    def derivation(self) -> Derivation | None:
        if not self._known_is_enough():
            return None
        if not self._completed():
            return None
        answers: list[tuple[str, Node]] = []
        for kind, vertex in self._wanted():
            found = self._answer(kind, vertex)
            if found is None:
                return None
            answers.append(found)
        if not answers:
            return None
        shown = ",\\ ".join(f"{name}={latex(node)}" for name, node in answers)
        single = answers[0][1] if len(answers) == 1 else None
        proof = self._proof()
        if not proof:
            return None
        joined = single or tree.Listing(tuple(node for _, node in answers))
        spoken = "，".join(
            f"{name.replace(chr(92) + 'angle ', '∠').replace(chr(92), '')}={text(node)}"
            for name, node in answers
        )
        return Derivation(
            "right_triangle", tuple(self.moves), joined,
            latex(single) if single is not None else shown,
            answer_text=spoken if single is None else "", proof=proof,
        )  # fmt: skip

    def _known_is_enough(self) -> bool:
        """Exactly what determines the triangle (or its shape), nothing that could contradict."""
        facts = len(self.sides) + len(self.angles) + len(self.triangle.ratios)
        shape_only = all(kind in FUNCTIONS or kind == "angle" for kind, _ in self.triangle.wanted)
        return facts == 2 or (facts == 1 and shape_only and not self.sides)

    def _wanted(self) -> list[tuple[str, str]]:
        if self.triangle.wanted != (("all", ""),):
            return list(self.triangle.wanted)
        todo = [("angle", each) for each in self.triangle.acute if each not in self.triangle.angles]
        vertices = (*self.triangle.acute, self.corner)
        return todo + [("side", each) for each in vertices if each not in self.triangle.sides]

    def name(self, vertex: str) -> str:
        given = self.triangle.names.get(vertex)
        if given:
            return given
        if any(len(each) == 1 for each in self.triangle.names.values()):
            return vertex.lower()
        return "".join(each for each in "".join(sorted((*self.triangle.acute, self.corner)))
                       if each != vertex)  # fmt: skip

    def other(self, vertex: str) -> str:
        first, second = self.triangle.acute
        return second if vertex == first else first

    def _completed(self) -> bool:
        if self.triangle.ratios:
            if len(self.triangle.ratios) != 1 or self.angles:
                return False
            return self._from_ratio(*self.triangle.ratios[0])
        if len(self.sides) == 2:
            return self._third_side() and (self._find_angles() or True)
        if self.angles:
            return self._from_angle()
        return False

    def _third_side(self) -> bool:
        missing = next(
            each for each in (*self.triangle.acute, self.corner) if each not in self.sides
        )
        first, second = (each for each in (self.corner, *self.triangle.acute) if each != missing)
        a, b = (self.sides[each] for each in (first, second))
        if missing == self.corner:
            inside: Node = tree.Add((power(surd_over(a), 2), power(surd_over(b), 2)))
            rule = "pythagoras_hypotenuse"
        else:
            if not sympy.N(a) > sympy.N(b):
                return False
            inside = tree.Add((power(surd_over(a), 2), tree.Minus(power(surd_over(b), 2))))
            rule = "pythagoras_leg"
        value = sympy.sqrtdenest(to_sympy(root(inside)))
        self.sides[missing] = value
        self._say(rule, self.name(missing), root(inside), surd_over(value))
        return True

    def _find_angles(self) -> bool:
        first, second = self.triangle.acute
        ratio = sympy.radsimp(self.sides[first] / self.sides[self.corner])
        for degrees in SPECIAL:
            if sympy.simplify(ratio - sympy.sin(sympy.pi * degrees / 180)) == 0:
                self.angles = {first: sympy.Integer(degrees), second: sympy.Integer(90 - degrees)}
                return True
        return False

    def _from_angle(self) -> bool:
        vertex, size = next(iter(self.angles.items()))
        other = self.other(vertex)
        if len(self.angles) == 2:
            return False
        self.angles[other] = 90 - size
        if any(kind == "angle" and each == other for kind, each in self._wanted()):
            minus = tree.Add((_degrees(90), tree.Minus(_degrees(size))))
            self._say("acute_angles_add_up", f"\\angle {other}", minus, _degrees(90 - size))
        if not self.sides:
            return True
        if size not in SPECIAL:
            return False
        known, length = next(iter(self.sides.items()))
        for target in self._targets(known):
            function, up = _relation_of(vertex, known, target, self.corner)
            value = FUNCTIONS[function](sympy.pi * size / 180)
            angle = tree.Call(function, (_degrees(size),))
            start = surd_over(length)
            expression = times(start, angle, sign="·") if up else over(start, angle)
            result = sympy.radsimp(length * value if up else length / value)
            self.sides[target] = sympy.expand(result)
            self._say(f"side_by_{function}", self.name(target), expression, surd_over(result),
                      angle=latex(angle))  # fmt: skip
        return True

    def _targets(self, known: str) -> list[str]:
        rest = [each for each in (*self.triangle.acute, self.corner) if each != known]
        asked = [each for kind, each in self._wanted() if kind == "side"]
        return [each for each in rest if each in asked] or rest

    def _from_ratio(self, function: str, vertex: str, value: Any) -> bool:
        """Sides in the ratio that sin, cos or tan says, scaled to the known side."""
        opposite, adjacent = vertex, self.other(vertex)
        if vertex == self.corner:
            return False
        above, below = sympy.fraction(sympy.together(value))
        if function == "sin":
            shape = {opposite: above, self.corner: below}
            shape[adjacent] = sympy.sqrtdenest(sympy.sqrt(sympy.expand(below**2 - above**2)))
        elif function == "cos":
            shape = {adjacent: above, self.corner: below}
            shape[opposite] = sympy.sqrtdenest(sympy.sqrt(sympy.expand(below**2 - above**2)))
        else:
            shape = {opposite: above, adjacent: below}
            shape[self.corner] = sympy.sqrtdenest(sympy.sqrt(sympy.expand(below**2 + above**2)))
        k = sympy.Symbol("k", positive=True)
        parts = [f"{self.name(each)}={latex(from_sympy(shape[each] * k))}"
                 for each in (opposite, adjacent, self.corner)]  # fmt: skip
        self.moves.append(Move("sides_in_ratio", latex=",\\ ".join(parts)))
        scale = sympy.Integer(1)
        if self.sides:
            known, length = next(iter(self.sides.items()))
            scale = sympy.radsimp(length / shape[known])
            self.moves.append(Move("find_scale", latex=f"k={latex(surd_over(scale))}"))
        lengths = {each: sympy.expand(sympy.radsimp(size * scale)) for each, size in shape.items()}
        if not self.sides and any(kind == "side" for kind, _ in self._wanted()):
            return False
        self.sides = lengths
        self._find_angles()
        return True

    def _say(self, rule: str, name: str, expression: Node, result: Node, **words: str) -> None:
        shown = f"{name}={latex(expression)}"
        if expression != result:
            shown += f"={latex(result)}"
        filled = {key: f"${word}$" for key, word in words.items()}
        self.moves.append(Move(rule, result, latex=shown, claims=(Equal(expression, result),),
                               words=filled))  # fmt: skip

    def _answer(self, kind: str, vertex: str) -> tuple[str, Node] | None:
        if kind == "side":
            if vertex not in self.sides:
                return None
            node = surd_over(self.sides[vertex])
            unit = self.triangle.unit
            return self.name(vertex), tree.Quantity(node, unit) if unit else node
        if kind == "angle":
            if vertex not in self.angles:
                return None
            node = _degrees(self.angles[vertex])
            if not self.moves or not any(f"angle {vertex}" in each.latex for each in self.moves):
                name = f"\\angle {vertex}"
                self.moves.append(Move("read_off_angle", node, latex=f"{name}={latex(node)}"))
            return f"\\angle {vertex}", node
        return self._ratio_of(kind, vertex)

    def _ratio_of(self, function: str, vertex: str) -> tuple[str, Node] | None:
        name = f"\\{function} {vertex}"
        if vertex == self.corner:
            return None
        if len(self.sides) < 3:
            size = self.angles.get(vertex)
            if size not in SPECIAL:
                return None
            node = surd_over(FUNCTIONS[function](sympy.pi * size / 180))
            self._say("special_angle_value", name, tree.Call(function, (_degrees(size),)), node)
            return name, node
        opposite, adjacent = vertex, self.other(vertex)
        top, bottom = {"sin": (opposite, self.corner), "cos": (adjacent, self.corner),
                       "tan": (opposite, adjacent)}[function]  # fmt: skip
        expression = over(surd_over(self.sides[top]), surd_over(self.sides[bottom]))
        value = sympy.radsimp(self.sides[top] / self.sides[bottom])
        node = surd_over(sympy.expand(value))
        self._say(f"definition_of_{function}", name, expression, node)
        return name, node

    def _proof(self) -> tuple[Claim, ...]:
        """The sides obey Pythagoras and the given facts hold in the finished triangle."""
        first, second = self.triangle.acute
        if len(self.sides) == 2 and self.angles:
            missing = next(each for each in (first, second, self.corner) if each not in self.sides)
            self.sides[missing] = _third(self.sides, missing, self.corner)
        if len(self.sides) < 3:
            return tuple(each for move in self.moves for each in move.claims)
        squares = [power(surd_over(self.sides[each]), 2) for each in (first, second, self.corner)]
        claims: list[Claim] = [Equal(tree.Add((squares[0], squares[1])), squares[2])]
        for vertex, size in self.angles.items():
            ratio = over(surd_over(self.sides[vertex]), surd_over(self.sides[self.corner]))
            claims.append(Equal(ratio, tree.Call("sin", (_degrees(size),))))
        for function, vertex, value in self.triangle.ratios:
            opposite, adjacent = vertex, self.other(vertex)
            top, bottom = {"sin": (opposite, self.corner), "cos": (adjacent, self.corner),
                           "tan": (opposite, adjacent)}[function]  # fmt: skip
            ratio = over(surd_over(self.sides[top]), surd_over(self.sides[bottom]))
            claims.append(Equal(ratio, surd_over(sympy.radsimp(value))))
        return tuple(claims)


def _third(sides: dict[str, Any], missing: str, corner: str) -> Any:
    known = [size for each, size in sides.items() if each != corner]
    if missing == corner:
        return sympy.sqrtdenest(sympy.sqrt(sympy.expand(known[0] ** 2 + known[1] ** 2)))
    return sympy.sqrtdenest(sympy.sqrt(sympy.expand(sides[corner] ** 2 - known[0] ** 2)))


def _relation_of(vertex: str, known: str, target: str, corner: str) -> tuple[str, bool]:
    """The function of the angle at `vertex` that links two sides; True when it multiplies."""
    roles = {known: _role(known, vertex, corner), target: _role(target, vertex, corner)}
    pair = {roles[known], roles[target]}
    if pair == {"opposite", "hypotenuse"}:
        return "sin", roles[target] == "opposite"
    if pair == {"adjacent", "hypotenuse"}:
        return "cos", roles[target] == "adjacent"
    return "tan", roles[target] == "opposite"


def _role(side: str, vertex: str, corner: str) -> str:
    if side == corner:
        return "hypotenuse"
    return "opposite" if side == vertex else "adjacent"


def _degrees(size: Any) -> Node:
    return Degrees(node(size))
