"""SHA-256 of a file, with progress and a way to stop."""

import hashlib
from pathlib import Path

from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Progress, Report, silent

BLOCK = 4 << 20


def sha256_of(path: Path, report: Report = silent, cancel: Cancel | None = None) -> str:
    """The hash of `path` in hexadecimal. Raises `OSError`, `CancelledError`."""
    total = path.stat().st_size
    digest = hashlib.sha256()
    done = 0
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            if cancel is not None:
                cancel.check()
            digest.update(block)
            done += len(block)
            report(Progress(tr("正在核对 {name}", name=path.name), done, total, "bytes"))
    return digest.hexdigest()
