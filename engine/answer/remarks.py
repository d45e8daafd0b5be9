"""Remarks round an answer that say where, why or that others fit too: 4（当x=2时取得）."""

from __future__ import annotations

import re

from engine.answer.wording import plain

_OPEN = r"[（(\[]"
_CLOSE = r"[)）\]]"
_REMARK = re.compile(
    rf"\s*{_OPEN}\s*(?:(?:当且仅当|当|此时|这时|即|也就是|约|在|取|其中|因为|理由|注|仅当|验证|检验|经检验)[^()（）]{{0,60}}"
    rf"(?:\([^()（）]*\)[^()（）]{{0,20}})?|[^()（）]{{0,24}}(?:时取得?|时取到|时取等号?|时成立|符合题意|满足题意))\s*{_CLOSE}\s*[。.]?$"
)
_NOT_THE_ONLY = re.compile(
    rf"\s*(?:{_OPEN}\s*|[，,；;。]\s*)(?:答案|写法|结果|选法|举例)?\s*(?:不唯一|不止一[个种]|合理即可|言之有理即可|符合即可|任写[一1]个)"
    rf"[^()（）]{{0,12}}\s*{_CLOSE}?\s*[。.]?$"
)
_MEANING = re.compile(r"[=＝<>≤≥≠∈]|\d")
_CONCLUDED = re.compile(
    r"^(.{2,60}?)[，,；;。]?\s*(?:答\s*[:：]|即为|即是|即|也就是说?|所以|因此|故|∴|从而)\s*(?=[^，,])(.+)$"
)


def without_remarks(expected: str, given: str) -> tuple[str, str]:
    """Both without a closing remark in brackets, where the other says nothing of the kind."""
    key, answer = _NOT_THE_ONLY.sub("", expected), _NOT_THE_ONLY.sub("", given)
    remark, said = _REMARK.search(key), _REMARK.search(answer)
    if remark and said and plain(remark[0]) != plain(said[0]):
        return key, answer
    return _bare(key, remark), _bare(answer, said)


def _bare(text: str, remark: re.Match[str] | None) -> str:
    """`text` without the remark, but never without what it is a remark on."""
    if remark is None or not _MEANING.search(text[: remark.start()]):
        return text
    return text[: remark.start()]


def is_one_of_many(expected: str) -> bool:
    """Whether the key itself says that other answers are right too."""
    return _NOT_THE_ONLY.search(expected) is not None


_LONGEST = 400
"""Longer texts are worked solutions, whose end is found elsewhere."""


_WORKED = re.compile(
    r"^(?P<work>.*[=＝].*?)[，,；;。]\s*(?:平均|至少|至多|最多|最少|一共|总共|共|还剩|剩下?|需要?|要|可以|能)"
    r"[^\d，,；;。=＝]{0,8}(?P<result>[-−]?\d[\d./]*\s*[一-鿿a-zA-Z²³/%％°]{0,6})$"
)
_COUNTED = re.compile(
    r"^[^\d：:]{0,8}(?P<count>\d{1,3})\s*(?P<word>个|种|条|组|对|次)\s*[:：]\s*(?P<items>.+)$"
)


def concluded(text: str) -> tuple[str, str] | None:
    """What leads to the conclusion of a sentence, and the conclusion: x<-1时递减，即(-∞,-1].

    Working that ends in words, 368÷4=92，平均92分, concludes with its last number.
    """
    worked = _WORKED.match(text.strip().rstrip("。.")) if len(text) <= _LONGEST else None
    if worked is not None and "\n" not in text:
        return worked["work"], worked["result"].strip()
    found = _CONCLUDED.match(text.strip()) if len(text) <= _LONGEST else None
    if found is None or "\n" in text or re.search(r"不|没|无", found[1]):
        return None
    return found[1], found[2].strip().strip("。.")


def without_list(expected: str, given: str) -> str:
    """能组成4个：40、47、70、74 as 4个, where only the count is asked and the list is as long."""
    found = _COUNTED.match(given.strip()) if len(given) <= _LONGEST else None
    if found is None or re.search(r"[、，,：:]", expected):
        return given
    items = [
        each for each in re.split(r"[、，,；;和]", found["items"].rstrip("。. 等")) if each.strip()
    ]
    return found["count"] + found["word"] if len(items) == int(found["count"]) else given
