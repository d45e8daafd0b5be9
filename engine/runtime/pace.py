"""How fast this machine reads its memory, measured, and how fast a model would answer from that."""

import ctypes
import sys
import threading
import time
from functools import cache
from statistics import median

from engine.runtime.devices import physical_threads
from engine.runtime.shape import ModelShape

STRETCH = 256 << 20
"""Bytes read in one pass, shared by the threads: more than any cache holds."""

PASSES = 5


LAYER_SECONDS = 1e-4
"""What the threads spend waiting for one another in a layer, however small it is."""


@cache
def memory_speed() -> float:
    """Bytes a second that the processor's threads read together, in the middle one of five passes.

    About a tenth of a second, once; 0 where it can't be measured. Every token of a model that
    runs on the processor reads all of its weights, and that is what takes the time.
    """
    try:
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        search = library.memchr
        search.argtypes, search.restype = [ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t], None
        threads = physical_threads()
        # Ones, not zeros: memory that was never written has no pages of its own to read.
        stretches = [b"\1" * (STRETCH // threads) for _ in range(threads)]
    except (OSError, AttributeError, MemoryError):
        return 0.0
    return median(_pass(search, stretches) for _ in range(PASSES))


def tokens_per_second(shape: ModelShape, speed: float) -> float:
    """How many tokens a second `shape` writes on a processor that reads `speed` bytes a second.

    0 where the speed isn't known.
    """
    if speed <= 0:
        return 0.0
    return 1 / (shape.read_per_token / speed + shape.layers * LAYER_SECONDS)


def _pass(search: "ctypes._NamedFuncPointer", stretches: list[bytes]) -> float:
    """One search through every stretch for what isn't there; the library lets threads run."""
    begun = time.perf_counter()
    workers = [
        threading.Thread(target=search, args=(stretch, 0, len(stretch))) for stretch in stretches
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return sum(map(len, stretches)) / max(1e-9, time.perf_counter() - begun)
