"""The half-written question, kept at every pause so that it survives a crash."""

from PySide6.QtCore import QObject, QTimer

from app.gui.ask.answering import Answering
from app.gui.ask.composer import Composer
from app.gui.ask.tutor import AskTutor
from app.gui.bridge import Lane, Lanes
from engine.errors import WorldError

PAUSE = 400
"""Milliseconds without a new letter after which the draft is kept."""


class DraftKeeper(QObject):
    """Keeps what stands in the field; while that is empty, the question being answered."""

    def __init__(
        self, lanes: Lanes, tutor: AskTutor, composer: Composer, answering: Answering
    ) -> None:
        super().__init__()
        self._lanes, self._tutor = lanes, tutor
        self._composer, self._answering = composer, answering
        self._kept: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)
        composer.changed.connect(lambda _: self._pause.start())

    def restore(self) -> None:
        """Put back what was kept, unless something new has been written meanwhile."""
        self._pause.stop()
        self._lanes.run(Lane.STORE, self._tutor.draft, self._came, lambda _: None)

    def keep(self) -> None:
        """Keep it now, when it is another than the one kept last."""
        self._pause.stop()
        run = self._answering.run
        asking = run.text if run is not None and run.live else ""
        text = self._composer.draft() or asking
        if text == self._kept:
            return
        self._kept = text
        self._lanes.run(Lane.STORE, lambda: self._tutor.keep_draft(text), None, self._not_kept)

    def _came(self, text: str) -> None:
        if text and not self._composer.draft():
            self._composer.put_draft(text)
            self._pause.stop()
            self._kept = text

    def _not_kept(self, error: WorldError) -> None:
        self._kept = None
        self._composer.tell(str(error))
