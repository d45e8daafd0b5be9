"""Answers in several parts, (1)...(2)... or blanks with semicolons: a verdict for each."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.verdicts import RIGHT
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

MOST_PARTS = 40
_NUMBER = re.compile(r"(?:^|(?<=[^a-zA-Z+\-*/^_=(（]))(?:[(（]([1-9])[)）]|([①-⑨]))\s*(?=\S)")


def split_parts(text: str) -> tuple[str, ...] | None:
    """The parts of an answer in their order, or None when it has only one."""
    marks = list(_NUMBER.finditer(text))
    if len(marks) > 1 and marks[0].start() == 0 and _in_order(marks):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        return tuple(
            text[mark.end() : end].strip().strip("；;，,。")
            for mark, end in zip(marks, ends, strict=True)
        )
    if "\\begin" in text or "{" in text:
        return None
    pieces = [piece.strip() for piece in re.split(r"[;；]", text) if piece.strip()]
    return tuple(pieces) if 1 < len(pieces) <= MOST_PARTS else None


def _in_order(marks: list[re.Match[str]]) -> bool:
    numbers = [int(mark[1]) if mark[1] else ord(mark[2]) - ord("①") + 1 for mark in marks]
    return numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= MOST_PARTS


def judge_parts(expected: str, given: str, judge: Callable[[str, str], Verdict]) -> Verdict | None:
    """The verdict on all parts together; None when the key has one part or the counts differ."""
    keys, answers = split_parts(expected), split_parts(given)
    if keys is None:
        return None
    if answers is None or len(answers) != len(keys):
        answers = _by_commas(given, len(keys)) or answers
    if answers is None or len(answers) > len(keys):
        return None
    verdicts = [judge(key, answer) for key, answer in zip(keys, answers, strict=False)]
    missing = Verdict(VerdictKind.UNREADABLE, tr("这一问还没有写答案。"))
    verdicts += [missing] * (len(keys) - len(answers))
    return _together(tuple(verdicts), len(keys) - len(answers))


def _by_commas(text: str, count: int) -> tuple[str, ...] | None:
    if any(mark in text for mark in "()（）[]{}"):
        return None
    pieces = tuple(piece.strip() for piece in re.split(r"[,，、;；]|\s{2,}", text) if piece.strip())
    return pieces if len(pieces) == count else None


def _together(verdicts: tuple[Verdict, ...], missing: int) -> Verdict:
    kinds = [verdict.kind for verdict in verdicts]
    if all(kind is VerdictKind.RIGHT for kind in kinds):
        return Verdict(RIGHT.kind, parts=verdicts)
    places = "、".join(
        f"({place})" for place, kind in enumerate(kinds, 1) if kind is not VerdictKind.RIGHT
    )
    if VerdictKind.WRONG in kinds or missing:
        reason = tr("第{places}问还不对，其余是对的。", places=places)
        if VerdictKind.RIGHT not in kinds:
            return Verdict(VerdictKind.WRONG, tr("各问都还不对。"), None, verdicts)
        return Verdict(VerdictKind.WRONG, reason, Fault.PARTS, verdicts)
    for kind in (VerdictKind.TIMEOUT, VerdictKind.UNREADABLE):
        if kind in kinds:
            return Verdict(kind, verdicts[kinds.index(kind)].reason, None, verdicts)
    first = verdicts[kinds.index(VerdictKind.WRONG_FORM)]
    return Verdict(VerdictKind.WRONG_FORM, first.reason, first.fault, verdicts)
