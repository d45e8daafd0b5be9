"""The program with empty folders, and with the real small model on its shelf."""

from pathlib import Path

import pytest

from tests.cli.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program with nothing on its shelf."""
    return Program(tmp_path)


@pytest.fixture(scope="session")
def used_program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A program whose folders several tests share."""
    return Program(tmp_path_factory.mktemp("used"))


@pytest.fixture(scope="session")
def model_program(tmp_path_factory: pytest.TempPathFactory, test_model: Path) -> Program:
    """A program that finds the small real model; its hash is taken once for all tests."""
    home = tmp_path_factory.mktemp("with-model")
    (home / "models").mkdir()
    (home / "models" / "small.gguf").symlink_to(test_model.resolve())
    return Program(home)
