"""The ring around what the keyboard has reached: 2 pixels of accent, 2 pixels away."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.gui.theme import Theme

_REACH = 4


class FocusRing(QWidget):
    """Lies over a window and follows the focus from button to button.

    Fields draw their own border. The ring is first shown when Tab is pressed, so it is never seen
    by someone who only clicks.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._followed: list[QWidget] = []
        self._by_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 (a window has one)
        application.focusChanged.connect(self._moved)

    def reveal(self) -> None:
        """The keyboard is moving the focus: show where it is from now on."""
        self._by_keyboard = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide):
            self._place()
        return False

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for old in self._followed:
            old.removeEventFilter(self)
        self._followed = []
        shown = (
            self._by_keyboard
            and isinstance(now, QAbstractButton)
            and now.window() is self.parentWidget()
            and not now.property("ownRing")
        )
        if not shown or now is None:
            self.hide()
            return
        widget: QWidget | None = now
        while widget is not None and widget is not self.parentWidget():
            widget.installEventFilter(self)
            self._followed.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        window = self.parentWidget()
        if not self._followed or window is None or not self._followed[0].isVisible():
            self.hide()
            return
        target = self._followed[0]
        seen = target.visibleRegion().boundingRect()
        box = QRect(target.mapTo(window, QPoint(0, 0)) + seen.topLeft(), seen.size())
        self.setGeometry(box.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersected(window.rect()))
        self.setVisible(not seen.isEmpty())
        self.raise_()
