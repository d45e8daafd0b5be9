"""GIFT, Moodle's plain text format, taken apart as its grammar says, before it means anything here.

The names are those of the format's documentation (docs.moodle.org, "GIFT format").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "Category", "Description", "Essay", "TF", "MC", "Short", "Numerical", "Matching", "Broken"
]

BLANK = "_____"
"""What stands in a stem where the answer is filled in."""

PARTS_LIMIT = 1_000
"""Answers of one question; more are one broken answer."""

_ESCAPED = re.compile(r"\\([~=#{}:\\n\"])")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_TITLE = re.compile(r"\s*::((?:\\.|[^\\])*?)::", re.DOTALL)
_CATEGORY = re.compile(r"\s*\$CATEGORY:\s*(.*)")
_LABEL = re.compile(r"\[(id|tag):((?:\\.|[^\\\]])+)\]")
_TRUTH = re.compile(r"(TRUE|FALSE|T|F)(?![A-Za-z0-9])", re.IGNORECASE)
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_NUMBER = r"[+-]?\d*\.?\d+(?:[eE][+-]?\d+)?"
_RANGE = re.compile(rf"\s*({_NUMBER})\s*(?:(:|\.\.)\s*({_NUMBER}))?\s*\Z")
_SIGN = re.compile(r"(?<!\\)(?:\\\\)*([=~])")
_FEEDBACK = re.compile(r"(?<!\\)#")
_GENERAL = re.compile(r"(?<!\\)####")
_ARROW = re.compile(r"(?<!\\)->")


@dataclass(frozen=True, slots=True)
class GiftText:
    """A text and its format: moodle, html, markdown or plain."""

    text: str
    format: str = "moodle"


@dataclass(frozen=True, slots=True)
class GiftNumber:
    """A numerical answer: `number` exactly, `number` within `range`, or from `low` to `high`."""

    number: float | None = None
    range: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class GiftAnswer:
    """One answer behind `=` (right) or `~`, with its weight in percent."""

    correct: bool
    content: GiftText | GiftNumber
    weight: float | None = None
    feedback: GiftText | None = None


@dataclass(frozen=True, slots=True)
class GiftQuestion:
    """One question; what its kind doesn't have is empty. `line` is where it begins, from 1."""

    kind: Kind
    line: int
    title: str | None = None
    stem: GiftText = GiftText("")
    embedded: bool = False
    answers: tuple[GiftAnswer, ...] = ()
    bare_number: bool = False
    pairs: tuple[tuple[GiftText, str], ...] = ()
    truth: bool = False
    feedback: tuple[GiftText | None, GiftText | None] = (None, None)
    general: GiftText | None = None
    identifier: str | None = None
    tags: tuple[str, ...] = ()


def parse_gift(text: str) -> Iterator[GiftQuestion]:
    """The questions of a file in order; one that can't be understood has the kind `Broken`."""
    for line, block, comments in _blocks(text):
        yield _question(block, line, comments)


def _blocks(text: str) -> Iterator[tuple[int, str, str]]:
    """Each question's first line, its text without comments, and the comments before it."""
    lines: list[str] = []
    comments: list[str] = []
    start = 0
    depth = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith("//"):
            comments.append(line)
            continue
        if _CATEGORY.match(line) and not lines:
            yield number, line, ""
            continue
        if not line.strip() and depth <= 0:
            if lines:
                yield start, "\n".join(lines), "\n".join(comments)
                lines, comments = [], []
            depth = 0
            continue
        if not lines:
            start = number
        lines.append(line)
        depth = max(0, depth + _braces(line))
    yield from _rest(lines, start, comments)


def _rest(lines: list[str], start: int, comments: list[str]) -> Iterator[tuple[int, str, str]]:
    """What is left at the end; where a brace was never closed, an empty line ends a question."""
    block: list[str] = []
    begin = start
    for place, line in enumerate([*lines, ""]):
        if line.strip():
            begin = begin if block else start + place
            block.append(line)
        elif block and (place == len(lines) or sum(map(_braces, lines)) > 0):
            yield begin, "\n".join(block), "\n".join(comments)
            block, comments = [], []
        elif block:
            block.append(line)


def _braces(line: str) -> int:
    bare = re.sub(r"\\.", "", line)
    return bare.count("{") - bare.count("}")


def _question(block: str, line: int, comments: str) -> GiftQuestion:
    if category := _CATEGORY.match(block):
        return GiftQuestion("Category", line, title=category[1].strip())
    labels = _LABEL.findall(comments)
    tags = tuple(unescaped(value) for name, value in labels if name == "tag")
    identifiers = [unescaped(value) for name, value in labels if name == "id"]
    title = None
    if named := _TITLE.match(block):
        title = " ".join(unescaped(named[1]).split())
        block = block[named.end() :]
    format, block = _format_of(block, "moodle")  # noqa: A001
    before, inside, after = _cut(block)
    common = {
        "title": title,
        "identifier": identifiers[-1] if identifiers else None,
        "tags": tags,
    }
    if inside is None:
        return GiftQuestion("Description", line, stem=_text(before, format), **common)  # type: ignore[arg-type]
    embedded = bool(after.strip())
    stem = f"{before.rstrip()} {BLANK} {after.strip()}".strip() if embedded else before
    fields = _inside(inside, format)
    return GiftQuestion(
        line=line,
        stem=_text(stem, format),
        embedded=embedded,
        **{**common, **fields},  # type: ignore[arg-type]
    )


def _cut(block: str) -> tuple[str, str | None, str]:
    """What stands before the answers, the answers, and what stands behind them."""
    opening = re.search(r"(?<!\\)(?:\\\\)*\{", block)
    if opening is None:
        return block, None, ""
    closing = re.compile(r"(?<!\\)(?:\\\\)*\}").search(block, opening.end())
    if closing is None:
        return block[: opening.end() - 1], "\x00", ""
    return (
        block[: opening.end() - 1],
        block[opening.end() : closing.end() - 1],
        block[closing.end() :],
    )


def _inside(inside: str, format: str) -> dict[str, object]:  # noqa: A002
    if inside == "\x00" or inside.count("=") + inside.count("~") > PARTS_LIMIT:
        return {"kind": "Broken"}
    general: GiftText | None = None
    if found := _GENERAL.search(inside):
        own, words = _format_of(inside[found.end() :], format)
        general = _text(words, own)
        inside = inside[: found.start()]
    body = inside.strip()
    fields: dict[str, object] = {"general": general}
    if not body:
        return {"kind": "Essay", **fields}
    if truth := _TRUTH.match(body):
        notes = [_feedback(part, format) for part in _FEEDBACK.split(body[truth.end() :])[1:3]]
        return {
            "kind": "TF",
            "truth": truth[1][0] in "Tt",
            "feedback": tuple([*notes, None, None][:2]),
            **fields,
        }
    if body.startswith("#"):
        return {**_numbers(body[1:], format), **fields}
    return {**_listed(body, format), **fields}


def _numbers(body: str, format: str) -> dict[str, object]:  # noqa: A002
    if not _SIGN.search(body):
        content, *notes = _FEEDBACK.split(body)
        number = _number(content)
        if number is None:
            return {"kind": "Broken"}
        note = _feedback(notes[0], format) if notes else None
        answer = GiftAnswer(True, number, feedback=note)
        return {"kind": "Numerical", "answers": (answer,), "bare_number": True}
    answers = tuple(_answer(sign, part, format, True) for sign, part in _parts(body))
    if not answers or any(each.correct and isinstance(each.content, GiftText) for each in answers):
        return {"kind": "Broken"}
    return {"kind": "Numerical", "answers": answers}


def _listed(body: str, format: str) -> dict[str, object]:  # noqa: A002
    parts = _parts(body)
    if not parts:
        parts = [("=", body)]  # {One} is the only answer
    elif body[0] not in "=~":
        return {"kind": "Broken"}
    signs = {sign for sign, _ in parts}
    if signs == {"="} and all(_ARROW.search(part) for _, part in parts):
        return {"kind": "Matching", "pairs": tuple(_pair(part, format) for _, part in parts)}
    answers = tuple(_answer(sign, part, format, False) for sign, part in parts)
    return {"kind": "MC" if "~" in signs else "Short", "answers": answers}


def _parts(body: str) -> list[tuple[str, str]]:
    places = [found.end() - 1 for found in _SIGN.finditer(body)]
    ends = [*places, len(body)][1:]
    return [(body[place], body[place + 1 : end]) for place, end in zip(places, ends, strict=True)]


def _pair(part: str, format: str) -> tuple[GiftText, str]:  # noqa: A002
    left, _, right = part.partition("->")
    own, words = _format_of(left, format)
    return _text(words, own), " ".join(unescaped(right).split())


def _answer(sign: str, part: str, format: str, numeric: bool) -> GiftAnswer:  # noqa: A002
    part = part.strip()
    weight = None
    if found := _WEIGHT.match(part):
        weight = float(found[1])
        part = part[found.end() :]
    content, *notes = _FEEDBACK.split(part, maxsplit=1)
    note = _feedback(notes[0], format) if notes else None
    number = _number(content) if numeric else None
    if numeric and sign == "~" and not content.strip():
        content = "*"  # any other number
    own, words = _format_of(content, format)
    return GiftAnswer(sign == "=", number or _text(words, own), weight, note)


def _number(text: str) -> GiftNumber | None:
    found = _RANGE.match(text)
    if found is None:
        return None
    one = float(found[1])
    if found[2] is None:
        return GiftNumber(number=one)
    other = float(found[3])
    return GiftNumber(low=one, high=other) if found[2] == ".." else GiftNumber(one, other)


def _feedback(text: str, format: str) -> GiftText | None:  # noqa: A002
    own, words = _format_of(text, format)
    note = _text(words, own)
    return note if note.text else None


def _format_of(text: str, otherwise: str) -> tuple[str, str]:
    found = _FORMAT.match(text)
    return (found[1], text[found.end() :]) if found else (otherwise, text)


def _text(text: str, format: str) -> GiftText:  # noqa: A002
    """Lines run on, except in Markdown and HTML, where they may mean something; then escapes are taken back."""
    joined = text if format in ("markdown", "html") else " ".join(text.split())
    return GiftText(unescaped(joined.strip()), format)


def unescaped(text: str) -> str:
    r"""`\=` is `=`, `\n` the end of a line; a backslash before anything else is itself."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)
