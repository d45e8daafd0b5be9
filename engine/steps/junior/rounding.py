"""科学记数法 and 近似数: moving the point, and rounding half up as school does."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths import tree
from engine.maths.from_sympy import number
from engine.maths.tree import Node, Number
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.single_numbers import exact
from engine.steps.junior.writing import letters_in, power, relation, times
from engine.steps.task import Task

UNITS = {"万": 10**4, "亿": 10**8, "": 1}
SCIENTIFIC = (
    r"(?:请)?用科学记数法(?:可)?(?:表示|记)(?:数|为)?,?#(?P<unit>万|亿)?(?:应)?(?:是|为|得)?",
    r"(?:把|将)?(?:数|数据|数字)?#(?P<unit>万|亿)?,?用科学记数法(?:可)?(?:表示|记)(?:为|是|应为|出来)?",
)
PLACES = {"个位": 0, "十分位": 1, "百分位": 2, "千分位": 3, "万分位": 4, "整数": 0}
ROUND = (
    r"(?:用)?(?:四舍五入法?)?,?(?:把|将|对)?(?:近似数|数)?#(?:四舍五入)?(?:取近似数|取近似值)?,?(?:用四舍五入法)?精确到(?:#|(?P<place>个位|十分位|百分位|千分位|万分位|整数))(?:的近似数|的近似值|的结果|,得到的近似数|后)?(?:是|为|=)?(?:多少)?",
    r"(?:用)?(?:四舍五入法?)?,?(?:把|将|对)?#,?(?:保留|取)(?:到)?#位小数(?:的近似数|的近似值|的结果)?(?:是|为|=)?(?:多少)?(?P<keep>)",
)


_STORY = r"[^#]{2,80}#(?P<unit>万|亿)?(?P<of>[\u4e00-\u9fff]{0,8}),(?:将|把)?"


def _told(task: Task) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """…约为 384000 千米，用科学记数法表示 384000: the number of the story, or it again."""
    found = matched(
        task,
        _STORY
        + r"(?:这个数|该数|此数|数据?|数字)?(?P<again>#(?:万|亿)?)?(?:用)科学记数法(?:可)?(?:表示|记)(?:为|是)?",
        _STORY
        + r"用科学记数法(?:可)?(?:表示|记)(?:这个数|该数|此数|数据?|数字)?(?P<again>#(?:万|亿)?)?(?:应)?(?:为|是)?",
    )
    if found is None or re.search("保留|精确|每|倍", found[0].string):
        return None
    nodes = [_without_unit(each) for each in found[1]]
    if len(set(nodes)) != 1:
        return None
    return found[0], (nodes[0],)


def _without_unit(node: Node) -> Node:
    return node.value if isinstance(node, tree.Quantity) else node


def write_scientific(task: Task) -> Derivation | None:
    """a × 10^n with 1 ≤ |a| < 10."""
    found = matched(task, *SCIENTIFIC) or _told(task)
    if found is None or len(found[1]) != 1:
        return None
    given = found[1][0]
    if letters_in(given) or not isinstance(given, Number | tree.Negate):
        return None
    value = exact(given)
    if not value:
        return None
    scale = UNITS[found[0]["unit"] or ""]
    size, exponent = abs(value * scale), 0
    while size >= 10:
        size, exponent = size / 10, exponent + 1
    while size < 1:
        size, exponent = size * 10, exponent - 1
    written = decimal(size)
    if written is None or exponent == 0:
        return None
    front: Node = Number(size, written)
    tens = power(10, exponent) if exponent != 1 else tree.Power(number(10), number(1))
    body = times(front, tens, sign="×") if size != 1 else tree.Multiply((number(1), tens), ("×",))
    answer = tree.Negate(body) if value < 0 else body
    whole: Node = given if scale == 1 else number(value * scale)
    claim = Equal(whole, answer)
    in_range = Holds(tree.Relation((number(1), front, number(10)), ("≤", "<")))
    move = Move("scientific_notation", answer, given if scale == 1 else None,
                claims=(claim, in_range), words={"front": front, "exponent": number(exponent)})  # fmt: skip
    return Derivation("scientific_notation", (move,), answer, form="scientific",
                      proof=(claim, in_range))  # fmt: skip


def round_number(task: Task) -> Derivation | None:
    """精确到 a place, or 保留 some decimals."""
    found = matched(task, *ROUND)
    if found is None:
        return None
    match, nodes = found
    given, *rest = nodes
    if letters_in(given) or not isinstance(given, Number | tree.Negate):
        return None
    value = exact(given)
    groups = match.groupdict()
    places = _places(groups.get("place"), groups.get("keep") is not None, rest)
    if value is None or places is None or not 0 <= places <= 8:
        return None
    scaled = abs(value) * 10**places
    rounded = Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator))
    digits = str(int(rounded)).rjust(places + 1, "0")
    written = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    result = Fraction(rounded) / 10**places
    body: Node = Number(result, written)
    answer = tree.Negate(body) if value < 0 and result else body
    error = tree.Absolute(tree.Add((given, tree.Minus(answer))))
    claim = Holds(relation(error, "≤", number(Fraction(1, 2 * 10**places))))
    move = Move("round_off", answer, given, claims=(claim,), words={"places": str(places)})
    return Derivation("rounding", (move,), answer, form=f"decimal:{places}", proof=(claim,))


def _places(place: str | None, keep: bool, rest: list[Node]) -> int | None:
    if place:
        return PLACES[place]
    if len(rest) != 1 or not isinstance(rest[0], Number):
        return None
    value = rest[0].value
    if keep:
        return int(value) if value.denominator == 1 else None
    for places in range(9):
        if value == Fraction(1, 10**places):
            return places
    return None


def decimal(value: Fraction) -> str | None:
    """A terminating decimal in digits, None for any other."""
    for places in range(25):
        scaled = value * 10**places
        if scaled.denominator == 1:
            digits = str(scaled.numerator).rjust(places + 1, "0")
            return f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return None
