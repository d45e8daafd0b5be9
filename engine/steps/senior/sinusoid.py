"""Functions of the form A sin(ωx+φ)+B: bringing to the form, period, extremes, monotony, axes."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, node, over, plus, relation, turning, union_node
from engine.steps.senior.ranges import as_span
from engine.steps.senior.reading import Function, as_function, asked
from engine.steps.senior.wave import PI, Wave, wave_of
from engine.steps.task import Task

_SUBJECT = r"(?:求|将|把)?(?:函数)?#(?:的图象|的图像)?"


_ASKED = {
    "period": r"(?:的)?(?:最小正)?周期",
    "extremes": r"(?:的)?(?:最大值和最小值|最小值和最大值|最大值|最小值|最值)",
    "monotone": r"(?:的)?单调(?:递)?[增减]区间",
    "range": r"(?:的)?值域",
    "axis": r"(?:的)?对称轴(?:的?方程)?",
    "centre": r"(?:的)?对称中心",
    "form": r"化(?:为|成|简为|简成)(?:#的形式|A?sin#的形式|一个角的正弦形式|Asin#(?:[+]B)?的形式)",
    "amplitude": r"(?:的)?振幅",
    "initial": r"(?:的)?初相(?:位)?",
}


def find_wave(task: Task) -> Derivation | None:
    """正弦型函数的性质."""
    found = asked(task)
    if found is None or not found.nodes:
        return None
    kinds: list[str] = []
    for pattern in (
        rf"{_SUBJECT}(?P<a>%s)(?:和(?P<b>%s))?",
        r"(?:函数)?#,求(?:函数#|函数|它|其|#)?(?P<a>%s)(?:和(?P<b>%s))?",
        r"(?:函数)?#(?P<i>),求(?:函数#|函数|它|其|#)?(?:在(?:区间)?#上?)(?P<a>%s)(?:和(?P<b>%s))?",
        r"(?:求)?(?:函数)?#(?P<i>)在(?:区间)?#上?(?P<a>%s)(?:和(?P<b>%s))?",
        r"(?:求)?(?:函数)?#(?P<i>)[,]?#(?P<a>%s)(?:和(?P<b>%s))?",
    ):
        for first, first_pattern in _ASKED.items():
            for second, second_pattern in _ASKED.items():
                match = re.fullmatch(pattern % (first_pattern, second_pattern), found.words)
                if match is not None:
                    kinds = [first] + ([second] if match["b"] is not None else [])
                    break
            if kinds:
                break
        if kinds:
            break
    kinds = kinds or _list_of_kinds(found.words)
    if not kinds:
        return None
    return _properties(found.nodes, kinds, task.text)


def _list_of_kinds(words: str) -> list[str]:
    """振幅、周期和初相: three things or more, in their order."""
    asked_for = re.fullmatch(rf"{_SUBJECT}的?(?P<all>[^#]+?)(?:分别|各)?", words)
    asked_for = asked_for or re.fullmatch(
        r"(?:函数)?#,求(?:函数#|函数|它|其|#)?的?(?P<all>[^#]+)", words
    )
    if asked_for is None:
        return []
    kinds = [
        next((kind for kind, said in _ASKED.items() if re.fullmatch(said, each)), "")
        for each in asked_for["all"].split("和")
    ]
    return kinds if len(kinds) == len(set(kinds)) >= 3 and all(kinds) else []


def _properties(nodes: tuple[Node, ...], kinds: list[str], words: str) -> Derivation | None:
    first: Node = nodes[0]
    limits: list[Node] = []
    if isinstance(first, tree.Where):
        limits.append(first.condition)
        first = first.body
    function = as_function(first)
    if function is None:
        return None
    within = None
    for each in (*nodes[1:], *limits):
        if each == function.head() or kinds == ["form"]:
            continue
        within = as_span(each, function.variable)
        if within is None:
            return None
    prepared = wave_of(function)
    if prepared is None:
        return None
    wave, moves, proof = prepared
    said: list[tuple[str, str]] = []
    claims: list[Claim] = list(proof)
    answer: Node | None = None
    for kind in kinds:
        if within is not None and kind not in ("extremes", "range"):
            return None
        outcome = _property(kind, wave, function, within, words)
        if outcome is None:
            return None
        new_moves, written, said_here, more = outcome
        moves += new_moves
        said += said_here
        claims += more
        answer = written
    if not claims:
        return None
    single = len(kinds) == 1 and answer is not None
    return Derivation(
        "sinusoid", tuple(moves), answer=answer if single else None,
        answer_latex="" if single else r"\text{；}".join(a for a, _ in said),
        answer_text="" if single else "；".join(b for _, b in said),
        proof=tuple(claims), graphs=(function.body,),
    )  # fmt: skip


Outcome = tuple[list[Move], "Node | None", list[tuple[str, str]], list[Claim]]


def _property(kind: str, wave: Wave, function: Function, within: Any, words: str) -> Outcome | None:
    if kind == "form":
        return _form(wave, function)
    if kind == "period":
        return _period(wave, function)
    if kind in ("extremes", "range"):
        return _extremes(kind, wave, function, within, words)
    if kind == "monotone":
        return _monotone(wave, function, growing="增" in words)
    if kind in ("axis", "centre"):
        return _symmetry(kind, wave, function)
    if kind in ("amplitude", "initial"):
        return _element(kind, wave, function)
    return None


def _form(wave: Wave, function: Function) -> Outcome:
    written = wave.written(Name(function.variable))
    return [], written, [(latex(written), text(written))], [Equal(function.body, written)]


def _element(kind: str, wave: Wave, function: Function) -> Outcome | None:
    """A, or φ where A and ω are positive."""
    if wave.kind == "tan":
        return None
    if kind == "initial" and (wave.kind != "sin" or wave.amplitude < 0 or wave.frequency < 0):
        return None
    written = wave.written(Name(function.variable))
    value = node(abs(wave.amplitude) if kind == "amplitude" else wave.phase)
    name = Name("A") if kind == "amplitude" else Name("varphi")
    claim = Equal(function.body, written)
    move = Move("wave_elements", after=equation(name, value), claims=(claim,))
    word = "振幅" if kind == "amplitude" else "初相"
    said = (rf"\text{{{word} }}" + latex(value), f"{word} {text(value)}")
    return [move], value, [said], [claim]


def _period(wave: Wave, function: Function) -> Outcome:
    unknown = symbol(function.variable)
    top = node(PI if wave.kind == "tan" else 2 * PI)
    period = node(wave.period)
    claims: list[Claim] = [
        Equal(node(wave.expression(unknown + wave.period)), node(wave.expression(unknown)))
    ]
    claims.append(Equal(function.body, node(wave.expression(unknown))))
    shown = equation(
        Name("T"),
        over(
            top, tree.Absolute(node(wave.frequency)) if wave.frequency < 0 else node(wave.frequency)
        ),
        period,
    )
    rule = "period_tangent" if wave.kind == "tan" else "period_sine"
    return (
        [Move(rule, after=shown, words={"omega": node(abs(wave.frequency))}, claims=tuple(claims[:1]))],
        period, [(latex(equation(Name("T"), period)), f"T={text(period)}")], claims,
    )  # fmt: skip


def _extremes(kind: str, wave: Wave, function: Function, within: Any, words: str) -> Outcome | None:
    if wave.kind == "tan":
        return None
    letter = Name(function.variable)
    inside = wave.inside(letter)
    call = Call(wave.kind, (inside,))
    moves: list[Move] = []
    if within is None:
        low, high = -sympy.Integer(1), sympy.Integer(1)
        moves.append(Move("sine_bounds", after=relation(-1, "≤", call, "≤", 1)))
        closed = (True, True)
    else:
        if not within.start.is_finite or not within.end.is_finite:
            return None
        ends = sorted(
            (wave.frequency * each + wave.phase for each in (within.start, within.end)),
            key=lambda each: float(each),
        )
        flip = wave.frequency < 0
        opened = (
            (within.right_open, within.left_open) if flip else (within.left_open, within.right_open)
        )
        found = _bounds_on(wave.kind, ends[0], ends[1], opened)
        if found is None:
            return None
        (low, high), closed = found
        shown = relation(
            ends[0], "<" if opened[0] else "≤", inside, "<" if opened[1] else "≤", ends[1]
        )
        moves.append(
            Move("angle_range", before=union_node(within), after=shown, words={"inside": inside})
        )
        moves.append(
            Move(
                "sine_range",
                after=relation(
                    low, "≤" if closed[0] else "<", call, "≤" if closed[1] else "<", high
                ),
            )
        )
    values = [sympy.simplify(wave.amplitude * each + wave.shift) for each in (low, high)]
    if wave.amplitude < 0:
        values, closed = values[::-1], closed[::-1]
    least, greatest = values
    claims = _extreme_claims(wave, function, within, least, greatest, closed)
    if claims is None:
        return None
    if kind == "range":
        interval = sympy.Interval(least, greatest, not closed[0], not closed[1])
        written = union_node(interval)
        moves.append(Move("range_conclusion", after=written, words={"range": written}))
        return moves, written, [(r"\text{值域}" + latex(written), "值域" + text(written))], claims
    asked_for = []
    if "最大" in words or "最值" in words:
        asked_for.append(("最大值", greatest, closed[1]))
    if "最小值" in words or "最值" in words:
        asked_for.append(("最小值", least, closed[0]))
    if not all(reached for _, _, reached in asked_for):
        return None
    said = [
        (
            r"\text{，}".join(rf"\text{{{name} }}" + latex(node(v)) for name, v, _ in asked_for),
            "，".join(f"{name} {text(node(v))}" for name, v, _ in asked_for),
        )
    ]
    moves.append(Move("sine_extremes", latex=said[0][0]))
    written_one = node(asked_for[0][1]) if len(asked_for) == 1 else None
    return moves, written_one, said, claims


def _bounds_on(kind: str, start: Any, end: Any, opened: tuple[bool, bool]) -> Any:
    """Least and greatest sine (cosine) of the angles between two ends, and whether reached."""
    function = sympy.sin if kind == "sin" else sympy.cos
    inside = []
    offset = sympy.Rational(1, 2) if kind == "sin" else sympy.Integer(0)
    first = int(sympy.ceiling(start / PI - offset))
    last = int(sympy.floor(end / PI - offset))
    if last - first > 60:
        return None
    for turn in range(first, last + 1):
        at = (turn + offset) * PI
        if start < at < end or (at == start and not opened[0]) or (at == end and not opened[1]):
            inside.append((function(at), True))
    inside += [(function(start), not opened[0]), (function(end), not opened[1])]
    low = min((v for v, _ in inside), key=lambda each: float(each))
    high = max((v for v, _ in inside), key=lambda each: float(each))
    return (low, high), (
        any(v == low and r for v, r in inside),
        any(v == high and r for v, r in inside),
    )


def _extreme_claims(
    wave: Wave,
    function: Function,
    within: Any,
    least: Any,
    greatest: Any,
    closed: tuple[bool, bool],
) -> list[Claim] | None:
    """Both values are taken, and the sine never leaves [-1, 1] outside of them."""
    unknown = symbol(function.variable)
    claims: list[Claim] = [Equal(function.body, node(wave.expression(unknown)))]
    span = within if within is not None else sympy.Interval(0, wave.period)
    critical: list[Any] = []
    quarter = sympy.Rational(1, 2) if wave.kind == "sin" else sympy.Integer(0)
    edges = sorted(
        (wave.frequency * e + wave.phase for e in (span.start, span.end)), key=lambda e: float(e)
    )
    for turn in range(
        int(sympy.ceiling(edges[0] / PI - quarter)), int(sympy.floor(edges[1] / PI - quarter)) + 1
    ):
        critical.append(((turn + quarter) * PI - wave.phase) / wave.frequency)
    body = to_sympy(function.body)
    for at in [*critical, span.start, span.end]:
        value = body.subs(unknown, at)
        claims.append(Holds(relation(node(sympy.simplify(value)), "≤", greatest)))
        claims.append(Holds(relation(node(sympy.simplify(value)), "≥", least)))
    reached = {sympy.simplify(body.subs(unknown, at)) for at in [*critical, span.start, span.end]}
    return claims if {least, greatest} <= reached else None


def _monotone(wave: Wave, function: Function, growing: bool) -> Outcome | None:
    letter, k = Name(function.variable), symbol("k")
    inside = wave.inside(letter)
    rising = growing == bool(wave.amplitude * wave.frequency > 0)
    two_pi_k = 2 * k * PI
    if wave.kind == "tan":
        if not growing or not wave.amplitude * wave.frequency > 0:
            return None
        low, high, step = -PI / 2 + k * PI, PI / 2 + k * PI, PI
    elif wave.kind == "sin":
        low, high = (-PI / 2, PI / 2) if rising else (PI / 2, 3 * PI / 2)
        low, high, step = low + two_pi_k, high + two_pi_k, 2 * PI
    else:
        low, high = (-PI, sympy.Integer(0)) if rising else (sympy.Integer(0), PI)
        low, high, step = low + two_pi_k, high + two_pi_k, 2 * PI
    # For a negative frequency the inequality turns round when it is solved for x.
    ends = [sympy.expand((each - wave.phase) / wave.frequency) for each in (low, high)]
    if wave.frequency < 0:
        ends = [each.subs(k, -k) for each in ends[::-1]]
    ends = _principal(ends, k)
    sign = "<" if wave.kind == "tan" else "≤"
    given = relation(_with_period(low, k), sign, inside, sign, _with_period(high, k))
    solved = relation(_with_period(ends[0], k), sign, letter, sign, _with_period(ends[1], k))
    closed = wave.kind != "tan"
    interval = tree.Interval(_with_period(ends[0], k), _with_period(ends[1], k), closed, closed)
    integers = relation(Name("k"), "∈", tree.Constant("Z"))
    name = "单调递增区间" if growing else "单调递减区间"
    moves = [
        Move(
            "sine_monotone",
            after=given,
            words={
                "inside": inside,
                "name": name,
                "kind": {"sin": "正弦", "cos": "余弦", "tan": "正切"}[wave.kind],
            },
        ),
        Move("solve_for_x", before=given, after=solved),
    ]
    claims = _monotone_claims(wave, function, ends, growing, step)
    moves.append(
        Move(
            "monotone_general",
            latex=latex(interval) + "(" + latex(integers) + ")",
            claims=tuple(claims),
        )
    )
    said = (latex(interval) + "(" + latex(integers) + ")", f"{text(interval)}({text(integers)})")
    return moves, None, [said], claims


def _principal(ends: list[Any], k: Any) -> list[Any]:
    """The interval whose middle for k = 0 is nearest to 0, so that the answer reads as usual."""
    step = ends[0].coeff(k)
    middle = (ends[0] + ends[1]).subs(k, 0) / 2
    turns = sympy.floor(middle / step + sympy.Rational(1, 2))
    return [sympy.expand(each - turns * step) for each in ends]


def _with_period(value: Any, k: Any) -> Node:
    """kπ - π/3: the period first, then the constant."""
    rate, rest = value.coeff(k), value.subs(k, 0)
    if rate == 0:
        return node(rest)
    return turning(rate) if rest == 0 else plus(turning(rate), rest)


def _monotone_claims(
    wave: Wave, function: Function, ends: list[Any], growing: bool, step: Any
) -> list[Claim]:
    unknown, k = symbol(function.variable), symbol("k")
    body = to_sympy(function.body)
    slope = sympy.diff(body, unknown)
    claims: list[Claim] = [Equal(node(wave.expression(unknown)), function.body)]
    for turn in (0, 1):
        low, high = (each.subs(k, turn) for each in ends)
        if wave.kind != "tan":
            claims += [
                Equal(node(sympy.simplify(slope.subs(unknown, each))), node(0))
                for each in (low, high)
            ]
            claims.append(Equal(node(high - low), node(step / 2 / abs(wave.frequency))))
        inside = sympy.simplify(slope.subs(unknown, (low + high) / 2))
        claims.append(Holds(relation(inside, ">" if growing else "<", 0)))
    return claims


def _symmetry(kind: str, wave: Wave, function: Function) -> Outcome | None:
    if wave.kind == "tan":
        return None
    letter, k = Name(function.variable), symbol("k")
    unknown = symbol(function.variable)
    start = (
        sympy.Rational(1, 2) * PI if (wave.kind == "sin") == (kind == "axis") else sympy.Integer(0)
    )
    angle = start + k * PI
    solved = sympy.expand((angle - wave.phase) / wave.frequency)
    if wave.frequency < 0:
        solved = solved.subs(k, -k)
    integers = relation(Name("k"), "∈", tree.Constant("Z"))
    given = equation(wave.inside(letter), _with_period(angle, k))
    shown = _with_period(solved, k)
    place = equation(letter, shown) if kind == "axis" else tree.Tuple((shown, node(wave.shift)))
    moves = [
        Move("sine_axis" if kind == "axis" else "sine_centre", after=given),
        Move("solve_for_x", before=given, after=place),
    ]
    body = wave.expression(unknown)
    claims: list[Claim] = [Equal(node(body), function.body)]
    for turn in (0, 1):
        at = solved.subs(k, turn)
        one, other = (
            sympy.expand_trig(body.subs(unknown, each)) for each in (at + unknown, at - unknown)
        )
        right = other if kind == "axis" else 2 * wave.shift - other
        claims.append(Equal(node(one), node(right)))
    said = (latex(place) + "(" + latex(integers) + ")", f"{text(place)}({text(integers)})")
    return moves, None, [said], claims
