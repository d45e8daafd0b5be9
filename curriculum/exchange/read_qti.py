"""IMS QTI: single items, QTI 1.2 lists and 2.x items, and packages of them with their pictures."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from curriculum.exchange.archive import Archive, open_archive
from curriculum.exchange.draft import Stamp, row_of
from curriculum.exchange.html import Converter, Fetch, nothing
from curriculum.exchange.marks import marked
from curriculum.exchange.qti_one import draft_of_one
from curriculum.exchange.qti_two import draft_of_two
from curriculum.exchange.row import BadFileError, Notes, Refusal, Row
from curriculum.exchange.texts import check_file
from curriculum.exchange.xml import XML_LIMIT, local, named, read_xml, text_of
from engine.errors import WorldError
from engine.i18n import tr

_BASES = ("$IMS_CC_FILE_BASE$", "$IMS-CC-FILEBASE$", "%24IMS-CC-FILEBASE%24")


def read_qti(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every item, numbered from 1. Raises `BadFileError`."""
    check_file(path)
    with path.open("rb") as file:
        packed = file.read(2) == b"PK"
    if packed:
        with open_archive(path) as archive:
            yield from _package(archive, stamp)
        return
    check_file(path, XML_LIMIT)
    items = _items(read_xml(path.read_bytes()))
    if not items:
        raise BadFileError("XML 文件里没有题目。")
    for number, item in enumerate(items, 1):
        yield _row(item, nothing, number, stamp)


def _package(archive: Archive, stamp: Stamp) -> Iterator[Row]:
    number = 0
    keywords = _keywords(archive)
    for name in _documents(archive):
        try:
            items = _items(read_xml(archive.read(name, XML_LIMIT)))
        except BadFileError as error:
            number += 1
            yield Refusal(number, tr("{file}：{why}", file=name[-80:], why=error))
            continue
        for item in items:
            number += 1
            yield _row(
                item,
                _fetch(archive, posixpath.dirname(name)),
                number,
                stamp,
                keywords.get(name, ()),
            )
    if number == 0:
        raise BadFileError("压缩包里没有题目。")


def _documents(archive: Archive) -> list[str]:
    """The XML members that may hold items; of two forms of one Canvas quiz the fuller one."""
    names = [name for name in archive.names if name.lower().endswith((".xml", ".qti"))]
    fuller = {
        posixpath.basename(name).removesuffix(".xml.qti") for name in names if name.endswith(".qti")
    }
    return [
        name
        for name in names
        if posixpath.basename(name) != "imsmanifest.xml"
        and not (
            name.endswith("/assessment_qti.xml")
            and posixpath.basename(posixpath.dirname(name)) in fuller
        )
    ]


def _items(root: Element) -> list[Element]:
    if local(root) == "questestinterop":
        return list(named(root, "item"))
    return list(named(root, "assessmentItem"))


def _row(item: Element, fetch: Fetch, number: int, stamp: Stamp, tags: Sequence[str] = ()) -> Row:
    converter = Converter(fetch)
    try:
        two = local(item) == "assessmentItem"
        draft = draft_of_two(item, converter) if two else draft_of_one(item, converter)
    except WorldError as error:
        return Refusal(number, str(error))
    whole = replace(draft, images=tuple(converter.images))
    return row_of(marked(whole, tags), number, stamp)


def _keywords(archive: Archive) -> dict[str, tuple[str, ...]]:
    """The keywords that the manifest gives each document."""
    if "imsmanifest.xml" not in archive.names:
        return {}
    try:
        root = read_xml(archive.read("imsmanifest.xml", XML_LIMIT))
    except BadFileError:
        return {}
    return {
        posixpath.normpath(unquote(resource.get("href", ""))): tuple(
            word for each in named(resource, "keyword") if (word := text_of(each))
        )
        for resource in named(root, "resource")
    }


def _fetch(archive: Archive, folder: str) -> Fetch:
    names = archive.names

    def fetch(source: str) -> bytes | None:
        wanted = unquote(source.partition("?")[0])
        for base in _BASES:
            wanted = wanted.replace(unquote(base), "")
        if ":" in wanted:
            return None
        beside = posixpath.normpath(posixpath.join(folder, wanted.lstrip("/")))
        if beside in names:
            return archive.read(beside)
        tail = "/" + wanted.lstrip("./")
        found = [name for name in names if f"/{name}".endswith(tail)]
        return archive.read(found[0]) if len(found) == 1 else None

    return fetch
