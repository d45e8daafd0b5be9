"""The PIN at the door to the model: a primary pupil's free question waits for an adult."""

import pytest

from app.tutor import Failed, Finished, Question, Tutor
from engine.cancel import Cancel
from engine.runtime import ScriptedClient

FREE = "小明有24个苹果，给了小红三分之一，又买了5个，现在还有多少个苹果，请讲讲。"
PIN = "2580"


@pytest.fixture
def tutor(tutor_with, model_file) -> Tutor:
    tutor = tutor_with(ScriptedClient(["一共 $21$ 个。\n答案：$\\boxed{21}$"] * 8))
    room = tutor.practice()
    pupil = room.pupils.add("小雨", 3)
    room.pupils.use(pupil.identifier)
    return tutor


def last(tutor: Tutor, **fields: str) -> Finished | Failed:
    said = []
    tutor.ask(Question(FREE, **fields), said.append, Cancel())
    return said[-1]


def test_without_a_pin_set_an_adult_must_set_one_first(tutor: Tutor) -> None:
    end = last(tutor)
    assert isinstance(end, Failed)
    assert end.wants == "new pin"


def test_the_right_pin_opens_and_stays_open_for_this_pupil_alone(tutor: Tutor) -> None:
    tutor.set_pin(PIN)
    assert last(tutor).wants == "pin"
    assert isinstance(last(tutor, pin="0000"), Failed)
    assert isinstance(last(tutor, pin=PIN), Finished)
    assert isinstance(last(tutor), Finished)
    room = tutor.practice()
    other = room.pupils.add("哥哥", 5)
    room.pupils.use(other.identifier)
    assert last(tutor).wants == "pin"


def test_what_algebra_solves_needs_no_pin(tutor: Tutor) -> None:
    said = []
    tutor.ask(Question("解方程：$2x+3=7$"), said.append, Cancel())
    assert isinstance(said[-1], Finished)


def test_an_older_pupil_asks_freely(tutor: Tutor) -> None:
    room = tutor.practice()
    older = room.pupils.add("周明", 9)
    room.pupils.use(older.identifier)
    assert isinstance(last(tutor), Finished)
