"""Tasks that are almost standard: a condition more, a number over, another question at the end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.answer.check import check
from engine.steps.solve import solve
from engine.values import VerdictKind

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "near_misses.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["task"])
def test_a_near_miss_is_left_alone_or_answered_rightly(row: dict[str, str]) -> None:
    """`answer` is empty where the question can't be answered, or isn't one for the techniques."""
    for grade in (None, 6, 8):
        solution = solve(row["task"], grade)
        if solution is None or solution.answer is None:
            continue
        assert row["answer"], solution.answer.text
        verdict = check(row["task"], row["answer"], solution.answer.text)
        assert verdict.kind is VerdictKind.RIGHT, solution.answer.text
