"""What the model remembers between two runs goes with what a person deletes."""

from app.paths import Paths
from app.tutor.beginnings import forget_beginnings


def test_what_the_model_remembers_is_deleted(tmp_path):
    paths = Paths(tmp_path / "data", tmp_path / "models", tmp_path / "cache", tmp_path / "assets")
    paths.beginnings.mkdir(parents=True)
    (paths.beginnings / "one.prefix").write_bytes(b"x")
    forget_beginnings(paths)
    assert list(paths.beginnings.iterdir()) == []


def test_nothing_to_delete_is_no_error(tmp_path):
    forget_beginnings(Paths(tmp_path, tmp_path, tmp_path / "none", tmp_path))
