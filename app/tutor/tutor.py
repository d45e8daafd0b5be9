"""The one object a face holds: every use case by name, each in its own file."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.page.point import place_of
from app.paths import Paths
from app.settings import Settings, change_settings, load_settings, save_settings
from app.tutor import doctor, model_setup, served
from app.tutor.asking import DRAFT_PLACE, Asking
from app.tutor.bank_page import BankDesk
from app.tutor.beginnings import forget_beginnings
from app.tutor.classroom import ClassroomDesk
from app.tutor.evaluating import Evaluating
from app.tutor.events import Answered, AskEvent, HistoryItem, Question
from app.tutor.explaining import Explaining
from app.tutor.handed_in import HandedIn
from app.tutor.lessons import Lessons
from app.tutor.mistake_page import MistakeDesk
from app.tutor.modelling import ModelRoom
from app.tutor.paper import PaperDesk
from app.tutor.paper_page import PaperPageDesk
from app.tutor.paper_saved import Saved
from app.tutor.practice import PracticeRoom
from app.tutor.practice_page import PracticeDesk
from app.tutor.rows import Finding, FitReport, MachineSummary, ModelRow, ModelState
from curriculum.store import Store, open_store
from engine import models, runtime
from engine.answer.checker import Checker
from engine.cancel import Cancel
from engine.deadline import KillableProcess
from engine.errors import WorldError
from engine.judge import Algebra
from engine.progress import Report
from engine.values import Problem, Solution, to_json

OPEN_SECONDS = 30 * 60
"""How long questions to the model stay open for one pupil after the PIN was given."""


class Tutor:
    """The use cases behind every face. Calls may come from several threads."""

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        store: Store,
        algebra: Algebra | None,
        room: ModelRoom,
    ) -> None:
        self.paths = paths
        self._settings = settings
        self._store = store
        self._owns_algebra = algebra is None
        self._algebra = algebra or Algebra(KillableProcess())
        self._room = room
        self._asking = Asking(
            store=store,
            algebra=self._algebra,
            models=room,
            now=lambda: datetime.now().astimezone(),
            new_seed=lambda: secrets.randbits(31),
            may_ask=self._may_ask,
        )
        self._explaining = Explaining(
            self._algebra, room, lambda: secrets.randbits(31), self._may_ask
        )
        self._open_until: tuple[str, float] = ("", 0.0)
        self._lessons: Lessons | None = None
        self._bank: BankDesk | None = None
        self._practice: PracticeRoom | None = None
        self._desk: PracticeDesk | None = None
        self._mistakes: MistakeDesk | None = None
        self._paper: PaperPageDesk | None = None
        self._handed_in = HandedIn(store, self._algebra, lambda: datetime.now().astimezone())

    def ask(self, question: Question, report: Callable[[AskEvent], None], cancel: Cancel) -> None:
        """Answer a question; blocks until its last event, `Finished` or `Failed`."""
        if question.gpu == "auto":
            question = replace(question, gpu=self._settings.gpu)
        self._asking.ask(question, report, cancel)

    def can_explain(self) -> bool:
        """Whether there is a model that can be asked why a step holds."""
        return self._explaining.possible()

    def explain(
        self,
        problem: Problem,
        solution: Solution,
        number: int,
        report: Callable[[AskEvent], None],
        cancel: Cancel,
        pin: str = "",
    ) -> Solution:
        """Why step `number` (from 0) of a solution holds, in the model's words with their marks."""
        return self._explaining.explain(problem, solution, number, report, cancel, pin)

    def evaluating(self) -> Evaluating:
        """Measures models on sets of questions; nothing of it enters the history."""
        return Evaluating(self._algebra, self._room, Checker(self._algebra.process))

    def check_working(
        self, statement: str, working: str, report: Callable[[AskEvent], None]
    ) -> None:
        """Mark a pupil's own working line by line; the last event is `Finished` or `Failed`."""
        self._handed_in.check(statement, working, report)

    def lessons(self) -> Lessons:
        """The curriculum and its recipes, read once; newer packs lie in the data folder."""
        if self._lessons is None:
            self._lessons = Lessons.open(self.paths)
        return self._lessons

    def bank(self) -> BankDesk:
        """The question bank, opened once."""
        if self._bank is None:
            self._bank = BankDesk.open(self.paths)
        return self._bank

    def practice(self) -> PracticeRoom:
        """Pupils, their practice and what is known of them; opened once."""
        if self._practice is None:
            self._practice = PracticeRoom.open(
                self._store.learning,
                self.lessons,
                lambda: datetime.now().astimezone(),
                lambda: secrets.randbits(31),
            )
        return self._practice

    def practice_desk(self) -> PracticeDesk:
        """The desk at which this computer's pupils practise."""
        if self._desk is None:
            self._desk = PracticeDesk(
                self.practice(), self._store, lambda: self._settings.role, place_of
            )
        return self._desk

    def mistake_desk(self) -> MistakeDesk:
        """错题本 of the pupil who sits here."""
        if self._mistakes is None:
            self._mistakes = MistakeDesk(self.practice(), self.practice_desk().pupil, place_of)
        return self._mistakes

    def paper_desk(self) -> PaperPageDesk:
        """The desk at which papers are made; its processes start when they are first wanted."""
        if self._paper is None:
            self._paper = PaperPageDesk(
                PaperDesk(self.paths, image=lambda name: self.bank().image(name)),
                self.lessons,
                Saved(self.paths.data / "paper"),
                lambda: secrets.randbits(20),
                self.practice().made_again,
            )
        return self._paper

    def classroom_desk(self) -> ClassroomDesk:
        """The classes of this computer and how their pupils are getting on."""
        return ClassroomDesk(self.practice(), lambda: forget_beginnings(self.paths))

    def pin_is_set(self) -> bool:
        """Whether a teacher or parent has set a PIN."""
        return self.practice().pin.is_set()

    def set_pin(self, new: str, old: str = "") -> None:
        """Set the PIN, in place of `old` where there is one. Raises `WorldError`."""
        self.practice().pin.set(new, old)

    def remove_pin(self, pin: str) -> None:
        """Take the PIN off. Raises `PinError`."""
        self.practice().pin.remove(pin)

    def _may_ask(self, pin: str) -> None:
        """Let a free question to the model through; a PIN given once holds for half an hour."""
        room = self.practice()
        pupil = room.pupils.current()
        who, until = self._open_until
        name = pupil.identifier if pupil is not None else ""
        if not pin and room.pin.needed(pupil) and who == name and time.monotonic() < until:
            return
        room.pin.allow(pupil, pin)
        self._open_until = (name, time.monotonic() + OPEN_SECONDS)

    def warm_up(self) -> None:
        """Let the algebra's process start now, while the first question is still being written."""
        self._algebra.process.start()

    def answer_now(self) -> None:
        """Let the model stop thinking and answer with what it has."""
        self._room.answer_now()

    def history(self, words: str = "", limit: int = 200) -> tuple[HistoryItem, ...]:
        """Earlier questions, newest first, that hold every word."""
        return tuple(
            HistoryItem(
                line.identifier,
                line.title,
                line.asked_at.isoformat(),
                line.verified,
                line.solver,
                line.stopped,
            )
            for line in self._store.find_answers(words, limit)
        )

    def recall(self, identifier: str) -> Answered:
        """Open an earlier question again."""
        stored = self._store.answer(identifier)
        if stored is None:
            raise WorldError("这道题已经不在记录里了。")
        return Answered(identifier, stored.asked_at.isoformat(), stored.problem, stored.solution)

    def forget(self, identifier: str) -> None:
        """Delete an earlier question for good, and what the model remembers of the last one."""
        self._store.forget_answer(identifier)
        forget_beginnings(self.paths)

    def export(self, identifier: str, path: Path) -> None:
        """Write one answer to `path` as the JSON that `wenqu solve --json` prints."""
        answered = self.recall(identifier)
        beside = path.with_name(path.name + ".new")
        try:
            beside.write_text(to_json(answered.solution), encoding="utf-8")
            os.replace(beside, path)  # noqa: PTH105 (the atomic one, on Windows too)
        except OSError as error:
            raise WorldError(
                "没能存进 {file}：{why}。", file=path, why=error.strerror or error
            ) from error

    def draft(self) -> str:
        """The question being written when the program last ran."""
        return self._store.draft(DRAFT_PLACE)

    def keep_draft(self, text: str) -> None:
        """Remember the question being written."""
        self._store.keep_draft(DRAFT_PLACE, text)

    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **changes: object) -> Settings:
        """Change settings and keep them."""
        changed = change_settings(self._settings, **changes)
        save_settings(self.paths.settings, changed)
        self._settings = changed
        self._room.use(changed.model)
        self._room.use_endpoint(served.chosen(changed))
        return changed

    def use_endpoint(self, url: str, model: str, key: str, cancel: Cancel) -> str:
        """Let a server answer from now on, once it has said which models it has.

        Gives the sentence that says who answers; an empty `url` goes back to this computer.
        """
        sentence = ""
        if url.strip():
            served.refuse_when_offline(self._settings)
            sentence = served.try_endpoint(url, model, key, cancel)
        self.change(endpoint=url.strip(), endpoint_model=model.strip(), endpoint_key=key.strip())
        return sentence

    def models(self) -> tuple[ModelRow, ...]:
        """The catalogue and other models found on disk, with how each would run here."""
        return model_setup.rows(self._room)

    def machine(self) -> MachineSummary:
        """This computer in sentences."""
        return doctor.machine()

    def model_state(self) -> ModelState:
        """How the model stands now."""
        return self._room.state()

    def pull(self, name: str, report: Report, cancel: Cancel) -> ModelRow:
        """Download a model of the catalogue; this and `bring_model` alone open a socket for files."""
        if self._settings.offline_only:
            raise WorldError("设置里选了“只从文件导入，永不联网”，所以没有下载。")
        return model_setup.pull(self._room, name, report, cancel)

    def import_model(self, path: Path, report: Report, cancel: Cancel) -> ModelRow:
        """Take in a GGUF file that a person brought."""
        return model_setup.take_in(self._room, path, report, cancel)

    def bring_model(self, where: str, sha256: str, report: Report, cancel: Cancel) -> ModelRow:
        """Take in a model from a file, a repository or an address, as `where` says."""
        place = models.read_place(where)
        if self._settings.offline_only and not isinstance(place, models.FilePlace):
            raise WorldError("设置里选了“只从文件导入，永不联网”，所以没有下载。")
        return model_setup.bring(self._room, place, sha256, report, cancel)

    def verify_model(self, name: str, report: Report, cancel: Cancel) -> ModelRow:
        """Hash a model's file again and compare."""
        return model_setup.verify(self._room, name, report, cancel)

    def convert_model(self, folder: Path, kind: str, report: Report, cancel: Cancel) -> ModelRow:
        """A published checkpoint as a model file of ours."""
        return model_setup.convert(self._room, folder, kind, report, cancel)

    def fit_model(self, name: str, context: int = 0, cache_type: str = "auto") -> FitReport:
        """How a model would run here, before or after its download."""
        return model_setup.fit(self._room, name, context, cache_type)

    def remove_model(self, name: str) -> None:
        """Delete one of our model files."""
        model_setup.remove(self._room, name)

    def use_model(self, name: str) -> Settings:
        """Answer with this model from now on."""
        self._room.find(name)
        return self.change(model=name)

    def doctor(self) -> tuple[Finding, ...]:
        """What was found on this computer and what to do about each problem."""
        return doctor.examine(self.paths, self._room, self._algebra)

    def close(self) -> None:
        """Stop the children and let go of the database."""
        self._room.client.close()
        if self._owns_algebra:
            self._algebra.process.close()
        if self._bank is not None:
            self._bank.close()
        if self._practice is not None:
            self._practice.close()
        if self._paper is not None:
            self._paper.desk.close()
        self._store.close()


def open_tutor(
    paths: Paths, client: runtime.Client | None = None, algebra: Algebra | None = None
) -> Tutor:
    """Open the store and put the rooms together; nothing slow is started before it is needed.

    An `algebra` that is given stays its giver's: the tutor closes only its own.
    """
    settings = load_settings(paths.settings)
    store = open_store(paths.database_url)
    catalogue = models.load_catalogue()
    shelf = models.Shelf(
        folder=paths.models,
        catalogue=catalogue,
        record=paths.cache / "model-hashes.json",
        elsewhere=models.other_shelves(os.environ, Path.home()),
    )
    room = ModelRoom(
        catalogue,
        shelf,
        client or runtime.ModelClient(log=paths.data / "llama.log", kept=paths.beginnings),
    )
    room.use(settings.model)
    room.use_endpoint(served.chosen(settings))
    return Tutor(paths, settings, store, algebra, room)
