"""What this page asks of the tutor."""

from typing import Protocol

from app.tutor.lessons import Lessons


class KnowledgeTutor(Protocol):
    """The tutor as 知识 sees it; the method may block, so it is called in a lane."""

    def lessons(self) -> Lessons:
        """The tree and the recipes; read once, then at hand."""
        ...
