"""Packed files (ZIP) opened without harm: bombs, climbing paths and links are refused first."""

import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from curriculum.exchange.row import BadFileError
from curriculum.exchange.texts import check_file

PACKED_LIMIT = 512 * 1024**2
"""Bytes of the packed file."""
MEMBERS_LIMIT = 50_000
MEMBER_LIMIT = 256 * 1024**2
TOTAL_LIMIT = 1024**3
"""Bytes when unpacked: of one member, of all."""
RATIO_LIMIT = 200
"""Unpacked to packed; text of the most repetitive workbook packs about 1:60."""
RATIO_COUNTS_FROM = 16 * 1024**2
"""Unpacked bytes below which no ratio does harm."""


class Archive:
    """The members of a ZIP file that passed inspection. Archives inside are never opened."""

    def __init__(self, file: ZipFile) -> None:
        self._file = file
        self._infos = {info.filename: info for info in file.infolist() if not info.is_dir()}

    @property
    def names(self) -> tuple[str, ...]:
        """The members' paths in the order of the archive."""
        return tuple(self._infos)

    def size(self, name: str) -> int:
        """Unpacked bytes of a member."""
        return self._infos[name].file_size

    def read(self, name: str, limit: int = MEMBER_LIMIT) -> bytes:
        """The bytes of member `name`. Raises `BadFileError` when too many or damaged."""
        info = self._infos.get(name)
        if info is None:
            raise BadFileError("压缩包里缺少 {name}。", name=name[:80])
        if info.file_size > limit:
            raise BadFileError(
                "压缩包里的 {name} 太大：{size} MB。", name=name[:80], size=info.file_size >> 20
            )
        try:
            return self._file.read(info)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
            raise BadFileError("压缩包里的 {name} 已损坏。", name=name[:80]) from None


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The archive at `path`, inspected. Raises `BadFileError` with the reason where refused."""
    check_file(path, PACKED_LIMIT)
    try:
        file = ZipFile(path)
    except (BadZipFile, EOFError, ValueError, OverflowError, NotImplementedError, OSError):
        raise BadFileError("文件不完整或已损坏，打不开。") from None
    with file:
        _inspect(file.infolist(), path.stat().st_size)
        yield Archive(file)


def _inspect(infos: list[ZipInfo], packed: int) -> None:
    if len(infos) > MEMBERS_LIMIT:
        raise BadFileError("压缩包里的文件太多：{count} 个。", count=len(infos))
    for info in infos:
        _check_path(info.filename)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise BadFileError(
                "压缩包里有指向别处的链接 {name}，不能导入。", name=info.filename[:80]
            )
        if info.flag_bits & 1:
            raise BadFileError("压缩包加了密码，请去掉密码再导入。")
    total = sum(info.file_size for info in infos)
    largest = max((info.file_size for info in infos), default=0)
    bomb = total > RATIO_COUNTS_FROM and total > RATIO_LIMIT * max(packed, 1)
    if bomb or total > TOTAL_LIMIT or largest > MEMBER_LIMIT:
        raise BadFileError("压缩包展开后太大：{size} MB，不能导入。", size=total >> 20)


def _check_path(name: str) -> None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name.partition("/")[0] or "\x00" in name:
        raise BadFileError("压缩包里的路径 {name} 指到了外面，不能导入。", name=name[:80])
