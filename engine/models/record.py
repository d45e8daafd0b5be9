"""Remembers the hash of a file for as long as its size and time stay the same."""

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class _Seen:
    size: int
    modified: int
    sha256: str


class HashRecord:
    """A small JSON file; when it can't be read or written, hashes are just computed again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, file: Path) -> str:
        """The remembered hash of `file`, or an empty text."""
        seen = self._read().get(_key(file))
        try:
            state = file.stat()
        except OSError:
            return ""
        same = seen is not None and (seen.size, seen.modified) == (state.st_size, state.st_mtime_ns)
        return seen.sha256 if seen is not None and same else ""

    def put(self, file: Path, sha256: str) -> None:
        """Remember `sha256` for `file` as it is now."""
        state = file.stat()
        everything = self._read() | {_key(file): _Seen(state.st_size, state.st_mtime_ns, sha256)}
        self._write({key: seen for key, seen in everything.items() if Path(key).exists()})

    def _read(self) -> dict[str, _Seen]:
        try:
            loaded = json.loads(self._path.read_text(encoding="utf-8"))
            return {
                key: _Seen(int(size), int(modified), str(sha256))
                for key, (size, modified, sha256) in loaded.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _write(self, everything: dict[str, _Seen]) -> None:
        plain = {key: (seen.size, seen.modified, seen.sha256) for key, seen in everything.items()}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(plain, stream, ensure_ascii=False, indent=1)
            Path(name).replace(self._path)
        except OSError:
            return


def _key(file: Path) -> str:
    return str(file.absolute())
