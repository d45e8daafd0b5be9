"""What checking says about an answer: one of five verdicts, with a reason a pupil can act on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VerdictKind(StrEnum):
    """The five verdicts; an answer that can't be read is never called wrong."""

    RIGHT = "right"
    WRONG_FORM = "wrong_form"
    WRONG = "wrong"
    UNREADABLE = "unreadable"
    TIMEOUT = "timeout"


class Fault(StrEnum):
    """The kind of mistake in a wrong answer, where it is known."""

    INCOMPLETE = "incomplete"
    """漏解: some solutions are missing, the rest is right."""
    EXTRA = "extra"
    """增解: the right solutions and others besides."""
    SIGN = "sign"
    UNIT = "unit"
    DIRECTION = "direction"
    """An inequality turned the wrong way."""
    ENDPOINT = "endpoint"
    """An interval with an open end for a closed one, or the reverse."""
    ORDER = "order"
    """The right numbers in the wrong order, as in swapped coordinates."""
    MAGNITUDE = "magnitude"
    """Right digits, decimal point in the wrong place."""
    ROUNDING = "rounding"
    RECIPROCAL = "reciprocal"
    """The answer upside down."""
    CONSTANT = "constant"
    """An antiderivative without its constant, and the like."""
    PARTS = "parts"
    """Some parts of a multi-part answer are right and some are not."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on one answer; `parts` holds one for each part of a multi-part answer."""

    kind: VerdictKind
    reason: str = ""
    fault: Fault | None = None
    parts: tuple[Verdict, ...] = ()

    @property
    def right(self) -> bool:
        """Whether the answer may be called right in value and form."""
        return self.kind is VerdictKind.RIGHT
