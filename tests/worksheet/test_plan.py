"""Plans: their file form, their bounds, the templates, and the papers they lie on."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.generators import KINDS
from curriculum.worksheet import (
    PAPERS,
    BadPlanError,
    Plan,
    Section,
    UnknownPaperError,
    from_template,
    paper_of,
    read_plan,
    template_for,
    template_names,
    write_plan,
)

SECTION = Section("选择题", ("choice",), 4, 3)
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)

sections = st.builds(
    Section,
    name=WORDS.filter(lambda text: bool(text.strip())),
    kinds=st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=3).map(tuple),
    count=st.integers(1, 16),
    marks=st.integers(0, 50),
    levels=st.lists(st.integers(1, 5), min_size=1, max_size=5).map(tuple),
    points=st.lists(st.sampled_from(["num.law.paren", "geo.x"]), max_size=2).map(tuple),
    across=st.integers(1, 5),
    lead=WORDS,
)
plans = st.builds(
    Plan,
    title=WORDS,
    subtitle=WORDS,
    sections=st.lists(sections, min_size=1, max_size=12).map(tuple),
    points=st.lists(st.sampled_from(["num.law.paren", "a.b"]), max_size=3).map(tuple),
    grade=st.integers(0, 12),
    term=st.integers(0, 2),
    paper=st.sampled_from([*PAPERS.values(), paper_of("200x280"), paper_of("420x300/2")]),
    minutes=st.integers(0, 600),
    sealed=st.booleans(),
    scored=st.booleans(),
    half=st.booleans(),
    other=st.sampled_from(["numbers", "order"]),
)


@given(plans)
def test_a_plan_written_as_toml_is_read_back_the_same(plan: Plan) -> None:
    assert read_plan(write_plan(plan)) == plan


@given(st.text(max_size=300))
def test_any_text_is_a_plan_or_refused_with_a_sentence(text: str) -> None:
    with suppress(BadPlanError, UnknownPaperError):
        assert read_plan(text).sections


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = 3", "title"),
        ("[[section]]\nname='a'\nkinds=['choice']\ncount=true", "count"),
        ("[[section]]\nname='a'\nkinds=['poem']\ncount=1", "poem"),
        ("[[section]]\nname='a'\nkinds=['choice']\ncount=0", "题数"),
        ("[[section]]\nname='a'\nkinds=['choice']\ncount=1\nlevels=[9]", "难度"),
        ("colour = 'red'", "colour"),
        ("x = [", "读不了"),
        ("paper = 'A9'\n[[section]]\nname='a'\nkinds=['choice']\ncount=1", "A9"),
    ],
)
def test_what_is_wrong_with_a_plan_is_said(text: str, said: str) -> None:
    with pytest.raises((BadPlanError, UnknownPaperError), match=said):
        read_plan(text)


def test_every_template_is_a_plan_whose_marks_make_a_whole() -> None:
    for name in template_names():
        plan = from_template(name)
        assert plan.template == name
        assert plan.marks in (0, 100, 120, 150)


def test_a_template_of_each_stage_is_found_by_the_grade() -> None:
    assert template_for("unit", 4) == "unit-primary-1"
    assert template_for("midterm", 9) == "midterm-junior-1"
    assert template_for("final", 12) == "final-senior-1"
    assert template_for("oral", 0) == "oral-1"
    with pytest.raises(BadPlanError):
        template_for("unit", 0)


@given(st.sampled_from(template_names()), st.integers(1, 120))
def test_a_template_with_another_count_has_just_that_many_questions(name: str, count: int) -> None:
    assert from_template(name, count=count).count == count


def test_the_papers_of_schools_have_their_millimetres() -> None:
    assert {(p.width, p.height, p.columns) for p in map(paper_of, ("8K", "B4", "A3"))} == {
        (368, 260, 2),
        (364, 257, 2),
        (420, 297, 2),
    }
    assert replace(paper_of("210x297"), name="A4") == PAPERS["A4"]
    for bad in ("10x20", "2100x297", "210x297/3", "A0", "-5x3"):
        with pytest.raises(UnknownPaperError):
            paper_of(bad)
