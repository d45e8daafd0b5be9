"""An answer's text as a tree: the bare mathematics, or what a sentence or a worked text ends with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from engine.answer.final import final_statements, is_prose, last_number
from engine.answer.quantities import as_clock, as_rate
from engine.answer.sentences import inner_answers
from engine.answer.spellings import with_subscripts
from engine.answer.wording import clean
from engine.maths import tree
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.units import ALL_UNITS, find_unit
from engine.maths.unreadable import TooHard, Unreadable

UNIT_ASKED = re.compile(r"带单位|写出单位|注明单位")
_WHOLE_SETS = {"R": "R", "ℝ": "R", **dict.fromkeys(("R+", "R^+", "R_+", "R⁺", "R₊"), "R+")}
_ANGLES = {"直角": "90°", "平角": "180°", "周角": "360°"}
_RIGHT_ANGLE = re.compile(r"(?:(?<=[或和、，,])|^)\s*直角\s*(?=[或和、，,]|$)")
_TIME_ASKED = re.compile(r"几点|几时|时刻|什么时候|什么时间")
_PLAIN_UNIT = re.compile(r"\d\s*(?:cm|mm|km|dm|kg|mg|mL|ml|min|ha|hm)(?![a-zA-Z])")
_ONE_METRE = re.compile(r"\d[\d.]*\s*m(?:[²³]|\s*\^\s*\{?[23]\}?)?")
_LENGTH_ASKED = re.compile(r"面积|体积|周长|容积|[长宽高深]|距离|路程|多远")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_LISTED = re.compile(r"-?[\d.]+(?:\s*[,，、]\s*-?[\d.]+)+")
_GROUPS = re.compile(r"[-−－]?[\d./]+(?:\s+[-−－]?[\d./]+)+")
_RATIO_ASKED = re.compile(r"比例|的比|[\da-z)]\s*[:：∶]\s*[\da-z(]")
_UNIT_PRINTED = re.compile(
    rf"(?:_{{2,}}|[(（]\s*[)）])\s*(?P<unit>{'|'.join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True))})"
)
_MEASURED_IN_LETTERS = re.compile(r"[-−]?[\d./]+\s*(?P<unit>[a-zA-Z]{1,2}[²³]?)")
_CHOSEN = re.compile(r"([CA])\s*[(（]\s*(\d+)\s*[,，]\s*(\d+)\s*[)）]")
_COUNTED = re.compile(r"(?:_{2,}|[(（]\s*[)）]|几|多少)\s*[个条种对组次只枝面]")
_COUNTING = re.compile(r"[选取抽]|排成|排列|组合|分配|安排|[种个]|多少")
_WORKED = 40
"""A longer answer in words is a worked text, whose end counts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer's tree; `sure` is False when it is only the last number of a text."""

    node: Node
    sure: bool = True


def read_answer(text: str, beside: str, problem: str) -> Reading:
    """The tree of `text`, read as `beside` (the other side) suggests. Raises `Unreadable`."""
    if not is_prose(text):
        try:
            return Reading(_read(text, beside, problem))
        except (Unreadable, TooHard) as error:
            found = _first_readable(_inside(text), beside, problem)
            if found is not None:
                return Reading(found)
            if len(text) <= _WORKED:
                raise error
    found = _first_readable(final_statements(text), beside, problem)
    if found is not None:
        return Reading(found)
    number = last_number(text)
    if number is None:
        raise Unreadable("没有找到最后的答案")
    return Reading(_read(clean(number), beside, problem), sure=False)


def _inside(text: str) -> Iterator[str]:
    yield from inner_answers(text)
    if len(text) > _WORKED:
        yield from final_statements(text)


def _first_readable(texts: Iterator[str], beside: str, problem: str) -> Node | None:
    for text in texts:
        try:
            return _read(clean(text), beside, problem)
        except (Unreadable, TooHard):
            continue
    return None


def _read(text: str, beside: str, problem: str) -> Node:
    """`text` as a tree; a clock time and letters after numbers as what the other side says."""
    if text.strip() in _ANGLES and re.search(r"°|度|circ", beside):
        text = _ANGLES[text.strip()]
    if re.search(r"\d\s*(?:°|度)", text):
        text = _RIGHT_ANGLE.sub("90°", text)
    if text.strip() in _WHOLE_SETS:
        return tree.Constant(_WHOLE_SETS[text.strip()])
    if "时" in beside or "分" in beside or _TIME_ASKED.search(problem):
        text = as_clock(text)
    if _GROUPS.fullmatch(text.strip()) and len(re.split(r"[、,，]", beside)) == len(text.split()):
        text = "，".join(text.split())
    if not re.search(r"[:：∶]", beside) and not _RATIO_ASKED.search(problem):
        text = re.sub(r"^([a-z])\s*[:：∶]\s*(?=[-−－\d√\\])", r"\1=", text)
    if _GROUPED.fullmatch(text) and _LISTED.fullmatch(beside) and not _GROUPED.fullmatch(beside):
        text = text.replace(",", "，")
    text = re.sub(r"(?<=\d)，(?=\d{3})", "、", text)  # only a half comma groups digits
    bare, lettered = (
        re.match(r"\s*(?:≠|\\neq?(?![a-z]))", text),
        re.match(r"\s*([A-Za-z])\s*(?:≠|\\ne)", beside),
    )
    if bare and lettered:
        text = lettered[1] + text  # ≠1 for m≠1
    if beside.strip() == "0" and text.strip() in ("没有", "无") and _COUNTED.search(problem):
        text = "0"
    chosen = _CHOSEN.fullmatch(text.strip())
    if chosen and re.fullmatch(r"\d+\s*[种个]?", beside.strip()) and _COUNTING.search(problem):
        text = f"{chosen[1]}_{{{chosen[2]}}}^{{{chosen[3]}}}"
    text = _recurring(text, beside)
    text = with_subscripts(as_rate(text), beside)
    units = bool(
        re.search(r"[\d)）}⁰¹²³⁴-⁹]\s*(?:[a-zA-Z]{1,3}(?![a-zA-Z])|\\(?:text|mathrm))", text)
    ) and (
        bool(re.search(r"[一-鿿]", beside))
        or bool(UNIT_ASKED.search(problem))
        or bool(_PLAIN_UNIT.search(beside))
        or _measures_like_the_print(problem, text)
        or (bool(_ONE_METRE.fullmatch(text)) and bool(_LENGTH_ASKED.search(problem)))
    )
    return read(text, letters_as_units=units)


def _measures_like_the_print(problem: str, text: str) -> bool:
    """4.02L where the question prints 升; in 元 a 6m is six times m, whatever m stands for."""
    said, printed = _MEASURED_IN_LETTERS.fullmatch(text), _UNIT_PRINTED.search(problem)
    if said is None or printed is None:
        return False
    if re.search(rf"(?<![A-Za-z\d]){said['unit']}(?![A-Za-z])", problem):
        return False  # a letter of the question
    own, asked = find_unit(said["unit"]), find_unit(printed["unit"])
    return own is not None and asked is not None and own.dimension == asked.dimension


def _recurring(text: str, beside: str) -> str:
    """0.27循环 recurs in all its digits where the other side's do, else in its last digit."""
    said = re.fullmatch(r"([-−]?\d*\.)(\d+?)(?:的|无限)*循环(?:小数)?", text)
    if said is None:
        return text
    digits = said[2]
    block = re.search(r"\.(\\dot\{?\d\}?\d*\\dot\{?\d\}?|\(\d+\))", beside)
    length = len(re.sub(r"\D", "", block[1])) if block else 1
    length = length if length <= len(digits) else 1
    return (
        f"{said[1]}{digits[:-length]}({digits[-length:]})"
        if length < len(digits) or block
        else (f"{said[1]}({digits})")
    )
