"""The beginning of the last conversation on disk: the first question after a start need not read it."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from engine.runtime.prompt_cache import LEAST_SHARED, Line, PromptCache, common

MOST_BYTES = 256 << 20
LONGEST_HEADER = 4 << 20
MOST_FILES = 2
MAGIC = b"wenqu kept prefix 1\n"


class Stateful(Protocol):
    """What can give the state of one of its sequences as bytes, and take it back."""

    vocabulary: int

    def state_size(self, sequence: int) -> int: ...
    def state(self, sequence: int) -> bytes: ...
    def restore(self, sequence: int, data: bytes) -> bool: ...


class KeptPrefix:
    """One file in `folder` for one build of the library, one model file and one type of cache.

    Whatever is wrong with the file, it is as if there were none. A file that kills the process
    is not tried again: it is moved aside while it is taken in.
    """

    def __init__(
        self, folder: Path, *, build: str, sha256: str, cache_type: str, engine: Stateful
    ) -> None:
        key = hashlib.sha256("\0".join((build, sha256, cache_type)).encode()).hexdigest()
        self._file = folder / f"{key[:32]}.prefix"
        self._engine = engine
        self._tried = False

    def bring_back(self, cache: PromptCache, prompt: list[int]) -> None:
        """Remember what is kept, once, when `prompt` begins like it."""
        if self._tried:
            return
        self._tried = True
        aside = self._file.with_suffix(".trying")
        try:
            with self._file.open("rb") as stream:
                header = _header(stream.readline(64), stream.readline(LONGEST_HEADER))
                tokens = _tokens(header, self._engine.vocabulary)
                if common(tokens, prompt) < LEAST_SHARED or not cache.make_room(len(tokens)):
                    return
                data = stream.read(MOST_BYTES + 1)
            if hashlib.sha256(data).hexdigest() != header.get("sha256"):
                return
            os.replace(self._file, aside)  # noqa: PTH105 (the atomic one, on Windows too)
            line = cache.adopt(tokens)
            if not self._engine.restore(line.sequence, data):
                cache.close(line)
                return
            os.replace(aside, self._file)  # noqa: PTH105
        except (OSError, ValueError):
            return

    def keep(self, cache: PromptCache, line: Line) -> None:
        """Write down as much of the beginning of `line` as is worth its place on the disk."""
        self._tried = True  # what runs now is newer than what lies on the disk
        size = self._engine.state_size(line.sequence)
        if size <= 0 or len(line.tokens) < LEAST_SHARED:
            return
        length = min(len(line.tokens), MOST_BYTES * len(line.tokens) // size)
        if length == len(line.tokens):
            data = self._engine.state(line.sequence)
        else:
            part = cache.fork(line, length)
            data = self._engine.state(part.sequence)
            cache.close(part)
        with suppress(OSError):  # a full disk: the next start is merely slower
            self._write(line.tokens[:length], data)

    def _write(self, tokens: list[int], data: bytes) -> None:
        folder = self._file.parent
        folder.mkdir(parents=True, exist_ok=True)
        header = {"tokens": tokens, "sha256": hashlib.sha256(data).hexdigest()}
        new = self._file.with_suffix(".new")
        try:
            # It holds what a pupil asked: nobody else on this computer needs to read it.
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
                out.write(MAGIC + json.dumps(header).encode() + b"\n" + data)
            os.replace(new, self._file)  # noqa: PTH105
        finally:
            new.unlink(missing_ok=True)
        files = sorted(folder.glob("*.prefix"), key=lambda file: file.stat().st_mtime)
        for old in [*files[:-MOST_FILES], *folder.glob("*.trying")]:
            old.unlink(missing_ok=True)


def _header(magic: bytes, line: bytes) -> dict[str, object]:
    """The header as a mapping. Raises `ValueError`."""
    if magic != MAGIC or not line.endswith(b"\n"):
        raise ValueError("not a kept prefix")
    try:
        header = json.loads(line)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(header, dict):
        raise ValueError("no header")
    return header


def _tokens(header: dict[str, object], vocabulary: int) -> list[int]:
    tokens = header.get("tokens")
    if not isinstance(tokens, list) or not tokens:
        raise ValueError("no tokens")
    if not all(type(token) is int and 0 <= token < vocabulary for token in tokens):
        raise ValueError("tokens of another model")
    return tokens
