"""A bank problem is refused in words when something about it can't be."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from curriculum.bank import (
    BadImageError,
    BadItemError,
    BankItem,
    Origin,
    bank_image,
    new_identifier,
)
from curriculum.bank.image import BYTES_LIMIT
from curriculum.bank.item import STATEMENT_LIMIT
from engine.values import Problem

NOW = datetime(2026, 3, 1, tzinfo=UTC)
ITEM = BankItem(new_identifier(), Problem("计算 $1+1$", grade=1, difficulty=1, kind="fill"), NOW)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"statement": " \n"}, "题目是空的"),
        ({"statement": "长" * (STATEMENT_LIMIT + 1)}, "题目太长：20001 字"),
        ({"grade": 0}, "年级是 0"),
        ({"grade": 13}, "年级是 13"),
        ({"difficulty": 6}, "难度是 6"),
        ({"kind": "essay"}, "没有叫 essay 的题型"),
        ({"points": ("a\nb",)}, "写在一行里"),
        ({"points": tuple(f"a.{number}" for number in range(51))}, "最多 50 个"),
    ],
)
def test_a_problem_outside_of_what_a_bank_takes_is_refused(
    changes: dict[str, object], reason: str
) -> None:
    with pytest.raises(BadItemError, match=reason):
        replace(ITEM, problem=replace(ITEM.problem, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"tags": ("",)},
        {"tags": ("期末\x00",)},
        {"tags": ("期末\u2028",)},
        {"tags": ("\ud83d",)},
        {"tags": ("长" * 101,)},
        {"tags": ("期末", "期末")},
        {"origin": Origin("a\nb.xlsx")},
        {"origin": Origin("a" * 256)},
        {"origin": Origin("a.xlsx", 0)},
        {"origin": Origin("a.xlsx", 2**31)},
    ],
)
def test_labels_that_no_list_could_show_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(BadItemError):
        replace(ITEM, **changes)  # type: ignore[arg-type]


def test_a_tag_may_hold_any_character_that_stands_on_a_line() -> None:
    tags = ("期末　复习", "Week 3", "★", "a_b%")
    assert replace(ITEM, tags=tags).tags == tags


@pytest.mark.parametrize(
    "name",
    ["", "7", "{00000000-0000-4000-8000-000000000001}", "A0000000-0000-4000-8000-00000000000A"],
)
def test_a_name_that_is_no_uuid_in_its_usual_form_is_a_mistake_of_the_program(name: str) -> None:
    with pytest.raises(ValueError, match="UUID"):
        replace(ITEM, identifier=name)


def test_a_moment_without_a_time_zone_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(ITEM, created_at=datetime(2026, 3, 1))


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"\x89PNG\r\n\x1a\n....", ".png"),
        (b"\xff\xd8\xff\xe0....", ".jpg"),
        (b"GIF89a....", ".gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", ".webp"),
    ],
)
def test_a_picture_is_known_by_its_bytes(data: bytes, suffix: str) -> None:
    image = bank_image(data)
    assert image.name.endswith(suffix)
    assert image == bank_image(data)
    assert image.name != bank_image(data + b".").name


@pytest.mark.parametrize(
    "data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"RIFF....WAVE"]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(BadImageError, match="不是能显示的图片"):
        bank_image(data)


def test_a_picture_that_is_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(BadImageError, match=r"8\.0 MB，最多 8 MB"):
        bank_image(b"GIF89a" + bytes(BYTES_LIMIT))
