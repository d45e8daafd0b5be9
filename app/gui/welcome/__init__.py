"""欢迎: who uses the program, one sentence about the model, and the start."""

from app.gui.welcome.page import WelcomePage
from app.gui.welcome.tutor import WelcomeTutor

__all__ = ["WelcomePage", "WelcomeTutor"]
