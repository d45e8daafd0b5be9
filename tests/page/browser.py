"""A program that opens one page offscreen as the window does, and says what it saw, as JSON.

It reads one JSON object on standard input: `html`, `assets`, `calls` (JavaScript to run in order),
`ask` (an expression whose value comes back), `width`, `height`, `picture` (a PNG to write).
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QTimer, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from app.page import find_asset


class Handler(QWebEngineUrlSchemeHandler):
    def __init__(self, html: str, assets: Path) -> None:
        super().__init__()
        self.html, self.assets = html, assets

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = job.requestUrl().path()
        if path == "/here":
            mime, data = "text/html; charset=utf-8", self.html.encode()
        else:
            asset = find_asset(self.assets, path)
            if asset is None:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
                return
            mime, data = asset.mime, asset.path.read_bytes()
        buffer = QBuffer(parent=job)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(mime.encode(), buffer)


class Watch(QWebEngineUrlRequestInterceptor):
    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []

    def interceptRequest(self, info) -> None:
        if info.requestUrl().scheme() != "wenqu":
            self.outside.append(info.requestUrl().toString())
            info.block(True)


class Page(QWebEnginePage):
    def __init__(self, profile) -> None:
        super().__init__(profile, None)
        self.said: list[str] = []
        self.left: list[str] = []

    def javaScriptConsoleMessage(self, level, message, line, source) -> None:
        self.said.append(message)

    def acceptNavigationRequest(self, url, kind, main) -> bool:
        if url.toString() == "wenqu://page/here":
            return True
        self.left.append(url.toString())
        return False


def main() -> None:
    job = json.load(sys.stdin)
    scheme = QWebEngineUrlScheme(b"wenqu")
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme | QWebEngineUrlScheme.Flag.CorsEnabled)
    QWebEngineUrlScheme.registerScheme(scheme)
    application = QApplication(["browser"])
    profile = QWebEngineProfile()
    handler, watch = Handler(job["html"], Path(job["assets"])), Watch()
    profile.installUrlSchemeHandler(b"wenqu", handler)
    profile.setUrlRequestInterceptor(watch)
    page, view = Page(profile), QWebEngineView()
    view.setPage(page)
    view.resize(job.get("width", 1286), job.get("height", 574))
    view.show()
    calls = list(job.get("calls", []))
    seen: dict[str, object] = {}

    def done(value: object) -> None:
        seen["value"] = value
        if job.get("picture"):
            view.grab().save(job["picture"])
        seen.update(said=page.said, left=page.left, outside=watch.outside)
        print(json.dumps(seen))
        application.quit()

    def ask(_: object = None) -> None:
        page.runJavaScript(job.get("ask", "true"), done)

    def next_call(_: object = None) -> None:
        if calls:
            page.runJavaScript(calls.pop(0), next_call)
        else:
            QTimer.singleShot(job.get("settle", 400), ask)

    def loaded(ok: bool) -> None:
        # A refused navigation ends with a load of its own, which is no news.
        page.loadFinished.disconnect(loaded)
        if ok:
            wait()
        else:
            done('"not loaded"')

    page.loadFinished.connect(loaded)

    def wait(_: object = None) -> None:
        page.runJavaScript("document.body.classList.contains('ready')", check)

    def check(ready: object) -> None:
        if ready:
            next_call()
        else:
            QTimer.singleShot(20, wait)

    page.load(QUrl("wenqu://page/here"))
    application.exec()
    view.setPage(None)
    page.deleteLater()


main()
