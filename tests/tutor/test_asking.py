"""The path of a question, with the real algebra and a scripted model."""

import hashlib
from pathlib import Path

import pytest

from app.paths import Paths
from app.tutor import (
    AlgebraSolved,
    Failed,
    Finished,
    LineChecked,
    ModelReady,
    Notice,
    Question,
    Reading,
    Reply,
    Thought,
)
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime import ScriptedClient
from engine.values import Mark
from tests.tutor.conftest import OpenTutor, ask

APPLES = "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个苹果？"
WORKING = (
    "1. 给了小红 $24 \\times \\frac{1}{3} = 8$ 个。\n"
    "2. 还剩 $24 - 8 = 16$ 个。\n"
    "3. 又买了5个，$16 + 5 = 21$ 个。\n"
    "答案：$\\boxed{21}$"
)


def test_an_equation_is_solved_by_algebra_with_every_step_checked(tutor_with: OpenTutor) -> None:
    client = ScriptedClient(["不该问到我"])
    tutor = tutor_with(client)
    events = ask(tutor, "解方程：$2x^2-5x-3=0$")
    assert isinstance(events[0], Reading)
    assert isinstance(events[1], AlgebraSolved)
    end = events[-1]
    assert isinstance(end, Finished)
    solution = end.solution
    assert solution.provenance.solver == "algebra"
    assert solution.verified is True
    assert solution.steps
    assert {step.mark for step in solution.steps} == {Mark.CHECKED}
    assert "3" in solution.answer.latex
    assert r"\frac{1}{2}" in solution.answer.latex
    assert client.requests == []


def test_what_algebra_does_not_know_goes_to_the_model(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    tutor = tutor_with(ScriptedClient([WORKING], piece=3))
    events = ask(tutor, APPLES, seed=7)
    assert any(isinstance(event, ModelReady) for event in events)
    assert "".join(event.text for event in events if isinstance(event, Reply)) == WORKING
    end = events[-1]
    assert isinstance(end, Finished)
    solution = end.solution
    assert solution.status == "solved"
    assert solution.answer.latex == "21"
    marks = [step.mark for step in solution.steps]
    assert marks[:3] == [Mark.CHECKED] * 3
    assert solution.verified is None
    assert solution.provenance.seed == 7
    assert solution.provenance.prompt_version == "solve.v1"
    expected = hashlib.sha256(model_file.read_bytes()).hexdigest()
    assert solution.provenance.model_sha256 == expected
    assert any(isinstance(event, LineChecked) for event in events)


def test_a_wrong_line_of_the_model_is_marked_and_refutes_the_answer(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    wrong = "$24 \\times \\frac{1}{3} = 6$\n$24 - 6 = 18$\n\\boxed{18}"
    end = ask(tutor_with(ScriptedClient([wrong])), APPLES)[-1]
    assert isinstance(end, Finished)
    assert end.solution.verified is False
    assert end.solution.steps[0].mark is Mark.WRONG


def test_thinking_is_kept_apart_from_the_answer(tutor_with: OpenTutor, model_file: Path) -> None:
    tutor = tutor_with(ScriptedClient(["没有标签的回答 $1+1=2$"]))
    events = ask(tutor, APPLES)
    assert not any(isinstance(event, Thought) for event in events)
    end = events[-1]
    assert isinstance(end, Finished)
    assert end.solution.thinking == ""


def test_words_that_came_before_the_child_died_are_kept(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    tutor = tutor_with(ScriptedClient([WORKING], piece=4, dies_after=20))
    events = ask(tutor, APPLES)
    assert any(isinstance(event, Notice) and "留住" in event.text for event in events)
    end = events[-1]
    assert isinstance(end, Finished)
    assert end.solution.stopped
    assert WORKING.startswith(end.solution.text)
    assert end.solution.text
    recalled = tutor.recall(end.identifier)
    assert recalled.solution == end.solution
    again = ask(tutor, APPLES)[-1]
    assert isinstance(again, Finished)
    assert again.solution.status == "solved"


def test_without_a_model_the_algebra_still_answers_and_the_rest_says_what_to_do(
    tutor_with: OpenTutor,
) -> None:
    tutor = tutor_with()
    assert isinstance(ask(tutor, "解方程：$3x+1=7$")[-1], Finished)
    end = ask(tutor, APPLES)[-1]
    assert isinstance(end, Failed)
    assert "wenqu model pull" in end.advice
    assert "wenqu model import" in end.advice


@pytest.mark.parametrize(
    "text",
    ["", "   \n ", "甲" * 100_000, "\x00\x01\x02ELF\x00", "？！。", "\ud800"],
)
def test_a_question_that_is_none_gets_a_sentence_at_once(tutor_with: OpenTutor, text: str) -> None:
    events = ask(tutor_with(), text)
    assert len(events) == 1
    assert isinstance(events[0], Failed)
    assert events[0].reason


@pytest.mark.parametrize(
    "text", ["计算：$9^{9^{9^{9}}}$", "9^9^9^9", "计算：__import__('os').system('ls')"]
)
def test_hostile_mathematics_ends_in_a_sentence(tutor_with: OpenTutor, text: str) -> None:
    tutor = tutor_with()
    ask(tutor, "解方程：$x=1$")
    end = ask(tutor, text)[-1]
    assert isinstance(end, Failed)
    assert "pull" not in end.advice
    assert end.reason


def test_every_answer_is_in_the_history_and_can_be_forgotten(tutor_with: OpenTutor) -> None:
    tutor = tutor_with()
    end = ask(tutor, "解方程：$5x=20$")[-1]
    assert isinstance(end, Finished)
    (item,) = tutor.history("方程")
    assert item.identifier == end.identifier
    assert item.verified is True
    assert tutor.recall(end.identifier).solution == end.solution
    tutor.forget(end.identifier)
    assert tutor.history() == ()
    with pytest.raises(WorldError, match="不在"):
        tutor.recall(end.identifier)


def test_a_stopped_question_keeps_what_came(tutor_with: OpenTutor, model_file: Path) -> None:
    tutor = tutor_with(ScriptedClient([WORKING], piece=2))
    cancel = Cancel()
    events: list[object] = []

    def report(event: object) -> None:
        events.append(event)
        if isinstance(event, Reply):
            cancel.set()

    tutor.ask(Question(APPLES), report, cancel)
    end = events[-1]
    assert isinstance(end, Finished)
    assert end.solution.stopped
    assert end.solution.status == "unsolved"


def test_several_samples_are_compared_by_value(tutor_with: OpenTutor, model_file: Path) -> None:
    replies = ["\\boxed{20}", "$16+5=21$ \\boxed{21}", "\\boxed{\\frac{42}{2}}"]
    end = ask(tutor_with(ScriptedClient(replies)), APPLES, votes=3)[-1]
    assert isinstance(end, Finished)
    assert "2" in end.solution.verified_reason
    assert end.solution.answer.latex in ("21", "\\frac{42}{2}")


def test_offline_only_refuses_a_download_before_any_socket(
    tutor_with: OpenTutor, paths: Paths
) -> None:
    tutor = tutor_with()
    tutor.change(offline_only=True)
    with pytest.raises(WorldError, match="永不联网"):
        tutor.pull("starter", lambda _: None, Cancel())
