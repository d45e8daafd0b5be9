"""`wenqu gallery`: every page of the window, drawn offscreen to PNG."""

import argparse

from app.cli.command import Command, Context


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", required=True, metavar="DIR", help="图片放在哪里")
    parser.add_argument("--page", action="append", help="只画这一页，可以写几次")
    parser.add_argument("--theme", choices=("light", "dark"), help="只画这一种，默认两种都画")
    parser.add_argument("--size", default="1366x768", help="宽x高，默认 1366x768")
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def _perform(options: argparse.Namespace, context: Context) -> int:
    return context.faces["gallery"](
        context.paths,
        out=options.out,
        pages=options.page,
        theme=options.theme,
        size=options.size,
        as_json=options.json,
    )


COMMAND = Command(
    examples="  wenqu gallery --out build/gallery\n  wenqu gallery --out build/gallery --page ask --theme dark",
    prepare=_prepare,
    perform=_perform,
)
