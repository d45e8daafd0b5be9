"""`wenqu model`: list, pull, import, verify, remove, fit, convert."""

import argparse
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.command import (
    CANNOT,
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
from engine.models import ManyFilesError
from engine.progress import Progress, Report

MOST_CONTEXT = 1_048_576


def _prepare(parser: argparse.ArgumentParser) -> None:
    rooms = parser.add_subparsers(dest="action", required=True, metavar=tr("动作"))
    for name, does, operand, example in (
        ("list", tr("有哪些模型，各自在这台电脑上怎么跑"), None, ""),
        ("pull", tr("下载一个模型"), "name", "starter"),
        ("import", tr("导入一个 GGUF：文件、U 盘、模型库里的仓库（作者/名字）、ModelScope 或网址"), "file",
         "模型.gguf\n    wenqu model import Qwen/Qwen3-4B-GGUF:Q4_K_M"
         "\n    wenqu model import modelscope:Qwen/Qwen3-4B-GGUF:Qwen3-4B-Q4_K_M.gguf"
         "\n    wenqu model import https://mirror.example.edu.cn/模型.gguf --sha256 HEX"),
        ("verify", tr("重新核对一个模型文件的校验值"), "name", "starter"),
        ("remove", tr("删掉一个模型文件"), "name", "starter"),
        ("fit", tr("一个模型在这台电脑上放得下多少，为什么"), "name", "confucius3"),
        ("convert", tr("把作者发布的权重（safetensors）转成 GGUF"), "folder", "Confucius3-Math"),
        ("use", tr("以后用这个模型回答"), "name", "starter"),
    ):  # fmt: skip
        room = rooms.add_parser(
            name,
            help=does,
            description=does,
            epilog=f"{tr('例：')}wenqu model {name} {example}".rstrip(),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        shared_options(room)
        json_option(room)
        if operand is not None:
            room.add_argument(operand)
        if name == "import":
            room.add_argument(
                "--sha256", default="", metavar="HEX", help=tr("文件应有的 SHA-256，不符就不用")
            )
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
            rows = _rows(tutor, options, _Pace(progress), cancel)
    except ManyFilesError as error:
        if not options.json:
            raise
        say({"status": "error", "reason": str(error), "choices": _choices(error)})
        return CANNOT
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
    tutor: Tutor, options: argparse.Namespace, progress: Report, cancel: Cancel
) -> tuple[ModelRow, ...]:
    match options.action:
        case "pull":
            return (tutor.pull(options.name, progress, cancel),)
        case "import":
            return (tutor.bring_model(options.file, options.sha256, progress, cancel),)
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


def _choices(error: ManyFilesError) -> list[Mapping[str, Any]]:
    return [{"file": one.path, "size": one.size, "sha256": one.sha256} for one in error.choices]


class _Pace:
    """Adds to a download's progress how much, how fast and how long yet."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._begun: tuple[float, float] | None = None

    def __call__(self, progress: Progress) -> None:
        if progress.unit != "bytes":
            self._report(progress)
            return
        now = time.monotonic()
        if self._begun is None or progress.done < self._begun[1]:
            self._begun = now, progress.done
        seconds = now - self._begun[0]
        speed = (progress.done - self._begun[1]) / seconds if seconds > 1 else 0.0
        parts = [progress.text, f"{progress.done / 1e6:.0f}"]
        parts[1] += f" / {progress.total / 1e6:.0f} MB" if progress.total else " MB"
        if speed > 0:
            parts.append(tr("每秒 {size:.1f} MB", size=speed / 1e6))
        if speed > 0 and progress.total:
            minutes = (progress.total - progress.done) / speed / 60
            left = tr("还要约 {minutes} 分钟", minutes=round(minutes))
            parts.append(left if minutes >= 1 else tr("还要不到 1 分钟"))
        self._report(replace(progress, text=" · ".join(parts)))


COMMAND = Command(
    examples="  wenqu model list\n  wenqu model pull starter\n  wenqu model import 模型.gguf"
    "\n  wenqu model import Qwen/Qwen3-4B-GGUF:Q4_K_M",
    prepare=_prepare,
    perform=_perform,
)
