"""The Debian and Ubuntu packages that Qt and the compiler need, and how to get the missing ones."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from setup_steps.command import Runner
from setup_steps.sentence import Sentence, SetupError
from setup_steps.step import Step, fingerprint

NEEDED = (
    "g++",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libnss3",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcomposite1",
    "libxdamage1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "libxkbfile1",
    "libxrandr2",
    "libxtst6",
)
# Newer releases renamed these; under either name they will do.
RENAMED = (
    ("libasound2t64", "libasound2"),
    ("libcups2t64", "libcups2"),
    ("libglib2.0-0t64", "libglib2.0-0"),
)


def missing() -> list[str]:
    """The packages that aren't installed; empty on systems without dpkg."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return []
    return missing_from(_installed())


def missing_from(installed: Iterable[str]) -> list[str]:
    """The packages to install when those in `installed` are there."""
    there = set(installed)
    renamed = [names[-1] for names in RENAMED if not there.intersection(names)]
    return [*(name for name in NEEDED if name not in there), *renamed]


def system_step(wanted: list[str]) -> Step:
    """The step that installs `wanted` with apt-get.

    Raises SetupError with the exact command when only an administrator may do that.
    """

    def work(runner: Runner) -> None:
        rights = _rights(wanted)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        runner.run(*rights, "apt-get", "update", variables=quiet)
        names = [_name_here(name) for name in wanted]
        runner.run(
            *rights,
            "apt-get",
            "install",
            "--yes",
            "--no-install-recommends",
            *names,
            variables=quiet,
        )

    return Step(
        name="system",
        title=Sentence("安装系统库", "system libraries"),
        work=work,
        fingerprint=fingerprint(*wanted),
    )


def _installed() -> list[str]:
    names = [*NEEDED, *(name for names in RENAMED for name in names)]
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    pairs = (line.split() for line in query.stdout.splitlines())
    return [pair[0] for pair in pairs if pair[1:] == ["installed"]]


def _name_here(name: str) -> str:
    """The package's name on this release: of a renamed library's two names, the one it knows."""
    candidates = next((names for names in RENAMED if name in names), (name,))
    for candidate in candidates[:-1]:
        shown = subprocess.run(["apt-cache", "show", candidate], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout:
            return candidate
    return candidates[-1]


def _rights(wanted: list[str]) -> list[str]:
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode
    ):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    command = f"sudo apt-get install {' '.join(wanted)}"
    raise SetupError(
        f"缺少系统库，需要管理员权限：请先运行 {command}，再运行一次。",
        f"System libraries are missing and need an administrator: run {command} first.",
    )
