"""From one trigonometric ratio and the quadrant to the others, and to anything built of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import replaced
from engine.steps.senior.function_study import as_interval
from engine.steps.senior.nodes import equation, node, plus, power, relation
from engine.steps.senior.reading import asked, matched
from engine.steps.task import Task

_QUADRANT = {"一": (1, 1), "二": (1, -1), "三": (-1, -1), "四": (-1, 1)}


_ANGLE = r"(?:角)?#(?:角)?"


_WHERE = rf"(?:{_ANGLE}(?:是|为|在)第[一二三四]象限(?:的)?角?|{_ANGLE}(?:是|为)(?:锐角|钝角)|#)"


@dataclass(frozen=True)
class Known:
    """What is known of an angle: its sine and cosine, one pair for each possible quadrant."""

    letter: str
    function: str
    value: Any
    pairs: tuple[tuple[Any, Any], ...]
    quadrant: str


def find_given_ratio(task: Task) -> Derivation | None:
    """已知一个三角函数值，求其他."""
    nodes = matched(
        task,
        rf"#(?:,(?:且)?{_WHERE})?,求#(?:[,和]#){{0,2}}",
        rf"(?:{_WHERE},)?(?:且)?#,求#(?:[,和]#){{0,2}}",
    )
    found = asked(task)
    if nodes is None or found is None:
        return None
    given: tuple[str, str, Any] | None = None
    place: str | None = None
    bounds: list[Any] = []
    wanted: list[Node] = []
    letter_names: list[Node] = []
    for each in nodes:
        ratio = _ratio(each)
        if ratio is not None and given is None:
            given = ratio
        elif isinstance(each, Name):
            letter_names.append(each)
        elif isinstance(each, Relation) and not wanted and not bounds:
            bounds.append(each)
        elif isinstance(each, Relation):
            return None
        else:
            wanted.append(each)
    if given is None or not wanted:
        return None
    letter, function, value = given
    if any(str(each) != letter for each in letter_names):
        return None
    for name in _QUADRANT:
        if f"第{name}象限" in found.words:
            place = name
    if "锐角" in found.words:
        place = "一"
    if "钝角" in found.words:
        place = "二"
    signs = list(_QUADRANT.values())
    if place is not None:
        signs = [_QUADRANT[place]]
    for bound in bounds:
        inside = _quadrants_within(bound, letter)
        if inside is None:
            return None
        signs = [each for each in signs if each in inside]
    pairs = _pairs(function, value, signs)
    if not pairs:
        return None
    sources = [str(e) for each in wanted for e in each.walk() if isinstance(e, Name)]
    if set(sources) != {letter}:
        return None
    return _derive(Known(letter, function, value, pairs, place or ""), wanted, bounds)


def _ratio(each: Node) -> tuple[str, str, Any] | None:
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    left, right = each.operands
    if (
        isinstance(left, Call)
        and left.function in ("sin", "cos", "tan")
        and isinstance(left.arguments[0], Name)
    ):
        value = to_sympy(right)
        if value.is_number and value.is_real:
            return str(left.arguments[0]), left.function, value
    return None


def _quadrants_within(bound: Node, letter: str) -> list[tuple[int, int]] | None:
    """The quadrants (as signs of sine and cosine) that an interval for the angle meets."""
    span = None
    if isinstance(bound, Relation) and bound.signs == ("∈",) and bound.operands[0] == Name(letter):
        span = as_interval(bound.operands[1])
    elif (
        isinstance(bound, Relation)
        and len(bound.signs) == 2
        and bound.operands[1] == Name(letter)
        and set(bound.signs) <= set("<≤")
    ):
        low, high = to_sympy(bound.operands[0]), to_sympy(bound.operands[2])
        if low.is_number and high.is_number:
            span = sympy.Interval(low, high, bound.signs[0] == "<", bound.signs[1] == "<")
    if span is None or not (span.start.is_finite and span.end.is_finite):
        return None
    start, end = span.start / (sympy.pi / 2), span.end / (sympy.pi / 2)
    if not (start.is_Rational and end.is_Rational) or end - start > 8:
        return None
    found = []
    for quarter in range(int(sympy.floor(start)), int(sympy.ceiling(end))):
        found.append([(1, 1), (1, -1), (-1, -1), (-1, 1)][quarter % 4])
    # A quarter that is only partly inside could still exclude the angle: refuse it.
    return found if start.is_Integer and end.is_Integer else None


def _pairs(function: str, value: Any, signs: list[tuple[int, int]]) -> tuple[tuple[Any, Any], ...]:
    pairs = []
    for of_sine, of_cosine in signs:
        if function == "tan":
            if value == 0:
                continue
            if sympy.sign(value) != of_sine * of_cosine:
                continue
            cosine = of_cosine / sympy.sqrt(1 + value**2)
            pairs.append((sympy.radsimp(value * cosine), sympy.radsimp(cosine)))
            continue
        if (
            value == 0
            or abs(value) >= 1
            or sympy.sign(value) != (of_sine if function == "sin" else of_cosine)
        ):
            continue
        other = sympy.sqrt(1 - value**2)
        pairs.append((value, of_cosine * other) if function == "sin" else (of_sine * other, value))
    return tuple(dict.fromkeys(pairs))


def _derive(known: Known, wanted: list[Node], bounds: list[Node]) -> Derivation | None:
    letter = Name(known.letter)
    unknown = symbol(known.letter)
    ratio = Call(known.function, (letter,))
    given = equation(ratio, known.value)
    moves: list[Move] = []
    proof: list[Claim] = []
    answers = []
    needs_pair = len(known.pairs) == 1
    moves_for_tangent = not needs_pair and known.function == "tan"
    if needs_pair:
        moves += _pair_moves(known, letter, bounds)
    sine, cosine = known.pairs[0]
    for each in wanted:
        values = {_substituted(each, unknown, pair) for pair in known.pairs}
        if len(values) != 1:
            return None
        value = values.pop()
        if value is None:
            return None
        simple = any(each == Call(name, (letter,)) for name in ("sin", "cos"))
        if simple and needs_pair:
            shown = node(value)
        else:
            rule, formula = _formula(each, letter, moves_for_tangent)
            shown = node(value)
            middle: tuple[Node, ...] = (formula,) if formula is not None and formula != each else ()
            if middle and needs_pair:
                middle = (*middle, _filled(middle[0], letter, known))
            elif middle:
                middle = _with_given(middle[0], ratio, known, shown)
            moves.append(
                Move(
                    rule,
                    before=each,
                    after=equation(each, *middle, shown),
                    claims=_formula_claims(each, middle),
                    words={"given": given},
                )
            )
        answers.append((each, shown))
        proof += _value_proof(each, unknown, known, value)
    proof.append(Equal(plus(power(node(sine), 2), power(node(cosine), 2)), node(1)))
    if known.function == "tan":
        proof.append(Equal(node(sine / cosine), node(known.value)))
    single = len(answers) == 1
    return Derivation(
        "given_ratio",
        tuple(moves),
        answer=answers[0][1] if single else None,
        answer_latex=latex(answers[0][1])
        if single
        else ", ".join(latex(equation(a, b)) for a, b in answers),
        answer_text=text(answers[0][1])
        if single
        else "，".join(text(equation(a, b)) for a, b in answers),
        proof=tuple(proof),
    )


def _pair_moves(known: Known, letter: Node, bounds: list[Node]) -> list[Move]:
    sine, cosine = (Call(name, (letter,)) for name in ("sin", "cos"))
    s, c = known.pairs[0]
    place = {(1, 1): "一", (1, -1): "二", (-1, -1): "三", (-1, 1): "四"}[
        (int(sympy.sign(s)), int(sympy.sign(c)))
    ]
    words: dict[str, Node | str] = {"angle": letter, "quadrant": place}
    if known.function == "tan":
        squares = Equal(plus(power(node(s), 2), power(node(c), 2)), node(1))
        quotient = Equal(node(s / c), node(known.value))
        return [
            Move(
                "tangent_to_pair",
                latex=latex(equation(sine, s)) + r",\ " + latex(equation(cosine, c)),
                claims=(squares, quotient),
                words=words,
            )
        ]
    have, other = (sine, cosine) if known.function == "sin" else (cosine, sine)
    value, result = (s, c) if known.function == "sin" else (c, s)
    sign = "<" if result.is_negative else ">"
    under: Node = tree.Root(tree.Add((node(1), tree.Minus(power(have, 2)))))
    filled: Node = tree.Root(tree.Add((node(1), tree.Minus(power(node(value), 2)))))
    if sign == "<":
        under, filled = tree.Negate(under), tree.Negate(filled)
    return [
        Move(
            "quadrant_sign",
            after=relation(other, sign, 0),
            words=words,
            claims=(Holds(relation(result, sign, 0)),),
        ),
        Move(
            "square_relation",
            after=equation(other, under, filled, result),
            claims=(Equal(filled, node(result)),),
        ),
    ]


def _substituted(each: Node, unknown: Any, pair: tuple[Any, Any]) -> Any:
    expression = sympy.expand_trig(to_sympy(each))
    value = expression.subs(sympy.tan(unknown), pair[0] / pair[1]).subs(
        {sympy.sin(unknown): pair[0], sympy.cos(unknown): pair[1]}
    )
    if value.has(unknown):
        return None
    value = sympy.radsimp(sympy.simplify(value))
    return value if value.is_finite and value.is_real else None


def _value_proof(each: Node, unknown: Any, known: Known, value: Any) -> list[Claim]:
    """The expression at the real angle, as an inverse function of the given values."""
    claims: list[Claim] = []
    for sine, cosine in known.pairs:
        angle = sympy.acos(cosine) if sine.is_positive else -sympy.acos(cosine)
        there = sympy.expand_trig(to_sympy(each).subs(unknown, angle))
        claims.append(Equal(node(there), node(value)))
    return claims


def _filled(formula: Node, letter: Node, known: Known) -> Node:
    """A formula with the values of sine, cosine and tangent put in."""
    sine, cosine = known.pairs[0]
    for name, value in (("sin", sine), ("cos", cosine), ("tan", sine / cosine)):
        formula = replaced(formula, Call(name, (letter,)), node(value))
    return formula


def _with_given(formula: Node, ratio: Node, known: Known, result: Node) -> tuple[Node, ...]:
    """The formula, and with the given value put in where nothing else is needed."""
    put_in = replaced(formula, ratio, node(known.value))
    if any(isinstance(each, Name) for each in put_in.walk()) or put_in == result:
        return (formula,)
    return (formula, put_in)


def _formula(each: Node, letter: Node, by_tangent: bool) -> tuple[str, Node | None]:
    sine, cosine, tangent = (Call(name, (letter,)) for name in ("sin", "cos", "tan"))
    if each == tangent:
        return "quotient_relation", tree.Divide(sine, cosine)
    double = tree.Multiply((node(2), letter), ("",))
    if each == Call("sin", (double,)):
        return "double_sine", tree.Multiply((node(2), sine, cosine), ("", ""))
    if each == Call("cos", (double,)):
        return "double_cosine", tree.Add(
            (node(1), tree.Minus(tree.Multiply((node(2), power(sine, 2)), ("",))))
        )
    if each == Call("tan", (double,)):
        below = tree.Add((node(1), tree.Minus(power(tangent, 2))))
        return "double_tangent", tree.Divide(tree.Multiply((node(2), tangent), ("",)), below)
    if by_tangent:
        return "divide_by_cosine", _over_cosine(each, letter)
    if any(
        isinstance(e, Call) and e.function in ("sin", "cos", "tan") and e.arguments[0] != letter
        for e in each.walk()
    ):
        return "angle_formulas", node(sympy.expand_trig(to_sympy(each)))
    return "substitute_ratios", None


def _over_cosine(each: Node, letter: Node) -> Node | None:
    if not isinstance(each, tree.Divide):
        return None
    tangent = Call("tan", (letter,))
    sines = to_sympy(each)
    unknown, t = to_sympy(letter), symbol("t")
    in_t = sympy.cancel(sympy.expand_trig(sines).subs(sympy.sin(unknown), t * sympy.cos(unknown)))
    if in_t.free_symbols != {t}:
        return None
    return replaced(node(in_t), Name("t"), tangent)


def _formula_claims(each: Node, middle: tuple[Node, ...]) -> tuple[Claim, ...]:
    return tuple(Equal(each, other) for other in middle[:1])
