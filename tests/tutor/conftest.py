"""A tutor over a temporary data folder, with a scripted model beside the real algebra."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.paths import Paths, find_paths
from app.settings import Settings, save_settings
from app.tutor import AskEvent, Question, Tutor, open_tutor
from engine.cancel import Cancel
from engine.deadline import KillableProcess
from engine.judge import Algebra
from engine.models.elsewhere import SMALLEST_MODEL
from engine.runtime import Client, ScriptedClient
from tests.models.gguf_maker import gguf_bytes, write


@pytest.fixture(scope="session")
def algebra() -> Iterator[Algebra]:
    """One warm algebra process for all tests of a worker."""
    process = KillableProcess()
    yield Algebra(process)
    process.close()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders of their own for one test; the assets are the real ones."""
    return replace(
        find_paths(str(tmp_path / "data"), {}), models=tmp_path / "models", cache=tmp_path / "cache"
    )


@pytest.fixture
def model_file(paths: Paths) -> Path:
    """A tiny GGUF that reads well, and is the model to use."""
    save_settings(paths.settings, Settings(model="tiny"))
    return write(paths.models / "tiny.gguf", gguf_bytes(data=SMALLEST_MODEL))


OpenTutor = Callable[..., Tutor]


@pytest.fixture
def tutor_with(paths: Paths, algebra: Algebra) -> Iterator[OpenTutor]:
    """Opens tutors with a scripted client and closes them again."""
    opened: list[Tutor] = []

    def open_with(client: Client | None = None) -> Tutor:
        tutor = open_tutor(paths, client or ScriptedClient([""]), algebra)
        opened.append(tutor)
        return tutor

    yield open_with
    for tutor in opened:
        tutor.close()


def ask(tutor: Tutor, text: str, **options: object) -> list[AskEvent]:
    """All events of one question."""
    events: list[AskEvent] = []
    tutor.ask(Question(text, **options), events.append, Cancel())  # type: ignore[arg-type]
    return events
