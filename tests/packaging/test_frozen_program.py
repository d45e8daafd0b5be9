"""The frozen program, as PyInstaller built it: what it carries, and that it works."""

import re
from pathlib import Path

import pytest
from bundle_contents import GPL_ONLY_QT, qt_module
from freeze import BUNDLE
from smoke import answer_by_algebra, answer_by_model, draw_pages

pytestmark = pytest.mark.frozen


@pytest.fixture(scope="module")
def bundle() -> Path:
    if not BUNDLE.is_dir():
        pytest.skip("nothing is frozen here: run packaging/freeze.py")
    return BUNDLE


@pytest.fixture(scope="module")
def names(bundle: Path) -> list[str]:
    return [path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()]


def test_the_bundle_holds_no_qt_module_under_the_gpl_alone(names: list[str]) -> None:
    modules = {qt_module(Path(name).name) or "" for name in names}
    assert "WebEngineCore" in modules
    for module in modules:
        assert not any(module.startswith(gpl) for gpl in GPL_ONLY_QT), module
    assert not [name for name in names if re.search("virtual_?keyboard", name, re.IGNORECASE)]


def test_the_bundle_holds_no_other_library_under_the_gpl(names: list[str]) -> None:
    assert not [name for name in names if re.search(r"libreadline|libgdbm", name)]


def test_the_bundle_speaks_two_languages_and_has_no_developer_tools(names: list[str]) -> None:
    locales = {Path(name).name for name in names if "qtwebengine_locales" in name}
    assert locales == {"zh-CN.pak", "en-US.pak"}
    assert not [name for name in names if "devtools_resources" in name]


def test_the_bundle_carries_the_licences_of_what_it_is_made_of(names: list[str]) -> None:
    texts = [name for name in names if "/licenses/" in f"/{name}"]
    for part in ("LICENSE", "LICENSES.md", "LGPL-3.0.txt", "llama-cpp-python/", "sympy/"):
        assert [name for name in texts if part in name], part


def test_the_frozen_program_answers_by_algebra(bundle: Path, tmp_path: Path) -> None:
    assert "-1/2" in answer_by_algebra(bundle, tmp_path)


@pytest.mark.model
@pytest.mark.timeout(400)
def test_the_frozen_program_asks_the_real_model(
    bundle: Path, test_model: Path, tmp_path: Path
) -> None:
    assert answer_by_model(bundle, test_model, tmp_path)


@pytest.mark.timeout(240)
def test_the_frozen_window_draws_its_pages_and_closes(bundle: Path, tmp_path: Path) -> None:
    assert "ask-empty-light.png" in draw_pages(bundle, tmp_path)
