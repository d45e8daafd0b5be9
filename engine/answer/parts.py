"""Answers in several parts, (1)...(2)... or blanks with semicolons: a verdict for each."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.verdicts import RIGHT
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

MOST_PARTS = 40
_NUMBER = re.compile(r"(?:^|(?<=[^a-zA-Z+\-*/^_=(（]))(?:[(（]([1-9])[)）]|([①-⑨]))\s*(?=\S)")


_LINE = re.compile(
    r"^[ \t]*(?:第)?[(（]?([1-9])[)）]?(?:[.．、:：]|[小]?[题问])[ \t]*(?=\S)", re.MULTILINE
)
_FIRST = re.compile(r"\s*(?:[(（]1[)）]|①)\s*(?=\S)")
_CASE = re.compile(
    r"当?\s*([^，,时]{1,20}[<>≤≥≠=＜＞＝][^，,时]{1,20})时\s*[，,]?\s*(.+)", re.DOTALL
)
"""A part that begins with its own condition may stand anywhere."""
_OPEN, _CLOSE = frozenset("([{（［｛"), frozenset(")]}）］｝")
_SOLUTION = re.compile(r"\s*(?:[a-z]\s*[=＝][^=＝；;]+[,，、]\s*)+[a-z]\s*[=＝][^=＝；;]+")


def split_parts(text: str) -> tuple[str, ...] | None:
    """The parts of an answer in their order, or None when it has only one."""
    text = _LINE.sub(r"(\1)", text) if len(_LINE.findall(text)) > 1 else text
    marks = list(_NUMBER.finditer(text))
    if len(marks) > 1 and marks[0].start() == 0 and _in_order(marks):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        return tuple(
            text[mark.end() : end].strip().strip("；;，,。")
            for mark, end in zip(marks, ends, strict=True)
        )
    if "\\begin" in text:
        return None
    pieces = split_outside(text, ";；")
    if all(_SOLUTION.fullmatch(piece) for piece in pieces):
        return None  # x=1,y=2；x=2,y=1 are the solutions of one system
    return pieces if 1 < len(pieces) <= MOST_PARTS else None


def split_outside(text: str, marks: str) -> tuple[str, ...]:
    """The pieces of `text` between `marks` that stand in no bracket, empty ones left out."""
    pieces, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += (character in _OPEN) - (character in _CLOSE)
        if depth <= 0 and character in marks:
            pieces.append(text[start:place])
            start = place + 1
    pieces.append(text[start:])
    return tuple(piece.strip() for piece in pieces if piece.strip())


def _in_order(marks: list[re.Match[str]]) -> bool:
    numbers = [int(mark[1]) if mark[1] else ord(mark[2]) - ord("①") + 1 for mark in marks]
    return numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= MOST_PARTS


def judge_parts(expected: str, given: str, judge: Callable[[str, str], Verdict]) -> Verdict | None:
    """The verdict on all parts together; None when the key has one part or the counts differ."""
    keys, answers = split_parts(expected), split_parts(given)
    if keys is None and answers is not None:
        return _right_in_order(_by_commas(expected, len(answers)), answers, judge)
    if keys is None:
        return None
    first = _FIRST.match(given) if answers is None else None
    if first:
        answers = (given[first.end() :].strip(),)
    if answers is None or len(answers) != len(keys):
        answers = (
            _by_commas(given, len(keys))
            or _by_units(given, len(keys))
            or _by_nouns(given, len(keys))
            or answers
        )
    if answers is None and not re.search(r"[\n,，、{}()（）]", given):
        answers = (given.strip(),)
    if answers is None or len(answers) > len(keys):
        return None
    answers = _by_conditions(keys, answers, judge)
    verdicts = [judge(key, answer) for key, answer in zip(keys, answers, strict=False)]
    all_right = all(verdict.right for verdict in verdicts)
    if len(answers) == len(keys) and not all_right and _in_other_order(keys, answers, judge):
        reason = tr("数都对，位置写反了。")
        return Verdict(VerdictKind.WRONG, reason, Fault.ORDER, tuple(verdicts))
    missing = Verdict(VerdictKind.UNREADABLE, tr("这一问还没有写答案。"))
    verdicts += [missing] * (len(keys) - len(answers))
    return together(tuple(verdicts), len(keys) - len(answers))


def _by_conditions(
    keys: tuple[str, ...], answers: tuple[str, ...], judge: Callable[[str, str], Verdict]
) -> tuple[str, ...]:
    """a<0时，…；a>0时，… in the key's order of cases, where every part begins with its case."""
    wanted, said = ([_CASE.fullmatch(each) for each in side] for side in (keys, answers))
    if len(keys) != len(answers) or not all(wanted) or not all(said):
        return answers
    found: list[str] = []
    for case in wanted:
        condition = case[1] if case else ""
        hits = [each[0] for each in said if each and judge(condition, each[1]).right]
        if len(hits) != 1:
            return answers
        found.append(hits[0])
    return tuple(found)


def _right_in_order(
    keys: tuple[str, ...] | None, answers: tuple[str, ...], judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """Right where 3小时；180千米 stands for 3小时，180千米; None otherwise."""
    if keys is None:
        return None
    verdicts = tuple(judge(key, answer) for key, answer in zip(keys, answers, strict=True))
    return together(verdicts, 0) if all(verdict.right for verdict in verdicts) else None


def _in_other_order(
    keys: tuple[str, ...], answers: tuple[str, ...], judge: Callable[[str, str], Verdict]
) -> bool:
    """Whether each part's answer stands at another part's place."""
    if len(keys) > 6:
        return False
    left = list(answers)
    for key in keys:
        hit = next((answer for answer in left if judge(key, answer).right), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _by_commas(text: str, count: int) -> tuple[str, ...] | None:
    pieces = split_outside(re.sub(r"\s{2,}", "，", text.strip()), ",，、;；和与")
    return pieces if len(pieces) == count else None


_WITH_UNIT = re.compile(r"\s*([\d./又]+)\s*([一-鿿a-zA-Z]+)")


def _by_units(text: str, count: int) -> tuple[str, ...] | None:
    """5千米60米 for the two blanks of ____千米____米."""
    pieces = tuple(found[0].strip() for found in _WITH_UNIT.finditer(text))
    whole = len(pieces) == count and "".join(pieces) == re.sub(r"\s", "", text)
    return pieces if whole else None


def _by_nouns(text: str, count: int) -> tuple[str, ...] | None:
    """x<4，正整数解为1,2,3 for two blanks: each part begins with its noun."""
    pieces = tuple(each.strip() for each in re.split(r"[,，;；](?=\s*[一-鿿]{2})", text))
    return pieces if len(pieces) == count and all(pieces) else None


def together(verdicts: tuple[Verdict, ...], missing: int) -> Verdict:
    """One verdict on all parts, of which the last `missing` were not answered."""
    kinds = [verdict.kind for verdict in verdicts]
    if all(kind is VerdictKind.RIGHT for kind in kinds):
        return Verdict(RIGHT.kind, parts=verdicts)
    places = "、".join(
        f"({place})" for place, kind in enumerate(kinds, 1) if kind is not VerdictKind.RIGHT
    )
    if missing and all(kind is VerdictKind.RIGHT for kind in kinds[:-missing]):
        reason = tr("漏了解：还有别的答案没有写出来。")
        return Verdict(VerdictKind.WRONG, reason, Fault.INCOMPLETE, verdicts)
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
