"""Trigonometric functions from a point on the terminal side, and from a sum of sine and cosine."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import answered
from engine.steps.senior.given_ratio import _quadrants_within, _substituted
from engine.steps.senior.nodes import equation, node, over, plus, power, root
from engine.steps.senior.reading import asked, matched
from engine.steps.senior.straight import as_point
from engine.steps.task import Task

_PLACE = {"一": (1, 1), "二": (1, -1), "三": (-1, -1), "四": (-1, 1)}


def find_terminal_side(task: Task) -> Derivation | None:
    """角 α 的终边经过点 P(x,y)."""
    nodes = matched(
        task,
        r"(?:角)?#的终边(?:上(?:有)?(?:一点)?|(?:经)?过(?:点)?|上的?(?:一个)?点(?:的坐标)?(?:为|是)?)(?:点)?#,求#(?:[,和]#){0,2}",
        r"(?:角)?#的(?:顶点\w{0,12},始边\w{0,12},)?终边(?:经过|过)(?:点)?#,求#(?:[,和]#){0,2}",
        r"(?:点)?#(?:是|在)角#(?:的)?终边上(?:的)?(?:一点)?,求#(?:[,和]#){0,2}",
    )
    if nodes is None:
        return None
    letter, place, *wanted = nodes
    if isinstance(place, Name):
        letter, place = place, letter
    point = as_point(place)
    if point is None or not isinstance(letter, Name) or point == (0, 0) or not wanted:
        return None
    names = {str(e) for each in wanted for e in each.walk() if isinstance(e, Name)}
    if names != {str(letter)} or any(isinstance(each, Relation) for each in wanted):
        return None
    x, y = point
    radius = sympy.sqrt(x**2 + y**2)
    sine, cosine = sympy.radsimp(y / radius), sympy.radsimp(x / radius)
    filled = root(plus(power(node(x), 2), power(node(y), 2)))
    proof: list[Claim] = [
        Equal(filled, node(radius)), Equal(plus(power(node(sine), 2), power(node(cosine), 2)), node(1)),
    ]  # fmt: skip
    moves = [Move("terminal_radius", after=equation(Name("r"), filled, radius), claims=(proof[0],))]
    answers: list[tuple[Node, Node]] = []
    for each in wanted:
        if each == Call("tan", (letter,)):
            if x == 0:
                return None
            value, shown = sympy.radsimp(y / x), over(node(y), node(x))
        elif each in (Call("sin", (letter,)), Call("cos", (letter,))):
            is_sine = each == Call("sin", (letter,))
            value, shown = (
                (sine, over(node(y), node(radius)))
                if is_sine
                else (cosine, over(node(x), node(radius)))
            )
        else:
            found = _substituted(each, symbol(str(letter)), (sine, cosine)) if cosine != 0 else None
            if found is None:
                return None
            value, shown = found, node(found)
        claim = Equal(shown, node(value))
        sides = (each, value) if shown == node(value) else (each, shown, value)
        moves.append(Move("terminal_ratio", after=equation(*sides), claims=(claim,)))
        proof.append(claim)
        answers.append((each, node(value)))
    return answered("terminal_side", moves, answers, proof)


def find_sum_of_ratios(task: Task) -> Derivation | None:
    """已知 sinα±cosα=k，求其他."""
    where = r"(?:(?:且)?(?:#|(?:角)?#(?:是|为)第[一二三四]象限(?:的)?角|(?:角)?#(?:是|为)(?:锐角|钝角|三角形的(?:一个)?内角)),)?"
    nodes = matched(
        task, rf"#,{where}求#(?:[,和]#){{0,2}}", rf"{where}(?:且)?#,求#(?:[,和]#){{0,2}}"
    )
    found = asked(task)
    if nodes is None or found is None:
        return None
    given: Relation | None = None
    bounds: list[Node] = []
    wanted: list[Node] = []
    for each in nodes:
        if isinstance(each, Relation) and each.signs == ("=",) and given is None and _is_sum(each):
            given = each
        elif isinstance(each, Relation) and not wanted:
            bounds.append(each)
        elif not isinstance(each, Name):
            wanted.append(each)
    if given is None or not wanted or any(isinstance(each, Relation) for each in wanted):
        return None
    letters = {str(e) for each in nodes for e in each.walk() if isinstance(e, Name)}
    if len(letters) != 1:
        return None
    letter = letters.pop()
    signs = list(_PLACE.values())
    for name, pair in _PLACE.items():
        if f"第{name}象限" in found.words:
            signs = [pair]
    if "锐角" in found.words:
        signs = [(1, 1)]
    elif "钝角" in found.words:
        signs = [(1, -1)]
    elif "内角" in found.words:
        signs = [(1, 1), (1, -1)]
    for bound in bounds:
        inside = _quadrants_within(bound, letter)
        if inside is None:
            return None
        signs = [each for each in signs if each in inside]
    return _from_sum(given, letter, signs, wanted)


def _is_sum(given: Relation) -> bool:
    left = given.operands[0]
    calls = [each for each in left.walk() if isinstance(each, Call)]
    return (
        isinstance(left, tree.Add) and len(left.terms) == 2 and len(calls) == 2
        and {each.function for each in calls} == {"sin", "cos"}
        and all(isinstance(each.arguments[0], Name) for each in calls)
    )  # fmt: skip


def _from_sum(
    given: Relation, letter: str, signs: list[tuple[int, int]], wanted: list[Node]
) -> Derivation | None:
    s, c = sympy.symbols("s c", real=True)
    x = symbol(letter)
    left = to_sympy(given.operands[0]).subs({sympy.sin(x): s, sympy.cos(x): c})
    value = to_sympy(given.operands[1])
    if not value.is_number or not value.is_real or left.free_symbols != {s, c}:
        return None
    solved = sympy.solve([left - value, s**2 + c**2 - 1], [s, c], dict=True)
    pairs = []
    for each in solved:
        if not (each[s].is_real and each[c].is_real):
            continue
        quadrant = (int(sympy.sign(each[s])), int(sympy.sign(each[c])))
        if quadrant in signs or (0 in quadrant and len(signs) == 4):
            pairs.append((each[s], each[c]))
    if not pairs:
        return None
    sine, cosine = Call("sin", (Name(letter),)), Call("cos", (Name(letter),))
    proof: list[Claim] = []
    moves: list[Move] = []
    if sympy.expand(left - s - c) == 0 or sympy.expand(left**2 - (s - c) ** 2) == 0:
        plus_sign = sympy.expand(left - s - c) == 0
        double = sympy.simplify((value**2 - 1) if plus_sign else (1 - value**2))
        line = equation(tree.Multiply((node(2), sine, cosine), ("", "")), double)
        checks = tuple(Equal(node(2 * a * b), node(double)) for a, b in pairs)
        moves.append(Move("square_the_sum", before=given, after=line, claims=checks))
        proof += checks
    else:
        moves.append(
            Move(
                "with_squares",
                after=tree.System((given, equation(plus(power(sine, 2), power(cosine, 2)), 1))),
            )
        )
    answers: list[tuple[Node, Node]] = []
    for each in wanted:
        values = {
            _substituted(each, x, pair)
            for pair in pairs
            if pair[1] != 0 or "tan" not in latex(each)
        }
        if len(values) != 1:
            return None
        result = values.pop()
        if result is None:
            return None
        shown = node(result)
        for a, b in pairs:
            filled = sympy.expand_trig(to_sympy(each)).subs(
                sympy.tan(x), a / b if b != 0 else sympy.zoo
            )
            proof.append(Equal(node(filled.subs({sympy.sin(x): a, sympy.cos(x): b})), shown))
        answers.append((each, shown))
        moves.append(Move("ratios_from_sum", after=equation(each, shown), claims=(proof[-1],)))
    for a, b in pairs:
        proof.append(Equal(node(left.subs({s: a, c: b})), node(value)))
    return answered("sum_of_ratios", moves, answers, proof)
