"""Tasks of all grades and many wordings through the whole house: right, proved, or nothing at all."""

from __future__ import annotations

import json

import pytest

from engine.answer.check import check
from engine.judge.measure import FOLDER
from engine.steps.solve import solve
from engine.values import Mark, VerdictKind
from tests.steps.junior.answers_agree import agree as agree_junior
from tests.steps.senior.answers_agree import agree as agree_senior

ROWS = [
    json.loads(line) for line in (FOLDER / "rounds.jsonl").read_text(encoding="utf-8").splitlines()
]
SAMPLE = ROWS[::3]
"""`wenqu bench truth` takes them all."""
MOST_LEFT_ALONE = 0.2
SLICE = 50


def agree(row: dict[str, str], found: str) -> bool:
    expected = row["answer_latex"]
    if check(row["task"], expected, found).kind is VerdictKind.RIGHT:
        return True
    return found == expected or agree_senior(found, expected) or agree_junior(found, expected)


def silent_among(rows: list[dict[str, str]]) -> list[str]:
    """The tasks left alone; a wrong, unproved or unexplained answer fails at once."""
    silent = []
    for row in rows:
        solution = solve(row["task"], row["grade"])
        if solution is None or solution.answer is None:
            silent.append(row["task"])
            continue
        assert solution.verified
        assert solution.steps
        assert not any(step.mark is Mark.WRONG for step in solution.steps)
        assert all(step.name and step.reason for step in solution.steps)
        assert agree(row, solution.answer.latex), (row["task"], solution.answer.latex)
    return silent


@pytest.mark.parametrize("first", range(0, len(SAMPLE), SLICE))
def test_nothing_is_answered_wrongly_and_few_tasks_are_left_alone(first: int) -> None:
    rows = SAMPLE[first : first + SLICE]
    silent = silent_among(rows)
    assert len(silent) <= MOST_LEFT_ALONE * len(rows) + 1, silent


def test_no_task_is_asked_twice() -> None:
    questions = [row["task"] for row in ROWS]
    assert len(questions) == len(set(questions))
