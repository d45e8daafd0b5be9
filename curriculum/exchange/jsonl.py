"""JSON lines: our own, which lose nothing, and the records that public problem sets are in."""

import json
import re
from base64 import b64decode, b64encode
from binascii import Error as BadBase64Error
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from curriculum.bank import BadItemError, BankImage, BankItem, Origin, Placing, bank_image
from curriculum.exchange.columns import draft_of, field_of
from curriculum.exchange.draft import Draft, Stamp, row_of
from curriculum.exchange.prose import clean
from curriculum.exchange.row import BadFileError, Notes, Refusal, Row
from curriculum.exchange.texts import bounded_lines, open_text, whole_text
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import MalformedValueError, Problem, Solution, from_json, to_json

LINE_LIMIT = 64 * 1024**2
"""Characters of one record; pictures are inside it."""

WHOLE_LIMIT = 256 * 1024**2
"""Bytes of a JSON document that isn't one record a line."""

DEPTH = 4

NO_ORIGIN = Origin()

_IMAGE_NAME = re.compile(r"[0-9a-f]{64}\.(?:png|jpg|gif|webp)")
_BOXED = re.compile(r"\\boxed\s*\{")


@dataclass(frozen=True, slots=True)
class Carried:
    """A bank problem as one JSON object; pictures are base64, named by their content."""

    identifier: str
    problem: Problem
    created_at: str
    solution: Solution | None = None
    tags: tuple[str, ...] = ()
    origin: Origin = NO_ORIGIN
    placing: Placing = Placing.NONE
    images: tuple[str, ...] = ()


def write_jsonl(items: Iterable[BankItem], file: IO[str]) -> None:
    """One line for each of `items`."""
    for item in items:
        file.write(to_json(carried(item)))
        file.write("\n")


def carried(item: BankItem) -> Carried:
    """`item` in the fields that are written."""
    return Carried(
        item.identifier,
        item.problem,
        item.created_at.isoformat(),
        item.solution,
        item.tags,
        item.origin,
        item.placing,
        tuple(b64encode(image.data).decode("ascii") for image in item.images),
    )


def read_jsonl(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every record; blank lines are passed over. Raises `BadFileError`."""
    with open_text(path) as file:
        start = next(bounded_lines(file, LINE_LIMIT), "")
        ours = start is not None and _is_a_record(start)
    if not ours:
        yield from _whole(path, stamp, notes)
        return
    with open_text(path) as file:
        for number, line in enumerate(bounded_lines(file, LINE_LIMIT), 1):
            if line is None:
                yield Refusal(number, tr("这一行太长，没有读。"))
            elif line.strip():
                notes.row = number
                yield _row(line.lstrip("\ufeff"), number, stamp)


def _is_a_record(line: str) -> bool:
    text = line.lstrip("\ufeff").strip()
    return not text or (text.startswith("{") and text.endswith("}"))


def _whole(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A document that is one list of records, or an object that holds one."""
    try:
        loaded = json.loads(whole_text(path, WHOLE_LIMIT))
    except (ValueError, RecursionError):
        raise BadFileError("这不是一行一题的 JSON，也不是完整的 JSON 文件。") from None
    if isinstance(loaded, dict):
        lists = [value for value in loaded.values() if isinstance(value, list)]
        loaded = max(lists, key=len) if lists else [loaded]
    if not isinstance(loaded, list):
        raise BadFileError("JSON 文件里没有题目。")
    for number, record in enumerate(loaded, 1):
        if isinstance(record, dict) and isinstance(record.get("problem"), dict):
            notes.row = number
            yield _own(json.dumps(record), number)
        else:
            yield _foreign(record, number, stamp)


def _row(line: str, number: int, stamp: Stamp) -> Row:
    if '"problem": {' in line or '"problem":{' in line:
        return _own(line, number)
    try:
        return _foreign(json.loads(line), number, stamp)
    except (ValueError, RecursionError):
        return Refusal(number, tr("这一行不是完整的 JSON。"))


def _own(line: str, number: int) -> Row:
    try:
        read = from_json(line, Carried)
        moment = datetime.fromisoformat(read.created_at)
        images = tuple(_image(text) for text in read.images)
        _check_names(read)
        item = BankItem(
            read.identifier,
            read.problem,
            moment,
            read.solution,
            read.tags,
            read.origin,
            read.placing,
            images,
        )
    except WorldError as error:
        return Refusal(number, str(error))
    except (MalformedValueError, ValueError, TypeError, OverflowError):
        return Refusal(number, tr("这一行不是问渠导出的题，或者缺了什么。"))
    return item


def _check_names(read: Carried) -> None:
    """Pictures are named by their hash; any other name could be a path."""
    pictures = [*read.problem.pictures, *(read.solution.pictures if read.solution else ())]
    names = [picture.image for picture in pictures if picture.image]
    names += [read.problem.source.photograph] if read.problem.source.photograph else []
    if not all(_IMAGE_NAME.fullmatch(name) for name in names):
        raise BadItemError("图片的名字不对。")


def _image(text: str) -> BankImage:
    try:
        return bank_image(b64decode(text, validate=True))
    except BadBase64Error as error:
        raise ValueError("not base64") from error


def _foreign(record: Any, number: int, stamp: Stamp) -> Row:
    if not isinstance(record, dict):
        return Refusal(number, tr("这一行不是一道题。"))
    pairs = [
        (name, text)
        for key, value in record.items()
        if (name := field_of(str(key)[:60]))
        for text in _texts(value, name)
    ]
    draft = draft_of(_finished(pairs))
    if len(draft.choices) > 1:
        draft = replace(draft, answer=_numbered(record, draft))
    if not clean(draft.statement):
        return Refusal(number, tr("没有找到题干（question、problem、题干……）。"))
    return row_of(draft, number, stamp)


def _numbered(record: Mapping[str, Any], draft: Draft) -> str:
    """An answer that is a whole number counts the options from 0, unless one of them is it."""
    if any(each.text.strip() == draft.answer for each in draft.choices):
        return draft.answer
    for key, value in record.items():
        number = field_of(str(key)[:60]) == "answer" and type(value) is int
        if number and 0 <= value < len(draft.choices):
            return draft.choices[int(value)].label
    return draft.answer


def _finished(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Answers as those sets hide them: after `####`, or boxed at the end of the solution."""
    names = {name for name, _ in pairs}
    done: list[tuple[str, str]] = []
    for name, text in pairs:
        working, mark, final = text.rpartition("####")
        if name == "answer" and mark and "\n" not in final.strip():
            done += [("answer", final), ("explanation", working)]
        else:
            done.append((name, text))
        if name == "explanation" and "answer" not in names and (boxed := _boxed(text)):
            done.append(("answer", f"${boxed}$"))
    return done


def _boxed(text: str) -> str:
    """What stands in the last box of a worked solution."""
    starts = [found.end() for found in _BOXED.finditer(text)]
    if not starts:
        return ""
    depth = 1
    for place in range(starts[-1], len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return text[starts[-1] : place]
    return ""


def _texts(value: Any, name: str, depth: int = 0) -> Iterator[str]:
    """The texts in a field's value, those of a dictionary by its keys' order (A, B, C, D)."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool):
        yield "对" if value else "错"
    elif isinstance(value, int | float):
        yield f"{value:.15g}" if isinstance(value, float) else str(value)[:100]
    elif isinstance(value, dict) and name == "options" and depth < DEPTH:
        for key in sorted(value):
            yield from _texts(value[key], name, depth + 1)
    elif isinstance(value, list) and depth < DEPTH:
        if name in ("answer", "kind") and value:
            yield ",".join(text for each in value for text in _texts(each, name, depth + 1))
            return
        for each in value:
            yield from _texts(each, name, depth + 1)
