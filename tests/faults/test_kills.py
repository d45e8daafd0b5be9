"""Processes that are killed: what was finished is kept, nothing is left running, work goes on."""

import os
import signal
import sys

import psutil
import pytest

from app.tutor import AskEvent, Finished, Notice, Question, Reply, open_tutor
from engine.cancel import Cancel
from tests.cli.program import Program

LONG = "从1开始，一个一个地写出前200个自然数，再说说每个数是奇数还是偶数。"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX"),
]


def children_of(pid: int) -> list[psutil.Process]:
    """Every process below `pid`."""
    return psutil.Process(pid).children(recursive=True)


def model_child() -> psutil.Process:
    """The process below this one that holds the model: the one that uses the most memory."""
    return max(children_of(os.getpid()), key=lambda child: child.memory_info().rss)


def test_the_program_is_killed_in_mid_answer(model_program: Program) -> None:
    assert model_program.run("solve", "--json", "解方程：$7x=21$").status == 0
    running = model_program.start("solve", "--model", "test", LONG)
    assert running.stdout is not None
    assert running.stdout.read(1)  # the model is writing
    children = children_of(running.pid)
    assert len(children) >= 2
    os.kill(running.pid, signal.SIGKILL)
    running.communicate()
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []
    tutor = open_tutor(model_program.paths)
    try:
        (kept,) = tutor.history("7x=21")
        assert tutor.recall(kept.identifier).solution.verified is True
        assert tutor.history("200个自然数") == ()
    finally:
        tutor.close()
    assert model_program.run("solve", "--json", "计算：$2+3$").status == 0


def test_ctrl_c_keeps_the_words_that_came(model_program: Program) -> None:
    running = model_program.start("solve", "--model", "test", LONG)
    assert running.stdout is not None
    first = running.stdout.read(1)
    children = children_of(running.pid)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert b"Traceback" not in err
    assert "已经存好" in out.decode()
    assert psutil.wait_procs(children, timeout=30)[1] == []
    tutor = open_tutor(model_program.paths)
    try:
        kept = tutor.recall(tutor.history("200个自然数")[0].identifier)
        assert kept.solution.stopped
        assert kept.solution.text.encode().startswith(first)
    finally:
        tutor.close()


def test_the_model_is_killed_in_mid_answer_and_the_next_question_is_answered(
    model_program: Program,
) -> None:
    tutor = open_tutor(model_program.paths)
    events: list[AskEvent] = []

    def kill_at_first_word(event: AskEvent) -> None:
        if isinstance(event, Reply) and not any(isinstance(each, Reply) for each in events):
            model_child().kill()
        events.append(event)

    try:
        tutor.ask(Question(LONG, model="test", seed=1), kill_at_first_word, Cancel())
        end = events[-1]
        assert isinstance(end, Finished)
        assert end.solution.stopped
        assert end.solution.status == "unsolved"
        said = "".join(event.text for event in events if isinstance(event, Reply))
        assert said
        assert end.solution.text == said
        assert any(isinstance(event, Notice) and event.text for event in events)
        assert tutor.recall(end.identifier).solution == end.solution

        again: list[AskEvent] = []
        cancel = Cancel()

        def stop_at_first_word(event: AskEvent) -> None:
            again.append(event)
            if isinstance(event, Reply):
                cancel.set()

        tutor.ask(Question(LONG, model="test", seed=1), stop_at_first_word, cancel)
        assert any(isinstance(event, Reply) for event in again)
        assert isinstance(again[-1], Finished)
    finally:
        tutor.close()
