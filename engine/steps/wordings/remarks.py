"""Remarks in brackets after the question: put before what is asked, or left out where they say nothing."""

from __future__ import annotations

import re

_EMPTY = re.compile(
    r"[,，]?[(](?:其中)?\s*\$?(?:i|\\mathrm\{i\})\$?\s*(?:为|是)虚数单位[)]|[,，]?[(](?:其中)?\s*\$?e\$?\s*(?:为|是)自然对数的底数?[^()]{0,8}[)]"
    r"|[(](?:列式计算|列综合算式|写出(?:计算|必要的?)?过程|要?写出?过程|用数字作答|填(?:数字|数|序号)?|口算|能简算的要简算|不用写单位|只列式不计算(?!))[)]"
    r"|[,，](?:其中)\s*\$?i\$?\s*(?:为|是)虚数单位"
)
_LAST = re.compile(
    r"(?P<given>.+[，,。])(?P<asks>[^，,。]*(?:____|多少|几|求)[^，,。()]*)[。.?？]?\s*[(](?P<remark>[^()]{3,24})[)]\s*[。.]?\s*",
    re.DOTALL,
)
_STATED = re.compile(
    r"\$?(?:π|\\pi)\$?\s*(?:取|≈|=)\s*\$?(?:3\.14|3)\$?|圆周率取3\.14|(?:结果|答案|得数)?保留\s*\$?(?:π|\\pi)\$?"
)
_KEEPS_PI = re.compile(
    r"[,，]?\s*(?:[(]\s*)?(?:结果|答案|得数)(?:中)?(?:可以)?(?:保留|用含?|含)\s*\$?(?:π|\\pi)\$?(?:的式子表示|表示)?\s*(?:[)])?"
)


def without_empty_remarks(question: str) -> str:
    """The question without remarks that change nothing: (i为虚数单位)."""
    return _EMPTY.sub("", question)


def remark_first(question: str) -> str:
    """…的体积是____立方米。(π取3.14) with the remark before the last clause."""
    found = _LAST.fullmatch(question)
    if found is None or not _STATED.fullmatch(found["remark"].strip()):
        return question
    return f"{found['given']}{found['remark']}，{found['asks']}"


def without_pi_kept(question: str) -> str:
    """The question without 结果保留π, for techniques that keep π anyway."""
    return _KEEPS_PI.sub("", question)
