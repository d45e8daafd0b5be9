"""A pupil's answer marked: a verdict, and the known mistake that leads to such an answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from engine.deadline import DeadlineError, KillableProcess, Remote
from engine.i18n import tr
from engine.values import LineMark, Mark, Problem, Verdict, VerdictKind

MARK: Remote[Verdict] = Remote("app.tutor.marking_work", "mark")
LINES: Remote[tuple[LineMark, ...]] = Remote("app.tutor.marking_work", "lines")
WHICH: Remote[int | None] = Remote("app.tutor.marking_work", "which")

MARK_SECONDS = 2.0
COLD_SECONDS = 30.0
"""The bound of a new process's first call: it still reads its libraries in."""
WHICH_SECONDS = 1.0
LINES_SECONDS = 10.0
LONGEST = 2_000
"""Characters of all answers to one problem together."""

_BLANK = re.compile("_{2,}")


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict, and the sentence of the mistake whose answer was given, or empty."""

    verdict: Verdict
    mistake: str = ""


def blanks(problem: Problem) -> tuple[str, ...]:
    """What the pupil fills in: a label for each box, empty for a single one.

    Numbered parts have a box each; so has every blank of the statement where the key names as many
    answers as there are blanks.
    """
    asked = [part for part in problem.parts if part.answer is not None]
    if asked:
        return tuple(part.label for part in asked)
    count = len(_BLANK.findall(problem.statement))
    key = problem.answer.latex if problem.answer is not None else ""
    if count > 1 and len(key.split(";")) == count:
        return tuple(tr("第 {number} 空", number=number) for number in range(1, count + 1))
    return ("",)


class Marker:
    """Marks answers in a warm process that can be killed."""

    def __init__(self, process: KillableProcess | None = None) -> None:
        self._process = process or KillableProcess(preloaded=(MARK.module,))
        self._warm = False

    def start(self) -> None:
        """Begin to start the process, without waiting for it."""
        self._process.start()

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def judge(self, problem: Problem, given: Sequence[str]) -> Judgement:
        """The verdict on `given`, one text a box as `blanks` has them."""
        asked = [part for part in problem.parts if part.answer is not None]
        texts = [text.strip() for text in given]
        if not any(texts):
            return Judgement(Verdict(VerdictKind.UNREADABLE, tr("还没有写答案。")))
        if sum(len(text) for text in texts) > LONGEST:
            return Judgement(Verdict(VerdictKind.UNREADABLE, tr("答案太长了，请只写最后结果。")))
        if asked:
            parts = tuple(
                self._mark(part.statement or problem.statement, part.answer.latex,
                           texts[place] if place < len(texts) else "", part.answer.form)
                for place, part in enumerate(asked) if part.answer is not None
            )  # fmt: skip
            return Judgement(together(parts, tuple(part.label for part in asked)))
        if problem.answer is None:
            return Judgement(
                Verdict(VerdictKind.UNREADABLE, tr("这道题要对照参考解答，由人来看。"))
            )
        key = problem.answer
        text = ";".join(texts)
        verdict = self._mark(problem.statement, key.latex, text, key.form)
        if verdict.kind not in (VerdictKind.WRONG, VerdictKind.WRONG_FORM):
            return Judgement(verdict)
        return Judgement(verdict, self._mistake(problem, text))

    def lines(self, problem: Problem, working: str) -> tuple[LineMark, ...]:
        """Every line of a pupil's own working with its mark."""
        try:
            return self._process.call(
                LINES, problem.statement, working[:LONGEST], seconds=LINES_SECONDS
            )
        except DeadlineError as error:
            return tuple(
                LineMark(number, line, Mark.TIMEOUT, str(error))
                for number, line in enumerate(working.split("\n"), 1)
            )

    def _mark(self, problem: str, expected: str, given: str, form: str) -> Verdict:
        seconds = MARK_SECONDS if self._warm else COLD_SECONDS
        try:
            verdict = self._process.call(MARK, problem, expected, given, form, seconds=seconds)
        except DeadlineError as error:
            self._warm = False
            return Verdict(VerdictKind.TIMEOUT, str(error))
        self._warm = True
        return verdict

    def _mistake(self, problem: Problem, text: str) -> str:
        if problem.choices:
            letter = text.strip("()（）. 。．").upper()
            return next((one.mistake for one in problem.choices if one.label == letter), "")
        if not problem.distractors:
            return ""
        wrongs = tuple(entry.latex for entry in problem.distractors)
        try:
            place = self._process.call(
                WHICH, problem.statement, wrongs, text, seconds=WHICH_SECONDS
            )
        except DeadlineError:
            self._warm = False
            return ""
        return "" if place is None else problem.distractors[place].mistake


def together(parts: tuple[Verdict, ...], labels: tuple[str, ...]) -> Verdict:
    """One verdict for all parts: right when all are, otherwise the first that isn't is named."""
    if all(part.right for part in parts):
        return Verdict(VerdictKind.RIGHT, parts=parts)
    order = (VerdictKind.WRONG, VerdictKind.WRONG_FORM, VerdictKind.UNREADABLE, VerdictKind.TIMEOUT)
    kind = next(kind for kind in order if any(part.kind is kind for part in parts))
    place = next(place for place, part in enumerate(parts) if part.kind is kind)
    reason = tr("{label} {reason}", label=labels[place], reason=parts[place].reason).strip()
    return Verdict(kind, reason, parts[place].fault, parts)
