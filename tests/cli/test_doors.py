"""Every door in its own process: one JSON document, words for people on the other stream."""

import json
from pathlib import Path

import pytest

from tests.cli.program import Ended, Program

EQUATION = "解方程：$2x^2-5x-3=0$"
MARKS = {"checked", "wrong", "carried", "not_checkable", "timeout"}


@pytest.fixture(scope="session")
def solved(used_program: Program) -> Ended:
    """The equation of the README, solved once."""
    return used_program.run("solve", "--json", EQUATION)


def test_an_equation_is_one_document_with_every_step_checked(solved: Ended) -> None:
    assert solved.status == 0
    found = solved.document
    assert found["status"] == "solved"
    assert found["solver"] == "algebra"
    assert found["verified"] is True
    assert found["steps"]
    assert {step["mark"] for step in found["steps"]} == {"checked"}
    assert "3" in found["answer"]["latex"]
    assert r"-\frac{1}{2}" in found["answer"]["latex"]
    assert found["answer"]["text"]
    assert found["provenance"]["solver"] == "algebra"
    assert found["seconds"] >= 0
    for picture in found["pictures"]:
        assert picture["description"]
        assert picture["svg"].startswith(("<svg", "<?xml"))


def test_its_figure_shows_both_roots(solved: Ended) -> None:
    described = " ".join(picture["description"] for picture in solved.document["pictures"])
    assert "3" in described


def test_on_a_terminal_the_same_is_aligned_text_without_latex(used_program: Program) -> None:
    shown = used_program.run("solve", EQUATION)
    assert shown.status == 0
    assert "\\" not in shown.out
    assert "$" not in shown.out
    assert shown.out.count("✓") >= 2
    assert "x₁=3" in shown.out
    assert shown.out.splitlines()[-1].startswith("每一步都用代数核对过")


def test_a_task_may_begin_with_a_minus_sign(used_program: Program) -> None:
    found = used_program.run("solve", "-3+5", "--json").document
    assert found["answer"]["text"] == "2"


def test_without_a_model_the_rest_says_how_to_get_one(program: Program) -> None:
    asked = program.run("solve", "--json", "小明有24个苹果，送出一些，还剩几个？为什么？")
    assert asked.status == 1
    found = asked.document
    assert found["status"] == "error"
    for command in ("wenqu model pull starter", "wenqu model import"):
        assert command in found["advice"]
        assert command in asked.err


def test_keeping_to_algebra_is_unsolved_and_not_an_error(used_program: Program) -> None:
    asked = used_program.run("solve", "--json", "--no-model", "小明今天为什么高兴？")
    assert asked.status == 1
    assert asked.document["status"] == "unsolved"
    assert asked.document["answer"] is None
    assert asked.document["verified"] is not True


def test_a_given_answer_is_checked(used_program: Program) -> None:
    right = used_program.run("check", "--expected", "-1/2", "--given", "-0.5", "--json")
    assert right.status == 0
    assert right.document["verdict"] == "right"
    assert right.document["parts"] == []
    wrong = used_program.run("check", "--expected", "1/2", "--given", "-1/2")
    assert wrong.status == 0
    assert "不对" in wrong.out
    assert wrong.err in {"", "正在核对……\n"}  # The second, when it waited longer than two seconds.


def test_a_solution_is_marked_line_by_line(used_program: Program, tmp_path: Path) -> None:
    file = tmp_path / "解答.md"
    file.write_text("解：\n$2x+3=7$\n$2x=4$\n$x=3$\n", encoding="utf-8")
    ended = used_program.run("verify", str(file), "--problem", "解方程：$2x+3=7$", "--json")
    assert ended.status == 0
    found = ended.document
    assert [line["number"] for line in found["lines"]] == list(range(1, len(found["lines"]) + 1))
    assert [line["text"] for line in found["lines"]][:4] == ["解：", "$2x+3=7$", "$2x=4$", "$x=3$"]
    assert {line["mark"] for line in found["lines"]} <= MARKS
    assert found["first_wrong"] == 4
    assert found["lines"][2]["mark"] == "checked"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 300_000])
def test_a_file_that_is_no_solution_is_refused_in_a_document(
    used_program: Program, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "solution.md"
    file.write_bytes(content)
    ended = used_program.run("verify", str(file), "--json")
    assert ended.status == 1
    assert ended.document["status"] == "error"
    assert "solution.md" in ended.document["reason"]
    assert ended.err.strip() == ended.document["reason"]


def test_a_missing_file_is_refused_by_name(used_program: Program) -> None:
    ended = used_program.run("verify", "不在.md")
    assert ended.status == 1
    assert "不在.md" in ended.err
    assert ended.out == ""


def test_the_models_are_listed_with_how_they_would_run(program: Program) -> None:
    ended = program.run("model", "list", "--json", "--data-dir", str(program.home / "elsewhere"))
    assert ended.status == 0
    rows = ended.document["models"]
    starter = next(row for row in rows if row["id"] == "starter")
    assert starter["on_disk"] is False
    assert starter["fits"]
    assert len(starter["sha256"]) == 64
    assert any(row["id"].startswith("confucius3") for row in rows)
    assert (program.home / "elsewhere" / "wenqu.db").is_file()
    assert not (program.home / "data").exists()


def test_the_doctor_says_what_is_missing_and_what_to_do(program: Program) -> None:
    ended = program.run("doctor", "--json", "--language", "en")
    found = ended.document
    assert ended.status == 1
    assert found["ok"] is False
    assert all(check["found"] for check in found["checks"])
    missing = [check for check in found["checks"] if not check["ok"] and check["needed"]]
    assert any("wenqu model pull" in check["advice"] for check in missing)


def test_wrong_use_is_a_document_too_where_one_was_asked_for(used_program: Program) -> None:
    ended = used_program.run("solve", "--json")
    assert ended.status == 2
    assert ended.document["status"] == "error"


@pytest.mark.model
def test_a_model_answers_with_its_full_provenance_and_the_same_seed_the_same_text(
    model_program: Program,
) -> None:
    question = "小红有3个苹果，妈妈又给了她2个，小红现在有几个苹果？请用一句话回答。"
    first, second = (
        model_program.run("solve", "--json", "--model", "test", "--seed", "5", question)
        for _ in range(2)
    )
    found = first.document
    assert found["solver"] == "model"
    assert found["text"]
    assert found["verified"] is not True
    assert found["text"] == second.document["text"]
    provenance = found["provenance"]
    assert provenance["seed"] == 5
    assert provenance["prompt_version"] == "solve.v1"
    assert provenance["device"]
    assert provenance["threads"] >= 1
    listed = model_program.run("model", "list", "--json").document["models"]
    row = next(row for row in listed if row["id"] == "test")
    assert row["on_disk"] is True
    assert provenance["model_sha256"] == row["sha256"]
    assert json.dumps(found["thinking"]) == '""'
