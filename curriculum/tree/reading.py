"""From a pack's folder of readable files to a `Pack`; what doesn't hold together is refused."""

import re
import tomllib
from pathlib import Path
from typing import Any

from curriculum.tree.point import (
    DEMANDS,
    GRADES,
    STAGES,
    STRANDS,
    Edition,
    Pack,
    Point,
    Requirement,
)
from engine.errors import WorldError

SCHEMA = "wenqu/tree/1"
LARGEST_FILE = 2_000_000
"""Bytes; a pack may come from a stick, and no topic is longer than this."""

_CODE = re.compile(r"(?P<strand>[a-z]+)\.[a-z0-9-]+\.[a-z0-9-]+")


class PackError(WorldError):
    """A pack's file can't be read, or says something that can't be so."""


def read_pack(folder: Path) -> Pack:
    """The pack in `folder`. Raises `PackError`, which names the file and the point."""
    head = _load(folder / "pack.toml")
    if head.get("schema") != SCHEMA:
        raise PackError(
            "{file} 不是问渠的课程数据，或者来自更新的版本。", file=folder / "pack.toml"
        )
    stage = _text(head, "stage", folder / "pack.toml")
    if stage not in STAGES:
        raise PackError("{file} 里的学段 {stage} 不认识。", file=folder / "pack.toml", stage=stage)
    requirements = tuple(
        _requirement(entry, folder / "requirements.toml")
        for entry in _list(_load(folder / "requirements.toml"), "requirement")
    )
    points = tuple(
        point
        for file in sorted((folder / "points").glob("*.toml"))
        for point in _points(file, stage)
    )
    editions = tuple(_edition(file) for file in sorted((folder / "editions").glob("*.toml")))
    return Pack(
        stage=stage,
        version=_text(head, "version", folder / "pack.toml"),
        standard=_text(head, "standard", folder / "pack.toml"),
        sources=_texts(head, "sources"),
        requirements=requirements,
        points=points,
        editions=editions,
    )


def _points(file: Path, stage: str) -> list[Point]:
    document = _load(file)
    strand, topic = _text(document, "strand", file), _text(document, "topic", file)
    return [_point(entry, file, stage, strand, topic) for entry in _list(document, "point")]


def _point(entry: dict[str, Any], file: Path, stage: str, strand: str, topic: str) -> Point:
    code = _text(entry, "code", file)
    form = _CODE.fullmatch(code)
    if form is None or STRANDS.get(form["strand"]) != strand:
        raise PackError("{file} 里的编码 {code} 不合规则。", file=file, code=code)
    point = Point(
        code=code,
        stage=stage,
        grade=_number(entry, "grade", file, code),
        term=_number(entry, "term", file, code),
        order=_number(entry, "order", file, code),
        strand=strand,
        topic=topic,
        name=_text(entry, "name", file),
        aliases=_texts(entry, "aliases"),
        can=_text(entry, "can", file),
        demand=_text(entry, "demand", file),
        requires=_texts(entry, "requires"),
        mistakes=_texts(entry, "mistakes"),
        standard=_texts(entry, "standard"),
        course=str(entry.get("course", "")),
        unmakeable=str(entry.get("unmakeable", "")),
    )
    if point.grade not in GRADES[stage] or point.term not in (1, 2) or point.demand not in DEMANDS:
        raise PackError("{file} 里 {code} 的年级、学期或要求层次不对。", file=file, code=code)
    return point


def _requirement(entry: dict[str, Any], file: Path) -> Requirement:
    return Requirement(
        _text(entry, "id", file), _text(entry, "where", file), _text(entry, "says", file)
    )


def _edition(file: Path) -> Edition:
    document = _load(file)
    places = document.get("places", {})
    if not isinstance(places, dict):
        raise PackError("{file} 的写法不对：缺少 {field}。", file=file, field="places")
    return Edition(
        identifier=file.stem,
        name=_text(document, "name", file),
        sources=_texts(document, "sources"),
        places={
            code: (
                _number(place, "grade", file, code),
                _number(place, "term", file, code),
                _number(place, "order", file, code),
            )
            for code, place in places.items()
        },
    )


def _load(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise PackError("{file} 太大了，不像课程数据。", file=file)
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise PackError("课程数据 {file} 读不了：{why}。", file=file, why=error) from error


def _text(entry: dict[str, Any], field: str, file: Path) -> str:
    value = entry.get(field)
    if not isinstance(value, str) or not value.strip():
        raise PackError("{file} 的写法不对：缺少 {field}。", file=file, field=field)
    return value


def _number(entry: Any, field: str, file: Path, code: str) -> int:
    value = entry.get(field) if isinstance(entry, dict) else None
    if not isinstance(value, int) or isinstance(value, bool):
        raise PackError("{file} 里 {code} 缺少整数 {field}。", file=file, code=code, field=field)
    return value


def _texts(entry: dict[str, Any], field: str) -> tuple[str, ...]:
    value = entry.get(field, [])
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _list(document: dict[str, Any], field: str) -> list[dict[str, Any]]:
    value = document.get(field, [])
    if not isinstance(value, list):
        return []
    return [entry for entry in value if isinstance(entry, dict)]
