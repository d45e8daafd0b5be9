"""Everything derived of one pupil, and the same again from nothing but the events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from curriculum.learner.attempt import Cause, Correction, Evidence, Note
from curriculum.learner.days import Day, fold_day
from curriculum.learner.mistakes import Mistake, opened, opens, redo
from curriculum.learner.skill import Skill, fold_skill

RULE_VERSION = 1
"""The version of all rules of this room; what other rules derived is derived again."""


@dataclass(slots=True)
class Record:
    """A pupil's skills by point, days by date, mistakes by attempt."""

    skills: dict[str, Skill] = field(default_factory=dict)
    days: dict[date, Day] = field(default_factory=dict)
    mistakes: dict[str, Mistake] = field(default_factory=dict)

    def add(self, seen: Evidence) -> None:
        """Take one more answer in."""
        for point in seen.points:
            skill = fold_skill(point, self.skills.get(point), seen)
            if skill is not None:
                self.skills[point] = skill
        day = fold_day(self.days.get(seen.day), seen)
        if day is not None:
            self.days[seen.day] = day
        if opens(seen):
            self.mistakes[seen.attempt] = opened(seen)
        elif seen.redo_of is not None and seen.redo_of in self.mistakes:
            self.mistakes[seen.redo_of] = redo(self.mistakes[seen.redo_of], seen)

    def say(self, note: Cause) -> None:
        """Take in why an attempt went wrong; the cause of what is no mistake is left aside."""
        if note.attempt in self.mistakes:
            self.mistakes[note.attempt] = replace(self.mistakes[note.attempt], cause=note.cause)


def rebuild(attempts: Iterable[Evidence], notes: Iterable[Note]) -> Record:
    """The whole record again, from the events in the order they were kept."""
    notes = tuple(notes)
    decided = {note.attempt: note.right for note in notes if isinstance(note, Correction)}
    record = Record()
    for seen in attempts:
        record.add(corrected(seen, decided))
    for note in notes:
        if isinstance(note, Cause):
            record.say(note)
    return record


def corrected(seen: Evidence, decided: Mapping[str, bool]) -> Evidence:
    """The evidence as a person decided it, where one did."""
    right = decided.get(seen.attempt)
    if right is None:
        return seen
    return replace(seen, outcome="right" if right else "wrong")
