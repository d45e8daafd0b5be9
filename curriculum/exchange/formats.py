"""Which file formats there are, and which one a file is in by its content and its name."""

from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile

from curriculum.exchange.archive import open_archive
from curriculum.exchange.columns import is_heading
from curriculum.exchange.row import BadFileError
from curriculum.exchange.texts import beginning, check_file


class Format(StrEnum):
    """The name of a format, as `--format` takes it."""

    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"
    MOODLE = "moodle"
    GIFT = "gift"
    QTI = "qti"


_NAMES = {
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".json": Format.JSONL,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".gift": Format.GIFT,
    ".imscc": Format.QTI,
    ".zip": Format.QTI,
}
"""By suffix; `.xml` may be two formats and `.txt` any, so their content decides."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def format_named(name: str) -> Format:
    """The format of this name. Raises `BadFileError`, which lists the names there are."""
    try:
        return Format(name)
    except ValueError:
        raise BadFileError(
            "不认识格式 {name}，可以用：{names}。", name=name[:40], names="、".join(Format)
        ) from None


def format_of_name(path: Path) -> Format | None:
    """The format that the suffix of a file to write stands for, or None."""
    return _NAMES.get(path.suffix.lower(), Format.MOODLE if path.suffix == ".xml" else None)


def guess_format(path: Path) -> Format:
    """The format of an existing file; content goes before name. Raises `BadFileError`."""
    check_file(path)
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(_OLD_OFFICE):
        raise BadFileError("这是旧版的 Word 或 Excel 文件，请另存为 .docx 或 .xlsx 再导入。")
    if head.startswith(b"%PDF"):
        raise BadFileError("PDF 里没有题目的文字结构，请用它的 Word 原稿导入。")
    if head.startswith(b"PK\x03\x04"):
        return _packed(path)
    return _written(path, beginning(path, 4096))


def _packed(path: Path) -> Format:
    try:
        with open_archive(path) as archive:
            names = archive.names
    except BadZipFile:
        return _NAMES.get(path.suffix.lower(), Format.QTI)
    if "word/document.xml" in names:
        return Format.DOCX
    return Format.XLSX if "xl/workbook.xml" in names else Format.QTI


def _written(path: Path, text: str) -> Format:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return Format.MOODLE if "<quiz" in text else Format.QTI
    if start.startswith(("{", "[")) and start[1:].lstrip()[:1] in ('"', "{"):
        return Format.JSONL
    first = start.partition("\n")[0]
    if any(is_heading(first.split(sign)) for sign in ",\t;"):
        return Format.CSV
    named = _NAMES.get(path.suffix.lower())
    if named in (Format.CSV, Format.GIFT, Format.JSONL):
        return named
    if "{" in text and any(sign in text for sign in ("::", "{=", "{~", "{#", "=", "~", "{T", "{}")):
        return Format.GIFT
    if "," in first or "\t" in first:
        return Format.CSV
    raise BadFileError("认不出 {name} 是什么格式，请用 --format 说明。", name=path.name[:80])
