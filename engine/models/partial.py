"""A file that is still arriving: written beside its place, hashed on the way, renamed when whole."""

import errno
import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.checksum import BLOCK
from engine.models.exclusive import claim
from engine.models.trouble import disk
from engine.progress import Progress, Report, silent

ROOM_TO_SPARE = 256 << 20
LOOK_EVERY = 64 << 20
"""Bytes written between two looks at the room that is left on the disk."""


class PartialFile:
    """`target` with `.part` behind its name, until `finish`.

    Opened again after a break, it goes on where it stood: `done` bytes are there already. A
    source may vouch for only the first `keep` of them; the rest is cut off. `sha256` is what the
    whole must have (empty: unknown); `mark` tells one version at the source from the next; what
    was begun with another hash or mark is another partial file. `total` is in bytes, 0 when
    nobody knows. Raises `WorldError` when the disk hasn't the room, and when another program is
    writing the same file.
    """

    def __init__(
        self,
        target: Path,
        total: int,
        sha256: str = "",
        *,
        mark: str = "",
        keep: int | None = None,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> None:
        self.target = target
        kind = sha256[:8] or (hashlib.sha256(mark.encode()).hexdigest()[:8] if mark else "")
        self.part = target.with_name(".".join(filter(None, (target.name, kind, "part"))))
        self.total = total
        self._wanted = sha256
        self._report = report
        self._cancel = cancel
        self._digest = hashlib.sha256()
        self._looked = 0
        self.done = 0
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            there = self.part.stat().st_size if self.part.exists() else 0
            there = min(there if keep is None else keep, there, total or there)
            check_room(target.parent, total - there)
            self._stream = self.part.open("r+b" if self.part.exists() else "w+b")
            if not claim(self._stream):
                self._stream.close()
                raise WorldError("别的窗口正在取 {name}，请等它取完。", name=target.name)
            self._take_over(there)
        except OSError as error:
            raise _cannot_write(target, error) from error

    def __enter__(self) -> "PartialFile":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        # On a full disk closing fails once more; what was wrong is being said already.
        with suppress(OSError):
            self._stream.close()

    def _take_over(self, length: int) -> None:
        while self.done < length:
            if self._cancel is not None:
                self._cancel.check()
            block = self._stream.read(min(BLOCK, length - self.done))
            if not block:
                break
            self._digest.update(block)
            self.done += len(block)
        self._stream.truncate(self.done)
        self._stream.seek(self.done)

    def restart(self) -> None:
        """Forget what is there: the source can't go on in the middle."""
        self._digest = hashlib.sha256()
        self.done = 0
        self._stream.seek(0)
        self._stream.truncate()

    def expect(self, total: int) -> None:
        """The source has said how large the whole is. Raises `WorldError` without the room."""
        check_room(self.target.parent, total - self.done)
        self.total = total

    def discard(self) -> None:
        """Leave nothing behind: what came is of no use."""
        with suppress(OSError):
            self._stream.close()
            self.part.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """The next bytes. Raises `CancelledError`, and `WorldError` for a full disk or too much."""
        if self._cancel is not None:
            self._cancel.check()
        if self.total and self.done + len(data) > self.total:
            raise WorldError("送来的数据比说好的多，已经停下：{name}。", name=self.target.name)
        try:
            if self.done - self._looked >= LOOK_EVERY:
                self._looked = self.done
                check_room(self.target.parent, 1)
            self._stream.write(data)
        except OSError as error:
            raise _cannot_write(self.target, error) from error
        self._digest.update(data)
        self.done += len(data)
        text = tr("正在取来 {name}", name=self.target.name)
        self._report(Progress(text, self.done, self.total or None, "bytes"))

    def flush(self) -> None:
        """Make sure that what was written is on the disk. Raises `WorldError` where it isn't."""
        try:
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise _cannot_write(self.target, error) from error

    def finish(self) -> str:
        """Check, rename, and give the hash back.

        A file that isn't what it should be is put aside, with `.broken` behind its name, and
        `WorldError` names it.
        """
        found = self._digest.hexdigest()
        if self.total and self.done < self.total:
            raise WorldError(
                "{name} 没有取全：{done} / {total} 字节，再试一次会接着取。",
                name=self.target.name,
                done=self.done,
                total=self.total,
            )
        self.flush()
        try:
            self._stream.close()
            if self._wanted and found != self._wanted:
                aside = self.target.with_name(self.target.name + ".broken")
                self.part.replace(aside)
                raise WorldError(
                    "{name} 的内容不对（校验和不符），已经放到一边：{aside}。",
                    name=self.target.name,
                    aside=aside.name,
                )
            self.part.replace(self.target)
        except OSError as error:
            raise _cannot_write(self.target, error) from error
        return found


def check_room(folder: Path, needed: int) -> None:
    """Raise `WorldError` unless `folder`'s disk has `needed` bytes and some to spare."""
    free = shutil.disk_usage(folder).free
    if needed > 0 and free < needed + ROOM_TO_SPARE:
        raise WorldError(
            "磁盘空间不够：需要 {needed:.1f} GB，“{folder}”只剩 {free:.1f} GB。",
            needed=(needed + ROOM_TO_SPARE) / 1e9,
            folder=str(folder),
            free=free / 1e9,
        )


def _cannot_write(target: Path, error: OSError) -> WorldError:
    if error.errno == errno.ENOSPC:
        return WorldError("磁盘写满了，{name} 没有存完；请腾出空间再试一次。", name=target.name)
    return WorldError("写不了“{folder}”：{reason}。", folder=str(target.parent), reason=disk(error))
