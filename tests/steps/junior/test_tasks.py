"""A hundred and more tasks as pupils of grades 7 to 9 type them, with known answers."""

from __future__ import annotations

import json

import pytest

from engine.judge.measure import FOLDER
from engine.values import Mark
from tests.steps.junior.answers_agree import agree
from tests.steps.junior.working import worked

TASKS = [
    json.loads(line) for line in (FOLDER / "junior.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", TASKS, ids=[each["task"][:24] for each in TASKS])
def test_a_task_is_answered_rightly_and_every_line_of_it_is_proved(case: dict[str, str]) -> None:
    found = worked(case["task"])
    assert found is not None, "nothing was said"
    solution = found[1]
    assert agree(solution.answer.latex, case["answer_latex"]), solution.answer.latex
    assert solution.steps
    assert not any(step.mark in (Mark.WRONG, Mark.TIMEOUT) for step in solution.steps)


@pytest.mark.parametrize("case", TASKS, ids=[each["task"][:24] for each in TASKS])
def test_every_line_has_a_name_and_a_reason_without_open_places(case: dict[str, str]) -> None:
    found = worked(case["task"])
    assert found is not None
    for step in found[1].steps:
        assert step.name
        assert step.reason.endswith(("。", "）", "$。")) or step.reason
        assert "{}" not in step.reason
        assert "None" not in step.after_latex
