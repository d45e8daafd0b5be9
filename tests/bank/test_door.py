"""`wenqu bank`: one JSON document for programs, aligned lines for people."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.bank import COMMAND
from app.cli.command import DONE, Context
from app.paths import find_paths
from curriculum.store import open_store
from tests.store.items import an_identifier, an_item

Door = Callable[..., dict[str, Any]]

ROPE = "一根绳子长 69 cm，剪去 12 cm，还剩多少？"


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    """The command on a small bank; gives its document, or its two streams without `--json`."""
    paths = find_paths(str(tmp_path), {})
    store = open_store(paths.database_url)
    store.bank.import_items(
        [
            an_item(1, "解方程 $x^2-5x+6=0$", grade=9, kind="calculate", tags=("期末",)),
            an_item(2, ROPE, grade=3, kind="word", difficulty=2, points=("num.length.use",)),
            an_item(3, "7. " + ROPE + "（5分）", grade=3, answer=None),
            an_item(4, "解方程组", grade=8),
        ]
    )
    store.close()
    parser = argparse.ArgumentParser()
    COMMAND.prepare(parser)

    def call(*words: str) -> dict[str, Any]:
        options = parser.parse_args(words)
        assert COMMAND.perform(options, Context(paths, {})) == DONE
        said = capsys.readouterr()
        if not options.json:
            return {"out": said.out, "err": said.err}
        found: dict[str, Any] = json.loads(said.out)
        assert found["schema"] == "wenqu/1"
        assert found["seconds"] >= 0
        return found

    return call


def names(problems: list[dict[str, Any]]) -> list[str]:
    return [problem["id"] for problem in problems]


def test_words_and_filters_find_problems_newest_first(door: Door) -> None:
    assert names(door("search", "方程", "--json")["problems"]) == [
        an_identifier(4),
        an_identifier(1),
    ]
    found = door("search", "解", "方程", "--grade", "9", "--tag", "期末", "--json")["problems"]
    assert names(found) == [an_identifier(1)]
    (problem,) = found
    assert problem["statement"] == "解方程 $x^2-5x+6=0$"
    assert problem["answer"]["latex"] == "x=2"
    assert problem["origin"] == {"file": "题库.xlsx", "row": 1}
    assert problem["created_at"] == "2026-03-01T08:31:15.250000+08:00"
    assert names(door("search", "--point", "num.length", "--json")["problems"]) == [
        an_identifier(2)
    ]


def test_a_search_goes_on_where_the_page_before_ended(door: Door) -> None:
    first = door("search", "--limit", "3", "--json")
    assert len(first["problems"]) == 3
    rest = door("search", "--limit", "3", "--after", str(first["after"]), "--json")
    assert names(rest["problems"]) == [an_identifier(1)]
    assert rest["after"] is None


def test_a_person_sees_lines_without_latex(door: Door) -> None:
    said = door("search", "方程")
    assert "x²-5x+6=0" in said["out"].replace(" ", "")
    assert "$" not in said["out"]
    assert "9 年级 · 计算 · 期末" in said["out"]
    assert door("search", "没有的词") == {"out": "", "err": "没有找到。\n"}


def test_twins_are_shown_and_one_of_them_stays_when_asked(door: Door) -> None:
    found = door("dedupe", "--json")
    assert found["problems"] == 2
    assert found["removed"] == 0
    assert [names(group) for group in found["groups"]] == [[an_identifier(2), an_identifier(3)]]
    assert "1 组重复" in door("dedupe")["err"]
    assert door("dedupe", "--remove", "--json")["removed"] == 1
    assert names(door("search", "绳子", "--json")["problems"]) == [an_identifier(2)]
    assert door("dedupe") == {"out": "", "err": "没有重复的题。\n"}


def test_counts_are_told(door: Door) -> None:
    found = door("stats", "--json")
    assert found["problems"] == 4
    assert {"value": 3, "problems": 2} in found["grades"]
    assert found["tags"] == [{"value": "期末", "problems": 1}]
    said = door("stats")["out"]
    assert said.startswith("一共 4 题")
    assert "没写" in said
