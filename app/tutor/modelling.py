"""One model in one child process, as the tutor uses it: find it, load it, ask it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, Protocol

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
from engine.models import (
    Catalogue,
    Model,
    ModelFile,
    Shelf,
    describe,
    describe_served,
    read_header,
)
from engine.progress import Progress
from engine.prompt import Sampling
from engine.values import Problem, Provenance

if TYPE_CHECKING:
    from engine.runtime.remote import RemoteClient

Report = Callable[[AskEvent], None]

VARIED = Sampling(temperature=0.7, top_p=0.95)
"""How several samples are drawn from a model whose own setting is greedy."""


class NoModelError(WorldError):
    """There is no model to ask; `advice` says how to get one."""

    @property
    def advice(self) -> str:
        """What to do: one command with a network, one without."""
        return tr(
            "有网络时运行 wenqu model pull starter；没有网络时，把 GGUF 文件放在 U 盘上带来，"
            "运行 wenqu model import 文件，或在“设置 · 模型”里导入。"
        )


class _Asked(Protocol):
    """What answers, here or far away."""

    @property
    def loaded(self) -> runtime.Loaded | None: ...

    def generate(
        self, request: runtime.Request, on_event: runtime.OnEvent, cancel: Cancel | None
    ) -> tuple[runtime.Generation, ...]: ...


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Which model answers this question, through what, and from which file if any."""

    model: Model
    client: _Asked
    file: ModelFile | None


class ModelRoom:
    """Finds a model on disk, keeps one loaded, and turns its stream into the tutor's events."""

    def __init__(self, catalogue: Catalogue, shelf: Shelf, client: runtime.Client) -> None:
        self.catalogue = catalogue
        self.shelf = shelf
        self.client = client
        self.default: str = catalogue.starter.id
        self.remote: RemoteClient | None = None
        self._busy = Lock()
        self._state: Literal["idle", "loading", "ready", "answering"] = "idle"

    def use(self, name: str) -> None:
        """Answer with the model called `name` when a question doesn't name one."""
        self.default = name

    def use_endpoint(self, endpoint: runtime.Endpoint | None) -> None:
        """Let a server answer what doesn't name a model; None: this computer again."""
        if endpoint is None:
            self.remote = None
        elif self.remote is None or self.remote.endpoint != endpoint:
            # Its HTTP library takes a while to import, and most people have no server.
            from engine.runtime.remote import RemoteClient

            self.remote = RemoteClient(endpoint)

    def find(self, name: str | None) -> ModelFile:
        """The file of the model called `name` (an id, a file's name or path; None: the default).

        Raises `NoModelError` when it isn't on disk, `BrokenModelError` by name for a bad file.
        """
        wanted = name or self.default
        if name and name.endswith(".gguf") and Path(name).is_file():
            path = Path(name).resolve()
            return ModelFile(path, path.stat().st_size, "", None, ours=False)
        model = next((model for model in self.catalogue.models if model.id == wanted), None)
        found = self.shelf.find(model) if model is not None else self.shelf.named(wanted)
        if found is None:
            title = model.name if model is not None else wanted
            raise NoModelError("这道题要请模型来答，可是 {name} 还不在这台电脑上。", name=title)
        return found

    def look_around(self) -> runtime.Hello:
        """The library's build and the devices it sees, asked in the child."""
        if not isinstance(self.client, runtime.ModelClient):
            return runtime.Hello("scripted", ())
        return self.client.look_around()

    def state(self) -> ModelState:
        """How the model stands now."""
        if self.remote is not None:
            loaded = self.remote.loaded
            name = self.remote.model or self.remote.endpoint.host
            busy = self._state == "answering"
            return ModelState(
                "answering" if busy else "ready" if loaded else "idle",
                name,
                loaded.device if loaded is not None else "",
            )
        try:
            file = self.find(None)
        except NoModelError:
            return ModelState("none", self.default, "")
        name = file.model.name if file.model is not None else file.path.stem
        loaded = self.client.loaded
        running = loaded is not None or self._state == "loading"
        return ModelState(
            self._state if running else "idle", name, loaded.device if loaded is not None else ""
        )

    def answer(
        self,
        problem: Problem,
        question: Question,
        seed: int,
        report: Report,
        cancel: Cancel,
        *,
        template: str = "",
        max_tokens: int = 0,
    ) -> Draft:
        """Ask the model, streaming its first sample; one question at a time.

        `template` and `max_tokens` stand in for the model's own where something else is asked.
        A stop or a crash of the child ends the stream early: the draft says so and holds what came.
        """
        if self.remote is not None and question.model is None:
            chosen = self._far(self.remote, report, cancel)
        else:
            chosen = self._near(question.model, report, cancel)
        model = chosen.model
        asking = prompt.load_template(template or model.template)
        # Greedy samples would all be the same; several of them want chance.
        greedy = question.votes > 1 and not model.sampling.temperature
        sampling = VARIED if greedy else model.sampling
        with self._busy:
            try:
                if chosen.file is not None:
                    self._load(chosen.file, model, question, report, cancel)
                self._state = "answering"
                splitter = prompt.Splitter(model.tags)

                def on_event(event: runtime.RuntimeEvent) -> None:
                    if isinstance(event, runtime.Piece) and event.sample == 0:
                        _pass_on(splitter.feed(event.text), report)
                    elif isinstance(event, runtime.Notice):
                        report(Notice(event.text))

                generations = chosen.client.generate(
                    runtime.Request(
                        asking.messages(problem.statement),
                        samples=max(1, question.votes),
                        seed=seed,
                        sampling=sampling,
                        max_tokens=max_tokens or model.max_tokens,
                        tags=model.tags,
                        reuse=question.quick,
                    ),
                    on_event,
                    cancel,
                )
                _pass_on(splitter.close(), report)
            finally:
                self._state = "ready" if chosen.client.loaded is not None else "idle"
            loaded = chosen.client.loaded
        provenance = Provenance(
            "model",
            model=model.id,
            model_sha256=chosen.file.sha256 if chosen.file is not None else "",
            prompt_version=asking.name,
            seed=seed,
            sampling=sampling.as_pairs(),
            threads=(loaded.threads or None) if loaded else None,
            device=loaded.device if loaded else "",
            build=loaded.build if loaded else "",
        )
        samples = tuple(
            Sample(
                *prompt.split(generation.text, model.tags),
                reason=str(generation.reason),
                tokens=generation.tokens,
            )
            for generation in generations
        )
        if any(generation.reason is runtime.Reason.DIED for generation in generations):
            report(Notice(tr("模型中途停下了，已经写出的话留住了；再问一次会重新启动它。")))
        return Draft(samples, provenance)

    def answer_now(self) -> None:
        """马上作答, wherever the model runs."""
        self.client.answer_now()
        if self.remote is not None:
            self.remote.answer_now()

    def _near(self, name: str | None, report: Report, cancel: Cancel) -> _Chosen:
        """The model in a file here."""
        file = self._verified(name, report, cancel)
        return _Chosen(file.model or describe(read_header(file.path)), self.client, file)

    def _far(self, remote: RemoteClient, report: Report, cancel: Cancel) -> _Chosen:
        """The model behind a server, told by its name there."""
        begun = remote.loaded is None
        if begun:
            report(ModelLoading(remote.endpoint.host, None))
        loaded = remote.connect(cancel=cancel)
        if begun:
            report(ModelReady(remote.model, loaded.device))
        return _Chosen(describe_served(remote.model, self.catalogue), remote, None)

    def _verified(self, name: str | None, report: Report, cancel: Cancel) -> ModelFile:
        """The file, hashed once; later starts remember the hash."""
        file = self.find(name)
        if file.sha256:
            return file

        def on_progress(progress: Progress) -> None:
            report(ModelLoading(file.path.name, progress.fraction))

        return self.shelf.verify(file, on_progress, cancel)

    def _load(
        self, file: ModelFile, model: Model, question: Question, report: Report, cancel: Cancel
    ) -> None:
        setup = setup_of(file, model, question.gpu)
        self._state = "loading"

        def on_event(event: runtime.RuntimeEvent) -> None:
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


def setup_of(file: ModelFile, model: Model, gpu: str) -> runtime.ModelSetup:
    """How to run `model` from `file`, by what the file's header says of it."""
    header = read_header(file.path)
    return runtime.ModelSetup(
        path=file.path,
        name=model.id,
        shape=runtime.ModelShape.of(header),
        chat_template=header.chat_template,
        bos=header.bos,
        eos=header.eos,
        sha256=file.sha256,
        gpu=gpu,
        context=model.context,
    )
