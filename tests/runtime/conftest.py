"""The small real model, set up for a client, and a client that is always closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.models import read_header
from engine.runtime import ModelClient, ModelSetup, ModelShape


@pytest.fixture(scope="session")
def setup(test_model: Path) -> ModelSetup:
    header = read_header(test_model)
    return ModelSetup(
        path=test_model,
        name="test",
        shape=ModelShape.of(header),
        chat_template=header.chat_template,
        bos=header.bos,
        eos=header.eos,
        context=2048,
        threads=2,
    )


@pytest.fixture
def client(tmp_path: Path) -> Iterator[ModelClient]:
    client = ModelClient(log=tmp_path / "日志.log")
    yield client
    client.close()


@pytest.fixture(scope="module")
def warm_client(
    tmp_path_factory: pytest.TempPathFactory, setup: ModelSetup
) -> Iterator[ModelClient]:
    """One loaded client for tests that leave it whole."""
    client = ModelClient(log=tmp_path_factory.mktemp("log") / "llama.log")
    client.load(setup)
    yield client
    client.close()
