"""A distribution in two rows, X：0，1，2；P：1/6，2/3，1/6, as P(X=0)=1/6 and so on."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.parts import split_outside
from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

_ROWS = re.compile(
    r"^\s*([XYξη]|\\xi|\\eta)\s*(?:的?(?:取值|值|可能取值))?\s*(?:为|是|[:：|=＝])?\s*([^PpXYξη概率]+?)[；;。，,|\s]*"
    r"(?:对应的?)?(?:P|p|概率)\s*(?:\([XYξη]\s*(?:=\s*\w)?\))?\s*(?:分别)?(?:为|是|[:：|=＝])?\s*([^PpXYξη]+?)[。；;\s]*$"
)
_ONE = re.compile(
    r"P\s*[(（]\s*(?:[XYξη]|\\xi|\\eta)\s*[=＝]\s*([^()（）]+?)\s*[)）]\s*[=＝]\s*(.+)"
)
_MARKS = "，,、；;|&"


def distribution_of(text: str) -> dict[str, str] | None:
    """The probability of each value, as written; None where the text tells no distribution."""
    text = text.strip().strip("$").replace("\n", "；")
    rows = _ROWS.match(text)
    if rows:
        values, chances = (_cells(rows[at]) for at in (2, 3))
        whole = 1 < len(values) == len(chances) and len(set(values)) == len(values)
        return dict(zip(values, chances, strict=True)) if whole else None
    found: dict[str, str] = {}
    for piece in split_outside(text, _MARKS):
        said = _ONE.fullmatch(piece.strip("。. "))
        if said is None or said[1] in found:
            return None
        found[said[1]] = said[2].strip()
    return found if len(found) > 1 else None


def _cells(row: str) -> tuple[str, ...]:
    pieces = split_outside(row, _MARKS)
    return pieces if len(pieces) > 1 else tuple(row.split())


def judge_distribution(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where both sides tell a distribution, at least one of them in rows."""
    key, answer = distribution_of(expected), distribution_of(given)
    if key is None or answer is None:
        return None
    if _ROWS.match(expected.strip()) is None and _ROWS.match(given.strip()) is None:
        return None
    left = dict(answer)
    for value, chance in key.items():
        at = next((each for each in left if judge(value, each).right), None)
        if at is None:
            return wrong(tr("还不对，看看随机变量的取值写全了没有。"), Fault.INCOMPLETE)
        verdict = judge(chance, left.pop(at))
        if verdict.kind is not VerdictKind.RIGHT:
            return verdict
    return wrong(tr("多了随机变量取不到的值。"), Fault.EXTRA) if left else RIGHT


_MEAN = re.compile(
    r"(?:数学期望|期望值?|均值|平均值)(?:\s*[EＥ]\s*[(（]?[XYξη][)）]?)?\s*(?:是|为|[:：=＝])?\s*(?=[-−\d\\√(（])"
)
_SPREAD = re.compile(
    r"方差(?:\s*[DＤ]\s*[(（]?[XYξη][)）]?)?\s*(?:是|为|[:：=＝])?\s*(?=[-−\d\\√(（])"
)


def with_moments_in_signs(expected: str, given: str) -> str:
    """期望3，方差2 as E(X)=3，D(X)=2, where the key writes those signs."""
    for sign, words in (("E", _MEAN), ("D", _SPREAD)):
        label = re.search(rf"{sign}\s*[(（]\s*([XYξη])\s*[)）]", expected)
        if label:
            given = words.sub(f"{sign}({label[1]})=", given)
    return given


def with_rows_as_chances(text: str) -> str:
    """X：0，1；P：1/3，2/3；E(X)=2/3 as P(X=0)=1/3，P(X=1)=2/3；E(X)=2/3."""
    found = re.match(
        r"^(.+?)\s*[；;。，,]\s*((?:[ED]\s*\(|期望|均值|数学期望|方差).+)$", text.strip()
    )
    if found is None or _ROWS.match(found[1]) is None:
        return text
    chances = distribution_of(found[1])
    if chances is None:
        return text
    return (
        "，".join(f"P(X={value})={chance}" for value, chance in chances.items()) + f"；{found[2]}"
    )
