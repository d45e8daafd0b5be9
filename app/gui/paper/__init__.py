"""组卷: a paper from the curriculum, changed question by question, printed with its key."""

from app.gui.paper.page import PaperPage
from app.gui.paper.tutor import PaperPageDesk, PaperTutor

__all__ = ["PaperPage", "PaperPageDesk", "PaperTutor"]
