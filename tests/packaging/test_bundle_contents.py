"""The rules of the bundle: what a school gets, and what must never be in it."""

from pathlib import Path

import pytest
from bundle_contents import GPL_ONLY_QT, QT_LIBRARIES, asset_files, data_files, is_left_out


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll",
        "PySide6\\plugins\\platforminputcontexts\\qtvirtualkeyboardplugin.dll",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt6VirtualKeyboard.dll",
        "PySide6/Qt/lib/libQt6Charts.so.6",
        "PySide6/Qt/lib/QtCharts.framework/Versions/A/QtCharts",
        "libQt6Quick3DUtils.so.6",
        "PySide6/QtDataVisualization.abi3.so",
        "PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
        "PySide6/Qt/translations/qtwebengine_locales/fr.pak",
        "PySide6/Qt/translations/qtbase_fr.qm",
    ],
)
def test_these_are_left_out(name: str) -> None:
    assert is_left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/libexec/QtWebEngineProcess",
        "PySide6/QtWebEngineProcess.exe",
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/QtWebEngineWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/resources/qtwebengine_resources.pak",
        "PySide6/Qt/resources/icudtl.dat",
        "PySide6/Qt/translations/qtwebengine_locales/zh-CN.pak",
        "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "llama_cpp/lib/libllama.so",
        "numpy/_core/_multiarray_umath.so",
        "assets/page/page.css",
    ],
)
def test_these_are_kept(name: str) -> None:
    assert not is_left_out(name)


def test_no_library_that_is_kept_is_under_the_gpl_alone() -> None:
    for library in QT_LIBRARIES:
        assert not any(library.startswith(module) for module in GPL_ONLY_QT)


def test_templates_and_migrations_travel_with_the_code(root: Path) -> None:
    carried = {f"{folder}/{path.name}" for path, folder in data_files(root)}
    assert "curriculum/store/migrations/env.py" in carried
    assert "app/page/templates/page.html" in carried
    assert "engine/models/catalogue.toml" in carried
    assert not any("__pycache__" in name for name in carried)


def test_every_asset_travels_with_its_licence(root: Path) -> None:
    if not (root / "assets" / "node_modules").is_dir():
        pytest.skip("the assets were not fetched yet")
    carried = {f"{folder}/{path.name}" for path, folder in asset_files(root / "assets")}
    for package in ("katex", "lucide-static", "@expo-google-fonts/noto-sans-sc"):
        assert f"assets/node_modules/{package}/LICENSE" in carried


def test_an_asset_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="noto-sans-sc"):
        list(asset_files(tmp_path))
