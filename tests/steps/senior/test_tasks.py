"""Questions over all topics, each solved right and proved."""

import json
from pathlib import Path

import pytest

from engine.judge.measure import FOLDER
from engine.values import Mark
from tests.steps.senior.answers_agree import agree
from tests.steps.senior.solving import solved

HERE = Path(__file__).parent
TASKS = [
    json.loads(line)
    for file in (FOLDER / "senior.jsonl", HERE / "more_tasks.jsonl")
    for line in file.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", TASKS, ids=lambda row: row["task"])
def test_a_question_is_solved_right(row: dict[str, str]) -> None:
    solution = solved(row["task"])
    assert solution is not None
    assert solution.answer is not None
    assert agree(solution.answer.latex, row["answer_latex"]), solution.answer.latex
    assert solution.verified
    assert solution.steps
    assert not any(step.mark is Mark.WRONG for step in solution.steps)
    assert all(step.name and step.reason for step in solution.steps)


def test_no_two_rows_ask_the_same() -> None:
    questions = [row["task"] for row in TASKS]
    assert len(questions) == len(set(questions))
