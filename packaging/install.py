"""Set-up: installs what is missing, in parallel, and does nothing the second time."""

import argparse
import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from setup_steps.assets import assets_step
from setup_steps.console import Console
from setup_steps.environment import (
    environment_step,
    libraries_step,
    program_step,
    test_tools_step,
    tools_step,
)
from setup_steps.llama import llama_step
from setup_steps.models import STARTER, TEST_MODEL, model_step
from setup_steps.places import Places, find_places
from setup_steps.sentence import SetupError
from setup_steps.step import Step, is_done, run_steps
from setup_steps.system_libraries import missing, system_step

ROOT = Path(__file__).resolve().parent.parent
_OLDEST_PYTHON = (3, 11)
_ROOM_BYTES = 6 * 1024**3


def main(arguments: Sequence[str] | None = None) -> int:
    """Install what is missing; exit status 1 and one sentence when that can't be done."""
    options = _options(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    # Being ended is like Ctrl+C: what runs is ended too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    console = Console()
    places = find_places(ROOT)
    try:
        _check_python()
        steps = every_step(places, for_tests=options.tests)
        if all(is_done(step, places.stamps) for step in steps):
            return 0
        _check_room(places)
        console.say("问渠：正在准备，已完成的部分不会重做。 / Wenqu: setting up.")
        failed = run_steps(steps, places, console)
    except SetupError as error:
        console.say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        console.say("\n已停止；再运行一次会接着做。 / Stopped; run again to go on.")
        return 130
    if failed:
        console.say("\n还没有准备好： / Not ready yet:")
    for each in failed:
        console.say(str(each))
    return 1 if failed else 0


def every_step(places: Places, *, for_tests: bool) -> list[Step]:
    """All steps of set-up, in the order in which a person would list them."""
    wanted = missing()
    return [
        *([system_step(wanted)] if wanted else []),
        environment_step(places),
        tools_step(places),
        libraries_step(places),
        *([test_tools_step(places)] if for_tests else []),
        program_step(places),
        llama_step(places),
        assets_step(places),
        model_step(places, STARTER),
        *([model_step(places, TEST_MODEL)] if for_tests else []),
    ]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    return parser.parse_args(arguments)


def _check_python() -> None:
    if sys.version_info < _OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(
            f"Python {found} 太旧：请安装 Python 3.11 或更新的版本，再运行一次。",
            f"Python {found} is too old: install 3.11 or newer and run this again.",
        )


def _check_room(places: Places) -> None:
    if not places.environment.exists() and shutil.disk_usage(places.root).free < _ROOM_BYTES:
        raise SetupError(
            "磁盘空间不够：请空出至少 6 GB，再运行一次。",
            "Not enough room on the disk: free at least 6 GB and run this again.",
        )


if __name__ == "__main__":
    sys.exit(main())
