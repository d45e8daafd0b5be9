"""Moodle XML, a question bank as Moodle exports it, as bank problems."""

from base64 import b64decode
from binascii import Error as BadBase64Error
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from curriculum.exchange.cloze import cloze
from curriculum.exchange.draft import Draft, Stamp, row_of
from curriculum.exchange.html import Converter, Fetch
from curriculum.exchange.marks import marked
from curriculum.exchange.matching import matched
from curriculum.exchange.options import lettered
from curriculum.exchange.prose import clean, dollars
from curriculum.exchange.row import Notes, Refusal, Row
from curriculum.exchange.texts import check_file
from curriculum.exchange.xml import named, stream_xml
from engine.errors import WorldError
from engine.i18n import tr

MOODLE_LIMIT = 512 * 1024**2
"""Bytes of one file; pictures are inside it."""

Reader = Callable[[Element, str, Converter], Draft]

_PLUGIN = "@@PLUGINFILE@@/"


def read_moodle(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every question, numbered from 1. Raises `BadFileError`."""
    check_file(path, MOODLE_LIMIT)
    category = ""
    number = 0
    with path.open("rb") as file:
        for question in stream_xml(file, "question"):
            kind = question.get("type", "")
            if kind == "category":
                category = _text(question.find("category")).rpartition("/")[2]
                continue
            number += 1
            yield _row(question, kind, number, stamp, category)


def _row(question: Element, kind: str, number: int, stamp: Stamp, category: str) -> Row:
    if kind == "description":
        return Refusal(number, tr("这是一段说明，没有要回答的问题。"))
    reader = _READERS.get(kind)
    if reader is None:
        return Refusal(number, tr("题库里放不下这种题：{kind}。", kind=kind[:40]))
    try:
        return row_of(_whole(question, reader, category), number, stamp)
    except WorldError as error:
        return Refusal(number, str(error))


def _whole(question: Element, reader: Reader, category: str) -> Draft:
    converter = Converter(_fetch(question))
    stem = _prose(question.find("questiontext"), converter)
    draft = reader(question, stem, converter)
    general = _prose(question.find("generalfeedback"), converter)
    explanation = "\n\n".join(filter(None, (draft.explanation, general)))
    tags = [_text(tag) for tag in question.findall("tags/tag")]
    whole = Draft(
        draft.statement,
        choices=draft.choices,
        answer=draft.answer,
        explanation=explanation,
        kind=draft.kind,
        images=tuple(converter.images),
    )
    return marked(whole, [*tags, category] if category else tags)


def _fetch(question: Element) -> Fetch:
    files = {file.get("name", ""): file.text or "" for file in named(question, "file")}

    def fetch(source: str) -> bytes | None:
        name = unquote(source.removeprefix(_PLUGIN)).rpartition("/")[2]
        try:
            return b64decode(files[name]) if name in files else None
        except BadBase64Error:
            return None

    return fetch


def _choice(question: Element, stem: str, converter: Converter) -> Draft:
    answers = question.findall("answer")
    options = lettered([_prose(answer, converter) for answer in answers])
    shares = [_fraction(answer) for answer in answers]
    best = [share >= 100 for share in shares]
    right = best if any(best) else [share > 0 for share in shares]
    letters = "".join(option.label for option, good in zip(options, right, strict=True) if good)
    return Draft(stem, choices=options, answer=letters, kind="choice")


def _truth(question: Element, stem: str, _: Converter) -> Draft:
    right = max(question.findall("answer"), key=_fraction, default=None)
    said = "" if right is None else _text(right).lower()
    answer = {"true": "对", "false": "错"}.get(said, said)
    return Draft(stem, answer=answer, kind="judge")


def _short(question: Element, stem: str, converter: Converter) -> Draft:
    best = [answer for answer in question.findall("answer") if _fraction(answer) >= 100]
    texts = [_prose(answer, converter) for answer in best]
    also = f"也可以写：{'、'.join(texts[1:])}" if texts[1:] else ""
    return Draft(stem, answer=texts[0] if texts else "", explanation=also, kind="fill")


def _number(question: Element, stem: str, converter: Converter) -> Draft:
    draft = _short(question, stem, converter)
    units = [_text(unit) for unit in question.findall("units/unit/unit_name")]
    answer = draft.answer + (f" {units[0]}" if units and draft.answer else "")
    return Draft(stem, answer=answer, explanation=draft.explanation)


def _matching(question: Element, stem: str, converter: Converter) -> Draft:
    pairs = [
        (_prose(each, converter), _text(each.find("answer")))
        for each in question.findall("subquestion")
    ]
    joined = [(left, right) for left, right in pairs if left]
    return matched(stem, joined, [right for left, right in pairs if not left])


def _essay(question: Element, stem: str, converter: Converter) -> Draft:
    return Draft(stem, answer=_prose(question.find("graderinfo"), converter))


def _cloze(question: Element, stem: str, converter: Converter) -> Draft:
    statement, answer = cloze(stem)
    return Draft(statement, answer=answer, kind="fill")


_READERS: Mapping[str, Reader] = {
    "multichoice": _choice,
    "multichoiceset": _choice,
    "truefalse": _truth,
    "shortanswer": _short,
    "numerical": _number,
    "calculatedsimple": _number,
    "matching": _matching,
    "match": _matching,
    "essay": _essay,
    "cloze": _cloze,
    "multianswer": _cloze,
}


def _prose(element: Element | None, converter: Converter) -> str:
    """The text of an element in its own format as Markdown."""
    if element is None:
        return ""
    text = _text(element)
    format = element.get("format", "html")  # noqa: A001
    if format in ("markdown", "plain_text"):
        return clean(dollars(text))
    return converter.html(text) if format == "html" else converter.text(text)


def _text(element: Element | None) -> str:
    if element is None:
        return ""
    inner = element.find("text")
    return ((inner if inner is not None else element).text or "").strip()


def _fraction(answer: Element) -> float:
    try:
        return float(answer.get("fraction", "0"))
    except ValueError:
        return 0.0
