"""How the question wants a number, amount or time written: 几元几角, 24时记时法, 通分."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.forms import is_uncomputed
from engine.answer.meaning import label_and_value, number_of, values_of
from engine.answer.quantities import measure_of
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.units import ALL_UNITS, find_unit

_UNIT = "(?:" + "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True)) + ")"
_SEVERAL = re.compile(rf"几个?{_UNIT}零?几个?{_UNIT}")
_IN_UNIT = re.compile(
    rf"[用以]\s*[“\"'‘（(]?\s*({_UNIT})\s*[”\"'’）)]?\s*(?:[作做为](?:单位|长度单位)|来?表示)"
)
_OTHER_SENSE = frozenset("万亿时点成折倍分")
_24_HOURS = re.compile(r"24\s*(?:小?时)\s*[记计]时法")
_12_HOURS = re.compile(r"12\s*(?:小?时)\s*[记计]时法|普通[记计]时法")
_TURN = re.compile(r"(?:24|12|普通)\s*(?:小?时)?\s*[记计]时法")
_TIME_OF_DAY = re.compile(r"上午|早上|早晨|清晨|凌晨|中午|正午|下午|晚上|傍晚|夜里|半夜|夜晚|深夜")
_NO_ZEROS = re.compile(
    r"去掉[^，。]{0,8}0|化简[^，。]{0,4}小数|小数[^，。]{0,6}化简|把\s*\d+\.\d+\s*化简|化简[:：]?\s*\d+\.\d+\s*$"
)
_LETTERS_FIRST = re.compile(r"([a-z]{1,4})(\d+)")
_NO_SIGN = re.compile(r"省略乘号|省去乘号|简写|(?:含有?字母的?)?式子的?写法")


def misspelt_time(problem: str, given: str) -> str:
    """What is wrong with a right time of day on the clock that the question doesn't ask for."""
    asked = [found[0] for found in _TURN.finditer(problem)]
    if not asked or not re.search(r"\d|[一二三四五六七八九十]", given):
        return ""
    named = _TIME_OF_DAY.search(given) is not None
    if _24_HOURS.search(asked[-1]) and named:
        return tr("时刻对了，但24时记时法不写上午、下午。")
    if _12_HOURS.search(asked[-1]) and not named:
        return tr("时刻对了，但12时记时法要写清上午、下午或晚上。")
    return ""


def miswritten(problem: str, key: Node, answer: Node) -> str:
    """What a right number or amount still lacks of the writing asked for; empty when nothing."""
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    return (
        _amount(problem, value, other)
        or _decimal(problem, value, other)
        or _common_denominator(problem, value, other)
        or _product(problem, value, other)
        or _formula(problem, value, other)
    )


_FORMULA = re.compile(
    r"列(?:出)?(?:综合|分步)?(?:算式|式子|式)(?!.{0,2}计算|.*求)|只列(?:综合)?(?:算)?式"
)


def _formula(problem: str, key: Node, answer: Node) -> str:
    """45, where (12-3)×5 was to be written and not worked out."""
    if _FORMULA.search(problem) and is_uncomputed(key) and number_of(answer) is not None:
        return tr("数对了，但题目要的是列出算式。")
    return ""


_DIVISION = re.compile(r"(\d+(?:\.\d+)?)\s*(?:÷|\\div)\s*(\d+(?:\.\d+)?)")


def divides_to(problem: str, key: Node, answer: tree.QuotientRemainder) -> bool:
    """Whether 2……2 is 10÷4 as well, where the question wants 2.5."""
    asked = _DIVISION.search(problem)
    quotient, rest, value = map(number_of, (answer.quotient, answer.remainder, key))
    if asked is None or quotient is None or rest is None or value is None:
        return False
    whole, by = Fraction(asked[1]), Fraction(asked[2])
    return bool(by) and quotient * by + rest == whole == value * by and 0 <= rest < by


def _amount(problem: str, key: Node, answer: Node) -> str:
    if isinstance(key, tree.Compound):
        if _SEVERAL.search(problem) and not isinstance(answer, tree.Compound | tree.Listing):
            if _whole_in_larger(key, answer):
                return ""
            return tr("数对了，但题目要用几个单位合起来写。")
        if isinstance(answer, tree.Compound) and _overflows(answer) and not _overflows(key):
            return tr("值对了，但低级单位满了要进到高级单位。")
    asked = _IN_UNIT.search(problem)
    if asked is None or asked[1] in _OTHER_SENSE or not isinstance(key, tree.Quantity):
        return ""
    unit = find_unit(asked[1])
    if unit is None or find_unit(key.unit) != unit or measure_of(answer) is None:
        return ""
    if isinstance(answer, tree.Quantity) and find_unit(answer.unit) == unit:
        return ""
    return tr("数对了，但要用“{unit}”作单位来写。", unit=asked[1])


def _whole_in_larger(key: tree.Compound, answer: Node) -> bool:
    """6元 for 6元0角."""
    first = key.parts[0]
    rest_is_nothing = all(number_of(part.value) == 0 for part in key.parts[1:])
    return rest_is_nothing and isinstance(answer, tree.Quantity) and answer.unit == first.unit


def _overflows(node: tree.Compound) -> bool:
    """5元14角: a smaller unit that should have been carried into the larger one."""
    for larger, smaller in zip(node.parts, node.parts[1:], strict=False):
        one, few = find_unit(larger.unit), find_unit(_minutes(smaller.unit, larger.unit))
        count = number_of(smaller.value)
        if one and few and count is not None and count * few.factor >= one.factor:
            return True
    return False


def _minutes(unit: str, larger: str) -> str:
    """分 after 时 is a minute, after 角 a coin."""
    if unit != "分":
        return unit
    return "分钱" if larger in ("元", "角", "块", "毛") else "分钟"


def _decimal(problem: str, key: Node, answer: Node) -> str:
    if not _NO_ZEROS.search(problem) or _ends_in_nought(key) or not _ends_in_nought(answer):
        return ""
    return tr("大小对了，但小数末尾的0还没有去掉。")


def _ends_in_nought(node: Node) -> bool:
    return any(
        isinstance(each, tree.Number) and "." in each.written and each.written.endswith("0")
        for each in node.walk()
    )


def _common_denominator(problem: str, key: Node, answer: Node) -> str:
    """6/12 and 4/12, where 3/6 and 2/6 have the least common denominator."""
    if "通分" not in problem:
        return ""
    wanted, said = _denominators(key), _denominators(answer)
    if not wanted or len(set(wanted)) > 1:
        return ""
    if not said or len(set(said)) > 1:
        return tr("值对了，但还没有通分成同一个分母。")
    if re.search(r"最[小简]公(?:分母|倍数)", problem) and set(wanted) != set(said):
        return tr("通分对了，但公分母还不是最小的。")
    return ""


def _denominators(node: Node) -> list[Node]:
    """The denominators of several fractions, as written; empty for anything else."""
    values = values_of(node) or ()
    found = [each.denominator for each in values if isinstance(each, tree.Divide)]
    return found if len(found) == len(values) > 1 else []


def _product(problem: str, key: Node, answer: Node) -> str:
    """a×4b and a·4 where 省略乘号 asks for 4ab."""
    if not _NO_SIGN.search(problem):
        return ""
    if _has_sign(answer) and not _has_sign(key):
        return tr("值对了，但乘号还没有省略完。")
    if _repeats(answer) and not _repeats(key):
        return tr("值对了，但相同的字母要写成乘方，如 a²。")
    if _has_late_number(answer) and not _has_late_number(key):
        return tr("值对了，但数字要写在字母前面，1 省略不写。")
    return ""


def with_number_first(problem: str, given: str) -> str:
    """xy5 as 5xy, where 省略乘号 is practised and no subscript can be meant."""
    said = _LETTERS_FIRST.fullmatch(given.strip())
    return said[2] + said[1] if said and _NO_SIGN.search(problem) else given


def _has_sign(node: Node) -> bool:
    return any(isinstance(each, tree.Multiply) and any(each.signs) for each in node.walk())


def _repeats(node: Node) -> bool:
    """aa, which is written a²."""
    for each in node.walk():
        names = [one for one in getattr(each, "factors", ()) if isinstance(one, tree.Name)]
        if len(set(names)) < len(names):
            return True
    return False


def _has_late_number(node: Node) -> bool:
    """A number behind a letter, or a 1 before one."""
    for each in node.walk():
        if isinstance(each, tree.Multiply):
            numbers = [isinstance(factor, tree.Number) for factor in each.factors]
            if any(numbers[1:]) or each.factors[0] == tree.Number(Fraction(1), "1"):
                return True
    return False
