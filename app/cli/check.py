"""`wenqu check`: a given answer against the expected one."""

import argparse
from collections.abc import Mapping
from typing import Any

from app.cli.batch import run_batch, text_field
from app.cli.command import DONE, WRONG_USE, Command, Context, say, tell
from app.tutor.checking import Checking
from engine.i18n import tr
from engine.values import Verdict


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--expected", metavar="E", help="标准答案")
    parser.add_argument("--given", metavar="G", help="写下的答案")
    parser.add_argument("--problem", metavar="P", default="", help="题目（决定要求的形式）")
    parser.add_argument(
        "--batch", metavar="FILE", help='每行一个 JSON：{"id","problem","expected","given"}'
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def _perform(options: argparse.Namespace, _context: Context) -> int:
    pair = (options.expected, options.given)
    if (options.batch is None and None in pair) or (
        options.batch is not None and pair != (None, None)
    ):
        tell(tr("请同时给出 --expected 和 --given，或用 --batch 给一个文件。"))
        return WRONG_USE
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
        verdict = checking.check(options.problem, options.expected, options.given)
    if options.json:
        say(verdict_document(verdict))
    else:
        print(f"{verdict.kind}：{verdict.reason}" if verdict.reason else verdict.kind)
    return DONE


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
