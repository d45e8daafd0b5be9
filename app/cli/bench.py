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
    for name, default, words in (
        ("seeds", Choices().seeds, tr("curriculum 每种题每个难度证明几个种子，默认 {count}", count=Choices().seeds)),
        ("problems", Choices().problems, tr("curriculum 的题库放多少题，默认 {count}", count=Choices().problems)),
        ("kills", Choices().kills, tr("curriculum 强行结束几次，默认 {count}", count=Choices().kills)),
    ):  # fmt: skip
        parser.add_argument(f"--{name}", type=int, default=default, metavar="N", help=words)
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    progress = TerminalProgress()
    choices = Choices(
        fuzzed=max(1, options.fuzz),
        seeds=max(1, options.seeds),
        problems=max(1, options.problems),
        kills=max(0, options.kills),
        cache=context.paths.cache,
    )
    figures = BENCHES[options.bench](choices, progress)
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
    examples="  wenqu bench truth\n  wenqu bench truth --fuzz 1000000\n  wenqu bench equivalence --json"
    "\n  wenqu bench curriculum --seeds 300",
    prepare=_prepare,
    perform=_perform,
)
