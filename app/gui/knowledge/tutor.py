"""What this page asks of the tutor."""

from typing import Protocol

from app.settings import Settings
from app.tutor.lessons import Lessons


class KnowledgeTutor(Protocol):
    """The tutor as 知识 sees it; `lessons` may block, so it is called in a lane."""

    def settings(self) -> Settings:
        """The settings in force: papers are offered to teachers."""
        ...

    def lessons(self) -> Lessons:
        """The tree and the recipes; read once, then at hand."""
        ...
