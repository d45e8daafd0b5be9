"""超几何分布: the distribution, expectation and variance of how many of one kind are drawn."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.tree import Call, Choose, Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.counting import _whole
from engine.steps.senior.kinds_drawn import PLACE, TAKE, TWO
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, relation, times
from engine.steps.senior.reading import asked
from engine.steps.task import Task

_KINDS = "红|白|黑|黄|蓝|绿|男|女|次|正|合格|不合格"
_TOTAL = r"(?:,?(?:共|总共)#(?:个|名|件|只)(?:小?球|人|学生|产品)?)?"
_COUNTED = (
    rf",(?:用|以|记|设)?(?:#(?:表示|为|是))?(?:其中)?(?:所)?(?:取出|取到|摸出|摸到|抽到|抽出|选出|选到|抽取)?(?:的)?(?:#?(?:个|件|名)?(?:球|人|产品)?中)?(?:的)?"
    rf"(?P<which>{_KINDS})(?:色)?(?:小?球|生|同学|学生|品|产品)?(?:的)?(?:个数|人数|件数|数量|数)(?:为|是)?#?"
)
_GOALS = r",?求(?:随机变量)?#?(?:的)?(?P<goals>(?:(?:概率)?分布列|(?:数学)?期望#?|均值#?|方差#?|#)(?:[,和]?(?:其)?(?:(?:概率)?分布列|(?:数学)?期望#?|均值#?|方差#?|#))*)"
_FORMS = (
    rf"{PLACE}{TWO}(?:的(?:口袋|袋子|布袋|袋|盒子|盒|箱子))?{_TOTAL},{TAKE}{_COUNTED}{_GOALS}",
    rf"从{PLACE}{TWO}{_TOTAL}(?:的(?:口袋|袋子|布袋|袋|盒子|盒|箱子))?(?:中|里|内)?,?{TAKE}{_COUNTED}{_GOALS}",
)
_MOST = 30


def find_drawn_distribution(task: Task) -> Derivation | None:
    """从两类对象中任取几个，求其中一类个数的分布列、期望与方差."""
    found = asked(task)
    if found is None or "放回" in found.words.replace("不放回", ""):
        return None
    match = next((m for form in _FORMS if (m := re.fullmatch(form, found.words))), None)
    if match is None or match["one"] == match["other"]:
        return None
    if match["which"] not in (match["one"], match["other"]):
        return None
    numbers = [each for each in (_whole(each) for each in found.nodes) if each is not None]
    letters = [each for each in found.nodes if isinstance(each, Name)]
    moments = [each for each in found.nodes if isinstance(each, Call)]
    if len(numbers) + len(letters) + len(moments) != len(found.nodes) or not letters:
        return None
    if len(set(letters)) != 1 or any(
        each.function not in ("E", "D") or each.arguments != (letters[0],) for each in moments
    ):
        return None
    a, b, *rest = numbers
    if "共" in match[0] and rest and len(rest) >= 2 and rest.pop(0) != a + b:
        return None
    if not rest or any(each != rest[0] for each in rest):
        return None
    k = rest[0]
    if match["which"] == match["other"]:
        a, b = b, a
    if not 1 <= k <= a + b or a + b > _MOST:
        return None
    return _written(letters[0], a, b, k, match["goals"], moments)


def _written(
    name: Name, a: int, b: int, k: int, goals: str, moments: list[Call]
) -> Derivation | None:
    total = sympy.binomial(a + b, k)
    values = range(max(0, k - b), min(a, k) + 1)
    chances: dict[int, Any] = {}
    moves: list[Move] = []
    claims: list[Claim] = []
    shown: list[Relation] = []
    for value in values:
        chance = sympy.Rational(sympy.binomial(a, value) * sympy.binomial(b, k - value), total)
        chances[value] = chance
        factors = [Choose(node(n), node(m)) for n, m in ((a, value), (b, k - value)) if m]
        ways: Node = factors[0] if len(factors) == 1 else times(*factors, sign="·")
        filled = over(ways, Choose(node(a + b), node(k)))
        event = Call("P", (relation(name, "=", value),))
        claim = Equal(filled, node(chance))
        claims.append(claim)
        shown.append(equation(event, chance))
        moves.append(Move("drawn_chance", after=equation(event, filled, chance), claims=(claim,)))
    whole = Holds(relation(plus(*map(node, chances.values())), "=", 1))
    claims.append(whole)
    moves.append(
        Move(
            "write_distribution",
            latex=r",\ ".join(map(latex, shown)),
            claims=(whole,),
            words={"x": name},
        )
    )
    answers: list[Relation] = [] if "分布列" not in goals else list(shown)
    mean = sympy.Add(*(value * chance for value, chance in chances.items()))
    wants_mean = "期望" in goals or "均值" in goals or any(e.function == "E" for e in moments)
    wants_spread = "方差" in goals or any(e.function == "D" for e in moments)
    if wants_mean or wants_spread:
        filled = plus(*(times(node(v), node(c), sign="×") for v, c in chances.items()))
        claim = Equal(filled, node(mean))
        head = Call("E", (name,))
        moves.append(Move("table_mean", after=equation(head, filled, mean), claims=(claim,)))
        # Another route: each of the k places holds the kind with chance a/(a+b).
        claims += [claim, Equal(times(node(k), over(node(a), node(a + b))), node(mean))]
        if wants_mean:
            answers.append(equation(head, mean))
    if wants_spread:
        spread = sympy.Add(*((v - mean) ** 2 * c for v, c in chances.items()))
        filled = plus(
            *(times(power(minus(v, mean), 2), node(c), sign="×") for v, c in chances.items())
        )
        squares = sympy.Add(*(v**2 * c for v, c in chances.items())) - mean**2
        claim = Equal(filled, node(spread))
        head = Call("D", (name,))
        moves.append(Move("table_variance", after=equation(head, spread), claims=(claim,)))
        claims += [claim, Equal(node(squares), node(spread))]
        answers.append(equation(head, spread))
    if not answers:
        return None
    return Derivation(
        "drawn_distribution",
        tuple(moves),
        answer=answers[0].operands[1] if len(answers) == 1 else None,
        answer_latex="" if len(answers) == 1 else r",\ ".join(map(latex, answers)),
        answer_text="" if len(answers) == 1 else "，".join(map(text, answers)),
        proof=tuple(claims),
    )
