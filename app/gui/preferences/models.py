"""设置 · 模型: how models fit this computer, and one list to download, import, use, delete."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QFileDialog

from app.gui.bridge import Lane, Lanes, Stream
from app.gui.preferences.endpoint_card import EndpointCard
from app.gui.preferences.memory_bar import MemoryBar
from app.gui.preferences.model_row import ModelLine
from app.gui.preferences.places import open_folder
from app.gui.preferences.rows import SettingsCard, SettingsPage
from app.gui.preferences.tutor import PreferencesTutor
from app.gui.theme import Theme
from app.gui.widgets import Button, Card, NoticeCard, UndoBar, Words, row
from app.tutor.rows import MachineSummary, ModelRow
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report

Work = Callable[[Report, Cancel], object]


@dataclass(slots=True)
class _Download:
    model: str
    cancel: Cancel = field(default_factory=Cancel)
    clock: QElapsedTimer = field(default_factory=QElapsedTimer)
    begun_at: float | None = None


class ModelsPage(SettingsPage):
    """`changed` says that another model answers now, or that one has come or gone."""

    changed = Signal()

    def __init__(self, theme: Theme, lanes: Lanes, tutor: PreferencesTutor, folder: Path) -> None:
        super().__init__(theme, tr("模型"))
        self._lanes, self._tutor, self._folder = lanes, tutor, folder
        self._models: tuple[ModelRow, ...] = ()
        self._going: str | None = None
        self._download: _Download | None = None
        self.lines: dict[str, ModelLine] = {}
        self.notice = NoticeCard(theme)
        self.notice.hide()
        self.computer = Words(theme, tr("正在看这台电脑…"), "small", "ink2", wraps=True)
        self.fit = Words(theme, "", "lead", wraps=True)
        self.legend = Words(theme, "", "caption", "ink2", wraps=True)
        self.bar = MemoryBar(theme)
        self._machine: MachineSummary | None = None
        self.undo = UndoBar(theme, tr("撤销"))
        self._list: SettingsCard | None = None
        self.endpoint = EndpointCard(theme, lanes, tutor)
        self.endpoint.changed.connect(self.changed)
        self._build()
        self._stream: Stream[Progress] = Stream(self._progressed, 200, self)

    def shown(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Look at the computer and the models again."""
        self._lanes.run(
            Lane.FREE,
            lambda: (self._tutor.machine(), self._tutor.models()),
            lambda found: self._found(*found),
            self._trouble,
        )

    def stop(self) -> None:
        """The window closes: pause a download, do for good what waits."""
        self.undo.settle()
        self.endpoint.stop()
        if self._download is not None:
            self._download.cancel.set()
        self._stream.close()

    def take_in(self, path: Path) -> None:
        """Import a file, showing how far that has come."""
        if self._download is None:
            self._begin("", lambda report, cancel: self._tutor.import_model(path, report, cancel))

    def _build(self) -> None:
        theme = self.theme
        summary = Card(margins=(24, 16, 24, 18), spacing=6)
        summary.body.addWidget(self.computer)
        summary.body.addWidget(self.fit)
        summary.body.addSpacing(4)
        summary.body.addWidget(self.bar)
        summary.body.addWidget(self.legend)
        self.column.addWidget(summary)
        self.column.addWidget(self.notice)
        self._place = self.column.count()
        imports = Button(
            theme, tr("从文件或 U 盘导入"), "outline", "folder-input", clicked=self._pick_file
        )
        opens = Button(
            theme,
            tr("打开模型文件夹"),
            "text",
            "folder-open",
            clicked=lambda: open_folder(self._folder),
        )
        self.column.addWidget(self.undo)
        self.column.addLayout(row(imports, opens, None))
        promise = tr("下载中途可以关机，下次接着下；下完会自动校验，不完整的文件不会被使用。")
        self.column.addWidget(Words(theme, promise, "small", "ink3", wraps=True))
        self.column.addSpacing(10)
        self.column.addWidget(self.endpoint)
        self.finish()

    def _pick_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("导入模型"), "", tr("GGUF 模型 (*.gguf)"))
        if name:
            self.take_in(Path(name))

    def _found(self, machine: MachineSummary, models: tuple[ModelRow, ...]) -> None:
        self._machine, self._models = machine, models
        self.computer.say(
            " · ".join(part for part in (machine.processor, machine.memory, machine.card) if part)
        )
        used = next((model for model in models if model.state == "in_use"), None)
        if used is None:
            self.fit.say(tr("还没有能用的模型。下载一个，或从文件导入。"))
        else:
            self.fit.say(used.fit or tr("现在由 {model} 作答。", model=used.name))
        self.bar.show_memory(used.size if used else 0, machine.free_memory, machine.total_memory)
        self.legend.say(self.bar.words())
        self._fill()

    def _fill(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        card = SettingsCard(self.theme)
        card.body.setContentsMargins(1, 1, 1, 1)
        self.lines = {}
        can_pull = not self._tutor.settings().offline_only
        for model in self._models:
            if model.id == self._going:
                continue
            pulling = self._download is not None and self._download.model == model.id
            line = ModelLine(self.theme, model, pulling, can_pull and self._download is None)
            line.wanted.connect(self._do)
            self.lines[model.id] = line
            card.add_widget(line)
        self._list = card
        self.column.insertWidget(self._place, card)

    def _do(self, wish: str, model: str) -> None:
        self.notice.hide()
        if wish == "pull":
            self._begin(model, lambda report, cancel: self._tutor.pull(model, report, cancel))
        elif wish == "pause" and self._download is not None:
            self._download.cancel.set()
        elif wish == "use":
            self._lanes.run(
                Lane.STORE, lambda: self._tutor.use_model(model), self._altered, self._trouble
            )
        elif wish == "remove":
            self._offer_to_remove(model)

    def _offer_to_remove(self, model: str) -> None:
        row_ = next(row_ for row_ in self._models if row_.id == model)
        self.undo.offer(
            tr("已删除 {model}（{detail}）", model=row_.name, detail=row_.detail),
            commit=lambda: self._remove(model),
            take_back=self._take_back,
        )
        self._going = model
        self._fill()

    def _take_back(self) -> None:
        self._going = None
        self._fill()

    def _remove(self, model: str) -> None:
        self._going = None
        self._lanes.run(
            Lane.FREE, lambda: self._tutor.remove_model(model), self._altered, self._trouble
        )

    def _begin(self, model: str, work: Work) -> None:
        download = _Download(model)
        download.clock.start()
        self._download = download
        self._fill()
        self._lanes.run(
            Lane.FREE,
            lambda: _until_stopped(work, self._stream.add, download.cancel),
            self._ended,
            self._broke,
        )

    def _progressed(self, batch: list[Progress]) -> None:
        download, progress = self._download, batch[-1]
        if download is None:
            return
        if download.begun_at is None:
            download.begun_at = progress.done
        line = self.lines.get(download.model)
        if line is not None:
            line.show_progress(progress, download.clock.elapsed() / 1000, download.begun_at)
        else:
            self.notice.show_notice("unverified", progress.text, _percent(progress))

    def _ended(self, well: bool) -> None:
        self._download = None
        self.notice.hide()
        if not well:
            self.notice.show_notice("unverified", tr("已暂停。下次从停下的地方接着下载。"))
        self._altered()

    def _broke(self, error: WorldError) -> None:
        self._download = None
        self._trouble(error)
        self.refresh()

    def _altered(self, *_: object) -> None:
        self.refresh()
        self.changed.emit()

    def _trouble(self, error: WorldError) -> None:
        self.notice.show_notice("unverified", str(error), getattr(error, "advice", ""))


def _until_stopped(work: Work, report: Report, cancel: Cancel) -> bool:
    try:
        work(report, cancel)
    except CancelledError:
        return False
    return True


def _percent(progress: Progress) -> str:
    return "" if progress.fraction is None else f"{round(progress.fraction * 100)}%"
