"""The notation a question fixes in secondary school: 列举法, 分数指数幂, a+bi, Asin(ωx+φ), 截距式."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.meaning import INEQUALITIES, label_and_value, number_of
from engine.answer.products import factors_of
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters
from engine.maths.tree import Node

_SET_KINDS = tree.SetOf | tree.SetBuilder
_WRITE = r"(?:用|化[为成]|写[为成]|改写[为成]|表示[为成])"


_MENTIONED = re.compile(
    r"列举法|描述法|区间|不等式|集合|指数|幂|根式|弦|sin|cos|三角|一个|a\s*\+|代数|截距|点斜|坐标|度|组合数|排列数"
    r"|分母|分式|对数|原数|还原"
)
"""A word of every demand below, so that most questions pass at once."""


def misnoted(problem: str, key: Node, answer: Node) -> str:
    """What a right answer lacks of the notation asked for; nothing is asked that the key lacks."""
    wanted = label_and_value(key)[1]
    said = label_and_value(answer)[1]
    if re.search(r"(?=.*分解)[实复]数(?:范围|集)", problem) and factors_of(said) < factors_of(
        wanted
    ):
        return tr("值对了，但没有分解彻底，要写成几个整式的积。")
    if _MENTIONED.search(problem) is None:
        return ""
    for words, holds, reason in _demands():
        if re.search(words, problem) and holds(wanted) and not holds(said):
            return reason
    return ""


def _demands() -> tuple[tuple[str, Callable[[Node], bool], str], ...]:
    return (
        (r"列举法", _lists, tr("元素对了，但要用列举法把元素一一写在花括号里。")),
        (r"描述法", _describes, tr("集合对了，但要用描述法写成 {x|…} 的形式。")),
        (r"用区间|区间表示|区间的?形式", _is_interval, tr("范围对了，但要用区间表示。")),
        (r"用不等式表示", _is_inequality, tr("范围对了，但要用不等式表示。")),
        (r"(?:用|写[为成]|表示[为成])集合(?:表示|的形式)?", _is_set, tr("范围对了，但要写成集合。")),
        (r"不含(?:有)?(?:负|分数)?.{0,4}负(?:整数)?指数|[只仅]含(?:有)?正(?:整数)?(?:次)?指数"
         r"|不出现负指数|(?:用|化[为成]|写[为成])(?:只含)?正整数指数",
         _no_negative_power, tr("值对了，但结果里还有负指数。")),
        (r"用负(?:整数)?指数|不含分母|不含分式", _no_fraction, tr("值对了，但要写成不含分母的形式。")),
        (r"(?:写成|用|化[为成]|表示[为成]).{0,6}幂的?形式|结果用幂.{0,4}表示|用.{0,4}的?幂表示",
         _is_power, tr("值对了，但要写成幂的形式。")),
        (r"[化写示][为成]?\s*对数(?:式|形式)|用对数(?:式)?表示", _is_logarithm, tr("值对了，但要写成对数式。")),
        (r"原数|还原成", _is_plain_number, tr("值对了，但要写成原来的数。")),
        (r"分数指数", _no_root, tr("值对了，但要用分数指数幂表示。")),
        (rf"{_WRITE}根式|根式的?形式", _no_broken_power, tr("值对了，但要用根式表示。")),
        (r"A\s*\\?sin.{0,16}形式|[化写][为成]\s*(?:[yf(x) =]*)A\s*\\?sin|(?:化[为成]|用).{0,3}正弦", _one_wave("sin"), tr("值对了，但要化成一个正弦函数。")),
        (r"A\s*\\?cos.{0,16}形式|[化写][为成]\s*(?:[yf(x) =]*)A\s*\\?cos|(?:化[为成]|用).{0,3}余弦", _one_wave("cos"), tr("值对了，但要化成一个余弦函数。")),
        (r"一个角的(?:一(?:个|种))?(?:三角)?函数|一个三角函数", _one_wave(""),
         tr("值对了，但还没有化成一个角的一个三角函数。")),
        (r"三角(?:表示)?(?:形式|式)", _is_polar, tr("值对了，但要写成 r(cosθ+isinθ) 的形式。")),
        (r"a\s*\+\s*b\s*i|代数形式", _is_algebraic, tr("值对了，但要写成 a+bi 的形式。")),
        (r"截距式", _by_intercepts, tr("方程对了，但要写成截距式 x/a+y/b=1。")),
        (r"点斜式", _by_point, tr("方程对了，但要写成点斜式 y-y₀=k(x-x₀)。")),
        (r"用坐标表示|坐标形式", _is_tuple, tr("向量对了，但要用坐标表示。")),
        (r"度[、，]?分[、，]?秒?(?:表示|的形式)", _in_minutes, tr("角对了，但要用度、分、秒表示。")),
        (r"[用以]度(?:表示|[作为做]单位)", _in_degrees_only, tr("角对了，但要只用度表示。")),
        (r"组合数(?:表示|的形式)", _counts(tree.Choose), tr("值对了，但要用组合数表示。")),
        (r"排列数(?:表示|的形式)", _counts(tree.Arrange), tr("值对了，但要用排列数表示。")),
    )  # fmt: skip


def _has(node: Node, *kinds: type[Node]) -> bool:
    return any(isinstance(each, kinds) for each in node.walk())


def _lists(node: Node) -> bool:
    return isinstance(node, tree.SetOf) or node == tree.Constant("empty")


def _describes(node: Node) -> bool:
    return _has(node, tree.SetBuilder)


def _is_interval(node: Node) -> bool:
    whole = node in (tree.Constant("R"), tree.Constant("empty"))
    bare = _has(node, tree.Interval, tree.Tuple) and not _has(node, tree.SetBuilder)
    signs = {sign for each in node.walk() if isinstance(each, tree.Relation) for sign in each.signs}
    return whole or (bare and not signs & INEQUALITIES)


def _is_inequality(node: Node) -> bool:
    relations = [each for each in node.walk() if isinstance(each, tree.Relation)]
    return any(set(each.signs) & INEQUALITIES for each in relations) and not _describes(node)


def _is_set(node: Node) -> bool:
    kinds = (tree.SetOf, tree.SetBuilder, tree.Interval, tree.SetOperation, tree.Tuple)
    return isinstance(node, (kinds, tree.Constant))


def _no_negative_power(node: Node) -> bool:
    return not any(
        isinstance(each, tree.Power) and (number_of(each.exponent) or 0) < 0 for each in node.walk()
    )


def _no_fraction(node: Node) -> bool:
    return not any(
        isinstance(each, tree.Divide) and letters(each.denominator) for each in node.walk()
    )


def _is_power(node: Node) -> bool:
    while isinstance(node, tree.Negate | tree.Minus):
        node = node.body
    factors = node.factors if isinstance(node, tree.Multiply) else (node,)
    return any(isinstance(each, tree.Power) for each in factors)


def _is_logarithm(node: Node) -> bool:
    return any(
        isinstance(each, tree.Call) and each.function in ("log", "lg", "ln") for each in node.walk()
    )


def _is_plain_number(node: Node) -> bool:
    node = node.body if isinstance(node, tree.Negate) else node
    return isinstance(node, tree.Number) and re.fullmatch(r"[\d.,]+", node.written) is not None


def _no_root(node: Node) -> bool:
    return not _has(node, tree.Root)


def _no_broken_power(node: Node) -> bool:
    exponents = [each.exponent for each in node.walk() if isinstance(each, tree.Power)]
    return all((number_of(each) or 0).denominator == 1 for each in exponents)


def _one_wave(name: str) -> Callable[[Node], bool]:
    """Whether there is one sine (or cosine) to the first power, and no other such function."""

    def holds(node: Node) -> bool:
        waves = [
            each for each in node.walk()
            if isinstance(each, tree.Call) and each.function in ("sin", "cos", "tan", "cot")
        ]  # fmt: skip
        raised = any(isinstance(each, tree.Power) and waves and waves[0] in each.walk()
                     for each in node.walk())  # fmt: skip
        return len(waves) == 1 and not raised and name in ("", waves[0].function)

    return holds


def _is_polar(node: Node) -> bool:
    """r(cosθ+isinθ) with one θ twice."""
    for each in node.walk():
        if isinstance(each, tree.Add) and len(each.terms) == 2:
            real, imaginary = each.terms
            factors = imaginary.factors if isinstance(imaginary, tree.Multiply) else ()
            sines = [factor for factor in factors if isinstance(factor, tree.Call)]
            if (
                isinstance(real, tree.Call) and real.function == "cos"
                and tree.Constant("i") in factors and len(factors) == 2 and len(sines) == 1
                and sines[0].function == "sin" and sines[0].arguments == real.arguments
            ):  # fmt: skip
                return True
    return False


def _is_algebraic(node: Node) -> bool:
    i = tree.Constant("i")
    raised = any(isinstance(each, tree.Power) and i in each.walk() for each in node.walk())
    below = any(isinstance(each, tree.Divide) and i in each.denominator.walk()
                for each in node.walk())  # fmt: skip
    return not raised and not below and not _has(node, tree.Call)


def _by_intercepts(node: Node) -> bool:
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return False
    left, right = node.operands
    terms = left.terms if isinstance(left, tree.Add) else ()
    bodies = [each.body if isinstance(each, tree.Minus | tree.Negate) else each for each in terms]
    plain = all(isinstance(each, tree.Divide | tree.Name) for each in bodies)
    return len(bodies) == 2 and plain and number_of(right) == 1


def _by_point(node: Node) -> bool:
    if not isinstance(node, tree.Relation) or node.signs != ("=",):
        return False
    left, right = node.operands
    return letters(left) == {"y"} and (
        (isinstance(right, tree.Multiply) and _has(right, tree.Add))
        or (isinstance(left, tree.Add) and not (isinstance(right, tree.Add)))
    )


def _is_tuple(node: Node) -> bool:
    return _has(node, tree.Tuple, tree.Interval)


def _in_minutes(node: Node) -> bool:
    degrees = [each for each in node.walk() if isinstance(each, tree.Degrees)]
    return any(each.minutes is not None for each in degrees)


def _in_degrees_only(node: Node) -> bool:
    degrees = [each for each in node.walk() if isinstance(each, tree.Degrees)]
    return all(each.minutes is None and each.seconds is None for each in degrees)


def _counts(kind: type[Node]) -> Callable[[Node], bool]:
    return lambda node: _has(node, kind)
