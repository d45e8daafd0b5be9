"""The water level of a point in five words, and how many right answers raise it."""

from __future__ import annotations

from datetime import date

from app.tutor.turns import Level
from curriculum.learner import Evidence, Help, Mastery, Skill, fold_skill, mastery_of
from curriculum.learner.skill import FIRST_LEVEL, LEARNED, SURE
from engine.i18n import tr

NAMES = ("未学", "刚学", "初会", "渐熟", "掌握")
_BOUNDS = (0.45, 0.65)
"""Mastery expected from which a point counts as 初会 and 渐熟."""
_LOOK_AHEAD = 8


def level_of(skill: Skill | None, mastery: Mastery) -> int:
    """0 未学, 1 刚学, 2 初会, 3 渐熟, 4 掌握: expected at 0.8, and hardly below 0.6."""
    if skill is None:
        return 0
    if mastery.expected >= LEARNED and mastery.low >= SURE:
        return 4
    return 1 + sum(mastery.expected >= bound for bound in _BOUNDS)


def level_line(name: str, point: str, skill: Skill | None, today: date) -> Level:
    """How `point` stands, with the number of right answers alone that raise it, by the rules."""
    level = level_of(skill, mastery_of(skill, today))
    if level == len(NAMES) - 1:
        return Level(name, level, tr("到了复习的日子再来看看，别让水退下去。"))
    needed = _needed(point, skill, level, today)
    if needed is None:
        return Level(name, level, tr("独立做对，水位就会涨。"))
    sentence = tr(
        "再独立做对 {count} 题，水位就涨到“{level}”。", count=needed, level=tr(NAMES[level + 1])
    )
    return Level(name, level, sentence)


def _needed(point: str, skill: Skill | None, level: int, today: date) -> int | None:
    """How many answers right alone, at the level that would be asked, lead above `level`."""
    for count in range(1, _LOOK_AHEAD + 1):
        asked = skill.level if skill is not None else FIRST_LEVEL
        seen = Evidence("", today, (point,), "", asked, 0, "right", Help.NONE, 1, 0.0)
        skill = fold_skill(point, skill, seen)
        if level_of(skill, mastery_of(skill, today)) > level:
            return count
    return None
