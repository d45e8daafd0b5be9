"""Papers out of the window: keys proved once, one file, the set of A and B, many at once."""

from __future__ import annotations

from pathlib import Path

from app.tutor.paper import Exported, Proof, stand_behind
from app.tutor.paper_open import OpenPaper
from app.tutor.paper_rows import PaperView
from curriculum.worksheet import Look, Question, Sheet
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.progress import Progress, Report, silent

MOST_COPIES = 60


class PaperFiles(OpenPaper):
    """Nothing is written whose key didn't stand."""

    __slots__ = ()

    def prove(self, report: Report = silent) -> PaperView:
        """Recompute the keys that were not yet; the view says how each stands."""
        sheet = self._shown()
        waiting = [one for one in sheet.questions if _name(one) not in self._proved]
        for number, question in enumerate(waiting, 1):
            report(Progress(tr("正在核对答案"), number, len(waiting)))
            self._proved[_name(question)] = self.desk.stand(question)
        return self.view()

    def export(self, path: Path) -> Exported:
        """What is shown as a file, by its suffix. Raises `WorldError`; then nothing is written."""
        sheet, look = self._shown(), self._set()
        return self.desk.export(sheet, path, look, self._proof(sheet))

    def export_set(self, folder: Path, suffix: str, report: Report = silent) -> tuple[Path, ...]:
        """A and B for pupils, and the key of each, as four files in `folder`."""
        first = self._now()
        written: list[Path] = []
        for at, sheet in enumerate((first, self.desk.other(first))):
            for look in (Look(two=True), Look(reader="teacher", alone=True, two=True)):
                report(Progress(tr("正在写文件"), len(written) + 1, 4))
                name = f"{self.desk.file_name(first)}-{'AB'[at]}{'-' + tr('答案') if look.alone else ''}"
                done = self.desk.export(sheet, folder / f"{name}{suffix}", look, self._proof(sheet))
                written += done.files
        return tuple(written)

    def batch(
        self,
        count: int,
        folder: Path,
        suffix: str,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> int:
        """`count` different papers of this plan with a key each; returns how many files.

        Stopped midway it raises `CancelledError`; no paper is left without its key.
        """
        if not 1 <= count <= MOST_COPIES:
            raise WorldError("一次最多印 {most} 份不同的卷。", most=MOST_COPIES)
        files = 0
        made = self.desk.batch(self._now().plan, self.new_seed(), count, folder, suffix, report)
        for number, done in enumerate(made, 1):
            files += len(done.files)
            if cancel is not None and number % 2 == 0:  # a paper, then its key
                cancel.check()
        return files

    def _proof(self, sheet: Sheet) -> Proof:
        """What is known of the keys, the rest recomputed now."""
        proved: list[int] = []
        left: list[int] = []
        wrong: list[tuple[int, str]] = []
        for number, _, question in sheet.numbered():
            if _name(question) not in self._proved:
                self._proved[_name(question)] = self.desk.stand(question)
            how, why = self._proved[_name(question)]
            if how == "wrong":
                wrong.append((number, why))
            else:
                (proved if how == "proved" else left).append(number)
        proof = Proof(tuple(proved), tuple(left), tuple(wrong))
        stand_behind(proof)
        return proof


def _name(question: Question) -> tuple[str, int]:
    return question.identifier, question.turn
