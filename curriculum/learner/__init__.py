"""What is known of a pupil, worked out from the attempts alone: no clock, no database, no algebra."""

from curriculum.learner.attempt import (
    CAUSES,
    Attempt,
    Cause,
    Correction,
    Evidence,
    Help,
    Note,
    evidence_of,
)
from curriculum.learner.choosing import (
    FAILING,
    Task,
    Why,
    choose,
    least_recent,
    owed,
    prerequisites,
)
from curriculum.learner.days import Day, fold_day
from curriculum.learner.mastery import Mastery
from curriculum.learner.mistakes import Mistake
from curriculum.learner.plan import MODES, Plan
from curriculum.learner.progress import Progress, Week, progress
from curriculum.learner.pupil import PRESETS, Pupil, SchoolClass
from curriculum.learner.record import RULE_VERSION, Record, rebuild
from curriculum.learner.schedule import Rating, rating_of
from curriculum.learner.skill import Skill, fold_skill, mastery_of

__all__ = [
    "CAUSES",
    "FAILING",
    "MODES",
    "PRESETS",
    "RULE_VERSION",
    "Attempt",
    "Cause",
    "Correction",
    "Day",
    "Evidence",
    "Help",
    "Mastery",
    "Mistake",
    "Note",
    "Plan",
    "Progress",
    "Pupil",
    "Rating",
    "Record",
    "SchoolClass",
    "Skill",
    "Task",
    "Week",
    "Why",
    "choose",
    "evidence_of",
    "fold_day",
    "fold_skill",
    "least_recent",
    "mastery_of",
    "owed",
    "prerequisites",
    "progress",
    "rating_of",
    "rebuild",
]
