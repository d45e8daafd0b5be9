"""The words of primary rules: every rule has its sentence, and none takes another room's."""

import ast
import json
from pathlib import Path

import engine.steps.primary as room
from engine.judge.measure import FOLDER
from engine.steps.explain.junior import JUNIOR
from engine.steps.explain.primary import PRIMARY
from engine.steps.explain.senior import SENIOR

FILES = sorted(Path(room.__file__).parent.rglob("*.py"))
TASKS = FOLDER / "primary.jsonl"
DYNAMIC = {"add_whole", "add_decimals", "subtract_whole", "subtract_decimals"}


def strings() -> set[str]:
    found = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def rules_named() -> set[str]:
    """Literal codes handed to `line`, `Move` and `go`."""
    found = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                first = node.args[0]
                if name in ("line", "Move", "go", "work") and isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def test_every_rule_that_is_named_has_a_sentence():
    assert rules_named() <= set(PRIMARY)


def test_every_sentence_belongs_to_a_rule():
    assert set(PRIMARY) - DYNAMIC <= strings()


def test_no_rule_code_is_another_room_s():
    assert not set(PRIMARY) & (set(JUNIOR) | set(SENIOR))


def test_reasons_are_sentences():
    for rule, sentence in PRIMARY.items():
        assert sentence.name, rule
        assert sentence.reason.endswith(("。", "……", "？")), rule


def test_every_rule_is_met_by_some_task(solve):
    met = set()
    files = (TASKS, FOLDER / "rounds.jsonl")
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    for task in map(json.loads, lines):
        found = solve(task["task"], task["grade"]) if task["grade"] <= 6 else None
        waiting = list(found[0].moves) if found is not None else []
        while waiting:
            move = waiting.pop()
            met.add(move.rule)
            waiting += move.parts
    assert not set(PRIMARY) - met
