"""`wenqu solve`: one question, or a batch of them, answered in the terminal."""

import argparse

from app.cli.command import Command, Context, WrongUseError, json_option
from engine.deadline import KillableProcess
from engine.i18n import tr

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
    process = KillableProcess()
    # It imports the algebra while this process imports what answers questions.
    process.start()
    try:
        from app.cli import answering

        return answering.answer(options, context.paths, process)
    finally:
        process.close()


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


COMMAND = Command(
    examples=(
        '  wenqu solve "解方程：$2x^2-5x-3=0$"\n'
        '  wenqu solve --json "小明有24个苹果，给了小红三分之一，又买了5个，现在有多少个？"\n'
        "  wenqu solve --no-model --batch tasks.jsonl"
    ),
    prepare=_prepare,
    perform=_perform,
)
