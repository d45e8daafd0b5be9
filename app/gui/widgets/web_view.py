"""A view of one of our pages: it may run our script, name an action, and copy; nothing else."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu

from app.gui.theme import Theme
from app.gui.widgets.web_room import HOST, WebRoom
from app.page import ORIGIN, SCHEME
from engine.i18n import tr

_log = logging.getLogger(__name__)
_SETTLE = """(() => {
  window.__settled = false;
  const frame = () => new Promise(requestAnimationFrame);
  const rest = async () => {
    await frame(); await frame();
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((motion) => motion.finished));
    await frame(); await frame();
    if (document.fonts.status === "loading") return rest();
    window.__settled = true;
  };
  rest();
})()"""


class _Page(QWebEnginePage):
    """A page that goes nowhere: its own address, or an action's name."""

    acted = Signal(str)

    def __init__(self, profile: QWebEngineProfile, home: QUrl, parent: QWebEngineView) -> None:
        super().__init__(profile, parent)
        self._home = home
        self.permissionRequested.connect(lambda permission: permission.deny())

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        asked = QUrl(url)
        if asked.scheme() == SCHEME and asked.host() == "action":
            if kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
                self.acted.emit(asked.path().strip("/"))
            return False
        return is_main_frame and asked.host() == HOST and asked == self._home

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            _log.error("page script: %s (%s:%s)", message, source, line)

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:
        return

    def javaScriptConfirm(self, origin: QUrl | str, message: str) -> bool:
        return False

    def javaScriptPrompt(self, origin: QUrl | str, message: str, default: str) -> tuple[bool, str]:
        return False, ""


class WebView(QWebEngineView):
    """Shows `wenqu://page/<name>`; `ready` comes after each load, `acted` names a pressed link."""

    ready = Signal()
    acted = Signal(str)

    def __init__(self, theme: Theme, room: WebRoom, name: str, shell: Callable[[], str]) -> None:
        super().__init__()
        self._theme = theme
        self.is_ready = False
        home = QUrl(f"{ORIGIN}/{name}")
        room.serve(name, shell)
        self._page = _Page(room.profile, home, self)
        self._page.acted.connect(self.acted)
        self.setPage(self._page)
        self.setAcceptDrops(False)
        self._home = home
        self.loadFinished.connect(self._loaded)
        self.renderProcessTerminated.connect(self._died)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.load(home)

    def script(self, text: str, result: Callable[[object], object] | None = None) -> None:
        """Run a call made by `app.page.call`; before the page is ready it is dropped."""
        if not self.is_ready:
            return
        if result is None:
            self._page.runJavaScript(text)
        else:
            self._page.runJavaScript(text, 0, result)

    def settle(self, done: Callable[[], object]) -> None:
        """Call `done` when fonts have come and two frames were painted."""

        def asked(value: object) -> None:
            if value is True:
                done()
            else:
                self._page.runJavaScript("window.__settled", 0, asked)

        self._page.runJavaScript(_SETTLE, 0, lambda _: asked(None))

    def shut(self) -> None:
        """Let go of the page, before its profile goes."""
        self.is_ready = False
        self.stop()
        self._page.deleteLater()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(tr("复制"), lambda: self._page.triggerAction(_Page.WebAction.Copy))
        copy.setEnabled(self._page.hasSelection())
        menu.addAction(tr("全选"), lambda: self._page.triggerAction(_Page.WebAction.SelectAll))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _loaded(self, well: bool) -> None:
        if not well and self.is_ready:
            return  # a link that names an action was refused, and the page still stands
        if not well:
            raise RuntimeError(f"the page {self._home.toString()} did not load")
        self.is_ready = True
        self.ready.emit()

    def _died(self, *_: object) -> None:
        self.is_ready = False
        _log.warning("the page's process ended; loading it again")
        self.load(self._home)

    def _restyle(self) -> None:
        self._page.setBackgroundColor(self._theme.color("bg"))
