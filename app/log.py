"""The log: one rotating file in the data folder, nothing on the terminal but errors."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOGGER = logging.getLogger("wenqu")


def start_log(file: Path) -> None:
    """Write the program's log to `file` (1 MB, three kept); without the file when it can't be."""
    LOGGER.setLevel(logging.INFO)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    LOGGER.handlers[:] = [handler]
    LOGGER.propagate = False
