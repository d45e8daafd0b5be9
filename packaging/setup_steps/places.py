"""Where set-up reads and writes: the project, its virtual environment, the cache, the models."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """Every folder that set-up touches."""

    root: Path
    """The project."""
    cache: Path
    """What can be made again and is worth keeping: the built llama.cpp. `WENQU_CACHE`."""
    models: Path
    """Model files. `WENQU_MODELS`."""

    @property
    def environment(self) -> Path:
        """The virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.program("python")

    @property
    def logs(self) -> Path:
        """One log file a step."""
        return self.root / "build" / "setup"

    @property
    def stamps(self) -> Path:
        """One small file for each finished step; gone when the environment is gone."""
        return self.environment / "wenqu-setup"

    def program(self, name: str) -> Path:
        """A program of the virtual environment."""
        if os.name == "nt":
            return self.environment / "Scripts" / f"{name}.exe"
        return self.environment / "bin" / name


def find_places(
    root: Path, environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Places:
    """The same folders as `app.paths`, found before platformdirs is installed."""
    home = Path.home()
    if platform == "win32":
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
        data, cache = local / "wenqu", local / "wenqu" / "Cache"
    elif platform == "darwin":
        data = home / "Library" / "Application Support" / "wenqu"
        cache = home / "Library" / "Caches" / "wenqu"
    else:
        data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "wenqu"
        cache = Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "wenqu"
    return Places(
        root=root,
        cache=Path(environment.get("WENQU_CACHE") or cache).expanduser(),
        models=Path(environment.get("WENQU_MODELS") or data / "models").expanduser(),
    )
