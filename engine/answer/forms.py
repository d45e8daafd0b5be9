"""The form a question asks for, read from its words, and whether an answer has it."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd, isqrt, prod

from engine.answer.meaning import INEQUALITIES, label_and_value
from engine.answer.products import fully_factored
from engine.i18n import tr
from engine.maths import tree
from engine.maths.tree import Node

_WORDS = (
    ("lowest", r"最简分数|约分"),
    ("simplest_ratio", r"最简(?:单的)?(?:整数)?比|化简比"),
    ("factored", r"因式分解|分解因式"),
    ("scientific", r"科学记数法|科学计数法"),
    ("percent", r"(?:用|化成|写成|化为)\s*百分数"),
    ("mixed", r"(?:用|化成|写成|化为)\s*带分数"),
    ("improper", r"(?:用|化成|写成|化为)\s*假分数"),
    ("decimal", r"(?:用|化成|写成|化为)\s*小数"),
    ("fraction", r"(?:用|化成|写成|化为)\s*(?:最简)?分数"),
    ("radians", r"化[为成]弧度|用弧度"),
    ("degrees", r"化[为成]角度|用角度"),
    ("value", r"求[^，。]{0,8}比值|比值(?:是|为|[:：]|$)|比值\s*_"),
    ("recurring", r"循环小数"),
    ("scaled 万", r"[用以]\s*[“\"'‘]?万[”\"'’]?\s*[作做为]单位|省略万位?后面的尾数"),
    ("scaled 亿", r"[用以]\s*[“\"'‘]?亿[”\"'’]?\s*[作做为]单位|省略亿位?后面的尾数"),
    ("general", r"一般式|一般形式"),
    ("surd", r"最简二次根式|分母有理化"),
    ("primes", r"分解质因数|质因数分解"),
    ("interval", r"用区间(?:表示|写)"),
    ("computed", r"^\s*(?:计算|口算|直接写出得数|脱式计算)"),
)
_COUNTS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_PLACE_NAMES = {"个": 0, "整数": 0, "十分": 1, "百分": 2, "千分": 3, "万分": 4}


_SHAPES = (
    (r"a\s*\(\s*x\s*[-+−]\s*h\s*\)", "顶点式"),
    (r"a\s*\(\s*x\s*[-−]\s*x_?\{?[1₁]\}?\s*\)", "交点式"),
    (r"ax(?:²|\^\{?2\}?)\s*\+\s*bx\s*\+\s*c", "一般式"),
    (r"\(\s*x\s*[-+−]\s*[a-z]\s*\)(?:²|\^\{?2\}?)\s*=\s*[a-z]", "配方式"),
    (r"a\s*(?:×|\\times)\s*10", "科学记数法"),
)
"""Forms that a question shows in letters instead of naming them."""


def with_forms_named(problem: str) -> str:
    """`problem` with the names of the forms that it spells out: y=a(x-h)²+k的形式 is 顶点式."""
    if not re.search(r"形式|形如", problem):
        return problem
    return problem + "".join(f" {name}" for shape, name in _SHAPES if re.search(shape, problem))


def asked_forms(problem: str, form: str = "") -> tuple[str, ...]:
    """The names of the forms asked for, such as "lowest" or "places 2"."""
    text = f"{problem} {form}"
    found = [name for name, words in _WORDS if re.search(words, text)]
    if form in {name for name, _ in _WORDS}:
        found.append(form)
    places = asked_places(text)
    if places is not None:
        found.append(f"places {places}")
    return tuple(dict.fromkeys(found))


def asked_places(text: str) -> int | None:
    """How many decimal places the words ask for; None when they ask for none."""
    kept = re.search(
        r"(?:保留|写成|化成|用)\s*(?:大小不变的)?(整数(?!指|倍|解|比|部)|([一两二三四五\d])\s*位小数)",
        text,
    )
    if kept:
        if kept[1] == "整数":
            return 0
        return int(kept[2]) if kept[2].isdigit() else _COUNTS[kept[2]]
    exact = re.search(
        r"(?:精确|四舍五入)到\s*(?:(整数|个|十分|百分|千分|万分)位?|0?\.(0*1)|(1)(?!\d))", text
    )
    part = re.search(r"小数部分(?:是|有|为)([一两二三四五\d])位", text)
    if exact is None and part:
        return int(part[1]) if part[1].isdigit() else _COUNTS[part[1]]
    if exact is None:
        return None
    return _PLACE_NAMES[exact[1]] if exact[1] else len(exact[2] or "")


def asked_figures(text: str) -> int | None:
    """How many significant figures (有效数字) the words ask for; None when they ask for none."""
    kept = re.search(r"保留\s*([一两二三四五\d])\s*[个位]?\s*有效数字", text)
    if kept is None:
        return None
    return int(kept[1]) if kept[1].isdigit() else _COUNTS[kept[1]]


def missing_form(node: Node, forms: tuple[str, ...]) -> str:
    """What a pupil must still do to give `node` the forms asked for; empty when nothing."""
    value = label_and_value(node)[1]
    if isinstance(value, tree.Quantity) and isinstance(value.value, tree.Multiply):
        value = value.value
    for form in forms:
        reason = _missing(value, node, form)
        if reason:
            return reason
    return ""


def _missing(value: Node, whole: Node, form: str) -> str:
    if form.startswith("places "):
        return _places(value, int(form.split()[1]))
    if form == "lowest" and (is_reducible(value) or _is_broken_decimal(value)):
        return tr("值对了，但没有化成最简分数。")
    if form == "simplest_ratio":
        return _ratio(value)
    if form == "factored" and not fully_factored(value):
        return tr("值对了，但没有分解彻底，要写成几个整式的积。")
    if form == "scientific" and not _scientific(value):
        return tr("值对了，但要写成 a×10ⁿ（1≤|a|<10）的形式。")
    if form == "percent" and not isinstance(_unsigned(value), tree.Percent):
        return tr("值对了，但要写成百分数。")
    if form == "mixed" and not _is_kind(value, tree.Mixed):
        return tr("值对了，但要写成带分数。")
    if form == "improper" and not _is_kind(value, tree.Divide):
        return tr("值对了，但要写成假分数。")
    if form == "decimal" and isinstance(
        _unsigned(value), tree.Divide | tree.Mixed | tree.Percent | tree.Multiply
    ):
        return tr("值对了，但要写成小数。")
    if form == "general" and not _general(whole):
        return tr("值对了，但要写成右边是 0 的一般式。")
    if form == "surd" and not is_plain_surd(value):
        return tr("值对了，但没有化成最简二次根式。")
    if form == "fraction" and isinstance(value, tree.Ratio):
        return tr("值对了，但要写成分数。")
    if form == "fraction" and isinstance(_unsigned(value), tree.Number | tree.Percent):
        return "" if _whole(value) is not None else tr("值对了，但要写成分数。")
    if form == "radians" and isinstance(_unsigned(value), tree.Degrees):
        return tr("角对了，但要用弧度表示。")
    if form == "degrees" and tree.Constant("pi") in value.walk():
        return tr("角对了，但要用度表示。")
    if form == "value" and isinstance(value, tree.Ratio):
        return tr("比对了，但比值要写成一个数。")
    if form == "recurring" and not _recurring(value):
        return tr("值对了，但要写成循环小数。")
    if form.startswith("scaled ") and not _scaled(value, form[-1]):
        return tr("值对了，但要用“{unit}”作单位来写。", unit=form[-1])
    if form == "primes" and not _product_of_primes(value):
        return tr("乘积对了，但还没有分解成质因数。")
    if form == "interval" and set(getattr(whole, "signs", ())) & INEQUALITIES:
        return tr("范围对了，但要用区间表示。")
    if form == "computed" and is_uncomputed(value):
        return tr("值对了，但还没有算出最后结果。")
    return ""


def _is_broken_decimal(value: Node) -> bool:
    """0.75 and 75%, which are no fractions in lowest terms."""
    value = _unsigned(value)
    return isinstance(value, tree.Percent) or (
        isinstance(value, tree.Number) and value.value.denominator > 1
    )


def _product_of_primes(value: Node) -> bool:
    """2×2×3² and the like."""
    factors = value.factors if isinstance(value, tree.Multiply) else (value,)
    bases = [each.base if isinstance(each, tree.Power) else each for each in factors]
    sizes = [_whole(each) for each in bases]
    return all(
        size is not None and 1 < size < 10**6 and all(size % d for d in range(2, isqrt(size) + 1))
        for size in sizes
    )


def _is_kind(value: Node, kind: type[Node]) -> bool:
    """Whether it is written so; a whole number may stand in any form."""
    return isinstance(_unsigned(value), kind) or _whole(value) is not None


def _recurring(value: Node) -> bool:
    value = _unsigned(value)
    return isinstance(value, tree.Number) and "(" in value.written


def _scaled(value: Node, unit: str) -> bool:
    value = _unsigned(value)
    if isinstance(value, tree.Quantity):
        return value.unit[:1] == unit or _scaled(value.value, unit)
    return isinstance(value, tree.Number) and value.written[-1:] == unit


def _unsigned(node: Node) -> Node:
    return node.body if isinstance(node, tree.Negate) else node


def _whole(node: Node) -> int | None:
    node = _unsigned(node)
    return int(node.value) if isinstance(node, tree.Number) and node.is_integer else None


def _places(value: Node, places: int) -> str:
    number = _unsigned(value)
    if isinstance(number, tree.Quantity):
        number = _unsigned(number.value)
    if isinstance(number, tree.Percent):
        number = number.body
    if isinstance(number, tree.Number) and number.places == places:
        return ""
    if places == 0:
        return tr("值对了，但要保留到整数。")
    return tr("值对了，但没有保留 {places} 位小数。", places=places)


def _coefficient(node: Node) -> int:
    """The whole number that a term or every term of a sum is a multiple of, as written."""
    if isinstance(node, tree.Negate | tree.Minus | tree.PlusMinus):
        return _coefficient(node.body)
    if isinstance(node, tree.Add):
        return gcd(*map(_coefficient, node.terms))
    if isinstance(node, tree.Multiply):
        return prod(_coefficient(factor) for factor in node.factors)
    return _whole(node) or 1


def is_reducible(value: Node) -> bool:
    """Whether a fraction of two whole numbers in it can still be reduced."""
    for each in value.walk():
        if isinstance(each, tree.Divide):
            above, below = _whole(each.numerator), _whole(each.denominator)
            if above is not None and below and (gcd(above, below) > 1 or below == 1):
                return True
            both = (_unsigned(each.numerator), _unsigned(each.denominator))
            if all(isinstance(side, tree.Number) for side in both) and any(map(_is_decimal, both)):
                return True
            if above is None and below and gcd(_coefficient(each.numerator), below) > 1:
                return True
        if isinstance(each, tree.Mixed) and gcd(each.numerator, each.denominator) > 1:
            return True
    return False


def _is_decimal(node: Node) -> bool:
    """0.75 above or below a fraction's line."""
    node = _unsigned(node)
    return isinstance(node, tree.Number) and node.value.denominator > 1


def _ratio(value: Node) -> str:
    terms: tuple[Node, ...] = ()
    if isinstance(value, tree.Ratio):
        terms = value.terms
    elif isinstance(value, tree.Divide):
        terms = (value.numerator, value.denominator)
    sizes = [_whole(term) for term in terms]
    known = [size for size in sizes if size is not None]
    if terms and (len(known) == len(sizes) and gcd(*known) == 1):
        return ""
    return tr("值对了，但没有化成最简整数比。")


def _scientific(value: Node) -> bool:
    value = _unsigned(value)
    if not isinstance(value, tree.Multiply) or len(value.factors) != 2:
        return False
    lead, power = _unsigned(value.factors[0]), value.factors[1]
    return (
        isinstance(lead, tree.Number)
        and 1 <= lead.value < 10
        and isinstance(power, tree.Power)
        and isinstance(power.base, tree.Number)
        and power.base.value == 10
    )


def _general(node: Node) -> bool:
    return (
        isinstance(node, tree.Relation)
        and node.signs == ("=",)
        and isinstance(node.operands[1], tree.Number)
        and node.operands[1].value == 0
    )


def is_plain_surd(value: Node) -> bool:
    """Whether its square roots are 最简二次根式 and none stands in a denominator."""
    for each in value.walk():
        if isinstance(each, tree.Divide) and any(
            isinstance(below, tree.Root) for below in each.denominator.walk()
        ):
            return False
        if isinstance(each, tree.Root) and each.index is None:
            inside = each.body
            if isinstance(inside, tree.Divide):
                return False
            if isinstance(inside, tree.Number) and not _square_free(inside.value):
                return False
    return True


def _square_free(value: Fraction) -> bool:
    if value.denominator != 1 or value.numerator > 10**8:
        return value.denominator == 1
    number, root = value.numerator, 2
    while root * root <= number:
        if number % (root * root) == 0:
            return False
        root += 1
    return number != 1


def is_uncomputed(value: Node) -> bool:
    """Digits joined by signs that could still be worked out; a power of ten stays as it is."""
    if _scientific(value):
        return False
    for each in value.walk():
        if isinstance(each, tree.Add):
            plain = [term for term in each.terms if _rational(term)]
            if len(plain) > 1:
                return True
        if isinstance(each, tree.Multiply) and sum(map(_rational, _flat(each))) > 1:
            return True
        if isinstance(each, tree.Divide) and each.sign == "÷":
            return True
        if isinstance(each, tree.Negate) and isinstance(each.body, tree.Negate):
            return True
    return is_reducible(value)


def _flat(node: tree.Multiply) -> list[Node]:
    """The factors of 2·2x as 2, 2 and x."""
    return [
        inner
        for each in node.factors
        for inner in (each.factors if isinstance(each, tree.Multiply) else (each,))
    ]


def _rational(node: Node) -> bool:
    if isinstance(node, tree.Minus | tree.Negate):
        return _rational(node.body)
    if isinstance(node, tree.Divide):
        return _rational(node.numerator) and _rational(node.denominator)
    return isinstance(node, tree.Number | tree.Mixed | tree.Percent)
