"""What the model remembers of the last conversation, on disk between two runs, and its end."""

from __future__ import annotations

from contextlib import suppress

from app.paths import Paths


def forget_beginnings(paths: Paths) -> None:
    """Delete it: it holds the words of the last question. Nothing there is no error."""
    with suppress(OSError):
        for file in paths.beginnings.iterdir():
            file.unlink()
