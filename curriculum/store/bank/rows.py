"""A bank problem as a row and back."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Select, select

from curriculum.bank import BadItemError, BankItem, Origin, Placing
from curriculum.bank.fingerprint import exact_key
from curriculum.store.bank.tables import BankRow
from curriculum.store.bank.words import words_of
from engine.values import SCHEMA, Problem, Solution, from_json, to_json, to_plain


def row_of(item: BankItem) -> dict[str, Any]:
    """The columns of `item` in the table's order, as the driver takes them; its number is 0 yet.

    Raises `BadItemError` for text that no file can hold.
    """
    problem = item.problem
    problem_json = _without_usual(problem)
    solution_json = None if item.solution is None else to_json(item.solution)
    try:
        problem_json.encode()
        (solution_json or "").encode()
    except UnicodeEncodeError as error:
        raise BadItemError("题目里有不成字的编码，存不下来。") from error
    return {
        "number": 0,
        "identifier": item.identifier,
        "created_at": item.created_utc.replace(tzinfo=None).isoformat(" ", "microseconds"),
        "offset_minutes": _minutes_ahead(item.created_at),
        "kind": problem.kind,
        "grade": problem.grade,
        "difficulty": problem.difficulty,
        "origin_file": item.origin.file,
        "origin_row": item.origin.row,
        "placing": item.placing.value,
        "exact_key": exact_key(problem),
        "words": words_of(item).replace("\x00", ""),
        "tags": "\n".join(item.tags),
        "problem_json": problem_json,
        "solution_json": solution_json,
    }


_USUAL = {key: value for key, value in to_plain(Problem("")).items() if key != "statement"}
_WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _without_usual(problem: Problem) -> str:
    """The JSON of a problem without the fields that say nothing: half as long, read back alike."""
    plain = to_plain(problem)
    told = {key: value for key, value in plain.items() if key not in _USUAL or value != _USUAL[key]}
    return _WRITER.encode({"schema": SCHEMA, **told})


def labels_of(item: BankItem) -> list[tuple[str, str]]:
    """The (sort, value) pairs a problem is filed under: points, tags, and pictures that are files.

    A point `func.exp.root` is in `func.exp` and `func` too.
    """
    points: dict[str, None] = {}
    for code in item.problem.points:
        end = len(code)
        while end > 0:
            points[code[:end]] = None
            end = code.rfind(".", 0, end)
    return [
        *(("point", code) for code in points),
        *(("tag", tag) for tag in item.tags),
        *(("image", name) for name in images_of(item)),
    ]


def images_of(item: BankItem) -> tuple[str, ...]:
    """The names of the picture files that a problem or its solution shows, each once."""
    shown = item.problem.pictures + (item.solution.pictures if item.solution else ())
    return tuple(dict.fromkeys(picture.image for picture in shown if picture.image))


ITEM: Select[*tuple[Any, ...]] = select(
    BankRow.number,
    BankRow.identifier,
    BankRow.created_at,
    BankRow.offset_minutes,
    BankRow.origin_file,
    BankRow.origin_row,
    BankRow.placing,
    BankRow.tags,
    BankRow.problem_json,
    BankRow.solution_json,
)
"""What `item_of` needs, in its order."""


def item_of(row: Sequence[Any]) -> BankItem:
    """The problem of a row that `ITEM` selected, without the bytes of its pictures."""
    _, identifier, created_at, minutes, file, origin_row, placing, tags, problem, solution = row
    return BankItem(
        identifier=identifier,
        problem=from_json(problem, Problem),
        created_at=created_at.replace(tzinfo=UTC).astimezone(timezone(timedelta(minutes=minutes))),
        solution=None if solution is None else from_json(solution, Solution),
        tags=tuple(tags.split("\n")) if tags else (),
        origin=Origin(file, origin_row),
        placing=Placing(placing),
    )


def _minutes_ahead(moment: datetime) -> int:
    offset = moment.utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0
