"""Parsing the command line and starting what it asks for; only the asked command is imported."""

import argparse
import importlib
from collections.abc import Mapping, Sequence

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


def _commands() -> Mapping[str, str]:
    """Every command, a file of that name in this room, and what it does."""
    return {
        "solve": tr("解一道题：代数会的代数解，不会的请模型"),
        "check": tr("核对一个答案：对、形式不对、不对、没读懂、超时"),
        "verify": tr("逐行核对一份解答"),
        "model": tr("管理模型：列出、下载、导入、核对、删除"),
        "doctor": tr("看看这台电脑上有什么、缺什么"),
        "gallery": tr("把窗口的每一页画成 PNG"),
        "bench": tr("在这台电脑上测一组数字"),
    }


def run(arguments: Sequence[str], faces: Mapping[str, Face]) -> int:
    """Run one command line; without a command the window opens."""
    prepare_streams()
    early = _early(arguments)
    as_json = "--json" in arguments
    try:
        paths = find_paths(early.data_dir)
        _speak(paths, early.language)
        name = next((word for word in arguments if word in _commands()), None)
        command: Command | None = None
        if name is not None:
            command = importlib.import_module(f"app.cli.{name}").COMMAND
        options = _parser(name, command).parse_args(arguments)
        start_log(paths.log)
        context = Context(paths, faces)
        if command is None:
            return faces["window"](paths)
        return command.perform(options, context)
    except WrongUseError as error:
        tell(str(error))
        return WRONG_USE
    except WorldError as error:
        LOGGER.info("%s", error)
        if as_json:
            say({"status": "error", "reason": str(error)})
        tell(str(error))
        return CANNOT
    except (KeyboardInterrupt, CancelledError):
        tell(tr("已停止。"))
        return CANNOT
    except BrokenPipeError:
        return leave_quietly()


def _early(arguments: Sequence[str]) -> argparse.Namespace:
    """The options that decide where settings are and which language even the help speaks."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir")
    parser.add_argument("--language", choices=i18n.LANGUAGES)
    return parser.parse_known_args(arguments)[0]


def _parser(chosen: str | None, command: Command | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wenqu",
        description=tr("问渠：离线的数学辅导。不带命令时打开窗口。"),
        epilog=tr("例：") + ' wenqu solve "解方程：$2x^2-5x-3=0$"',
    )
    parser.add_argument("--version", action="version", version=f"wenqu {__version__}")
    shared_options(parser)
    rooms = parser.add_subparsers(dest="command", metavar=tr("命令"))
    for name, does in _commands().items():
        room = rooms.add_parser(
            name,
            help=does,
            description=does,
            epilog=tr("例：") + "\n" + command.examples if command and name == chosen else None,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        shared_options(room)
        if command is not None and name == chosen:
            command.prepare(room)
    return parser


def _speak(paths: Paths, wanted: str | None) -> None:
    language = wanted or load_settings(paths.settings).language
    if language != i18n.CHINESE:
        table = i18n.load_table(paths.assets / "translations" / f"{language}.json")
        i18n.use_language(language, table)
