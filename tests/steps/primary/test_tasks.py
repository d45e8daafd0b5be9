"""Tasks as pupils type them: the right answer, every line proved, or nothing at all."""

import json
from pathlib import Path

import pytest

from engine.judge.measure import FOLDER
from engine.maths import tree
from engine.maths.equal import same_value
from engine.maths.read import read
from engine.values import Mark

HERE = Path(__file__).parent
TASKS = [json.loads(line) for line in (FOLDER / "primary.jsonl").read_text("utf-8").splitlines()]
REFUSALS = [json.loads(line) for line in (HERE / "refusals.jsonl").read_text("utf-8").splitlines()]
COMPOSED = tree.Listing | tree.Ratio | tree.QuotientRemainder | tree.Compound


def same(left: tree.Node, right: tree.Node) -> bool:
    if type(left) is not type(right):
        return same_value(left, right) is True
    if isinstance(left, COMPOSED):
        pairs = list(zip(left.children(), right.children(), strict=False))
        count = len(list(left.children())) == len(list(right.children()))
        return count and all(same(a, b) for a, b in pairs)
    if isinstance(left, tree.Relation):
        sides = zip(left.operands, right.operands, strict=True)
        return left.signs == right.signs and all(same(a, b) for a, b in sides)
    if isinstance(left, tree.Quantity):
        return left.unit == right.unit and same(left.value, right.value)
    return same_value(left, right) is True


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["task"])
def test_a_task_is_solved_with_the_right_answer(solve, task):
    found = solve(task["task"], task["grade"])
    assert found is not None
    assert same(read(found[1].answer.latex), read(task["answer_latex"]))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task["task"])
def test_every_line_is_proved_and_explained(solve, task):
    found = solve(task["task"], task["grade"])
    assert found is not None
    steps = [inner for step in found[1].steps for inner in (step, *step.parts)]
    assert steps
    for step in steps:
        assert step.mark is Mark.CHECKED, step
        assert step.name
        assert step.reason
        assert step.after_latex
        assert "{" not in step.reason.replace("\\frac{", "").replace("^{", "") or "$" in step.reason


@pytest.mark.parametrize("task", REFUSALS, ids=lambda task: task["task"])
def test_a_question_with_a_condition_that_is_not_understood_gets_no_answer(solve, task):
    assert solve(task["task"], task["grade"]) is None
