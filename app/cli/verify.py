"""`wenqu verify`: a worked solution, line by line."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.cli.batch import run_batch, text_field
from app.cli.command import DONE, Command, Context, WrongUseError, json_option, say
from app.cli.plain import plain
from app.cli.progress import waiting
from app.tutor.checking import Checking
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import LineMark, Mark

FILE_LIMIT = 200_000
"""Bytes of a solution file; a whole paper's working has under 20,000."""

SIGNS = {Mark.CHECKED: "✓", Mark.WRONG: "✗", Mark.CARRIED: "–", Mark.TIMEOUT: "…"}


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE.md",
        help=tr("解答（Markdown + LaTeX），- 是标准输入"),
    )
    parser.add_argument("--problem", metavar="P", default="", help=tr("题目"))
    parser.add_argument(
        "--batch",
        metavar="FILE",
        help=tr("每行一个 JSON：{fields}", fields='{"id","problem","solution"}'),
    )
    json_option(parser)


def _perform(options: argparse.Namespace, _context: Context) -> int:
    if (options.file is None) == (options.batch is None):
        raise WrongUseError("请给一个解答文件，或用 --batch 给一个文件。")
    with Checking() as checking:
        if options.batch is not None:
            return run_batch(
                options.batch,
                lambda record: lines_document(
                    checking.verify(
                        text_field(record, "problem", needed=False),
                        text_field(record, "solution"),
                    )
                ),
            )
        with waiting(tr("正在逐行核对……")):
            lines = checking.verify(options.problem, _read(options.file))
    if options.json:
        say(lines_document(lines))
        return DONE
    for line in lines:
        print(f"{SIGNS.get(line.mark, ' ')} {line.number:>3}  {line.text}")
        if line.reason:
            print(f"       {line.reason}")
        if line.should_be_latex:
            print(f"       {tr('应该是：')}{plain(line.should_be_latex)}")
    return DONE


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read(FILE_LIMIT + 1) if file == "-" else _bytes(Path(file))
        if len(data) > FILE_LIMIT:
            raise WorldError("{file} 太大了，解答最多 {limit} 字节。", file=file, limit=FILE_LIMIT)
        return data.decode("utf-8-sig")
    except OSError as error:
        raise WorldError(
            "文件 {file} 打不开：{why}。", file=file, why=error.strerror or error
        ) from error
    except UnicodeDecodeError as error:
        raise WorldError("{file} 不是 UTF-8 文字。", file=file) from error


def _bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(FILE_LIMIT + 1)


def lines_document(lines: tuple[LineMark, ...]) -> Mapping[str, Any]:
    """Marked lines in the fields that callers rely on."""
    return {
        "lines": [
            {
                "number": line.number,
                "text": line.text,
                "mark": line.mark.value,
                "reason": line.reason,
                "should_be_latex": line.should_be_latex,
            }
            for line in lines
        ],
        "first_wrong": next((line.number for line in lines if line.mark is Mark.WRONG), None),
    }


COMMAND = Command(
    examples='  wenqu verify 解答.md --problem "解方程：$2x+3=7$"\n  wenqu verify --batch solutions.jsonl',
    prepare=_prepare,
    perform=_perform,
)
