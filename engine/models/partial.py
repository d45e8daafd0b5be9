"""A file that is still arriving: written beside its place, hashed on the way, renamed when whole."""

import hashlib
import os
import shutil
from pathlib import Path
from types import TracebackType

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.checksum import BLOCK
from engine.progress import Progress, Report, silent

ROOM_TO_SPARE = 256 << 20


class PartialFile:
    """`target` with `.part` behind its name, until `finish`.

    Opened again after a break, it goes on where it stood: `done` bytes are there already. A
    source may vouch for only the first `keep` of them; the rest is cut off. `sha256` is what the
    whole must have (empty: unknown); another wanted hash is another partial file. `total` is in
    bytes, 0 when nobody knows. Raises `WorldError` when the disk hasn't the room.
    """

    def __init__(
        self,
        target: Path,
        total: int,
        sha256: str = "",
        *,
        keep: int | None = None,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> None:
        self.target = target
        self.part = target.with_name(".".join(filter(None, (target.name, sha256[:8], "part"))))
        self.total = total
        self._wanted = sha256
        self._report = report
        self._cancel = cancel
        self._digest = hashlib.sha256()
        self.done = 0
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            there = self.part.stat().st_size if self.part.exists() else 0
            there = min(there if keep is None else keep, there, total or there)
            check_room(target.parent, total - there)
            self._stream = self.part.open("r+b" if self.part.exists() else "w+b")
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
        self._stream.close()

    def _take_over(self, length: int) -> None:
        while self.done < length:
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

    def write(self, data: bytes) -> None:
        """The next bytes. Raises `CancelledError`, and `WorldError` for a full disk or too much."""
        if self._cancel is not None:
            self._cancel.check()
        if self.total and self.done + len(data) > self.total:
            raise WorldError("送来的数据比说好的多，已经停下：{name}。", name=self.target.name)
        try:
            self._stream.write(data)
        except OSError as error:
            raise _cannot_write(self.target, error) from error
        self._digest.update(data)
        self.done += len(data)
        text = tr("正在取来 {name}", name=self.target.name)
        self._report(Progress(text, self.done, self.total or None, "bytes"))

    def flush(self) -> None:
        """Make sure that what was written is on the disk."""
        self._stream.flush()
        os.fsync(self._stream.fileno())

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
        try:
            self.flush()
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
    return WorldError(
        "写不了“{folder}”：{reason}。", folder=str(target.parent), reason=error.strerror or error
    )
