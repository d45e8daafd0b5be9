"""Files in and out: a trial first and then the deed, an export of what is found, the template."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.gui.bank.desk import Desk
from app.gui.bank.dock import DecisionBar
from app.gui.bank.sheet import BankSheet
from app.page.bank import Report, report_html
from app.tutor.bank_files import BankImport
from app.tutor.bank_page import COMPARED, Trial, Wanted
from curriculum.exchange import Written
from engine.i18n import tr

_READ = "*.docx *.xlsx *.csv *.tsv *.jsonl *.json *.ndjson *.xml *.gift *.txt *.zip *.imscc"
_WRITTEN = (
    ("Word", "docx"),
    ("Excel", "xlsx"),
    ("CSV", "csv"),
    ("Moodle XML", "xml"),
    ("GIFT", "gift"),
    ("QTI 2.1", "zip"),
    ("JSON Lines", "jsonl"),
)
Say = Callable[..., object]


class Files(QObject):
    """`came` when a file's problems are in the bank, `left` when a trial was put away."""

    came = Signal()
    left = Signal()

    def __init__(
        self, desk: Desk, sheet: BankSheet, decision: DecisionBar, say: Say, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._sheet, self._decision, self._say = desk, sheet, decision, say
        self._page = page

    def choose_import(self) -> None:
        """Ask which file to take in."""
        name, _ = QFileDialog.getOpenFileName(
            self._page, tr("从文件导入"), "", f"{tr('题目文件')} ({_READ});;{tr('所有文件')} (*)"
        )
        if name:
            self.try_file(Path(name))

    def choose_export(self, wanted: Wanted) -> None:
        """Ask where to write what is found."""
        sorts = ";;".join(f"{name} (*.{suffix})" for name, suffix in _WRITTEN)
        name, sort = QFileDialog.getSaveFileName(
            self._page, tr("导出找到的题"), tr("题目") + ".docx", sorts
        )
        if name:
            self.export(wanted, _with_suffix(Path(name), sort))

    def choose_template(self) -> None:
        """Ask where to write the Excel template."""
        name, _ = QFileDialog.getSaveFileName(
            self._page, tr("下载 Excel 模板"), tr("题库模板") + ".xlsx", "Excel (*.xlsx)"
        )
        if name:
            self.write_template(_with_suffix(Path(name), "Excel (*.xlsx)"))

    def try_file(self, path: Path) -> None:
        """Read a file and show what it would bring; nothing is kept yet."""
        points, draw = self._desk.points, self._desk.draw
        self._decision.drop()
        self._desk.labour(
            tr("正在试读 {file}", file=path.name),
            lambda bank, report, cancel: _shown(bank.try_file(path, report, cancel)),
            lambda shown: self._ask(shown[0], str(report_html(shown[1], points, draw))),
        )

    def take(self, path: Path) -> None:
        """Take a file in, all that is new in it or, when it fails, nothing."""
        self._desk.labour(
            tr("正在收进 {file}", file=path.name),
            lambda bank, report, cancel: bank.import_file(path, report=report, cancel=cancel),
            self._taken,
        )

    def export(self, wanted: Wanted, path: Path) -> None:
        """Write what is wanted to a file; its name gives the format."""
        self._desk.labour(
            tr("正在写 {file}", file=path.name),
            lambda bank, report, cancel: bank.export(wanted, path, cancel),
            lambda done: self._written(path, done),
        )

    def write_template(self, path: Path) -> None:
        """Write the workbook to fill in."""
        self._desk.read(
            lambda bank: bank.write_template(path),
            lambda _: self._say(
                tr("模板存在 {file}", file=path),
                tr("第一行是列名，第二行是例子；填好以后从这里导入。"),
            ),
        )

    def _ask(self, trial: Trial, html: str) -> None:
        self._sheet.show_page("report", html)
        taken, path = trial.found.taken, trial.path
        sentence = tr("只是试读，题库还没有改动。") if taken else tr("这个文件里没有能收的题。")
        self._decision.ask(
            sentence,
            tr("收进 {count} 题", count=f"{taken:,}"),
            (lambda: self.take(path)) if taken else None,
            self.left.emit,
        )

    def _taken(self, done: BankImport) -> None:
        refused = len(done.refused)
        self.came.emit()
        self._say(
            tr("收进了 {count} 题", count=f"{done.taken:,}"),
            tr("{count} 题没有收。", count=f"{refused:,}") if refused else "",
        )

    def _written(self, path: Path, done: Written) -> None:
        advice = ""
        if done.left_out:
            first = done.left_out[0]
            advice = tr(
                "{count} 题放不进这种文件，没有写。头一个：{reason}",
                count=len(done.left_out),
                reason=first.reason,
            )
        self._say(tr("{count} 题存进了 {file}", count=f"{done.written:,}", file=path), advice)


def _with_suffix(path: Path, sort: str) -> Path:
    """`path` with the suffix of the chosen sort, where its name has none."""
    return path if path.suffix else path.with_suffix("." + sort.partition("*.")[2].rstrip(")"))


def _shown(trial: Trial) -> tuple[Trial, Report]:
    found = trial.found
    likes = dict(trial.likes)
    alike = tuple(
        (each.row, likes.get(each.row, each.like))
        for each in found.alike
        if each.row in likes or isinstance(each.like, int)
    )[:COMPARED]
    report = Report(
        name=trial.path.name,
        found=found.found,
        taken=found.taken,
        refused=tuple((refusal.row, refusal.reason) for refusal in found.refused),
        duplicates=len(found.duplicates),
        alike=tuple((row, other) for row, other in alike if not isinstance(other, str)),
        alike_count=len(found.alike),
        mathtype=found.mathtype,
        samples=trial.samples,
    )
    return trial, report
