"""`wenqu worksheet`: one JSON document, files where asked, codes that work again."""

from pathlib import Path

import pytest

from tests.cli.program import Program

POINT = "num.function.linear-graph"


def test_a_paper_is_made_described_and_rebuilt(used_program: Program, tmp_path: Path) -> None:
    made = used_program.run(
        "worksheet", "new", "--points", POINT, "--plan", "lesson", "--seed", "5", "--json",
        "--out", str(tmp_path / "卷.md"),
    )  # fmt: skip
    document = made.document
    assert made.status == 0
    assert document["files"] == [str(tmp_path / "卷.md")]
    assert document["checked"] == len(document["questions"]) == 10
    assert document["minutes"] > 0
    assert {"number", "id", "point", "kind", "level", "marks"} <= set(document["questions"][0])
    code = document["code"]
    again = used_program.run("worksheet", "rebuild", code.lower(), "--json").document
    assert again["questions"] == document["questions"]
    other = used_program.run("worksheet", "rebuild", code, "--version", "B", "--json").document
    assert other["version"] == "B"
    assert other["questions"] != document["questions"]
    back = used_program.run("worksheet", "rebuild", other["code"], "--json").document
    assert back["questions"] == other["questions"]


def test_a_key_is_printed_for_people(used_program: Program) -> None:
    made = used_program.run("worksheet", "new", "--plan", "oral", "--grade", "2", "--count", "9",
                            "--seed", "1", "--json")  # fmt: skip
    shown = used_program.run("worksheet", "key", made.document["code"])
    assert shown.status == 0
    assert shown.out.count("\n") >= 10
    assert made.document["code"] in shown.out


def test_word_and_latex_are_written(used_program: Program, tmp_path: Path) -> None:
    for name in ("卷.docx", "卷.tex"):
        done = used_program.run(
            "worksheet", "render", "--points", POINT, "--plan", "lesson", "--seed", "2",
            "--paper", "A3", "--for", "teacher", "--keys", "after", "--out", str(tmp_path / name),
        )  # fmt: skip
        assert done.status == 0
        assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("rebuild",), 2),
        (("new",), 2),
        (("render", "--points", POINT), 2),
        (("new", "--points", POINT, "--count", "999"), 2),
        (("new", "--points", "no-such"), 1),
        (("rebuild", "AAAA-AAAA-AAAA"), 1),
        (("new", "--points", POINT, "--paper", "Z9"), 1),
        (("new", "--points", POINT, "--plan", "lesson", "--out", "x.xls"), 1),
    ],
)
def test_what_cannot_be_done_is_said(
    used_program: Program, arguments: tuple[str, ...], status: int
) -> None:
    done = used_program.run("worksheet", *arguments, "--json")
    assert done.status == status
    assert done.document["status"] == "error"
    assert done.document["reason"]
