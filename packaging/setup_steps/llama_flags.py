"""How llama.cpp is compiled for this machine: pure choices, so that they can be read and tested."""

import ctypes
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# What the baseline asks of a processor: everything sold since about 2015. A build that asks for
# no more can be kept in a cache, moved to another machine, and shipped in the frozen program.
BASELINE = ("AVX", "AVX2", "FMA", "F16C", "BMI2")
_BASELINE_IN_CPUINFO = {"avx", "avx2", "fma", "f16c", "bmi2"}
_WINDOWS_AVX2 = 40
_PARTS_NOT_USED = (
    "LLAVA_BUILD",
    "LLAMA_BUILD_APP",
    "LLAMA_BUILD_EXAMPLES",
    "LLAMA_BUILD_SERVER",
    "LLAMA_BUILD_TESTS",
    "LLAMA_BUILD_TOOLS",
    "LLAMA_BUILD_UI",
)


@dataclass(frozen=True, slots=True)
class Machine:
    """What decides how llama.cpp is compiled."""

    system: str
    """`linux`, `darwin` or `win32`."""
    processor: str
    """`x86_64`, `arm64`, ... in lower case."""
    baseline: bool
    """An x86 processor that has everything in BASELINE."""
    cuda: bool
    """A CUDA compiler and a card to use it on."""


def this_machine() -> Machine:
    """The machine that set-up runs on."""
    processor = platform.machine().lower().replace("amd64", "x86_64")
    return Machine(
        system=sys.platform,
        processor=processor,
        baseline=processor == "x86_64" and _has_baseline(),
        cuda=_has_cuda(),
    )


def cmake_flags(machine: Machine, project_include: Path) -> tuple[str, ...]:
    """CMake's arguments, each one word; `project_include` is read at llama.cpp's `project()`."""
    unused = tuple(f"-D{part}=OFF" for part in _PARTS_NOT_USED)
    baseline = ("-DGGML_NATIVE=OFF", *(f"-DGGML_{name}=ON" for name in BASELINE))
    return (
        *(baseline if machine.baseline else ("-DGGML_NATIVE=ON",)),
        *(("-DGGML_CUDA=ON",) if machine.cuda else ()),
        *unused,
        f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={project_include.as_posix()}",
    )


def _has_baseline() -> bool:
    if sys.platform == "linux":
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        flags = next((line for line in lines if line.startswith("flags")), "")
        return set(flags.split()) >= _BASELINE_IN_CPUINFO
    if sys.platform == "win32":
        present = ctypes.windll.kernel32.IsProcessorFeaturePresent(_WINDOWS_AVX2)
        return bool(present)
    return False


def _has_cuda() -> bool:
    if not shutil.which("nvcc") or not shutil.which("nvidia-smi"):
        return False
    try:
        listed = subprocess.run(
            ["nvidia-smi", "--list-gpus"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return listed.returncode == 0 and b"GPU" in listed.stdout
