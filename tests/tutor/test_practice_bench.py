"""The bench of practice, small: killed programs lose nothing, figures come out, truth is not ours."""

from pathlib import Path

import pytest

from app.tutor.bench_practice import memory, speeds
from app.tutor.practice_kills import Kills, kill_often
from app.tutor.simulated_pupils import (
    WAYS,
    TrueSkill,
    by_chance,
    by_fixed_interval,
    by_our_rules,
    retention,
    summary,
)
from engine.errors import BugError
from engine.progress import silent


@pytest.mark.timeout(900)  # ten programs start and are killed, on a machine that may be busy
def test_ten_kills_while_a_pupil_answers_lose_nothing(tmp_path: Path) -> None:
    found = kill_often(tmp_path, 10, 1, silent)
    assert found == Kills(10, found.answers, lost=0, torn=0, stuck=0)
    assert found.answers > 0


def test_a_program_that_ends_by_itself_is_loud(tmp_path: Path) -> None:
    (tmp_path / "killed-0.db").write_text("甲" * 2000, encoding="utf-8")
    with pytest.raises(BugError, match="ended by itself"):
        kill_often(tmp_path, 3, 1, silent)


@pytest.mark.timeout(600)
def test_speeds_are_measured_over_what_was_filled_in() -> None:
    figures = {figure.name: figure for figure in speeds(silent, 2, 300)}
    assert len(figures) == 6
    assert all(figure.value is not None and figure.value > 0 for figure in figures.values())
    assert all(
        "300 次作答" in figure.note for name, figure in figures.items() if "重算" not in name
    )


def test_true_memory_fades_and_spacing_keeps_it_longer() -> None:
    day = 86_400.0 * 0.025
    crammed, spaced = TrueSkill(0.0), TrueSkill(0.0)
    for number in range(6):
        crammed.practise(number * 60.0)
        spaced.practise(number * 3 * day)
    after_crammed = [crammed.recall(5 * 60.0 + days * day) for days in (0, 1, 7, 30)]
    assert after_crammed == sorted(after_crammed, reverse=True)
    assert spaced.recall(15 * day + 30 * day) > crammed.recall(5 * 60.0 + 30 * day)
    assert TrueSkill(0.0).recall(day) == 0


def test_a_simulated_pupil_is_the_same_twice_and_more_questions_keep_more() -> None:
    for way in WAYS.values():
        assert retention(way, 4, 2) == retention(way, 4, 2)
    few, many = (summary(retention(by_fixed_interval, budget, 4)).mean for budget in (2, 12))
    assert few < many


def test_our_rules_keep_more_than_the_calendar_or_chance_on_pupils_never_seen() -> None:
    ours, fixed, chance = (
        retention(way, 14, 8, seed=77) for way in (by_our_rules, by_fixed_interval, by_chance)
    )
    for other in (fixed, chance):
        assert summary([one - two for one, two in zip(ours, other, strict=True)]).low > 0


def test_the_interval_holds_the_mean() -> None:
    found = summary([0.4, 0.5, 0.6, 0.5])
    assert found.mean == pytest.approx(0.5)
    assert found.low < found.mean < found.high
    assert found.pupils == 4


def test_memory_figures_say_how_many_pupils_and_their_interval() -> None:
    figures = memory(silent, 2)
    assert figures[0].name.startswith("记住的比例")
    assert all("区间" in figure.note for figure in figures[:5])
