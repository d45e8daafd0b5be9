"""The locked room that pages live in: our own scheme, the bundled assets, and nothing else."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from app.page import SCHEME, find_asset

HOST = "page"
_OFF = (
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


def register_scheme() -> None:
    """Make our scheme known; must run before the application object is made."""
    name = QByteArray(SCHEME.encode())
    if QWebEngineUrlScheme.schemeByName(name).name():
        return
    scheme = QWebEngineUrlScheme(name)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)


class _Gate(QWebEngineUrlRequestInterceptor):
    """Refuses every address that is not ours, before anything is asked of the network."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if url.scheme() != SCHEME or url.host() != HOST:
            info.block(True)


class _Server(QWebEngineUrlSchemeHandler):
    """Answers our scheme from the shells and from the list of bundled assets."""

    def __init__(self, assets: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._assets = assets
        self.shells: dict[str, Callable[[], str]] = {}

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if url.host() != HOST or job.requestMethod() != QByteArray(b"GET"):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        shell = self.shells.get(url.path().strip("/"))
        if shell is not None:
            self._reply(job, b"text/html;charset=utf-8", shell().encode("utf-8"))
            return
        asset = find_asset(self._assets, url.path())
        if asset is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        self._reply(job, asset.mime.encode(), asset.path.read_bytes())

    def _reply(self, job: QWebEngineUrlRequestJob, mime: bytes, content: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(mime), buffer)


class WebRoom(QObject):
    """One profile that keeps nothing, shared by the views of one window."""

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile = QWebEngineProfile(self)
        self._server = _Server(assets, self.profile)
        self._gate = _Gate(self.profile)
        self.profile.installUrlSchemeHandler(QByteArray(SCHEME.encode()), self._server)
        self.profile.setUrlRequestInterceptor(self._gate)
        self.profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.profile.setSpellCheckEnabled(False)
        self.profile.downloadRequested.connect(_refuse_download)
        settings = self.profile.settings()
        for name in _OFF:
            settings.setAttribute(getattr(QWebEngineSettings.WebAttribute, name), False)

    def serve(self, name: str, shell: Callable[[], str]) -> None:
        """`wenqu://page/<name>` is what `shell` returns each time it is loaded."""
        self._server.shells[name] = shell


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()
