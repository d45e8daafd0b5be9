"""What peers' test suites call equivalent is judged so here, but for listed exceptions."""

import json
from pathlib import Path

from engine.answer.check import check
from engine.values import VerdictKind

FILES = (
    "math_verify", "inspect_ai", "lighteval_extractive_match", "olympiadbench",
    "hendrycks_is_equiv",
)  # fmt: skip
SAME = (VerdictKind.RIGHT, VerdictKind.WRONG_FORM)


def test_cases_of_peers_are_judged_as_they_say(shared_data: Path) -> None:
    listed = Path(__file__).with_name("peer_exceptions.json").read_text("utf-8")
    exceptions: dict[str, str] = json.loads(listed)
    assert all(exceptions.values())
    missed, total = [], 0
    for name in FILES:
        lines = (shared_data / f"equivalence/{name}.jsonl").read_text("utf-8").splitlines()
        for case in map(json.loads, lines):
            if case["id"] in exceptions:
                continue
            total += 1
            kind = check("", case["expected"], case["given"]).kind
            if (kind in SAME) is not case["equivalent"]:
                missed.append((case["id"], kind))
    assert total > 500
    assert len(missed) <= total / 100, missed
