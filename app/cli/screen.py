"""One question on a terminal: its events as they come, its solution when it is there."""

import sys

from app.cli.command import CANNOT, DONE, tell
from app.cli.plain import padded, plain, plain_layout, plain_prose, width
from app.cli.progress import TerminalProgress, Waiting
from app.tutor import (
    AskEvent,
    Failed,
    Finished,
    ModelLoading,
    ModelReady,
    Notice,
    Reading,
    Reply,
    Thought,
)
from engine.i18n import tr
from engine.progress import Progress
from engine.values import Mark, Solution, Step

SIGNS = {Mark.CHECKED: "✓", Mark.WRONG: "✗", Mark.CARRIED: "–", Mark.TIMEOUT: "…"}
INDENT = "   "


class Following:
    """What every question says on standard error: waiting, loading, notices, and why it failed.

    `end` is the last event once it came; `asks_model` says that the model has taken over, so
    that a stop keeps its words.
    """

    def __init__(self) -> None:
        self.end: Finished | Failed | None = None
        self.asks_model = False
        self.wants = ""
        """What would let the question through: "pin", "new pin" or nothing."""
        self._progress = TerminalProgress()
        self._waiting: Waiting | None = None
        self._thought = 0
        self._written = 0

    def __call__(self, event: AskEvent) -> None:
        """Take the next event."""
        if self._waiting is not None:
            self._waiting.end()
            self._waiting = None
        match event:
            case Reading():
                self._waiting = Waiting(tr("正在看能不能用代数解……"))
            case ModelLoading(model, fraction):
                self.asks_model = True
                self._progress(Progress(tr("正在装入 {name}", name=model), fraction or 0.0, 1.0))
            case ModelReady(model, device):
                self._progress.close()
                tell(f"{model} · {device}")
                self._waiting = Waiting(tr("模型正在读题……"))
            case Thought(text):
                self._thought += len(text)
                self._progress(Progress(tr("模型正在想，想了 {count} 个字", count=self._thought)))
            case Reply(text):
                self._written += len(text)
                self.reply(text)
            case Notice(text):
                self._progress.close()
                tell(text)
            case Failed(reason, advice, wants):
                self.wants = wants
                self._progress.close()
                self.end = event
                tell(reason)
                if advice:
                    tell(advice)
            case Finished():
                self._progress.close()
                self.end = event

    def reply(self, _text: str) -> None:
        """A piece of the model's answer."""
        self._progress(Progress(tr("模型正在写，写了 {count} 个字", count=self._written)))

    def close_progress(self) -> None:
        """Make room for other words on the terminal."""
        self._progress.close()


class Screen(Following):
    """Shows one question's answer on standard output, the model's words as they come."""

    def reply(self, text: str) -> None:
        """Write the piece at once."""
        self.close_progress()
        sys.stdout.write(text)
        sys.stdout.flush()

    @property
    def status(self) -> int:
        """The exit status that the end deserves."""
        solved = isinstance(self.end, Finished) and self.end.solution.status == "solved"
        return DONE if solved else CANNOT

    def show(self) -> None:
        """Write the solution under what was streamed."""
        if not isinstance(self.end, Finished):
            return
        solution = self.end.solution
        if self._written:
            print("\n")
        for line in solution_lines(solution):
            print(line)


def solution_lines(solution: Solution) -> list[str]:
    """A solution for a terminal: steps with their marks, the answer, what stands behind it."""
    lines = []
    names = max((width(step.name) for step in solution.steps), default=0)
    for number, step in enumerate(solution.steps, 1):
        lines += _step_lines(number, step, names)
    if solution.answer is not None:
        answer = solution.answer.text or solution.answer.latex
        lines.append(tr("答：{answer}", answer=plain_prose(plain(answer))))
    if solution.stopped:
        lines.append(tr("中途停下了，写出的内容已经存好。"))
    if solution.verified:
        every = all(step.mark is Mark.CHECKED for step in solution.steps)
        lines.append(
            tr("每一步都用代数核对过，答案已证实。") if every else tr("答案已用代数证实。")
        )
    elif solution.verified_reason:
        lines.append(solution.verified_reason)
    return lines


def _step_lines(number: int, step: Step, names: int) -> list[str]:
    head = f"{SIGNS.get(step.mark, '·')} {number:>2}  "
    if step.rule == "line":
        # The line itself was streamed already; here it stands beside its mark.
        notes = [step.mark_reason]
        if step.should_be_latex:
            notes.append(tr("应该是：{formula}", formula=plain(step.should_be_latex)))
        body = plain_prose(step.reason)
    else:
        notes = [plain_prose(step.reason)]
        body = f"{padded(step.name, names)}  {plain(step.after_latex)}".rstrip()
    margin = " " * len(head)
    lines = [head + body, *(f"{margin}{INDENT}{note}" for note in notes if note)]
    if step.layout is not None:
        lines += [f"{margin}{INDENT}{line}" for line in plain_layout(step.layout)]
    for part in step.parts:
        written = f"{SIGNS.get(part.mark, '·')} {part.name} {plain(part.after_latex)}".rstrip()
        lines.append(f"{margin}{INDENT}{written}")
    return lines
