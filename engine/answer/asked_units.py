"""The unit that a question itself names, given to a key that leaves it out."""

from __future__ import annotations

import re

from engine.answer.meaning import number_of
from engine.answer.quantities import measure_of
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.units import ALL_UNITS, find_unit

_UNIT = "(?:" + "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True)) + ")"
_ASKED = re.compile(
    rf"(?:多少|几|_{{2,}}|[(（]\s*[)）])\s*个?({_UNIT}(?:/{_UNIT})?)(?!之|[一-鿿]*\d|\^)"
    rf"|[用以][“\"（(]?({_UNIT})[”\"）)]?[作做为]单位"
)
_OTHER_SENSE = frozenset(("分", "度", "时", "点", "成", "折", "倍"))


_NO_UNIT = re.compile(
    r"几分之几|百分之几|多少倍|几倍|比值|概率|可能性|分率|百分率"
    r"|(?:是|占|相当于)[^，。；;_（(]{1,10}的\s*(?:_{2,}|[(（]\s*[)）])(?!\s*[一-鿿])"
)

_PLAIN_NUMBER = re.compile(r"样本容量|最大公[因约]数|最小公倍数")


def has_needless_unit(problem: str, key: Node, answer: Node) -> bool:
    """2/3米, where 几分之几 was asked: a share has no unit."""
    if number_of(key) is None or not isinstance(answer, tree.Quantity):
        return False
    unit = find_unit(answer.unit)
    if _PLAIN_NUMBER.search(problem) is not None and _ASKED.search(problem) is None:
        return True
    if unit is None or answer.unit in _OTHER_SENSE:
        return False
    if unit.dimension[0][0].startswith("count"):
        share = isinstance(answer.value, tree.Divide) and "几分之几" in problem
        return share and _ASKED.search(problem) is None
    return _NO_UNIT.search(problem) is not None and _ASKED.search(problem) is None


_SHARE = re.compile(r"(?:\\[dt]?frac\s*\{?\d+\}?\s*\{?\d+\}?|\d+/\d+)")
_MEASURED = re.compile(
    rf"(?:\\[dt]?frac\s*\{{?\d+\}}?\s*\{{?\d+\}}?|\d+/\d+|\d*\.\d+)\s*(?:{_UNIT})"
)


_BLANK = re.compile(r"_{2,}|[(（]\s*[)）]")
_PRINTED_UNIT = re.compile(rf"\s*(?:{_UNIT})")


def shares_with_units(problem: str, key: str, answer: str) -> bool:
    """1/4米 for the 1/4 of a list of two, where the question asks 几分之几 as well."""
    if _NO_UNIT.search(problem) is None:
        return False
    keys, answers = (re.split(r"[,，;；、]", each) for each in (key, answer))
    if not 1 < len(keys) == len(answers):
        return False
    printed = [
        _PRINTED_UNIT.match(problem[blank.end() :]) is not None
        for blank in _BLANK.finditer(problem)
    ]
    if len(printed) != len(keys):
        printed = [False] * len(keys)
    return any(
        _SHARE.fullmatch(one.strip()) and _MEASURED.fullmatch(two.strip()) and not named
        for one, two, named in zip(keys, answers, printed, strict=True)
    )


def with_asked_unit(problem: str, key: Node, answer: Node) -> Node:
    """64 as 64立方厘米, where 多少立方厘米 was asked and the answer carries a unit of its own."""
    if (
        number_of(key) is None
        or measure_of(key) is not None
        or not isinstance(answer, tree.Quantity)
    ):
        return key
    problem = re.sub(r"\^\{([23])\}", r"^\1", problem.replace("²", "^2").replace("³", "^3"))
    asked = {found[1] or found[2] for found in _ASKED.finditer(problem)}
    if len(asked) != 1:
        return key
    name = asked.pop()
    above, slash, below = answer.unit.partition("/")
    if "每" in problem and slash and "/" not in name and find_unit(above):
        name = f"{name}/{below}"  # 60千米/时 for 每小时____千米
    unit, own = find_unit(name), find_unit(answer.unit)
    if unit is None or own is None or name in _OTHER_SENSE or answer.unit in _OTHER_SENSE:
        return key
    if unit.dimension[0][0].startswith("count") or own.dimension[0][0].startswith("count"):
        return key
    return tree.Quantity(key, name)
