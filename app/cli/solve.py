"""`wenqu solve`: one question, or a batch of them, answered in the terminal."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from app.cli.batch import BadLineError, run_batch, text_field
from app.cli.command import (
    CANNOT,
    DONE,
    Command,
    Context,
    WrongUseError,
    interruptible,
    json_option,
    say,
)
from app.cli.screen import Following, Screen
from app.cli.solution_json import solution_document
from app.page import font_file
from app.tutor import Failed, Finished, Question, Tutor, open_tutor
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Picture

GRADES = range(1, 13)
MOST_VOTES = 64
LARGEST_SEED = 2**32 - 1


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "task", nargs="?", metavar=tr("题目"), help=tr("题目，公式写在 $ 里或直接写")
    )
    json_option(parser)
    parser.add_argument(
        "--batch", metavar="FILE", help=tr("每行一个 JSON：{fields}", fields='{"id","task"}')
    )
    parser.add_argument("--no-model", action="store_true", help=tr("只用代数，不请模型"))
    parser.add_argument("--model", metavar="NAME", help=tr("请哪个模型（名字或 GGUF 文件）"))
    parser.add_argument("--votes", type=int, default=1, metavar="N", help=tr("模型作答几次再比较"))
    parser.add_argument("--gpu", default="auto", metavar="auto|off|N", help=tr("用不用显卡"))
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help=tr("随机种子，相同则结果相同")
    )
    parser.add_argument("--grade", type=int, metavar="N", help=tr("年级 1-12"))


def _perform(options: argparse.Namespace, context: Context) -> int:
    _refuse_wrong_use(options)
    tutor = open_tutor(context.paths)
    try:
        if options.batch is not None:
            return run_batch(
                options.batch,
                lambda record: _answer(
                    tutor, _question(text_field(record, "task"), options, record.get("grade"))
                ),
            )
        question = _question(options.task, options)
        return _one_document(tutor, question) if options.json else _on_screen(tutor, question)
    finally:
        tutor.close()


def _refuse_wrong_use(options: argparse.Namespace) -> None:
    if (options.task is None) == (options.batch is None):
        raise WrongUseError("请给一道题，或用 --batch 给一个文件。")
    if not 1 <= options.votes <= MOST_VOTES:
        raise WrongUseError("--votes 要在 1 到 {most} 之间。", most=MOST_VOTES)
    if not 0 <= options.seed <= LARGEST_SEED:
        raise WrongUseError("--seed 要在 0 到 {most} 之间。", most=LARGEST_SEED)
    if options.grade is not None and options.grade not in GRADES:
        raise WrongUseError("--grade 要在 1 到 12 之间。")
    if options.gpu not in ("auto", "off") and not (options.gpu.isascii() and options.gpu.isdigit()):
        raise WrongUseError("--gpu 要写 auto、off 或层数。")


def _question(text: str, options: argparse.Namespace, grade: object = None) -> Question:
    if grade is not None and (type(grade) is not int or grade not in GRADES):
        raise BadLineError("年级 {grade} 要在 1 到 12 之间。", grade=grade)
    return Question(
        text=text,
        grade=options.grade if grade is None else grade,
        use_model=not options.no_model,
        model=options.model,
        votes=options.votes,
        seed=options.seed,
        gpu=options.gpu,
    )


def _answer(tutor: Tutor, question: Question) -> Mapping[str, Any]:
    """The document of one question; its progress and notices go to standard error."""
    following = Following()
    with interruptible(lambda: following.asks_model) as cancel:
        tutor.ask(question, following, cancel)
    end = following.end
    if isinstance(end, Finished):
        return solution_document(end.solution, _drawer(tutor))
    if isinstance(end, Failed):
        return {"status": "error", "reason": end.reason, "advice": end.advice}
    raise AssertionError("the events of a question end with Finished or Failed")


def _one_document(tutor: Tutor, question: Question) -> int:
    document = _answer(tutor, question)
    say(document)
    return DONE if document["status"] == "solved" else CANNOT


def _on_screen(tutor: Tutor, question: Question) -> int:
    screen = Screen()
    with interruptible(lambda: screen.asks_model) as cancel:
        tutor.ask(question, screen, cancel)
    screen.show()
    return screen.status


def _drawer(tutor: Tutor) -> Callable[[Picture], str]:
    def draw(picture: Picture) -> str:
        # The drawing library is slow to import and most questions have no picture.
        from engine.plot import LIGHT
        from engine.plot.draw import svg

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
