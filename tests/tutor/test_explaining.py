"""Why a step holds: asked of the model with what stands before it, and checked like any words."""

from pathlib import Path

import pytest

from app.tutor.explaining import asked_of
from app.tutor.pin import PinNeededError
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime import ScriptedClient
from engine.values import Mark, Problem, Provenance, Solution, Step
from tests.tutor.conftest import OpenTutor

PROBLEM = Problem("解方程：$2x+3=7$")
WORKED = Solution(
    "solved",
    Provenance("generator"),
    steps=(
        Step("2x+3=7", "2x=7-3", "transpose", "移项"),
        Step("2x=4", "x=2", "divide", "系数化为 1"),
    ),
)


def test_the_model_is_asked_about_the_step_and_not_about_what_follows(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    client = ScriptedClient(["两边都减去 $3$，等式仍然成立，得 $2x=7-3$。"])
    tutor = tutor_with(client)
    said = tutor.explain(PROBLEM, WORKED, 0, lambda _: None, Cancel())
    question = client.requests[0].messages[-1].content
    assert "不明白的一步：移项 $2x=7-3$" in question
    assert "x=2" not in question
    assert said.answer is None
    assert said.provenance.prompt_version == "explain.v1"
    assert Mark.WRONG not in {step.mark for step in said.steps}


def test_a_false_sentence_of_an_explanation_is_marked(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    tutor = tutor_with(ScriptedClient(["因为 $7-3=5$，所以 $2x=5$。"]))
    said = tutor.explain(PROBLEM, WORKED, 1, lambda _: None, Cancel())
    assert said.steps[0].mark is Mark.WRONG


def test_what_stood_before_the_step_is_told() -> None:
    asked = asked_of(PROBLEM, WORKED.steps, 1)
    assert asked.index("解方程") < asked.index("$2x=7-3$") < asked.index("$x=2$")


def test_a_step_that_is_not_there_is_refused(tutor_with: OpenTutor) -> None:
    with pytest.raises(WorldError, match="没有这一步"):
        tutor_with().explain(PROBLEM, WORKED, 2, lambda _: None, Cancel())


def test_a_young_pupil_needs_the_pin_here_too(tutor_with: OpenTutor, model_file: Path) -> None:
    client = ScriptedClient(["不该问到我"])
    tutor = tutor_with(client)
    tutor.practice_desk().add_pupil("小明", 4)
    with pytest.raises(PinNeededError):
        tutor.explain(PROBLEM, WORKED, 0, lambda _: None, Cancel())
    assert client.requests == []
