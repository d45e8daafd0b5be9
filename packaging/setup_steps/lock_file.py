"""Reads a lock file of exact versions and hashes, and cuts it into one entry a package."""

import re
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def entries(text: str) -> dict[str, str]:
    """Each package's entry, hashes included, by its name."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        start = _NAME.match(line)
        if start:
            name = start.group()
            found[name] = ""
        if name and line.strip() and not line.lstrip().startswith("#"):
            found[name] += line
    return found


def split_off(lock: Path, name: str, folder: Path) -> tuple[Path, Path]:
    """Two lock files written into `folder`: that of `name` alone, and that of all the others."""
    every = entries(lock.read_text(encoding="utf-8"))
    alone, others = folder / f"{name}.lock", folder / f"{lock.stem}-others.lock"
    folder.mkdir(parents=True, exist_ok=True)
    alone.write_text(every.pop(name), encoding="utf-8")
    others.write_text("".join(every.values()), encoding="utf-8")
    return alone, others
