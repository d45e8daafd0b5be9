"""What is said of an answer: shape and word of a verdict, and of a working's lines."""

from __future__ import annotations

from collections.abc import Sequence

from app.tutor.sheet import Shown
from app.tutor.turns import Shape
from curriculum.learner import Help
from engine.i18n import tr
from engine.values import (
    Fault,
    LineMark,
    Mark,
    Provenance,
    Solution,
    Step,
    Verdict,
    VerdictKind,
)


def judged(verdict: Verdict) -> tuple[Shape, str]:
    """The mark and the word of a verdict; half an answer is never shown as wholly wrong."""
    if verdict.kind is VerdictKind.WRONG and verdict.fault is Fault.INCOMPLETE:
        return "half", tr("漏解")
    said: dict[VerdictKind, tuple[Shape, str]] = {
        VerdictKind.RIGHT: ("right", tr("正确")),
        VerdictKind.WRONG_FORM: ("half", tr("值对，形式不对")),
        VerdictKind.WRONG: ("wrong", tr("还不对")),
        VerdictKind.UNREADABLE: ("unreadable", tr("没读懂")),
        VerdictKind.TIMEOUT: ("unverified", tr("未核对")),
    }
    return said[verdict.kind]


def in_words(sentence: str, word: str) -> str:
    """The sentence without the word that stands before it already."""
    for lead in (word, tr("对"), tr("值对了，形式还不对")):
        for end in ("。", "，", ". ", ", "):
            sentence = sentence.removeprefix(lead + end)
    return "" if sentence.strip("。.") in (word, tr("对")) else sentence


def shape_after(shown: Shown) -> Shape:
    """The bead of a question that is over: right alone at once, right in the end, or shown."""
    if shown.help is Help.ANSWER:
        return "wrong"
    return "right" if shown.tries <= 1 and shown.help is Help.NONE else "half"


def shape_now(text: str, lines: Sequence[LineMark]) -> tuple[Solution, Shape, str, str]:
    """A working with its marks as a solution, and what is said of the whole."""
    steps = tuple(
        Step("", "", "line", reason=line.text, mark=line.mark, mark_reason=line.reason,
             should_be_latex=line.should_be_latex)
        for line in lines
    )  # fmt: skip
    wrong = next((line for line in lines if line.mark is Mark.WRONG), None)
    checked = sum(line.mark is Mark.CHECKED for line in lines)
    solution = Solution(
        "solved",
        Provenance("person"),
        steps=steps,
        verified=False if wrong is not None else None,
        text=text,
    )
    if wrong is not None:
        sentence = tr("第 {number} 行还不对，先改这一行，再往下看。", number=wrong.number)
        return solution, "wrong", tr("还不对"), sentence
    if not checked:
        sentence = tr("这些行核对不了。一行写一个式子，再试一次。")
        return solution, "unverified", tr("未核对"), sentence
    sentence = tr("核对过的 {count} 行都对。把最后的答案填进去，再检查。", count=checked)
    return solution, "right", tr("这几行对"), sentence
