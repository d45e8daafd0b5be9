"""Practice in the terminal, and the pupils' doors: what is typed, what is said, what JSON holds."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import learner, practise
from app.cli.command import Command, Context, WrongUseError
from app.paths import find_paths
from app.tutor.practice import practising
from curriculum.store.learning import UnknownPupilError
from engine.errors import WorldError

POINT = "num.addsub.carry-within-20"


class Doors:
    """The two commands over one data folder."""

    def __init__(
        self, home: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.context = Context(find_paths(str(home / "data"), {}), {})
        self._patch, self._capsys = patch, capsys

    def run(self, command: Command, *arguments: str, typed: str = "") -> tuple[str, str]:
        """What a command writes on its two streams; it must succeed."""
        parser = argparse.ArgumentParser()
        command.prepare(parser)
        self._patch.setattr("sys.stdin", io.StringIO(typed))
        assert command.perform(parser.parse_args(arguments), self.context) == 0
        said = self._capsys.readouterr()
        return said.out, said.err

    def document(self, command: Command, *arguments: str, typed: str = "") -> dict[str, Any]:
        """The one JSON document on standard output."""
        out, _ = self.run(command, *arguments, "--json", typed=typed)
        (line,) = out.splitlines()
        found: dict[str, Any] = json.loads(line)
        assert found["schema"] == "wenqu/1"
        return found

    def practise(self, *arguments: str, typed: str = "") -> dict[str, Any]:
        return self.document(practise.COMMAND, *arguments, typed=typed)

    def learner(self, *arguments: str, typed: str = "") -> dict[str, Any]:
        return self.document(learner.COMMAND, *arguments, typed=typed)


@pytest.fixture
def doors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Doors:
    return Doors(tmp_path, monkeypatch, capsys)


def keys(doors: Doors, *arguments: str) -> list[str]:
    """The keys of the problems that a command with a seed asks."""
    asked = doors.practise(*arguments, typed=".\n" * 9)["problems"]
    with practising(doors.context.paths) as room:
        problems = [room.lessons().again(one["id"]).problem for one in asked]
    return [problem.answer.latex for problem in problems if problem.answer is not None]


def test_right_answers_are_counted_and_kept(doors: Doors) -> None:
    wanted = ("--point", POINT, "--count", "3", "--seed", "5", "--level", "2")
    right = keys(doors, *wanted, "--pupil", "先看", "--grade", "1")
    found = doors.practise(
        *wanted, "--pupil", "小明", "--grade", "1", typed="".join(f"{key}\n" for key in right)
    )
    assert (found["asked"], found["answered"], found["right"]) == (3, 3, 3)
    assert [one["answers"][0]["verdict"] for one in found["problems"]] == ["right"] * 3
    assert all(one["point"] == POINT for one in found["problems"])
    shown = doors.learner("show", "小明")
    assert shown["progress"]["right"] == 3
    assert [one["point"] for one in shown["mastery"]] == [POINT]
    assert shown["mistakes"] == 0


def test_help_is_given_in_order_and_the_answer_ends_the_problem(doors: Doors) -> None:
    out, _ = doors.run(
        practise.COMMAND, "--point", POINT, "--count", "2", "--seed", "5", typed="?\n" * 9 + "..\n"
    )
    first = out.index("提示：")
    assert first < out.index("思路：") < out.index("答案：")
    assert "[2/2]" in out
    assert "独立做对 0 道" in out
    (pupil,) = doors.learner("list")["pupils"]
    assert (pupil["name"], pupil["grade"]) == ("我", 1)
    assert pupil["attempts"] >= 1


def test_a_wrong_answer_may_be_tried_again_and_skipped(doors: Doors) -> None:
    found = doors.practise("--point", POINT, "--count", "2", "--seed", "7", typed="99\n98\n.\n..\n")
    first = found["problems"][0]
    assert [one["given"] for one in first["answers"]] == ["99", "98"]
    assert all("还不对" in one["sentence"] for one in first["answers"])
    assert found["answered"] == 1


def test_input_that_ends_ends_the_practice(doors: Doors) -> None:
    found = doors.practise("--grade", "4", "--count", "3", "--pupil", "小明")
    assert (found["asked"], found["answered"]) == (1, 0)
    with pytest.raises(WorldError, match="做到一半"):
        doors.practise("--resume", "--pupil", "小明")


def test_a_practice_that_was_cut_off_is_gone_on_with(
    doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(io, "StringIO", lambda *_: Interrupted())
        with pytest.raises(KeyboardInterrupt):
            doors.practise("--point", POINT, "--seed", "7", "--pupil", "小明", "--grade", "1")
    found = doors.practise("--resume", "--pupil", "小明", typed="99\n..\n")
    assert found["problems"][0]["point"] == POINT
    assert found["answered"] == 1


def test_a_review_without_anything_due_says_so(doors: Doors) -> None:
    _, err = doors.run(practise.COMMAND, "--review", "--pupil", "小明", "--grade", "4")
    assert "今天没有要练的" in err


def test_a_new_name_needs_a_grade(doors: Doors) -> None:
    with pytest.raises(WorldError, match="加上年级"):
        doors.practise("--pupil", "小明")


@pytest.mark.parametrize(
    "arguments", [("--count", "0"), ("--seed", "-1"), ("--review", "--resume")]
)
def test_wrong_use_of_practise_is_said(doors: Doors, arguments: tuple[str, ...]) -> None:
    with pytest.raises(WrongUseError):
        doors.practise(*arguments)


def test_pupils_are_listed_exported_and_forgotten(doors: Doors, tmp_path: Path) -> None:
    doors.practise("--pupil", "小明", "--grade", "4", "--count", "1", typed="不知道\n..\n")
    doors.practise("--pupil", "小红", "--grade", "7", "--count", "1")
    listed = doors.learner("list")["pupils"]
    assert [(one["name"], one["preset"]) for one in listed] == [
        ("小明", "primary"),
        ("小红", "junior"),
    ]
    file = tmp_path / "小明.json"
    assert doors.learner("export", "小明", "--out", str(file))["attempts"] == 1
    assert json.loads(file.read_text(encoding="utf-8"))["pupil"]["name"] == "小明"
    out, _ = doors.run(learner.COMMAND, "export", "小明")
    assert json.loads(out)["attempts"] == json.loads(file.read_text(encoding="utf-8"))["attempts"]
    with pytest.raises(WrongUseError, match="--yes"):
        doors.learner("forget", "小明")
    assert doors.learner("forget", "小明", "--yes")["forgotten"] == listed[0]["id"]
    assert [one["name"] for one in doors.learner("list")["pupils"]] == ["小红"]
    with pytest.raises(UnknownPupilError):
        doors.learner("show", "小明")


def test_a_protected_pupil_is_forgotten_with_the_pin_only(doors: Doors) -> None:
    doors.practise("--pupil", "小明", "--grade", "4", "--count", "1")
    with practising(doors.context.paths) as room:
        room.pin.set("2468")
    with pytest.raises(WorldError, match="PIN"):
        doors.learner("forget", "小明", "--yes", typed="1111\n")
    assert doors.learner("forget", "小明", "--yes", typed="2468\n")["forgotten"]


def test_a_folder_that_is_not_there_is_a_sentence(doors: Doors, tmp_path: Path) -> None:
    doors.practise("--pupil", "小明", "--grade", "4", "--count", "1")
    with pytest.raises(WorldError, match="没能存进"):
        doors.learner("export", "小明", "--out", str(tmp_path / "nowhere" / "x.json"))


def test_wrong_use_of_learner_is_said(doors: Doors) -> None:
    for arguments in (("list", "小明"), ("show",)):
        with pytest.raises(WrongUseError):
            doors.learner(*arguments)
