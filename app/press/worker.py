"""The press itself: orders come in on a pipe, pages are set by the browser, bytes go back."""

import json
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QObject,
    QSize,
    QSizeF,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImageWriter, QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument

from app.press.orders import Done, Print, Ready, Refused
from app.press.room import Room, application

COUNTED = ("pages", "questions", "untypeset")
"""What the page says of itself, in the order of `Done`."""
LOOK_EVERY = 15
"""Milliseconds between two looks at a page that is being set."""
_STATE = "document.body.classList.contains('set') ? JSON.stringify(wenquSheet.state()) : ''"


class _Press(QObject):
    """One order at a time; the client waits for the answer and kills the process when it is late."""

    ordered = Signal(object)
    ended = Signal()

    def __init__(self, pipe: Connection, assets: Path) -> None:
        super().__init__()
        self._pipe = pipe
        self._order: Print | None = None
        self.room = Room(assets)
        self.room.page.loadFinished.connect(self._loaded)
        self.room.page.renderProcessTerminated.connect(
            lambda *_: self._refuse("the renderer ended")
        )
        self.ordered.connect(self._begin)

    def read(self) -> None:
        """Take orders until the pipe closes; runs in a thread of its own."""
        try:
            while True:
                self.ordered.emit(self._pipe.recv())
        except (EOFError, OSError):
            self.ended.emit()

    def _begin(self, order: Print) -> None:
        self._order = order
        self.room.open(order.html)

    def _loaded(self, well: bool) -> None:
        if self._order is None:
            return
        if well:
            self._look(self._order)
        else:
            self._refuse("the page did not load")

    def _look(self, order: Print) -> None:
        if order is self._order:
            self.room.page.runJavaScript(_STATE, 0, lambda state: self._asked(order, state))

    def _asked(self, order: Print, state: object) -> None:
        if order is not self._order:
            return
        if not isinstance(state, str) or not state:
            if self.room.page.complaints:
                self._refuse("; ".join(self.room.page.complaints))
            else:
                QTimer.singleShot(LOOK_EVERY, lambda: self._look(order))
            return
        seen = json.loads(state)
        pages, questions, untypeset = (int(seen.get(name, 0)) for name in COUNTED)
        counted = pages, questions, untypeset
        if order.form == "nothing":
            self._order = None
            self._pipe.send(Done(order.number, (), *counted))
            return
        size = QPageSize(
            QSizeF(order.width, order.height),
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        layout = QPageLayout(
            size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter
        )
        self.room.page.printToPdf(
            lambda pdf: self._printed(order, bytes(pdf.data()), counted), layout
        )

    def _printed(self, order: Print, pdf: bytes, counted: tuple[int, int, int]) -> None:
        if order is not self._order:
            return
        if not pdf.startswith(b"%PDF"):
            self._refuse("no PDF came")
            return
        try:
            files, text = _pictures(pdf, order.dpi) if order.form == "png" else ((pdf,), _text(pdf))
        except (MemoryError, RuntimeError, ValueError) as error:
            self._refuse(str(error))
            return
        self._order = None
        self._pipe.send(Done(order.number, files, *counted, text))

    def _refuse(self, why: str) -> None:
        order, self._order = self._order, None
        if order is not None:
            self._pipe.send(Refused(order.number, why))


def serve(pipe: Connection, assets: str) -> None:
    """Be the press until the other end of `pipe` closes."""
    app = application()
    press = _Press(pipe, Path(assets))
    press.ended.connect(app.quit)
    reader = threading.Thread(target=press.read, name="press-orders", daemon=True)
    pipe.send(Ready())
    reader.start()
    app.exec()
    press.room.shut()


class _Read:
    """`pdf` open for reading, within a `with`."""

    def __init__(self, pdf: bytes) -> None:
        self._held = QBuffer()
        self._held.setData(QByteArray(pdf))
        self._held.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()

    def __enter__(self) -> QPdfDocument:
        self._document.load(self._held)
        return self._document

    def __exit__(self, *_: object) -> None:
        self._document.close()


def _text(pdf: bytes) -> str:
    with _Read(pdf) as document:
        pages = range(document.pageCount())
        return "\n".join(document.getAllText(number).text() for number in pages)


def _pictures(pdf: bytes, dpi: float) -> tuple[tuple[bytes, ...], str]:
    """Every page of `pdf` as PNG, and no text."""
    pages = []
    with _Read(pdf) as document:
        for number in range(document.pageCount()):
            points = document.pagePointSize(number)
            size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
            out = QBuffer()
            out.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(out, QByteArray(b"png")).write(document.render(number, size))
            pages.append(bytes(out.data().data()))
    return tuple(pages), ""
