"""The two views of formulas: the question on the left, the ladder of hints on the right."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy

from app.gui.theme import Theme
from app.gui.widgets import WebRoom, WebView
from app.page import call
from app.page.practice import practice_call, practice_page
from engine.i18n import language, tr

_HEIGHT = "document.querySelector('.practice').offsetHeight"


class PracticeSheet(QObject):
    """What is shown is remembered, so that a reload shows it again."""

    acted = Signal(str)
    grew = Signal(int)
    """How high the question is now, in pixels."""

    def __init__(self, theme: Theme, room: WebRoom, assets: Path) -> None:
        super().__init__()
        self._theme, self._assets = theme, assets
        self._stage = "junior"
        self._html = {"question": "", "echo": "", "after": "", "ladder": ""}
        self._chosen = ""
        self.question = self._view(room, "question", tr("题目"))
        self.ladder = self._view(room, "ladder", tr("提示"))
        theme.changed.connect(self._restyle)

    def views(self) -> tuple[WebView, ...]:
        """Both views."""
        return self.question, self.ladder

    def use_stage(self, stage: str) -> None:
        """How large and in which script the question stands: primary, junior or senior."""
        self._stage = stage
        self._restyle()

    def show_question(self, html: str) -> None:
        """A new question; what was typed and said about the old one goes."""
        self._html.update(question=html, echo="", after="")
        self._chosen = ""
        self.question.script(practice_call("question", html))
        self.measure()
        if self.question.is_ready:
            # Its fonts may still be on their way, and change how high it is.
            self.question.settle(self.measure)

    def show_echo(self, html: str) -> None:
        """How the answer reads."""
        if html != self._html["echo"]:
            self._html["echo"] = html
            self.question.script(practice_call("echo", html))
            self.measure()

    def show_after(self, html: str) -> None:
        """The worked solution, or the pupil's own lines with their marks."""
        self._html["after"] = html
        self.question.script(practice_call("after", html))
        if html:
            self.question.script(practice_call("show_after"))
        self.measure()

    def show_explained(self, number: int, html: str) -> None:
        """What was said to the question why step `number` holds."""
        self.question.script(practice_call("explained", number, html))
        self.measure()

    def show_ladder(self, html: str) -> None:
        """The ladder as it stands now."""
        self._html["ladder"] = html
        self.ladder.script(practice_call("ladder", html))

    def choose(self, label: str) -> None:
        """Mark the choice that is chosen."""
        self._chosen = label
        self.question.script(practice_call("choose", label))

    def measure(self) -> None:
        """Find out how high the question is at its present width."""
        self.question.script(_HEIGHT, self._measured)

    def _view(self, room: WebRoom, part: str, name: str) -> WebView:
        view = WebView(self._theme, room, f"practice-{part}", lambda: self._shell(part))
        view.setAccessibleName(name)
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        view.ready.connect(lambda: self._replay(part))
        view.acted.connect(self.acted)
        return view

    def _shell(self, part: str) -> str:
        scale = self._theme.scale
        return practice_page(
            self._look(), language(), scale, self._assets, stage=self._stage, part=part
        )

    def _look(self) -> str:
        return "dark" if self._theme.palette.dark else "light"

    def _restyle(self) -> None:
        for view in self.views():
            view.script(call("theme", self._look()))
            view.script(call("scale", self._theme.scale))
            view.script(call("stage", self._stage))
        self.measure()

    def _replay(self, part: str) -> None:
        self._restyle()
        if part == "ladder":
            self.show_ladder(self._html["ladder"])
            return
        for name in ("question", "echo", "after"):
            self.question.script(practice_call(name, self._html[name]))
        self.choose(self._chosen)
        self.measure()

    def _measured(self, height: object) -> None:
        if isinstance(height, int | float):
            self.grew.emit(int(height) + 8)
