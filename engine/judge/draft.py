"""What a model wrote, and what reviewing one of its samples found."""

from dataclasses import dataclass

from engine.i18n import tr
from engine.values import LineMark, Mark, Provenance


@dataclass(frozen=True, slots=True)
class Sample:
    """One answer of a model; `reason` is why it ended (`end`, `length`, `cancelled`, `died`, ...),
    `tokens` how many were drawn for it."""

    thinking: str
    text: str
    reason: str = "end"
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """All samples of one question; the pupil watched the first."""

    samples: tuple[Sample, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Review:
    """The lines of one answer with their marks, and the final answer it names (LaTeX or "")."""

    lines: tuple[LineMark, ...]
    answer: str
    proved: bool = False
    """Whether the algebra, working by itself, came to the same answer."""

    @property
    def first_wrong(self) -> int | None:
        """The number of the first wrong line."""
        return next((line.number for line in self.lines if line.mark is Mark.WRONG), None)

    @property
    def checked(self) -> int:
        """How many lines algebra proved."""
        return sum(line.mark is Mark.CHECKED for line in self.lines)

    @property
    def verified(self) -> tuple[bool | None, str]:
        """What may be claimed of the whole, with its sentence.

        A chain of right calculations doesn't prove that the question was understood, so lines
        alone never make an answer verified; a wrong line refutes it.
        """
        wrong = self.first_wrong
        if wrong is not None:
            return False, tr("第 {number} 行没有通过核对，后面的结果要当心。", number=wrong)
        if self.checked:
            return None, tr("算式核对过了；列式的道理代数核对不了，请对照题意想一想。")
        return None, tr("这个解答里没有代数能核对的算式。")

    @property
    def told(self) -> tuple[bool | None, str]:
        """The same for working that a pupil hands in: what stands, and where to go on.

        True needs every line that claims something to be proved and the answer besides.
        """
        wrong = self.first_wrong
        if wrong is not None:
            return False, tr("第 {number} 行还不对，先改这一行，再往下看。", number=wrong)
        open_marks = (Mark.TIMEOUT, Mark.CARRIED)
        if self.proved and not any(line.mark in open_marks for line in self.lines):
            return True, tr("没有找到不对的地方，答案和代数另外算的一样。")
        if self.checked:
            return None, tr("能核对的算式都对；列式的道理代数核对不了，请对照题意想一想。")
        return None, tr("这个解答里没有代数能核对的算式。")
