"""One pupil's session of practice: a problem, help, an answer marked and kept, the next problem."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import RLock
from typing import Literal

from app.tutor.dealing import Dealer
from app.tutor.hints import Aid, next_aid
from app.tutor.marking import LONGEST, Marker
from app.tutor.remarks import remark
from app.tutor.sheet import Sheet, Shown, Summary
from curriculum.learner import (
    Attempt,
    Help,
    Skill,
    evidence_of,
    prerequisites,
)
from curriculum.store.learning import Learning, SessionState
from curriculum.tree import Point
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import LineMark, Problem, Verdict, VerdictKind, to_json

RECENT = 8
"""Problems of earlier sessions that choosing looks back at."""

Again = Literal["same", "easier", "harder"]
CHANGES: dict[str, int] = {"same": 0, "easier": -1, "harder": 1}


class NothingShownError(WorldError):
    """There is no problem on the table for what was asked."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer after it was kept.

    `attempt` names it in the record, empty where nothing was kept (an empty answer). `sentence` is
    what to say. `offers` are points worth practising first, because this one keeps failing.
    `settled` says that an entry of 错题本 was made good, `learned` that the point has now been
    learned.
    """

    verdict: Verdict
    sentence: str
    attempt: str = ""
    offers: tuple[Point, ...] = ()
    settled: bool = False
    learned: bool = False


@dataclass(slots=True)
class Sitting:
    """A session under way. Safe to call from several threads, one call at a time.

    `now` is the clock of the day, `ticks` a clock that only runs forward.
    """

    learning: Learning
    dealer: Dealer
    marker: Marker
    session: SessionState
    now: Callable[[], datetime]
    sheet: Sheet = field(default_factory=Sheet)
    ticks: Callable[[], float] = time.monotonic
    _since: float = 0.0
    _lock: RLock = field(default_factory=RLock)

    def __post_init__(self) -> None:
        self._since = self.ticks()

    @property
    def shown(self) -> Shown | None:
        """The problem on the table."""
        return self.sheet.shown

    @property
    def point(self) -> Point | None:
        """The point that the problem on the table practises."""
        shown = self.shown
        return None if shown is None else self.dealer.lessons.tree.by_code.get(shown.point)

    def left_out(self) -> tuple[Point, ...]:
        """Points of the plan for which no problem can be made; tell the pupil kindly."""
        tree = self.dealer.lessons.tree
        return tuple(tree.by_code[code] for code in self.dealer.left_out() if code in tree.by_code)

    def next(self) -> Shown | None:
        """The next problem; None when as many were asked as the plan says, or none is left."""
        with self._lock:
            plan = self.session.plan
            if plan.count is not None and self.sheet.asked >= plan.count:
                return None
            if plan.mode == "redo":
                return self._redo()
            skills = self.learning.skills(self.session.pupil)
            before = () if self.sheet.asked else self.learning.recent(self.session.pupil, RECENT)
            tasks = self.dealer.tasks(skills, self.sheet, before, self.now().date())
            if not tasks:
                return None
            return self._lay(*self.dealer.deal(tasks, self.sheet, before))

    def again(self, how: Again = "same") -> Shown:
        """再来一题: the same skill with new numbers, as hard, easier or harder."""
        with self._lock:
            return self._lay(*self.dealer.again(self._table(), self.sheet, CHANGES[how]))

    def help(self) -> Aid:
        """The next piece of help, charged in the record; the answer comes last and ends the try."""
        with self._lock:
            shown = self._table()
            aid = next_aid(
                shown.problem,
                self.dealer.solution(shown.problem),
                self.point,
                shown.help,
                shown.steps,
            )
            if aid.kind is Help.ANSWER and not _has_key(shown.problem):
                return aid  # without it the pupil can't judge, so it costs nothing
            after = replace(
                shown,
                help=max(shown.help, aid.kind),
                steps=aid.place if aid.kind is Help.STEP else shown.steps,
            )
            if aid.kind is Help.ANSWER and not shown.done:
                verdict = Verdict(VerdictKind.WRONG, tr("看了答案。"))
                self._keep(after, (), verdict, 0.0 if shown.tries else self._spent())
            else:
                self.sheet = replace(self.sheet, shown=after)
                self._save()
            return aid

    def answer(self, texts: Sequence[str], seconds: float | None = None) -> Marked:
        """Mark an answer, one text a box, and keep it; on return it is on the disk.

        `seconds` is how long the pupil took, measured here where it is not given. An empty answer
        is answered and not kept.
        """
        with self._lock:
            shown = self._table()
            if shown.done:
                raise NothingShownError("这道题已经做完了，看下一题吧。")
            given = tuple(text[: LONGEST + 1] for text in texts)
            judgement = self.marker.judge(shown.problem, given)
            number = shown.tries + 1
            sentence = remark(judgement, self.point, number)
            if not any(text.strip() for text in given):
                return Marked(judgement.verdict, sentence)
            spent = self._spent() if seconds is None else max(0.0, seconds)
            before = self.learning.skills(self.session.pupil).get(shown.point)
            attempt = self._keep(shown, given, judgement.verdict, spent)
            return self._after(attempt, judgement.verdict, sentence, before)

    def judge_self(self, right: bool) -> Marked:
        """The pupil's own verdict, for a problem that has no answer to compare with."""
        with self._lock:
            shown = self._table()
            if _has_key(shown.problem):
                raise NothingShownError("这道题由问渠来判，请写答案。")
            if shown.done:
                raise NothingShownError("这道题已经做完了，看下一题吧。")
            kind = VerdictKind.RIGHT if right else VerdictKind.WRONG
            verdict = Verdict(kind, tr("自己对照解答判的。"))
            before = self.learning.skills(self.session.pupil).get(shown.point)
            attempt = self._keep(shown, ("",), verdict, self._spent())
            return self._after(attempt, verdict, verdict.reason, before)

    def working(self, text: str) -> tuple[LineMark, ...]:
        """Every line of the pupil's own working with its mark; nothing is kept."""
        with self._lock:
            return self.marker.lines(self._table().problem, text)

    def finish(self) -> Summary:
        """Close the session; what was answered is kept already."""
        with self._lock:
            self.session = replace(self.session, closed=True)
            self._save()
            sheet = self.sheet
            return Summary(sheet.asked, sheet.answered, sheet.right, sheet.learned)

    def _redo(self) -> Shown | None:
        while self.sheet.waiting:
            name, *rest = self.sheet.waiting
            self.sheet = replace(self.sheet, waiting=tuple(rest))
            attempt = self.learning.attempt(name)
            if attempt is not None and attempt.pupil == self.session.pupil:
                return self._lay(*self.dealer.redo(attempt, self.sheet))
        return None

    def _lay(self, shown: Shown, sheet: Sheet) -> Shown:
        plan = self.session.plan
        total = plan.count
        if plan.mode == "redo":
            total = sheet.asked + len(sheet.waiting)
        # 再来一题 goes beyond what the plan counted.
        total = None if total is None else max(total, sheet.asked)
        laid = replace(shown, place=sheet.asked, total=total)
        self.sheet = replace(sheet, shown=laid)
        self._since = self.ticks()
        self._save()
        return laid

    def _keep(
        self, shown: Shown, given: tuple[str, ...], verdict: Verdict, seconds: float
    ) -> Attempt:
        """Keep an attempt together with the sheet as it is after it."""
        attempt = Attempt(
            identifier=str(uuid.uuid4()),
            pupil=self.session.pupil,
            session=self.session.identifier,
            moment=self.now(),
            points=shown.problem.points or ((shown.point,) if shown.point else ()),
            problem=shown.problem,
            given=given,
            verdict=verdict,
            help=shown.help,
            seconds=round(seconds, 3),
            number=shown.tries + 1,
            redo_of=shown.redo_of,
        )
        seen = evidence_of(attempt)
        after = replace(
            shown,
            tries=shown.tries + seen.judged,
            done=verdict.right or shown.help is Help.ANSWER or given == ("",),
        )
        sheet = replace(
            self.sheet,
            shown=after,
            answered=self.sheet.answered + seen.first,
            right=self.sheet.right + seen.alone,
        )
        session = replace(self.session, used=attempt.moment, state=to_json(sheet))
        self.learning.record(attempt, session)
        self.session, self.sheet = session, sheet
        return attempt

    def _after(
        self, attempt: Attempt, verdict: Verdict, sentence: str, before: Skill | None
    ) -> Marked:
        shown = self._table()
        today = attempt.moment.date()
        skills = self.learning.skills(self.session.pupil)
        now = skills.get(shown.point)
        learned = (
            now is not None
            and now.learned is not None
            and (before is None or before.learned is None)
        )
        settled = attempt.redo_of is not None and evidence_of(attempt).alone
        if learned:
            self.sheet = replace(self.sheet, learned=(*self.sheet.learned, shown.point))
            self._save()
        tree = self.dealer.lessons.tree
        offers = prerequisites(shown.point, skills, today, self.dealer.requires)
        if settled:
            sentence = tr("{sentence}这道错题过关了。", sentence=sentence)
        elif learned and self.point is not None:
            sentence = tr("{sentence}“{name}”学会了。", sentence=sentence, name=self.point.name)
        return Marked(
            verdict,
            sentence,
            attempt.identifier,
            () if verdict.right else tuple(tree.point(code) for code in offers),
            settled,
            learned,
        )

    def _save(self) -> None:
        self.session = replace(self.session, used=self.now(), state=to_json(self.sheet))
        self.learning.keep_session(self.session)

    def _spent(self) -> float:
        return max(0.0, self.ticks() - self._since)

    def _table(self) -> Shown:
        if self.sheet.shown is None:
            raise NothingShownError("还没有题，先开始练习吧。")
        return self.sheet.shown


def _has_key(problem: Problem) -> bool:
    return problem.answer is not None or any(part.answer for part in problem.parts)
