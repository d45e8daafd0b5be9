"""Files written whole or not at all, and what is said when they can't be."""

import errno
import os
from pathlib import Path

import pytest

from app.press.writing import NotWrittenError, write_whole


def test_a_file_replaces_the_one_before_and_leaves_nothing_beside(tmp_path: Path) -> None:
    place = tmp_path / "新 文件夹" / "卷.pdf"
    write_whole(place, b"one")
    write_whole(place, b"two")
    assert place.read_bytes() == b"two"
    assert list(place.parent.iterdir()) == [place]
    assert place.stat().st_mode & 0o077 == 0o066 & ~_mask()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EROFS, "只读"),
        (errno.EACCES, "权限"),
        (errno.EBUSY, "打开着"),
        (errno.EIO, "没有写成"),
    ],
)
def test_each_fault_of_the_disk_has_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    place = tmp_path / "卷.pdf"
    place.write_bytes(b"good") if number == errno.EBUSY else None

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync" if number != errno.EBUSY else "replace", fail)
    with pytest.raises(NotWrittenError, match=said):
        write_whole(place, b"new")
    left = [path.name for path in tmp_path.iterdir()]
    assert left == (["卷.pdf"] if number == errno.EBUSY else [])
    if left:
        assert place.read_bytes() == b"good"


def test_a_file_open_elsewhere_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "卷.docx"
    place.write_bytes(b"good")

    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(NotWrittenError, match="别的程序里打开着"):
        write_whole(place, b"new")
    assert place.read_bytes() == b"good"


def test_a_folder_in_the_files_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "卷.pdf").mkdir()
    with pytest.raises(NotWrittenError):
        write_whole(tmp_path / "卷.pdf", b"new")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWrittenError):
        write_whole(tmp_path / "file" / "卷.pdf", b"new")


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
