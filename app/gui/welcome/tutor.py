"""What this page asks of the tutor."""

from typing import Protocol

from app.settings import Settings
from app.tutor.rows import MachineSummary, ModelState


class WelcomeTutor(Protocol):
    """The tutor as the first page sees it."""

    def change(self, **changes: object) -> Settings:
        """Change settings and keep them."""
        ...

    def machine(self) -> MachineSummary:
        """This computer in sentences."""
        ...

    def model_state(self) -> ModelState:
        """How the model stands now."""
        ...
