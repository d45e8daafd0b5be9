"""What was found on this computer, and what to do about each problem."""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.paths import Paths
from app.tutor.modelling import ModelRoom, NoModelError
from app.tutor.rows import Finding, MachineSummary
from engine import runtime
from engine.errors import WorldError
from engine.i18n import tr
from engine.judge import Algebra
from engine.values import Problem

GIGABYTE = 1_000_000_000
DISK_WANTED = 2 * GIGABYTE
FONT = Path("node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")
FORMULAS = Path("node_modules/katex/dist/katex.min.js")


def machine() -> MachineSummary:
    """This computer in sentences."""
    found = runtime.find_machine()
    return MachineSummary(
        processor=tr("{name}，{count} 个线程", name=found.processor, count=found.threads),
        memory=tr("内存 {size:.1f} GB", size=found.memory_total / GIGABYTE),
        card=_card(found),
        total_memory=found.memory_total,
        free_memory=found.memory_free,
    )


def examine(paths: Paths, room: ModelRoom, algebra: Algebra) -> tuple[Finding, ...]:
    """Every finding, the needed ones first; the main job runs when all needed ones are well."""
    found = runtime.find_machine()
    return (
        _python(),
        _processor(found),
        _memory(found),
        _data_folder(paths),
        _database(paths),
        _algebra(algebra),
        _library(room),
        _card_finding(found),
        *_models(room),
        _asset(tr("字体"), paths.assets / FONT),
        _asset(tr("公式排版"), paths.assets / FORMULAS),
    )


def _python() -> Finding:
    return Finding(
        tr("运行环境"), True, f"Python {platform.python_version()}, {platform.platform()}"
    )


def _processor(found: runtime.Machine) -> Finding:
    return Finding(
        tr("处理器"),
        found.runs_library,
        tr("{name}，{count} 个线程", name=found.processor, count=found.threads),
        ""
        if found.runs_library
        else tr("这个处理器没有 AVX2，模型不能运行；代数解题和核对不受影响。"),
        needed=False,
    )


def _memory(found: runtime.Machine) -> Finding:
    enough = found.memory_free > 2 * GIGABYTE
    return Finding(
        tr("内存"),
        enough,
        tr(
            "共 {total:.1f} GB，空闲 {free:.1f} GB",
            total=found.memory_total / GIGABYTE,
            free=found.memory_free / GIGABYTE,
        ),
        "" if enough else tr("空闲内存不到 2 GB，请先关掉一些程序。"),
        needed=False,
    )


def _card(found: runtime.Machine) -> str:
    if found.nvidia_driver:
        return tr("装有 NVIDIA 驱动；装入模型时会说明用了多少层")
    return tr("没有找到显卡，模型用处理器来算")


def _card_finding(found: runtime.Machine) -> Finding:
    return Finding(tr("显卡"), True, _card(found), needed=False)


def _library(room: ModelRoom) -> Finding:
    try:
        hello = room.look_around()
    except WorldError as error:
        return Finding("llama.cpp", False, str(error), tr("请重新运行安装命令。"), needed=False)
    devices = "、".join(f"{device.name} ({device.description})" for device in hello.devices)
    return Finding("llama.cpp", True, f"{hello.build}, {devices}", needed=False)


def _models(room: ModelRoom) -> Iterator[Finding]:
    files = room.shelf.files()
    for file in files:
        name = file.model.name if file.model is not None else file.path.name
        yield Finding(
            tr("模型"), True, f"{name}, {file.size / GIGABYTE:.1f} GB, {file.path}", needed=False
        )
    try:
        room.find(None)
    except NoModelError as error:
        yield Finding(tr("模型"), False, str(error), error.advice)


def _data_folder(paths: Paths) -> Finding:
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=paths.data):
            pass
        free = shutil.disk_usage(paths.data).free
    except OSError as error:
        return Finding(
            tr("数据文件夹"),
            False,
            f"{paths.data}: {error.strerror or error}",
            tr("请检查权限，或用 --data-dir 换一个文件夹。"),
        )
    enough = free > DISK_WANTED
    return Finding(
        tr("数据文件夹"),
        True,
        tr("{folder}，磁盘空闲 {free:.1f} GB", folder=paths.data, free=free / GIGABYTE),
        "" if enough else tr("磁盘快满了，放不下新的模型。"),
    )


def _database(paths: Paths) -> Finding:
    # The tutor could only be opened because the database could.
    return Finding(tr("数据库"), True, paths.database_url.rsplit("@", 1)[-1])


def _algebra(algebra: Algebra) -> Finding:
    try:
        solved = algebra.solve(Problem("解方程：$2x=4$"))
    except WorldError as error:
        return Finding(tr("代数"), False, str(error), tr("请重新运行安装命令。"))
    well = solved is not None and solved.verified is True
    return Finding(tr("代数"), well, tr("能解题、能核对") if well else tr("没有解出 2x=4"))


def _asset(name: str, file: Path) -> Finding:
    there = file.is_file()
    return Finding(
        name,
        there,
        file.name,
        "" if there else tr("界面文件不全，请重新运行安装命令。"),
        needed=sys.stdout is None or not sys.stdout.isatty(),
    )
