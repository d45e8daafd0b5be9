"""Settings survive a round trip, and a wrong one is named."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import Settings, change_settings, load_settings, save_settings
from engine.errors import WorldError


def test_a_missing_file_is_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20))
def test_any_model_name_survives_the_file(name: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        settings = change_settings(Settings(), model=name, text_scale=1.25, reduce_motion=True)
        save_settings(path, settings)
        assert load_settings(path) == settings


@pytest.mark.parametrize(
    "line", ['theme = "pink"', "theme = 3", "text_scale = 99", 'language = "fr"', "role = true"]
)
def test_a_wrong_setting_is_refused_by_name(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(WorldError, match=line.split()[0]):
        load_settings(path)


def test_settings_of_a_newer_program_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("version = 99", encoding="utf-8")
    with pytest.raises(WorldError, match="升级"):
        load_settings(path)


def test_every_setting_says_what_it_is_for() -> None:
    assert all(item.metadata["help"] for item in fields(Settings))
