"""What every test may use: the shared data folder, the small model, and a clean language."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from engine import i18n

# A busy machine is no fault of the code, so no example has a deadline; the same examples are
# tried everywhere, so that a failure seen in one place can be seen in another.
settings.register_profile("wenqu", deadline=None, derandomize=True)
settings.load_profile("wenqu")

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker runs all that starts a real model; two models at once starve each other."""
    for item in items:
        if item.get_closest_marker("model") or item.get_closest_marker("frozen"):
            item.add_marker(pytest.mark.xdist_group("model"))


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    i18n.use_language(i18n.CHINESE)
    yield
    i18n.use_language(i18n.CHINESE)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Measuring data that lies beside the project, where somebody has it."""
    folder = Path(os.environ.get("WENQU_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip("the shared measuring data is not beside the project")
    return folder


@pytest.fixture(scope="session")
def test_model() -> Path:
    """The small real model that set-up fetched."""
    return _model("WENQU_TEST_MODEL")


@pytest.fixture(scope="session")
def starter_model() -> Path:
    """The starter model that set-up fetched."""
    return _model("WENQU_STARTER_MODEL")


def _model(variable: str) -> Path:
    named = os.environ.get(variable)
    if not named or not Path(named).is_file():
        pytest.skip(f"{variable} names no model file")
    return Path(named)
