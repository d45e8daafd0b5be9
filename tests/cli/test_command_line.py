"""The command line itself: help, wrong use, languages, texts that begin with a minus sign."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import run
from app.cli.run import protect_minus
from app.log import LOGGER

COMMANDS = ("solve", "check", "verify", "model", "doctor", "gallery", "bench")

Run = Callable[..., int]


@pytest.fixture
def wenqu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in this process; faces only remember that they were opened."""
    monkeypatch.setenv("WENQU_DATA", str(tmp_path / "data"))

    def start(*arguments: str) -> int:
        try:
            status = run(arguments, {"window": lambda _paths: 0})
        except SystemExit as end:
            status = int(end.code or 0)
        for handler in LOGGER.handlers[:]:
            LOGGER.removeHandler(handler)
            handler.close()
        return status

    return start


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_has_examples(
    wenqu: Run, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert wenqu(name, "--help") == 0
    shown = capsys.readouterr().out
    assert f"  wenqu {name} " in shown or f"  wenqu {name}\n" in shown
    assert "--data-dir" in shown
    assert name == "model" or "--json" in shown


def test_the_help_lists_every_command(wenqu: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert wenqu("--help") == 0
    shown = capsys.readouterr().out
    assert all(f"    {name} " in shown for name in COMMANDS)
    assert "wenqu solve" in shown


def test_the_help_is_in_the_chosen_language(wenqu: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert wenqu("doctor", "--language", "en", "--help") == 0
    assert "data folder" in capsys.readouterr().out
    assert wenqu("--language=zh", "doctor", "--help") == 0
    assert "数据文件夹" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ("sing",),
        ("solve",),
        ("solve", "1+1", "--batch", "-"),
        ("solve", "1+1", "--votes", "0"),
        ("solve", "1+1", "--votes", "many"),
        ("solve", "1+1", "--grade", "13"),
        ("solve", "1+1", "--seed", "-1"),
        ("solve", "1+1", "--gpu", "fast"),
        ("solve", "1+1", "--loud"),
        ("check", "--expected", "1"),
        ("check", "--batch", "-", "--given", "1"),
        ("verify",),
        ("verify", "a.md", "--batch", "-"),
        ("model",),
        ("model", "paint"),
        ("model", "pull"),
        ("gallery",),
        ("bench", "speed"),
        ("--language", "fr", "doctor"),
    ],
)
def test_wrong_use_is_status_2_with_a_sentence_and_nothing_on_standard_output(
    wenqu: Run, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert wenqu(*arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.strip()


def test_without_a_command_the_window_opens(wenqu: Run) -> None:
    assert wenqu() == 0


@pytest.mark.parametrize(
    ("typed", "parsed"),
    [
        (["check", "--given", "-1/2"], ["check", "--given=-1/2"]),
        (["check", "--given", "--x", "--json"], ["check", "--given=--x", "--json"]),
        (["check", "--given=-3", "--expected", "-3"], ["check", "--given=-3", "--expected=-3"]),
        (["solve", "-3+5", "--json"], ["solve", "--json", "--", "-3+5"]),
        (["solve", "--json", "--", "-h"], ["solve", "--json", "--", "-h"]),
        (["solve", "-h"], ["solve", "-h"]),
        (["verify", "-", "--problem", "-x=1"], ["verify", "-", "--problem=-x=1"]),
        (["solve", "--batch", "-"], ["solve", "--batch", "-"]),
    ],
)
def test_a_text_that_begins_with_a_minus_sign_is_no_option(
    typed: list[str], parsed: list[str]
) -> None:
    assert protect_minus(typed) == parsed
