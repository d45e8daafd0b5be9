"""平均增长率: a quantity that grows or falls twice by the same part."""

from __future__ import annotations

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.claim import Claim, Equal, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, node, power, times, total
from engine.steps.task import Task

_UNIT = (
    r"(?:元|万元|亿元|万人|人|吨|万吨|千克|辆|万辆|台|万台|件|万件|册|万册|平方米|公顷|只|个|亩)?"
)
_FALLS = "降价|下降|减少|降低|下调"
_GROWS = "增长|提高|上涨|涨价|增加"
_TIMES = r"(?:经过?)?(?:连续)?(?:两|2|二|#)(?:次|年|个月)(?:的?连续)?的?"
_BEFORE = r"(?:[\u4e00-\u9fff\"“”]|#(?:年|月)){2,30}?(?:是|为|由|从|有)?#" + _UNIT
_ASKS = (
    rf",(?:则|那么)?(?:求|问|若|设)?(?:该|这种|这两[年月次](?:间|中|内)?|这种商品)?[\u4e00-\u9fff]{{0,10}}?(?:平均)?(?:每(?:次|年|月|个月))?"
    rf"[\u4e00-\u9fff]{{0,8}}?(?:{_FALLS}|{_GROWS}|增长|下降)(?:的)?(?:百分率|百分数|率|百分比)(?:是|为)?(?:多少)?"
)


def find_change_rate(task: Task) -> Derivation | None:
    """原价 100 元，经过两次降价后为 81 元，求平均每次降价的百分率."""
    found = matched(
        task,
        rf"{_BEFORE},?{_TIMES}(?P<how>{_FALLS}|{_GROWS})(?:到|至|为|后)?,?(?:的)?(?:现在|现)?(?:的?[\u4e00-\u9fff]{{0,3}})?(?:售价|价格|单价|达到|变为|降为|降至|降到|调至|是|为|到|至|卖)*#{_UNIT}{_ASKS}",
    )
    if found is None:
        return None
    numbers = [each for each in found[1] if not isinstance(each, tree.Relation | Name)]
    numbers = [each.value if isinstance(each, tree.Quantity) else each for each in numbers]
    if len(numbers) != 2 or len(numbers) != len(found[1]):
        return None
    falls = found[0]["how"] in _FALLS
    return solved_rate(numbers[0], numbers[1], falls)


def solved_rate(before: Node, after: Node, falls: bool) -> Derivation | None:
    """The rate of two equal steps, by the equation before·(1±x)²=after."""
    first, last = to_sympy(before), to_sympy(after)
    if not (first.is_Rational and last.is_Rational and first > 0 and last > 0):
        return None
    if (last >= first) == falls:
        return None
    ratio = sympy.sqrt(last / first)
    rate = 1 - ratio if falls else ratio - 1
    if not rate.is_Rational or not rate > 0:
        return None
    x = Name("x")
    inside = total((node(1), tree.Negate(x) if falls else x))
    model = equation(times(before, power(inside, 2)), after)
    roots = [rate, 1 + ratio if falls else -1 - ratio]
    both = tree.Or(tuple(equation(x, from_sympy(each)) for each in roots))
    answer = tree.Percent(node(rate * 100))
    claims: tuple[Claim, ...] = (SameSolutions(model, both, ("x",)),)
    worth = Equal(times(before, power(total((node(1), node(-rate if falls else rate))), 2)), after)
    moves = (
        Move("suppose_rate", model),
        Move("rate_roots", both, model, claims=claims),
        Move("rate_that_fits", answer, claims=(worth, Equal(answer, from_sympy(rate)))),
    )
    return Derivation("change_rate", moves, answer, proof=(*claims, worth))
