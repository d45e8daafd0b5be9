"""Bank problems as Moodle XML, which Moodle's question bank imports with pictures and tags."""

import re
from collections.abc import Iterable
from typing import IO
from xml.sax.saxutils import escape

from curriculum.bank import BankItem
from curriculum.exchange.draft import judged
from curriculum.exchange.marks import marks_of
from curriculum.exchange.prose import clean
from curriculum.exchange.shown import Images, images_of, statement_shown
from curriculum.exchange.to_html import in_line, to_html
from curriculum.exchange.whole import whole_answer, whole_explanation
from engine.values import Problem

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,10})?")
_NAME = 60


def write_moodle(items: Iterable[BankItem], file: IO[str]) -> None:
    """A question for each of `items`."""
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n')
    for item in items:
        file.write(_question(item))
    file.write("</quiz>\n")


def _question(item: BankItem) -> str:
    problem, images = item.problem, images_of(item)
    kind, answers = _answers(problem, images)
    name = " ".join(problem.statement.split())[:_NAME]
    tags = "".join(f"<tag><text>{_safe(tag)}</text></tag>" for tag in marks_of(item))
    explanation = to_html(whole_explanation(item), images)
    return (
        f'<question type="{kind}">\n'
        f"<name><text>{_safe(name)}</text></name>\n"
        f'<questiontext format="html">{_cdata(to_html(statement_shown(item), images))}'
        f"</questiontext>\n"
        f'<generalfeedback format="html">{_cdata(explanation)}</generalfeedback>\n'
        f"<idnumber>{item.identifier}</idnumber>\n"
        f"{answers}<tags>{tags}</tags>\n</question>\n"
    )


def _answers(problem: Problem, images: Images) -> tuple[str, str]:
    answer = whole_answer(problem)
    if problem.choices:
        return "multichoice", _choices(problem, answer, images)
    truth = judged(answer) if problem.kind == "judge" else None
    if truth is not None:
        said = (("true", truth), ("false", not truth))
        return "truefalse", "".join(
            f'<answer fraction="{100 * right}" format="moodle_auto_format">{_cdata(word)}</answer>'
            for word, right in said
        )
    if _NUMBER.fullmatch(answer) and problem.kind != "fill":
        return "numerical", (
            f'<answer fraction="100" format="moodle_auto_format">{_cdata(answer)}'
            f"<tolerance>0</tolerance></answer>"
        )
    if problem.kind == "fill" and answer:
        plain = _cdata(answer)
        return "shortanswer", f'<answer fraction="100" format="plain_text">{plain}</answer>'
    info = _cdata(to_html(answer, images))
    return "essay", f'<graderinfo format="html">{info}</graderinfo>'


def _choices(problem: Problem, answer: str, images: Images) -> str:
    right = {choice.label for choice in problem.choices if choice.label in answer}
    right = right if answer.isalpha() else set()
    share = f"{100 / len(right):.5f}".rstrip("0").rstrip(".") if right else "0"
    options = "".join(
        f'<answer fraction="{share if choice.label in right else 0}" format="html">'
        f"{_cdata(in_line(choice.text, images))}</answer>\n"
        for choice in problem.choices
    )
    single = "true" if len(right) == 1 else "false"
    return f"<single>{single}</single><shuffleanswers>false</shuffleanswers>\n{options}"


def _cdata(html: str) -> str:
    inner = clean(html).replace("]]>", "]]]]><![CDATA[>")
    return f"<text><![CDATA[{inner}]]></text>"


def _safe(text: str) -> str:
    return escape(clean(text))
