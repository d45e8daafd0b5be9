"""The window: rail, pages, menus and keys."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from app.gui.ask import AskPage, AskTutor
from app.gui.bank import BankPage, BankTutor
from app.gui.bridge import Lane, Lanes
from app.gui.classroom import ClassroomPage, ClassroomTutor
from app.gui.knowledge import KnowledgePage, KnowledgeTutor
from app.gui.mistakes import MistakesPage, MistakeTutor
from app.gui.paper import PaperPage, PaperTutor
from app.gui.practice import PracticePage, PracticeTutor
from app.gui.preferences import PreferencesPage, PreferencesTutor
from app.gui.theme import LARGEST_SCALE, SMALLEST_SCALE, Theme
from app.gui.welcome import WelcomePage, WelcomeTutor
from app.gui.widgets import FocusRing, Rail, WebRoom, WebView
from app.gui.window.menus import Menus
from app.gui.window.pages import Pages
from app.paths import Paths
from app.settings import Settings
from app.tutor.rows import ModelState
from engine.i18n import tr
from engine.values import Problem, Solution

SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
ORDERS = {
    "": ("ask", "practice", "mistakes", "knowledge"),
    "primary": ("practice", "mistakes", "knowledge", "ask"),
    "teacher": ("ask", "paper", "bank", "knowledge", "classroom", "practice", "mistakes"),
}
"""The rail's pages for each role, from the top; pupils of 初中 and 高中 have the first."""
_STATES = {
    "none": ("没有模型", "ink3", False),
    "idle": ("模型待命", "water", True),
    "loading": ("正在装入", "accent", False),
    "ready": ("模型就绪", "right", True),
    "answering": ("正在作答", "accent", True),
}


class WindowTutor(
    AskTutor,
    BankTutor,
    ClassroomTutor,
    KnowledgeTutor,
    MistakeTutor,
    PaperTutor,
    PracticeTutor,
    PreferencesTutor,
    WelcomeTutor,
    Protocol,
):
    """The one object behind the window."""

    def export(self, identifier: str, path: Path) -> None:
        """Write one answer into a file."""


class MainWindow(QMainWindow):
    """Everything one sees; `language_changed` asks for a window in the other language."""

    language_changed = Signal()

    def __init__(
        self, theme: Theme, tutor: WindowTutor, paths: Paths, first_page: str = ""
    ) -> None:
        """`first_page` is shown first; without it pupils land on 练习, teachers on 组卷."""
        super().__init__()
        self.theme, self._tutor, self._paths = theme, tutor, paths
        self.lanes = Lanes(self)
        self.room = WebRoom(paths.assets, self)
        settings = tutor.settings()
        self._settings = settings
        self.use_looks(settings)
        self.rail = Rail(theme)
        self.ask = AskPage(theme, self.room, self.lanes, tutor, paths.assets)
        self.preferences = PreferencesPage(theme, self.lanes, tutor, paths)
        self._first_page = first_page
        self.pages = Pages(
            {
                "ask": lambda: self.ask,
                "practice": self._make_practice,
                "mistakes": self._make_mistakes,
                "knowledge": self._make_knowledge,
                "bank": self._make_bank,
                "classroom": self._make_classroom,
                "paper": lambda: PaperPage(theme, self.room, self.lanes, tutor, paths.assets),
                "preferences": lambda: self.preferences,
            }
        )
        self._whole = QStackedWidget()
        self.welcome: WelcomePage | None = None
        self._closed = False
        self._build()
        self.menus = Menus(self)
        self.ring = FocusRing(theme, self)
        self._connect()
        self._settle(settings)
        if settings.role:
            self.show_page(self._landing(settings.role))
        else:
            self.show_page("ask")
            self._show_welcome()
        self.look_at_model()

    @property
    def knowledge(self) -> KnowledgePage:
        """The page of the curriculum."""
        page = self.pages.page("knowledge")
        assert isinstance(page, KnowledgePage)  # noqa: S101
        return page

    @property
    def practice(self) -> PracticePage:
        """The page one practises on."""
        page = self.pages.page("practice")
        assert isinstance(page, PracticePage)  # noqa: S101
        return page

    @property
    def mistakes(self) -> MistakesPage:
        """The page of mistakes."""
        page = self.pages.page("mistakes")
        assert isinstance(page, MistakesPage)  # noqa: S101
        return page

    @property
    def bank(self) -> BankPage:
        """The page of the question bank."""
        page = self.pages.page("bank")
        assert isinstance(page, BankPage)  # noqa: S101
        return page

    @property
    def classroom(self) -> ClassroomPage:
        """The page of classes and their pupils."""
        page = self.pages.page("classroom")
        assert isinstance(page, ClassroomPage)  # noqa: S101
        return page

    @property
    def paper(self) -> PaperPage:
        """The page papers are made on."""
        page = self.pages.page("paper")
        assert isinstance(page, PaperPage)  # noqa: S101
        return page

    def views(self) -> tuple[WebView, ...]:
        """Every view of formulas there is by now."""
        return self.pages.views()

    def show_page(self, key: str) -> None:
        """Bring a page of the rail to the front."""
        self.rail.show_chosen(key)
        self.pages.bring(key)
        titles = {
            "ask": "",
            "practice": tr("练习"),
            "mistakes": tr("错题本"),
            "knowledge": tr("知识"),
            "bank": tr("题库"),
            "classroom": tr("班级"),
            "paper": tr("组卷"),
        }
        self._title(titles.get(key, tr("设置")))

    def show_settings_page(self, key: str) -> None:
        """Open one page of the settings."""
        self.preferences.show_page(key)
        self.show_page("preferences")

    def look_at_model(self) -> None:
        """Ask how the model stands, and show it on the rail."""
        self.lanes.run(Lane.FREE, self._tutor.model_state, self._show_model, lambda _: None)

    def use_looks(self, settings: Settings) -> None:
        """Colours, size and motion from the settings."""
        self.theme.use(settings.theme, settings.text_scale, settings.reduce_motion)

    def zoom(self, step: int) -> None:
        """Bigger, smaller, or with 0 back to 100 %; kept in the settings."""
        near = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - self.theme.scale))
        place = SCALES.index(1.0) if step == 0 else near + step
        scale = SCALES[min(len(SCALES) - 1, max(0, place))]
        if SMALLEST_SCALE <= scale <= LARGEST_SCALE and scale != self.theme.scale:
            self.theme.use(self.theme.choice, scale, self.theme.reduce_motion)
            self.preferences.change(text_scale=scale)

    def export_answer(self) -> None:
        """Save the answer that is shown as a file."""
        identifier = self.ask.identifier
        if identifier is None:
            self.ask.say(tr("还没有可以导出的解答。"))
            return
        name, _ = QFileDialog.getSaveFileName(
            self, tr("导出解答"), tr("解答") + ".json", tr("JSON 文件 (*.json)")
        )
        if name:
            self.lanes.run(
                Lane.STORE,
                lambda: self._tutor.export(identifier, Path(name)),
                lambda _: self.ask.say(tr("已存进 {file}", file=name)),
                lambda error: self.ask.say(str(error)),
            )

    def tell_bug(self, log: Path) -> None:
        """Say in place that the program itself went wrong."""
        self.ask.say(
            tr(
                "程序自己出了错，原因写进了 {file}。可以接着用；若反复出现，请重新打开问渠。",
                file=log,
            )
        )

    def shut(self) -> None:
        """Stop everything that runs; safe to call twice."""
        if self._closed:
            return
        self._closed = True
        for page in self.pages.made():
            page.close_page()
        self.lanes.close()
        for view in self.views():
            view.shut()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        focused = self.focusWidget()
        # Qt also comes here when what had the focus is hidden; only a key means a person.
        if focused is not None and focused.isVisible():
            self.ring.reveal()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.key() == Qt.Key.Key_Alt:
            self.menus.alt_pressed()
        else:
            self.menus.other_key()
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt:
            self.menus.alt_released()
        super().keyReleaseEvent(event)

    def _build(self) -> None:
        self.setMinimumSize(960, 560)
        icon = self._paths.assets / "icons" / "wenqu.svg"
        if icon.is_file():
            self.setWindowIcon(QIcon(str(icon)))
        self.rail.add("ask", "message-circle-question-mark", tr("答疑"))
        self.rail.add("practice", "pencil", tr("练习"))
        self.rail.add("mistakes", "notebook-pen", tr("错题"))
        self.rail.add("knowledge", "waypoints", tr("知识"))
        self.rail.add("bank", "library", tr("题库"))
        self.rail.add("paper", "file-text", tr("组卷"))
        self.rail.add("classroom", "users", tr("班级"))
        self.rail.add("preferences", "settings-2", tr("设置"), at_foot=True)
        for key in ("ask", "preferences"):
            self.pages.page(key)
        frame = QWidget()
        across = QHBoxLayout(frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self.pages, 1)
        self._whole.addWidget(frame)
        self.setCentralWidget(self._whole)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.light.clicked.connect(lambda: self.show_settings_page("models"))
        self.ask.titled.connect(self._title)
        self.ask.status.connect(self._ask_status)
        self.ask.pin_wanted.connect(lambda: self.show_settings_page("privacy"))
        self.ask.models_wanted.connect(lambda: self.show_settings_page("models"))
        self.preferences.applied.connect(self._applied)
        self.preferences.models.changed.connect(self._models_changed)

    def _make_practice(self) -> PracticePage:
        page = PracticePage(self.theme, self.room, self.lanes, self._tutor, self._paths.assets)
        page.people_wanted.connect(lambda: self.show_page("classroom"))
        return page

    def _make_mistakes(self) -> MistakesPage:
        page = MistakesPage(self.theme, self.room, self.lanes, self._tutor, self._paths.assets)
        page.redo_wanted.connect(self._redo)
        page.practice_wanted.connect(lambda: self.show_page("practice"))
        page.print_wanted.connect(self._print_mistakes)
        return page

    def _make_bank(self) -> BankPage:
        page = BankPage(self.theme, self.room, self.lanes, self._tutor, self._paths.assets)
        page.paper_wanted.connect(self._put_on_paper)
        return page

    def _put_on_paper(self, problem: Problem, solution: Solution | None) -> None:
        self.show_page("paper")
        self.paper.add_problems([(problem, solution)])

    def _print_mistakes(self, attempts: tuple[str, ...]) -> None:
        self.show_page("paper")
        self.paper.make_from_mistakes(attempts)

    def _make_knowledge(self) -> KnowledgePage:
        page = KnowledgePage(self.theme, self.room, self.lanes, self._tutor, self._paths.assets)
        page.practice_wanted.connect(self._practise)
        page.paper_wanted.connect(self._make_paper_of)
        return page

    def _make_paper_of(self, points: tuple[str, ...]) -> None:
        self.show_page("paper")
        self.paper.begin_with(points)

    def _make_classroom(self) -> ClassroomPage:
        page = ClassroomPage(self.theme, self.lanes, self._tutor)
        page.practice_wanted.connect(self._sit_down)
        return page

    def _sit_down(self, pupil: str) -> None:
        self.show_page("practice")
        self.practice.use_pupil(pupil)

    def _practise(self, code: str) -> None:
        self.show_page("practice")
        self.practice.practise((code,))

    def _redo(self, attempts: tuple[str, ...], new_numbers: bool) -> None:
        self.show_page("practice")
        self.practice.redo(attempts, new_numbers)

    def _landing(self, role: str) -> str:
        return self._first_page or ("paper" if role == "teacher" else "practice")

    def _show_welcome(self) -> None:
        self.welcome = WelcomePage(self.theme, self.lanes, self._tutor, self._paths.data)
        self.welcome.started.connect(self._started)
        self._whole.addWidget(self.welcome)
        self._whole.setCurrentWidget(self.welcome)

    def _started(self, settings: Settings) -> None:
        self._applied(settings)
        self.preferences.show_settings(settings)
        self._whole.setCurrentIndex(0)
        if self.welcome is not None:
            self._whole.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None
        self.show_page(self._landing(settings.role))

    def _applied(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings.language != before.language:
            self.language_changed.emit()
            return
        looks = (settings.theme, settings.text_scale, settings.reduce_motion)
        if looks != (before.theme, before.text_scale, before.reduce_motion):
            self.use_looks(settings)
        self._settle(settings)

    def _settle(self, settings: Settings) -> None:
        self.ask.use_role(settings.role)
        self.rail.arrange(ORDERS.get(settings.role, ORDERS[""]))
        self.menus.always(settings.role == "teacher")

    def _models_changed(self) -> None:
        self.look_at_model()
        self.ask.look_for_model()

    def _ask_status(self, status: str) -> None:
        if status in _STATES and status != "idle":
            self._show_state(status, "")
        else:
            self.look_at_model()

    def _show_model(self, state: ModelState) -> None:
        busy = self.ask.answering.busy
        detail = " · ".join(part for part in (state.name, state.device) if part)
        self._show_state("answering" if busy else state.state, detail)

    def _show_state(self, state: str, detail: str) -> None:
        word, tone, filled = _STATES[state]
        self.rail.light.show_state(tr(word), tone, filled, detail)

    def _title(self, title: str) -> None:
        self.setWindowTitle(f"{tr('问渠')} — {title}" if title else tr("问渠"))

    def _escape(self) -> None:
        if self.menus.hide():
            return
        if self.ask.drawer.isVisible():
            self.ask.drawer.slide_away()
        elif self.ask.answering.busy:
            self.ask.stop()
        elif self.isFullScreen():
            self.showNormal()
