"""Numbers read out and written down: where 读作 asks for words and 写作 for digits."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths.chinese_numbers import CHARACTERS, chinese_number
from engine.values import Verdict

_SAID = re.compile(rf"(?:负|{'|'.join(sorted(CHARACTERS))}|点|分之|又)+")
_LABEL = re.compile(r"^(?:读作|写作|读|写)(?:是|为)?")


def judge_reading(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict where the key is a number in words that 读作 asks for; None elsewhere."""
    key, answer = (_LABEL.sub("", plain(each).replace("〇", "零")) for each in (expected, given))
    if not re.search(r"读作|读法|读出", problem) or not _SAID.fullmatch(key):
        return None
    if key == answer:
        return RIGHT
    if _SAID.fullmatch(answer):
        return wrong(tr("读法还不对，看看每一级末尾和中间的0怎么读。"))
    value = chinese_number(key)
    digits = re.fullmatch(r"[\d,]+(?:\.\d+)?", given.strip())
    if value is not None and digits and Fraction(digits[0].replace(",", "")) == value:
        return wrong_form(tr("数对了，但要写出它的读法。"))
    return None


def left_in_words(problem: str, expected: str, given: str) -> bool:
    """Whether 写作 asks for digits and the answer is still in words."""
    key, answer = plain(expected), _LABEL.sub("", plain(given))
    worded = _SAID.fullmatch(answer) or re.fullmatch(r"[\d.]+[万亿]", answer)
    return (
        re.search("写作|写数|写出.{0,4}数", problem) is not None and key.isdigit() and bool(worded)
    )
