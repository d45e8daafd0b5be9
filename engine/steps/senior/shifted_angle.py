"""A ratio of α+φ given, one of α asked for; and ratios of half an angle."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, relation, root
from engine.steps.senior.ranges import as_span
from engine.steps.senior.reading import asked, matched
from engine.steps.task import Task

_FUNCTIONS = {"sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan}
_INVERSE = {"sin": sympy.asin, "cos": sympy.acos, "tan": sympy.atan}
_QUADRANT = {"一": (0, 1), "二": (1, 2), "三": (2, 3), "四": (3, 4)}


def find_shifted_angle(task: Task) -> Derivation | None:
    """已知 tan(α+π/4)=2 求 tanα；已知 cosα 与范围求 tan(α/2)."""
    where = r"(?:(?:且)?(?:#|(?:角)?#(?:是|为)第[一二三四]象限(?:的)?角|(?:角)?#(?:是|为)(?:锐角|钝角)),)?"
    nodes = matched(task, rf"#,{where}求#", rf"{where}(?:且)?#,求#")
    found = asked(task)
    if nodes is None or found is None:
        return None
    *givens, wanted = nodes
    given = next((each for each in givens if _ratio(each)), None)
    if given is None or isinstance(wanted, Relation) or not isinstance(given, Relation):
        return None
    letters = {str(e) for each in nodes for e in each.walk() if isinstance(e, Name)}
    if len(letters) != 1:
        return None
    x = symbol(letters.pop())
    span: Any = None
    for name, (low, high) in _QUADRANT.items():
        if f"第{name}象限" in found.words:
            span = sympy.Interval.open(low * sympy.pi / 2, high * sympy.pi / 2)
    turning = span is not None
    if "锐角" in found.words:
        span = sympy.Interval.open(0, sympy.pi / 2)
    if "钝角" in found.words:
        span = sympy.Interval.open(sympy.pi / 2, sympy.pi)
    for each in givens:
        if each is given or isinstance(each, Name):
            continue
        span = as_span(each, x.name)
        if span is None:
            return None
    return _derive(given, x, span, turning, wanted)


def _ratio(each: Node) -> bool:
    match each:
        case Relation(operands=(Call(function=name, arguments=(_,)), value), signs=("=",)):
            return name in _FUNCTIONS and to_sympy(value).is_number
    return False


def _derive(given: Relation, x: Any, span: Any, turning: bool, wanted: Node) -> Derivation | None:
    call = given.operands[0]
    if not isinstance(call, Call):
        return None
    value = to_sympy(given.operands[1])
    angle = to_sympy(call.arguments[0])
    if not angle.is_polynomial(x) or sympy.degree(angle, x) != 1 or not value.is_real:
        return None
    rate, shift = sympy.Poly(angle, x).all_coeffs()
    if not (rate.is_Rational and (shift / sympy.pi).is_Rational):
        return None
    if call.function != "tan" and abs(value) > 1:
        return None
    candidates = _angles(call.function, value, rate, shift, span, turning)
    if not candidates:
        return None
    halved = _half(given, x, candidates, wanted) if (rate, shift) == (1, 0) else None
    if halved is not None:
        return halved
    expression = to_sympy(wanted)
    if expression.free_symbols != {x} or not expression.has(sympy.sin, sympy.cos, sympy.tan):
        return None
    results = []
    for each in candidates:
        there = _exact(expression.subs(x, (each - shift) / rate))
        if there is None:
            return None
        results.append(there)
    first = results[0]
    if any(abs(sympy.N(other - first, 40)) > sympy.Float("1e-25") for other in results[1:]):
        return None
    answer = node(first)
    claims: list[Claim] = []
    for each in candidates:
        claims.append(Holds(relation(_FUNCTIONS[call.function](each) - value, "=", 0)))
        size = sympy.N(expression.subs(x, (each - shift) / rate) - first, 40)
        if abs(size) > sympy.Float("1e-25"):
            return None
    inner = [e for e in wanted.walk() if isinstance(e, Call) and e.function in _FUNCTIONS]
    half = (
        any(to_sympy(e.arguments[0]).coeff(x) == sympy.Rational(1, 2) * rate for e in inner)
        and shift == 0
    )
    rule = "half_angle" if half else "angle_as_difference"
    proved = tuple(_claim(wanted, x, (each - shift) / rate, answer) for each in candidates)
    moves = (Move(rule, before=given, after=equation(wanted, answer), claims=proved,
                  words={"angle": call.arguments[0]}),)  # fmt: skip
    return Derivation("shifted_angle", moves, answer=answer, proof=(*claims, *proved))


def _half(given: Relation, x: Any, candidates: list[Any], wanted: Node) -> Derivation | None:
    """sin, cos, tan of α/2: the square by the formula, the sign by the range."""
    if not isinstance(wanted, Call) or wanted.function not in _FUNCTIONS:
        return None
    if to_sympy(wanted.arguments[0]) != x / 2:
        return None
    cosines = {sympy.radsimp(sympy.cos(each)) for each in candidates}
    signs = {sympy.sign(sympy.N(_FUNCTIONS[wanted.function](each / 2), 30)) for each in candidates}
    if len(cosines) != 1 or len(signs) != 1:
        return None
    c, sign = cosines.pop(), signs.pop()
    if c == -1 or not c.is_number or c.has(sympy.cos):
        return None
    cosine = node(c)
    squares: dict[str, tuple[Any, Node]] = {
        "sin": ((1 - c) / 2, over(minus(1, cosine), 2)),
        "cos": ((1 + c) / 2, over(plus(1, cosine), 2)),
        "tan": ((1 - c) / (1 + c), over(minus(1, cosine), plus(1, cosine))),
    }
    square, filled = squares[wanted.function]
    value = sign * sympy.radsimp(sympy.sqrt(sympy.radsimp(square)))
    answer = node(value)
    claims: tuple[Claim, ...] = (
        Equal(power(answer, 2), filled),
        Holds(relation(value, ">" if sign > 0 else "<", 0)),
    )
    middle: Node = root(filled) if sign > 0 else tree.Negate(root(filled))
    move = Move(
        "half_angle",
        before=given,
        after=equation(wanted, middle, answer),
        claims=(*claims, Equal(middle, answer)),
    )
    return Derivation("half_angle", (move,), answer=answer, proof=claims)


def _claim(wanted: Node, x: Any, at: Any, answer: Node) -> Claim:
    """The squares agree exactly, and the signs agree."""
    value = sympy.expand_trig(to_sympy(wanted).subs(x, at))
    return Equal(node(value), answer)


def _angles(
    function: str, value: Any, rate: Any, shift: Any, span: Any, turning: bool
) -> list[Any]:
    """The angles rate·α+shift that are possible, up to full turns of every function asked for."""
    start = _INVERSE[function](value)
    bases = {"sin": [start, sympy.pi - start], "cos": [start, -start], "tan": [start]}[function]
    period = sympy.pi if function == "tan" else 2 * sympy.pi
    found = []
    for base in bases:
        for turn in range(-4, 5):
            each = base + turn * period
            if span is None:
                if -2 <= turn <= 2:
                    found.append(each)
                continue
            alpha = sympy.N((each - shift) / rate, 30)
            turns = (0, 1, -1) if turning else (0,)
            if any(
                sympy.N(span.start, 30) < alpha + 2 * k * sympy.pi.evalf(30) < sympy.N(span.end, 30)
                for k in turns
            ):
                found.append(each)
    return found


def _exact(value: Any) -> Any:
    """A number with square roots at most, found from its algebraic form; None where it isn't one."""
    value = sympy.expand_trig(value)
    size = sympy.N(value, 40)
    if not size.is_real or abs(size) > 10**6:
        return None
    simple = sympy.radsimp(sympy.simplify(value))
    if simple.has(sympy.sin, sympy.cos, sympy.tan, sympy.acos, sympy.asin, sympy.atan):
        square = sympy.radsimp(sympy.simplify(sympy.expand((value**2).rewrite(sympy.cos))))
        if square.has(sympy.sin, sympy.cos, sympy.tan, sympy.acos, sympy.asin, sympy.atan):
            guess = sympy.nsimplify(
                sympy.N(value**2, 40), rational=True, tolerance=sympy.Float("1e-30")
            )
            if guess.q > 10**4:
                return None
            square = guess
        simple = sympy.sign(size) * sympy.sqrt(square)
    return simple if abs(sympy.N(simple - value, 40)) < sympy.Float("1e-25") else None
