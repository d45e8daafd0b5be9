"""The words of a primary question in one normal form; a word that isn't understood stops a technique."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from engine.maths.read import read
from engine.maths.tree import Listing, Name, Node
from engine.maths.unreadable import Unreadable
from engine.steps.task import Task

_PLACE = re.compile(r"⟦(\d+)⟧")
_JOINED = re.compile(r"(?<!求)(?<!未知数)⟦(\d+)⟧\s*([又：∶])\s*⟦(\d+)⟧")
_BLANK = r"(?:\(\s*(?:\\q?quad)?\s*\)|\\?_+|＿+|\\underline\{[^}]*\}|\\(?:q?quad|blank)|□|\?|？)"
_ASKS = re.compile(rf"\s*=\s*(?:{_BLANK}|\s)*$")
_LETTERS = {
    "km": "千米", "m": "米", "dm": "分米", "cm": "厘米", "mm": "毫米", "t": "吨", "kg": "千克",
    "g": "克", "L": "升", "mL": "毫升", "cm²": "平方厘米", "dm²": "平方分米", "m²": "平方米",
    "km²": "平方千米", "cm³": "立方厘米", "dm³": "立方分米", "m³": "立方米", "min": "分", "h": "时",
    "s": "秒",
}  # fmt: skip
_LETTER = "|".join(sorted(_LETTERS, key=len, reverse=True))
_QUANTITY = re.compile(rf"(\d+(?:\.\d+)?)\s*({_LETTER})(?![A-Za-z])")
_BLANK_UNIT = re.compile(rf"{_BLANK}\s*({_LETTER})")
_MEASURED = re.compile(
    rf"(?:\d+(?:\.\d+)?\s*(?:{_LETTER})\s*)+(?:=\s*(?:{_BLANK}\s*(?:{_LETTER})?\s*)*)?"
)
_DOTS = r"(?:…+|\.{2,}|·{2,}|(?:\\(?:cdots|ldots|dots)\s*)+)"
_ASKS_PERCENT = re.compile(rf"\s*=\s*{_BLANK}\s*\\?%$")
_ASKS_ABOUT = re.compile(rf"\s*(?:≈|\\approx)\s*(?:{_BLANK}|\s)*$")
_ASKS_REMAINDER = re.compile(rf"\s*=\s*{_BLANK}\s*{_DOTS}\s*{_BLANK}\s*$")
_TIGHT = re.compile(r"(?<![\d./])(\d+)/(\d+)(?![\d./])")

_NORMAL = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\s+", ""),
        (r"[(（][)）]|_+|＿+|□", "_"),
        (r"[,，;；。：:！!？?、()（）]+", ","),
        (
            r"请你?|试着?|一下|直接|同学们?|(?:下面|下列|以下)(?:各题|的题|算式|各式|的?(?=各组数)|的(?!各))?|这(?:道题|个算式)",
            "",
        ),
        (r",+", ","),
        (r",$", ""),
        (r"(?:各|分别)?(?:是|为|等于|=)?(?:多少|(?<!之)几)$", ""),
        (r"^,|,$", ""),
    )
)


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` is the prose with `#` for each formula and `_` for each blank; `nodes` the formulas."""

    words: str
    nodes: tuple[Node, ...]


@lru_cache(maxsize=64)
def asked(task: Task) -> Asked | None:
    """The question in normal form, or None when one of its formulas can't be read."""
    prose, written = _join(task.prose, list(task.written))
    nodes: list[Node] = []
    pieces: list[str] = []
    at = 0
    for place in _PLACE.finditer(prose):
        formula = written[int(place[1])].strip()
        pieces.append(prose[at : place.start()])
        at = place.end()
        if formula in ("=", "=( )"):
            pieces.append(formula)
            continue
        measured = _measured(formula)
        if measured is not None:
            numbers, said = measured
            nodes += numbers
            pieces.append(said)
            continue
        suffix = ""
        asks_remainder = _ASKS_REMAINDER.search(formula)
        if asks_remainder:
            formula = formula[: asks_remainder.start()]
        if _ASKS_PERCENT.search(formula):
            formula = _ASKS_PERCENT.sub("", formula)
            pieces.append("把")
            suffix = "化成百分数"
        about = _ASKS_ABOUT.search(formula)
        if about:
            formula = formula[: about.start()]
        found = _read(_ASKS.sub("", formula))
        if found is None:
            return None
        items = found.items if isinstance(found, Listing) else (found,)
        nodes += items
        pieces.append(
            ",".join("#" * len(items))
            + (",有余数" if asks_remainder else "")
            + ("≈" if about else "")
            + suffix
        )
    pieces.append(prose[at:])
    words = "".join(pieces)
    for pattern, replacement in _NORMAL:
        words = pattern.sub(replacement, words)
    return Asked(words, tuple(nodes))


def _measured(formula: str) -> tuple[list[Node], str] | None:
    """A formula that is nothing but measures, such as 6cm or 2.5kg=( )g, said in words."""
    if not _MEASURED.fullmatch(formula):
        return None
    numbers = [_read(found[1]) for found in _QUANTITY.finditer(formula)]
    said = _QUANTITY.sub(lambda found: "#" + _LETTERS[found[2]], formula)
    said = _BLANK_UNIT.sub(lambda found: "_" + _LETTERS[found[1]], said)
    return [each for each in numbers if each is not None], said


def _join(prose: str, written: list[str]) -> tuple[str, list[str]]:
    """Put back together what the splitter parts: 2又1/3, x：3."""
    while found := _JOINED.search(prose):
        left, sign, right = int(found[1]), found[2], int(found[3])
        written[right] = written[left] + ("又" if sign == "又" else ":") + written[right]
        prose = prose[: found.start()] + f"⟦{right}⟧" + prose[found.end() :]
    return prose, written


@lru_cache(maxsize=256)
def _read(formula: str) -> Node | None:
    # Beside ÷ or ×, a stroke between whole numbers is a fraction bar: 3/4÷5/6.
    if any(sign in formula for sign in "÷×:") or "\\times" in formula or "\\div" in formula:
        formula = _TIGHT.sub(r"\\frac{\1}{\2}", formula)
    try:
        return read(formula)
    except Unreadable:
        return None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matched(task: Task, *patterns: str) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """The match and the formulas when the whole question has the form of one pattern."""
    found = asked(task)
    if found is None:
        return None
    for pattern in patterns:
        match = _compiled(pattern).fullmatch(found.words)
        if match:
            return match, found.nodes
    return None


def asked_for_unknown(task: Task) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """求未知数 x：equation; only the equation is handed back."""
    found = matched(task, r"求(?:出)?(?:未知数)?#(?:的值)?,#")
    if found is None or not isinstance(found[1][0], Name):
        return None
    return found[0], found[1][1:]
