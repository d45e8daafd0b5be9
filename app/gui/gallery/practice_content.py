"""The pupil of the pictures: five weeks of real problems answered, some of them wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from app.page.bank_words import grade_name
from app.page.point import place_of
from app.tutor.lessons import Lessons
from app.tutor.mistake_page import MistakeDesk
from app.tutor.practice import PracticeRoom
from app.tutor.practice_page import PracticeDesk
from curriculum.learner import Attempt, Cause, Help, SchoolClass
from curriculum.store import Store, open_store
from engine.i18n import tr
from engine.values import Problem, Verdict, VerdictKind

DAYS_BACK = (33, 32, 29, 27, 25, 22, 20, 18, 15, 13, 12, 8, 6, 5, 4, 2, 1)
"""The days on which the pupil practised."""
A_DAY = 7
CLASSMATES = (
    "陈思远", "何雨桐", "黄子轩", "李佳怡", "刘一鸣", "罗文博", "孙悦", "王梓涵", "吴浩然", "徐静",
    "杨帆", "张雨晨", "赵晓", "郑可欣", "周天宇",
)  # fmt: skip
CAUSES = ("calculation", "method", "concept", "reading", "careless")


@dataclass(frozen=True, slots=True)
class SamplePupil:
    """A name, a grade, and the points that were practised, oldest first."""

    name: str
    grade: int
    points: tuple[str, ...]


YOUNG = SamplePupil(
    "林小雨",
    4,
    (
        "num.law.distribute",
        "num.law.mul-commute",
        "num.times.three-by-two",
        "num.divide.two-digit-quotient",
        "geo.figure.angle-measure",
        "num.whole.within-yi",
        "num.whole.round",
        "num.decimal.meaning",
    ),
)
OLDER = SamplePupil(
    "周明",
    9,
    (
        "num.quadratic-equation.factor",
        "num.quadratic-equation.formula",
        "num.quadratic-function.vertex-form",
        "num.radical.property",
        "geo.circle.perpendicular",
        "geo.pythagoras.theorem",
        "num.function.linear-graph",
        "num.algebraic-fraction.equation",
    ),
)


@dataclass(frozen=True, slots=True)
class SamplePractice:
    """The desks of a picture; closed when it is taken."""

    store: Store
    room: PracticeRoom
    practice: PracticeDesk
    mistakes: MistakeDesk

    def close(self) -> None:
        """Let go of the file and the marking process."""
        self.room.close()
        self.store.close()


def open_sample_practice(
    folder: Path, lessons: Lessons, now: datetime, sample: SamplePupil
) -> SamplePractice:
    """The desks of `sample` with the weeks behind it."""
    store = open_store(f"sqlite:///{(folder / 'practice.db').as_posix()}")
    room = PracticeRoom.open(store.learning, lambda: lessons, lambda: now, lambda: 20260901)
    pupil = room.pupils.add(sample.name, sample.grade)
    room.pupils.add("妹妹" if sample.grade > 6 else "哥哥", 3 if sample.grade > 6 else 8)
    room.pupils.use(pupil.identifier)
    _practise(room, lessons, pupil.identifier, _points(lessons, sample), now)
    _fill_class(room, lessons, pupil.grade, now)
    desk = PracticeDesk(room, store, lambda: "", place_of)
    return SamplePractice(store, room, desk, MistakeDesk(room, desk.pupil, place_of))


def _fill_class(room: PracticeRoom, lessons: Lessons, grade: int, now: datetime) -> None:
    """Two classes, of which one has practised for a week."""
    made = [room.pupils.add(name, grade) for name in CLASSMATES]
    for number, pupil in enumerate(made):
        points = _points(lessons, SamplePupil(pupil.name, grade, ()), 3 + number % 4)
        days = DAYS_BACK[-1 - number % 5 :: -2] if number % 7 else ()
        _practise(room, lessons, pupil.identifier, points, now, days, 500 * (number + 1))
    names = [one.identifier for one in made]
    room.pupils.keep_class(SchoolClass("", grade_name(grade) + tr("2 班"), tuple(names)))
    room.pupils.keep_class(SchoolClass("", tr("数学兴趣小组"), tuple(names[::4])))


def _points(lessons: Lessons, sample: SamplePupil, count: int = 0) -> tuple[str, ...]:
    """The sample's points that have recipes; the first of its grade fill up what is missing."""
    known = [code for code in sample.points if lessons.generators(code)]
    own = (point.code for point in lessons.tree.at(sample.grade))
    fresh = [code for code in own if lessons.generators(code) and code not in known]
    return tuple([*known, *fresh][: count or len(sample.points)])


def _practise(
    room: PracticeRoom,
    lessons: Lessons,
    pupil: str,
    points: Sequence[str],
    now: datetime,
    days: Sequence[int] = DAYS_BACK,
    number: int = 0,
) -> None:
    """Answer some problems a day; the later points go wrong more often."""
    for back in days:
        for turn in range(A_DAY):
            number += 1
            code = points[(number * 3 + back) % len(points)]
            made = next(iter(lessons.problems(code, None, 1, number)))
            moment = (now - timedelta(days=back)).replace(hour=19, minute=4 + 3 * turn)
            weak = points.index(code) % 4 == 3 or number % 11 == 0
            right = not (weak and number % 2) and not (back > 24 and number % 3 == 0)
            help_ = Help.HINT if number % 7 == 0 else Help.NONE
            attempt = _attempt(pupil, made.problem, moment, number, right, help_)
            room.learning.record(attempt)
            if not right and number % 3:
                name = str(uuid5(NAMESPACE_URL, f"cause/{number}"))
                cause = CAUSES[number % len(CAUSES)]
                room.learning.note(Cause(name, pupil, attempt.identifier, moment, cause))


def _attempt(
    pupil: str, problem: Problem, moment: datetime, number: int, right: bool, help_: Help
) -> Attempt:
    given = problem.answer.latex if problem.answer is not None else ""
    if not right:
        wrong = [one.latex for one in problem.distractors if one.latex]
        letters = [one.label for one in problem.choices if one.label != given]
        given = (letters or wrong or ["12"])[0]
    kind = VerdictKind.RIGHT if right else VerdictKind.WRONG
    return Attempt(
        identifier=str(uuid5(NAMESPACE_URL, f"attempt/{number}")),
        pupil=pupil,
        session="gallery",
        moment=moment,
        points=problem.points,
        problem=problem,
        given=(given,),
        verdict=Verdict(kind),
        help=help_,
        seconds=20.0 + number % 40,
    )
