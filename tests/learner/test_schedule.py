"""Due dates: FSRS on whole days, the same ones whatever the clock says."""

import ast
import datetime as real
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fsrs import Card, Rating, Scheduler, State
from hypothesis import given
from hypothesis import strategies as st

import curriculum
from curriculum.learner import Help, rating_of, schedule
from curriculum.learner.schedule import LONGEST, Memory, recall, review
from tests.learner.events import MONDAY, seen

REVIEWS = st.lists(
    st.tuples(st.sampled_from(list(Rating)), st.integers(0, 60)), min_size=1, max_size=12
)


@pytest.mark.parametrize(
    ("outcome", "help_", "level", "rating"),
    [
        ("right", Help.NONE, 3, Rating.Good),
        ("right", Help.NONE, 4, Rating.Easy),
        ("right", Help.HINT, 5, Rating.Hard),
        ("right", Help.IDEA, 3, Rating.Hard),
        ("right", Help.STEP, 3, Rating.Again),
        ("right", Help.ANSWER, 3, Rating.Again),
        ("form", Help.NONE, 5, Rating.Hard),
        ("wrong", Help.NONE, 1, Rating.Again),
        ("wrong", Help.ANSWER, 1, Rating.Again),
    ],
)
def test_what_happened_becomes_the_stated_rating(
    outcome: str, help_: Help, level: int, rating: Rating
) -> None:
    assert rating_of(seen(outcome, help=help_, level=level)) is rating


@given(REVIEWS)
def test_due_dates_are_those_of_the_library_on_a_card_that_is_never_taken_apart(
    reviews: list[tuple[Rating, int]],
) -> None:
    scheduler = Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    card = Card(1, State.Learning, 0, None, None, noon, None)
    memory: Memory | None = None
    day = 0
    for rating, pause in reviews:
        day += pause
        card, _ = scheduler.review_card(card, rating, noon + timedelta(days=day))
        memory = review(memory, rating, MONDAY + timedelta(days=day))
        assert memory.due == card.due.date()
        assert memory.stability == card.stability
        later = noon + timedelta(days=day + 9)
        assert recall(memory, later.date()) == scheduler.get_card_retrievability(card, later)


@given(REVIEWS)
def test_a_skill_is_due_on_a_later_day_and_within_a_term(
    reviews: list[tuple[Rating, int]],
) -> None:
    memory: Memory | None = None
    day = MONDAY
    for rating, pause in reviews:
        day += timedelta(days=pause)
        memory = review(memory, rating, day)
        assert 1 <= (memory.due - day).days <= LONGEST


def test_nothing_reads_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoClock(real.datetime):
        @classmethod
        def now(cls, tz: object = None) -> "NoClock":
            raise AssertionError("the clock was read")

    for module in ("fsrs.card", "fsrs.scheduler"):
        monkeypatch.setattr(f"{module}.datetime", NoClock)
    memory = review(None, Rating.Good, MONDAY)
    memory = review(memory, Rating.Again, MONDAY + timedelta(days=3))
    assert 0 < recall(memory, MONDAY + timedelta(days=9)) < 1


def test_a_failed_skill_is_due_tomorrow_and_a_known_one_much_later() -> None:
    assert review(None, Rating.Again, MONDAY).due == MONDAY + timedelta(days=1)
    once = review(None, Rating.Good, MONDAY)
    twice = review(once, Rating.Good, once.due)
    assert (twice.due - twice.last) > 3 * (once.due - once.last)


def test_only_the_schedule_knows_the_library() -> None:
    home = Path(curriculum.__file__).parent
    using = set()
    for file in home.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            if any(each.split(".")[0] == "fsrs" for each in names):
                using.add(file)
    assert using == {Path(schedule.__file__)}
