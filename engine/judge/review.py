"""A worked answer under the algebra's eye: each line marked, the final answer found."""

import re

from engine.answer.verify import verify
from engine.answer.verify.independent import verdict_on
from engine.judge.draft import Review
from engine.maths.extract import final_answer
from engine.maths.passage import split_passage

_ANSWER = re.compile(r"^\**(?:口?答|答案|最终答案)\**\s*[:：]\s*")

_THEREFORE = re.compile(r"^(?:[∴=＝]|所以|因此|故|解得|即|得|综上)[\s,，:：]*")


def review(statement: str, text: str) -> Review:
    """Mark every line of `text`, an answer to `statement`. Call it through `engine.deadline`."""
    return Review(verify(statement, text), final_answer(text) or "")


def review_working(statement: str, text: str) -> Review:
    """The same of a pupil's working, whose answer is given in the words it is written in.

    It also says whether the algebra comes to that answer by itself.
    """
    named = _named(text)
    verdict = verdict_on(statement, named)
    return Review(verify(statement, text), named, verdict is not None and verdict.right)


def _named(text: str) -> str:
    """The line that names the answer, without 答; else the last line that holds a formula."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in reversed(lines):
        if _ANSWER.match(line):
            return _ANSWER.sub("", line).strip(" 。.*")
    last = next((line for line in reversed(lines) if split_passage(line).formulas), "")
    return _THEREFORE.sub("", last).strip(" 。.")
