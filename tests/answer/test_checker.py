"""The checker's process: warm, bounded in time, and whole again after a kill."""

from collections.abc import Iterator

import pytest

from engine.answer.checker import Checker
from engine.values import VerdictKind

PATIENT = 60.0
"""Seconds allowed where the verdict itself is tested, on a machine however busy."""


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    one = Checker()
    yield one
    one.close()


def test_ordinary_answers_come_back_as_in_this_process(checker: Checker) -> None:
    assert checker.check("解方程", "x=2或x=3", "x=3,x=2", seconds=PATIENT).kind is VerdictKind.RIGHT
    assert checker.check(None, "1/2", "-1/2", seconds=PATIENT).kind is VerdictKind.WRONG


@pytest.mark.parametrize(
    "hostile",
    [
        "9^{9^{9^{9}}}",
        "(" * 10_000,
        "99999999!",
        "__import__('os').system('true')",
        "\\sqrt{" * 1_000,
        "х=3",  # a Cyrillic letter
        "\u202e3=x",
        "1/0",
        "x" * 100_000,
    ],
)
def test_a_hostile_answer_gets_a_verdict_and_is_never_right(checker: Checker, hostile: str) -> None:
    assert checker.check("", "x=3", hostile).kind is not VerdictKind.RIGHT


def test_after_running_out_of_time_the_next_answer_is_judged(checker: Checker) -> None:
    late = checker.check("", "\\sin x", "\\cos(x-\\frac{\\pi}{2})+0", seconds=0.0)
    assert late.kind is VerdictKind.TIMEOUT
    assert checker.check("", "2", "2", seconds=PATIENT).kind is VerdictKind.RIGHT


def test_many_answers_keep_their_order(checker: Checker) -> None:
    rows = [(None, "2", "2"), (None, "2", "3"), (None, "2", "(")]
    kinds = [verdict.kind for verdict in checker.check_many(rows, seconds=PATIENT)]
    assert kinds == [VerdictKind.RIGHT, VerdictKind.WRONG, VerdictKind.UNREADABLE]
