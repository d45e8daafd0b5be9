"""The log of a run resumes where it was cut, and its figures keep their intervals."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import WorldError
from engine.evals import SUITES, Attempt, Log, difference, score, wilson

SETTING = {"suite": "own", "k": 1}


def attempt(name: str, verdict: str = "right", sample: int = 0, **more: object) -> Attempt:
    return Attempt(name, sample, "7", verdict, **more)  # type: ignore[arg-type]


def test_a_log_cut_in_the_middle_of_a_line_goes_on_behind_its_last_whole_one(
    tmp_path: Path,
) -> None:
    file = tmp_path / "log.jsonl"
    first = Log(file, SETTING)
    first.add(attempt("a", tags=("x:1",)))
    first.add(attempt("b", "wrong"))
    whole = file.read_bytes()
    file.write_bytes(whole[:-9])
    again = Log(file, SETTING)
    assert again.done() == {("a", 0)}
    assert again.attempts[0].tags == ("x:1",)
    again.add(attempt("b", "wrong"))
    assert file.read_bytes() == whole


def test_a_log_of_another_setting_or_another_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    Log(file, SETTING)
    with pytest.raises(WorldError, match="另一种设置"):
        Log(file, {"suite": "own", "k": 2})
    other = tmp_path / "notes.txt"
    other.write_text("hello\n", "utf-8")
    with pytest.raises(WorldError, match="不是评测的记录"):
        Log(other, SETTING)


def test_pass_at_one_is_the_mean_over_items_of_their_right_samples() -> None:
    found = score(
        [
            attempt("a", sample=0, grade="1"),
            attempt("a", "wrong", sample=1, grade="1"),
            attempt("b", sample=0, grade="2", sure=True, tokens=5),
            attempt("b", sample=1, grade="2", sure=True, tokens=6),
        ]
    )
    assert found.accuracy.value == 0.75
    assert dict(found.by_grade)["1"].value == 0.5
    assert found.sure.value == 1.0
    assert found.sure_share == 0.5
    assert found.tokens == 11


def test_wilsons_interval_is_the_published_one() -> None:
    # Newcombe (1998), table I: 81 of 263 has the score interval 0.2553 to 0.3662.
    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    assert wilson(0, 0).value == 0


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_stays_between_nothing_and_all(pair) -> None:  # type: ignore[no-untyped-def]
    found = wilson(*pair)
    assert 0 <= found.low <= found.value + 1e-12
    assert found.value <= found.high + 1e-12 <= 1 + 1e-9


def test_two_logs_differ_by_the_items_that_turned() -> None:
    before = [attempt("a"), attempt("b", "wrong"), attempt("c", "wrong"), attempt("d")]
    after = [attempt("a", "wrong"), attempt("b"), attempt("c"), attempt("e")]
    turned = difference(before, after)
    assert (turned.gained, turned.lost, turned.shared) == (("b", "c"), ("a",), 3)
    assert turned.chance == 1.0
    assert difference(before, before).chance == 1.0


def test_the_papers_protocol_takes_about_two_thousand_samples_and_64_for_competitions() -> None:
    assert SUITES["math500"].samples(500) == 4
    assert SUITES["aime2024"].samples(30) == 64
    assert SUITES["cmath"].samples(5000) == 1
