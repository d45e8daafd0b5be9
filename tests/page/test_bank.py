"""The bank's pieces of HTML: short rows, whole problems, reports; nothing from a file can run."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.page.bank import (
    Report,
    bank_call,
    bank_empty_html,
    problem_html,
    repeats_html,
    report_html,
    rows_html,
)
from app.page.bank_words import grade_name, short
from app.page.mathematics import Formula, split
from curriculum.bank import BankItem, Origin, Placing, new_identifier
from curriculum.bank.item import KINDS
from curriculum.tree import national_tree
from engine.values import AnswerKey, Choice, Problem, ProblemPart, Provenance, Solution

POINTS = national_tree().by_code
CODE = national_tree().find("勾股定理")[0].code
NASTY = "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1))"


def item_of(statement="求 $x$。", **values):
    about = {
        key: values.pop(key) for key in ("tags", "origin", "placing", "solution") if key in values
    }
    return BankItem(
        new_identifier(), Problem(statement, **values), datetime(2026, 9, 1, tzinfo=UTC), **about
    )


prose = st.text("甲乙丙12 ，。\n（）AB", max_size=60)
formulas = st.sampled_from(["$x^2$", r"$\frac{1}{2}$", r"$$a+b$$", "$" + "y+" * 120 + "y$"])


@given(st.lists(prose | formulas, max_size=12))
def test_a_row_is_cut_between_words_and_formulas(pieces):
    text = "".join(pieces)
    line = short(text)
    whole = {piece.latex for piece in split(text) if isinstance(piece, Formula)}
    assert all(piece.latex in whole for piece in split(line) if isinstance(piece, Formula))
    assert "\n" not in line
    assert line.count("$") % 2 == 0
    assert len(line) < 400


@given(prose)
def test_a_short_statement_is_left_as_it_is(text):
    assert short(text) == text.replace("\n", " ").strip()


def test_a_long_statement_ends_in_an_ellipsis():
    assert short("甲" * 200) == "甲" * 90 + "…"


def test_a_row_says_what_is_missing():
    answered = item_of(answer=AnswerKey("1"), points=(CODE,), placing=Placing.PROPOSED)
    assert "知识点待确认" in rows_html([answered], POINTS, False)
    assert "没有答案" in rows_html([item_of()], POINTS, False)
    part = ProblemPart("（1）", "求 $y$。", AnswerKey("2"))
    assert "没有答案" not in rows_html([item_of(parts=(part,))], POINTS, False)


def test_a_link_to_more_is_there_only_where_more_is():
    assert "action/more" in rows_html([item_of()], POINTS, True)
    assert "action/more" not in rows_html([item_of()], POINTS, False)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_every_kind_has_a_chinese_name(kind):
    html = rows_html([item_of(kind=kind)], POINTS, False)
    assert "题" in html
    assert kind not in html.replace("bank-row", "").replace("short", "").replace("row-", "")


@pytest.mark.parametrize(
    ("grade", "name"), [(1, "一年级"), (9, "九年级"), (10, "高一"), (12, "高三")]
)
def test_grades_are_named_as_in_school(grade, name):
    assert grade_name(grade) == name


def test_nothing_of_a_file_becomes_markup():
    item = item_of(
        NASTY,
        choices=(Choice("A", NASTY),),
        answer=AnswerKey(r"\text{<script>}", NASTY),
        parts=(ProblemPart(NASTY, NASTY),),
        points=("a.<b>",),
        tags=(NASTY[:100],),
        origin=Origin(NASTY[:200], 1),
        solution=Solution("solved", Provenance("person"), text=NASTY),
    )
    report = Report(NASTY, 1, 1, ((1, NASTY),), 0, ((1, item),), 1, 0, (item,))
    for html in (
        rows_html([item], POINTS, True),
        problem_html(item, POINTS),
        report_html(report, POINTS),
        repeats_html([[item, item]], POINTS, 9),
    ):
        assert "<script" not in html
        assert "<img" not in html
        assert 'href="javascript' not in html


def test_a_point_nobody_knows_is_shown_by_its_code():
    assert "old.code.gone" in problem_html(item_of(points=("old.code.gone",)), POINTS)


def test_only_a_guess_asks_to_be_confirmed():
    for placing, asks in ((Placing.PROPOSED, True), (Placing.CHOSEN, False)):
        html = problem_html(item_of(points=(CODE,), placing=placing), POINTS)
        assert ("action/confirm" in html) is asks
        assert "勾股定理" in html


def test_words_in_an_answer_are_words_and_formulas_are_formulas():
    html = problem_html(item_of(answer=AnswerKey(r"x=1\text{或}x=2")), POINTS)
    key = html[html.index('class="result"') :]
    assert "或" in key
    assert '<span class="formula">x=1</span>' in key


@pytest.mark.parametrize(("text", "across"), [("1", 4), ("1" * 30, 2), ("1" * 80, 1)])
def test_short_options_share_a_row(text, across):
    choices = tuple(Choice(label, text) for label in "ABCD")
    assert f'data-across="{across}"' in problem_html(item_of(choices=choices), POINTS)


def test_a_report_lists_what_is_refused_and_counts_the_rest():
    refused = tuple((row, f"第 {row} 行没有题干") for row in range(1, 251))
    html = report_html(Report("卷.docx", 260, 10, refused, 0, ((3, 2),), 1, 2, ()), POINTS)
    assert html.count("没有题干") == 200
    assert "另有 50 题" in html
    assert "和同一个文件的第 2 题一样" in html
    assert "2 个旧式公式" in html


def test_the_first_of_each_group_is_kept():
    html = repeats_html([[item_of("甲"), item_of("乙"), item_of("丙")]], POINTS, 200)
    assert html.count("留下") == 1
    assert html.count("删掉") == 2
    assert html.index("甲") < html.index("乙")


def test_an_empty_bank_and_an_empty_search_say_different_things():
    assert "action/import" in bank_empty_html(False)
    assert "action/clear" in bank_empty_html(True)


@given(st.text(max_size=40))
def test_a_call_carries_its_text_as_json(text):
    call = bank_call("rows", text)
    assert json.loads(call.removeprefix("wenquBank.rows(").removesuffix(")")) == text


def test_a_call_that_the_page_does_not_have_is_a_bug():
    with pytest.raises(ValueError, match="explode"):
        bank_call("explode")
