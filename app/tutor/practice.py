"""Practice: start or go on, today's review, 错题本, progress; each pupil's record behind it."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from app.paths import Paths
from app.tutor.dealing import Dealer
from app.tutor.lessons import Lessons
from app.tutor.marking import Marker
from app.tutor.pin import Pin
from app.tutor.pupils import Pupils
from app.tutor.sheet import Sheet, Shown, Summary
from app.tutor.sitting import Again, Marked, NothingShownError, Sitting
from curriculum.learner import (
    CAUSES,
    Cause,
    Correction,
    Mastery,
    Plan,
    Progress,
    Skill,
    mastery_of,
    owed,
    progress,
)
from curriculum.store import open_store
from curriculum.store.learning import Learning, MistakeFilter, MistakePage, SessionState
from curriculum.tree import Point
from engine.errors import WorldError
from engine.values import MalformedValueError, from_json, to_json

__all__ = [
    "Again",
    "Marked",
    "NothingShownError",
    "PracticeRoom",
    "ProgressPage",
    "Shown",
    "Sitting",
    "SkillLine",
    "Summary",
    "Today",
    "practising",
]


@contextmanager
def practising(paths: Paths) -> Iterator[PracticeRoom]:
    """A practice room of its own over the data folder, closed at the end."""
    store = open_store(paths.database_url)
    room = PracticeRoom.open(
        store.learning,
        lru_cache(maxsize=1)(lambda: Lessons.open(paths)),
        lambda: datetime.now().astimezone(),
        lambda: secrets.randbits(31) or 1,
    )
    try:
        yield room
    finally:
        room.close()
        store.close()


@dataclass(frozen=True, slots=True)
class Today:
    """What awaits a pupil: points to review, the longest due first; mistakes not made good.

    `going_on` is the last session that was not finished, or None.
    """

    due: tuple[Point, ...]
    mistakes: int
    going_on: SessionState | None


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One point on the progress page."""

    point: Point
    skill: Skill
    mastery: Mastery


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """The figures, and every point that was practised, in teaching order."""

    figures: Progress
    skills: tuple[SkillLine, ...]


@dataclass(frozen=True, slots=True)
class PracticeRoom:
    """Every use case of practice. Safe to call from several threads."""

    learning: Learning
    lessons: Callable[[], Lessons]
    marker: Marker
    pupils: Pupils
    pin: Pin
    now: Callable[[], datetime]
    new_seed: Callable[[], int]

    @classmethod
    def open(
        cls,
        learning: Learning,
        lessons: Callable[[], Lessons],
        now: Callable[[], datetime],
        new_seed: Callable[[], int],
        marker: Marker | None = None,
    ) -> PracticeRoom:
        """Put the room together; `lessons` is called when the first problem is wanted."""
        pin = Pin(learning, now)
        return cls(
            learning,
            lessons,
            marker or Marker(),
            Pupils(learning, pin, now),
            pin,
            now,
            new_seed,
        )

    def warm_up(self) -> None:
        """Let the marking process start while the pupil still chooses."""
        self.marker.start()

    def close(self) -> None:
        """End the marking process."""
        self.marker.close()

    def today(self, pupil: str) -> Today:
        """What awaits the pupil today."""
        self.pupils.get(pupil)
        day = self.now().date()
        tree = self.lessons().tree
        skills = self.learning.skills(pupil)
        due = [skill for skill in skills.values() if self._reviewable(skill, day)]
        due.sort(key=lambda skill: (skill.due, skill.point))
        return Today(
            tuple(tree.by_code[skill.point] for skill in due),
            self.learning.open_mistakes(pupil),
            self.learning.last_session(pupil),
        )

    def start(self, pupil: str, plan: Plan) -> Sitting:
        """Begin a session; `next` deals its first problem.

        Raises `NothingMadeError` where none of the plan's points has problems, `UnknownPointError`
        for a code that no point has.
        """
        who = self.pupils.get(pupil)
        lessons = self.lessons()
        for code in plan.points:
            lessons.tree.point(code)
        if not plan.seed:
            plan = replace(plan, seed=self.new_seed())
        dealer = Dealer(lessons, plan, who)
        if plan.mode != "redo":
            dealer.points(self.learning.skills(pupil))
        now = self.now()
        sheet = Sheet(waiting=plan.mistakes if plan.mode == "redo" else ())
        session = SessionState(str(uuid.uuid4()), pupil, now, now, plan, to_json(sheet))
        self.learning.keep_session(session)
        self.marker.start()
        return Sitting(self.learning, dealer, self.marker, session, self.now, sheet)

    def resume(self, pupil: str) -> Sitting | None:
        """继续上次: the session that was not finished, its problem still on the table; or None."""
        who = self.pupils.get(pupil)
        session = self.learning.last_session(pupil)
        if session is None:
            return None
        try:
            sheet = from_json(session.state, Sheet)
        except MalformedValueError:
            return None
        self.marker.start()
        dealer = Dealer(self.lessons(), session.plan, who)
        return Sitting(self.learning, dealer, self.marker, session, self.now, sheet)

    def mistakes(
        self,
        pupil: str,
        wanted: MistakeFilter | None = None,
        after: int | None = None,
        limit: int = 50,
    ) -> MistakePage:
        """错题本, newest first; `after` is the page before's `after`."""
        return self.learning.mistakes(pupil, wanted, after, limit)

    def set_cause(self, pupil: str, attempt: str, cause: str) -> None:
        """Say why an attempt went wrong; `cause` is one of `CAUSES`."""
        if cause not in CAUSES:
            raise WorldError("原因是 {known} 中的一个。", known="、".join(CAUSES.values()))
        self.learning.note(Cause(str(uuid.uuid4()), pupil, attempt, self.now(), cause))

    def correct(self, pupil: str, attempt: str, right: bool, pin: str = "") -> None:
        """An adult decides that an attempt was right or wrong; takes the PIN where one is set."""
        if self.pin.is_set():
            self.pin.check(pin)
        self.learning.note(Correction(str(uuid.uuid4()), pupil, attempt, self.now(), right))

    def made_again(self, attempt: str, new_numbers: bool, seed: int) -> str:
        """The identifier of an attempt's question, with other numbers or as it was.

        Empty for one that no recipe made, or that is gone.
        """
        found = self.learning.attempt(attempt)
        if found is None or found.problem.source.kind != "generator":
            return ""
        identifier = found.problem.source.identifier or ""
        key, level, _ = identifier.rsplit("/", 2)
        if key not in self.lessons().table.by_key:
            return ""
        return f"{key}/{level}/{seed % 1_000_000}" if new_numbers else identifier

    def figures(self, pupil: str) -> Progress:
        """How the pupil is getting on, in numbers."""
        skills = self.learning.skills(pupil)
        return progress(skills.values(), self.learning.days(pupil), self.now().date())

    def progress(self, pupil: str) -> ProgressPage:
        """How the pupil is getting on."""
        self.pupils.get(pupil)
        day = self.now().date()
        tree = self.lessons().tree
        skills = self.learning.skills(pupil)
        known = [tree.by_code[code] for code in skills if code in tree.by_code]
        known.sort(key=lambda point: (point.place, point.code))
        return ProgressPage(
            progress(skills.values(), self.learning.days(pupil), day),
            tuple(
                SkillLine(point, skills[point.code], mastery_of(skills[point.code], day))
                for point in known
            ),
        )

    def _reviewable(self, skill: Skill, day: date) -> bool:
        lessons = self.lessons()
        return (
            owed(skill, day) is not None
            and skill.point in lessons.tree.by_code
            and bool(lessons.generators(skill.point))
        )
