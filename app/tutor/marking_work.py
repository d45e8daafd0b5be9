"""What the marking process does: an answer against its key, and against known wrong answers."""

from __future__ import annotations

from engine.answer.check import check
from engine.answer.verify import verify
from engine.values import LineMark, Verdict


def mark(problem: str, expected: str, given: str, form: str) -> Verdict:
    """The verdict on `given` in the form that the problem's words or `form` ask for."""
    return check(problem, expected, given, form=form)


def which(problem: str, wrongs: tuple[str, ...], given: str) -> int | None:
    """The place of the first of `wrongs`, known wrong answers, that `given` is; None if none."""
    for place, wrong in enumerate(wrongs):
        if check(problem, wrong, given).right:
            return place
    return None


def lines(problem: str, working: str) -> tuple[LineMark, ...]:
    """Every line of a working with its mark."""
    return verify(problem, working)


for _given in ("0.5", "x=3", "2 m"):
    # Whoever imports this does so while the pupil still reads; what is slow once is done then.
    check(None, "1/2", _given)
