"""Word files (.docx) as bank problems; macros and embedded programs are never looked at."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from curriculum.bank import BankImage
from curriculum.exchange.archive import open_archive
from curriculum.exchange.draft import Draft, Stamp, row_of, separated
from curriculum.exchange.options import split_options
from curriculum.exchange.paper import Question, questions_of
from curriculum.exchange.row import BadFileError, Notes, Row
from curriculum.exchange.unnumbered import questions_by_answers
from curriculum.exchange.word import CLOSE, LOST, OPEN, WordText
from engine.values import Choice

_PLACE = re.compile(f"{OPEN}(\\d+){CLOSE}")


def read_docx(path: Path, stamp: Stamp, notes: Notes) -> Iterator[Row]:
    """A row for every question, numbered from 1. Raises `BadFileError`."""
    with open_archive(path) as archive:
        text = WordText(archive, notes)
        lines = list(text.lines())
    questions = questions_of(lines) or questions_by_answers(lines)
    if not questions:
        raise BadFileError(
            "没有找到题目。请在每道题前写上题号，如「1．」；没有题号的，请在题干后另起一行写「【答案】」。"
        )
    for number, question in enumerate(questions, 1):
        yield row_of(_draft(question, text.images), number, stamp)


def _draft(question: Question, images: Sequence[BankImage]) -> Draft:
    used: list[BankImage] = []

    def numbered(text: str) -> str:
        def place(found: re.Match[str]) -> str:
            used.append(images[int(found[1])])
            return f"〔图{len(used)}〕"

        return _PLACE.sub(place, text)

    stem, options = split_options(question.text("statement"))
    statement = numbered(_paragraphs(stem))
    choices = tuple(
        Choice(option.label, numbered(" ".join(option.text.split()))) for option in options
    )
    answer = numbered(" ".join(question.text("answer").split()))
    explanation = numbered(_paragraphs(question.text("explanation")))
    # An old equation that not even a picture is left of: the tag lets its question be found.
    whole = (statement, explanation, *(choice.text for choice in choices))
    missing = ("公式待补",) if any(LOST in text for text in whole) else ()
    return Draft(
        statement,
        choices=choices,
        answer=answer.removesuffix("。") if len(answer) < 20 else answer,
        explanation=explanation,
        kind=question.text("kind") or question.kind,
        difficulty=question.text("difficulty"),
        grade=question.text("grade"),
        points=separated(question.text("points")),
        tags=(*separated(question.text("tags")), *missing),
        images=tuple(used),
    )


def _paragraphs(text: str) -> str:
    """Lines of a Word file are paragraphs; a table keeps its lines together."""
    lines = [line.strip(" \u3000") for line in text.split("\n")]
    joined = "\n\n".join(line for line in lines if line)
    return re.sub(r"(?<=\|)\n\n(?=\|)", "\n", joined).replace("\t", "　")
