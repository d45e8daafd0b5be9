"""Papers out of the window: files by their kind, sets of A and B, many at once, the printer."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from app.gui.paper.desk import Desk
from app.gui.paper.printing import ask_printer, print_pdf
from app.tutor.paper import Exported
from app.tutor.paper_rows import PaperView
from engine.errors import WorldError
from engine.i18n import tr

KINDS = {
    ".docx": "Word (*.docx)",
    ".pdf": "PDF (*.pdf)",
    ".md": "Markdown (*.md)",
    ".tex": "LaTeX (*.tex)",
    ".png": "PNG (*.png)",
}
COPIES = 30
Say = Callable[..., object]


class Output(QObject):
    """What the header's buttons and its menu do with the paper that is shown."""

    def __init__(self, desk: Desk, say: Say, failed: Callable[[WorldError], object],
                 page: QWidget) -> None:  # fmt: skip
        super().__init__(page)
        self._desk, self._say, self._failed, self._page = desk, say, failed, page
        self.view: PaperView | None = None
        self.pages = 0

    def fill(self, menu: QMenu) -> None:
        """The deeds that have no button of their own."""
        menu.addAction(tr("导出整套：A、B 卷和答案…"), self.whole_set)
        menu.addAction(tr("一次出 30 份不同的卷…"), self.many)
        menu.addSeparator()
        for suffix in (".md", ".tex", ".png"):
            words = tr("导出 {kind}…", kind=KINDS[suffix].partition(" ")[0])
            menu.addAction(words, partial(self.ask_file, suffix))

    def ask_file(self, suffix: str) -> None:
        """Ask where to, then write what is shown."""
        if self.view is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._page, tr("导出"), self._name() + suffix, KINDS[suffix]
        )
        if name:
            path = Path(name)
            self.write(path if path.suffix.lower() == suffix else Path(name + suffix))

    def write(self, path: Path) -> None:
        """Write what is shown to a file."""
        self._desk.labour(
            tr("正在写 {file}", file=path.name),
            lambda desk, report, cancel: desk.export(path),
            lambda done: self._written(path, done),
        )

    def whole_set(self) -> None:
        """A and B with their keys, four files in a folder."""
        folder = self._folder(tr("整套卷子放在哪个文件夹"))
        kind = self._kind() if folder else None
        if folder and kind:
            self.write_set(folder, kind)

    def write_set(self, folder: Path, suffix: str) -> None:
        """Write the four files."""
        self._desk.labour(
            tr("正在写整套卷子"),
            lambda desk, report, cancel: desk.export_set(folder, suffix, report),
            lambda files: self._say(
                tr("{count} 个文件存在 {folder}", count=len(files), folder=folder)
            ),
        )

    def many(self) -> None:
        """As many different papers as are wanted, each with its key."""
        count, wanted = QInputDialog.getInt(
            self._page, tr("多份不同的卷"), tr("几份？每份数字不同，各带答案。"), COPIES, 2, 60
        )
        folder = self._folder(tr("这些卷子放在哪个文件夹")) if wanted else None
        kind = self._kind() if folder else None
        if folder and kind:
            self.write_many(count, folder, kind)

    def write_many(self, count: int, folder: Path, suffix: str) -> None:
        """Write them; what is stopped midway keeps the papers that are done."""
        self._desk.labour(
            tr("正在出 {count} 份卷", count=count),
            lambda desk, report, cancel: desk.batch(count, folder, suffix, report, cancel),
            lambda files: self._say(tr("{count} 个文件存在 {folder}", count=files, folder=folder)),
            lambda: self._say(tr("停下了。写好的卷子都带着答案，在 {folder}", folder=folder)),
        )

    def print(self) -> None:
        """The system's dialog, then the paper's own pages."""
        view = self.view
        if view is None:
            return
        printer = ask_printer(view.paper.width, view.paper.height, self.pages, self._page)
        if printer is not None:
            self.send(printer)

    def send(self, printer: QPrinter) -> None:
        """Make the pages and send them to `printer`."""
        folder = tempfile.TemporaryDirectory(prefix="wenqu-print-")
        file = Path(folder.name) / "paper.pdf"

        def made(_: Exported) -> None:
            try:
                pages = print_pdf(file, printer)
                self._say(tr("{count} 页送到了打印机 {name}", count=pages,
                             name=printer.printerName() or "PDF"))  # fmt: skip
            except WorldError as error:
                self._failed(error)
            finally:
                folder.cleanup()

        self._desk.labour(tr("正在准备打印"), lambda desk, report, cancel: desk.export(file), made)

    def _written(self, path: Path, done: Exported) -> None:
        pages = tr("，{count} 页", count=done.pages) if done.pages else ""
        self._say(tr("存进了 {file}{pages}", file=path, pages=pages))

    def _name(self) -> str:
        view = self.view
        if view is None:
            return tr("数学卷")
        words = {"teacher": tr("教师卷"), "card": tr("答题卡")}.get(view.look.reader, "")
        version = view.version if view.version != "A" else ""
        kept = "".join("_" if sign in '\\/:*?"<>|' else sign for sign in view.title)
        return "-".join(part for part in (kept[:60], version, words) if part)

    def _folder(self, title: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._page, title)
        return Path(name) if name else None

    def _kind(self) -> str | None:
        names = ["Word", "PDF"]
        name, wanted = QInputDialog.getItem(
            self._page, tr("写成什么文件"), tr("写成什么文件"), names, 0, False
        )
        return {"Word": ".docx", "PDF": ".pdf"}[name] if wanted else None
