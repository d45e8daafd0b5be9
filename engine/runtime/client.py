"""The face of the model's process: starts it, asks it, notices its death, starts it again."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType

from engine.cancel import Cancel, CancelledError
from engine.i18n import tr
from engine.prompt import render_chat
from engine.runtime import child
from engine.runtime.client_interface import ModelError, ModelSetup
from engine.runtime.collector import Collector
from engine.runtime.devices import has_avx2, physical_threads
from engine.runtime.event import Loaded, Loading, Notice, OnEvent, ignore
from engine.runtime.protocol import (
    LARGEST_MESSAGE,
    AnswerNow,
    Ask,
    AskDone,
    CancelAsk,
    Failed,
    Hello,
    Load,
    LoadAttempt,
    LoadDone,
    LoadProgress,
    LookAround,
    Order,
    Report,
    decode,
    encode,
)
from engine.runtime.request import Generation, Reason, Request

LOOK_EVERY = 0.05
PATIENCE_AFTER_CANCEL = 2.0
PATIENCE_AT_CLOSE = 1.0
# A very slow processor needs many seconds for one batch of a very large model; nothing needs this.
PATIENCE = 300.0


class ChildDiedError(Exception):
    """The model's process ended in the middle of something."""


class ModelClient:
    """One model in one spawned process; see `Client` for the promises.

    `log` is a file for what the library prints. `target` is what the process runs. Calls from
    several threads wait for one another; `answer_now` and `close` may come at any time.
    """

    def __init__(
        self,
        log: Path | None = None,
        target: Callable[[Connection, str | None], None] = child.run,
    ) -> None:
        self._log = log
        self._target = target
        self._turn = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._setup: ModelSetup | None = None
        self._loaded: Loaded | None = None
        self._number = 0
        self._answer_now = threading.Event()

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
        return self._loaded if process is not None and process.is_alive() else None

    def look_around(self) -> Hello:
        """The library's build and devices, asked in the process. Raises `ModelError`."""
        with self._turn:
            self._start()
            self._order(LookAround())
            try:
                for report in self._reports(None):
                    if isinstance(report, Hello):
                        return report
            except ChildDiedError:
                pass
            raise self._cannot_start()

    def load(
        self, setup: ModelSetup, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> Loaded:
        """Make `setup` the running model. Raises `ModelError`, `CancelledError`."""
        with self._turn:
            return self._load(setup, on_event, cancel)

    def generate(
        self, request: Request, on_event: OnEvent = ignore, cancel: Cancel | None = None
    ) -> tuple[Generation, ...]:
        """Answer `request`; a dead process is started and loaded again first."""
        with self._turn:
            if self._setup is None:
                raise ModelError("还没有装入模型。")
            if self.loaded is None:
                on_event(Notice(tr("模型进程已经重新启动。")))
                self._load(self._setup, on_event, cancel)
            return self._generate(request, self._setup, on_event, cancel)

    def answer_now(self) -> None:
        """马上作答, for the request that runs now."""
        self._answer_now.set()

    def close(self) -> None:
        """End the process; it may be started again by the next call."""
        process, connection = self._process, self._connection
        self._process = self._connection = self._loaded = None
        if connection is not None:
            connection.close()  # the end of its pipe: the process ends itself
        if process is not None:
            process.join(PATIENCE_AT_CLOSE)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()

    def _load(self, setup: ModelSetup, on_event: OnEvent, cancel: Cancel | None) -> Loaded:
        if self._setup == setup and self.loaded is not None and self._loaded is not None:
            return self._loaded
        self._setup, self._loaded = setup, None
        threads = setup.threads or physical_threads()
        attempt = 0
        while True:
            try:
                done = self._try_load(setup, threads, attempt, on_event, cancel)
            except _DiedLoadingError as death:
                attempt = death.attempt + 1
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

    def _try_load(
        self,
        setup: ModelSetup,
        threads: int,
        attempt: int,
        on_event: OnEvent,
        cancel: Cancel | None,
    ) -> LoadDone:
        self._start()
        order = Load(
            path=str(setup.path),
            shape=setup.shape,
            gpu=setup.gpu,
            context=setup.context,
            cache_type=setup.cache_type,
            threads=threads,
            sequences=setup.sequences,
            first_attempt=attempt,
        )
        on_event(Loading(None))
        reached = -1
        try:
            self._order(order)
            for report in self._reports(cancel, number=child.LOAD_NUMBER):
                if isinstance(report, LoadAttempt):
                    reached = report.number
                    if report.note:
                        on_event(Notice(tr("显卡上装不下，改用：{note}", note=report.note)))
                elif isinstance(report, LoadProgress):
                    on_event(Loading(report.fraction))
                elif isinstance(report, LoadDone):
                    return report
                elif isinstance(report, Failed):
                    if cancel is not None and cancel.wanted:
                        raise CancelledError
                    raise ModelError(report.template, detail=report.detail)
        except ChildDiedError as death:
            self._kill()
            if cancel is not None and cancel.wanted:
                raise CancelledError from death
            raise _DiedLoadingError(reached, last=reached < 0 or attempt > 3) from death
        raise AssertionError("the reports of a load end with its outcome")

    def _generate(
        self, request: Request, setup: ModelSetup, on_event: OnEvent, cancel: Cancel | None
    ) -> tuple[Generation, ...]:
        self._number += 1
        self._answer_now.clear()
        ask = _ask(self._number, request, setup)
        collector = Collector(request, on_event, time.monotonic)
        try:
            self._order(ask)
            for report in self._reports(cancel, number=ask.number):
                if isinstance(report, Failed):
                    raise ModelError(report.template, detail=report.detail)
                if isinstance(report, AskDone):
                    break
                collector.take(report)
        except ChildDiedError:
            self.close()
            wanted = cancel is not None and cancel.wanted
            collector.end_all(Reason.CANCELLED if wanted else Reason.DIED)
            if not wanted:
                on_event(
                    Notice(tr("推理进程意外结束了，已经写出的内容保留着；下次提问会重新启动。"))
                )
        return collector.generations()

    def _reports(self, cancel: Cancel | None, number: int = -1) -> Iterator[Report]:
        """What the process says, in order; raises `ChildDiedError` soon after its death.

        A process that doesn't answer a wish to stop within two seconds is killed.
        """
        process, connection = self._process, self._connection
        if process is None or connection is None:
            raise ChildDiedError
        heard = time.monotonic()
        deadline: float | None = None
        while True:
            try:
                ready = wait([connection, process.sentinel], LOOK_EVERY)
            except (OSError, ValueError) as error:  # another thread closed this client
                raise ChildDiedError from error
            now = time.monotonic()
            if connection in ready:
                heard = now
                try:
                    yield decode(connection.recv_bytes(LARGEST_MESSAGE), Report)
                except (EOFError, OSError, ValueError) as error:
                    self._kill()
                    raise ChildDiedError from error
                ready = []
            if ready or self._connection is not connection:
                raise ChildDiedError
            if self._answer_now.is_set() and number > 0:
                self._answer_now.clear()
                self._order(AnswerNow(number))
            if cancel is not None and cancel.wanted and deadline is None:
                deadline = now + PATIENCE_AFTER_CANCEL
                self._order(CancelAsk(number))
            if (deadline is not None and now > deadline) or now - heard > PATIENCE:
                self._kill()
                raise ChildDiedError

    def _start(self) -> None:
        if self._process is not None and self._process.is_alive():
            return
        self.close()
        if not has_avx2():
            raise ModelError("这台电脑的处理器不支持 AVX2 指令，运行不了模型；其余功能照常可用。")
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        log = str(self._log) if self._log is not None else None
        process = context.Process(
            target=self._target, args=(theirs, log), name="wenqu-model", daemon=True
        )
        process.start()
        theirs.close()
        self._process, self._connection = process, ours

    def _order(self, order: Order) -> None:
        if self._connection is None:
            raise ChildDiedError
        try:
            self._connection.send_bytes(encode(order, Order))
        except (OSError, ValueError) as error:
            raise ChildDiedError from error

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()
        self.close()

    def _cannot_start(self) -> ModelError:
        self.close()
        return ModelError("推理进程启动不了，请重新安装，或者查看日志。")


class _DiedLoadingError(Exception):
    """The process died at step `attempt` of the plan; `last`: trying again is no use."""

    def __init__(self, attempt: int, *, last: bool) -> None:
        super().__init__(attempt)
        self.attempt = attempt
        self.last = last


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
