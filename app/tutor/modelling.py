"""One model in one child process, as the tutor uses it: find it, load it, ask it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Literal

from app.tutor.events import (
    AskEvent,
    ModelLoading,
    ModelReady,
    Notice,
    Question,
    Reply,
    Thought,
)
from app.tutor.rows import ModelState
from engine import prompt, runtime
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.judge import Draft, Sample
from engine.models import Catalogue, Model, ModelFile, Shelf, read_header
from engine.values import Problem, Provenance

Report = Callable[[AskEvent], None]


class NoModelError(WorldError):
    """There is no model to ask; `advice` says how to get one."""

    @property
    def advice(self) -> str:
        """What to do: one command with a network, one without."""
        return tr(
            "有网络时运行 wenqu model pull starter；没有网络时，把 GGUF 文件放在 U 盘上带来，"
            "运行 wenqu model import 文件，或在“设置 · 模型”里导入。"
        )


class ModelRoom:
    """Finds a model on disk, keeps one loaded, and turns its stream into the tutor's events."""

    def __init__(self, catalogue: Catalogue, shelf: Shelf, client: runtime.Client) -> None:
        self.catalogue = catalogue
        self.shelf = shelf
        self.client = client
        self.default = catalogue.starter.id
        self._busy = Lock()
        self._state: Literal["idle", "loading", "ready", "answering"] = "idle"

    def find(self, name: str | None) -> ModelFile:
        """The file of the model called `name` (None: the default one), hash checked.

        Raises `NoModelError` when it isn't on disk.
        """
        model = self.catalogue.find(name or self.default)
        found = self.shelf.find(model)
        if found is None:
            raise NoModelError("这道题要请模型来答，可是 {name} 还不在这台电脑上。", name=model.name)
        return found

    def state(self) -> ModelState:
        """How the model stands now."""
        model = self.catalogue.find(self.default)
        if self.shelf.find(model) is None:
            return ModelState("none", model.name, "")
        loaded = self.client.loaded
        return ModelState(
            self._state if loaded is not None or self._state == "loading" else "idle",
            model.name,
            loaded.device if loaded is not None else "",
        )

    def answer(
        self, problem: Problem, question: Question, seed: int, report: Report, cancel: Cancel
    ) -> Draft:
        """Ask the model, streaming its first sample; one question at a time.

        A stop or a crash of the child ends the stream early: the draft says so and holds what came.
        """
        file = self.find(question.model)
        model = self._describe(file)
        template = prompt.load_template(model.template)
        with self._busy:
            try:
                self._load(file, model, question, report, cancel)
                self._state = "answering"
                splitter = prompt.Splitter(model.tags)

                def on_event(event: runtime.Event) -> None:
                    if isinstance(event, runtime.Piece) and event.sample == 0:
                        _pass_on(splitter.feed(event.text), report)
                    elif isinstance(event, runtime.Notice):
                        report(Notice(event.text))

                generations = self.client.generate(
                    runtime.Request(
                        template.messages(problem.statement),
                        samples=max(1, question.votes),
                        seed=seed,
                        sampling=model.sampling,
                        max_tokens=model.max_tokens,
                        tags=model.tags,
                    ),
                    on_event,
                    cancel,
                )
                _pass_on(splitter.close(), report)
            finally:
                self._state = "ready" if self.client.loaded is not None else "idle"
            loaded = self.client.loaded
        provenance = Provenance(
            "model",
            model=model.id,
            model_sha256=file.sha256,
            prompt_version=template.name,
            seed=seed,
            sampling=model.sampling.as_pairs(),
            threads=loaded.threads if loaded else None,
            device=loaded.device if loaded else "",
            build=loaded.build if loaded else "",
        )
        samples = tuple(
            Sample(*prompt.split(generation.text, model.tags), reason=str(generation.reason))
            for generation in generations
        )
        if any(generation.reason is runtime.Reason.DIED for generation in generations):
            report(Notice(tr("模型中途停下了，已经写出的话留住了；再问一次会重新启动它。")))
        return Draft(samples, provenance)

    def _describe(self, file: ModelFile) -> Model:
        """The catalogue's description; an unknown GGUF borrows the starter's plain prompt."""
        if file.model is not None:
            return file.model
        return replace(self.catalogue.starter, id=file.path.stem, name=file.path.stem)

    def _load(
        self, file: ModelFile, model: Model, question: Question, report: Report, cancel: Cancel
    ) -> None:
        header = read_header(file.path)
        setup = runtime.ModelSetup(
            path=file.path,
            name=model.id,
            shape=runtime.ModelShape.of(header),
            chat_template=header.chat_template,
            bos=header.bos,
            eos=header.eos,
            sha256=file.sha256,
            gpu=question.gpu,
            context=min(model.context, 16_384),
        )
        self._state = "loading"

        def on_event(event: runtime.Event) -> None:
            if isinstance(event, runtime.Loading):
                report(ModelLoading(model.name, event.fraction))
            elif isinstance(event, runtime.Notice):
                report(Notice(event.text))

        loaded = self.client.load(setup, on_event, cancel)
        report(ModelReady(model.name, loaded.device))


def _pass_on(pieces: tuple[prompt.Thought | prompt.Reply, ...], report: Report) -> None:
    for piece in pieces:
        if isinstance(piece, prompt.Thought):
            report(Thought(piece.text))
        else:
            report(Reply(piece.text))
