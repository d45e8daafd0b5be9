"""Answers that are words and no mathematics: the same, plainly another, or left to a person."""

from __future__ import annotations

from engine.answer.clauses import same_clauses
from engine.answer.terms import swapped_term
from engine.answer.verdicts import RIGHT, wrong
from engine.answer.wording import (
    denies_existence,
    is_bare_number,
    is_of_degree,
    opposite_words,
    plain,
    same_counts,
    same_numbered_words,
    same_tokens,
    says_change,
    says_unchanged,
    without_degree,
)
from engine.i18n import tr
from engine.values import Verdict, VerdictKind


def judge_words(problem: str, key: str, answer: str) -> Verdict:
    """The verdict on two texts of which at least the key is no mathematics."""
    one, two = plain(key), plain(answer)
    if one == two or same_tokens(key, answer) or without_degree(one) == without_degree(two):
        return RIGHT
    counted = same_counts(key, answer)
    if counted is not None:
        return RIGHT if counted else wrong(tr("还不对，再算一遍。"))
    if one and two.endswith(one) and _only_repeats(two[: -len(one)], problem):
        return RIGHT
    if swapped_term(one, two):
        return wrong(tr("还不对，说成了另一种。"))
    numbered = same_numbered_words(key, answer)
    if numbered is not None:
        return RIGHT if numbered else wrong(tr("还不对，再算一遍。"))
    told = same_clauses(key, answer)
    if told is not None:
        return RIGHT if told else wrong(tr("还不对，再算一遍。"))
    if says_unchanged(key) and (
        says_unchanged(answer) or says_change(answer) or is_of_degree(answer)
    ):
        return RIGHT if says_unchanged(answer) else wrong(tr("还不对，再算一遍。"))
    if opposite_words(one, two) or (denies_existence(key) and is_bare_number(answer)):
        return wrong(tr("还不对，正好说反了或说成了另一种。"))
    return Verdict(VerdictKind.UNREADABLE, tr("这个答案要靠文字判断，请对照参考答案看一看。"))


_DENIAL = frozenset("不没无非未别勿")


def _only_repeats(front: str, problem: str) -> bool:
    """Whether what stands before the key's words is the question's own, and denies nothing."""
    return front in plain(problem) and not _DENIAL & set(front)
