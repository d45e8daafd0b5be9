"""错题本 of a face: the list by what is to be done again, one mistake whole, its cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.tutor.levels import level_of
from app.tutor.mistake_rows import Group, MistakeCounts, MistakeRow, MistakeWhole, Moment
from app.tutor.practice import PracticeRoom
from app.tutor.remarks import remark
from app.tutor.said import in_words, judged
from curriculum.generators import UnknownRecipeError
from curriculum.generators.lines import as_lines, with_marks
from curriculum.learner import CAUSES, Attempt, Mistake, Pupil, Skill, mastery_of
from curriculum.store.learning import MistakeFilter
from curriculum.tree import Point
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Problem, Solution

PAGE = 60
"""Mistakes of a list read together."""
OPEN_AT_MOST = 500
"""Mistakes still to be made good that are listed; nobody works through more."""


@dataclass(slots=True)
class MistakeDesk:
    """One pupil's mistakes. `pupil` says whose; called from one lane at a time."""

    room: PracticeRoom
    pupil: Callable[[], Pupil]
    where: Callable[[Point], str]
    _after: int | None = None

    def mistake_counts(self) -> MistakeCounts:
        """How many there are, and which points and causes they have."""
        record = self.room.learning.derived(self.pupil().identifier)
        entries, today = record.mistakes.values(), self._today()
        tree = self.room.lessons().tree
        codes = Counter(code for entry in entries for code in entry.points[:1])
        names = [(code, tree.by_code[code].name) for code, _ in codes.most_common()
                 if code in tree.by_code]  # fmt: skip
        causes = Counter(entry.cause for entry in entries if entry.cause)
        return MistakeCounts(
            now=sum(_group(one, record.skills, today) in ("today", "late") for one in entries),
            all=len(entries),
            settled=sum(entry.settled is not None for entry in entries),
            points=tuple(names),
            causes=tuple((name, causes[name]) for name in CAUSES if causes[name]),
        )

    def mistakes(
        self, which: str, point: str, cause: str, more: bool = False
    ) -> tuple[MistakeRow, ...]:
        """A page of the list. `which`: now (still open, by the day they are due), all, settled."""
        if more and self._after is None:
            return ()
        settled = {"now": False, "settled": True}.get(which)
        wanted = MistakeFilter(point=point or None, cause=cause or None, settled=settled)
        pupil = self.pupil().identifier
        limit = OPEN_AT_MOST if which == "now" else PAGE
        page = self.room.mistakes(pupil, wanted, self._after if more else None, limit)
        self._after = page.after
        skills = self.room.learning.skills(pupil)
        rows = [self._row(entry, attempt, skills) for entry, attempt in page.entries]
        if which == "now":
            order = {"late": 0, "today": 1, "later": 2, "settled": 3}
            rows.sort(key=lambda row: (order[row.group], row.due))
        return tuple(rows)

    def mistake(self, attempt: str) -> MistakeWhole:
        """One mistake whole. Raises `WorldError` when it is gone."""
        pupil = self.pupil().identifier
        found = self.room.learning.attempt(attempt)
        entry = self.room.learning.derived(pupil).mistakes.get(attempt)
        if found is None or entry is None or found.pupil != pupil:
            raise WorldError("这道错题已经不在记录里了。")
        skills = self.room.learning.skills(pupil)
        point = self._point(entry)
        shape, word = judged(found.verdict)
        sentence = ""
        if any(found.given):
            judgement = self.room.marker.judge(found.problem, found.given)
            sentence = in_words(remark(judgement, point, found.number), word)
        return MistakeWhole(
            self._row(entry, found, skills),
            f"{self.where(point)} · {point.name}" if point is not None else tr("练习"),
            found.problem,
            tuple(text for text in found.given if text),
            shape if any(found.given) else "unverified",
            word if any(found.given) else tr("看了答案"),
            sentence,
            self._solution(found.problem),
            self._line(entry, skills),
        )

    def set_cause(self, attempt: str, cause: str) -> MistakeWhole:
        """Say why it went wrong."""
        self.room.set_cause(self.pupil().identifier, attempt, cause)
        return self.mistake(attempt)

    def _row(self, entry: Mistake, attempt: Attempt, skills: dict[str, Skill]) -> MistakeRow:
        point = self._point(entry)
        skill = skills.get(entry.points[0]) if entry.points else None
        return MistakeRow(
            entry.attempt,
            attempt.problem.statement,
            point.name if point is not None else "",
            entry.cause,
            1 + entry.redone - (entry.settled is not None),
            level_of(skill, mastery_of(skill, self._today())),
            _group(entry, skills, self._today()),
            (skill.due if skill is not None else entry.day).isoformat(),
        )

    def _line(self, entry: Mistake, skills: dict[str, Skill]) -> tuple[Moment, ...]:
        """The days of a mistake: when it was made, made again, made good, and what is to come."""
        today = self._today()
        skill = skills.get(entry.points[0]) if entry.points else None
        line = [Moment(entry.day.isoformat(), tr("做错"), "wrong")]
        again = entry.redone - (entry.settled is not None)
        if again and skill is not None and entry.settled is None:
            word = tr("又错") if again == 1 else tr("又错 {count} 次", count=again)
            line.append(Moment(skill.last.isoformat(), word, "wrong"))
        if entry.settled is not None:
            line.append(Moment(entry.settled.isoformat(), tr("做对，过关"), "right"))
        if skill is not None:
            due = max(skill.due, today)
            word = tr("重练") if entry.settled is None else tr("复习")
            line.append(Moment(due.isoformat(), word, None, to_come=True))
        return tuple(line)

    def _solution(self, problem: Problem) -> Solution | None:
        if problem.source.kind != "generator":
            return None
        try:
            solution = self.room.lessons().again(problem.source.identifier).solution
        except UnknownRecipeError:
            return None
        lines = "\n".join(as_lines(solution)[0])
        return with_marks(solution, self.room.marker.lines(problem, lines))

    def _point(self, entry: Mistake) -> Point | None:
        tree = self.room.lessons().tree
        return next((tree.by_code[code] for code in entry.points if code in tree.by_code), None)

    def _today(self) -> date:
        return self.room.now().date()


def _group(entry: Mistake, skills: dict[str, Skill], today: date) -> Group:
    if entry.settled is not None:
        return "settled"
    skill = skills.get(entry.points[0]) if entry.points else None
    if skill is None or skill.due == today or entry.day == today:
        return "today"
    return "late" if skill.due < today else "later"
