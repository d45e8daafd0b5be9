"""Classes: pupils put in and taken out, results written as tables, records taken along and deleted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.paths import Paths
from app.tutor.classroom import EVERYBODY, ClassroomDesk
from app.tutor.pin import PinError
from app.tutor.practice import practising
from engine.errors import WorldError


@pytest.fixture
def desk(paths: Paths) -> Iterator[ClassroomDesk]:
    with practising(paths) as room:
        yield ClassroomDesk(room)


def names(desk: ClassroomDesk, wanted: str) -> list[str]:
    return [row.name for row in desk.roll(wanted)]


def test_a_pasted_list_becomes_pupils_and_pasting_it_again_adds_only_who_is_new(
    desk: ClassroomDesk,
) -> None:
    group = desk.new_class("八年级 2 班")
    assert desk.add_pupils("王小明\n李 红\r\n\n张三，李四", 8, group) == 4
    assert names(desk, group) == ["王小明", "李 红", "张三", "李四"]
    assert desk.add_pupils("张三\n赵六", 8, group) == 1
    assert [row.count for row in desk.classes()] == [5, 5]
    assert {row.grade for row in desk.roll(EVERYBODY)} == {8}


def test_who_leaves_a_class_stays_on_the_computer(desk: ClassroomDesk) -> None:
    group = desk.new_class("一班")
    desk.add_pupils("甲\n乙", 3, group)
    first = desk.roll(group)[0].identifier
    desk.take_out([first], group)
    assert names(desk, group) == ["乙"]
    assert names(desk, EVERYBODY) == ["甲", "乙"]
    desk.put_in([first], group)
    assert names(desk, group) == ["乙", "甲"]
    desk.forget_class(group)
    assert names(desk, EVERYBODY) == ["甲", "乙"]
    with pytest.raises(WorldError, match="不在了"):
        desk.roll(group)


def test_more_names_than_a_class_can_have_are_refused(desk: ClassroomDesk) -> None:
    with pytest.raises(WorldError, match="最多"):
        desk.add_pupils("\n".join(f"学生{number}" for number in range(101)), 5, EVERYBODY)
    assert desk.roll(EVERYBODY) == ()


def test_results_are_a_workbook_or_comma_separated_and_a_name_is_never_a_formula(
    desk: ClassroomDesk, tmp_path: Path
) -> None:
    group = desk.new_class("二班")
    desk.add_pupils("=1+1\n陈晨", 7, group)
    book, text = tmp_path / "成绩.xlsx", tmp_path / "成绩.csv"
    assert desk.write_results(group, book) == desk.write_results(group, text) == 2
    sheet = load_workbook(book).active
    assert sheet is not None
    assert [cell.value for cell in sheet["A"]] == ["姓名", "=1+1", "陈晨"]
    assert sheet["A2"].data_type == "s"
    assert sheet["C3"].value == 0
    lines = text.read_bytes().decode("utf-8-sig").splitlines()
    assert lines[1].startswith("'=1+1,7,0")


def test_a_record_is_taken_along_and_then_deleted_with_the_pin(
    desk: ClassroomDesk, tmp_path: Path
) -> None:
    desk.add_pupils("小雨", 4, EVERYBODY)
    pupil = desk.roll(EVERYBODY)[0].identifier
    file = tmp_path / "小雨.json"
    desk.write_pupil(pupil, file)
    assert json.loads(file.read_text(encoding="utf-8"))["pupil"]["name"] == "小雨"
    desk.room.pin.set("2468")
    with pytest.raises(PinError):
        desk.forget_pupil(pupil)
    assert names(desk, EVERYBODY) == ["小雨"]
    desk.forget_pupil(pupil, "2468")
    assert desk.roll(EVERYBODY) == ()
