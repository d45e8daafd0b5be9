"""Attempts and evidence for tests, made from a few words; Hypothesis strategies of whole histories."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from curriculum.learner import Attempt, Cause, Correction, Evidence, Help, Note
from engine.values import AnswerKey, Choice, Problem, Source, Verdict, VerdictKind

CHINA = timezone(timedelta(hours=8))
START = datetime(2026, 3, 2, 19, 30, tzinfo=CHINA)
MONDAY = date(2026, 3, 2)
PUPIL = "10000000-0000-4000-8000-000000000001"
SESSION = "20000000-0000-4000-8000-000000000001"
POINTS = ("a.one", "a.two", "b.three")
OUTCOMES = ("right", "form", "wrong", "unjudged")
KINDS = {
    "right": VerdictKind.RIGHT,
    "form": VerdictKind.WRONG_FORM,
    "wrong": VerdictKind.WRONG,
    "unjudged": VerdictKind.UNREADABLE,
}


def name(number: int) -> str:
    return f"30000000-0000-4000-8000-{number:012d}"


def seen(outcome: str = "right", day: int = 0, **fields: Any) -> Evidence:
    """Evidence of one answer, `day` days after the first Monday."""
    whole: dict[str, Any] = {
        "attempt": name(0),
        "points": ("a.one",),
        "recipe": "a.one/sum/1",
        "level": 3,
        "options": 0,
        "help": Help.NONE,
        "number": 1,
        "seconds": 20.0,
        **fields,
    }
    return Evidence(day=MONDAY + timedelta(days=day), outcome=outcome, **whole)  # type: ignore[arg-type]


def problem(point: str = "a.one", level: int = 3, kind: str = "fill", seed: int = 1) -> Problem:
    choices = tuple(Choice(letter, letter) for letter in "ABCD") if kind == "choice" else ()
    return Problem(
        f"第 {seed} 题：$1+{seed}=$____。",
        choices=choices,
        answer=AnswerKey(str(seed + 1)),
        points=(point,),
        difficulty=level,
        source=Source("generator", f"{point}/sum/1/{level}/{seed}"),
        kind=kind,
    )


def attempt(
    number: int, outcome: str = "right", day: int = 0, point: str = "a.one", **fields: Any
) -> Attempt:
    """Attempt `number`, `day` days after the first Monday."""
    level, kind = fields.pop("level", 3), fields.pop("kind", "fill")
    fields["number"] = fields.pop("tries", 1)
    whole: dict[str, Any] = {
        "pupil": PUPIL,
        "session": SESSION,
        "points": (point,),
        "problem": problem(point, level, kind, number),
        "given": (str(number),),
        **fields,
    }
    return Attempt(
        identifier=name(number),
        moment=START + timedelta(days=day, minutes=number),
        verdict=Verdict(KINDS[outcome], "再算一遍。" if outcome == "wrong" else ""),
        **whole,
    )


@st.composite
def histories(draw: st.DrawFn, most: int = 25) -> list[Attempt | Note]:
    """A pupil's attempts over some weeks, with causes, corrections and redos among them."""
    events: list[Attempt | Note] = []
    done: list[str] = []
    day = 0
    for number in range(draw(st.integers(1, most))):
        # Clocks are set, sometimes back.
        day += draw(st.sampled_from((0, 0, 0, 1, 1, 3, 10, -1)))
        if done and draw(st.integers(0, 5)) == 0:
            head = (name(1000 + number), PUPIL, draw(st.sampled_from(done)), START)
            if draw(st.booleans()):
                events.append(Cause(*head, cause=draw(st.sampled_from(("careless", "method")))))
            else:
                events.append(Correction(*head, right=draw(st.booleans())))
            continue
        first = draw(st.sampled_from(POINTS))
        both = (first, POINTS[0]) if first != POINTS[0] and draw(st.booleans()) else (first,)
        made = attempt(
            number,
            draw(st.sampled_from(OUTCOMES)),
            day,
            first,
            points=both,
            level=draw(st.integers(1, 5)),
            kind=draw(st.sampled_from(("fill", "choice", "judge"))),
            help=draw(st.sampled_from(list(Help))),
            seconds=draw(st.sampled_from((0.0, 12.5, 4000.0))),
            tries=draw(st.sampled_from((1, 1, 1, 2))),
            redo_of=draw(st.sampled_from(done)) if done and draw(st.booleans()) else None,
        )
        events.append(made)
        done.append(made.identifier)
    return events
