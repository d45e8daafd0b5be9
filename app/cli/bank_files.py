"""`wenqu bank import` and `export`: files of problems in and out."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.cli.command import WrongUseError, interruptible, tell
from app.cli.progress import TerminalProgress
from app.tutor.bank_files import BankImport
from app.tutor.banking import Banking
from curriculum.exchange import Format
from curriculum.store.bank import BankFilter
from engine.i18n import tr

SHOWN = 20
"""Refusals that a person is shown one by one."""

LISTED = 100_000
"""Refusals that a document lists; `refused_count` counts them all."""


def import_options(parser: argparse.ArgumentParser) -> None:
    """What `import` takes."""
    parser.add_argument("file", metavar="FILE", help=tr("要收进来的文件"))
    parser.add_argument("--dry-run", action="store_true", help=tr("只试一遍，什么也不改"))
    _format_option(parser)


def export_options(parser: argparse.ArgumentParser) -> None:
    """What `export` takes besides the filters."""
    parser.add_argument("file", metavar="FILE", help=tr("写到哪个文件，已有的会被覆盖"))
    parser.add_argument(
        "--template", action="store_true", help=tr("写一张空的 Excel 模板，供填好再导入")
    )
    _format_option(parser)


def import_from(bank: Banking, options: argparse.Namespace) -> Mapping[str, Any]:
    """Take in a file, or try to; the document, and for a person the same in sentences."""
    progress = TerminalProgress()
    with interruptible() as cancel:
        found = bank.import_file(
            Path(options.file),
            options.format,
            keep=not options.dry_run,
            report=progress,
            cancel=cancel,
        )
    progress.close()
    if not options.json:
        _tell(found, options.dry_run)
    return {
        "dry_run": options.dry_run,
        "format": found.format,
        "found": found.found,
        "taken": found.taken,
        "refused": [
            {"row": refusal.row, "reason": refusal.reason} for refusal in found.refused[:LISTED]
        ],
        "refused_count": len(found.refused),
        "duplicates": list(found.duplicates),
        "alike": [{"row": each.row, "like": each.like} for each in found.alike],
        "mathtype": found.mathtype,
    }


def export_to(bank: Banking, options: argparse.Namespace, wanted: BankFilter) -> Mapping[str, Any]:
    """Write a file of the problems that `wanted` finds, or the empty template."""
    path = Path(options.file)
    if options.template:
        return _template(path, options)
    written = bank.export_file(wanted, path, options.format)
    if not options.json:
        tell(tr("写了 {count} 题到 {file}。", count=written.written, file=options.file))
        for refusal in written.left_out[:SHOWN]:
            tell(tr("第 {row} 题没有写进去：{reason}", row=refusal.row, reason=refusal.reason))
    return {
        "file": options.file,
        "found": written.written + len(written.left_out),
        "taken": written.written,
        "refused": [{"row": each.row, "reason": each.reason} for each in written.left_out],
    }


def _template(path: Path, options: argparse.Namespace) -> Mapping[str, Any]:
    if path.suffix.lower() != ".xlsx":
        raise WrongUseError("模板是 Excel 文件，名字要以 .xlsx 结尾。")
    from curriculum.exchange.spreadsheet import write_template

    write_template(path)
    if not options.json:
        tell(tr("模板在 {file}：第一行是列名，第二行是例子。", file=options.file))
    return {"file": options.file, "found": 0, "taken": 0, "refused": []}


def _format_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=[each.value for each in Format],
        help=tr("文件格式；不写就看内容和名字"),
    )


def _tell(found: BankImport, dry_run: bool) -> None:
    sentence = (
        tr("试了一遍，什么也没有改动：{found} 题里能收 {taken} 题。")
        if dry_run
        else tr("{found} 题里收了 {taken} 题。")
    )
    tell(sentence.format(found=found.found, taken=found.taken))
    for refusal in found.refused[:SHOWN]:
        tell(tr("  第 {row} 行：{reason}", row=refusal.row, reason=refusal.reason))
    if len(found.refused) > SHOWN:
        tell(tr("  另有 {more} 行没有收，--json 里全有。", more=len(found.refused) - SHOWN))
    if found.alike:
        rows = "、".join(str(each.row) for each in found.alike[:SHOWN])
        tell(tr("和别的题几乎一样、数也相同的行：{rows}", rows=rows))
    if found.mathtype:
        tell(tr("{count} 个旧式公式只有图，没有文字，请核对。", count=found.mathtype))
