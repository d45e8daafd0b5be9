"""Bank problems as a GIFT file, which Moodle and others import."""

import re
from collections.abc import Iterable, Sequence
from typing import IO

from curriculum.bank import BankItem
from curriculum.exchange.draft import judged
from curriculum.exchange.marks import marks_of
from curriculum.exchange.shown import Images, images_of, statement_shown
from curriculum.exchange.to_html import in_line
from curriculum.exchange.whole import whole_answer, whole_explanation
from engine.values import Choice, Problem

_ACTIVE = re.compile(r"[~=#{}:\\]")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,10})?")


def write_gift(items: Iterable[BankItem], file: IO[str]) -> None:
    """A question for each of `items`, its labels as tags before it."""
    for item in items:
        file.write(_question(item))
        file.write("\n\n")


def _question(item: BankItem) -> str:
    problem, images = item.problem, images_of(item)
    tags = "".join(f"[tag:{_tag(tag)}]" for tag in marks_of(item))
    comment = f"// [id:{item.identifier}] {tags}".rstrip()
    explanation = whole_explanation(item)
    general = f"####{_html(explanation, images)}" if explanation else ""
    stem = f"[html]{_html(statement_shown(item), images)}"
    return f"{comment}\n{stem}{{{_answers(problem, images)}{general}}}"


def _answers(problem: Problem, images: Images) -> str:
    answer = whole_answer(problem)
    if problem.choices:
        return _choices(problem.choices, answer, images)
    truth = judged(answer) if problem.kind == "judge" else None
    if truth is not None:
        return "TRUE" if truth else "FALSE"
    if not answer:
        return ""
    if _NUMBER.fullmatch(answer) and problem.kind != "fill":
        return f"#={answer}:0"
    return f"={_html(answer, ())}"


def _choices(choices: Sequence[Choice], answer: str, images: Images) -> str:
    right = [choice.label in answer for choice in choices] if answer.isalpha() else []
    count = sum(right)
    lines = []
    for place, choice in enumerate(choices):
        is_right = bool(right) and right[place]
        share = f"%{100 / count:.5f}%" if is_right and count > 1 else ""
        sign = "=" if is_right and count == 1 else "~"
        lines.append(f"\n{sign}{share}{_html(choice.text, images)}")
    return "".join(lines)


def _html(text: str, images: Images) -> str:
    html = in_line(text, images).replace("\n", " ")
    return _ACTIVE.sub(r"\\\g<0>", html)


def _tag(tag: str) -> str:
    return re.sub(r"[\[\]\\]", "", tag)
