"""错题本: what went wrong, why, and doing it again until it holds."""

from app.gui.mistakes.page import MistakesPage
from app.gui.mistakes.tutor import MistakeDesk, MistakeTutor

__all__ = ["MistakeDesk", "MistakeTutor", "MistakesPage"]
