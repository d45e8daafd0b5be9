"""Expressions said in words: a与b的平方差 as a²-b², 比x的3倍少5 as 3x-5."""

from __future__ import annotations

import re

LONGEST = 40
_SAID = re.compile(r"的|^比")
_ATOM = re.compile(r"[-−]?[\dA-Za-zα-ωπ]+(?:[²³]|\^\d)?|\d*/\d+")
_OF_ONE = {
    "平方": "({})^2", "立方": "({})^3", "倒数": "1/({})", "一半": "({})/2", "相反数": "-({})",
    "绝对值": "|{}|", "算术平方根": "√({})",
}  # fmt: skip
_OF_TWO = {"和": "+", "差": "-", "积": "×", "商": "÷"}
_LAST = re.compile(r"(.+)的(" + "|".join(_OF_ONE) + r")$")
_MULTIPLE = re.compile(r"(.+)的(\d+(?:/\d+)?|[两二三四五六七八九])倍?$")
_TOGETHER = re.compile(r"(.+)(?:这?两个?数)?的(平方|立方)?([和差积商])$")
_COMPARED = re.compile(r"比(.+?)([多大少小])(.+)$")
_DIGITS = {**{word: str(at) for at, word in enumerate("二三四五六七八九", 2)}, "两": "2"}


def in_symbols(text: str) -> str:
    """`text` as an expression where it says one in words from end to end; else as it is."""
    if len(text) > LONGEST or not _SAID.search(text) or not re.search("[A-Za-z]", text):
        return text
    return _symbols(text.strip()) or text


def _symbols(text: str) -> str | None:
    if _ATOM.fullmatch(text):
        return text
    last = _LAST.fullmatch(text)
    if last:
        inner = _symbols(last[1])
        return _OF_ONE[last[2]].format(inner) if inner else None
    together = _TOGETHER.fullmatch(text)
    if together:
        return _pair(re.sub(r"这?两个?数$", "", together[1]), together[2], together[3])
    multiple = _MULTIPLE.fullmatch(text)
    if multiple:
        inner = _symbols(multiple[1])
        return f"{_DIGITS.get(multiple[2], multiple[2])}({inner})" if inner else None
    compared = _COMPARED.fullmatch(text)
    if compared:
        one, other = _symbols(compared[1]), _symbols(compared[3])
        sign = "+" if compared[2] in "多大" else "-"
        return f"{one}{sign}({other})" if one and other else None
    return None


def _pair(both: str, power: str | None, operation: str) -> str | None:
    """a与b with 平方差: each squared, then the difference."""
    for mark in re.finditer(r"[与和、，,]", both):
        one, other = _symbols(both[: mark.start()]), _symbols(both[mark.end() :])
        if one and other:
            raised = {"平方": "^2", "立方": "^3"}.get(power or "", "")
            return f"({one}){raised}{_OF_TWO[operation]}({other}){raised}"
    return None
