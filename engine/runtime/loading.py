"""Loading a model in its process: step by step to smaller wishes when the process dies of one."""

from engine.cancel import Cancel, CancelledError
from engine.i18n import tr
from engine.runtime.client_interface import ModelError, ModelSetup
from engine.runtime.event import Loading, Notice, OnEvent
from engine.runtime.model_process import ChildDiedError, ModelProcess
from engine.runtime.protocol import (
    LOAD_NUMBER,
    Failed,
    Load,
    LoadAttempt,
    LoadDone,
    LoadProgress,
)


class DiedLoadingError(Exception):
    """The process died at step `attempt` of the plan; `last`: trying again is no use."""

    def __init__(self, attempt: int, *, last: bool) -> None:
        super().__init__(attempt)
        self.attempt = attempt
        self.last = last


def load_order(setup: ModelSetup, threads: int, kept: str) -> Load:
    """The order to load `setup`; `kept` is the folder where beginnings are kept, or empty."""
    return Load(
        path=str(setup.path),
        shape=setup.shape,
        gpu=setup.gpu,
        context=setup.context,
        cache_type=setup.cache_type,
        threads=threads,
        sequences=setup.sequences,
        sha256=setup.sha256,
        kept=kept,
    )


def try_load(
    process: ModelProcess, order: Load, on_event: OnEvent, cancel: Cancel | None
) -> LoadDone:
    """Let `process` load. Raises `DiedLoadingError`, `ModelError`, `CancelledError`."""
    on_event(Loading(None))
    reached = -1
    try:
        with process.listening(LOAD_NUMBER):
            process.order(order)
            for report in process.reports(LOAD_NUMBER, cancel):
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
        process.kill()
        if cancel is not None and cancel.wanted:
            raise CancelledError from death
        last = reached < 0 or order.first_attempt > 3
        raise DiedLoadingError(reached, last=last) from death
    raise AssertionError("the reports of a load end with its outcome")
