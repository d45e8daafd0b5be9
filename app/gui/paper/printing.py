"""The system's print dialog: the paper's own PDF, page by page onto the printer's sheets."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from engine.errors import WorldError
from engine.i18n import tr

MOST_DOTS = 600
"""Dots an inch: more is not seen on paper, and a page of A3 would take half a gigabyte."""


def ask_printer(width: float, height: float, pages: int, parent: QWidget) -> QPrinter | None:
    """The printer that a person chose for sheets of this size in millimetres; None: they didn't."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_sheet(printer, width, height)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("打印"))
    if pages:
        dialog.setMinMax(1, pages)
    return printer if dialog.exec() else None


def set_sheet(printer: QPrinter, width: float, height: float) -> None:
    """The paper as it lies: its own margins are in the page, so the printer adds none."""
    short, long = sorted((width, height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_pdf(file: Path, printer: QPrinter) -> int:
    """Send the pages of `file` that were asked for; returns how many. Raises `WorldError`."""
    document = QPdfDocument()
    if document.load(str(file)) is not QPdfDocument.Error.None_:
        raise WorldError("打印用的文件读不了：{file}", file=file.name)
    first = max(1, printer.fromPage()) - 1
    last = min(document.pageCount(), printer.toPage() or document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldError("打印机没有响应，没有印。换一台打印机，或先存成 PDF。")
    try:
        for page in range(first, last):
            if page > first and not printer.newPage():
                raise WorldError("打印机中途停下了，印了 {count} 页。", count=page - first)
            _paint(document, page, painter, printer)
    finally:
        painter.end()
        document.close()
    return max(0, last - first)


def _paint(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    target = printer.pageLayout().fullRectPixels(min(printer.resolution(), MOST_DOTS))
    image = document.render(page, target.size(), QPdfDocumentRenderOptions())
    painter.drawImage(printer.pageLayout().fullRectPixels(printer.resolution()), image)
