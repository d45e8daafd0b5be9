"""What the question prints round its blank, which an answer may say again: ____升, ____角."""

from __future__ import annotations

import re

from engine.answer.blank_order import BLANK
from engine.answer.parts import split_outside
from engine.answer.terms import is_term, same_term
from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths.units import ALL_UNITS, find_unit
from engine.values import Verdict

_UNIT = "(?:" + "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True)) + ")"
_PRINTED = re.compile(rf"{BLANK}\s*({_UNIT})(?!\^|[²³])")
_NUMBER = r"[-−－]?[\d.]+(?:\s*/\s*\d+|又\d+/\d+)?"
_MEASURED = re.compile(rf"\s*({_NUMBER})\s*({_UNIT})\s*(?:零)?[，,、;；]?")
_WORD = re.compile(r"[一-鿿]{1,6}")


def without_printed_units(problem: str, expected: str, given: str) -> str:
    """2时24分 as 2，24, where the question prints （ ）时（ ）分 and the key is 2，24."""
    units = [found[1] for found in _PRINTED.finditer(problem)]
    keys = split_outside(expected, "，,、；;")
    if len(units) < 2 or len(keys) != len(units):
        return given
    if not all(re.fullmatch(_NUMBER, key) for key in keys):
        return given
    said = list(_MEASURED.finditer(given))
    whole = "".join(found[0] for found in said) == given.strip("。. ")
    if not whole or len(said) != len(units):
        return given
    fitting = all(
        find_unit(found[2]) == find_unit(unit) for found, unit in zip(said, units, strict=True)
    )
    mark = "；" if re.search("[；;]", expected) else "，"
    return mark.join(found[1] for found in said) if fitting else given


def judge_completed(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict on a word that the print completes: 直 and 直角 for ____角, 六 for 星期____."""
    blanks = list(re.finditer(BLANK, problem))
    key, answer = plain(expected), plain(given)
    if not blanks or not _WORD.fullmatch(key) or not _WORD.fullmatch(answer):
        return None
    for lead, tail in (each for blank in blanks for each in _print_round(problem, blank)):
        whole, said = _completed(key, lead, tail), _completed(answer, lead, tail)
        if len(blanks) > 1 and (said != answer or whole == key):
            continue  # of several blanks, the one whose print the answer repeats
        if whole == said:
            return RIGHT
        for other in (said, answer):
            if is_term(whole) and is_term(other) and whole != key:
                same = same_term(whole, other)
                if same is not None and (same or other == said):
                    return RIGHT if same else wrong(tr("还不对，再想一想。"))
    return None


def _print_round(problem: str, blank: re.Match[str]) -> list[tuple[str, str]]:
    """The words before and behind a blank that may belong to its answer, the longest first."""
    behind = re.match(r"\s*([一-鿿]{1,6})", problem[blank.end() :])
    front = re.search(r"([一-鿿]{1,4})\s*$", problem[: blank.start()])
    tails = [behind[1][:length] for length in range(len(behind[1]), 0, -1)] if behind else []
    leads = [front[1][-length:] for length in range(len(front[1]), 0, -1)] if front else []
    return [("", plain(each)) for each in tails] + [(plain(each), "") for each in leads]


def _completed(word: str, lead: str, tail: str) -> str:
    """`word` with the print round it, unless it says that itself."""
    if tail:
        return word if word.endswith(tail) and len(word) > len(tail) else word + tail
    return word if word.startswith(lead) and len(word) > len(lead) else lead + word
