"""`wenqu gallery`: every page of the window, drawn offscreen to PNG."""

import argparse

from app.cli.command import Command, Context, json_option
from engine.i18n import tr


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", required=True, metavar="DIR", help=tr("图片放在哪里"))
    parser.add_argument("--page", action="append", help=tr("只画这一页，可以写几次"))
    parser.add_argument("--theme", choices=("light", "dark"), help=tr("只画这一种，默认两种都画"))
    parser.add_argument("--size", default="1366x768", help=tr("宽x高，默认 1366x768"))
    json_option(parser)


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
