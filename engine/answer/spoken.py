"""Ranges, pieces and cases said in words: 大于2小于8, 当x>0时y=x；当x≤0时y=-x."""

from __future__ import annotations

import re

_VALUE = r"([-−－+]?[\dA-Za-z_./√π\\{}\^]+?)"
_LETTER = r"(?:[a-zA-Z]\s*(?:的(?:取值)?范围)?(?:是|为|[:：])?\s*)?"
_OVER = r"(大于(?:或?等于)?|不小于|不少于|不低于|超过|多于|高于)"
_UNDER = r"(小于(?:或?等于)?|不大于|不超过|不多于|不高于|少于|低于)"
_AND = r"\s*(?:[，,、]|且|而且|并且|而|又|同时)*\s*"
_BETWEEN = re.compile(
    rf"^{_LETTER}{_OVER}\s*{_VALUE}{_AND}{_LETTER}{_UNDER}\s*{_VALUE}(?:的(?:实)?数)?$"
)
_BETWEEN_TWO = re.compile(
    rf"^{_LETTER}(?:在|介于)\s*{_VALUE}\s*(?:和|与|到|至|[~～])\s*{_VALUE}\s*之间$"
)
_TURNED = re.compile(
    rf"^{_LETTER}{_UNDER}\s*{_VALUE}{_AND}{_LETTER}{_OVER}\s*{_VALUE}(?:的(?:实)?数)?$"
)
_ONE_OVER = re.compile(rf"^(?:{_OVER}|([>≥＞⩾]))\s*{_VALUE}(?:的(?:所有|一切)?(?:实)?数)?$")
_ONE_UNDER = re.compile(rf"^(?:{_UNDER}|([<≤＜⩽]))\s*{_VALUE}(?:的(?:所有|一切)?(?:实)?数)?$")
_CLOSED = frozenset("≥≤⩾⩽")

_SIGNED = re.compile(
    r"(?:[a-z]\s*(?:是|为|取)?\s*)?(?:所有|一切|任意|全体)?的?(非负|非正|正实|负实|非负实|非正实|非零实)数"
)
_SIGNED_RANGES = {
    **dict.fromkeys(("非负", "非负实"), "[0,+∞)"), **dict.fromkeys(("非正", "非正实"), "(-∞,0]"),
    "正实": "(0,+∞)", "负实": "(-∞,0)", "非零实": "(-∞,0)∪(0,+∞)",
}  # fmt: skip
_CONDITION = r"(?:当\s*)?([^，,；;。时当]{2,24}?)\s*时\s*[，,:：]?\s*"
_CASE = re.compile(
    rf"{_CONDITION}([^；;。，,]{{1,40}}(?:[，,](?![^；;。]*时)[^；;。，,]{{1,20}})?)[；;。，,]?\s*"
)
_LABEL = re.compile(
    r"^(?:[a-zA-Z](?:_\{?\w+\}?|[₀-₉ₙ]+|\([a-z]\))?|[a-z]n|[a-z]\d)\s*[=＝]\s*(?=[^=＝]+$)"
)


def in_signs(text: str) -> str:
    """`text` with a range said in words as an interval, and cases said in words as cases."""
    sign = re.fullmatch(r"(?:[a-z]\s*[是为]\s*)?([正负])(?:数|号|的|值)?", text)
    if sign:
        return "(0,+∞)" if sign[1] == "正" else "(-∞,0)"
    named = _SIGNED.fullmatch(text)
    if named:
        return _SIGNED_RANGES[named[1]]
    between = _BETWEEN_TWO.match(text)
    if between:
        return f"({between[1]},{between[2]})"
    for pattern, first, second in ((_BETWEEN, 1, 3), (_TURNED, 3, 1)):
        said = pattern.match(text)
        if said:
            low, high = said[first + 1], said[second + 1]
            left = "[" if _reaches(said[first]) else "("
            right = "]" if _reaches(said[second]) else ")"
            return f"{left}{low},{high}{right}"
    over, under = _ONE_OVER.match(text), _ONE_UNDER.match(text)
    if over:
        return f"{'[' if _reaches(over[1] or over[2]) else '('}{over[3]},+∞)"
    if under:
        return f"(-∞,{under[3]}{']' if _reaches(under[1] or under[2]) else ')'}"
    return _cases(text)


def _reaches(word: str) -> bool:
    """Whether the end itself belongs to the range."""
    return word in _CLOSED or word.startswith("不") or word.endswith("等于")


def _cases(text: str) -> str:
    if text.count("时") < 2 or "\\begin" in text:
        return text
    found = list(_CASE.finditer(text))
    if len(found) < 2 or "".join(case[0] for case in found) != text:
        return text
    rows = [f"{_LABEL.sub('', case[2].strip())},&{case[1].strip()}" for case in found]
    labels = {
        label[0] if label else "" for label in (_LABEL.match(case[2].strip()) for case in found)
    }
    label = labels.pop() if len(labels) == 1 else ""
    return label + "\\begin{cases}" + "\\\\".join(rows) + "\\end{cases}"
