"""The mathematics inside a short sentence: 小明共有18元, 极大值为5, 经检验 x=7/2 是解."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.maths.passage import split_passage
from engine.maths.units import ALL_UNITS

MOST = 300
_ANNOUNCED = re.compile(
    r"(?:所以|因此|综上|∴|答案|结果|[应该]?[是为得有]|等于|达到|共|约|[:：])\s*(?=[^\s的])"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DENIED = re.compile(r"不是|不等于|并非|不对|错误|而非|不会|没有(?!解|实数|意义)|不能")
_NONE = re.compile(r"^.{0,8}(?:(无解|没有解|无实数?根|无实数?解)|(不存在|无意义|没有意义))$")
_UNIT = "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True))
_MEASURED = re.compile(
    rf"(?<![A-Za-z\d.^_+\-*/=(])[-−]?\d+(?:\.\d+)?(?:/\d+)?\s*(?:{_UNIT}|°)?(?:/(?:{_UNIT}))?(?![A-Za-z\d.^+\-*/=)])"
    rf"|[一二三四五六七八九十百千万零两]+(?:{_UNIT})$"
)
_AFTERTHOUGHT = re.compile(
    r"(?:[，,。；;]\s*)?(?:经检验|检验|符合题意|满足题意|其中|舍去|此时|当且仅当).*$"
)


def inner_answers(text: str) -> Iterator[str]:
    """The pieces of a sentence that may be its answer, the likeliest first.

    Nothing is offered where the sentence denies something, nor from a text without words.
    """
    text = text.strip().strip("。.！!")
    if len(text) > MOST or not _CHINESE.search(text) or _DENIED.search(text):
        return
    kept = _AFTERTHOUGHT.sub("", text).strip() or text
    if kept != text:
        yield kept
    last = re.split(r"[，,。；;]|所以|因此|故", kept)[-1].strip()
    none = _NONE.search(last)
    if none:
        yield "无解" if none[1] else "不存在"
        return
    for found in reversed(list(_ANNOUNCED.finditer(kept))):
        rest = kept[found.end() :].strip()
        if rest:
            yield _without_noun(rest)
    measured = _MEASURED.findall(kept)
    if len(measured) == 1 and _CHINESE.match(kept):
        yield measured[0]
    formulas = split_passage(kept).formulas
    if len(formulas) == 1 and not re.fullmatch(r"[∠△⊙]?\s*[A-Za-z]{1,4}'?", formulas[0].strip()):
        yield formulas[0]


def _without_noun(text: str) -> str:
    """18元钱 stays, 15只鸡 loses what was counted, so that a unit may end it."""
    found = re.match(r"^([\d./\\{}a-z()又\s-]*\d[\d./}\s]*)([\u4e00-\u9fff]+)$", text)
    if not found:
        return text
    words = found[2]
    for length in range(len(words), 0, -1):
        if words[:length] in ALL_UNITS:
            return found[1] + words[:length]
    return text
