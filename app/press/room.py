"""The press's locked room: our scheme, the bundled assets, the one page to print, nothing else."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, Qt, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWidgets import QApplication

from app.page.served import ORIGIN, SCHEME, SWITCHED_OFF, find_asset, is_ours
from app.press.fonts import without_radicals

HOME = QUrl(f"{ORIGIN}/sheet")
_QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-gpu")


def application() -> QApplication:
    """The application object of a process that shows nothing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "").split()
    wanted = list(_QUIET)
    if sys.platform == "linux" and os.geteuid() == 0:
        # Chromium refuses to start its sandbox as root, as in a container or on a build machine.
        wanted.append("--no-sandbox")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(
        [*flags, *(flag for flag in wanted if flag not in flags)]
    )
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME.encode()))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return QApplication(["wenqu-press"])


class _Gate(QWebEngineUrlRequestInterceptor):
    """Refuses every address that is not ours, before anything is asked of the network."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        if not is_ours(url.scheme(), url.host()):
            info.block(True)


class _Server(QWebEngineUrlSchemeHandler):
    """Answers our scheme: the page to print and the list of bundled assets."""

    def __init__(self, assets: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._assets = assets
        self._kept: dict[str, tuple[bytes, bytes]] = {}
        self.html = b""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if not is_ours(url.scheme(), url.host()) or job.requestMethod() != QByteArray(b"GET"):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        if url.path() == HOME.path():
            self._reply(job, b"text/html;charset=utf-8", self.html)
            return
        known = self._kept.get(url.path())
        if known is None:
            asset = find_asset(self._assets, url.path())
            if asset is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
                return
            is_font = asset.path.suffix == ".ttf" and "SC" in asset.path.name
            content = without_radicals(asset.path) if is_font else asset.path.read_bytes()
            known = self._kept[url.path()] = (asset.mime.encode(), content)
        self._reply(job, *known)

    def _reply(self, job: QWebEngineUrlRequestJob, mime: bytes, content: bytes) -> None:
        buffer = QBuffer(job)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(mime), buffer)


class _Page(QWebEnginePage):
    """A page that goes nowhere and asks nobody anything."""

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.complaints: list[str] = []
        self.permissionRequested.connect(lambda permission: permission.deny())

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        return is_main_frame and QUrl(url) == HOME

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.complaints.append(f"{message} ({source}:{line})"[:300])

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:
        return

    def javaScriptConfirm(self, origin: QUrl | str, message: str) -> bool:
        return False

    def javaScriptPrompt(self, origin: QUrl | str, message: str, default: str) -> tuple[bool, str]:
        return False, ""


class Room(QObject):
    """One page in one profile that keeps nothing."""

    def __init__(self, assets: Path) -> None:
        super().__init__()
        self._profile = QWebEngineProfile(self)
        self._server = _Server(assets, self._profile)
        self._gate = _Gate(self._profile)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME.encode()), self._server)
        self._profile.setUrlRequestInterceptor(self._gate)
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
        self._profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self._profile.downloadRequested.connect(_refuse_download)
        settings = self._profile.settings()
        for name in SWITCHED_OFF:
            settings.setAttribute(getattr(QWebEngineSettings.WebAttribute, name), False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.PrintElementBackgrounds, True)
        self.page = _Page(self._profile, self._profile)

    def open(self, html: str) -> None:
        """Load `html`; the page's `loadFinished` says when."""
        self._server.html = html.encode()
        self.page.complaints.clear()
        self.page.load(HOME)

    def shut(self) -> None:
        """Let go of the page, before its profile goes."""
        self.page.deleteLater()


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()
