"""Evaluation sets as their authors publish them, each read by the fields that it has.

Formats as of the sets' own repositories: GAOKAO-Bench (OpenLMLab), CMATH (XiaoMi), MathBench
(OpenCompass), MATH-500 and AIME (Hugging Face), AGIEval (Microsoft), GSM8K (OpenAI).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.evals.item import BadItemsError, Item

LARGEST_FILE = 200_000_000
LONGEST = 20_000
"""Characters of one question."""

_QUESTION = ("question", "problem", "prompt")
_ANSWER = ("answer", "golden", "label", "target")
_ID = ("id", "unique_id", "index", "idx")
_GRADE = ("grade", "level", "stage")
_TAGS = ("subject", "category", "topic", "type", "year", "reasoning_step", "steps")
_LETTERED = re.compile(r"^\s*[（(]?[A-H][)）.．、:：]")
_GSM = re.compile(r"####\s*(.+?)\s*$", re.DOTALL)


def read_items(path: Path) -> tuple[Item, ...]:
    """The items of a JSON, JSON Lines or GAOKAO-Bench file. Raises `BadItemsError`."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadItemsError("{name} 太大了，不像一套题。", name=path.name[:80])
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadItemsError("{name} 不是 UTF-8 的文本。", name=path.name[:80]) from error
    except OSError as error:
        raise BadItemsError(
            "读不了 {name}：{why}。", name=path.name[:80], why=error.strerror or error
        ) from error
    items = tuple(
        _item(row, number, path.stem) for number, row in enumerate(_rows(text, path.name), 1)
    )
    if not items:
        raise BadItemsError("{name} 里没有题。", name=path.name[:80])
    return items


def _rows(text: str, name: str) -> Iterator[Mapping[str, Any]]:
    """The records: a JSON list, GAOKAO-Bench's `example` list, or one record a line."""
    if text.lstrip()[:1] in "[{":
        try:
            whole = json.loads(text)
        except ValueError:
            whole = None
        if isinstance(whole, Mapping) and isinstance(whole.get("example"), list):
            whole = whole["example"]
        if isinstance(whole, list):
            yield from (_record(row, number, name) for number, row in enumerate(whole, 1))
            return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise BadItemsError(
                    "{name} 第 {line} 行不是 JSON。", name=name[:80], line=number
                ) from error
            yield _record(row, number, name)


def _record(row: object, number: int, name: str) -> Mapping[str, Any]:
    if not isinstance(row, Mapping):
        raise BadItemsError("{name} 第 {line} 条不是一道题。", name=name[:80], line=number)
    return row


def _item(row: Mapping[str, Any], number: int, stem: str) -> Item:
    question = _first(row, _QUESTION)
    if not question:
        raise BadItemsError("第 {line} 条没有题目。", line=number)
    if len(question) > LONGEST:
        raise BadItemsError("第 {line} 条太长。", line=number)
    passage = str(row.get("passage") or "").strip()
    parts = [part for part in (passage, question.strip()) if part]
    options = row.get("options")
    if isinstance(options, list) and options:
        parts += [_option(str(option), place) for place, option in enumerate(options)]
    return Item(
        id=_first(row, _ID) or f"{stem}-{number}",
        question="\n".join(parts),
        answer=_key(row, number),
        grade=_first(row, _GRADE),
        tags=tuple(f"{name}:{row[name]}" for name in _TAGS if row.get(name) not in (None, "")),
    )


def _option(text: str, place: int) -> str:
    letter = "ABCDEFGH"[place] if place < 8 else str(place + 1)
    return text if _LETTERED.match(text) else f"{letter}. {text}"


def _key(row: Mapping[str, Any], number: int) -> str:
    for name in _ANSWER:
        value = row.get(name)
        if value in (None, "", []):
            continue
        if isinstance(value, list):  # GAOKAO-Bench: a list of letters
            return "".join(str(one) for one in value)
        text = str(value).strip()
        final = _GSM.search(text)
        return final[1].replace(",", "") if final else text
    raise BadItemsError("第 {line} 条没有答案。", line=number)


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = row.get(name)
        if value not in (None, ""):
            return str(value)
    return ""
