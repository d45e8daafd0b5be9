"""The one sentence after an answer, as a good teacher would say it."""

from __future__ import annotations

from app.tutor.marking import Judgement
from curriculum.learner import Why
from curriculum.tree import Point
from engine.i18n import tr
from engine.values import VerdictKind


def remark(judgement: Judgement, point: Point | None, number: int) -> str:
    """What is right, what form is missing, or which mistake this looks like.

    For a wrong answer: the known mistake that leads to it; else the checker's own reason where it
    found one; else what often goes wrong with this point, another with every try (`number`).
    """
    verdict = judgement.verdict
    if verdict.kind is VerdictKind.RIGHT:
        return _after(tr("对"), verdict.reason)
    if verdict.kind is VerdictKind.WRONG_FORM:
        return _after(tr("值对了，形式还不对"), judgement.mistake or verdict.reason)
    if verdict.kind is VerdictKind.TIMEOUT:
        return tr("这个答案一时核对不了，请写得简单些再交。")
    if verdict.kind is VerdictKind.UNREADABLE:
        return verdict.reason
    if judgement.mistake:
        return _after(tr("还不对"), judgement.mistake)
    if verdict.fault is not None or not _says_nothing(verdict.reason):
        return _after(tr("还不对"), verdict.reason)
    if point is not None and point.mistakes:
        often = point.mistakes[(number - 1) % len(point.mistakes)]
        return tr("还不对。这里常见的错误：{mistake}", mistake=often)
    return verdict.reason or tr("还不对，再想一想。")


def why_now(why: Why) -> str:
    """Why a problem is asked now, in a few words; empty where it needs none."""
    return {
        Why.DUE: tr("该复习了"),
        Why.AGAIN: tr("刚才错过，再试一次"),
        Why.PREREQUISITE: tr("先把前面的基础补一补"),
        Why.NEW: tr("新知识点"),
        Why.WEAK: "",
    }[why]


def _says_nothing(reason: str) -> bool:
    return not reason or reason in {tr("还不对，再算一遍。"), tr("还不对，再想一想。")}


def _after(lead: str, reason: str) -> str:
    if not reason:
        return lead + "。"
    return reason if lead in reason else tr("{lead}。{reason}", lead=lead, reason=reason)
