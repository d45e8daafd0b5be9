"""The lines of a paper whose questions have no numbers: each has its 【答案】.

A statement stands before the mark that comes first with every question, which is the paper's
first mark. What is before it belongs to the question further up as long as an explanation goes
on: to an empty line or a heading or, where neither comes, to the end of its first paragraph.
Whatever is wrong about that a person sees in the trial.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from curriculum.exchange.labels import kind_of
from curriculum.exchange.paper import FIELDS, PLAIN_MARK, Question, is_heading

_PIECE = re.compile(r"(【[^【】]{1,8}】)")


@dataclass(slots=True)
class _Marked:
    """Lines behind one mark; `name` is empty for those that no mark stands before."""

    name: str
    lines: list[str] = field(default_factory=list)


def questions_by_answers(lines: Iterable[str]) -> list[Question]:
    """The questions of such a paper in their order; none where no answer is marked."""
    every = _marked(lines)
    first = next((each.name for each in every if each.name not in ("", "statement")), "")
    questions: list[Question] = []
    kind = ""
    current = Question(1, kind)
    for marked, after in zip(every, [*(each.name for each in every[1:]), ""], strict=True):
        if marked.name == "statement" and "answer" in current.texts:
            current = _next(questions, current, kind)
        own: list[str] = marked.lines
        following: list[str] = []
        if not marked.name or (after == first and "answer" in {*current.texts, marked.name}):
            own, following = _split(marked)
        current.texts.setdefault(marked.name or "statement", []).extend(own)
        for place, line in enumerate(following):
            if is_heading(line):
                kind, following = kind_of(line), following[place + 1 :]
                break
        if marked.name and following:
            current = _next(questions, current, kind)
        current.kind = kind if following else current.kind
        current.texts.setdefault("statement", []).extend(following)
    _next(questions, current, kind)
    return questions


def _next(questions: list[Question], current: Question, kind: str) -> Question:
    """Keep `current` if it is a whole question; the one that comes after it."""
    if current.text("statement") and "answer" in current.texts:
        questions.append(current)
    return Question(len(questions) + 1, kind)


def _marked(lines: Iterable[str]) -> list[_Marked]:
    found = [_Marked("")]
    for line in lines:
        plain = PLAIN_MARK.match(line)
        if plain:
            found.append(_Marked(FIELDS[plain[1]]))
            line = line[plain.end() :]
        said = ""
        for piece in _PIECE.split(line):
            known = FIELDS.get(piece[1:-1].strip()) if piece.startswith("【") else None
            if known is None:
                said += piece
                continue
            if said.strip():
                found[-1].lines.append(said)
            found.append(_Marked(known))
            said = ""
        if said.strip() or not line.strip():
            found[-1].lines.append(said)
    return found


def _split(marked: _Marked) -> tuple[list[str], list[str]]:
    """The lines that belong to the mark, and those of the next statement behind them."""
    lines = marked.lines
    if not marked.name:
        return [], lines
    begin = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    if marked.name == "explanation":
        for place in range(begin, len(lines)):
            if not lines[place].strip() or is_heading(lines[place]):
                return lines[:place], lines[place:]
    return lines[: begin + 1], lines[begin + 1 :]
