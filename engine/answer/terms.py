"""Answers that are words of a closed list (`vocabulary`): the same, another, or not told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from engine.answer.vocabulary import FAMILIES
from engine.answer.wording import plain

_TAIL = re.compile(r"(?:条件|关系|了|两个三角形全等)$")
_ROOTS = (
    (
        r"^(?:.{0,4}方程)?有?(?:两|2|二)个?(?:不相?等|不同|互异|相异)实?数?(?:根|解)$",
        "两个不等实根",
    ),
    (r"^(?:.{0,4}方程)?有?(?:两|2|二)个?(?:相等|等|相同)实?数?(?:根|解)$", "两个相等实根"),
    (r"^(?:.{0,4}方程)?有?(?:两|2|二)个?实数?(?:根|解)$", "两个实根"),
    (r"^(?:.{0,4}方程)?(?:没有|无)(?:实数?)?(?:根|解)$", "无实根"),
    (r"^(?:.{0,4}方程)?(?:只?有)?(?:一|1)个实?数?(?:根|解)$", "一个实根"),
)
"""How many roots an equation has, in the words that one says it with."""


def _meanings() -> Mapping[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for family, members in enumerate(FAMILIES):
        for member, spellings in enumerate(members):
            for spelling in spellings:
                word = plain(spelling)
                found[word] = (*found.get(word, ()), (family, member))
    return found


_MEANINGS = _meanings()


def _meaning(text: str) -> tuple[tuple[int, int], ...]:
    text = re.sub(r"^(?:四边形)?▱\s*[A-Z]*$", "平行四边形", text.strip())
    word = re.sub(r"⊙[a-z]", "圆", _TAIL.sub("", plain(text)))
    word = (
        re.sub(
            r"^(?:点|直线|线段|四边形|三角形|△|⊙|函数|事件)[a-z0-9()]{1,5}(?:在|是|为)?", "", word
        )
        or word
    )
    word = re.sub(r"^([甲乙丙丁])[^甲乙丙丁]{1,3}$", r"\1", word)
    word = re.sub(r"^(?:一样|同样|一般|同)[重大长高多快远贵宽厚深]$", "一样", word)
    word = next((said for pattern, said in _ROOTS if re.match(pattern, word)), word)
    return _MEANINGS.get(word, ())


def is_term(text: str) -> bool:
    """Whether `text` is a word of this list, or says one of figures: 直线与圆相离."""
    return bool(_meaning(text) or _ending(text))


_QUADRANTS = re.compile(r"(?:第?([一二三四ⅠⅡⅢⅣ1-4])(?:象限)?[、,，和与及或]?)+(?:象限)?")
_ORDINALS = {**dict(zip("一二三四", "1234", strict=True)), **dict(zip("ⅠⅡⅢⅣ", "1234", strict=True))}


def _in_roman(text: str) -> str:
    """IV typed in letters as Ⅳ."""
    for letters, digit in (("III", "Ⅲ"), ("IV", "Ⅳ"), ("II", "Ⅱ"), ("I", "Ⅰ")):
        text = re.sub(rf"(?<![A-Za-z]){letters}(?![A-Za-z])", digit, text)
    return text


def same_quadrants(key: str, answer: str) -> bool | None:
    """Whether 第一、三象限 and 一、三 name the same quadrants; None where the key names none."""
    words = [_in_roman(re.sub(r"[\s。.]", "", each)) for each in (key, answer)]
    if not all(_QUADRANTS.fullmatch(each) for each in words):
        return None
    one, two = (
        {_ORDINALS.get(c, c) for c in re.findall(r"[一二三四ⅠⅡⅢⅣ1-4]", each)} for each in words
    )
    return one == two


_DENIED = re.compile(r"不是|不为|并非|而非|不成立|没有.{0,6}(?:稳定|好|高|大|多|快)")
_SHORT = 40


_EITHER = re.compile(r"或者?|和|与|及|以及|、|，|,")


def same_terms(key: str, answer: str) -> bool | None:
    """Whether 等腰三角形或直角三角形 names the same words in any order; None for one word alone."""
    one, two = (
        [word for word in _EITHER.split(re.sub(r"\s", "", each).strip("。.")) if word]
        for each in (key, answer)
    )
    if len(one) < 2 or not all(_is_noun(word) and _meaning(word) for word in one):
        return None
    if not all(_is_noun(word) and _meaning(word) for word in two):
        return None
    left = list(two)
    for word in one:
        hit = next((other for other in left if same_term(word, other)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


_OF_FIGURES = re.compile(
    r"(?:[∠△⊙a-z0-9]|与|和|、|直线|平面|圆|线段|点|两|在|它们|是|为|互相|的|关系)+"
)


def _ending(key: str) -> str:
    """相离 of 直线与圆相离: the one word said of the figures before it; empty elsewhere."""
    text = plain(key)
    if _meaning(text) or len(text) > _SHORT:
        return ""
    word = next((each for each in _LONGEST_FIRST if len(each) > 1 and text.endswith(each)), "")
    front = text[: -len(word)] if word else ""
    return word if front and _OF_FIGURES.fullmatch(front) else ""


def same_term(key: str, answer: str) -> bool | None:
    """Whether two words say the same; None unless both belong to one family of this list.

    In a short sentence (四边形ABCD是菱形) the one word of the key's family in it counts.
    """
    key = _ending(key) or key
    if _meaning(key) and _meaning(answer) and _is_noun(key) and _is_noun(answer):
        families = {family for family, _ in _meaning(key)}
        if not families & {family for family, _ in _meaning(answer)}:
            return False  # a word of another kind altogether
    if _meaning(key) and re.fullmatch(
        rf".{{0,8}}?(?:不是|不为|并非|不属于|非|不应?[派选用该]{{0,2}}|别选?){re.escape(plain(key))}",
        plain(answer),
    ):
        return False
    one = dict(_meaning(key))
    two = dict(_meaning(answer) or _said(answer, frozenset(one)))
    shared = [family for family in one if family in two]
    if not shared:
        return None
    return any(one[family] == two[family] for family in shared)


def _is_noun(text: str) -> bool:
    return len(plain(text)) > 1 or plain(text) == "圆"


def _said(sentence: str, families: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The one meaning of these families that a sentence names; nothing where it names several."""
    text = plain(sentence)
    if len(text) > _SHORT or _DENIED.search(text):
        return ()
    last = _meaning(re.split(r"[，,。；;]", sentence.strip("。，,"))[-1])
    if any(family in families for family, _ in last):
        return last
    found: set[tuple[int, int]] = set()
    text = text.rpartition("是")[2] or text
    for word in _LONGEST_FIRST:
        meanings = [each for each in _MEANINGS[word] if each[0] in families]
        if meanings and word in text:
            if re.search(rf"[不没无非未别][^，,]{{0,2}}{re.escape(word)}", text):
                return ()
            found.update(meanings)
            text = text.replace(word, " ")
    for family in families:
        if len({member for each, member in found if each == family}) > 1:
            return ()
    return tuple(found)


_LONGEST_FIRST = sorted(
    (word for word in _MEANINGS
     if (len(word) > 1 or word in "甲乙丙丁") and not word[0].isdigit()),
    key=len, reverse=True,
)  # fmt: skip


def swapped_term(key: str, answer: str) -> bool:
    """Whether `answer` is `key` with one word of this list in place of another of its family."""
    for word in _LONGEST_FIRST:
        if len(word) < 2 or word not in key or word in answer:
            continue
        for family, member in _MEANINGS[word]:
            for place, spellings in enumerate(FAMILIES[family]):
                others = (plain(each) for each in spellings if place != member)
                if any(len(each) > 1 and key.replace(word, each) == answer for each in others):
                    return True
    return False
