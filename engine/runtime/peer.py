"""llama-cpp-python's own loop in a process of its own: what our speed is measured beside."""

from __future__ import annotations

import json
import multiprocessing
import os
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from engine.errors import WorldError

LARGEST_MESSAGE = 1 << 20
PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Timing:
    """One greedy completion: its tokens, seconds to the first of them and to the last."""

    tokens: int
    first: float
    seconds: float

    @property
    def per_second(self) -> float:
        """Tokens a second once the prompt was read."""
        return (self.tokens - 1) / max(self.seconds - self.first, 1e-9)


class Peer:
    """`Llama.create_completion` of one model file; nothing is remembered from one to the next."""

    def __init__(self, path: Path, *, context: int, threads: int) -> None:
        work = multiprocessing.get_context("spawn")
        self._connection, theirs = work.Pipe()
        self._process = work.Process(
            target=_serve,
            args=(theirs, str(path), context, threads),
            name="wenqu-peer",
            daemon=True,
        )
        self._process.start()
        theirs.close()

    def __enter__(self) -> Peer:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._connection.close()
        self._process.join(1)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def complete(self, prompt: str, most_tokens: int) -> Timing:
        """Continue `prompt` greedily. Raises `WorldError` when the process is gone."""
        asked = {"prompt": prompt, "most": most_tokens}
        try:
            self._connection.send_bytes(json.dumps(asked).encode())
            if not self._connection.poll(PATIENCE):
                raise EOFError
            said = json.loads(self._connection.recv_bytes(LARGEST_MESSAGE))
        except (EOFError, OSError) as error:
            raise WorldError("拿来比较的 llama-cpp-python 没有作答。") from error
        return Timing(int(said["tokens"]), float(said["first"]), float(said["seconds"]))


def _serve(connection: Connection, path: str, context: int, threads: int) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(quiet, stream)
    from llama_cpp import Llama

    model = Llama(
        path,
        n_ctx=context,
        n_batch=512,
        n_threads=threads,
        n_threads_batch=threads,
        flash_attn=True,
        verbose=False,
    )
    while True:
        try:
            asked = json.loads(connection.recv_bytes(LARGEST_MESSAGE))
        except (EOFError, OSError):
            return
        connection.send_bytes(json.dumps(_complete(model, asked)).encode())


def _complete(model: Any, asked: dict[str, Any]) -> dict[str, float]:
    model.reset()
    begun = time.monotonic()
    first = 0.0
    read = 0
    for _ in model.create_completion(
        asked["prompt"],
        max_tokens=asked["most"],
        temperature=0.0,
        repeat_penalty=1.0,
        stream=True,
    ):
        if not first:
            first, read = time.monotonic() - begun, model.n_tokens
    # Counted in its cache: a token that ends within a letter brings no words of its own.
    tokens = model.n_tokens - read + 1
    return {"tokens": tokens, "first": first, "seconds": time.monotonic() - begun}
