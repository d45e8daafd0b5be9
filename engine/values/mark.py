"""What checking says about one line: the five marks."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a line stands after checking; only `CHECKED` means that algebra proved it."""

    CHECKED = "checked"
    WRONG = "wrong"
    CARRIED = "carried"
    """Wrong only because it builds on an earlier wrong line."""
    NOT_CHECKABLE = "not_checkable"
    TIMEOUT = "timeout"


@dataclass(frozen=True, slots=True)
class LineMark:
    """The mark of one line of a worked solution, numbered from 1 as in the text."""

    number: int
    text: str
    mark: Mark
    reason: str = ""
    should_be_latex: str | None = None
    """For a wrong line: what it should have been, LaTeX without dollar signs."""
