"""`wenqu doctor`: what was found, and what to do about each problem."""

import argparse

from app.cli.command import CANNOT, DONE, Command, Context, json_option, say
from app.cli.progress import waiting
from app.paths import Paths
from app.tutor import Finding, open_tutor
from engine.errors import WorldError
from engine.i18n import tr


def _prepare(parser: argparse.ArgumentParser) -> None:
    json_option(parser)


def _perform(options: argparse.Namespace, context: Context) -> int:
    with waiting(tr("正在查看这台电脑……")):
        findings = _findings(context.paths)
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


def _findings(paths: Paths) -> tuple[Finding, ...]:
    """Everything that was found; only the first obstacle when not even the data can be opened."""
    try:
        tutor = open_tutor(paths)
    except WorldError as error:
        advice = tr("改好以后再运行一次 wenqu doctor；也可以用 --data-dir 换一个数据文件夹。")
        return (Finding(tr("数据和设置"), False, str(error), advice),)
    try:
        return tutor.doctor()
    finally:
        tutor.close()


COMMAND = Command(
    examples="  wenqu doctor\n  wenqu doctor --json",
    prepare=_prepare,
    perform=_perform,
)
