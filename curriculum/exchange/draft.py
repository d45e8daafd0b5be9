"""A question as most formats know it, loosely, and the bank problem that it becomes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from curriculum.bank import BadItemError, BankImage, BankItem, Origin, Placing, new_identifier
from curriculum.bank.item import FILE_LIMIT, KINDS, TAG_LIMIT, TAGS_LIMIT
from curriculum.exchange.labels import difficulty_of, grade_of, kind_of
from curriculum.exchange.options import chosen, split_options
from curriculum.exchange.prose import PLACE, clean, dollars, key_of
from curriculum.exchange.row import Refusal, Row
from engine.errors import WorldError
from engine.values import AnswerKey, Choice, Picture, Problem, Provenance, Solution

ANSWER_LIMIT = 5_000
EXPLANATION_LIMIT = 60_000
CHOICES_LIMIT = 26
LABEL_LIMIT = 100
RAW_LIMIT = 100_000
"""Characters of a statement with its options in it, before anything is looked for."""
CODE = re.compile(r"[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+")
"""A point's code, as against its name."""

_RIGHT = frozenset("对 √ ✓ ✔ 正确 是 t true yes y 1 right 真 ○".split())
_WRONG = frozenset("错 × ✗ ✘ x 错误 否 不对 不正确 f false no n 0 wrong 假 ╳".split())
_SEPARATED = re.compile(r"[;；,，、|\n\t]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """A question in words; everything but `statement` may be missing.

    `answer` and `explanation` are prose with formulas. `kind`, `difficulty` and `grade` are as
    the file writes them; `points` may be codes or names; a word nobody knows becomes a tag.
    """

    statement: str
    choices: tuple[Choice, ...] = ()
    answer: str = ""
    explanation: str = ""
    kind: str = ""
    difficulty: str = ""
    grade: str = ""
    points: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[BankImage, ...] = ()
    inline: bool = False
    """Whether options may be written into the statement, behind `A.`, `B.` and so on."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every problem of one reading is marked with: the file's name and the moment."""

    file: str
    moment: datetime


def row_of(draft: Draft, number: int, stamp: Stamp) -> Row:
    """The bank problem of a draft, or the refusal that says what is wrong with it."""
    try:
        return item_of(draft, number, stamp)
    except WorldError as error:
        return Refusal(number, str(error))


def item_of(draft: Draft, number: int, stamp: Stamp) -> BankItem:
    """The bank problem of a draft. Raises `BadItemError`."""
    if len(draft.statement) > RAW_LIMIT or len(draft.explanation) > 2 * RAW_LIMIT:
        raise BadItemError("题目太长，不能导入。")
    draft = _in_order(draft)
    statement, choices = _statement(draft)
    kind = draft.kind if draft.kind in KINDS else kind_of(draft.kind[:LABEL_LIMIT])
    kind = kind or ("choice" if choices else "")
    answer = dollars(clean(draft.answer))
    explanation = dollars(clean(draft.explanation))
    _check(statement, choices, answer, explanation)
    key = _key(answer, kind, choices)
    pictures = _pictures(draft.images)
    shown = _shown_first(
        len(pictures), (statement, *(each.text for each in choices), answer), explanation
    )
    difficulty = difficulty_of(draft.difficulty[:LABEL_LIMIT])
    grade = grade_of(draft.grade[:LABEL_LIMIT])
    codes = tuple(dict.fromkeys(point for point in draft.points if CODE.fullmatch(point)))
    tags = [*draft.tags, *(point for point in draft.points if not CODE.fullmatch(point))]
    tags += [draft.grade] if grade is None else []
    problem = Problem(
        statement,
        choices=choices,
        answer=key,
        pictures=pictures[:shown],
        points=codes,
        grade=grade,
        difficulty=difficulty,
        kind=kind,
    )
    return BankItem(
        new_identifier(),
        problem,
        stamp.moment,
        solution=_solution(explanation, key, pictures[shown:]),
        tags=tidy(tags),
        origin=Origin(stamp.file[-FILE_LIMIT:], number),
        placing=Placing.CHOSEN if codes else Placing.NONE,
        images=draft.images,
    )


def separated(text: str) -> tuple[str, ...]:
    """The words of a cell that lists several: 函数；方程, `a, b`."""
    return tuple(word for part in _SEPARATED.split(text) if (word := part.strip()))


def tidy(tags: list[str]) -> tuple[str, ...]:
    """Tags each once, on one line, cut to what the bank takes."""
    kept = dict.fromkeys(
        "".join(sign for sign in " ".join(tag.split()) if sign.isprintable())[:TAG_LIMIT].strip()
        for tag in tags
    )
    return tuple(tag for tag in kept if tag)[:TAGS_LIMIT]


def _in_order(draft: Draft) -> Draft:
    """The pictures numbered as their places are met: statement, options, answer, explanation."""
    if len(draft.images) < 2:
        return draft
    texts = (draft.statement, *(each.text for each in draft.choices), draft.answer)
    met = [int(number) for text in (*texts, draft.explanation) for number in PLACE.findall(text)]
    every = range(1, len(draft.images) + 1)
    order = [number for number in dict.fromkeys((*met, *every)) if number in every]

    def again(text: str) -> str:
        return PLACE.sub(
            lambda found: (
                f"〔图{order.index(int(found[1])) + 1}〕" if int(found[1]) in every else found[0]
            ),
            text,
        )

    return replace(
        draft,
        statement=again(draft.statement),
        choices=tuple(replace(each, text=again(each.text)) for each in draft.choices),
        answer=again(draft.answer),
        explanation=again(draft.explanation),
        images=tuple(draft.images[number - 1] for number in order),
    )


def _statement(draft: Draft) -> tuple[str, tuple[Choice, ...]]:
    statement = dollars(clean(draft.statement))
    choices = tuple(
        Choice(choice.label, dollars(clean(choice.text)), choice.mistake)
        for choice in draft.choices
    )
    if draft.images:
        statement = _without_last_places(statement)
    if not draft.inline:
        return statement, choices
    stem, written = split_options(statement)
    if not choices:
        return stem, written
    same = len(written) == len(choices)
    return (stem, choices) if same and stem else (statement, choices)


def _without_last_places(statement: str) -> str:
    """Pictures below a statement are shown there without being named."""
    while statement.endswith("〕"):
        start = statement.rfind("〔图")
        rest = statement[:start].rstrip(" \u3000") if start > 0 else ""
        if not rest.endswith("\n") or not PLACE.fullmatch(statement[start:]):
            break
        statement = rest.rstrip()
    return statement


def _check(statement: str, choices: tuple[Choice, ...], answer: str, explanation: str) -> None:
    if len(choices) > CHOICES_LIMIT:
        raise BadItemError("选项太多：{count} 个。", count=len(choices))
    if choices and not all(choice.text for choice in choices):
        raise BadItemError("有的选项是空的。")
    if len(answer) > ANSWER_LIMIT or len(explanation) > EXPLANATION_LIMIT:
        raise BadItemError("答案或解析太长。")
    options = "".join(choice.text for choice in choices)
    if len(options) > EXPLANATION_LIMIT:
        raise BadItemError("选项太长。")
    try:
        "".join((statement, options, answer, explanation)).encode()
    except UnicodeEncodeError:
        raise BadItemError("题目里有不成字的编码，存不下来。") from None


def _key(answer: str, kind: str, choices: tuple[Choice, ...]) -> AnswerKey | None:
    if not answer:
        return None
    if choices and (letters := chosen(answer, choices)):
        return AnswerKey(letters, letters)
    if kind == "judge" and (said := judged(answer)) is not None:
        word = "对" if said else "错"
        return AnswerKey(word, word)
    return key_of(answer)


def judged(answer: str) -> bool | None:
    """Whether the answer to a 判断题 says right or wrong; None where it says neither."""
    word = answer.strip(" 。.（）()$").lower()
    return True if word in _RIGHT else False if word in _WRONG else None


def _solution(
    explanation: str, key: AnswerKey | None, pictures: tuple[Picture, ...]
) -> Solution | None:
    if not explanation:
        return None
    person = Provenance("person")
    return Solution("solved", person, answer=key, text=explanation, pictures=pictures)


def _pictures(images: Sequence[BankImage]) -> tuple[Picture, ...]:
    return tuple(
        Picture("image", f"图{place}", image=image.name) for place, image in enumerate(images, 1)
    )


def _shown_first(count: int, question: Sequence[str], explanation: str) -> int:
    """How many of `count` pictures belong to the question; the others only to the explanation."""
    asked = {int(number) for text in question for number in PLACE.findall(text)}
    told = {int(number) for number in PLACE.findall(explanation)} - asked
    first = min(told, default=count + 1)
    return first - 1 if set(range(first, count + 1)) == told else count
