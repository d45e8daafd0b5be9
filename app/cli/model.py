"""`wenqu model`: list, pull, import, verify, remove, fit, convert."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.cli.command import (
    DONE,
    Command,
    Context,
    WrongUseError,
    interruptible,
    json_option,
    say,
    shared_options,
    tell,
)
from app.cli.plain import padded
from app.cli.progress import TerminalProgress
from app.tutor import ModelRow, Tutor, open_tutor
from engine.cancel import Cancel
from engine.i18n import tr

MOST_CONTEXT = 1_048_576


def _prepare(parser: argparse.ArgumentParser) -> None:
    rooms = parser.add_subparsers(dest="action", required=True, metavar=tr("动作"))
    for name, does, operand, example in (
        ("list", tr("有哪些模型，各自在这台电脑上怎么跑"), None, ""),
        ("pull", tr("下载一个模型"), "name", "starter"),
        ("import", tr("从文件或 U 盘导入一个 GGUF"), "file", "模型.gguf"),
        ("verify", tr("重新核对一个模型文件的校验值"), "name", "starter"),
        ("remove", tr("删掉一个模型文件"), "name", "starter"),
        ("fit", tr("一个模型在这台电脑上放得下多少，为什么"), "name", "confucius3"),
        ("convert", tr("把作者发布的权重（safetensors）转成 GGUF"), "folder", "Confucius3-Math"),
        ("use", tr("以后用这个模型回答"), "name", "starter"),
    ):
        room = rooms.add_parser(
            name,
            help=does,
            description=does,
            epilog=f"{tr('例：')}wenqu model {name} {example}".rstrip(),
            allow_abbrev=False,
        )
        shared_options(room)
        json_option(room)
        if operand is not None:
            room.add_argument(operand)
        if name == "convert":
            room.add_argument(
                "--quant", default="Q4_K_M", metavar="KIND", help=tr("量化，如 Q4_K_M")
            )
        if name == "fit":
            room.add_argument("--context", type=int, default=0, metavar="N", help=tr("上下文长度"))
            room.add_argument(
                "--cache", choices=("auto", "f16", "q8_0"), default="auto", help=tr("缓存的精度")
            )


def _perform(options: argparse.Namespace, context: Context) -> int:
    if options.action == "fit":
        return _fit(options, context)
    tutor = open_tutor(context.paths)
    progress = TerminalProgress()
    try:
        with interruptible() as cancel:
            rows = _rows(tutor, options, progress, cancel)
    finally:
        progress.close()
        tutor.close()
    if options.json:
        say({"models": [_document(row) for row in rows]})
        return DONE
    for row in rows:
        sign = {"in_use": "●", "on_disk": "○", "absent": " "}[row.state]
        print(f"{sign} {padded(row.id, 28)} {row.name} · {row.detail}")
        if row.fit:
            print(f"    {row.fit}")
    return DONE


def _fit(options: argparse.Namespace, context: Context) -> int:
    if not 0 <= options.context <= MOST_CONTEXT:
        raise WrongUseError("--context 要在 0 到 {most} 之间。", most=MOST_CONTEXT)
    tutor = open_tutor(context.paths)
    try:
        found = tutor.fit_model(options.name, options.context, options.cache)
    finally:
        tutor.close()
    if options.json:
        say(
            {
                "id": found.id,
                "layers": found.layers,
                "layers_total": found.layers_total,
                "context": found.context,
                "cache": found.cache_type,
                "predicted_bytes": dict(found.predicted_bytes),
                "enough": found.enough,
                "exact": found.exact,
                "reason": found.reason,
            }
        )
    else:
        print(f"{found.id}: {found.reason}")
    return DONE


def _rows(
    tutor: Tutor, options: argparse.Namespace, progress: TerminalProgress, cancel: Cancel
) -> tuple[ModelRow, ...]:
    match options.action:
        case "pull":
            return (tutor.pull(options.name, progress, cancel),)
        case "import":
            return (tutor.import_model(Path(options.file), progress, cancel),)
        case "verify":
            return (tutor.verify_model(options.name, progress, cancel),)
        case "convert":
            folder = Path(options.folder)
            return (tutor.convert_model(folder, options.quant, progress, cancel),)
        case "remove":
            tutor.remove_model(options.name)
            tell(tr("{name} 已经删掉了。", name=options.name))
            return ()
        case "use":
            tutor.use_model(options.name)
    return tutor.models()


def _document(row: ModelRow) -> Mapping[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "detail": row.detail,
        "description": row.description,
        "state": row.state,
        "fits": row.fit,
        "on_disk": row.state != "absent",
        "size": row.size,
        "sha256": row.sha256,
        "source": row.source,
    }


COMMAND = Command(
    examples="  wenqu model list\n  wenqu model pull starter\n  wenqu model import 模型.gguf",
    prepare=_prepare,
    perform=_perform,
)
