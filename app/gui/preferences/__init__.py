"""设置: one list on the left, one page at a time on the right."""

from app.gui.preferences.page import PreferencesPage
from app.gui.preferences.tutor import PreferencesTutor

__all__ = ["PreferencesPage", "PreferencesTutor"]
