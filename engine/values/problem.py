"""A problem as a value: statement, parts, key, and where it came from."""

from dataclasses import dataclass
from typing import Literal

from engine.values.picture import Picture


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The right answer and the form it must have.

    `latex` is LaTeX without dollar signs; `text` is the same for a terminal. `form` names what
    the question asks for, in the checker's words (`lowest_terms`, `decimal:2`, `factored`,
    `scientific`, `with_unit`, ...), or is empty when any form will do.
    """

    latex: str
    text: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice question; `mistake` says which mistake leads to a wrong one."""

    label: str
    text: str
    mistake: str = ""


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong answer that pupils really give, and the mistake that leads to it, in a sentence."""

    latex: str
    mistake: str


@dataclass(frozen=True, slots=True)
class ProblemPart:
    """One numbered part, "（1）", with its own key."""

    label: str
    statement: str
    answer: AnswerKey | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a problem came from.

    `identifier` is permanent within its kind: point/recipe/version/level/seed for a generator,
    a UUID for the bank. `photograph` names the picture file kept beside the problem.
    """

    kind: Literal["generator", "bank", "person", "photograph"]
    identifier: str = ""
    photograph: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A question as a pupil reads it; `statement` is Markdown with `$...$` formulas."""

    statement: str
    parts: tuple[ProblemPart, ...] = ()
    choices: tuple[Choice, ...] = ()
    answer: AnswerKey | None = None
    pictures: tuple[Picture, ...] = ()
    points: tuple[str, ...] = ()
    grade: int | None = None
    difficulty: int | None = None
    spoken: str | None = None
    """How the statement is read aloud, where that differs from how it is written."""
    source: Source = Source("person")
    kind: str = ""
    """题型: calculate, fill, choice, judge, word, reverse, mistake, draw, prove, or empty."""
    distractors: tuple[Distractor, ...] = ()
    """Known wrong answers; a choice question's options come from them too."""
