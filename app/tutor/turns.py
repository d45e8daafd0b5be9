"""What a face shows of a practice: the start, a question's turn, what is said of an answer."""

from dataclasses import dataclass
from typing import Literal

from engine.values import Problem, Solution

Stage = Literal["primary", "junior", "senior"]
Way = Literal["fields", "choice", "judge"]
Shape = Literal["right", "wrong", "half", "unverified", "unreadable"]
Another = Literal["same", "easier", "harder"]


@dataclass(frozen=True, slots=True)
class PupilRow:
    """One of the pupils of this computer."""

    identifier: str
    name: str
    grade: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point of a lesson; `level` is 0 (未学) to 4 (掌握), `due` says that it waits for review."""

    code: str
    name: str
    level: int
    due: bool
    makeable: bool


@dataclass(frozen=True, slots=True)
class TopicRow:
    """The points of one topic, in the order in which they are taught."""

    name: str
    points: tuple[PointRow, ...]


@dataclass(frozen=True, slots=True)
class Home:
    """Where a practice begins.

    `resume` says in words what was left unfinished, empty when nothing was; `due` counts the
    points that wait for review today; `lesson` is the grade and term to show first.
    """

    pupil: PupilRow
    pupils: tuple[PupilRow, ...]
    resume: str
    due: int
    done_today: int
    lesson: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Start:
    """What to practise: the session before, today's review, a mix of `lesson`, or `points`."""

    kind: Literal["resume", "review", "mixed", "points"]
    points: tuple[str, ...] = ()
    lesson: tuple[int, int] | None = None
    count: int = 8


@dataclass(frozen=True, slots=True)
class Help:
    """One rung of the ladder: `text` (Markdown) once open, `action` and `condition` before."""

    title: str
    state: Literal["open", "next", "locked"]
    text: str = ""
    action: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """How the water of a point stands, 0 to 4, and what raises it."""

    point: str
    level: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One question: how it is answered, what was done before it, which help is open.

    `total` 0 means that the session has no end; `draft` is what stood in the boxes; `why` says
    why this is asked now, and may be empty.
    """

    problem: Problem
    point: str
    place: str
    stage: Stage
    way: Way
    blanks: int
    letters: tuple[str, ...]
    unit: str
    marks: tuple[Shape, ...]
    total: int
    ladder: tuple[Help, ...]
    level: Level
    draft: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of an answer: a mark with its word, one sentence, and whether it is over.

    `solution` is the worked one when the answer has been shown, or the pupil's own lines, marked.
    """

    shape: Shape
    word: str
    sentence: str
    closed: bool
    marks: tuple[Shape, ...]
    ladder: tuple[Help, ...]
    level: Level
    solution: Solution | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """A session's end: how many were done, how many at the first try, what is told of it."""

    done: int
    right: int
    sentence: str
    marks: tuple[Shape, ...]
    levels: tuple[Level, ...]
