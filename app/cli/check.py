"""`wenqu check`: a given answer against the expected one."""

import argparse
from collections.abc import Mapping
from typing import Any

from app.cli.batch import run_batch, text_field
from app.cli.command import DONE, Command, Context, WrongUseError, json_option, say
from app.cli.progress import waiting
from app.tutor.checking import Checking
from engine.i18n import tr
from engine.values import Verdict, VerdictKind


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--expected", metavar="E", help=tr("标准答案"))
    parser.add_argument("--given", metavar="G", help=tr("写下的答案"))
    parser.add_argument("--problem", metavar="P", default="", help=tr("题目（决定要求的形式）"))
    parser.add_argument(
        "--batch",
        metavar="FILE",
        help=tr("每行一个 JSON：{fields}", fields='{"id","problem","expected","given"}'),
    )
    json_option(parser)


def _perform(options: argparse.Namespace, _context: Context) -> int:
    pair = (options.expected, options.given)
    if (options.batch is None and None in pair) or (
        options.batch is not None and pair != (None, None)
    ):
        raise WrongUseError("请同时给出 --expected 和 --given，或用 --batch 给一个文件。")
    with Checking() as checking:
        if options.batch is not None:
            return run_batch(
                options.batch,
                lambda record: verdict_document(
                    checking.check(
                        text_field(record, "problem", needed=False),
                        text_field(record, "expected"),
                        text_field(record, "given"),
                    )
                ),
            )
        with waiting(tr("正在核对……")):
            verdict = checking.check(options.problem, options.expected, options.given)
    if options.json:
        say(verdict_document(verdict))
    else:
        print(_sentence(verdict))
        for number, part in enumerate(verdict.parts, 1):
            print(f"  ({number}) {_sentence(part)}")
    return DONE


def _sentence(verdict: Verdict) -> str:
    word = {
        VerdictKind.RIGHT: tr("对"),
        VerdictKind.WRONG_FORM: tr("值对，形式不对"),
        VerdictKind.WRONG: tr("还不对"),
        VerdictKind.UNREADABLE: tr("没读懂"),
        VerdictKind.TIMEOUT: tr("未核对"),
    }[verdict.kind]
    if not verdict.reason or verdict.reason.startswith(word):
        return verdict.reason or word
    return f"{word}：{verdict.reason}"


def verdict_document(verdict: Verdict) -> Mapping[str, Any]:
    """A verdict in the fields that callers rely on."""
    return {
        "verdict": verdict.kind.value,
        "fault": verdict.fault.value if verdict.fault is not None else None,
        "reason": verdict.reason,
        "parts": [verdict_document(part) for part in verdict.parts],
    }


COMMAND = Command(
    examples=(
        '  wenqu check --expected "1/2" --given "0.5"\n'
        '  wenqu check --problem "化成最简分数" --expected "1/2" --given "2/4" --json'
    ),
    prepare=_prepare,
    perform=_perform,
)
