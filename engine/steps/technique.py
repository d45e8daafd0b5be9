"""A technique looks at a task and returns a derivation, or nothing when it doesn't fit."""

from collections.abc import Callable, Sequence

from engine.steps.derivation import Derivation
from engine.steps.task import Task

Technique = Callable[[Task], Derivation | None]


def first_of(techniques: Sequence[Technique]) -> Technique:
    """Try techniques in order, as a teacher would; the first that fits answers."""

    def tried(task: Task) -> Derivation | None:
        for technique in techniques:
            found = technique(task)
            if found is not None:
                return found
        return None

    return tried
