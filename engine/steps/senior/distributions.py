"""Random variables: expectation and variance of a table, the binomial and normal distribution."""

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
from engine.steps.senior.derivative import replaced
from engine.steps.senior.nodes import equation, minus, node, plus, power, relation, times
from engine.steps.senior.reading import asked
from engine.steps.senior.statistics import decimal_node
from engine.steps.task import Task

_MOST = 30


def find_distribution(task: Task) -> Derivation | None:
    """二项分布、正态分布的期望、方差、概率."""
    found = asked(task)
    if found is None:
        return None
    if re.fullmatch(
        r"(?:随机变量)?#(?:[~～]|服从(?:二项分布|正态分布)?)#,求#(?:[,和]#)?|(?:随机变量)?#(?:[~～]|服从(?:二项分布|正态分布)?)#,求#?的?(?:数学)?期望(?:#)?和方差(?:#)?",
        found.words,
    ):
        name, given = found.nodes[0], found.nodes[1]
        wanted = list(found.nodes[2:])
        if "期望" in found.words:
            wanted = [Call("E", (name,)), Call("D", (name,))]
        if isinstance(given, Call) and isinstance(name, Name) and len(given.arguments) == 2:
            return _named(name, given, wanted)
        return None
    return _table(found.words, found.nodes)


def _named(name: Name, given: Call, wanted: list[Node]) -> Derivation | None:
    first, second = (to_sympy(each) for each in given.arguments)
    decimals = any(isinstance(e, tree.Number) and not e.is_integer for e in given.walk())
    if (
        given.function == "B"
        and first.is_Integer
        and 1 <= first <= _MOST
        and second.is_Rational
        and 0 < second < 1
    ):
        steps = [_binomial_part(name, int(first), second, each, decimals) for each in wanted]
    elif given.function == "N" and first.is_Rational and second.is_positive:
        steps = [_normal_part(name, first, second, each, decimals) for each in wanted]
    else:
        return None
    kept = [each for each in steps if each is not None]
    if len(kept) != len(steps) or not kept:
        return None
    moves = [move for each in kept for move in each[0]]
    proof = tuple(claim for each in kept for claim in each[2])
    return _finished(moves, [(w, each[1]) for w, each in zip(wanted, kept, strict=True)], proof)


def _finished(
    moves: list[Move], answers: list[tuple[Node, Node]], proof: tuple[Claim, ...]
) -> Derivation:
    single = len(answers) == 1
    return Derivation(
        "distribution", tuple(moves), answer=answers[0][1] if single else None,
        answer_latex="" if single else ", ".join(latex(equation(a, b)) for a, b in answers),
        answer_text="" if single else "，".join(text(equation(a, b)) for a, b in answers), proof=proof,
    )  # fmt: skip


Part = tuple[list[Move], "Node", list[Claim]]


def _moment(name: Name, each: Node) -> str | None:
    """E or D of the variable itself."""
    if isinstance(each, Call) and each.function in ("E", "D") and each.arguments == (name,):
        return each.function
    if isinstance(each, Name) and str(each) in (f"E{name}", f"D{name}"):
        return str(each)[0]
    if (
        isinstance(each, tree.Multiply)
        and len(each.factors) == 2
        and each.factors[1] == name
        and str(each.factors[0]) in ("E", "D")
    ):
        return str(each.factors[0])
    return None


def _binomial_part(name: Name, n: int, p: Any, each: Node, decimals: bool) -> Part | None:
    moment = _moment(name, each)
    written_p = decimal_node(p, decimals)
    chances = [sympy.binomial(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]
    mean = sympy.Add(*(k * chance for k, chance in enumerate(chances)))
    if moment == "E":
        filled = times(node(n), written_p, sign="×")
        value = decimal_node(n * p, decimals)
        return (
            [
                Move(
                    "binomial_mean",
                    after=equation(each, times(Name("n"), Name("p")), filled, value),
                    claims=(Equal(filled, value),),
                )
            ],
            value,
            [Equal(node(mean), value)],
        )
    if moment == "D":
        filled = times(node(n), written_p, minus(1, written_p), sign="×")
        value = decimal_node(n * p * (1 - p), decimals)
        spread = sympy.Add(*((k - mean) ** 2 * chance for k, chance in enumerate(chances)))
        return (
            [
                Move(
                    "binomial_variance",
                    after=equation(
                        each, times(Name("n"), Name("p"), minus(1, Name("p"))), filled, value
                    ),
                    claims=(Equal(filled, value),),
                )
            ],
            value,
            [Equal(node(spread), value)],
        )
    event = _event(name, each, n)
    if event is None:
        return None
    value = decimal_node(sympy.Add(*(chances[k] for k in event)), decimals)
    few = event if len(event) <= (n + 1) / 2 else [k for k in range(n + 1) if k not in event]
    terms = [
        times(
            tree.Choose(node(n), node(k)),
            power(written_p, k),
            power(minus(1, written_p), n - k),
            sign="×",
        )
        for k in few
    ]
    filled = plus(*terms) if few == event else plus(node(1), *(tree.Negate(t) for t in terms))
    claim = Equal(filled, value)
    rule = "binomial_probability" if few == event else "opposite_event"
    return (
        [Move(rule, after=equation(each, filled, value), claims=(claim,))],
        value,
        [claim, Equal(node(sympy.Add(*chances)), node(1))],
    )


def _event(name: Name, each: Node, n: int) -> list[int] | None:
    """The values of the variable that an event P(X=2), P(X≥1), P(1<X≤3) holds."""
    if not isinstance(each, Call) or each.function != "P" or len(each.arguments) != 1:
        return None
    inside = each.arguments[0]
    if (
        not isinstance(inside, Relation)
        or not set(inside.signs) <= set("=<>≤≥")
        or name not in inside.operands
    ):
        return None
    checks = {"=": sympy.Eq, "<": sympy.Lt, ">": sympy.Gt, "≤": sympy.Le, "≥": sympy.Ge}
    kept = []
    for k in range(n + 1):
        values = [sympy.Integer(k) if o == name else to_sympy(o) for o in inside.operands]
        if any(not v.is_number for v in values):
            return None
        if all(
            checks[s](a, b) == sympy.true
            for a, s, b in zip(values, inside.signs, values[1:], strict=False)
        ):
            kept.append(k)
    return kept or None


def _normal_part(name: Name, mean: Any, variance: Any, each: Node, decimals: bool) -> Part | None:
    moment = _moment(name, each)
    if moment is None:
        return None
    value = decimal_node(mean if moment == "E" else variance, decimals)
    return (
        [Move("normal_mean" if moment == "E" else "normal_variance", after=equation(each, value))],
        value,
        [Equal(value, node(mean if moment == "E" else variance))],
    )


_TABLE = r"(?:离散型)?(?:随机变量)?#的(?:所有)?(?:可能)?取值(?:为|是|分别为|分别是)?(?P<values>#(?:[,和]#)+),(?:对应的|相应的|其|取这些值的)?概率(?:分别)?(?:为|是)?(?P<chances>#(?:[,和]#)+),求(?P<goal>#(?:[,和]#)?|(?:#的)?(?:数学)?期望(?:#)?(?:和方差(?:#)?)?|(?:#的)?方差(?:#)?)"
_EVENTS = r"(?:离散型)?(?:随机变量)?#的分布列(?:为|是)?(?P<events>#(?:[,和]#)+),求(?P<goal>#(?:[,和]#)?|(?:#的)?(?:数学)?期望(?:#)?(?:和方差(?:#)?)?|(?:#的)?方差(?:#)?)"


def _table(words: str, nodes: tuple[Node, ...]) -> Derivation | None:
    match = re.fullmatch(_TABLE, words)
    values: list[Any]
    if match is not None:
        count, other = match["values"].count("#"), match["chances"].count("#")
        if count != other:
            return None
        values = [to_sympy(each) for each in nodes[1 : 1 + count]]
        chances = [to_sympy(each) for each in nodes[1 + count : 1 + 2 * count]]
        rest = nodes[1 + 2 * count :]
    else:
        match = re.fullmatch(_EVENTS, words)
        if match is None:
            return None
        count = match["events"].count("#")
        values, chances = [], []
        events = nodes[1 : 1 + count]
        for each in _by_rule(events, nodes[0]) or events:
            pair = _chance(each, nodes[0])
            if pair is None:
                return None
            values.append(pair[0])
            chances.append(pair[1])
        rest = nodes[1 + count :]
    if (
        not all(v.is_Rational for v in [*values, *chances])
        or sum(chances) != 1
        or any(c < 0 for c in chances)
        or len(set(values)) != len(values)
    ):
        return None
    name = nodes[0]
    if not isinstance(name, Name):
        return None
    goal = match["goal"]
    wanted: list[Node] = [
        Call(m, (name,)) for word, m in (("期望", "E"), ("方差", "D")) if word in goal
    ] or list(rest)
    decimals = any(isinstance(e, tree.Number) and not e.is_integer for n in nodes for e in n.walk())
    return _moments(name, values, chances, wanted, decimals)


def _by_rule(events: tuple[Node, ...], name: Node) -> tuple[Node, ...] | None:
    """P(X=k)=k/6, k=1, 2, 3 as one event for each k."""
    first, *rest = events
    if not isinstance(first, Relation) or not rest or not isinstance(rest[0], Relation):
        return None
    letter, start = rest[0].operands[0], rest[0].operands[1]
    head = Relation((name, letter), ("=",))
    if first.operands[0] != Call("P", (head,)) or not isinstance(letter, Name):
        return None
    spread = []
    for value in (start, *rest[1:]):
        if isinstance(value, Relation) or not to_sympy(value).is_Integer:
            return None
        event = Call("P", (Relation((name, value), ("=",)),))
        spread.append(equation(event, replaced(first.operands[1], letter, value)))
    return tuple(spread)


def _chance(each: Node, name: Node) -> tuple[Any, Any] | None:
    if not isinstance(each, Relation) or each.signs != ("=",):
        return None
    left = each.operands[0]
    if not isinstance(left, Call) or left.function != "P" or len(left.arguments) != 1:
        return None
    inside = left.arguments[0]
    if not isinstance(inside, Relation) or inside.signs != ("=",) or inside.operands[0] != name:
        return None
    return to_sympy(inside.operands[1]), to_sympy(each.operands[1])


def _moments(
    name: Name, values: list[Any], chances: list[Any], wanted: list[Node], decimals: bool
) -> Derivation | None:
    show = [decimal_node(c, decimals) for c in chances]
    mean = sympy.Add(*(v * c for v, c in zip(values, chances, strict=True)))
    spread = sympy.Add(*((v - mean) ** 2 * c for v, c in zip(values, chances, strict=True)))
    sum_move = Holds(relation(plus(*show), "=", 1))
    moves, answers = [], []
    proof: list[Claim] = [sum_move]
    filled_mean = plus(*(times(node(v), c, sign="×") for v, c in zip(values, show, strict=True)))
    mean_node = decimal_node(mean, decimals)
    head = Call("E", (name,))
    moves.append(
        Move(
            "table_mean",
            after=equation(head, filled_mean, mean_node),
            claims=(Equal(filled_mean, mean_node),),
        )
    )
    for each in wanted:
        moment = _moment(name, each)
        if moment == "E":
            answers.append((each, mean_node))
            proof.append(Equal(filled_mean, mean_node))
        elif moment == "D":
            value = decimal_node(spread, decimals)
            filled = plus(
                *(
                    times(power(minus(v, mean_node), 2), c, sign="×")
                    for v, c in zip(values, show, strict=True)
                )
            )
            squares = sympy.Add(*(v**2 * c for v, c in zip(values, chances, strict=True)))
            moves.append(
                Move(
                    "table_variance",
                    after=equation(each, filled, value),
                    claims=(Equal(filled, value),),
                )
            )
            answers.append((each, value))
            proof.append(Equal(node(squares - mean**2), value))
        else:
            return None
    return _finished(moves, answers, tuple(proof))
