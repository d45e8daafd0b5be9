"""The doors `curriculum` and `generate`, each in its own process."""

import pytest

from curriculum.generators import KINDS, table
from curriculum.tree import national_tree
from tests.cli.program import Program

FIELDS = {
    "code", "stage", "grade", "term", "strand", "topic", "name", "aliases", "can", "demand",
    "requires", "mistakes", "standard", "generators",
}  # fmt: skip


def test_a_grade_lists_its_points_in_teaching_order(used_program: Program) -> None:
    done = used_program.run("curriculum", "--grade", "7", "--json")
    assert done.status == 0
    points = done.document["points"]
    assert [point["code"] for point in points] == [one.code for one in national_tree().at(7)]
    assert set(points[0]) >= FIELDS


def test_words_find_points(used_program: Program) -> None:
    done = used_program.run("curriculum", "--find", "一元二次方程 公式法", "--json")
    assert any("公式法" in point["name"] for point in done.document["points"])


def test_words_that_find_nothing_are_answered_with_a_sentence(used_program: Program) -> None:
    done = used_program.run("curriculum", "--find", "没有这样的点", "--json")
    assert done.status == 1
    assert "没有找到" in done.document["reason"]


def test_an_edition_moves_points(used_program: Program) -> None:
    plain = used_program.run("curriculum", "--grade", "4", "--json").document["points"]
    other = used_program.run("curriculum", "--grade", "4", "--edition", "beishida", "--json")
    assert [one["code"] for one in other.document["points"]] != [one["code"] for one in plain]


def test_problems_are_the_same_for_the_same_seed(used_program: Program) -> None:
    recipe = table().recipes[0]
    arguments = ("generate", "--point", recipe.point, "--count", "6", "--seed", "5", "--json")
    first, second = used_program.run(*arguments), used_program.run(*arguments)
    assert first.status == 0
    assert first.document["problems"] == second.document["problems"]
    assert len({one["id"] for one in first.document["problems"]}) == 6
    for one in first.document["problems"]:
        assert one["point"] == recipe.point
        assert one["kind"] in KINDS
        assert one["solution"]["steps"]
        assert one["answer"]["text"]


def test_an_identifier_gives_its_problem_again(used_program: Program) -> None:
    recipe = table().recipes[-1]
    made = used_program.run("generate", "--point", recipe.point, "--seed", "9", "--json")
    one = made.document["problems"][0]
    again = used_program.run("generate", "--id", one["id"], "--json").document["problems"][0]
    assert {**again, "solution": None} == {**one, "solution": None}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--point", "num.none.none"),
        ("--id", "num.none.none/x/1/1/0"),
        ("--id", "../../etc/passwd"),
        ("--id", "9" * 100_000),
    ],
)
def test_what_nobody_knows_is_a_sentence(used_program: Program, arguments: tuple[str, ...]) -> None:
    done = used_program.run("generate", *arguments, "--json")
    assert done.status == 1
    assert done.document["status"] == "error"
    assert len(done.document["reason"]) < 400


@pytest.mark.parametrize(
    "arguments", [(), ("--point", "a", "--all"), ("--point", "a", "--count", "0")]
)
def test_wrong_use_is_status_two(used_program: Program, arguments: tuple[str, ...]) -> None:
    assert used_program.run("generate", *arguments, "--json").status == 2
