"""`wenqu bench`: figures measured on this machine, beside what they must reach."""

import argparse

from app.cli.command import CANNOT, DONE, Command, Context, say
from app.cli.progress import TerminalProgress
from app.tutor.benches import BENCHES, machine_line


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bench", choices=tuple(BENCHES), metavar="NAME", help="、".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def _perform(options: argparse.Namespace, _context: Context) -> int:
    progress = TerminalProgress()
    figures = BENCHES[options.bench](progress)
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
            sign = {True: "✓", False: "✗", None: "·"}[figure.ok]
            print(
                f"{sign} {figure.name}: {figure.value:g} {figure.unit}  ({figure.must}) {figure.note}"
            )
    return DONE if all(figure.ok is not False for figure in figures) else CANNOT


COMMAND = Command(
    examples="  wenqu bench truth\n  wenqu bench equivalence --json",
    prepare=_prepare,
    perform=_perform,
)
