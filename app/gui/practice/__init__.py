"""练习: a question, a box to answer in, hints a rung at a time, and how far the water stands."""

from app.gui.practice.page import PracticePage
from app.gui.practice.tutor import PracticeDesk, PracticeTutor

__all__ = ["PracticeDesk", "PracticePage", "PracticeTutor"]
