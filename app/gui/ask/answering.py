"""What each piece of news does to the sheet while an answer is coming."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.ask.both_fields import joined
from app.gui.ask.run import Run
from app.gui.ask.sheet import Sheet
from app.gui.ask.tutor import AskTutor
from app.gui.bridge import Lane, Lanes, Stream
from app.log import LOGGER
from app.page import mark_for, notice_html, question_html, steps_html
from app.page.moments import spoken_seconds
from app.tutor.events import (
    AlgebraSolved,
    AskEvent,
    Failed,
    Finished,
    LineChecked,
    ModelLoading,
    ModelReady,
    Notice,
    Question,
    Reading,
    Reply,
    Thought,
)
from engine.cancel import Cancel, CancelledError
from engine.i18n import tr
from engine.values import Problem, Provenance, Solution, Source

Work = Callable[[Callable[[AskEvent], None], Cancel], None]
"""What is done in the lane: it reports events until the last one."""


class Answering(QObject):
    """Asks in the free lane, gathers the news, and paints it a few times a second."""

    status = Signal(str)
    loading = Signal(object)
    where = Signal(str)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, tutor: AskTutor, sheet: Sheet) -> None:
        super().__init__()
        self._lanes, self._tutor, self._sheet = lanes, tutor, sheet
        self._run: Run | None = None
        self._stream: Stream[AskEvent] | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)

    @property
    def run(self) -> Run | None:
        """The run that is shown, whether it has ended or not."""
        return self._run

    @property
    def busy(self) -> bool:
        """Whether an answer is still wanted."""
        return self._run is not None and self._run.live

    def ask(self, question: Question) -> Run:
        """Begin; what came before is forgotten."""
        return self._begin(
            question.text,
            question.text,
            lambda report, cancel: self._tutor.ask(question, report, cancel),
        )

    def check(self, statement: str, working: str) -> Run:
        """Begin to check a working; it runs its few seconds to the end, heard or not."""
        return self._begin(
            statement,
            joined(statement, working),
            lambda report, _: self._tutor.check_working(statement, working, report),
        )

    def _begin(self, statement: str, text: str, work: Work) -> Run:
        self.drop()
        run = Run(text)
        stream: Stream[AskEvent] = Stream(lambda batch: self._receive(run, batch), parent=self)
        self._run, self._stream = run, stream
        self._sheet.clear()
        self._sheet.fill("question", str(question_html(_typed(statement))))
        self._second.start()
        self._lanes.run(
            Lane.FREE,
            lambda: _ask(work, stream, run),
            lambda _: self._came_home(run),
        )
        return run

    def stop(self) -> None:
        """Stop now: the page is free at once, the tutor hears of it and ends in its own time."""
        run = self._run
        if run is None or not run.live:
            return
        run.cancel.set()
        run.stopped = True
        self._settle(run)
        self.status.emit("stopped")

    def answer_now(self) -> None:
        """Let the model stop thinking and write."""
        if self.busy:
            self._lanes.run(Lane.FREE, self._tutor.answer_now)

    def drop(self) -> None:
        """Stop what runs and forget it; whatever it still says goes unheard."""
        self._second.stop()
        if self._run is not None and not self._run.ended:
            self._run.cancel.set()
            self._run.stopped = self._run.ended = True
        if self._stream is not None:
            self._stream.close()
            self._stream.deleteLater()
        self._run = self._stream = None

    def _receive(self, run: Run, batch: list[AskEvent]) -> None:
        if run is not self._run:
            return
        for event in gathered(batch):
            if run.live or isinstance(event, Finished | Failed):
                self._take(run, event)

    def _take(self, run: Run, event: AskEvent) -> None:
        sheet = self._sheet
        match event:
            case Reading(problem):
                run.problem = problem
                sheet.fill("question", str(question_html(problem)))
            case AlgebraSolved(steps):
                solution = Solution("solved", Provenance("algebra"), steps=steps, verified=True)
                sheet.fill("steps", str(steps_html(solution)))
            case ModelLoading(model, fraction):
                self.status.emit("loading")
                self.loading.emit(fraction)
                self.where.emit(tr("正在装入 {model}", model=model))
            case ModelReady(model, device):
                self.status.emit("answering")
                self.loading.emit(0.0)
                self.where.emit(f"{model} · {device}" if device else model)
            case Thought(text):
                self._think(run, text)
            case Reply(text):
                self._end_thinking(run)
                sheet.write(text)
            case LineChecked(number, mark):
                sheet.mark([mark_for(number, mark)])
            case Notice(text):
                run.notice = text
                sheet.fill("notice", str(notice_html(text)))
            case Finished():
                self._end(run)
                self.finished.emit(event)
            case Failed():
                self._end(run)
                self.failed.emit(event)

    def _think(self, run: Run, text: str) -> None:
        if run.thinking_since is None:
            run.thinking_since = run.seconds
            self._sheet.think(text)
            self._sheet.fold(True, tr("模型正在想"))
            self._sheet.budget(0.0, "")
        else:
            self._sheet.think(text)

    def _end_thinking(self, run: Run) -> None:
        if run.thinking_since is not None and run.thought_seconds is None:
            run.thought_seconds = run.seconds - run.thinking_since
            self._sheet.budget(None, "")
            spent = spoken_seconds(run.thought_seconds)
            self._sheet.fold(False, tr("想了 {time}", time=spent))

    def _end(self, run: Run) -> None:
        if not run.stopped:
            self._settle(run)
        run.ended = True
        self.loading.emit(0.0)

    def _settle(self, run: Run) -> None:
        self._second.stop()
        self._end_thinking(run)
        self._sheet.settle(run.seconds)

    def _tick(self) -> None:
        run = self._run
        if run and run.live and run.thinking_since is not None and run.thought_seconds is None:
            spent = spoken_seconds(run.seconds - run.thinking_since)
            self._sheet.fold(True, tr("已经想了 {time}", time=spent))

    def _came_home(self, run: Run) -> None:
        """The call has returned; if it said no end, this is one."""
        if run is not self._run or self._stream is None:
            return
        self._stream.flush()
        if not run.ended:
            self._end(run)
            self.failed.emit(Failed("" if run.stopped else tr("这次没有答完。")))


def gathered(batch: list[AskEvent]) -> list[AskEvent]:
    """The same news with neighbouring pieces of thinking, or of the reply, joined."""
    joined: list[AskEvent] = []
    for event in batch:
        last = joined[-1] if joined else None
        if isinstance(event, Thought) and isinstance(last, Thought):
            joined[-1] = Thought(last.text + event.text)
        elif isinstance(event, Reply) and isinstance(last, Reply):
            joined[-1] = Reply(last.text + event.text)
        else:
            joined.append(event)
    return joined


def _typed(statement: str) -> Problem:
    return Problem(statement, source=Source("person"))


def _ask(work: Work, stream: Stream[AskEvent], run: Run) -> None:
    try:
        work(stream.add, run.cancel)
    except CancelledError:
        return
    except Exception:
        LOGGER.exception("asking broke")
        stream.add(Failed(tr("程序自己出了错，这道题没有答完。"), tr("原因写进了日志。")))
        raise
