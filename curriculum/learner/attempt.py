"""What happened, as events that are never changed: attempts, and what was said of them later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Literal

from engine.values import Problem, Verdict, VerdictKind

CAUSES = {
    "reading": "审题",
    "calculation": "计算",
    "concept": "概念",
    "method": "方法",
    "careless": "粗心",
}
"""Why an answer went wrong, by permanent names; 错题本 is sorted by them."""

Outcome = Literal["right", "form", "wrong", "unjudged"]


class Help(IntEnum):
    """The most help that was taken before an answer, in the order it is given."""

    NONE = 0
    HINT = 1
    """What to look at."""
    IDEA = 2
    """The rule and why it holds."""
    STEP = 3
    """At least one step of the working."""
    ANSWER = 4
    """The answer itself."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One submitted answer, or an answer that was shown on request (then `given` is empty).

    `moment` carries the pupil's own time zone. `seconds` is how long the pupil took. `number`
    counts the judged answers to the same showing of a problem from 1; an unreadable answer takes
    the number of the one that follows it. `redo_of` names the attempt that is being made good.
    """

    identifier: str
    pupil: str
    session: str
    moment: datetime
    points: tuple[str, ...]
    problem: Problem
    given: tuple[str, ...]
    verdict: Verdict
    help: Help = Help.NONE
    seconds: float = 0.0
    number: int = 1
    redo_of: str | None = None

    def __post_init__(self) -> None:
        if self.moment.utcoffset() is None:
            raise ValueError("moment needs a time zone")


@dataclass(frozen=True, slots=True)
class Cause:
    """Somebody said why an attempt went wrong; the newest counts. `cause` is one of `CAUSES`."""

    identifier: str
    pupil: str
    attempt: str
    moment: datetime
    cause: str

    def __post_init__(self) -> None:
        if self.cause not in CAUSES or self.moment.utcoffset() is None:
            raise ValueError("an unknown cause, or a moment without a time zone")


@dataclass(frozen=True, slots=True)
class Correction:
    """A teacher or parent decided that an attempt was right or wrong; the newest counts."""

    identifier: str
    pupil: str
    attempt: str
    moment: datetime
    right: bool

    def __post_init__(self) -> None:
        if self.moment.utcoffset() is None:
            raise ValueError("moment needs a time zone")


Note = Cause | Correction


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules read of an attempt: small enough to go through thousands at once.

    `day` is the pupil's own date; `level` 1 to 5; `options` how many answers there were to choose
    from, 0 where the answer was written.
    """

    attempt: str
    day: date
    points: tuple[str, ...]
    recipe: str
    level: int
    options: int
    outcome: Outcome
    help: Help
    number: int
    seconds: float
    redo_of: str | None = None

    @property
    def judged(self) -> bool:
        """Whether anything was found out; an unreadable answer says nothing about a pupil."""
        return self.outcome != "unjudged"

    @property
    def first(self) -> bool:
        """Whether this is the first judged answer to a showing: the later ones were helped by it."""
        return self.judged and self.number == 1

    @property
    def alone(self) -> bool:
        """Whether it is fully right without any help, at the first try."""
        return self.first and self.outcome == "right" and self.help is Help.NONE


OUTCOMES: dict[VerdictKind, Outcome] = {
    VerdictKind.RIGHT: "right",
    VerdictKind.WRONG_FORM: "form",
    VerdictKind.WRONG: "wrong",
    VerdictKind.UNREADABLE: "unjudged",
    VerdictKind.TIMEOUT: "unjudged",
}

MIDDLE_LEVEL = 3


def evidence_of(attempt: Attempt) -> Evidence:
    """The part of `attempt` that the rules read."""
    problem = attempt.problem
    level = problem.difficulty if problem.difficulty is not None else MIDDLE_LEVEL
    return Evidence(
        attempt=attempt.identifier,
        day=attempt.moment.date(),
        points=attempt.points,
        recipe=recipe_of(problem),
        level=min(5, max(1, level)),
        options=2 if problem.kind == "judge" else len(problem.choices),
        outcome=OUTCOMES[attempt.verdict.kind],
        help=attempt.help,
        number=attempt.number,
        seconds=attempt.seconds,
        redo_of=attempt.redo_of,
    )


def recipe_of(problem: Problem) -> str:
    """The recipe that made `problem` (point/recipe/version); for others their identifier."""
    name = problem.source.identifier
    return name.rsplit("/", 2)[0] if problem.source.kind == "generator" else name
