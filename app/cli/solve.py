"""`wenqu solve`: one question, or a batch of them, answered in the terminal."""

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import Any

from app.cli.batch import run_batch, text_field
from app.cli.command import CANNOT, DONE, WRONG_USE, Command, Context, say, tell
from app.cli.progress import TerminalProgress
from app.cli.solution_json import solution_document
from app.page import font_file
from app.tutor import (
    AskEvent,
    Failed,
    Finished,
    ModelLoading,
    ModelReady,
    Notice,
    Question,
    Reply,
    Tutor,
    open_tutor,
)
from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.plot import LIGHT
from engine.plot.draw import svg
from engine.progress import Progress
from engine.values import Mark, Picture, Solution

SIGNS = {Mark.CHECKED: "✓", Mark.WRONG: "✗", Mark.CARRIED: "–"}


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", nargs="?", metavar="题目", help="题目，公式写在 $ 里或直接写")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")
    parser.add_argument("--batch", metavar="FILE", help='每行一个 JSON：{"id","task"}')
    parser.add_argument("--no-model", action="store_true", help="只用代数，不请模型")
    parser.add_argument("--model", metavar="NAME", help="请哪个模型（名字或 GGUF 文件）")
    parser.add_argument("--votes", type=int, default=1, metavar="N", help="模型作答几次再比较")
    parser.add_argument("--gpu", default="auto", metavar="auto|off|N", help="用不用显卡")
    parser.add_argument("--seed", type=int, metavar="N", help="随机种子，相同则结果相同")
    parser.add_argument("--grade", type=int, choices=range(1, 13), metavar="N", help="年级 1-12")


def _perform(options: argparse.Namespace, context: Context) -> int:
    if (options.task is None) == (options.batch is None):
        tell(tr("请给一道题，或用 --batch 给一个文件。"))
        return WRONG_USE
    if not 1 <= options.votes <= 64:
        tell(tr("--votes 要在 1 到 64 之间。"))
        return WRONG_USE
    tutor = open_tutor(context.paths)
    try:
        if options.batch is not None:
            return run_batch(
                options.batch,
                lambda record: _answer(tutor, text_field(record, "task"), record, options),
            )
        return _one(tutor, options)
    finally:
        tutor.close()


def _question(text: str, options: argparse.Namespace, grade: Any = None) -> Question:
    return Question(
        text=text,
        grade=grade if isinstance(grade, int) else options.grade,
        use_model=not options.no_model,
        model=options.model,
        votes=options.votes,
        seed=0 if options.seed is None else options.seed,
        gpu=options.gpu,
    )


def _answer(
    tutor: Tutor, text: str, record: Mapping[str, Any], options: argparse.Namespace
) -> Mapping[str, Any]:
    end: Finished | Failed | None = None

    def report(event: AskEvent) -> None:
        nonlocal end
        if isinstance(event, Finished | Failed):
            end = event

    tutor.ask(_question(text, options, record.get("grade")), report, Cancel())
    if isinstance(end, Finished):
        return solution_document(end.solution, _drawer(tutor))
    reason = end.reason if isinstance(end, Failed) else tr("没有得到回答。")
    return {"status": "error", "reason": reason, "advice": getattr(end, "advice", "")}


def _one(tutor: Tutor, options: argparse.Namespace) -> int:
    if options.json:
        document = _answer(tutor, options.task, {}, options)
        say(document)
        if document["status"] == "error":
            tell(document["reason"])
            return CANNOT
        return DONE if document["status"] == "solved" else CANNOT
    screen = _Screen()
    tutor.ask(_question(options.task, options), screen, Cancel())
    return screen.status


class _Screen:
    """Shows the events of one question in a terminal, as they come."""

    def __init__(self) -> None:
        self.status = CANNOT
        self._progress = TerminalProgress()
        self._streamed = False

    def __call__(self, event: AskEvent) -> None:
        if isinstance(event, ModelLoading):
            self._progress(
                Progress(tr("正在装入 {name}", name=event.model), event.fraction or 0.0, 1.0)
            )
        elif isinstance(event, ModelReady):
            self._progress.close()
            tell(f"{event.model} · {event.device}")
        elif isinstance(event, Reply):
            self._streamed = True
            sys.stdout.write(event.text)
            sys.stdout.flush()
        elif isinstance(event, Notice):
            tell(event.text)
        elif isinstance(event, Failed):
            tell(event.reason)
            if event.advice:
                tell(event.advice)
        elif isinstance(event, Finished):
            self._finish(event.solution)

    def _finish(self, solution: Solution) -> None:
        if self._streamed:
            print("\n")
        for number, step in enumerate(solution.steps, 1):
            line = step.after_latex or step.reason
            print(f"{SIGNS.get(step.mark, '·')} {number:>2}  {step.name:<8}{line}")
            note = step.mark_reason if step.rule == "line" else step.reason
            if note:
                print(f"        {note}")
        if solution.answer is not None:
            print(tr("答：{answer}", answer=solution.answer.text or solution.answer.latex))
        if solution.verified:
            print(tr("已核对"))
        elif solution.verified_reason:
            print(solution.verified_reason)
        self.status = DONE if solution.status == "solved" else CANNOT


def _drawer(tutor: Tutor) -> Callable[[Picture], str]:
    def draw(picture: Picture) -> str:
        try:
            return svg(picture, LIGHT, font_file(tutor.paths.assets))
        except WorldError:
            return ""

    return draw


COMMAND = Command(
    examples=(
        '  wenqu solve "解方程：$2x^2-5x-3=0$"\n'
        '  wenqu solve --json "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个？"\n'
        "  wenqu solve --no-model --batch tasks.jsonl"
    ),
    prepare=_prepare,
    perform=_perform,
)
