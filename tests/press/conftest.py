"""One warm press for the tests that really print."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.press import Press

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="session")
def assets() -> Path:
    if not (ASSETS / "node_modules" / "katex").is_dir():
        pytest.skip("set-up has not fetched the assets")
    return ASSETS


@pytest.fixture(scope="session")
def press(assets: Path) -> Iterator[Press]:
    with Press(assets) as one:
        yield one
