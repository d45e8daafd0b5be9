"""A file written whole or not at all: beside its place, then renamed into it."""

import errno
import glob
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from engine.errors import WorldError

STALE_SECONDS = 600
"""After so long nobody is still writing a file beside another."""


class NotWrittenError(WorldError):
    """A file couldn't be written; what stood there before still stands."""


def write_whole(path: Path, data: bytes) -> None:
    """`data` as the file `path`. Raises `NotWrittenError` with a sentence."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear(path)
        descriptor, beside = tempfile.mkstemp(
            prefix=f".{path.name[:40]}.", suffix=".new", dir=path.parent
        )
    except OSError as error:
        raise _said(error, path) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is its owner's alone; a document is read like its neighbours.
        Path(beside).chmod(_mode(path))
        os.replace(beside, path)  # noqa: PTH105 (the atomic one, on Windows too)
    except OSError as error:
        raise _said(error, path) from error
    finally:
        with suppress(OSError):
            Path(beside).unlink()


def _clear(path: Path) -> None:
    """Take away what a program that was killed while it wrote left beside `path`."""
    long_ago = time.time() - STALE_SECONDS
    for left in path.parent.glob(f".{glob.escape(path.name[:40])}.*.new"):
        with suppress(OSError):
            if left.stat().st_mtime < long_ago:
                left.unlink()


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _said(error: OSError, path: Path) -> NotWrittenError:
    name, folder = path.name, str(path.parent)
    if error.errno == errno.ENOSPC:
        return NotWrittenError("磁盘满了，{name} 没有写成。腾出空间后再试。", name=name)
    if error.errno == errno.EROFS:
        return NotWrittenError(
            "{folder} 是只读的，{name} 没有写成。换一个文件夹。", folder=folder, name=name
        )
    if error.errno in (errno.EBUSY, errno.ETXTBSY) or (
        error.errno in (errno.EACCES, errno.EPERM)
        and path.exists()
        and os.access(path.parent, os.W_OK)
    ):
        return NotWrittenError(
            "{name} 正在别的程序里打开着，或者不许改写。关掉它再试，或者换一个名字。", name=name
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return NotWrittenError("没有在 {folder} 里写文件的权限，换一个文件夹。", folder=folder)
    if error.errno == errno.EISDIR or path.is_dir():
        return NotWrittenError("{name} 是一个文件夹，换一个名字。", name=name)
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL):
        return NotWrittenError("写不到 {folder}，请看看这个位置对不对。", folder=folder)
    return NotWrittenError("{name} 没有写成：{why}", name=name, why=error.strerror or str(error))
