"""The pupils of this computer and their classes: who sits here, what is taken along or forgotten."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from app.tutor.pin import Pin
from curriculum.learner import PRESETS, Pupil, SchoolClass
from curriculum.store.learning import Learning, UnknownPupilError
from curriculum.tree import GRADES
from engine.errors import WorldError

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Pupils:
    """Everything about who practises; `now` is the clock."""

    learning: Learning
    pin: Pin
    now: Callable[[], datetime]

    def all(self) -> tuple[Pupil, ...]:
        """All pupils in the order they came."""
        return self.learning.pupils()

    def get(self, identifier: str) -> Pupil:
        """One pupil. Raises `UnknownPupilError`."""
        found = self.learning.pupil(identifier)
        if found is None:
            raise UnknownPupilError("这台电脑上没有这名学生。")
        return found

    def find(self, wanted: str) -> Pupil:
        """The pupil with that identifier or, where only one is called so, that name."""
        known = self.all()
        for pupil in known:
            if pupil.identifier == wanted:
                return pupil
        named = [pupil for pupil in known if pupil.name == wanted.strip()]
        if len(named) == 1:
            return named[0]
        if named:
            raise WorldError(
                "有 {count} 名学生叫“{name}”，请用编号。", count=len(named), name=wanted
            )
        raise UnknownPupilError("这台电脑上没有叫“{name}”的学生。", name=wanted[:LONGEST_NAME])

    def add(self, name: str, grade: int, preset: str = "") -> Pupil:
        """A new pupil; without `preset` the stage of the grade."""
        if grade not in range(1, 13):
            raise WorldError("年级是 1 到 12。")
        pupil = Pupil(str(uuid.uuid4()), _name(name), grade, _preset(preset, grade), self.now())
        self.learning.keep_pupil(pupil)
        return pupil

    def change(
        self,
        identifier: str,
        name: str | None = None,
        grade: int | None = None,
        preset: str | None = None,
        pin: str = "",
    ) -> Pupil:
        """A pupil changed; opening more than 小学 does takes the PIN where there is one."""
        before = self.get(identifier)
        if grade is not None and grade not in range(1, 13):
            raise WorldError("年级是 1 到 12。")
        after = replace(
            before,
            name=before.name if name is None else _name(name),
            grade=before.grade if grade is None else grade,
            preset=before.preset if preset is None else _preset(preset, before.grade),
        )
        if before.preset == "primary" != after.preset:
            self.pin.grown_up(pin)
        self.learning.keep_pupil(after)
        return after

    def current(self) -> Pupil | None:
        """Who was put to work last, or None."""
        return self.learning.current_pupil()

    def use(self, identifier: str, pin: str = "") -> Pupil:
        """Put a pupil to work; one past 小学 takes the PIN where it protects somebody else."""
        pupil = self.get(identifier)
        sitting = self.current()
        if pupil.preset != "primary" and (sitting is None or sitting != pupil):
            self.pin.grown_up(pin)
        self.learning.use_pupil(identifier, self.now())
        return pupil

    def export(self, identifier: str) -> str:
        """One JSON document with everything kept of a pupil."""
        return self.learning.export(identifier)

    def forget(self, identifier: str, pin: str = "") -> None:
        """Delete everything kept of a pupil for good; takes the PIN where it protects the pupil."""
        if self.get(identifier).preset == "primary":
            self.pin.grown_up(pin)
        self.learning.forget(identifier)

    def classes(self) -> tuple[SchoolClass, ...]:
        """All classes by name."""
        return self.learning.classes()

    def keep_class(self, kept: SchoolClass) -> SchoolClass:
        """Write a class; an empty identifier makes a new one."""
        named = replace(
            kept, identifier=kept.identifier or str(uuid.uuid4()), name=_name(kept.name)
        )
        self.learning.keep_class(named)
        return named

    def forget_class(self, identifier: str) -> None:
        """Delete a class; its pupils stay."""
        self.learning.forget_class(identifier)


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise WorldError("名字要 1 到 {most} 个字。", most=LONGEST_NAME)
    return name


def _preset(preset: str, grade: int) -> str:
    if not preset:
        return next(stage for stage, grades in GRADES.items() if grade in grades)
    if preset not in PRESETS:
        raise WorldError("学段是 {known} 中的一个。", known="、".join(PRESETS))
    return preset
