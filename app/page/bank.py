"""The bank as safe HTML: rows of a list, one problem whole, what a file would bring."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from app.page import prose
from app.page.bank_words import grade_name, kind_name, level_name, short
from app.page.fragments import Draw, pictures_html, steps_html
from app.page.pages import document_page
from app.page.point import term_name
from app.page.render import render
from curriculum.bank import BankItem, Placing
from curriculum.exchange.prose import prose_of
from curriculum.tree import Point
from engine.i18n import tr
from engine.values import AnswerKey, Picture, Problem, Solution

LISTED = 200
"""Refusals that a report shows one by one."""

Points = Mapping[str, Point]
_CALLS = frozenset(
    [
        "show",
        "rows",
        "more",
        "problem",
        "report",
        "empty",
        "choose",
        "row",
        "leave",
        "picture",
        "top",
    ]
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a file would bring, in the numbers and sentences of its page.

    `refused` has (row, reason), `alike` (row, the bank's problem or a row of the same file).
    """

    name: str
    found: int
    taken: int
    refused: tuple[tuple[int, str], ...]
    duplicates: int
    alike: tuple[tuple[int, BankItem | int], ...]
    alike_count: int
    mathtype: int
    samples: tuple[BankItem, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    identifier: str
    statement: Markup
    facts: tuple[str, ...]
    doubt: str


def bank_call(name: str, *arguments: object) -> str:
    """`wenquBank.<name>(...)` to be run in the page; arguments are anything that JSON can hold."""
    if name not in _CALLS:
        raise ValueError(f"the bank's page has no {name!r}")
    listed = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
    return f"wenquBank.{name}({listed})"


def bank_page(theme: str, language: str, scale: float, assets: Path) -> str:
    """The shell of the bank's page; `bank_call` fills it."""
    return document_page(
        render("bank_shell"),
        title=tr("题库"),
        theme=theme,
        language=language,
        scale=scale,
        assets=assets,
    )


def rows_html(items: Sequence[BankItem], points: Points, more: bool) -> Markup:
    """Rows of the list; `more` says whether others follow."""
    return render("bank_rows", rows=[_row(item, points) for item in items], more=more)


def problem_html(item: BankItem, points: Points, draw: Draw | None = None) -> Markup:
    """One problem in full: question, answer, where it belongs, explanation."""
    problem, solution = item.problem, item.solution
    origin = item.origin
    return render(
        "bank_problem",
        item=item,
        problem=problem,
        facts=_kind_facts(item),
        answer=answer_html(problem.answer),
        across=_across(problem),
        part_answers=[answer_html(part.answer) for part in problem.parts],
        pictures=_pictures(problem.pictures, draw),
        points=[_place(code, points) for code in problem.points],
        proposed=item.placing is Placing.PROPOSED,
        explanation=_explanation(solution),
        explained=_pictures(solution.pictures if solution else (), draw),
        origin=origin.file and (tr("第 {row} 题", row=origin.row) if origin.row else " "),
        day=_day(item),
    )


def report_html(report: Report, points: Points, draw: Draw | None = None) -> Markup:
    """What would come of a file: numbers, what is refused and why, how the first ones look."""
    return render(
        "bank_report",
        report=report,
        refused=report.refused[:LISTED],
        left=len(report.refused) - LISTED,
        alike=[(row, _like(other)) for row, other in report.alike],
        alike_left=report.alike_count - len(report.alike),
        samples=[
            (item.problem, answer_html(item.problem.answer), _row(item, points).facts)
            for item in report.samples
        ],
    )


def repeats_html(groups: Sequence[Sequence[BankItem]], points: Points, most: int) -> Markup:
    """Groups of problems that say the same; the first of each is the one to keep."""
    rows = [[_row(item, points) for item in group] for group in groups]
    return render("bank_repeats", groups=rows, most=most)


def bank_empty_html(nothing_found: bool) -> Markup:
    """No problems: because there are none yet, or because nothing fits."""
    return render("bank_empty", nothing_found=nothing_found)


def answer_html(key: AnswerKey | None) -> Markup:
    """A key as one line, words as words and formulas as formulas; empty for none."""
    return prose.inline(prose_of(key)) if key is not None else Markup()


def _row(item: BankItem, points: Points) -> _Row:
    problem = item.problem
    facts = [*_kind_facts(item)]
    if problem.points:
        facts.append(_place(problem.points[0], points)[1])
    facts += [Path(item.origin.file).stem] if item.origin.file else []
    doubt = tr("知识点待确认") if item.placing is Placing.PROPOSED else ""
    if problem.answer is None and not any(part.answer for part in problem.parts):
        doubt = tr("没有答案")
    return _Row(item.identifier, prose.inline(short(problem.statement)), tuple(facts), doubt)


def _kind_facts(item: BankItem) -> tuple[str, ...]:
    problem = item.problem
    facts = (
        kind_name(problem.kind),
        level_name(problem.difficulty) if problem.difficulty else "",
        grade_name(problem.grade) if problem.grade else "",
    )
    return tuple(fact for fact in facts if fact)


def _place(code: str, points: Points) -> tuple[str, str, str]:
    point = points.get(code)
    if point is None:
        return code, code, ""
    return code, point.name, term_name(point.grade, point.term)


def _pictures(pictures: Sequence[Picture], draw: Draw | None) -> Markup:
    drawn = pictures_html(pictures, draw) if draw else Markup()
    images = [picture for picture in pictures if picture.image and picture.drawing is None]
    return drawn + render("bank_images", pictures=images) if images else drawn


def _across(problem: Problem) -> int:
    """How many options stand in a row, as a paper sets them: 4, 2 or 1."""
    longest = max((len(choice.text) for choice in problem.choices), default=0)
    fitting = (columns for columns, most in ((4, 12), (2, 36)) if longest <= most)
    return next(fitting, 1)


def _explanation(solution: Solution | None) -> Markup:
    if solution is None:
        return Markup()
    return steps_html(solution) if solution.steps else prose.blocks(solution.text)


def _like(other: BankItem | int) -> Markup | int:
    return other if isinstance(other, int) else prose.inline(short(other.problem.statement))


def _day(item: BankItem) -> str:
    day = item.created_at.astimezone()
    return tr("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day)
