"""The face of the model's process: starts it, asks it, notices its death, starts it again."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from engine.cancel import Cancel, CancelledError
from engine.i18n import tr
from engine.prompt import render_chat
from engine.runtime import child
from engine.runtime.client_interface import ModelError, ModelSetup, TooLongError
from engine.runtime.collector import Collector
from engine.runtime.devices import has_avx2, physical_threads
from engine.runtime.event import Loaded, Notice, OnEvent, ignore
from engine.runtime.loading import DiedLoadingError, load_order, try_load
from engine.runtime.model_process import (
    LOOK_EVERY,
    NOBODY,
    ChildDiedError,
    ModelProcess,
    Target,
)
from engine.runtime.protocol import (
    TOO_LONG,
    AnswerNow,
    Ask,
    AskDone,
    CancelAsk,
    Failed,
    Hello,
    LookAround,
)
from engine.runtime.request import Generation, Reason, Request


class ModelClient:
    """One model in one spawned process; see `Client` for the promises.

    `log` is a file for what the library prints, `kept` a folder where the beginning of the last
    conversation is kept for the next start (None: nowhere). `target` is what the process runs.
    Every method may be called from any thread; questions asked at once are answered side by
    side, and loading another model waits until they have ended.
    """

    def __init__(
        self, log: Path | None = None, kept: Path | None = None, target: Target = child.run
    ) -> None:
        self._log = log
        self._kept = kept
        self._target = target
        self._turn = threading.Lock()
        """Held while a process is started or loaded, and while an ask is handed over."""
        self._state = threading.Condition()
        self._process: ModelProcess | None = None
        self._setup: ModelSetup | None = None
        self._loaded: Loaded | None = None
        self._asking: dict[int, ModelProcess] = {}
        self._number = 0

    def __enter__(self) -> "ModelClient":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def loaded(self) -> Loaded | None:
        """The running model, or None; a process that has died holds none."""
        process = self._process
        return self._loaded if process is not None and process.alive else None

    def look_around(self) -> Hello:
        """The library's build and devices, asked in the process. Raises `ModelError`."""
        with self._my_turn(None):
            process = self._started()
            try:
                with process.listening(NOBODY):
                    process.order(LookAround())
                    for report in process.reports(NOBODY):
                        if isinstance(report, Hello):
                            return report
            except ChildDiedError:
                pass
            self.close()
            raise ModelError("推理进程启动不了，请重新安装，或者查看日志。")

    def load(
        self, setup: ModelSetup, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> Loaded:
        """Make `setup` the running model. Raises `ModelError`, `CancelledError`."""
        with self._my_turn(cancel):
            if self._setup == setup and (loaded := self.loaded) is not None:
                return loaded
            with self._state:
                while self._asking and self.loaded is not None:
                    self._state.wait(LOOK_EVERY)
                    if cancel is not None:
                        cancel.check()
            return self._load(setup, on_event, cancel)

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        """Answer `request`; a dead process is started and loaded again first."""
        collector = Collector(request, on_event, time.monotonic)
        try:
            with self._my_turn(cancel):
                process, ask = self._hand_over(request, on_event, cancel)
        except CancelledError:
            collector.end_all(Reason.CANCELLED)
            return collector.generations()
        try:
            self._collect(process, ask, collector, on_event, cancel)
        finally:
            with self._state:
                del self._asking[ask.number]
                self._state.notify_all()
        return collector.generations()

    def answer_now(self) -> None:
        """马上作答, for every request that runs now."""
        with self._state:
            asking = list(self._asking.items())
        for number, process in asking:
            with suppress(ChildDiedError):  # whoever waits for it is told
                process.order(AnswerNow(number))

    def close(self) -> None:
        """End the process; it may be started again by the next call."""
        process = self._process
        self._process = self._loaded = None
        if process is not None:
            process.close()

    @contextmanager
    def _my_turn(self, cancel: Cancel | None) -> Iterator[None]:
        """Wait for what others start or load. Raises `CancelledError`."""
        while not self._turn.acquire(timeout=LOOK_EVERY):
            if cancel is not None:
                cancel.check()
        try:
            yield
        finally:
            self._turn.release()

    def _hand_over(
        self, request: Request, on_event: OnEvent, cancel: Cancel | None
    ) -> tuple[ModelProcess, Ask]:
        setup = self._setup
        if setup is None:
            raise ModelError("还没有装入模型。")
        if self.loaded is None:
            on_event(Notice(tr("模型进程已经重新启动。")))
            self._load(setup, on_event, cancel)
        process = self._process
        assert process is not None  # noqa: S101 (a loaded model has its process)
        self._number += 1
        ask = _ask(self._number, request, setup)
        with self._state:
            self._asking[ask.number] = process
        return process, ask

    def _collect(
        self,
        process: ModelProcess,
        ask: Ask,
        collector: Collector,
        on_event: OnEvent,
        cancel: Cancel | None,
    ) -> None:
        try:
            with process.listening(ask.number):
                process.order(ask)
                for report in process.reports(ask.number, cancel):
                    if isinstance(report, Failed):
                        kind = TooLongError if report.template == TOO_LONG else ModelError
                        raise kind(report.template, detail=report.detail)
                    if isinstance(report, AskDone):
                        break
                    collector.take(report)
        except BaseException as error:
            if not isinstance(error, ChildDiedError):
                with suppress(ChildDiedError):
                    process.order(CancelAsk(ask.number))
                raise
            process.close()
            wanted = cancel is not None and cancel.wanted
            collector.end_all(Reason.CANCELLED if wanted else Reason.DIED)
            if not wanted:
                on_event(
                    Notice(tr("推理进程意外结束了，已经写出的内容保留着；下次提问会重新启动。"))
                )

    def _load(self, setup: ModelSetup, on_event: OnEvent, cancel: Cancel | None) -> Loaded:
        self._setup, self._loaded = setup, None
        threads = setup.threads or physical_threads()
        order = load_order(setup, threads, str(self._kept) if self._kept is not None else "")
        while True:
            process = self._started()
            try:
                done = try_load(process, order, on_event, cancel)
            except DiedLoadingError as death:
                if self._process is not process:  # closed meanwhile, from another thread
                    raise CancelledError from death
                order = replace(order, first_attempt=death.attempt + 1)
                if death.last:
                    raise ModelError(
                        "模型装不进来：推理进程一启动就结束了，详情见日志。"
                    ) from death
                on_event(Notice(tr("装入模型时推理进程结束了，换更省内存的方式再试。")))
                continue
            self._loaded = Loaded(
                device=done.device,
                threads=threads,
                build=done.build,
                layers=done.layers,
                layers_total=done.layers_total,
                context=done.context,
                cache_type=done.cache_type,
                predicted_bytes=done.predicted_bytes,
            )
            on_event(self._loaded)
            return self._loaded

    def _started(self) -> ModelProcess:
        """The process, started when there is none that lives."""
        if self._process is not None and self._process.alive:
            return self._process
        self.close()
        if not has_avx2():
            raise ModelError("这台电脑的处理器不支持 AVX2 指令，运行不了模型；其余功能照常可用。")
        self._process = ModelProcess(self._target, self._log)
        return self._process


def _ask(number: int, request: Request, setup: ModelSetup) -> Ask:
    tags = request.tags
    prompt = render_chat(setup.chat_template, request.messages, bos=setup.bos, eos=setup.eos)
    return Ask(
        number=number,
        prompt=prompt,
        samples=request.samples,
        seed=request.seed,
        sampling=request.sampling,
        max_tokens=request.max_tokens,
        think_open=tags.think_open if tags else "",
        think_close=tags.think_close if tags else "",
        close_thinking=f"\n{tags.think_close}\n\n{tags.answer_open}" if tags else "",
        thinking_budget=request.thinking_budget if tags else None,
        stop=request.stop,
        reuse=request.reuse,
    )
