"""答疑: write a question, watch it being answered, open earlier ones."""

from app.gui.ask.page import AskPage
from app.gui.ask.tutor import AskTutor

__all__ = ["AskPage", "AskTutor"]
