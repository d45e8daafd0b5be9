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
_CLAIM = re.compile(
    r"(?:选择?|答案(?:是|为)?|选项|answer(?: is)?)\s*[:：]?\s*\(?((?:[A-H][\s,、]*)+)\)?(?![a-z])",
    re.I,
)


def letters_of(text: str) -> frozenset[str] | None:
    """The letters that `text` chooses, or None when it is no choice."""
    text = unicodedata.normalize("NFKC", text).replace("、", ",").strip().strip("$").strip()
    text = re.sub(r"\\(?:text|mathrm|mathbf|boxed)\{([^{}]*)\}", r"\1", text)
    stripped = _DRESS.sub("", text, count=1).strip().strip("。.")
    bare = re.sub(r"[\s,;()\[\]项和与]", "", stripped)
    if 0 < len(bare) <= 8 and re.fullmatch(r"[A-Ha-h]+", bare) and len(set(bare)) == len(bare):
        return frozenset(bare.upper())
    claims = _CLAIM.findall(text)
    if claims:
        return frozenset(re.sub(r"[^A-H]", "", claims[-1].upper()))
    led = re.match(r"^\(?([A-H])\)?\s*[.．、:：)]", text)
    return frozenset(led[1]) if led else None


def judge_choice(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict when the key is a choice; None when it isn't one."""
    tidy = unicodedata.normalize("NFKC", expected).strip().strip("$").strip()
    if not _KEY.match(tidy) and not re.fullmatch(r"故?选[:：]?\s*[A-H]+[.。]?", tidy):
        return None
    key, answer = letters_of(tidy), letters_of(given)
    if key is None:
        return None
    if answer is None:
        if len(key) > 1 and "选" not in problem:
            return None
        return Verdict(VerdictKind.UNREADABLE, tr("这道题要选字母，没看出选的是哪一项。"))
    if answer == key:
        return RIGHT
    if answer < key:
        return wrong(tr("选对了一部分，还有正确的选项没有选上。"), Fault.INCOMPLETE)
    if answer > key:
        return wrong(tr("多选了不正确的选项。"), Fault.EXTRA)
    return wrong(tr("选项还不对，再看看每个选项。"))
