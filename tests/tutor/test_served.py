"""Another computer answers, and algebra checks its lines as it checks ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings
from app.tutor import Failed, Finished, Thought, served
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime import ScriptedClient
from engine.values import Mark
from tests.runtime.model_server import end, serving, text
from tests.tutor.conftest import OpenTutor, ask
from tests.tutor.test_asking import APPLES, WORKING


def confucius(asked: dict) -> Iterator[dict | bytes]:
    assert asked["model"] == "small"
    yield text(reasoning_content="先算给了多少")
    for line in WORKING.splitlines(keepends=True):
        yield text(line)
    yield end()


def test_a_server_answers_and_its_lines_are_checked(tutor_with: OpenTutor) -> None:
    client = ScriptedClient(["不该问到我"])
    tutor = tutor_with(client)
    with serving(confucius) as (_, url):
        assert "small" in tutor.use_endpoint(url, "", "", Cancel())
        events = ask(tutor, APPLES)
    assert client.requests == []
    assert any(isinstance(event, Thought) and "先算" in event.text for event in events)
    finished = events[-1]
    assert isinstance(finished, Finished)
    marks = [step.mark for step in finished.solution.steps]
    assert marks.count(Mark.CHECKED) >= 2
    assert Mark.WRONG not in marks
    assert finished.solution.provenance.model == "small"
    assert tutor.model_state().name == "small"


def test_a_server_that_went_away_is_a_sentence_and_the_way_back_works(
    tutor_with: OpenTutor, model_file: Path
) -> None:
    tutor = tutor_with(ScriptedClient([WORKING]))
    with serving(confucius) as (_, url):
        tutor.use_endpoint(url, "small", "", Cancel())
    failed = ask(tutor, APPLES)[-1]
    assert isinstance(failed, Failed)
    assert "连不上" in failed.reason or "没有作答" in failed.reason
    tutor.use_endpoint("", "", "", Cancel())
    assert isinstance(ask(tutor, APPLES)[-1], Finished)


def test_an_address_where_nobody_answers_is_not_kept(tutor_with: OpenTutor) -> None:
    tutor = tutor_with(ScriptedClient([WORKING]))
    with serving(confucius) as (_, url):
        pass
    with pytest.raises(WorldError, match="连不上"):
        tutor.use_endpoint(url, "", "", Cancel())
    assert tutor.settings().endpoint == ""


def test_who_never_goes_online_asks_no_server(tutor_with: OpenTutor) -> None:
    tutor = tutor_with(ScriptedClient([WORKING]))
    tutor.change(offline_only=True)
    with serving(confucius) as (server, url):
        with pytest.raises(WorldError, match="永不联网"):
            tutor.use_endpoint(url, "", "", Cancel())
        assert server.keys == []
    assert served.chosen(Settings(endpoint="http://room/v1", offline_only=True)) is None


def test_an_address_spoilt_by_hand_leaves_this_computer_to_answer() -> None:
    assert served.chosen(Settings(endpoint="http://[::")) is None
