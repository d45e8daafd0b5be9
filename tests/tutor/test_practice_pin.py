"""The PIN guards every door alike, slows guessing, and says what it can't do; pupils and classes."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.tutor.pin import PinNeededError, WrongPinError, not_protected
from app.tutor.practice import PracticeRoom
from curriculum.learner import SchoolClass
from curriculum.store.learning import UnknownPupilError
from engine.errors import WorldError
from tests.tutor.practice_room import Clock, a_room


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(tmp_path: Path, clock: Clock) -> Iterator[PracticeRoom]:
    with a_room(tmp_path / "wenqu.db", clock=clock) as opened:
        yield opened


def test_a_computer_without_pupils_asks_for_no_pin(room: PracticeRoom) -> None:
    room.pin.allow()


def test_a_primary_pupil_asks_freely_only_with_the_pin(room: PracticeRoom) -> None:
    child, senior = room.pupils.add("小明", 4), room.pupils.add("小红", 10)
    with pytest.raises(PinNeededError, match="先设"):
        room.pin.allow(child)
    room.pin.set("2468")
    with pytest.raises(PinNeededError, match="输入"):
        room.pin.allow(child)
    with pytest.raises(WrongPinError, match="不对"):
        room.pin.allow(child, "1111")
    room.pin.allow(child, "2468")
    room.pin.allow(senior)


def test_a_door_that_knows_nobody_is_locked_where_a_primary_pupil_is(room: PracticeRoom) -> None:
    child, senior = room.pupils.add("小明", 4), room.pupils.add("小红", 10)
    room.pin.set("2468")
    assert room.pin.needed()
    room.pupils.use(child.identifier)
    assert room.pin.needed()
    room.pupils.use(senior.identifier, "2468")
    assert not room.pin.needed()


def test_the_lock_can_not_be_walked_around(room: PracticeRoom) -> None:
    child, senior = room.pupils.add("小明", 4), room.pupils.add("小红", 10)
    room.pin.set("2468")
    room.pupils.use(child.identifier)
    for deed in (
        lambda: room.pupils.use(senior.identifier),
        lambda: room.pupils.use(room.pupils.add("大明", 12).identifier),
        lambda: room.pupils.change(child.identifier, preset="senior"),
        lambda: room.pupils.forget(child.identifier),
        lambda: room.pin.set("9999"),
        lambda: room.pin.remove(""),
    ):
        with pytest.raises(PinNeededError):
            deed()
    current = room.pupils.current()
    assert current is not None
    assert current.preset == "primary"
    room.pupils.change(child.identifier, preset="junior", pin="2468")
    assert not room.pin.needed()


def test_ten_wrong_pins_are_slowed_and_time_opens_again(room: PracticeRoom, clock: Clock) -> None:
    room.pin.set("2468")
    tries = 0
    for _ in range(10):
        try:
            room.pin.check("0000")
        except WrongPinError as error:
            tries += "不对" in str(error)
    assert tries == 3
    with pytest.raises(WrongPinError, match="30 秒"):
        room.pin.check("2468")
    clock.moment += timedelta(seconds=30)
    room.pin.check("2468")
    with pytest.raises(WrongPinError, match="不对"):
        room.pin.check("0000")


def test_tries_are_kept_when_the_program_is_closed(
    tmp_path: Path, room: PracticeRoom, clock: Clock
) -> None:
    room.pin.set("2468")
    for _ in range(3):
        with pytest.raises(WrongPinError):
            room.pin.check("0000")
    with (
        a_room(tmp_path / "wenqu.db", clock=clock) as again,
        pytest.raises(WrongPinError, match="秒"),
    ):
        again.pin.check("2468")


def test_a_pin_is_long_enough_and_can_be_changed(room: PracticeRoom) -> None:
    for bad in ("", "123", "9" * 65):
        with pytest.raises(WorldError, match="PIN 要"):
            room.pin.set(bad)
    room.pin.set("2468")
    room.pin.set("1357", old="2468")
    room.pin.remove("1357")
    assert not room.pin.is_set()


def test_what_the_pin_does_not_protect_against_is_said() -> None:
    text = not_protected()
    for word in ("数据库", "数据文件夹", "时钟", "浏览器", "先设"):
        assert word in text


def test_a_correction_is_an_adults_where_there_is_a_pin(room: PracticeRoom) -> None:
    child = room.pupils.add("小明", 4)
    room.pin.set("2468")
    with pytest.raises(PinNeededError):
        room.correct(child.identifier, "x", right=True)


def test_pupils_are_found_by_name_while_it_names_one(room: PracticeRoom) -> None:
    first = room.pupils.add(" 小 明 ", 4)
    assert first.name == "小 明"
    assert room.pupils.find("小 明") == first
    assert room.pupils.find(first.identifier) == first
    room.pupils.add("小 明", 5)
    with pytest.raises(WorldError, match="有 2 名"):
        room.pupils.find("小 明")
    with pytest.raises(UnknownPupilError):
        room.pupils.find("小红")


def test_presets_follow_the_grade_unless_chosen(room: PracticeRoom) -> None:
    presets = [room.pupils.add(str(grade), grade).preset for grade in (1, 6, 7, 9, 10, 12)]
    assert presets == ["primary", "primary", "junior", "junior", "senior", "senior"]
    assert room.pupils.add("跳级", 6, "junior").preset == "junior"
    for name, grade, preset in (("", 4, ""), ("小明", 13, ""), ("小明", 4, "university")):
        with pytest.raises(WorldError):
            room.pupils.add(name, grade, preset)


def test_a_pupil_leaves_with_everything(room: PracticeRoom) -> None:
    pupil = room.pupils.add("小明", 4)
    kept = room.pupils.keep_class(SchoolClass("", "四（1）班", (pupil.identifier,)))
    document = json.loads(room.pupils.export(pupil.identifier))
    assert document["classes"] == ["四（1）班"]
    room.pupils.forget(pupil.identifier)
    assert room.pupils.all() == ()
    assert room.pupils.classes() == (SchoolClass(kept.identifier, "四（1）班"),)
