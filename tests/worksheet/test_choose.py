"""From a plan to its questions: the same for a seed, spread, and never two alike."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from curriculum.generators import Table
from curriculum.generators.generate import draft
from curriculum.worksheet import (
    BadPlanError,
    Plan,
    Section,
    Sheet,
    from_template,
    new_sheet,
    rebuild,
)
from curriculum.worksheet.choose import SPREAD_SINCE, TooFewError, choose, stem
from curriculum.worksheet.edition import Edition, edition, missing, numbers
from curriculum.worksheet.question import as_choice, likeness
from curriculum.worksheet.width import width_of
from engine.answer.check import check
from engine.values import VerdictKind
from tests.worksheet.conftest import LINEAR


def _plan(points: tuple[str, ...], kind: str, count: int, **more: object) -> Plan:
    return Plan("练习", (Section("题", (kind,), count, **more),), points)  # type: ignore[arg-type]


def test_a_plan_and_a_seed_make_the_same_paper_every_time(table: Table, primary: Sheet) -> None:
    assert new_sheet(primary.plan, primary.seed, table) == primary
    assert new_sheet(primary.plan, primary.seed + 1, table) != primary


@pytest.mark.parametrize("seed", range(12))
def test_no_two_questions_of_a_paper_are_alike(table: Table, seed: int) -> None:
    for name, grade in (("unit-primary-1", 3), ("unit-junior-1", 7), ("oral-1", 1)):
        sheet = new_sheet(from_template(name, grade, 1), seed, table)
        shapes = Counter(likeness(question.problem) for question in sheet.questions)
        assert max(shapes.values()) == 1


def test_every_section_has_its_count_kinds_and_marks(primary: Sheet) -> None:
    for section, questions in zip(primary.plan.sections, primary.sections, strict=True):
        assert len(questions) == section.count
        assert {question.marks for question in questions} == {section.marks}
        assert all(question.problem.kind in section.kinds for question in questions)


def test_points_are_covered_evenly(table: Table) -> None:
    points = ("num.law.bracket", "num.law.distribute", "num.decimal.add-sub", "num.law.add-easy")
    sheet = new_sheet(_plan(points, "calculate", 8), 5, table)
    asked = Counter(question.problem.points[0] for question in sheet.questions)
    assert set(asked.values()) == {2}


def test_levels_rise_from_first_to_last(table: Table) -> None:
    sheet = new_sheet(_plan(("num.product.power-product",), "calculate", 6), 1, table)
    levels = [question.problem.difficulty or 0 for question in sheet.questions]
    assert all(one <= other for one, other in pairwise(levels))
    assert levels[0] == 1
    assert levels[-1] == 3


def test_too_many_questions_of_one_kind_are_refused_with_the_number_there_are(table: Table) -> None:
    with pytest.raises(TooFewError, match="只出得了"):
        new_sheet(_plan(("geo.polygon.triangle",), "judge", 200), 1, table)


def test_a_plan_without_points_or_with_unknown_ones_is_refused(table: Table) -> None:
    with pytest.raises(BadPlanError):
        new_sheet(_plan((), "choice", 1), 1, table)
    with pytest.raises(BadPlanError, match="no-such"):
        new_sheet(_plan(("no-such",), "choice", 1), 1, table)


def test_sums_side_by_side_are_short_and_done_in_the_head(oral: Sheet) -> None:
    for question in oral.questions:
        assert width_of(question.problem.statement) <= 14
        assert "竖式" not in question.problem.statement
        assert not question.problem.pictures


def test_a_choice_question_made_of_distractors_has_one_right_option(table: Table) -> None:
    made = 0
    for recipe in table.recipes[::3]:
        if recipe.kind not in ("calculate", "fill"):
            continue
        one = as_choice(table, f"{recipe.key}/{recipe.levels[0]}/12")
        if one is None or one.problem.answer is None:
            continue
        made += 1
        asked = draft(recipe, recipe.levels[0], 12).statement
        right = next(c for c in one.problem.choices if c.label == one.problem.answer.latex)
        for choice in one.problem.choices:
            verdict = check(asked, right.text.strip("$"), choice.text.strip("$"))
            assert (verdict.kind is VerdictKind.RIGHT) == (choice is right), one.problem
    assert made > 40


def test_every_edition_names_recipes_that_are_still_there(table: Table) -> None:
    for number in numbers():
        for place in edition(number).places.values():
            assert all(key in table.by_key for key in place.recipes)
    assert len(missing(edition(), table)) < len(table.recipes)


def _spreading() -> Edition:
    """Today's points and recipes, chosen as papers are since that edition."""
    return replace(edition(), number=max(SPREAD_SINCE, edition().number))


def test_every_way_of_asking_comes_once_before_one_comes_again(table: Table) -> None:
    """One paper asked 下列函数中是一次函数的是 four times while other ways lay unused."""
    choices = ("num.function.linear-graph", "num.function.linear-shift", "num.function.inequality")
    spread = _spreading()
    for seed in range(6):
        (questions,) = choose(_plan(choices, "choice", 6), seed, spread, table)
        ways = Counter(question.identifier.split("/")[1] for question in questions)
        assert max(ways.values()) == 1, ways


def test_the_words_of_a_paper_are_spread(table: Table) -> None:
    points = (*LINEAR, "num.function.find-formula", "num.function.inequality", "num.function.apply")
    plan = from_template("unit-junior-1", 8, 2, points)
    spread = _spreading()
    for seed in range(6):
        said = [
            Counter(stem(question.problem) for section in paper for question in section)
            for paper in (choose(plan, seed, each, table) for each in (edition(1), spread))
        ]
        assert max(said[1].values()) <= 2
        assert len(said[1]) > len(said[0])


def test_a_point_with_few_ways_is_not_forgotten_for_one_with_many(table: Table) -> None:
    points = ("num.function.linear", "num.function.linear-graph", "num.function.linear-shift")
    sections = choose(from_template("unit-junior-1", 8, 2, points), 3, _spreading(), table)
    asked = Counter(question.problem.points[0] for part in sections for question in part)
    assert set(asked) == set(points)
    assert max(asked.values()) - min(asked.values()) <= 6


def test_a_paper_of_the_first_edition_is_chosen_as_it_was(table: Table) -> None:
    """The code holds a hash of what its paper said: it is refused when another paper comes out."""
    sheet = rebuild("6XA9-DFHH-3F3D-3YXC-QFKY-DWJK", table).sheet
    assert sheet.edition == 1
    assert sheet.questions[0].identifier == "num.function.linear-shift/shift-choice/1/1/424908"
    assert sheet.questions[-1].identifier == "num.function.linear/write/1/2/386018"
