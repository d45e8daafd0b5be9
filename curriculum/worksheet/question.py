"""One question of a paper: what makes it, the problem itself, its marks and its lock."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256

from curriculum.generators import Table, again
from curriculum.generators.dice import Dice
from curriculum.generators.generate import LABELS, Generated, draft, dressed
from engine.errors import WorldError
from engine.values import AnswerKey, Choice, Problem, Solution, to_json

AS_CHOICE = "@choice"
"""After a generator's identifier: its problem as a choice question made of its distractors."""

LEAD = re.compile(r"^[\u4e00-\u9fff，]{2,8}：(?=\S)")
"""What a sum is introduced by: 口算：, 算一算：."""

_LETTERED = re.compile(r"以上|上述|[A-D]\s*[和与、]\s*[A-D]|选项")


@dataclass(frozen=True, slots=True)
class Question:
    """A numbered question.

    `identifier` is a generator's (point/recipe/version/level/seed, with `@choice` after it where
    the options were made here), or `content:` with the hash of an imported or edited problem.
    `turn` other than 0 turned the options' order. `room` is lines left for working, None measured.
    """

    identifier: str
    problem: Problem
    solution: Solution | None = None
    marks: int = 0
    locked: bool = False
    turn: int = 0
    room: int | None = None

    @property
    def made(self) -> bool:
        """Whether the identifier alone brings the question back."""
        return not self.identifier.startswith("content:")


def made_question(table: Table, identifier: str, marks: int = 0, turn: int = 0) -> Question:
    """The question that `identifier` has always meant. Raises `UnknownRecipeError`."""
    one = generated(table, identifier)
    problem = turned(one.problem, identifier, turn) if turn else one.problem
    return Question(identifier, problem, one.solution, marks, turn=turn)


def generated(table: Table, identifier: str) -> Generated:
    """Problem and solution behind a generator's identifier, `@choice` or not."""
    plain = identifier.removesuffix(AS_CHOICE)
    one = again(table, plain)
    if plain == identifier:
        return one
    found = as_choice(table, plain)
    if found is None:
        raise WorldError("没有编号是 {name} 的题目。", name=identifier[:200])
    return found


def as_choice(table: Table, identifier: str) -> Generated | None:
    """The problem as a choice question from its distractors; None where that would be no question.

    Refused: several blanks, a key whose form is asked for, fewer than three wrong answers.
    """
    key, level, seed = identifier.rsplit("/", 2)
    recipe = table.by_key[key]
    own = draft(recipe, int(level), int(seed))
    wrong = {entry.latex for entry in own.distractors} - {own.answer}
    plain = own.statement.count("____") <= 1 and not own.form and not own.parts
    if recipe.kind not in ("calculate", "fill", "reverse", "word") or not plain:
        return None
    if len(wrong) < len(LABELS) - 1 or ";" in own.answer or not own.answer or own.options:
        return None
    if own.answer in "><=" or "列竖式" in own.statement or "图" in own.answer:
        return None
    asked = replace(own, statement=LEAD.sub("", own.statement))
    return dressed(replace(recipe, kind="choice"), int(level), int(seed), asked)


def outside_question(problem: Problem, solution: Solution | None, marks: int = 0) -> Question:
    """A question from the bank or from a teacher's hand, named by what it says."""
    return Question(f"content:{content_hash(problem)}", problem, solution, marks)


def content_hash(problem: Problem) -> str:
    """Sixteen hexadecimal digits of what a problem says and its key, wherever it is kept."""
    bare = Problem(
        statement=problem.statement,
        parts=problem.parts,
        choices=problem.choices,
        answer=problem.answer,
        pictures=problem.pictures,
    )
    return sha256(to_json(bare).encode()).hexdigest()[:16]


def turned(problem: Problem, identifier: str, turn: int) -> Problem:
    """The same choice question with its options in another order, its key along with them."""
    key = problem.answer
    if len(problem.choices) < 2 or key is None or not turn:
        return problem
    if any(_LETTERED.search(choice.text) for choice in problem.choices):
        return problem  # an option that speaks of others keeps its place
    labels = [choice.label for choice in problem.choices]
    if key.latex not in labels:
        return problem
    mixed = Dice(f"{identifier}/turn/{turn}").shuffled(problem.choices)
    if [choice.text for choice in mixed] == [choice.text for choice in problem.choices]:
        mixed = [*mixed[1:], mixed[0]]
    right = next(choice for choice in problem.choices if choice.label == key.latex)
    letter = labels[[choice.text for choice in mixed].index(right.text)]
    choices = tuple(
        Choice(label, choice.text, choice.mistake)
        for label, choice in zip(labels, mixed, strict=True)
    )
    return replace(problem, choices=choices, answer=AnswerKey(letter, letter, key.form))


def likeness(problem: Problem) -> str:
    """What two problems share when they are too alike for one paper.

    Stories and judgements are alike when they differ in numbers only; sums when they are equal;
    others when they have the same words and the same numbers in whatever order.
    """
    text = LEAD.sub("", " ".join(problem.statement.split()))
    if problem.kind == "calculate" and not problem.pictures:
        return text
    masked = re.sub(r"\d+(\.\d+)?", "#", text)
    drawn = "".join(repr(picture.drawing) for picture in problem.pictures)
    options = "" if "#" in masked else "".join(sorted(choice.text for choice in problem.choices))
    if problem.kind in ("word", "judge") or (problem.kind == "reverse" and len(masked) > 40):
        return masked + drawn + options
    said = sorted(re.findall(r"\d+(?:\.\d+)?", text))
    told = "".join(sorted(choice.text for choice in problem.choices))
    return "|".join((re.sub(r"[×+]|\\times|\s", "", masked), *said, told, drawn))
