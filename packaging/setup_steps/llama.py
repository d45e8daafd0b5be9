"""Compiles llama-cpp-python from its locked source once, keeps the wheel, and installs it."""

import dataclasses
import platform
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from setup_steps.command import Runner
from setup_steps.environment import BUILT_HERE, pip_install
from setup_steps.llama_flags import Machine, cmake_flags, this_machine
from setup_steps.lock_file import split_off
from setup_steps.places import Places
from setup_steps.sentence import Sentence, SetupError
from setup_steps.step import Step, fingerprint


def llama_step(places: Places) -> Step:
    """The step that builds (or finds) the wheel for this machine and installs it."""
    machine = this_machine()
    source, _ = split_off(places.root / "requirements.lock", BUILT_HERE, places.logs)

    def work(runner: Runner) -> None:
        wheel = _wheel(runner, places, source, machine)
        pip_install(runner, places, "--no-index", "--force-reinstall", wheel)

    return Step(
        name="llama",
        title=Sentence("编译 llama.cpp（几分钟，只需一次）", "llama.cpp (minutes, once)"),
        work=work,
        fingerprint=_key(source, machine, places),
        after=("system", "tools"),
    )


def _wheel(runner: Runner, places: Places, source: Path, machine: Machine) -> Path:
    try:
        return _build(runner, places, source, machine)
    except SetupError:
        if not machine.cuda or runner.stop.is_set():
            raise
        runner.notes.append(
            f"CUDA 版本没有编译成功，改用处理器版本；原因见 {runner.log}"
            f" / the CUDA build failed, using the processor only; see {runner.log}"
        )
        return _build(runner, places, source, dataclasses.replace(machine, cuda=False))


def _build(runner: Runner, places: Places, source: Path, machine: Machine) -> Path:
    """The wheel in the cache; compiled first where it isn't there yet."""
    kept = places.cache / "wheels" / _key(source, machine, places)[:16]
    if not (wheels := sorted(kept.glob("*.whl"))):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent, prefix="building-") as folder:
            made = Path(folder) / "made"
            _compile(runner, places, source, _flags(machine, places), made)
            shutil.rmtree(kept, ignore_errors=True)
            made.rename(kept)
        wheels = sorted(kept.glob("*.whl"))
    return wheels[0]


def _compile(
    runner: Runner, places: Places, source: Path, flags: Sequence[str], made: Path
) -> None:
    runner.run(
        places.python,
        *("-m", "pip", "wheel", "--verbose", "--disable-pip-version-check"),
        *("--progress-bar=off", "--no-deps", "--no-build-isolation", "--no-cache-dir"),
        *("--require-hashes", "--requirement", source, "--wheel-dir", made),
        variables={
            "SKBUILD_CMAKE_ARGS": ";".join(flags),
            # llama.cpp's headers and a second copy of its libraries have no place in the wheel.
            "SKBUILD_WHEEL_EXCLUDE": "/include/**;/lib/**;/bin/**",
        },
    )


def _flags(machine: Machine, places: Places) -> tuple[str, ...]:
    return cmake_flags(machine, places.root / "packaging" / "llama_without_common.cmake")


def _key(source: Path, machine: Machine, places: Places) -> str:
    """What a kept wheel depends on: the source's hash, the flags, the system and its C library."""
    flags = cmake_flags(machine, Path("llama_without_common.cmake"))
    hook = places.root / "packaging" / "llama_without_common.cmake"
    libc = "".join(platform.libc_ver())
    return fingerprint(source, hook, machine.system, machine.processor, libc, *flags)
