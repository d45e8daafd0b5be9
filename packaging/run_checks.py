"""Every check in turn, cheapest first, and then the tests, whose closing line is the last."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import check_translations
from freeze import freeze
from setup_steps.models import STARTER, TEST_MODEL, find_model
from setup_steps.places import Places, find_places

ROOT = Path(__file__).resolve().parent.parent
Check = Callable[[], int]
NOTHING_SELECTED = 5
"""Pytest's status when no test was chosen."""


def main(arguments: Sequence[str]) -> int:
    """Run the checks; `arguments` go to pytest. Returns the first status that isn't 0."""
    places = find_places(ROOT)
    os.chdir(ROOT)
    for title, check in _cheap(places):
        if status := _told(title, check):
            return status
    # Each of these two keeps one core busy for a minute or more.
    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(_told, title, check) for title, check in _dear(places)]
        statuses = [each.result() for each in running]
    if any(statuses):
        return next(status for status in statuses if status)
    # A model's threads wait for one another by spinning: beside a second worker they crawl.
    alone = _pytest(places, "-m", "model", *arguments)
    if alone not in (0, NOTHING_SELECTED):
        return alone
    # Window tests and tests of the doors wait for processes of their own half of the time.
    workers = str((os.cpu_count() or 2) * 3 // 2)
    return _pytest(places, "-m", "not model", "-n", workers, *arguments)


def _pytest(places: Places, *arguments: str) -> int:
    environment = {**os.environ, **_for_tests(places)}
    command = [places.python, "-m", "pytest", "-q", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


def _told(title: str, check: Check) -> int:
    """Run one check and say how it went; returns its status."""
    begin = time.monotonic()
    status = check()
    print(f"{'✗' if status else '✓'} {title}  {time.monotonic() - begin:.0f} s", flush=True)
    return status


def _tool(places: Places, name: str, *arguments: str) -> Check:
    return lambda: subprocess.run([places.program(name), *arguments], check=False).returncode


def _cheap(places: Places) -> tuple[tuple[str, Check], ...]:
    return (
        ("写法 ruff check", _tool(places, "ruff", "check", "--quiet")),
        ("版式 ruff format", _tool(places, "ruff", "format", "--check", "--quiet")),
        ("层次 import-linter", _tool(places, "lint-imports")),
        ("翻译 translations", check_translations.main),
    )


def _dear(places: Places) -> tuple[tuple[str, Check], ...]:
    return (("类型 mypy", _tool(places, "mypy")), ("打包 PyInstaller", freeze))


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
