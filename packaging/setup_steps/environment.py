"""The virtual environment and what pip puts into it, from locked versions and hashes only."""

import platform
import sys
import threading
from pathlib import Path

from setup_steps.command import Runner
from setup_steps.lock_file import split_off
from setup_steps.places import Places
from setup_steps.sentence import Sentence
from setup_steps.step import Step, fingerprint

BUILT_HERE = "llama-cpp-python"
"""The one package that is compiled on this machine, by a step of its own."""

# Two pips that write into one environment at once would step on each other's feet.
_one_at_a_time = threading.Lock()


def pip_install(runner: Runner, places: Places, *arguments: str | Path) -> None:
    """Install into the environment; other steps' installs wait their turn."""
    with _one_at_a_time:
        runner.run(
            places.python,
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--progress-bar=off",
            "--no-deps",
            *arguments,
        )


def environment_step(places: Places) -> Step:
    """The step that makes the virtual environment."""

    def work(runner: Runner) -> None:
        runner.run(sys.executable, "-m", "venv", "--clear", places.environment)

    return Step(
        name="environment",
        title=Sentence("建立虚拟环境", "virtual environment"),
        work=work,
        fingerprint=fingerprint(platform.python_version(), sys.base_prefix, str(places.root)),
        evidence=(places.python,),
    )


def tools_step(places: Places) -> Step:
    """The step that installs what builds the rest: CMake, Ninja, Node, setuptools."""
    lock = places.root / "requirements-build.lock"
    return _lock_step(
        places, "tools", Sentence("安装构建工具", "build tools"), lock, lock, after=("environment",)
    )


def libraries_step(places: Places) -> Step:
    """The step that installs the program's own libraries, all but the one that is built here."""
    lock = places.root / "requirements.lock"
    _, others = split_off(lock, BUILT_HERE, places.logs)
    title = Sentence("安装程序用到的库", "the program's libraries")
    return _lock_step(places, "libraries", title, lock, others, after=("tools",))


def test_tools_step(places: Places) -> Step:
    """The step that installs what the tests and the frozen program's builder need."""
    lock = places.root / "requirements-test.lock"
    title = Sentence("安装测试工具", "test tools")
    return _lock_step(places, "test-tools", title, lock, lock, after=("libraries",))


def program_step(places: Places) -> Step:
    """The step that puts the program itself into the environment, as a link to its folder."""

    def work(runner: Runner) -> None:
        pip_install(runner, places, "--no-build-isolation", "--editable", places.root)

    return Step(
        name="program",
        title=Sentence("安装问渠", "Wenqu itself"),
        work=work,
        fingerprint=fingerprint(places.root / "pyproject.toml"),
        evidence=(places.program("wenqu"),),
        after=("libraries",),
    )


def _lock_step(
    places: Places, name: str, title: Sentence, lock: Path, wanted: Path, after: tuple[str, ...]
) -> Step:
    def work(runner: Runner) -> None:
        pip_install(runner, places, "--require-hashes", "--requirement", wanted)

    return Step(name=name, title=title, work=work, fingerprint=fingerprint(lock), after=after)
