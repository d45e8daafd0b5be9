"""What the page may load: a short list of bundled files, by address, and nothing else."""

import re
from dataclasses import dataclass
from pathlib import Path

SCHEME = "wenqu"
ORIGIN = "wenqu://page"

_FONTS = "node_modules/@expo-google-fonts"
_OPEN_FOLDERS = (
    "page",
    "icons",
    "node_modules/katex/dist",
    "node_modules/@fontsource/lxgw-wenkai",
    f"{_FONTS}/noto-sans-sc",
    f"{_FONTS}/noto-serif-sc",
)
_MIMES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".woff2": "font/woff2",
}
_SAFE = re.compile(r"/asset((?:/@?[A-Za-z0-9_][A-Za-z0-9_.-]*)+)")


@dataclass(frozen=True, slots=True)
class Asset:
    """A bundled file and the type it is served as."""

    path: Path
    mime: str


def find_asset(assets: Path, url_path: str) -> Asset | None:
    """The file behind `/asset/...`, or None when there is none or it isn't the page's business."""
    match = _SAFE.fullmatch(url_path)
    if match is None or len(url_path) > 300:
        return None
    name = match[1].lstrip("/")
    mime = _MIMES.get(Path(name).suffix)
    if mime is None or not any(name.startswith(folder + "/") for folder in _OPEN_FOLDERS):
        return None
    path = assets / name
    return Asset(path, mime) if path.is_file() else None


def font_file(assets: Path) -> Path:
    """Noto Sans SC as TrueType, for drawings and for Qt."""
    return assets / _FONTS / "noto-sans-sc" / "400Regular" / "NotoSansSC_400Regular.ttf"


HOST = "page"

SWITCHED_OFF = (
    "AutoLoadIconsForPage",
    "DnsPrefetchEnabled",
    "ErrorPageEnabled",
    "FullScreenSupportEnabled",
    "HyperlinkAuditingEnabled",
    "JavascriptCanAccessClipboard",
    "JavascriptCanOpenWindows",
    "JavascriptCanPaste",
    "LocalContentCanAccessFileUrls",
    "LocalContentCanAccessRemoteUrls",
    "LocalStorageEnabled",
    "NavigateOnDropEnabled",
    "PdfViewerEnabled",
    "PluginsEnabled",
    "ScreenCaptureEnabled",
    "WebGLEnabled",
)
"""What Qt's web engine could do and our pages may not, by the names of its settings."""


def is_ours(scheme: str, host: str) -> bool:
    """Whether an address may be asked for at all; every other is refused before the network."""
    return scheme == SCHEME and host == HOST
