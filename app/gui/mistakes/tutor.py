"""What this page asks of the tutor."""

from typing import Protocol

from app.tutor.mistake_rows import MistakeCounts, MistakeRow, MistakeWhole


class MistakeDesk(Protocol):
    """One pupil's mistakes; every method may block, so it is called in a lane."""

    def mistake_counts(self) -> MistakeCounts:
        """How many there are, and what can be chosen by."""
        ...

    def mistakes(
        self, which: str, point: str, cause: str, more: bool = False
    ) -> tuple[MistakeRow, ...]:
        """A page of the list, `which` is now, all or settled; `more` gives what follows."""
        ...

    def mistake(self, attempt: str) -> MistakeWhole:
        """One mistake whole."""
        ...

    def set_cause(self, attempt: str, cause: str) -> MistakeWhole:
        """Say why it went wrong."""
        ...


class MistakeTutor(Protocol):
    """The tutor as 错题 sees it."""

    def mistake_desk(self) -> MistakeDesk:
        """The pupil's 错题本; opened once."""
        ...
