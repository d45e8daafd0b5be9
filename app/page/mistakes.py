"""One mistake as safe HTML: the question, what was written, the right way, why, and its days."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from app.page import prose
from app.page.bank import answer_html
from app.page.fragments import Draw, pictures_html, steps_html
from app.page.pages import document_page
from app.page.point import key_html
from app.page.render import render
from curriculum.learner import CAUSES
from engine.i18n import tr
from engine.values import Problem, Solution

_CALLS = frozenset(["show", "empty"])


@dataclass(frozen=True, slots=True)
class Bead:
    """A day on the line of a mistake; `shape` empty is a day that is still to come."""

    day: str
    word: str
    shape: str


@dataclass(frozen=True, slots=True)
class Written:
    """What was handed in, the mark and the word for it, and the sentence that was said."""

    answers: tuple[str, ...]
    shape: str
    word: str
    sentence: str


def mistakes_call(name: str, *arguments: object) -> str:
    """`wenquMistakes.<name>(...)` to be run in the page; arguments are anything JSON can hold."""
    if name not in _CALLS:
        raise ValueError(f"the page of mistakes has no {name!r}")
    listed = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
    return f"wenquMistakes.{name}({listed})"


def mistakes_page(theme: str, language: str, scale: float, assets: Path, *, stage: str) -> str:
    """The shell of the page; `mistakes_call` fills it."""
    return document_page(
        render("mistakes_shell"),
        title=tr("错题本"),
        theme=theme,
        language=language,
        scale=scale,
        stage=stage,
        assets=assets,
    )


def mistake_html(
    place: str,
    problem: Problem,
    written: Written,
    solution: Solution | None,
    cause: str,
    beads: Sequence[Bead],
    draw: Draw | None = None,
) -> Markup:
    """A mistake whole; `cause` is one of `CAUSES` or empty."""
    made = problem.source.kind == "generator"
    drawn = pictures_html(problem.pictures, draw) if draw else Markup()
    return render(
        "mistake",
        place=place,
        problem=problem,
        pictures=drawn,
        written=written,
        given=[prose.inline(text, typed=True) for text in written.answers],
        key=key_html(problem) if made else answer_html(problem.answer),
        steps=steps_html(solution) if solution is not None else Markup(),
        causes=[(name, tr(word), name == cause) for name, word in CAUSES.items()],
        beads=beads,
    )
