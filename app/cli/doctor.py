"""`wenqu doctor`: what was found, and what to do about each problem."""

import argparse

from app.cli.command import CANNOT, DONE, Command, Context, say
from app.tutor import open_tutor


def _prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def _perform(options: argparse.Namespace, context: Context) -> int:
    tutor = open_tutor(context.paths)
    try:
        findings = tutor.doctor()
    finally:
        tutor.close()
    well = all(finding.ok for finding in findings if finding.needed)
    if options.json:
        say(
            {
                "ok": well,
                "checks": [
                    {
                        "name": finding.name,
                        "ok": finding.ok,
                        "found": finding.found,
                        "advice": finding.advice,
                        "needed": finding.needed,
                    }
                    for finding in findings
                ],
            }
        )
    else:
        for finding in findings:
            print(f"{'✓' if finding.ok else '✗'} {finding.name}：{finding.found}")
            if finding.advice:
                print(f"    {finding.advice}")
    return DONE if well else CANNOT


COMMAND = Command(
    examples="  wenqu doctor\n  wenqu doctor --json",
    prepare=_prepare,
    perform=_perform,
)
