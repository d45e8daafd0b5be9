"""What lies on a pupil's table in the middle of a session, kept so that it can be laid out again."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.learner import Help
from engine.values import Problem

REMEMBERED = 40
"""Problems of a session that no new one may look like."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A problem before the pupil.

    `place` counts the session's problems from 1, `total` says how many it has, where that is known.
    `help` is the most help taken so far, `steps` how many steps of it; `tries` counts judged
    answers. `done` is True when it was solved or its answer shown. `redo_of` names the mistake
    that is made good here. `remark` is a sentence to show beside it, or empty.
    """

    problem: Problem
    point: str
    level: int
    why: str = ""
    remark: str = ""
    place: int = 1
    total: int | None = None
    blanks: tuple[str, ...] = ("",)
    help: Help = Help.NONE
    steps: int = 0
    tries: int = 0
    done: bool = False
    redo_of: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A session's whole state: the problem shown, and what was asked and answered before.

    `points` and `recipes` are those of the problems so far, newest last; `alike` what they have in
    common with too similar ones (hashes); `waiting` the mistakes still to redo. `answered` counts
    problems with a judged answer, `right` those right alone at the first try; `learned` are the
    points that were learned on the way.
    """

    shown: Shown | None = None
    asked: int = 0
    answered: int = 0
    right: int = 0
    points: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished session: problems asked, answered, right alone, and points that were learned."""

    asked: int
    answered: int
    right: int
    learned: tuple[str, ...] = ()
