"""Where things are: the data folder, the models' folders, the bundled assets."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """Every folder and file the program uses; made once, at the door, and passed in."""

    data: Path
    """What a person made: database, settings, pictures. `--data-dir` or `WENQU_DATA`."""
    models: Path
    """Model files. `WENQU_MODELS`; may be shared and read-only."""
    cache: Path
    """What can be made again. `WENQU_CACHE`."""
    assets: Path
    """Fonts, icons, styles and translations that came with the program."""

    @property
    def settings(self) -> Path:
        """The settings file, TOML that a person may edit."""
        return self.data / "settings.toml"

    @property
    def beginnings(self) -> Path:
        """Where the model's process keeps the beginning of the last conversation."""
        return self.cache / "beginnings"

    @property
    def log(self) -> Path:
        """The program's log file."""
        return self.data / "wenqu.log"

    @property
    def database_url(self) -> str:
        """`WENQU_DATABASE`, or SQLite in the data folder."""
        return os.environ.get("WENQU_DATABASE") or f"sqlite:///{self.data / 'wenqu.db'}"


def find_paths(data_dir: str | None = None, environment: Mapping[str, str] = os.environ) -> Paths:
    """The folders for this run: the command line first, then variables, then the platform's own."""
    data = Path(
        data_dir
        or environment.get("WENQU_DATA")
        or platformdirs.user_data_dir("wenqu", appauthor=False)
    ).expanduser()
    cache = Path(
        environment.get("WENQU_CACHE") or platformdirs.user_cache_dir("wenqu", appauthor=False)
    ).expanduser()
    default_models = Path(platformdirs.user_data_dir("wenqu", appauthor=False)) / "models"
    models = Path(environment.get("WENQU_MODELS") or default_models).expanduser()
    return Paths(data=data, models=models, cache=cache, assets=_assets())


def _assets() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "assets"
