"""The final answer in a longer text, Chinese or English, from a model or a pupil."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from engine.maths import alphabet
from engine.maths.units import ALL_UNITS

TAIL = 6_000
"""Characters from the end that are looked at: a final answer stands last."""

_BOX = re.compile(r"\\(?:boxed|fbox)\s*\{|\\beginboxed\s*\{")
_FORMULA = re.compile(
    r"\$\$(.{1,600}?)\$\$|\$([^$]{1,400})\$|\\\((.{1,400}?)\\\)|\\\[(.{1,600}?)\\\]", re.DOTALL
)
_ANNOUNCED = re.compile(
    r"(?:final answer|answer|result|solutions?|value|therefore|thus|hence|答案|结果|综上|因此|所以|故|答|共有?|一共)\s*"
    r"(?:is|are|as|to be|:|：|=|是|为|应为|等于)*\s*"
    r"(?:just about|approximately|about|约为?)?\s*",
    re.IGNORECASE,
)
_FINAL = re.compile(r"final answer is\s*[:：]?\s*(.+)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(
    r"[-−+]?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*[½⅓⅔¼¾]|\s*/\s*\d+)?\s*(?:\\?[%％])?"
    r"|[-−]?[½⅓⅔¼¾]|(?<![一-鿿])负?[零一二三四五六七八九十百千万]+(?![一-鿿])"
)
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_COMMAND = re.compile(
    r"\\(?:text(?:bf|it|rm)?|mathrm|mbox|operatorname)\s*\{[^{}]*\}|\\(?:begin|end)\{[a-z*]+\}"
    r"|\\[A-Za-z]+"
)
_COMMON_WORDS = frozenset("the for and not got are was its has all let how you".split())
_KNOWN = (
    frozenset(alphabet.FUNCTION_SPELLINGS)
    | alphabet.GREEK_NAMES
    | frozenset(ALL_UNITS)
    | {"sqrt", "abs", "infty", "inf"}
)
_RUN = re.compile(
    r"[a-zA-Z]{0,2}(?:(?:arc)?(?:sin|cos|tan|cot|ln|lg|log|sqrt|pi|theta|alpha|beta|exp)"
    r"[a-zA-Z]{0,2})+"
)
"""Functions and letters typed without gaps: xsinx, 2sinxcosx, kpi."""
_PER_CENT = re.compile(r"\s*(?:percentage|percent|pct)\b", re.IGNORECASE)
_CONNECTED = re.compile(
    r"(?:\\q?quad|\\text\{[^{}]{0,24}\}|\\[()\[\]]|and|or|和|或|[$\s,，、;；.])*"
)


def is_prose(text: str) -> bool:
    """Whether the text has words of a European language, or several lines."""
    bare = _COMMAND.sub(" ", text)
    several = "\n" in text.strip() and "\\begin" not in text
    return several or any(not _is_mathematical(word) for word in _WORD.findall(bare))


def _is_mathematical(word: str) -> bool:
    if word in _KNOWN or word.isupper() or _RUN.fullmatch(word):
        return True
    if all(ord(after) - ord(before) == 1 for before, after in pairwise(word)):
        return True  # abc, xyz, mnpq
    return len(word) == 3 and word.lower() not in _COMMON_WORDS


def final_statements(text: str) -> Iterator[str]:
    """What may be the final answer, the likeliest first: boxed, announced, last."""
    text = text[-TAIL:].replace("<|im_start|>", " ").replace("<|im_end|>", " ")
    boxed = _boxes(text)
    after_box = _FINAL.search(text[text.rfind("boxed") :]) if boxed and len(boxed) < 80 else None
    if after_box and len(_formulas(_sentence(after_box[1]))) < 2:
        yield from _in_sentence(_sentence(after_box[1]))  # said once more, after the last box
    if boxed:
        yield boxed
        return
    text = re.sub(r"(?<=\d)\$\s*%", r"\\%$", _PER_CENT.sub("%", text))
    marked = re.findall(r"\*\*([^*\n]{1,80})\*\*", text)
    if marked and re.search(r"\d", marked[-1]):
        yield from _in_sentence(_ANNOUNCED.sub("", marked[-1]))
    for found in reversed(list(_ANNOUNCED.finditer(text))[-6:]):
        yield from _in_sentence(_sentence(text[found.end() :]))
    formulas = _formulas(text)
    if formulas:
        yield formulas[-1]
    if not is_prose(text.strip().split("\n")[-1]):
        yield text.strip().split("\n")[-1]


def last_number(text: str) -> str | None:
    """The last number of a text that announces nothing: a guess, good only where it fits."""
    numbers = [found.strip() for found in _NUMBER.findall(_PER_CENT.sub("%", text[-TAIL:]))]
    return numbers[-1].rstrip(",") if numbers else None


def _sentence(text: str) -> str:
    return re.split(r"\.\s+(?=[A-Z<])|\.\s*$|。|\n|；|;\s", text, maxsplit=1)[0]


def _in_sentence(sentence: str) -> Iterator[str]:
    """The last formula of a sentence, or its last number."""
    formulas = _formulas(sentence)
    after = _FORMULA.split(sentence)[-1] if formulas else ""
    stated = re.search(r"(?:is|are|by|of|=|为|是)\s*([-−]?\d[\d,]*(?:\.\d+)?\s*%?)", after)
    if stated:
        yield stated[1].strip().rstrip(",")  # the largest $n$ is 34
    if formulas:
        yield formulas[-1]
    whole = sentence.strip().strip("*$").strip().rstrip(".。,，")
    if whole and not is_prose(whole) and not re.search(r"[\u4e00-\u9fff]", whole):
        yield whole
    numbers = [number.strip() for number in _NUMBER.findall(sentence) if number.strip()]
    if numbers:
        yield numbers[-1].rstrip(",")


def _formulas(text: str) -> list[str]:
    found = [next(part for part in parts if part) for parts in _FORMULA.findall(text)]
    return [formula.strip().rstrip(".,") for formula in found if formula.strip()]


def _boxes(text: str) -> str | None:
    """The last box; boxes with nothing but "and" between them are one answer."""
    spans: list[tuple[int, int, str]] = []
    for opening in _BOX.finditer(text):
        depth, at = 1, opening.end()
        while at < len(text) and depth:
            if text[at] == "\\":
                at += 1
            elif text[at] in "{}":
                depth += 1 if text[at] == "{" else -1
            at += 1
        end = at - 1 if depth == 0 else len(text)
        spans.append((opening.start(), end + 1, text[opening.end() : end].strip()))
    if not spans:
        return None
    contents = [_PER_CENT.sub("%", spans[-1][2])]
    if re.match(r"[$\s]*(?:percent|pct|\\?%)", text[spans[-1][1] :]):
        contents[0] += "%"
    for before, after in pairwise(spans[::-1]):
        if not _CONNECTED.fullmatch(text[after[1] : before[0]]):
            break
        contents.insert(0, after[2])
    return ", ".join(contents)
