"""Statements 若…则…: the same in other words, turned round, or denied."""

from __future__ import annotations

import re

from engine.answer.quantified import same_part
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths import tree
from engine.maths.read import read
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Fault, Verdict

_STATEMENT = re.compile(
    r"^(?:命题[:：]?)?(?:如果|若|假如|当)(.+?)[，,]?\s*(?:那么|则|就|时[，,])(.+)$"
)
_OF_THEM = re.compile(
    r"^(?!.*(?:如果|若|那么))(?:所有|任意|一切)?(.{1,12})的(?:两个?|两条)?(角|三角形|四边形|数|直线|点|线段)"
    r"(?=是|为|一定|都|互|相|全等|平行|垂直|在|不)(.{1,14})$"
)
"""相等的角是对顶角, which says 如果两个角相等，那么它们是对顶角."""
_WHOSE = re.compile(r"^(全等|相似|等边|等腰|对顶|直角)(三角形|角)(?:的)?(.{2,12})$")
_HOLDS = r"相等|平行|垂直|全等|相似|互补|互余|平分|等于"
_TWO_CLAUSES = re.compile(rf"^([^，,\d]{{2,12}}(?:{_HOLDS}))[，,]([^，,\d]{{2,12}}(?:{_HOLDS}))$")
"""同位角相等，两直线平行, as theorems are quoted."""
_SUBJECT = re.compile(
    r"^(?:这两[个条]?|这[个条]?|它们的?|它的?|该|其)(?:角|三角形|四边形|数|直线|图形|点|线段|边)?"
)
_IDLE = re.compile(r"它们?|这两个?|这个?|两[个条]?|一个|一定|必|就|是|都|互为|互相|为|[角数]$")


def judge_conditional(problem: str, expected: str, given: str) -> Verdict | None:
    """The verdict where both sides are of the kind 若p，则q; None where they can't be told."""
    key, answer = _halves(expected), _halves(given)
    if key is None or answer is None:
        return _not_in_halves(problem, expected, given)
    same = [_same_half(one, two) for one, two in zip(key, answer, strict=True)]
    if all(same):
        return RIGHT
    if _same_half(key[0], answer[1]) and _same_half(key[1], answer[0]):
        return wrong(tr("还不对，条件和结论写反了。"), Fault.ORDER)
    if False in same or any(_denied(one, two) for one, two in zip(key, answer, strict=True)):
        return wrong(tr("还不对，看看条件和结论要不要交换、要不要否定。"))
    if any(_denied(one, two) for one, two in zip(key, answer[::-1], strict=True)):
        return wrong(tr("还不对，看看条件和结论要不要交换、要不要否定。"))
    return None


_FORM_ASKED = re.compile(r"如果\s*(?:[.…．。·_\s，,]|\\[lc]?dots)*那么|若\s*[.…．p_\s，,]*则")
_FILLERS = re.compile(r"[度数大小两个条这它们就是一定都会必然为]")


def _not_in_halves(problem: str, expected: str, given: str) -> Verdict | None:
    """The statement said once more in other words, where 如果……那么…… was asked for."""
    quoted = re.search(r"[“\"'‘]([^”\"'’]{4,24})[”\"'’]", problem)
    if not quoted or not _FORM_ASKED.search(problem) or re.search(r"如果|若|那么|则", given):
        return None
    stated, said = (_FILLERS.sub("", plain(each)) for each in (quoted[1], given))
    if stated != said or not re.search(r"如果|若", expected):
        return None
    return wrong_form(tr("意思对了，但要改写成“如果……那么……”的形式。"))


def _halves(text: str) -> tuple[str, str] | None:
    text = re.sub(r"\s|\$|[“”\"]", "", text).strip("。.")
    of_them = _OF_THEM.match(text)
    if of_them:
        return of_them[2] + of_them[1], of_them[3]
    whose = _WHOSE.match(text)
    if whose:
        return whose[2] + whose[1], whose[3]
    quoted = _TWO_CLAUSES.match(text)
    if quoted and not re.match(r"如果|若|假如|当", text):
        return quoted[1], quoted[2]
    said = _STATEMENT.match(text)
    return (said[1].strip("，,"), _SUBJECT.sub("", said[2].strip("，,"))) if said else None


def _same_half(key: str, answer: str) -> bool | None:
    """Whether two halves say the same; None where words differ that nobody here knows."""
    if _bare(key) == _bare(answer) or _of_what(_bare(key)) == _of_what(_bare(answer)):
        return True
    try:
        one, two = read(key), read(answer)
    except (Unreadable, TooHard):
        return None
    if isinstance(one, tree.Relation) and isinstance(two, tree.Relation):
        return bool(same_part(one, two))
    return None


def _of_what(bare: str) -> str:
    """角相等 as 相等: the other half says of what."""
    return re.sub(r"^(?:三角形|四边形|直线|线段|图形|角|数|点)(?=.)", "", bare)


def _bare(text: str) -> str:
    return _IDLE.sub("", plain(text))


def _denied(one: str, two: str) -> bool:
    """Whether only a denial tells the two apart: 是正数 and 不是正数, 相等 and 不相等."""
    bare = [_of_what(_bare(each)) for each in (one, two)]
    stripped = [re.sub("[不非没无]|没有", "", each) for each in bare]
    return stripped[0] == stripped[1] and bare[0] != bare[1]
