"""`wenqu bench`: figures measured on this machine, beside what they must reach."""

import argparse

from app.cli.command import CANNOT, DONE, Command, Context, json_option, say
from app.cli.progress import TerminalProgress
from app.tutor.benches import BENCHES, Choices, Figure, machine_line
from engine.i18n import tr

SIGNS = {True: "✓", False: "✗", None: "·"}


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "bench", choices=tuple(BENCHES), metavar=tr("名字"), help="、".join(BENCHES)
    )
    parser.add_argument(
        "--fuzz",
        type=int,
        default=Choices().fuzzed,
        metavar="N",
        help=tr("truth 试探多少条恶意输入，默认 {count}", count=Choices().fuzzed),
    )
    json_option(parser)


def _perform(options: argparse.Namespace, _context: Context) -> int:
    progress = TerminalProgress()
    figures = BENCHES[options.bench](Choices(fuzzed=max(1, options.fuzz)), progress)
    progress.close()
    if options.json:
        say(
            {
                "figures": [
                    {
                        "name": figure.name,
                        "value": figure.value,
                        "unit": figure.unit,
                        "must": figure.must,
                        "ok": figure.ok,
                        "note": figure.note,
                    }
                    for figure in figures
                ],
                "machine": machine_line(),
            }
        )
    else:
        print(machine_line())
        for figure in figures:
            print(_line(figure))
    return DONE if all(figure.ok is not False for figure in figures) else CANNOT


def _line(figure: Figure) -> str:
    if figure.value is None:
        return f"{SIGNS[None]} {figure.name}: {figure.note}"
    must = f"({figure.must}) " if figure.must else ""
    value = f"{figure.value:g} {figure.unit}"
    return f"{SIGNS[figure.ok]} {figure.name}: {value}  {must}{figure.note}".rstrip()


COMMAND = Command(
    examples="  wenqu bench truth\n  wenqu bench truth --fuzz 1000000\n  wenqu bench equivalence --json",
    prepare=_prepare,
    perform=_perform,
)
