"""Answers are marked as a teacher would mark them, and hostile ones do no harm."""

from fractions import Fraction

import pytest
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


@pytest.mark.parametrize(
    "answer", ["一点" * 1_900, "1/" * 1_900, "((" * 1_900, "x=1，" * 900, "\\frac{1}" * 400, "{="]
)
def test_an_endless_answer_is_never_right_and_breaks_nothing(answer: str) -> None:
    for key in ("x=1或x=2", "AB∥CD", "(1)3；(2)4"):
        assert check("求解析式", key, answer).kind is not VerdictKind.RIGHT


@given(st.integers(1, 89), st.sampled_from("东西"), st.sampled_from("南北"))
@settings(deadline=None)
def test_a_bearing_may_be_told_from_either_side(angle: int, side: str, pole: str) -> None:
    said, turned = f"{side}偏{pole}{angle}°", f"{pole}偏{side}{90 - angle}°"
    assert check("在什么方向", said, turned).right
    assert check("在什么方向", said, f"{pole}偏{side}{angle}°").right is (angle == 45)


@given(st.integers(1, 999), st.integers(2, 99))
@settings(max_examples=40, deadline=None)
def test_a_quotient_with_remainder_is_read_however_it_is_told(number: int, divisor: int) -> None:
    quotient, rest = divmod(number, divisor)
    key = f"{quotient}……{rest}"
    for told in (f"{quotient}余{rest}", f"商{quotient}余{rest}", f"商是{quotient}，余数是{rest}"):
        assert check(f"{number}÷{divisor}", key, told).right
    assert not check(f"{number}÷{divisor}", key, f"{quotient}……{rest + 1}").right


@given(st.fractions(-9, 9, max_denominator=9), st.fractions(-9, 9, max_denominator=9))
@settings(max_examples=40, deadline=None)
def test_ranges_as_chains_and_as_intervals_agree(one: Fraction, two: Fraction) -> None:
    low, high = sorted((one, two))
    if low < high:
        assert check("取值范围", f"{low}<x≤{high}", f"({low},{high}]").right
        assert not check("取值范围", f"{low}<x≤{high}", f"[{low},{high}]").right


@given(st.integers(-999, 999), st.integers(-999, 999))
@settings(max_examples=60, deadline=None)
def test_two_different_integers_are_never_the_same_answer(one: int, two: int) -> None:
    assert check(None, str(one), str(two)).right is (one == two)


@pytest.mark.parametrize("given", ["m×6", "6×m", "6m"])
def test_a_letter_of_the_question_is_no_unit(given: str) -> None:
    problem = "每把椅子 $m$ 元，买 $6$ 把要____元。"
    assert check(problem, "6m", given).right


def test_a_space_parts_a_mixed_number() -> None:
    assert not check("", "1 1/2", "11/2").right
    assert check("", "1 1/2", " 1  1/2").right
