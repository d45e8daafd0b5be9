"""Answers are marked as a teacher would mark them, and hostile ones do no harm."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answer.check import check
from engine.answer.fuzz import fuzz, hostile
from engine.answer.measure import labelled_pairs, measure_pairs
from engine.values import Fault, VerdictKind


def test_labelled_pairs_get_their_verdicts_and_none_is_called_right_falsely() -> None:
    measured = measure_pairs()
    assert measured.right_share >= 98, measured.misses
    assert measured.false_right_share <= 0.5, measured.misses


def test_faults_are_named_as_labelled() -> None:
    for pair in labelled_pairs():
        if "fault" in pair:
            verdict = check(pair["problem"], pair["expected"], pair["given"])
            assert verdict.fault == Fault(pair["fault"]), pair


def test_every_part_has_its_own_verdict() -> None:
    verdict = check(None, "(1)3；(2)4", "(1)3；(2)5")
    assert [part.kind for part in verdict.parts] == [VerdictKind.RIGHT, VerdictKind.WRONG]


def test_mutated_answers_never_crash() -> None:
    assert fuzz(300, 7).first_crash == ""


def test_the_same_seed_makes_the_same_hostile_strings() -> None:
    assert list(hostile(20, 3)) == list(hostile(20, 3)) != list(hostile(20, 4))


@given(st.integers(-999, 999), st.integers(-999, 999))
@settings(max_examples=60, deadline=None)
def test_two_different_integers_are_never_the_same_answer(one: int, two: int) -> None:
    assert check(None, str(one), str(two)).right is (one == two)
