"""Parsing the command line and starting what it asks for."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn

from app import __version__
from app.cli.command import (
    CANNOT,
    WRONG_USE,
    Command,
    Context,
    Face,
    WrongUseError,
    leave_quietly,
    prepare_streams,
    say,
    shared_options,
    tell,
)
from app.log import LOGGER, start_log
from app.paths import Paths, find_paths
from app.settings import load_settings
from engine import i18n
from engine.cancel import CancelledError
from engine.errors import WorldError
from engine.i18n import tr

TEXT_OPTIONS = ("--expected", "--given", "--problem")
"""Options whose value may begin with a minus sign."""


def run(arguments: Sequence[str], faces: Mapping[str, Face]) -> int:
    """Run one command line; without a command the window opens. Returns the exit status."""
    prepare_streams()
    _speak(arguments)
    commands = {
        name: _load(name) for name in _commands() if name in arguments
    }  # the others stay unread: each brings its libraries with it
    options = _parser(commands).parse_args(protect_minus(arguments))
    paths = find_paths(options.data_dir)
    as_json = getattr(options, "json", False)
    try:
        start_log(paths.log)
        if options.command is None:
            return faces["window"](paths)
        return commands[options.command].perform(options, Context(paths, faces))
    except BrokenPipeError:
        return leave_quietly()
    except WorldError as error:
        LOGGER.info("%s", error)
        if as_json:
            say({"status": "error", "reason": str(error)})
        tell(str(error))
        return WRONG_USE if isinstance(error, WrongUseError) else CANNOT
    except (KeyboardInterrupt, CancelledError):
        if as_json:
            say({"status": "error", "reason": tr("已停止。")})
        tell(tr("已停止。"))
        return CANNOT


def protect_minus(arguments: Sequence[str]) -> list[str]:
    """Arguments in which texts such as `-1/2` can't be mistaken for options.

    `--given -1/2` becomes `--given=-1/2`; a task `-3+5` moves behind `--`.
    """
    kept: list[str] = []
    texts: list[str] = []
    for place, argument in enumerate(arguments):
        if argument == "--":
            return [*kept, "--", *texts, *arguments[place + 1 :]]
        if kept and kept[-1] in TEXT_OPTIONS and place and arguments[place - 1] == kept[-1]:
            kept[-1] += f"={argument}"
        elif argument[:1] == "-" and argument[1:2] not in ("", "-") and argument != "-h":
            texts.append(argument)
        else:
            kept.append(argument)
    return [*kept, "--", *texts] if texts else kept


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in the user's language, then where help is."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        tell(tr("用法不对：{why}", why=message))
        tell(tr("看用法和例子：{program} --help", program=self.prog))
        raise SystemExit(WRONG_USE)


def _commands() -> Mapping[str, str]:
    """Each command's name, which is its module's, and what it does."""
    return {
        "solve": tr("解一道题：代数会的代数解，不会的请模型"),
        "check": tr("核对一个答案：对、形式不对、不对、没读懂、超时"),
        "verify": tr("逐行核对一份解答"),
        "curriculum": tr("课程的知识点：按年级、名称或编码找"),
        "generate": tr("为一个知识点出题，带答案和详解"),
        "worksheet": tr("组卷：出卷、写成 PDF 和 Word、按卷脚编号重出、只要答案"),
        "practise": tr("在终端里练习：做题、看提示、继续上次、复习"),
        "learner": tr("学生和他们的练习：列出、查看、导出、删除"),
        "bank": tr("题库：收进、取出、查找、去重、统计"),
        "model": tr("管理模型：列出、下载、导入、核对、删除"),
        "serve": tr("把这台电脑的模型给一个教室用"),
        "eval": tr("在一套题上测一个模型，可以停下再接着测"),
        "doctor": tr("看看这台电脑上有什么、缺什么"),
        "gallery": tr("把窗口的每一页画成 PNG"),
        "bench": tr("在这台电脑上测一组数字"),
    }


def _load(name: str) -> Command:
    command: Command = import_module(f"app.cli.{name}").COMMAND
    return command


def _parser(loaded: Mapping[str, Command]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="wenqu",
        description=tr("问渠：离线的数学辅导。不带命令时打开窗口。"),
        epilog=tr("例：") + 'wenqu solve "解方程：$2x^2-5x-3=0$"',
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"wenqu {__version__}")
    shared_options(parser)
    parser.set_defaults(data_dir=None, language=None)
    rooms = parser.add_subparsers(dest="command", metavar=tr("命令"))
    for name, does in _commands().items():
        command = loaded.get(name)
        room = rooms.add_parser(
            name,
            help=does,
            description=does,
            epilog=f"{tr('例：')}\n{command.examples}" if command else None,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        shared_options(room)
        if command is not None:
            command.prepare(room)
    return parser


def _speak(arguments: Sequence[str]) -> None:
    """Take the language before anything is said, the help included.

    Settings that can't be read are no reason to be silent here: who needs them will say so.
    """
    paths = find_paths(_value(arguments, "--data-dir"))
    wanted = _value(arguments, "--language")
    if wanted not in i18n.LANGUAGES:
        wanted = _language_of(paths)
    table = None
    if wanted != i18n.CHINESE:
        table = i18n.load_table(paths.assets / "translations" / f"{wanted}.json")
    i18n.use_language(wanted, table)


def _language_of(paths: Paths) -> str:
    try:
        return load_settings(paths.settings).language
    except WorldError:
        return i18n.CHINESE


def _value(arguments: Sequence[str], option: str) -> str | None:
    """The last value of `option`, looked up before the options are parsed."""
    found = None
    for place, argument in enumerate(arguments):
        if argument == option:
            found = arguments[place + 1] if place + 1 < len(arguments) else found
        elif argument.startswith(f"{option}="):
            found = argument.partition("=")[2]
    return found
