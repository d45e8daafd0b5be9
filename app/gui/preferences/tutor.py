"""What these pages ask of the tutor."""

from pathlib import Path
from typing import Protocol

from app.settings import Settings
from app.tutor.rows import Finding, MachineSummary, ModelRow
from engine.cancel import Cancel
from engine.progress import Report


class PreferencesTutor(Protocol):
    """The tutor as the settings see it; all but `settings` may block."""

    def settings(self) -> Settings:
        """The settings in force."""
        ...

    def change(self, **changes: object) -> Settings:
        """Change settings and keep them."""
        ...

    def models(self) -> tuple[ModelRow, ...]:
        """The catalogue and what else is on disk."""
        ...

    def machine(self) -> MachineSummary:
        """This computer in sentences."""
        ...

    def pull(self, name: str, report: Report, cancel: Cancel) -> object:
        """Download a model; going on where an earlier download stopped."""
        ...

    def import_model(self, path: Path, report: Report, cancel: Cancel) -> ModelRow:
        """Take in a GGUF file that a person brought."""
        ...

    def remove_model(self, name: str) -> None:
        """Delete one of our model files."""

    def use_model(self, name: str) -> object:
        """Answer with this model from now on."""

    def use_endpoint(self, url: str, model: str, key: str, cancel: Cancel) -> str:
        """Let a server answer from now on; "" goes back. Gives the sentence of who answers."""
        ...

    def pin_is_set(self) -> bool:
        """Whether a teacher or parent has set a PIN."""
        ...

    def set_pin(self, new: str, old: str = "") -> None:
        """Set the PIN, in place of `old` where there is one."""

    def remove_pin(self, pin: str) -> None:
        """Take the PIN off."""

    def doctor(self) -> tuple[Finding, ...]:
        """What was found on this computer and what to do about each problem."""
        ...
