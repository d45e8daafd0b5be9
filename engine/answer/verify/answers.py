"""The sentence after 答: the number it names against the one that was worked out."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.verify.known import Known
from engine.answer.verify.numbers import value

_ANSWER = re.compile(r"^\s*(?:口?答(?![对错题])|综上)\s*[:：，,]?")
_NUMBER = r"(?:\d{1,30}/\d{1,30}(?![\d.])|\d{1,30}(?:\.\d{1,30})?)"
_NUMBERS = re.compile(_NUMBER)
_RESULT = re.compile(
    rf"=\s*(?P<number>{_NUMBER})\s*(?:\$|\\\))?\s*[（(]\s*(?P<unit>[一-鿿/]{{1,6}})\s*[)）]\s*[。.]?\s*$"
)
_UNKNOWN = re.compile(
    r"设\s*(?P<what>[一-鿿]{2,16}?)(?:为|是|有)?\s*(?P<name>[a-z])\s*(?P<unit>[一-鿿]{1,4}?)?\s*(?:[,，。.；;]|$|则|根据|由|依)"
)


def is_answer(text: str) -> bool:
    """Whether a line opens with 答."""
    return bool(_ANSWER.match(text))


def other_number(text: str, before: tuple[str, ...], problem: str, known: Known) -> str | None:
    """What the answer should have named; None where it agrees or where that can't be said.

    Two things are compared: a last line `80÷4=20（个）` with an answer in the same unit, and 设
    with a sentence in the same words. A number that stands anywhere before is never doubted.
    """
    answer = _plain(text)
    numbers = _NUMBERS.findall(_ANSWER.sub("", answer))
    of_step = _part_of_last(answer, before)
    if of_step is not None:
        return of_step
    if 2 <= len(numbers) <= 4:
        return _supposed_otherwise(answer, before, known)
    if len(numbers) != 1:
        return None
    (named,) = numbers
    earlier = {
        Fraction(each)
        for each in _NUMBERS.findall(_plain("\n".join((problem, *before))))
        if _finite(each)
    }
    if not _finite(named) or Fraction(named) in earlier:
        return None
    for line in reversed(before):
        if line.strip():
            result = _RESULT.search(_plain(line))
            if result and re.search(rf"{re.escape(named)}\s*{re.escape(result['unit'])}", answer):
                return result["number"]
            break
    return _as_supposed(answer, named, before, known)


_STEP = re.compile(
    rf"(?<![\d.×÷*/)）])(?P<work>\d{{1,9}}[+＋\-－]1)[=＝]\s*(?P<number>{_NUMBER})\s*[（(]\s*(?P<unit>[一-鿿]{{1,3}})\s*[)）]"
)


def _part_of_last(answer: str, before: tuple[str, ...]) -> str | None:
    """15+1=16（条）, and then 答：15 条: the last step in that unit went on from 15."""
    steps = {found["unit"]: found for line in before for found in _STEP.finditer(_plain(line))}
    for unit, found in steps.items():
        named = re.findall(rf"({_NUMBER})\s*{re.escape(unit)}", answer)
        operands = _NUMBERS.findall(found["work"])
        if found["number"] not in named and any(each in operands[:1] for each in named):
            return found["number"]
    return None


def _supposed_otherwise(answer: str, before: tuple[str, ...], known: Known) -> str | None:
    """设乙队需 x 天, x=10, and then 答：... 乙队需 15 天."""
    for line in before:
        found = _UNKNOWN.search(_plain(line))
        if found is None:
            continue
        worked_out = known.values.get(found["name"])
        exact = value(worked_out) if worked_out is not None else None
        said = re.search(rf"{re.escape(found['what'])}(?:为|是|有)?\s*({_NUMBER})", answer)
        if exact is not None and said and _finite(said[1]) and Fraction(said[1]) != exact:
            return str(exact)
        return None
    return None


def _as_supposed(answer: str, named: str, before: tuple[str, ...], known: Known) -> str | None:
    """设每个篮球 x 元 ... 答：每个篮球 51 元."""
    for line in before:
        found = _UNKNOWN.search(_plain(line))
        if found is None:
            continue
        worked_out = known.values.get(found["name"])
        exact = value(worked_out) if worked_out is not None else None
        same_words = re.search(
            rf"{re.escape(found['what'])}(?:为|是|有)?\s*{re.escape(named)}", answer
        )
        if exact is None or not same_words or exact == Fraction(named):
            return None
        return str(exact)
    return None


def _finite(text: str) -> bool:
    return int(text.partition("/")[2] or "1") != 0


def _plain(text: str) -> str:
    return re.sub(r"[$*\s]", "", text)
