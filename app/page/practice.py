"""Practice as safe HTML: the question with what is being typed, and the ladder of hints."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from app.page import prose
from app.page.fragments import Draw, pictures_html, steps_html
from app.page.pages import document_page
from app.page.render import render
from engine.i18n import tr
from engine.values import Mark, Problem, Solution

_CALLS = frozenset(["question", "echo", "after", "ladder", "choose", "show_after", "explained"])


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder; `html` is what it says once open, `action` the button before that.

    A locked rung says in `action` what it is and in `condition` what opens it.
    """

    title: str
    state: Literal["open", "next", "locked"]
    html: Markup = field(default_factory=Markup)
    action: str = ""
    condition: str = ""


def practice_call(name: str, *arguments: object) -> str:
    """`wenquPractice.<name>(...)` to be run in the page; arguments are anything JSON can hold."""
    if name not in _CALLS:
        raise ValueError(f"the practice page has no {name!r}")
    listed = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
    return f"wenquPractice.{name}({listed})"


def practice_page(
    theme: str, language: str, scale: float, assets: Path, *, stage: str, part: str
) -> str:
    """The shell of one of the two views, `part` "question" or "ladder"."""
    return document_page(
        render("practice_shell", part=part),
        title=tr("练习"),
        theme=theme,
        language=language,
        scale=scale,
        stage=stage,
        assets=assets,
    )


def practice_question_html(problem: Problem, draw: Draw | None = None) -> Markup:
    """The question card; its choices are links that name an action each."""
    pictures = pictures_html(problem.pictures, draw) if draw else Markup()
    longest = max((len(choice.text) for choice in problem.choices), default=0)
    across = next((columns for columns, most in ((4, 12), (2, 40)) if longest <= most), 1)
    return render("practice_question", problem=problem, pictures=pictures, across=across)


def echo_html(texts: Sequence[str]) -> Markup:
    """How an answer reads while it is typed; empty where it would look just as it was typed."""
    read = [prose.inline(text, typed=True) for text in texts if text.strip()]
    if not any("formula" in one for one in read):
        return Markup()
    return render("practice_echo", answers=read)


def ladder_html(rungs: Sequence[Rung]) -> Markup:
    """The ladder from what is open down to the answer."""
    return render("practice_ladder", rungs=rungs)


def explained_html(said: Solution | None, stopped: str = "") -> Markup:
    """Why a step holds, in the model's words with their marks; None while it still thinks.

    `stopped` is the sentence to show where nothing came.
    """
    steps = steps_html(said) if said is not None else Markup()
    wrong = said is not None and any(step.mark is Mark.WRONG for step in said.steps)
    return render("practice_explained", steps=steps, wrong=wrong, stopped=stopped)
