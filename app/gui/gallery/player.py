"""A tutor that plays a part: the events of one scene in order, then it waits to be let go."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from app.gui.gallery import content
from app.gui.gallery.bank_content import open_sample_bank
from app.gui.gallery.paper_content import open_sample_paper
from app.gui.gallery.practice_content import (
    OLDER,
    SamplePractice,
    SamplePupil,
    open_sample_practice,
)
from app.settings import Settings
from app.tutor.bank_page import BankDesk
from app.tutor.classroom import ClassroomDesk
from app.tutor.events import Answered, AskEvent, Failed, Finished, HistoryItem, Question
from app.tutor.lessons import Lessons
from app.tutor.mistake_page import MistakeDesk
from app.tutor.paper_page import PaperPageDesk
from app.tutor.practice_page import PracticeDesk
from app.tutor.rows import Finding, MachineSummary, ModelRow, ModelState
from curriculum.generators import table
from curriculum.tree import national_tree
from engine.cancel import Cancel
from engine.i18n import tr
from engine.progress import Progress, Report
from engine.values import Problem, Solution


class Player:
    """Answers every question with `events`; without an end among them it holds on."""

    def __init__(
        self,
        now: datetime,
        events: Sequence[AskEvent] = (),
        settings: Settings | None = None,
        state: str = "ready",
        draft: str = "",
        pupil: SamplePupil = OLDER,
    ) -> None:
        self._now, self._events, self._draft = now, tuple(events), draft
        self._settings = settings or Settings(role="junior")
        self._state = state
        self._released = Event()
        self._folder: TemporaryDirectory[str] | None = None
        self._bank: BankDesk | None = None
        self._pupil = pupil
        self._practice: SamplePractice | None = None
        self._paper: PaperPageDesk | None = None

    def ask(self, question: Question, report: Callable[[AskEvent], None], cancel: Cancel) -> None:
        """Play the scene."""
        for event in self._events:
            report(event)
        if not any(isinstance(event, Finished | Failed) for event in self._events):
            self._released.wait()

    def can_explain(self) -> bool:
        """There is a model in every picture that doesn't say otherwise."""
        return self._state != "none"

    def explain(
        self,
        problem: Problem,
        solution: Solution,
        number: int,
        report: Callable[[AskEvent], None],
        cancel: Cancel,
        pin: str = "",
    ) -> Solution:
        """The words of the scene."""
        return content.EXPLAINED

    def check_working(
        self, statement: str, working: str, report: Callable[[AskEvent], None]
    ) -> None:
        """Play the scene."""
        for event in self._events:
            report(event)

    def lessons(self) -> Lessons:
        """The real tree and the real recipes."""
        return Lessons(national_tree(), table())

    def bank(self) -> BankDesk:
        """A bank of the program's own problems, for as long as the picture takes."""
        if self._bank is None:
            self._bank = open_sample_bank(self._place(), self.lessons(), self._now)
        return self._bank

    def practice_desk(self) -> PracticeDesk:
        """Five weeks of a pupil's practice, for as long as the picture takes."""
        return self._practised().practice

    def mistake_desk(self) -> MistakeDesk:
        """The mistakes of these weeks."""
        return self._practised().mistakes

    def paper_desk(self) -> PaperPageDesk:
        """A real paper in the making, for as long as the picture takes."""
        if self._paper is None:
            self._paper = open_sample_paper(self._place(), self.lessons())
        return self._paper

    def classroom_desk(self) -> ClassroomDesk:
        """The classes of a teacher's computer."""
        return ClassroomDesk(self._practised().room)

    def _practised(self) -> SamplePractice:
        if self._practice is None:
            self._practice = open_sample_practice(
                self._place(), self.lessons(), self._now, self._pupil
            )
        return self._practice

    def _place(self) -> Path:
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="wenqu-gallery-")
        return Path(self._folder.name)

    def release(self) -> None:
        """The picture is taken: let go of everything that waits."""
        self._released.set()

    def clean(self) -> None:
        """The window is shut: remove what was made for the picture."""
        for opened in (self._bank, self._practice):
            if opened is not None:
                opened.close()
        if self._paper is not None:
            self._paper.desk.close()
        if self._folder is not None:
            self._folder.cleanup()

    def answer_now(self) -> None:
        """Nothing thinks here."""

    def history(self, words: str = "", limit: int = 200) -> tuple[HistoryItem, ...]:
        """The earlier questions that hold `words`."""
        found = (item for item in content.history(self._now) if words in item.title)
        return tuple(found)[:limit]

    def recall(self, identifier: str) -> Answered:
        """One of them."""
        return content.answered(identifier, self._now)

    def forget(self, identifier: str) -> None:
        """Nothing is stored here."""

    def export(self, identifier: str, path: Path) -> None:
        """Nothing is stored here."""

    def draft(self) -> str:
        """What stands in the field."""
        return self._draft

    def keep_draft(self, text: str) -> None:
        """Keep what stands in the field."""
        self._draft = text

    def settings(self) -> Settings:
        """The settings of the scene."""
        return self._settings

    def change(self, **changes: object) -> Settings:
        """Change them for this scene."""
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        return self._settings

    def models(self) -> tuple[ModelRow, ...]:
        """The catalogue."""
        if self._state != "none":
            return content.MODELS
        return tuple(replace(model, state="absent") for model in content.MODELS)

    def machine(self) -> MachineSummary:
        """The computer of the pictures."""
        return content.MACHINE

    def model_state(self) -> ModelState:
        """The state of the scene."""
        return ModelState(self._state, content.MODELS[0].name, content.CPU)  # type: ignore[arg-type]

    def pull(self, name: str, report: Report, cancel: Cancel) -> None:
        """A download that stands at 62 %."""
        for share in (0.6, 0.62):
            size = content.MODELS[1].size
            report(Progress("来自 ModelScope", size * share, size, "bytes"))
        self._released.wait()

    def import_model(self, path: Path, report: Report, cancel: Cancel) -> ModelRow:
        """Nothing is imported here."""
        return content.MODELS[0]

    def pin_is_set(self) -> bool:
        """There is one in the pictures."""
        return True

    def set_pin(self, new: str, old: str = "") -> None:
        """Nothing is stored here."""

    def remove_pin(self, pin: str) -> None:
        """Nothing is stored here."""

    def remove_model(self, name: str) -> None:
        """Nothing is stored here."""

    def use_model(self, name: str) -> Settings:
        """Nothing is loaded here."""
        return self._settings

    def use_endpoint(self, url: str, model: str, key: str, cancel: Cancel) -> str:
        """Nobody is asked here."""
        return tr("由 {host} 上的 {model} 作答", host=url, model=model)

    def doctor(self) -> tuple[Finding, ...]:
        """All is well."""
        return content.FINDINGS
