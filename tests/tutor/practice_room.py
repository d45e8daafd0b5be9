"""A practice room for tests: a real database and real problems, a clock that is set by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.tutor.lessons import Lessons
from app.tutor.marking import Judgement, Marker
from app.tutor.practice import PracticeRoom
from curriculum.generators import table
from curriculum.store import open_store
from curriculum.tree import national_tree
from engine.values import Problem, Verdict, VerdictKind

START = datetime(2026, 3, 2, 19, 30, tzinfo=timezone(timedelta(hours=8)))


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def days(self, count: int) -> None:
        self.moment += timedelta(days=count)


class QuickMarker(Marker):
    """Compares texts only: for tests whose matter is not what is right."""

    def __init__(self) -> None:
        super().__init__()

    def start(self) -> None:
        pass

    def judge(self, problem: Problem, given: object) -> Judgement:
        text = ";".join(given)  # type: ignore[arg-type]
        key = problem.answer.latex if problem.answer is not None else None
        kind = VerdictKind.RIGHT if text == key else VerdictKind.WRONG
        return Judgement(Verdict(VerdictKind.UNREADABLE if not text.strip() else kind))


def lessons() -> Lessons:
    """The program's own curriculum and recipes."""
    return Lessons(national_tree(), table())


@dataclass
class Seeds:
    """Seeds one after another."""

    last: int = field(default=0)

    def __call__(self) -> int:
        self.last += 1
        return self.last


@contextmanager
def a_room(
    file: Path, marker: Marker | None = None, clock: Clock | None = None
) -> Iterator[PracticeRoom]:
    """A room over `file`."""
    store = open_store(f"sqlite:///{file}")
    room = PracticeRoom.open(
        store.learning, lessons, clock or Clock(), Seeds(), marker or QuickMarker()
    )
    yield room
    store.close()


def key_of(problem: Problem) -> str:
    """The key as a pupil would type it."""
    assert problem.answer is not None
    return problem.answer.latex
