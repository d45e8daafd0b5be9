"""A bag whose number of balls of one colour is unknown: found from a probability."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, Number
from engine.steps.claim import Claim, Equal, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import asked
from engine.steps.junior.writing import equation, node, over, total
from engine.steps.task import Task

_COLOUR = "红白黑黄蓝绿"
_QUESTION = re.compile(
    r"(?:在)?(?:一个)?(?:不透明的?)?(?:布|口|纸)?(?:袋子?|袋里|盒子?|箱子?|口袋)(?:里|中|内)?(?:只)?(?:装)?有"
    rf"(?:#(?:个|只)(?P<a>[{_COLOUR}])(?:色)?(?:小|玻璃|乒乓)?球(?:,|和)?若干(?:个|只)?(?P<b>[{_COLOUR}])(?:色)?(?:小|玻璃|乒乓)?球"
    rf"|若干(?:个|只)?(?P<c>[{_COLOUR}])(?:色)?(?:小|玻璃|乒乓)?球(?:,|和)?#(?:个|只)(?P<d>[{_COLOUR}])(?:色)?(?:小|玻璃|乒乓)?球)"
    r"(?:,?(?:这些|它们)?(?:小|球)?除(?:了)?颜色(?:不同)?(?:外)?(?:都|其他都|其余都|其它都)?(?:完全)?(?:相同|无其他差别|没有其他区别))?"
    r"(?:,?(?:现)?从(?:中|袋中|袋子中)?(?:任意|随机|任)?(?:地)?(?:摸|取)(?:出)?(?:一|#)?(?:个|只)?(?:小)?球?)?,?(?:若|如果|已知)?(?:恰好)?"
    rf"(?:摸|取)?(?:到|出)?(?:的)?(?:是|球是)?(?P<event>[{_COLOUR}])(?:色)?球?的概率(?:是|为)?#,?(?:则|那么)?(?:求)?(?:袋中|袋子中|盒子?中)?"
    rf"(?P<want>[{_COLOUR}])(?:色)?球(?:的个数|有|的数量)?(?:#|x)?(?:是|为|个)?(?:多少)?(?:个)?"
)


def find_number_of_balls(task: Task) -> Derivation | None:
    """4 个红球和若干个白球，摸到红球的概率是 2/5，白球有几个."""
    found = asked(task)
    match = _QUESTION.fullmatch(found.words) if found else None
    if found is None or match is None:
        return None
    known, other = (match["a"], match["b"]) if match["a"] else (match["d"], match["c"])
    numbers = [to_sympy(each) for each in found.nodes if not isinstance(each, Name)]
    if len(numbers) != 2 or known == other or match["want"] != other:
        return None
    count, chance = numbers
    if match["event"] not in (known, other) or not (count.is_Integer and count > 0):
        return None
    if not chance.is_Rational or not 0 < chance < 1:
        return None
    part = chance if match["event"] == known else 1 - chance
    value = count / part - count
    if not value.is_Integer or value <= 0:
        return None
    x = Name("x")
    every = total((node(count), x))
    good: Node = node(count) if match["event"] == known else x
    model = equation(over(good, every), node(chance))
    answer = Number(Fraction(int(value)), str(int(value)))
    claims: tuple[Claim, ...] = (SameSolutions(model, equation(x, answer), ("x",)),)
    top = count if match["event"] == known else value
    check = Equal(over(node(top), node(count + value)), node(chance))
    moves = (
        Move("suppose_balls", model, words={"colour": other}),
        Move("balls_found", equation(x, answer), model, claims=claims),
    )
    return Derivation("number_of_balls", moves, answer, proof=(*claims, check))
