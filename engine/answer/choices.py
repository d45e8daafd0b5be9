"""Answers to multiple-choice questions: the letters, in any order and any dress."""

from __future__ import annotations

import re
import unicodedata

from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

_KEY = re.compile(r"^[(\[]?\s*([A-H])(?:[\s,、;]*([A-H]))*\s*[)\]]?[.。]?$")
_DRESS = re.compile(
    r"故?本?题?应?(?:该)?(?:选择?项?|答案|正确的?是|the answer is)?(?:是|为)?[:：]?"
)
_ENGLISH = re.compile(
    r"(?:answer|réponse)\s*(?:is|est)?\s*(?:for sure|definitely|probably|clearly)?\s*[:：]?\s*\(?([A-H])\)?(?![\w'])"
    r"|\b(?:it'?s|it is|must be|choose|pick)\s+\(?([A-H])\)?(?![\w'])"
)
_CLAIM = re.compile(
    r"(?:(?<!不)(?<!别)(?<!不能)选择?|答案(?:是|为)?|选项|answer(?: is)?)\s*[:：]?\s*\(?((?:[A-H][\s,、]*)+)\)?(?![a-z])",
    re.I,
)


def letters_of(text: str) -> frozenset[str] | None:
    """The letters that `text` chooses, or None when it is no choice."""
    text = unicodedata.normalize("NFKC", text).replace("、", ",").strip().strip("$").strip()
    text = re.sub(r"\[(?:答案|解答|解析|解)\]|【[^】]*】", "", text)
    text = re.sub(r"\\(?:text|mathrm|mathbf|boxed)\{([^{}]*)\}", r"\1", text)
    text = re.sub(r"(?<=[A-Ha-h])(?:[一二两三四]个|项|都|均|是|正确|对|选项)+[。.]?$", "", text)
    stripped = _DRESS.sub("", text, count=1).strip().strip("。.")
    bare = re.sub(r"[\s,;()\[\]选项和与]", "", stripped)
    if 0 < len(bare) <= 8 and re.fullmatch(r"[A-Ha-h]+", bare) and len(set(bare)) == len(bare):
        return frozenset(bare.upper())
    claims = _CLAIM.findall(text)
    if claims:
        return frozenset(re.sub(r"[^A-H]", "", claims[-1].upper()))
    said = [one or two for one, two in _ENGLISH.findall(text)]
    if said:
        return frozenset(said[-1])
    led = re.match(r"^\(?([A-H])\)?\s*(?:[.．、:：)。]|不是|,(?=\s*[^A-H\s]))", text)
    return frozenset(led[1]) if led else None


def judge_choice(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict when the key is a choice; None when it isn't one."""
    circled = _judge_circled(expected, given)
    if circled is not None:
        return circled
    tidy = unicodedata.normalize("NFKC", expected).strip().strip("$").strip()
    titled = re.match(
        r"^\(?([A-H])(?:[).．、:：]\s*(?![A-H](?:[\s,、;]|$))\S|\s+[A-Z][a-z]{2})", tidy
    ) or re.search(r"answer is\s*\(?([A-H])\)?\s", tidy)
    if titled and letters_of(given) is not None:
        tidy = titled[1]
    if not _KEY.match(tidy) and not re.fullmatch(r"故?选[:：]?\s*[A-H]+[.。]?", tidy):
        return None
    key, answer = letters_of(tidy), letters_of(given)
    if key is None:
        return None
    answer = answer or _option_of(problem, given)
    if answer is None:
        if len(key) > 1 and "选" not in problem:
            return None
        return Verdict(VerdictKind.UNREADABLE, tr("这道题要选字母，没看出选的是哪一项。"))
    return _compared(key, answer)


_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def _judge_circled(expected: str, given: str) -> Verdict | None:
    """Numbered statements, as in ①③."""
    expected, given = (re.sub(r"图(?=\s*[①-⑩\d])", "", each) for each in (expected, given))
    key = re.sub(r"[\s,，、;；和与及]", "", expected)
    if not key or set(key) - set(_CIRCLED):
        return None
    answer = re.sub(r"\\textcircled\s*\{?([1-9])\}?", _circled_digit, given)
    answer = re.sub(r"[\s,，、;；和与及()（）。.]", "", answer)
    answer = re.sub(r"^(?:答案?|故?选|正确的?(?:序号|有)?|是|为|[:：])+", "", answer)
    if answer.isascii() and answer.isdigit() and "0" not in answer:
        answer = "".join(_CIRCLED[int(digit) - 1] for digit in answer)
    if not answer or set(answer) - set(_CIRCLED):
        return Verdict(VerdictKind.UNREADABLE, tr("请写出正确的序号，如 ①③。"))
    return _compared(frozenset(key), frozenset(answer))


def _circled_digit(found: re.Match[str]) -> str:
    return _CIRCLED[int(found[1]) - 1]


_OPTION = re.compile(
    r"(?:^|(?<=[\s；;。（(）)]))([A-H])\s*[.．、:：]\s*(.+?)(?=\s*[；;]?\s*[B-H]\s*[.．、:：]|$)"
)


def _option_of(problem: str, given: str) -> frozenset[str] | None:
    """The option whose text was written instead of its letter."""
    said = re.sub(r"\s|\$", "", unicodedata.normalize("NFKC", given))
    found = [
        letter
        for letter, words in _OPTION.findall(problem.replace("\n", " "))
        if re.sub(r"\s|\$", "", unicodedata.normalize("NFKC", words)) == said
    ]
    return frozenset(found) if len(found) == 1 else None


def _compared(key: frozenset[str], answer: frozenset[str]) -> Verdict:
    if answer == key:
        return RIGHT
    if answer < key:
        return wrong(tr("选对了一部分，还有正确的选项没有选上。"), Fault.INCOMPLETE)
    if answer > key:
        return wrong(tr("多选了不正确的选项。"), Fault.EXTRA)
    return wrong(tr("选项还不对，再看看每个选项。"))
