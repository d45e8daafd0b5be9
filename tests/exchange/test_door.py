"""`wenqu bank import` and `export`: a dry run changes nothing, an import is whole or not at all."""

import argparse
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.cli.bank import COMMAND
from app.cli.command import DONE, Context
from app.paths import find_paths
from app.tutor.banking import Banking
from curriculum.bank import Placing
from curriculum.exchange import BadFileError, write_file
from curriculum.store import open_store
from curriculum.store.bank import BankFilter
from engine.cancel import Cancel, CancelledError
from engine.values import Picture
from engine.values.picture import NumberLine
from tests.exchange.making import SAMPLE, an_item, png, taken

Door = Callable[..., dict[str, Any]]


@pytest.fixture
def door(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Door:
    """The command on an empty bank; gives its document, or its two streams without `--json`."""
    paths = find_paths(str(tmp_path / "data"), {})
    paths.data.mkdir()
    parser = argparse.ArgumentParser()
    COMMAND.prepare(parser)

    def call(*words: object) -> dict[str, Any]:
        options = parser.parse_args([str(word) for word in words])
        assert COMMAND.perform(options, Context(paths, {})) == DONE
        said = capsys.readouterr()
        if not options.json:
            return {"out": said.out, "err": said.err}
        found: dict[str, Any] = json.loads(said.out)
        assert found["schema"] == "wenqu/1"
        return found

    return call


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "题库.csv"
    rows = (
        "题干,题型,答案,知识点,年级",
        "一根绳子长 69 cm，剪去 12 cm，还剩多少？,应用题,57 cm,,3",
        ",填空题,1,,",
        "解方程 $x^2-5x+6=0$,计算题,x=2 或 x=3,,9",
        "1. 一根绳子长 69cm，剪去 12cm，还剩多少？（5分）,应用题,57,,3",
        "解方程 $x^2-5x+6=0$。,计算题,x=2,,9",
    )
    path.write_text("\n".join(rows), encoding="gbk")
    return path


def test_a_dry_run_tells_everything_and_changes_nothing(door: Door, table: Path) -> None:
    found = door("import", table, "--dry-run", "--json")
    assert (found["found"], found["taken"], found["mathtype"]) == (5, 3, 0)
    assert found["format"] == "csv"
    assert found["refused"] == [
        {"row": 3, "reason": "题目是空的。"},
        {"row": 6, "reason": "题库里已经有这道题。"},
    ]
    assert found["duplicates"] == [6]
    assert found["alike"] == [{"row": 5, "like": 2}]
    assert door("stats", "--json")["problems"] == 0


def test_an_import_keeps_what_a_dry_run_promised(door: Door, table: Path) -> None:
    promised = door("import", table, "--dry-run", "--json")
    found = door("import", table, "--json")
    assert {**found, "dry_run": True, "seconds": 0} == {**promised, "seconds": 0}
    assert door("stats", "--json")["problems"] == 3
    again = door("import", table, "--json")
    assert (again["found"], again["taken"]) == (5, 0)
    assert again["duplicates"] == [2, 4, 5, 6]


def test_a_person_is_told_in_sentences(door: Door, table: Path) -> None:
    said = door("import", table)["err"]
    assert "5 题里收了 3 题。" in said
    assert "第 3 行：题目是空的。" in said


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.xlsx", "a.docx", "a.gift", "a.zip", "a.xml"])  # fmt: skip
def test_what_is_exported_imports_as_the_same_problems(
    door: Door, tmp_path: Path, name: str
) -> None:
    source = tmp_path / "source.jsonl"
    write_file(SAMPLE, source)
    assert door("import", source, "--json")["taken"] == len(SAMPLE)
    path = tmp_path / name
    assert door("export", path, "--json")["taken"] == len(SAMPLE)
    found = door("import", path, "--json")
    assert found["found"] == len(SAMPLE)
    # Tables hold no pictures, and a question is another one without its picture.
    assert len(found["duplicates"]) == len(SAMPLE) - (name in ("a.csv", "a.xlsx"))


def test_pictures_leave_with_the_problems(door: Door, tmp_path: Path) -> None:
    source = tmp_path / "source.jsonl"
    write_file([an_item("看图。", images=(png(9),))], source)
    door("import", source)
    door("export", tmp_path / "a.docx")
    (item,) = taken(tmp_path / "a.docx")
    assert [image.data for image in item.images] == [png(9)]


def test_drawings_leave_as_pictures(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'a.db'}")
    line = Picture("number_line", "数轴", drawing=NumberLine((-3.0, 3.0)))
    plain = an_item("看数轴。")
    item = replace(plain, problem=replace(plain.problem, pictures=(line,)))
    store.bank.keep(item)
    bank = Banking(store, draw=lambda picture: png(5) if picture == line else None)
    bank.export_file(BankFilter(), tmp_path / "a.docx")
    bank.export_file(BankFilter(), tmp_path / "a.jsonl")
    store.close()
    (word,) = taken(tmp_path / "a.docx")
    assert [image.data for image in word.images] == [png(5)]
    assert taken(tmp_path / "a.jsonl") == [item]


def test_filters_choose_what_leaves(door: Door, table: Path, tmp_path: Path) -> None:
    door("import", table)
    found = door("export", tmp_path / "out.jsonl", "--grade", "9", "--json")
    assert found["taken"] == 1
    assert [item.problem.grade for item in taken(tmp_path / "out.jsonl")] == [9]


def test_the_template_is_read_back(door: Door, tmp_path: Path) -> None:
    path = tmp_path / "模板.xlsx"
    door("export", path, "--template")
    (item,) = taken(path)
    assert item.problem.kind == "choice"
    assert item.problem.difficulty == 2
    assert [choice.label for choice in item.problem.choices] == list("ABCD")


def test_a_file_that_breaks_off_leaves_the_bank_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = "".join(f"第 {number} 题,1\n" for number in range(1_200))
    path.write_text(f'题干,答案\n{rows}"{"长" * 200_000}",1\n', encoding="utf-8")
    bank = Banking.open(find_paths(str(tmp_path), {}))
    with pytest.raises(BadFileError):
        bank.import_file(path)
    cancel = Cancel()
    cancel.set()
    path.write_text(f"题干,答案\n{rows}", encoding="utf-8")
    with pytest.raises(CancelledError):
        bank.import_file(path, cancel=cancel)
    assert bank.statistics().problems == 0
    assert bank.import_file(path).taken == 1_200
    bank.close()


def test_a_point_is_chosen_by_its_name_and_proposed_by_the_words(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "题干,知识点\n求 $x$ 的值。,勾股定理\n一元二次方程的根与系数的关系是什么？,\n",
        encoding="utf-8",
    )
    bank = Banking.open(find_paths(str(tmp_path), {}))
    bank.import_file(path)
    by_words, by_name = bank.search(BankFilter()).items
    bank.close()
    assert by_name.placing is Placing.CHOSEN
    assert by_name.problem.points
    assert by_words.placing is Placing.PROPOSED
    assert by_words.problem.points


def test_what_the_bank_nearly_has_is_pointed_out(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'a.db'}")
    old = an_item("一根绳子长 69 cm，剪去 12 cm，还剩多少？")
    store.bank.keep(old)
    path = tmp_path / "a.csv"
    path.write_text("题干\n7. 一根绳子长 69cm，剪去 12cm，还剩多少？（5分）\n", encoding="utf-8")
    found = Banking(store).import_file(path, keep=False)
    store.close()
    assert [(each.row, each.like) for each in found.alike] == [(2, old.identifier)]
