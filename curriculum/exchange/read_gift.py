"""GIFT files as bank problems."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from curriculum.exchange.draft import Draft, Stamp, row_of
from curriculum.exchange.gift import GiftAnswer, GiftNumber, GiftQuestion, GiftText, parse_gift
from curriculum.exchange.html import Converter
from curriculum.exchange.marks import marked
from curriculum.exchange.matching import matched
from curriculum.exchange.options import lettered
from curriculum.exchange.prose import clean, dollars
from curriculum.exchange.row import Notes, Refusal, Row
from curriculum.exchange.texts import whole_text
from engine.errors import WorldError
from engine.i18n import tr
from engine.values import Choice

GIFT_LIMIT = 64 * 1024**2
"""Bytes of one file."""

_ROOTS = re.compile(r"^\$(?:course|system|module|cat\d*)\$/?(?:top/?)?")


def read_gift(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every question, numbered from 1. Raises `BadFileError`."""
    category = ""
    number = 0
    for question in parse_gift(whole_text(path, GIFT_LIMIT)):
        if question.kind == "Category":
            category = _ROOTS.sub("", question.title or "").strip("/ ").rpartition("/")[2]
            continue
        number += 1
        yield _row(question, number, stamp, category)


def _row(question: GiftQuestion, number: int, stamp: Stamp, category: str) -> Row:
    if question.kind == "Broken":
        return Refusal(number, tr("答案的大括号没有配对，或者里面的写法不对。"))
    if question.kind == "Description":
        return Refusal(number, tr("这是一段说明，没有要回答的问题。"))
    converter = Converter()
    try:
        draft = _draft(question, converter)
        tags = (*question.tags, category) if category else question.tags
        return row_of(marked(draft, tags), number, stamp)
    except WorldError as error:
        return Refusal(number, str(error))


def _draft(question: GiftQuestion, converter: Converter) -> Draft:
    def said(text: GiftText | None) -> str:
        return _said(text, converter)

    stem = said(question.stem)
    if question.kind == "Matching":
        drawn = matched(stem, [(said(left), right) for left, right in question.pairs])
        return Draft(drawn.statement, answer=drawn.answer, explanation=said(question.general))
    options: tuple[Choice, ...] = ()
    also = ""
    if question.kind == "TF":
        answer, kind = "对" if question.truth else "错", "judge"
    elif question.kind == "MC":
        options = lettered([said(_text_of(each)) for each in question.answers])
        answer, kind = _letters(question.answers), "choice"
    else:
        answer, also = _words(question.answers, said)
        kind = "fill" if question.kind == "Short" else ""
    # The general feedback last: pictures are numbered as they come.
    general = "\n\n".join(filter(None, (said(question.general), also)))
    return Draft(
        stem,
        choices=options,
        answer=answer,
        explanation=general,
        kind=kind,
        images=tuple(converter.images),
    )


def _said(text: GiftText | None, converter: Converter) -> str:
    if text is None:
        return ""
    if text.format == "html":
        return converter.html(text.text)
    return clean(dollars(text.text)) if text.format != "moodle" else converter.text(text.text)


def _text_of(answer: GiftAnswer) -> GiftText:
    content = answer.content
    return content if isinstance(content, GiftText) else GiftText(_number(content))


def _letters(answers: tuple[GiftAnswer, ...]) -> str:
    right = [each.correct and each.weight in (None, 100.0) for each in answers]
    if not any(right):
        right = [each.correct or (each.weight or 0) > 0 for each in answers]
    return "".join(chr(65 + place) for place, is_right in enumerate(right) if is_right)


def _words(answers: tuple[GiftAnswer, ...], said: Callable[[GiftText], str]) -> tuple[str, str]:
    """The best answer, and a sentence with the others that are right as well."""
    full = [
        each for each in answers if each.correct and (each.weight is None or each.weight >= 100)
    ]
    texts = [
        _number(each.content) if isinstance(each.content, GiftNumber) else said(each.content)
        for each in full
    ]
    also = "、".join(texts[1:])
    return (texts[0] if texts else ""), (f"也可以写：{also}" if also else "")


def _number(number: GiftNumber) -> str:
    if number.number is not None:
        return f"{number.number:.15g}"
    return rf"${number.low:.15g}\sim {number.high:.15g}$"
