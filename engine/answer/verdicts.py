"""Short names for the verdicts that the rules of this room give."""

from engine.values import Fault, Verdict, VerdictKind

RIGHT = Verdict(VerdictKind.RIGHT)


def wrong(reason: str, fault: Fault | None = None) -> Verdict:
    """A wrong answer with a sentence the pupil can act on."""
    return Verdict(VerdictKind.WRONG, reason, fault)


def wrong_form(reason: str, fault: Fault | None = None) -> Verdict:
    """The right value in a form that the question doesn't accept."""
    return Verdict(VerdictKind.WRONG_FORM, reason, fault)
