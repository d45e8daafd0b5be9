"""The practice desk of a face: one pupil, one session, every answer as it is to be shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from app.tutor.ladder import ladder
from app.tutor.levels import level_line, level_of
from app.tutor.practice import PracticeRoom
from app.tutor.progress_rows import ProgressFigures, SkillBar, WeekBar
from app.tutor.said import in_words, judged, shape_after, shape_now
from app.tutor.sheet import Shown
from app.tutor.sitting import Sitting
from app.tutor.turns import (
    Another,
    Ended,
    Help,
    Home,
    Level,
    PointRow,
    PupilRow,
    Said,
    Shape,
    Stage,
    Start,
    TopicRow,
    Turn,
    Way,
)
from curriculum.generators.lines import as_lines, with_marks
from curriculum.learner import Help as Taken
from curriculum.learner import Plan, Pupil, Skill, mastery_of, owed
from curriculum.tree import GRADES, Point
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Problem, Solution

PLACE = "practice"
"""Where a half-written answer is kept."""
FIRST_GRADES = {"primary": 4, "senior": 10}
"""The grade of a computer's first pupil, by the role that was chosen; 8 for the others."""
_UNIT = re.compile(r"[^\\{}]*\\text\{([^{}\s]{1,5})\}(?:\^[23])?")


class Drafts(Protocol):
    """Where half-written text is kept."""

    def keep_draft(self, place: str, text: str) -> None:
        """Remember it."""
        ...

    def draft(self, place: str) -> str:
        """What was kept, or empty."""
        ...


@dataclass(slots=True)
class PracticeDesk:
    """One face's practice. `role` is what was chosen at the first start, `where` names a point's
    place in school. Called from one lane at a time."""

    room: PracticeRoom
    drafts: Drafts
    role: Callable[[], str]
    where: Callable[[Point], str]
    _sitting: Sitting | None = None
    _marks: list[Shape] = field(default_factory=list)
    _solution: Solution | None = None

    # Who, and what

    def pupil(self) -> Pupil:
        """Who sits here; a computer's first pupil is made when first wanted."""
        found = self.room.pupils.current()
        if found is None:
            known = self.room.pupils.all()
            grade = FIRST_GRADES.get(self.role(), 8)
            found = known[0] if known else self.room.pupils.add(tr("我"), grade)
            self.room.learning.use_pupil(found.identifier, self.room.now())
        return found

    def home(self) -> Home:
        """Where to begin."""
        self.room.warm_up()
        pupil = self.pupil()
        today = self.room.today(pupil.identifier)
        going = today.going_on
        resume = self._told(going.plan, going.state) if going is not None else ""
        day = self._today()
        done = next(
            (one.answers for one in self.room.learning.days(pupil.identifier) if one.day == day), 0
        )
        rows = tuple(_row(one) for one in self.room.pupils.all())
        term = 1 if day.month >= 8 or day.month < 2 else 2
        return Home(_row(pupil), rows, resume, len(today.due), done, (pupil.grade, term))

    def use_pupil(self, identifier: str, pin: str = "") -> Home:
        """Go on as another pupil. May want the PIN."""
        self._leave()
        self.room.pupils.use(identifier, pin)
        return self.home()

    def add_pupil(self, name: str, grade: int, pin: str = "") -> Home:
        """Take in a new pupil, who is then the one at work."""
        self._leave()
        added = self.room.pupils.add(name, grade)
        self.room.pupils.use(added.identifier, pin)
        return self.home()

    def change_pupil(self, identifier: str, name: str, grade: int, pin: str = "") -> Home:
        """Another name or grade; the stage follows the grade."""
        before = self.room.pupils.get(identifier)
        stages = (stage for stage, grades in GRADES.items() if grade in grades)
        fresh = before.preset if grade == before.grade else next(stages, before.preset)
        self.room.pupils.change(identifier, name=name, grade=grade, preset=fresh, pin=pin)
        return self.home()

    def lesson(self, grade: int, term: int) -> tuple[TopicRow, ...]:
        """What a term teaches, topic by topic, with this pupil's levels."""
        lessons, today = self.room.lessons(), self._today()
        skills = self.room.learning.skills(self.pupil().identifier)
        topics: dict[str, list[PointRow]] = {}
        for point in lessons.tree.at(grade, term):
            skill = skills.get(point.code)
            row = PointRow(
                point.code,
                point.name,
                level_of(skill, mastery_of(skill, today)),
                owed(skill, today) is not None,
                bool(lessons.generators(point.code)),
            )
            topics.setdefault(point.topic, []).append(row)
        return tuple(TopicRow(name, tuple(rows)) for name, rows in topics.items())

    # A session

    def begin(self, start: Start) -> Turn | Ended:
        """The first question of a session."""
        self._marks, pupil = [], self.pupil().identifier
        if start.kind == "resume":
            self._sitting = self.room.resume(pupil)
            if self._sitting is None:
                raise WorldError("没有留下没做完的练习，另选一样吧。")
            shown = self._sitting.shown
            if shown is not None and not shown.done:
                return self._turn(shown, self._draft(shown))
            return self.next()
        self._sitting = self.room.start(pupil, self._plan(start))
        return self.next()

    def redo(self, attempts: tuple[str, ...], new_numbers: bool) -> Turn | Ended:
        """Do mistakes again, with the same or with new numbers."""
        self._marks = []
        plan = Plan("redo", mistakes=attempts, new_numbers=new_numbers)
        self._sitting = self.room.start(self.pupil().identifier, plan)
        return self.next()

    def next(self) -> Turn | Ended:
        """The next question, or the end."""
        sitting = self._at_work()
        shown = sitting.next()
        return self._end(sitting) if shown is None else self._turn(shown)

    def skip(self) -> Turn | Ended:
        """Leave this question as it is."""
        shown = self._at_work().shown
        if shown is not None and not shown.done:
            self._marks.append("unverified")
        return self.next()

    def another(self, kind: Another) -> Turn:
        """The same skill with new numbers, or one easier or harder."""
        return self._turn(self._at_work().again(kind))

    def answer(self, texts: tuple[str, ...]) -> Said:
        """Judge what was handed in; on return it is on the disk."""
        sitting, shown = self._table()
        unit = unit_of(shown.problem)
        given = tuple(_with_unit(text, unit) for text in texts)
        marked = sitting.answer(given)
        after = sitting.shown or shown
        shape, word = judged(marked.verdict)
        if after.done and not shown.done:
            self._marks.append(shape_after(after))
        sentence = marked.sentence
        if marked.offers:
            names = "、".join(tr("“{name}”", name=point.name) for point in marked.offers[:2])
            sentence = tr("{sentence}也可以先练练{names}。", sentence=sentence, names=names)
        solution = self.worked() if after.done and after.tries > 1 else None
        return self._said(shape, word, in_words(sentence, word), after, solution)

    def work(self, text: str) -> Said:
        """Mark a working line by line; it costs nothing and records nothing."""
        sitting, shown = self._table()
        solution, shape, word, sentence = shape_now(text, sitting.working(text))
        return self._said(shape, word, sentence, shown, solution)

    def help(self) -> tuple[tuple[Help, ...], Said | None]:
        """Open the next rung; with the answer the question is over."""
        sitting, before = self._table()
        aid = sitting.help()
        shown = sitting.shown or before
        if aid.kind is not Taken.ANSWER:
            return self._ladder(shown), None
        if shown.done and not before.done:
            self._marks.append("wrong")
        said = self._said("unverified", tr("看了答案"), aid.text, shown, self.worked())
        return said.ladder, said

    def worked(self) -> Solution | None:
        """The worked solution of the question that is done, its lines checked; None without one."""
        _, shown = self._table()
        if self._solution is None or not shown.done:
            return None
        lines = "\n".join(as_lines(self._solution)[0])
        return with_marks(self._solution, self.room.marker.lines(shown.problem, lines))

    def keep_draft(self, texts: tuple[str, ...]) -> None:
        """Remember what stands in the boxes, for this question alone."""
        shown = self._sitting.shown if self._sitting is not None else None
        if shown is not None and not shown.done:
            kept = {"for": shown.problem.source.identifier, "texts": texts}
            self.drafts.keep_draft(PLACE, json.dumps(kept, ensure_ascii=False))

    def progress(self) -> ProgressFigures:
        """How far this pupil has come."""
        pupil = self.pupil()
        page = self.room.progress(pupil.identifier)
        figures, tree = page.figures, self.room.lessons().tree
        return ProgressFigures(
            pupil.name,
            figures.answers,
            figures.right,
            round(figures.seconds / 60),
            figures.days,
            figures.recent_days,
            figures.due,
            tuple(
                WeekBar(week.monday.isoformat(), week.answers, week.right, week.days)
                for week in figures.weeks
            ),
            tuple(
                SkillBar(
                    line.point.code,
                    line.point.name,
                    level_of(line.skill, line.mastery),
                    line.mastery.expected,
                    line.mastery.low,
                    line.mastery.high,
                )
                for line in page.skills
            ),
            tuple(
                (tree.by_code[code].name, day.isoformat())
                for code, day in figures.learned
                if code in tree.by_code
            ),
        )

    # What is shown

    def _turn(self, shown: Shown, draft: tuple[str, ...] = ()) -> Turn:
        point, pupil = self._at_work().point, self.pupil()
        problem = shown.problem
        self._solution = self._at_work().dealer.solution(problem)
        way, letters = _way(problem)
        return Turn(
            problem,
            point.name if point is not None else tr("练习"),
            self.where(point) if point is not None else "",
            _stage(pupil),
            way,
            max(1, len(shown.blanks)),
            letters,
            unit_of(problem) if len(shown.blanks) == 1 else "",
            tuple(self._marks),
            shown.total or 0,
            self._ladder(shown),
            self._level(shown),
            draft,
            tr("。").join(part for part in (shown.why, shown.remark) if part),
        )

    def _said(
        self, shape: Shape, word: str, sentence: str, shown: Shown, solution: Solution | None
    ) -> Said:
        return Said(
            shape,
            word,
            sentence,
            shown.done,
            tuple(self._marks),
            self._ladder(shown),
            self._level(shown),
            solution,
        )

    def _end(self, sitting: Sitting) -> Ended:
        summary, tree = sitting.finish(), self.room.lessons().tree
        self._sitting = None
        skills = self.room.learning.skills(self.pupil().identifier)
        points = dict.fromkeys(sitting.sheet.points)
        levels = tuple(
            self._line(tree.by_code[code], skills.get(code))
            for code in points
            if code in tree.by_code
        )
        if not summary.answered:
            sentence = tr("这次没有要做的题了。")
        else:
            sentence = tr(
                "做了 {count} 题，其中 {right} 题一次独立做对。",
                count=summary.answered,
                right=summary.right,
            )
        return Ended(summary.answered, summary.right, sentence, tuple(self._marks), levels)

    def _ladder(self, shown: Shown) -> tuple[Help, ...]:
        return ladder(shown, self._solution, self._at_work().point)

    def _level(self, shown: Shown) -> Level:
        point = self.room.lessons().tree.by_code.get(shown.point)
        if point is None:
            return Level("", 0, "")
        skills = self.room.learning.skills(self.pupil().identifier)
        return self._line(point, skills.get(shown.point))

    def _line(self, point: Point, skill: Skill | None) -> Level:
        return level_line(point.name, point.code, skill, self._today())

    # Small things

    def _plan(self, start: Start) -> Plan:
        if start.kind == "points":
            return Plan("points", start.points, count=start.count)
        if start.kind == "mixed" and start.lesson is not None:
            lessons = self.room.lessons()
            codes = tuple(
                point.code
                for point in lessons.tree.at(*start.lesson)
                if lessons.generators(point.code)
            )
            return Plan("mixed", codes, count=start.count)
        return Plan("review" if start.kind == "review" else "mixed", count=start.count)

    def _told(self, plan: Plan, state: str) -> str:
        """What was left unfinished, in words."""
        tree = self.room.lessons().tree
        names = [tree.by_code[code].name for code in plan.points[:1] if code in tree.by_code]
        name = {"review": tr("今日复习"), "redo": tr("错题重做"), "mixed": tr("混着练")}.get(
            plan.mode, names[0] if names else tr("练习")
        )
        try:
            asked = int(json.loads(state)["asked"])
        except (ValueError, KeyError, TypeError):
            asked = 1
        if plan.count:
            return tr("{name}，共 {total} 题，做到第 {number} 题。",
                      name=name, total=plan.count, number=asked)  # fmt: skip
        return tr("{name}，做到第 {number} 题。", name=name, number=asked)

    def _draft(self, shown: Shown) -> tuple[str, ...]:
        try:
            kept = json.loads(self.drafts.draft(PLACE) or "{}")
            fits = kept.get("for") == shown.problem.source.identifier
            return tuple(str(text) for text in kept["texts"]) if fits else ()
        except (ValueError, KeyError, TypeError, AttributeError):
            return ()

    def _leave(self) -> None:
        self._sitting, self._marks = None, []

    def _at_work(self) -> Sitting:
        if self._sitting is None:
            raise WorldError("还没有题，先开始练习吧。")
        return self._sitting

    def _table(self) -> tuple[Sitting, Shown]:
        sitting = self._at_work()
        if sitting.shown is None:
            raise WorldError("还没有题，先开始练习吧。")
        return sitting, sitting.shown

    def _today(self) -> date:
        return self.room.now().date()


def unit_of(problem: Problem) -> str:
    """The unit to stand in the box: the key's, where the question names it already."""
    if problem.answer is None or problem.choices:
        return ""
    found = _UNIT.fullmatch(problem.answer.latex)
    if found is None or problem.answer.latex.endswith(("2", "3")):
        return ""
    unit = found[1]
    asked = re.search(rf"(?:多少|几|____)\s*{re.escape(unit)}", problem.statement)
    return unit if asked else ""


def _with_unit(text: str, unit: str) -> str:
    """An answer with the unit that stands in its box, unless one was typed all the same."""
    bare = bool(unit and re.search(r"[\d\])）}½¼¾]\s*$", text)) and unit not in text
    return text + unit if bare else text


def _way(problem: Problem) -> tuple[Way, tuple[str, ...]]:
    if problem.choices:
        return "choice", tuple(choice.label for choice in problem.choices)
    if problem.kind == "judge" and problem.answer is not None:
        return "judge", (tr("对"), tr("错"))
    return "fields", ()


def _row(pupil: Pupil) -> PupilRow:
    return PupilRow(pupil.identifier, pupil.name, pupil.grade, _stage(pupil))


def _stage(pupil: Pupil) -> Stage:
    stages: dict[str, Stage] = {"primary": "primary", "senior": "senior"}
    return stages.get(pupil.preset, "junior")
