"""What a session of practice sets out to do."""

from __future__ import annotations

from dataclasses import dataclass

MODES = {
    "points": "选定的知识点",
    "lesson": "这一课",
    "review": "今日复习",
    "mixed": "综合练习",
    "redo": "错题重做",
}
"""The ways to practise, by permanent names."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to practise, and how long.

    `points` are codes: those chosen, those of the lesson, those to mix; empty means the pupil's
    own (all that were ever practised). `level` holds every problem at one level, None lets the
    level follow the pupil. `count` ends the session after so many problems, None never. For
    `redo`, `mistakes` names the attempts, and `new_numbers` asks for the same skill with others.
    """

    mode: str
    points: tuple[str, ...] = ()
    level: int | None = None
    count: int | None = None
    mistakes: tuple[str, ...] = ()
    new_numbers: bool = True
    seed: int = 0

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise ValueError(f"no mode is called {self.mode}")
        if self.level is not None and not 1 <= self.level <= 5:
            raise ValueError("levels are 1 to 5")
        if self.count is not None and self.count < 1:
            raise ValueError("a session has at least one problem")
