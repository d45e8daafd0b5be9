"""A blank with its unit behind it, as a question that asks how much."""

from __future__ import annotations

import re

from engine.steps.wordings.canonical import BLANK

_LENGTHS = "km|dm|cm|mm|m"
_LETTERS = {
    "km": "千米", "m": "米", "dm": "分米", "cm": "厘米", "mm": "毫米", "t": "吨", "kg": "千克",
    "g": "克", "L": "升", "mL": "毫升", "ml": "毫升", "min": "分钟", "h": "小时", "s": "秒",
}  # fmt: skip
_POWERS = {"²": "平方", "^2": "平方", "³": "立方", "^3": "立方", "": ""}
_IN_LETTERS = re.compile(
    rf"{BLANK}\s*\$?(?P<unit>{'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?P<power>²|³|\^2|\^3)?\$?(?![A-Za-z])"
)
_GIVEN = re.compile(rf"\d\s*\$?({_LENGTHS})(?:²|³|\^2|\^3)?(?![A-Za-z])")
_COUNTED = (
    "平方千米|平方米|平方分米|平方厘米|平方毫米|立方米|立方分米|立方厘米|公顷|千米|米|分米|厘米|毫米|千克|克|吨|升|毫升"
    "|小时|分钟|秒|天|年|元|度|岁|倍|个|只|本|棵|人|页|支|枝|张|把|台|辆|箱|盒|袋|件|套|朵|块|条|颗|瓶|名|份|种|次|组|对|位"
)
_IN_WORDS = re.compile(rf"(?<![=])(?<!= ){BLANK}\s*(?={_COUNTED})")
_PERCENT = re.compile(rf"(?<=[多少是了占长低加降高为])\s*{BLANK}\s*%")
_DEGREES = re.compile(rf"{BLANK}\s*(?:°|\$\^\\circ\$|\^\\circ)")


def asked_in_units(question: str) -> str:
    """高是____cm becomes 高是多少厘米; where all lengths are in one lettered unit it isn't said twice."""
    bases = {found[1] for found in _GIVEN.finditer(question)}

    def in_letters(found: re.Match[str]) -> str:
        if bases == {found["unit"]}:
            return BLANK
        return f"{BLANK}{_POWERS[found['power'] or '']}{_LETTERS[found['unit']]}"

    said = _DEGREES.sub(BLANK, _IN_LETTERS.sub(in_letters, question))
    said = _PERCENT.sub("百分之几", said)
    return _IN_WORDS.sub("多少", said)


def without_last_blank(question: str) -> str:
    """The question that ends in a blank, ended by what the blank asks for."""
    return re.sub(r"(?:各|分别)?(?:是|为|等于|=)?\s*____\s*[。.]?\s*$", "", question)
