"""llama.cpp's own quantiser, in a process of its own: what aborts there takes nothing else along."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.runtime.devices import physical_threads

# llama.cpp's llama_ftype by the names people use (include/llama.h).
KINDS = {
    "F32": 0,
    "F16": 1,
    "Q4_0": 2,
    "Q8_0": 7,
    "Q2_K": 10,
    "Q3_K_M": 12,
    "Q4_K_S": 14,
    "Q4_K_M": 15,
    "Q5_K_M": 17,
    "Q6_K": 18,
    "BF16": 32,
}
_LOOK = 0.2


class QuantiseError(WorldError):
    """The quantiser couldn't do it; nothing is left of its work."""


def quantise(
    source: Path, target: Path, kind: str, cancel: Cancel | None = None, *, again: bool = False
) -> Path:
    """`source` as `target` with weights of `kind`; written beside and renamed when whole.

    `again` lets weights that are quantised already be quantised once more, which costs quality.
    Raises `QuantiseError`, also when the process ended by itself, and `CancelledError`.
    """
    if kind not in KINDS:
        raise QuantiseError(
            "没有叫 {kind} 的量化；可以是 {known}。", kind=kind[:20], known="、".join(KINDS)
        )
    beside = target.with_name(f".{target.name}.new")
    process = multiprocessing.get_context("spawn").Process(
        target=_work,
        args=(str(source), str(beside), KINDS[kind], physical_threads(), again),
        name="wenqu-quantise",
        daemon=True,
    )
    process.start()
    try:
        while process.is_alive():
            process.join(_LOOK)
            if cancel is not None:
                cancel.check()
        if process.exitcode or not beside.is_file():
            raise QuantiseError("量化没有做成：{name} 读不了，或者空间不够。", name=source.name)
        os.replace(beside, target)  # noqa: PTH105 (the atomic one, on Windows too)
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        beside.unlink(missing_ok=True)
    return target


def _work(source: str, target: str, kind: int, threads: int, again: bool) -> None:
    from llama_cpp import llama_cpp as lib

    # It tells of every tensor; whoever watches a terminal hears of it as progress instead.
    quiet = lib.llama_log_callback(lambda _level, _text, _data: None)
    lib.llama_log_set(quiet, ctypes.c_void_p())
    lib.llama_backend_init()
    params = lib.llama_model_quantize_default_params()
    params.ftype = kind
    params.nthread = threads
    params.allow_requantize = again
    raise SystemExit(lib.llama_model_quantize(source.encode(), target.encode(), params))
