"""Every check in turn, cheapest first, and then the tests, whose closing line is the last."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import check_translations
from freeze import freeze
from setup_steps.models import STARTER, TEST_MODEL, find_model
from setup_steps.places import Places, find_places

ROOT = Path(__file__).resolve().parent.parent
NOTHING_SELECTED = 5
"""Pytest's status when no test was chosen."""


def main(arguments: Sequence[str]) -> int:
    """Run the checks; `arguments` go to pytest. Returns the first status that isn't 0."""
    places = find_places(ROOT)
    os.chdir(ROOT)
    for title, check in _checks(places):
        begin = time.monotonic()
        status = check()
        print(f"{'✗' if status else '✓'} {title}  {time.monotonic() - begin:.0f} s", flush=True)
        if status:
            return status
    # A model's threads wait for one another by spinning: beside a second worker they crawl.
    alone = _pytest(places, "-m", "model or frozen", *arguments)
    if alone not in (0, NOTHING_SELECTED):
        return alone
    return _pytest(places, "-m", "not (model or frozen)", "-n", "2", *arguments)


def _pytest(places: Places, *arguments: str) -> int:
    environment = {**os.environ, **_for_tests(places)}
    command = [places.python, "-m", "pytest", "-q", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


def _checks(places: Places) -> tuple[tuple[str, Callable[[], int]], ...]:
    def tool(name: str, *arguments: str) -> Callable[[], int]:
        return lambda: subprocess.run([places.program(name), *arguments], check=False).returncode

    return (
        ("写法 ruff check", tool("ruff", "check", "--quiet")),
        ("版式 ruff format", tool("ruff", "format", "--check", "--quiet")),
        ("层次 import-linter", tool("lint-imports")),
        ("翻译 translations", check_translations.main),
        ("类型 mypy", tool("mypy")),
        ("打包 PyInstaller", freeze),
    )


def _for_tests(places: Places) -> dict[str, str]:
    """The variables that tests read: real models, no screen, and no sandbox where root runs it."""
    variables = {
        "WENQU_STARTER_MODEL": str(find_model(places, STARTER).file),
        "WENQU_TEST_MODEL": str(find_model(places, TEST_MODEL).file),
        "QT_QPA_PLATFORM": "offscreen",
        # A model's threads that wait must not take the processor from the other worker's tests.
        "OMP_WAIT_POLICY": "passive",
    }
    if sys.platform == "linux" and os.geteuid() == 0:
        variables["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"
    return variables


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
