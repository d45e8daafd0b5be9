"""Parsing the command line and starting what it asks for."""

import argparse
import sys
from collections.abc import Mapping, Sequence

from app import __version__
from app.cli.command import CANNOT, DONE, Command, Context, Face, say, tell
from app.log import LOGGER, start_log
from app.paths import Paths, find_paths
from app.settings import load_settings
from engine import i18n
from engine.cancel import CancelledError
from engine.errors import WorldError
from engine.i18n import tr


def run(arguments: Sequence[str], faces: Mapping[str, Face]) -> int:
    """Run one command line; without a command the window opens."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles still speak code pages; what can't be shown there is replaced, not fatal.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    commands = _commands()
    parser = _parser(commands)
    options = parser.parse_args(arguments)
    paths = find_paths(options.data_dir)
    as_json = getattr(options, "json", False)
    try:
        _speak(paths, options.language)
        start_log(paths.log)
        context = Context(paths, faces)
        if options.command is None:
            return faces["window"](paths)
        return commands[options.command].perform(options, context)
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
        return DONE


def _commands() -> Mapping[str, Command]:
    from app.cli import bench, check, doctor, gallery, model, solve, verify

    listed = (
        solve.COMMAND,
        check.COMMAND,
        verify.COMMAND,
        model.COMMAND,
        doctor.COMMAND,
        gallery.COMMAND,
        bench.COMMAND,
    )
    return {command.name: command for command in listed}


def _parser(commands: Mapping[str, Command]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wenqu",
        description="问渠：离线的数学辅导。不带命令时打开窗口。",
        epilog='例：wenqu solve "解方程：$2x^2-5x-3=0$"',
    )
    parser.add_argument("--version", action="version", version=f"wenqu {__version__}")
    _shared_options(parser, argparse.SUPPRESS)
    parser.set_defaults(data_dir=None, language=None)
    rooms = parser.add_subparsers(dest="command", metavar="命令")
    for command in commands.values():
        room = rooms.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog="例：\n" + command.examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _shared_options(room, argparse.SUPPRESS)
        command.prepare(room)
    return parser


def _shared_options(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=default, help="数据文件夹（也可用 WENQU_DATA）"
    )
    parser.add_argument("--language", choices=i18n.LANGUAGES, default=default, help="zh 或 en")


def _speak(paths: Paths, wanted: str | None) -> None:
    language = wanted or load_settings(paths.settings).language
    if language != i18n.CHINESE:
        table = i18n.load_table(paths.assets / "translations" / f"{language}.json")
        i18n.use_language(language, table)
