"""A program's start imports no computer algebra and no plotting: only the child pays for them."""

import importlib
import subprocess
import sys

import pytest

from engine.answer import checker
from engine.deadline import Remote
from engine.judge import algebra

REMOTES = [
    value
    for room in (algebra, checker)
    for value in vars(room).values()
    if isinstance(value, Remote)
]


@pytest.mark.parametrize(
    "module", ["app.tutor", "app.tutor.checking", "app.cli.solve", "app.cli.check"]
)
def test_a_door_starts_without_the_algebra(module: str) -> None:
    asked = f"import sys, {module}; print([name for name in ('sympy', 'matplotlib') if name in sys.modules])"
    printed = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout
    assert printed.strip() == "[]"


@pytest.mark.parametrize("remote", REMOTES, ids=lambda remote: f"{remote.module}:{remote.name}")
def test_work_that_is_only_named_is_there(remote: Remote[object]) -> None:
    assert callable(getattr(importlib.import_module(remote.module), remote.name))


def test_there_is_named_work_to_look_at() -> None:
    assert len(REMOTES) >= 5
