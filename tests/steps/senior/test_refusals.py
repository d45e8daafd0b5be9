"""What the senior techniques must not answer: a missing condition is worse than silence."""

import json
from pathlib import Path

import pytest

from tests.steps.senior.solving import answer, solved

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "refusals.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["task"])
def test_a_question_that_is_not_fully_understood_is_left_alone(row: dict[str, str]) -> None:
    assert solved(row["task"]) is None, row["why"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("解不等式 √(x-1)>x-3", r"\{x\mid 1\leqslant x<5\}"),
        ("解不等式 √(2x-1)<2", r"\{x\mid \frac{1}{2}\leqslant x<\frac{5}{2}\}"),
        ("解不等式 √(3-x)<x-1", r"\{x\mid 2<x\leqslant 3\}"),
    ],
)
def test_a_closed_end_of_the_domain_is_part_of_the_solution(question: str, expected: str) -> None:
    assert answer(question) == expected


def test_hostile_text_is_left_alone() -> None:
    for text in (
        "求" * 3000,
        "解不等式" + "(" * 500,
        "计算 9^9^9^9",
        "求f(x)=x^{999999}的导数",
        "",
    ):
        assert solved(text) is None
