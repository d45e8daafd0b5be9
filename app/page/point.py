"""A point of the curriculum as safe HTML: what it asks, its traps, sample problems, its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.page import prose
from app.page.fragments import Draw, pictures_html, steps_html
from app.page.render import render
from curriculum.generators import Generated
from curriculum.tree import Point, Requirement
from engine.i18n import tr
from engine.values import Problem

MOST_ALIASES = 4
"""A point has many names so that it is found; a page shows the first few."""

_WORDS = "一二三四五六七八九"
_SENIOR = {10: "高一", 11: "高二", 12: "高三"}


@dataclass(frozen=True, slots=True)
class _Sample:
    """One sample problem, ready for the template."""

    problem: Problem
    level: str
    key: Markup
    steps: Markup
    pictures: Markup


def term_name(grade: int, term: int) -> str:
    """八年级上册, 高一下册."""
    name = _SENIOR.get(grade) or tr("{grade}年级", grade=_WORDS[grade - 1])
    return name + (tr("上册") if term == 1 else tr("下册"))


def place_of(point: Point) -> str:
    """四年级下册 · 运算定律."""
    return f"{term_name(point.grade, point.term)} · {point.topic}"


def point_html(
    point: Point,
    standard: Sequence[Requirement],
    samples: Sequence[Generated],
    draw: Draw | None = None,
) -> Markup:
    """The main column of a point's page; without `draw` the figures are left out."""
    return render(
        "point",
        point=point,
        where=f"{term_name(point.grade, point.term)} · {point.strand} · {point.topic}",
        aliases="、".join(point.aliases[:MOST_ALIASES]),
        standard=standard,
        samples=[_sample(one, draw) for one in samples],
    )


def point_aside_html(before: Sequence[Point], after: Sequence[Point]) -> Markup:
    """What a point builds on and what builds on it, as links named by code."""
    places = {point.code: term_name(point.grade, point.term) for point in (*before, *after)}
    return render("point_aside", before=before, after=after, places=places)


def _sample(one: Generated, draw: Draw | None) -> _Sample:
    problem, solution = one.problem, one.solution
    pictures = (*problem.pictures, *solution.pictures)
    return _Sample(
        problem,
        tr("难度 {level}", level=problem.difficulty or 1),
        key_html(problem),
        steps_html(solution),
        pictures_html(pictures, draw) if draw and pictures else Markup(),
    )


def key_html(problem: Problem) -> Markup:
    """The answer of a problem of ours: a letter or words as they are, anything else typeset."""
    answer = problem.answer
    if answer is None:
        return Markup()
    plain = bool(problem.choices) or _is_words(answer.latex)
    return prose.inline(answer.latex if plain else f"${answer.latex}$")


def _is_words(text: str) -> bool:
    """Whether a key is words rather than a formula: 锐角, 星期三, 公平."""
    return "\\" not in text and any("\u4e00" <= mark <= "\u9fff" for mark in text)
