"""What this machine has: processors, memory, instructions, and signs of a graphics card."""

import ctypes
import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

MOST_THREADS = 16
_PF_AVX2 = 40  # winnt.h: PF_AVX2_INSTRUCTIONS_AVAILABLE


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine without its model library; memory in bytes.

    `runs_library` is False where the processor lacks AVX2, which the library is built for.
    `nvidia_driver` says that a driver is installed, whatever the library can use.
    """

    processor: str
    threads: int
    memory_total: int
    memory_free: int
    runs_library: bool
    nvidia_driver: bool


def find_machine() -> Machine:
    """Look at this machine; nothing is loaded."""
    memory = psutil.virtual_memory()
    return Machine(
        processor=_processor_name(),
        threads=physical_threads(),
        memory_total=memory.total,
        memory_free=memory.available,
        runs_library=has_avx2(),
        nvidia_driver=has_nvidia_driver(),
    )


def physical_threads() -> int:
    """How many threads serve a model best: physical processors this process may use."""
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = min(cores, len(os.sched_getaffinity(0)))
    return max(1, min(cores, MOST_THREADS))


def has_avx2() -> bool:
    """Whether the processor has AVX2; True for other families, which don't need it."""
    if platform.machine().lower() not in {"x86_64", "amd64", "x64"}:
        return True
    if sys.platform == "win32":
        return bool(ctypes.WinDLL("kernel32").IsProcessorFeaturePresent(_PF_AVX2))
    if sys.platform == "darwin":
        return "AVX2" in _sysctl("machdep.cpu.leaf7_features").split()
    return "avx2" in _flags(_read("/proc/cpuinfo"))


def has_nvidia_driver() -> bool:
    """Whether an NVIDIA driver is installed."""
    if sys.platform == "win32":
        system = os.environ.get("SYSTEMROOT", "C:\\Windows")
        return Path(system, "System32", "nvcuda.dll").exists()
    return Path("/proc/driver/nvidia/version").exists()


def may_have_card() -> bool:
    """Whether it is worth asking the library for cards; only Linux can say no beforehand."""
    if not sys.platform.startswith("linux"):
        return True
    signs = ("/dev/nvidia0", "/dev/kfd", "/dev/dxg", "/dev/dri/renderD128")
    return has_nvidia_driver() or any(Path(sign).exists() for sign in signs)


def _flags(cpuinfo: str) -> frozenset[str]:
    line = next((line for line in cpuinfo.splitlines() if line.startswith("flags")), "")
    return frozenset(line.partition(":")[2].split())


def _processor_name() -> str:
    if sys.platform == "darwin":
        return _sysctl("machdep.cpu.brand_string").strip()
    lines = _read("/proc/cpuinfo").splitlines() if sys.platform.startswith("linux") else []
    named = next((line for line in lines if line.startswith("model name")), "")
    return named.partition(":")[2].strip() or platform.processor() or platform.machine()


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _sysctl(name: str) -> str:
    try:
        asked = ["/usr/sbin/sysctl", "-n", name]
        answer = subprocess.run(asked, capture_output=True, text=True, timeout=5, check=False)
        return answer.stdout
    except (OSError, subprocess.SubprocessError):
        return ""
