"""Everything is derived from the events, again and again the same."""

from datetime import timedelta

from hypothesis import given

from curriculum.learner import (
    Attempt,
    Cause,
    Correction,
    Help,
    Note,
    Record,
    evidence_of,
    progress,
    rebuild,
)
from tests.learner.events import MONDAY, PUPIL, START, attempt, histories, name, seen


def derived(events: list[Attempt | Note]) -> Record:
    attempts = [evidence_of(event) for event in events if isinstance(event, Attempt)]
    return rebuild(attempts, [event for event in events if not isinstance(event, Attempt)])


@given(histories())
def test_adding_answers_one_by_one_comes_to_the_same_as_rebuilding(
    events: list[Attempt | Note],
) -> None:
    attempts = [event for event in events if isinstance(event, Attempt)]
    record = Record()
    for made in attempts:
        record.add(evidence_of(made))
    assert record == derived(list(attempts))


@given(histories())
def test_the_same_events_always_derive_the_same(events: list[Attempt | Note]) -> None:
    assert derived(events) == derived(events)


@given(histories())
def test_what_is_counted_is_what_was_answered(events: list[Attempt | Note]) -> None:
    attempts = [event for event in events if isinstance(event, Attempt)]
    record = derived(list(attempts))
    firsts = [seen for seen in map(evidence_of, attempts) if seen.first]
    assert sum(day.answers for day in record.days.values()) == len(firsts)
    assert sum(day.right for day in record.days.values()) == sum(one.alone for one in firsts)
    assert all(skill.right <= skill.answers for skill in record.skills.values())
    figures = progress(record.skills.values(), record.days.values(), MONDAY + timedelta(days=20))
    assert figures.answers == len(firsts)
    assert figures.days == sum(day.answers > 0 for day in record.days.values())
    assert sum(week.answers for week in figures.weeks) <= figures.answers


def test_a_mistake_is_settled_by_a_redo_that_is_right_alone() -> None:
    events: list[Attempt | Note] = [
        attempt(1, "wrong"),
        attempt(2, "right", day=1, help=Help.HINT, redo_of=name(1)),
        attempt(3, "right", day=2, tries=2, redo_of=name(1)),
    ]
    (entry,) = derived(events).mistakes.values()
    assert (entry.attempt, entry.redone, entry.settled) == (name(1), 1, None)
    events.append(attempt(4, "right", day=3, redo_of=name(1)))
    (entry,) = derived(events).mistakes.values()
    assert (entry.redone, entry.settled) == (2, MONDAY + timedelta(days=3))


def test_only_a_first_answer_that_failed_is_a_mistake() -> None:
    events: list[Attempt | Note] = [
        attempt(1, "right"),
        attempt(2, "form"),
        attempt(3, "unjudged"),
        attempt(4, "wrong", tries=2),
        attempt(5, "right", help=Help.STEP),
    ]
    assert list(derived(events).mistakes) == [name(5)]


def test_the_newest_cause_counts() -> None:
    head = (PUPIL, name(1), START)
    events: list[Attempt | Note] = [
        attempt(1, "wrong"),
        Cause(name(11), *head, cause="careless"),
        Cause(name(12), *head, cause="concept"),
    ]
    assert derived(events).mistakes[name(1)].cause == "concept"


def test_a_correction_is_as_if_the_verdict_had_been_so_from_the_start() -> None:
    rest = [attempt(2, "right", day=1), attempt(3, "wrong", day=4)]
    head = (name(11), PUPIL, name(1), START)
    corrected = derived([attempt(1, "wrong"), *rest, Correction(*head, right=True)])
    plainly = derived([attempt(1, "right"), *rest])
    assert corrected == plainly
    assert derived([attempt(1, "right"), *rest, Correction(*head, right=False)]) == derived(
        [attempt(1, "wrong"), *rest]
    )


def test_a_page_left_open_is_no_practice() -> None:
    record = Record()
    record.add(seen(seconds=86_400.0))
    assert record.days[MONDAY].seconds == 600
    assert progress((), record.days.values(), MONDAY).weeks[-1].accuracy == 1


def test_weeks_begin_on_monday_and_those_without_practice_are_there() -> None:
    record = Record()
    record.add(seen("right", day=6))
    record.add(seen("wrong", day=7))
    figures = progress(record.skills.values(), record.days.values(), MONDAY + timedelta(days=16))
    assert [week.answers for week in figures.weeks[-4:]] == [0, 1, 1, 0]
    assert [week.accuracy for week in figures.weeks[-3:]] == [1.0, 0.0, None]
    assert (figures.days, figures.recent_days) == (2, 2)
