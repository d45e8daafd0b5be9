"""An answer that repeats the print round the blanks: y=2x+1 for y=____x+____, x>3 for x>____."""

from __future__ import annotations

import itertools
import re

from engine.answer.blank_order import BLANK
from engine.answer.parts import split_outside

_EDGE = re.compile(r"[，,。；;：:、？?\s一-鿿]")
_SIGN = re.compile(r"[=＝<>≤≥＜＞≈]")
_PUNCTUATION = re.compile(r"[，,；;、\s和与]*")
_LONGEST = 12


def without_print(problem: str, expected: str, given: str) -> str:
    """What stands in the blanks alone, where `given` repeats the formula printed round them."""
    blanks = list(re.finditer(BLANK, problem))
    keys = split_outside(expected, "，,、；;")
    if not blanks or len(keys) != len(blanks) or "\n" in given:
        return given
    front = _tail(problem[: blanks[0].start()])
    behind = _head(problem[blanks[-1].end() :])
    between = [problem[one.end() : two.start()] for one, two in itertools.pairwise(blanks)]
    if any(len(each) > _LONGEST for each in (front, behind, *between)):
        return given
    if any(re.search("[一-鿿]", each) for each in between):
        return given
    if len(blanks) == 1:
        return _single(front, behind, expected, given)
    bracketed = front[-1:] in ("(", "（") and re.search(r"^[)）]", behind)
    if not bracketed and all(_PUNCTUATION.fullmatch(each) for each in between):
        return given
    pattern = (
        f"(?:{_opening(front)})?(.+?)"
        + "(.+?)".join(map(_loose, between))
        + f"(.+?)(?:{_loose(behind)})?"
    )
    said = re.fullmatch(pattern, given.strip("。 "))
    if said is None or any(_SIGN.search(each) for each in said.groups()):
        return given
    if any(each.count("(") != each.count(")") for each in said.groups()):
        return given
    return "；".join(each.strip() for each in said.groups())


def _single(front: str, behind: str, expected: str, given: str) -> str:
    """3 of x>3, where x> is printed; a letter with = may stay."""
    plain = re.fullmatch(r"[A-Za-z]\s*[=＝]", front) and not behind
    if not _SIGN.search(front[-1:]) or plain or _SIGN.search(expected):
        return given
    said = re.fullmatch(f"{_loose(front)}(.+?)(?:{_loose(behind)})?", given.strip("。 "))
    return given if said is None or _SIGN.search(said[1]) else said[1].strip()


def _tail(text: str) -> str:
    """The formula that ends right before a blank."""
    edges = [found.end() for found in _EDGE.finditer(text.rstrip())]
    return text.rstrip()[edges[-1] if edges else 0 :]


def _head(text: str) -> str:
    """The formula that begins right behind a blank."""
    found = _EDGE.search(text.lstrip())
    return text.lstrip()[: found.start()] if found else text.strip()


def _opening(front: str) -> str:
    """A pattern for the print before the first blank; the name of a point may be left out."""
    return (
        r"\s*(?:[A-Z]['′]?)?\s*[(（]\s*"
        if re.fullmatch(r"[A-Z]['′]?[(（]", front)
        else _loose(front)
    )


def _loose(text: str) -> str:
    """A pattern for printed `text` that doesn't mind spaces and the width of marks."""
    marks = {"，": "[，,；;、]", ",": "[，,；;、]", "；": "[，,；;、]", ";": "[，,；;、]", "=": "[=＝]",
             "（": "[(（]", "(": "[(（]", "）": "[)）]", ")": "[)）]", "<": "[<＜]", ">": "[>＞]"}  # fmt: skip
    return (
        r"\s*"
        + r"\s*".join(marks.get(each, re.escape(each)) for each in text if not each.isspace())
        + r"\s*"
    )
