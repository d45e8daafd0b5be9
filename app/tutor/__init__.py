"""What the program does, for every face: ask, remember, set up models, look after health; no Qt."""

from app.tutor.events import (
    AlgebraSolved,
    Answered,
    AskEvent,
    Failed,
    Finished,
    HistoryItem,
    LineChecked,
    ModelLoading,
    ModelReady,
    Notice,
    Question,
    Reading,
    Reply,
    Thought,
)
from app.tutor.rows import Finding, MachineSummary, ModelRow, ModelState
from app.tutor.tutor import Tutor, open_tutor

__all__ = [
    "AlgebraSolved",
    "Answered",
    "AskEvent",
    "Failed",
    "Finding",
    "Finished",
    "HistoryItem",
    "LineChecked",
    "MachineSummary",
    "ModelLoading",
    "ModelReady",
    "ModelRow",
    "ModelState",
    "Notice",
    "Question",
    "Reading",
    "Reply",
    "Thought",
    "Tutor",
    "open_tutor",
]
