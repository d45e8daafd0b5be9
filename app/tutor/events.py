"""What happens while a question is being answered, as values that every face can show."""

from dataclasses import dataclass

from engine.values import Mark, Problem, Solution, Step


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, and how it should be answered.

    `votes` is how many samples the model may draw; `use_model` False keeps to algebra.
    """

    text: str
    grade: int | None = None
    use_model: bool = True
    model: str | None = None
    votes: int = 1
    seed: int | None = None
    gpu: str = "auto"
    pin: str = ""
    """A teacher's or parent's PIN, where one is wanted; it is never kept."""
    quick: bool = False
    """Begin from what the model has read before: the first word comes sooner, and the same seed
    may then give other words than a cold start."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The question was read; `problem` is how it was understood."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class AlgebraSolved:
    """The algebra worked it out without a model; the full solution follows in `Finished`."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ModelLoading:
    """The model is being brought into memory; `fraction` is 0 to 1 or None."""

    model: str
    fraction: float | None = None


@dataclass(frozen=True, slots=True)
class ModelReady:
    """The model runs; `device` says where and why ("CPU：没有找到显卡")."""

    model: str
    device: str


@dataclass(frozen=True, slots=True)
class Thought:
    """A piece of the model's thinking, to be appended."""

    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A piece of the model's answer, to be appended."""

    text: str


@dataclass(frozen=True, slots=True)
class LineChecked:
    """One line of the answer has its mark, while the rest may still be coming."""

    number: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence the user should see: the child was restarted, layers were stepped down."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The end: a stored solution (solved, or unsolved with what came until then)."""

    identifier: str
    solution: Solution


@dataclass(frozen=True, slots=True)
class Failed:
    """The end, without a solution; `reason` is a sentence, `advice` what to do.

    `wants` is "pin" where a PIN would let the question through, "new pin" where none is set yet.
    """

    reason: str
    advice: str = ""
    wants: str = ""


AskEvent = (
    Reading
    | AlgebraSolved
    | ModelLoading
    | ModelReady
    | Thought
    | Reply
    | LineChecked
    | Notice
    | Finished
    | Failed
)


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One line of the list of earlier questions; `asked_at` is ISO 8601 UTC."""

    identifier: str
    title: str
    asked_at: str
    verified: bool | None
    solver: str
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """An earlier question with its answer, opened again."""

    identifier: str
    asked_at: str
    problem: Problem
    solution: Solution
