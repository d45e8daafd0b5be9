"""A plan's rows: told in words, changed, joined where they are one 大题, refused where they are none."""

from dataclasses import replace

import pytest

from app.tutor.paper_plan import (
    KINDS,
    LEVELS,
    kinds_of,
    level_words,
    levels_of,
    one_more,
    with_kind,
    with_sections,
)
from curriculum.generators import KINDS as KNOWN
from curriculum.worksheet import BadPlanError, Section, from_template

UNIT = from_template("unit-junior-1", 8, 2)
CHOICE = Section("选择题", ("choice",), 4, 5, (1, 2))


def test_every_kind_offered_is_one_that_questions_have() -> None:
    assert {kind for _, kinds in KINDS for kind in kinds} == set(KNOWN)


def test_levels_have_words_and_words_have_their_levels() -> None:
    assert [level_words(levels) for _, levels in LEVELS] == [name for name, _ in LEVELS]
    own = UNIT.sections[0]
    assert dict(levels_of(own))["易到中"] == own.levels == (1, 2, 2, 3)


def test_a_section_of_no_kind_of_ours_keeps_its_own_name_to_go_back_to() -> None:
    extra = UNIT.sections[-1]
    assert kinds_of(extra)[0] == ("附加题", ("calculate", "word"))
    assert kinds_of(CHOICE) == KINDS


def test_another_kind_brings_the_words_that_its_questions_leave_out() -> None:
    oral = from_template("oral-1", 2, 1).sections[0]
    judged = with_kind(oral, "判断题", ("judge",))
    assert (judged.name, judged.across) == ("判断题", 1)
    assert "√" in judged.lead
    assert with_kind(judged, "选择题", ("choice",)).lead == ""


def test_one_more_row_goes_on_from_the_last() -> None:
    assert one_more(()).count > 0
    assert one_more((CHOICE,)) == replace(CHOICE, levels=(3,))


def test_rows_make_the_plan_and_it_is_no_longer_the_templates() -> None:
    plan = with_sections(UNIT, (replace(CHOICE, count=6), *UNIT.sections[1:]))
    assert plan.template == ""
    assert plan.marks == 106
    assert plan.minutes == 0
    assert with_sections(UNIT, UNIT.sections).minutes == UNIT.minutes


def test_rows_of_one_kind_and_worth_in_a_row_are_one_section() -> None:
    hard = replace(CHOICE, count=2, levels=(4, 5))
    plan = with_sections(UNIT, (CHOICE, hard))
    assert plan.sections == (Section("选择题", ("choice",), 6, 5, (1, 1, 2, 2, 4, 5)),)
    dearer = replace(hard, marks=8)
    assert len(with_sections(UNIT, (CHOICE, dearer)).sections) == 2


@pytest.mark.parametrize(
    ("sections", "sentence"),
    [
        ((), "大题"),
        ((replace(CHOICE, count=0),), "0 题"),
        ((replace(CHOICE, count=201, marks=1),), "200"),
        ((CHOICE, replace(CHOICE, name="填空题", marks=0)), "要么都写"),
        ((replace(CHOICE, count=200, marks=10),), "1000 分"),
        ((replace(CHOICE, name=" "),), "名字"),
        ((replace(CHOICE, levels=(9,)),), "难度"),
        ((replace(CHOICE, kinds=("poem",)),), "题型"),
        (tuple(replace(CHOICE, name=f"第{n}组") for n in range(13)), "12"),
    ],
)
def test_nonsense_is_refused_in_a_sentence(sections: tuple[Section, ...], sentence: str) -> None:
    with pytest.raises(BadPlanError, match=sentence):
        with_sections(UNIT, sections)
