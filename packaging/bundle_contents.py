"""What the frozen program carries and what it leaves out, as plain rules over file names."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath, PurePosixPath

# The Qt libraries that the window, WebEngine and the platform plug-ins need; all are LGPL.
QT_LIBRARIES = frozenset(
    [
        "Core",
        "DBus",
        "Gui",
        "Network",
        "OpenGL",
        "OpenGLWidgets",
        "Pdf",
        "Positioning",
        "PrintSupport",
        "Qml",
        "QmlMeta",
        "QmlModels",
        "QmlWorkerScript",
        "Quick",
        "QuickWidgets",
        "Svg",
        "SvgWidgets",
        "WaylandClient",
        "WaylandEglClientHwIntegration",
        "WebChannel",
        "WebEngineCore",
        "WebEngineProcess",
        "WebEngineWidgets",
        "Widgets",
        "WlShellIntegration",
        "XcbQpa",
    ]
)
# Modules that the Qt Company offers under the GPL or for money, never under the LGPL.
# https://doc.qt.io/qt-6/qtmodules.html, "Add-ons available under commercial or GPLv3 licence".
GPL_ONLY_QT = [
    "Charts",
    "Coap",
    "DataVisualization",
    "Graphs",
    "Grpc",
    "HttpServer",
    "Lottie",
    "Mqtt",
    "NetworkAuth",
    "OpcUa",
    "Protobuf",
    "Quick3D",
    "QuickTimeline",
    "ShaderTools",
    "StateMachine",
    "VirtualKeyboard",
    "WaylandCompositor",
]

_PLUGINS = {
    "iconengines": "",
    "imageformats": "pdf",
    "platforminputcontexts": "virtualkeyboard",
    "platforms": "eglfs|linuxfb|minimal|vkkhrdisplay|vnc|direct2d",
    "platformthemes": "gtk3",
    "printsupport": "",
    "styles": "",
    "wayland-decoration-client": "",
    "wayland-graphics-integration-client": "",
    "wayland-shell-integration": "",
    "xcbglintegrations": "",
}
"""The plug-in folders that are kept, each with a pattern of the plug-ins left out of it."""

_LOCALES = ("zh-CN.pak", "en-US.pak")
_TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_en.qm")

# A folder of `assets/node_modules`, and the files in it that the program reads.
NODE_FILES = (
    ("@expo-google-fonts/noto-sans-sc", "400Regular/*.ttf"),
    ("@expo-google-fonts/noto-sans-sc", "700Bold/*.ttf"),
    ("@expo-google-fonts/noto-serif-sc", "400Regular/*.ttf"),
    ("@expo-google-fonts/noto-serif-sc", "600SemiBold/*.ttf"),
    ("@fontsource/lxgw-wenkai", "index.css"),
    ("@fontsource/lxgw-wenkai", "files/lxgw-wenkai-latin-300-normal.woff2"),
    ("katex", "dist/katex.min.js"),
    ("katex", "dist/katex.min.css"),
    ("katex", "dist/fonts/*.woff2"),
    ("lucide-static", "icons/*.svg"),
)


def is_left_out(name: str) -> bool:
    """Whether a file that PyInstaller found, by its name in the bundle, is left out."""
    path = PurePosixPath(name.replace("\\", "/"))
    if _is_unused_library(path):
        return True
    if "PySide6" not in path.parts:
        return False
    if "qml" in path.parts:
        return True
    if "plugins" in path.parts:
        group = path.parts[path.parts.index("plugins") + 1]
        unwanted = _PLUGINS.get(group)
        return unwanted is None or bool(unwanted and re.search(unwanted, path.name))
    if path.suffix == ".pak":
        in_locales = "qtwebengine_locales" in path.parts
        return path.name not in _LOCALES if in_locales else "devtools" in path.name
    if path.suffix == ".qm":
        return path.name not in _TRANSLATIONS
    return False


def qt_module(file_name: str) -> str | None:
    """`Charts` for `libQt6Charts.so.6`, `Qt6Charts.dll` or `QtCharts.abi3.so`; else None."""
    match = re.match(r"(?:lib)?Qt6?([A-Z3][A-Za-z0-9]*?)(?:_conda)?\.", file_name)
    return match[1] if match else None


def _is_unused_library(path: PurePosixPath) -> bool:
    # On macOS a library is a folder, QtCharts.framework.
    names = [part for part in path.parts if part.endswith(".framework")] or [path.name]
    modules = [qt_module(name) for name in names]
    return any(module is not None and module not in QT_LIBRARIES for module in modules)


def asset_files(assets: Path) -> Iterator[tuple[Path, str]]:
    """Every asset that the program reads, with its folder in the bundle; licences included."""
    modules = assets / "node_modules"
    for path in sorted(assets.rglob("*")):
        if path.is_file() and modules not in path.parents and path.name[0] != ".":
            yield path, f"assets/{path.parent.relative_to(assets).as_posix()}"
    for package, pattern in NODE_FILES:
        found = sorted((modules / package).glob(pattern))
        if not found:
            raise FileNotFoundError(f"assets/node_modules/{package} has no {pattern}")
        for path in (*found, *sorted((modules / package).glob("LICENSE*"))):
            yield path, f"assets/{path.parent.relative_to(assets).as_posix()}"


def data_files(root: Path) -> Iterator[tuple[Path, str]]:
    """Templates, tables and migrations that lie beside the code which reads them."""
    for room in ("app", "engine", "curriculum"):
        for path in sorted((root / room).rglob("*")):
            if not path.is_file() or is_by_product(path.relative_to(root)):
                continue
            # Alembic reads its migrations as files, code though they are.
            if path.suffix != ".py" or "migrations" in path.parts:
                yield path, path.parent.relative_to(root).as_posix()


def is_by_product(path: PurePath) -> bool:
    """Whether a file was left by a tool: in `__pycache__`, or in a hidden folder."""
    return any(part == "__pycache__" or part.startswith(".") for part in path.parts)


def licence_files(names: frozenset[str]) -> Iterator[tuple[Path, str]]:
    """The licence texts of the Python packages in `names`, as their distributions carry them."""
    for distribution in distributions():
        name = normal_name(distribution.name)
        if name not in names:
            continue
        for path in _licences(distribution):
            yield path, f"licenses/{name}"


def normal_name(name: str) -> str:
    """A package's name as the registries compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _licences(distribution: Distribution) -> list[Path]:
    word = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)
    return [
        Path(str(distribution.locate_file(file)))
        for file in distribution.files or []
        if ".dist-info" in str(file) and word.match(file.name)
    ]
