"""A run over a set: algebra where it can, votes of the model otherwise, kept and gone on with."""

from pathlib import Path

from app.tutor.evaluating import Run
from engine.cancel import Cancel
from engine.evals import Item, Log
from engine.runtime import ScriptedClient
from tests.tutor.conftest import OpenTutor

APPLES = Item("a", "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个苹果？", "21", "3")
EQUATION = Item("b", "解方程：$2x=6$", "x=3", "7")
RIGHT = "$24\\div 3=8$\n$24-8=16$\n$16+5=21$\n答案：\\boxed{21}"
WRONG = "$24+5=29$\n答案：\\boxed{29}"


def test_items_are_answered_by_algebra_or_by_votes_and_kept(
    tutor_with: OpenTutor, model_file: Path, tmp_path: Path
) -> None:
    tutor = tutor_with(ScriptedClient([RIGHT] * 7 + [WRONG]))
    log = Log(tmp_path / "log.jsonl", {})
    first, second = tutor.evaluating().run((APPLES, EQUATION), Run(votes=8), log)
    assert (first.verdict, first.agreed, first.votes, first.sure) == ("right", 7, 8, True)
    assert first.solver == "model"
    assert (second.verdict, second.solver, second.sure) == ("right", "algebra", True)
    assert tutor.history() == ()


def test_what_is_in_the_log_is_not_asked_again(
    tutor_with: OpenTutor, model_file: Path, tmp_path: Path
) -> None:
    client = ScriptedClient([WRONG])
    tutor = tutor_with(client)
    log = Log(tmp_path / "log.jsonl", {})
    list(tutor.evaluating().run((APPLES,), Run(), log))
    again = Log(tmp_path / "log.jsonl", {})
    assert list(tutor.evaluating().run((APPLES,), Run(), again)) == []
    assert len(client.requests) == 1
    assert again.attempts[0].verdict == "wrong"
    assert not again.attempts[0].sure


def test_a_run_that_is_stopped_keeps_nothing_half_done(
    tutor_with: OpenTutor, model_file: Path, tmp_path: Path
) -> None:
    tutor = tutor_with(ScriptedClient([RIGHT]))
    cancel = Cancel()
    cancel.set()
    log = Log(tmp_path / "log.jsonl", {})
    assert list(tutor.evaluating().run((APPLES,), Run(), log, cancel=cancel)) == []
    assert log.attempts == []


def test_several_samples_of_a_greedy_model_are_drawn_with_chance(
    tutor_with: OpenTutor, model_file: Path, tmp_path: Path
) -> None:
    client = ScriptedClient([RIGHT] * 4)
    tutor = tutor_with(client)
    list(tutor.evaluating().run((APPLES,), Run(votes=4), Log(tmp_path / "log.jsonl", {})))
    assert client.requests[0].sampling.temperature > 0
