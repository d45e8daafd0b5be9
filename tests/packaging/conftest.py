"""Makes the scripts in packaging/ importable, as they are when they run."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT
