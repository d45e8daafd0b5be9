"""Blocks of a paper, and the plain writers: nothing lost, nothing hostile let through."""

import re
from dataclasses import replace

import pytest

from curriculum.generators import Table, make
from curriculum.tree import national_tree
from curriculum.worksheet import Look, Sheet, blueprint, code_of, counted_minutes, document
from curriculum.worksheet.blocks import (
    Asked,
    Box,
    Bubbles,
    Grid,
    Heading,
    KeyLine,
    KeyWorked,
    Lines,
)
from curriculum.worksheet.proof import doubt
from curriculum.worksheet.prose import Blank, Formula, Paragraph, Rows, Words, pieces_of, runs_of
from curriculum.worksheet.question import outside_question
from curriculum.worksheet.room import figure_size, measures_of
from curriculum.worksheet.sheet import edit, set_room
from curriculum.worksheet.width import width_of
from curriculum.worksheet.words import key_prose, statement, whole_key
from curriculum.worksheet.write_latex import write_latex
from curriculum.worksheet.write_markdown import write_markdown
from engine.values import AnswerKey, Problem


def _numbers(blocks: tuple[object, ...]) -> list[int]:
    found = []
    for block in blocks:
        if isinstance(block, Asked):
            found.append(block.number)
        elif isinstance(block, Grid):
            found += [item.number for item in block.items]
    return found


@pytest.mark.parametrize("which", ["junior", "primary", "oral"])
def test_every_question_stands_on_the_paper_once(
    which: str, request: pytest.FixtureRequest
) -> None:
    sheet: Sheet = request.getfixturevalue(which)
    for look in (Look(), Look("teacher"), Look("teacher", "after"), Look("teacher", steps=False)):
        made = document(sheet, "", look)
        assert _numbers(made.blocks) == list(range(1, len(sheet.questions) + 1))


def test_the_key_has_every_number_once(junior: Sheet) -> None:
    for look in (
        Look("teacher"),
        Look("teacher", alone=True),
        Look("teacher", alone=True, steps=False),
    ):
        found = []
        for block in document(junior, "", look).blocks:
            if isinstance(block, KeyLine):
                found += [number for number, key in block.keys if key]
            elif isinstance(block, KeyWorked):
                found.append(block.number)
        assert found == list(range(1, len(junior.questions) + 1))


def test_the_answer_card_has_a_place_for_every_number(junior: Sheet) -> None:
    found = []
    for block in document(junior, "", Look("card")).blocks:
        if isinstance(block, Bubbles):
            found += [number for number, _ in block.rows]
        elif isinstance(block, Lines):
            found += block.numbers
        elif isinstance(block, Box):
            found.append(block.number)
    assert sorted(found) == list(range(1, len(junior.questions) + 1))


def test_a_pupils_paper_tells_no_answers(junior: Sheet) -> None:
    for block in document(junior).blocks:
        assert getattr(block, "answer", None) is None
        assert not isinstance(block, KeyLine | KeyWorked)


def test_headings_say_marks_as_school_does(junior: Sheet) -> None:
    heads = [block for block in document(junior).blocks if isinstance(block, Heading)]
    assert (heads[0].name, heads[0].note) == ("一、选择题", "（每小题3分，共24分）")
    uneven = replace(
        junior,
        sections=(
            (replace(junior.questions[0], marks=9), *junior.sections[0][1:]),
            *junior.sections[1:],
        ),
    )
    blocks = document(uneven).blocks
    head = next(block for block in blocks if isinstance(block, Heading))
    first = next(block for block in blocks if isinstance(block, Asked))
    assert head.note == "（共30分）"
    assert first.marks == 9


def test_options_share_a_line_as_far_as_they_fit(junior: Sheet) -> None:
    line = measures_of(junior.plan.paper, 10.5, True).line
    for block in document(junior).blocks:
        if isinstance(block, Asked) and block.choices:
            widest = max(width_of(text) for _, text in block.choices)
            assert block.across in (1, 2, 4)
            assert block.across == 1 or (widest + 2) * block.across <= line


def test_room_for_working_grows_with_the_solution_and_can_be_set(junior: Sheet) -> None:
    rooms = {
        block.number: block.room for block in document(junior).blocks if isinstance(block, Asked)
    }
    assert all(rooms[number] == 0 for number in range(1, 15))
    assert all(5 <= rooms[number] <= 13 for number in range(15, 22))
    again = document(set_room(junior, 15, 2))
    assert next(b.room for b in again.blocks if isinstance(b, Asked) and b.number == 15) == 2


def test_the_blueprint_adds_up(junior: Sheet) -> None:
    table = blueprint(junior, national_tree())
    assert [row.number for row in table.rows] == list(range(1, 22))
    for shares in (table.by_point, table.by_kind, table.by_band):
        assert sum(share.marks for share in shares) == table.marks == 100
        assert sum(share.count for share in shares) == 21
    assert 0.3 <= table.expected <= 0.95
    assert table.minutes == counted_minutes(junior)
    assert all(row.point_name != row.point for row in table.rows)


def test_keys_read_as_school_writes_them() -> None:
    assert key_prose(AnswerKey("对")) == "√"
    assert key_prose(AnswerKey("B")) == "B"
    assert key_prose(AnswerKey("6;4")) == "$6$；$4$"
    assert key_prose(AnswerKey(r"8\text{朵}")) == r"$8\text{朵}$"
    assert key_prose(AnswerKey("二亿零二百")) == "二亿零二百"
    assert key_prose(None) == ""


def test_a_worked_question_asks_instead_of_leaving_a_blank(junior: Sheet) -> None:
    section = junior.plan.sections[2]
    blank = Problem(statement="概率是____。", answer=AnswerKey(r"\frac{1}{2}"), kind="fill")
    assert statement(blank, section, True) == "概率是多少？"
    word = Problem(statement="解析式是____。", answer=AnswerKey("y=2x"), kind="fill")
    assert statement(word, section, True) == "解析式是什么？"
    two = Problem(statement="是____，____。", answer=AnswerKey("1;2"), kind="fill")
    assert statement(two, section, True) == two.statement


def test_prose_comes_apart_into_words_formulas_blanks_and_tables() -> None:
    assert runs_of("求 $x^2$ 的值____。**好**") == (
        Words("求 "),
        Formula("x^2"),
        Words(" 的值"),
        Blank(),
        Words("。"),
        Words("好", strong=True),
    )
    rows = pieces_of("头\n\n| $X$ | 1 |\n|---|---|\n| $P$ | 0.5 |\n\n尾")
    assert [type(piece) for piece in rows] == [Paragraph, Rows, Paragraph]
    assert isinstance(rows[1], Rows)
    assert rows[1].cells[0][0] == (Formula("X"),)


def test_widths_tell_long_formulas_from_short_ones() -> None:
    assert width_of("$x$") < width_of("$x+1$") < width_of("$x^2+2x+1=0$")
    assert width_of(r"$\frac{123456}{7}$") < width_of("$123456+7$")
    assert width_of("一二三") == 3


def test_markdown_has_every_statement_and_the_code(table: Table, junior: Sheet) -> None:
    text = write_markdown(document(junior, "ABCD-EFGH"))
    for question in junior.questions[:14]:
        first = question.problem.statement.split("____")[0].split("（　）")[0]
        assert first in text
    assert "ABCD-EFGH" in text
    assert all(f"{number}．" in text for number in range(1, 22))


def test_latex_is_balanced_and_lets_no_commands_through(junior: Sheet) -> None:
    hostile = Problem(
        statement=r"\input{/etc/passwd} 50% & #1 $\write18{rm}$ $\def\x{\x}\x$ {", kind="fill"
    )
    text = write_latex(document(edit(junior, 1, hostile), "", Look("teacher")))
    assert text.count(r"\begin{") == text.count(r"\end{")
    body = text[text.index(r"\begin{document}") :]
    assert r"\input" not in body
    assert r"\write18" not in body
    assert r"\def\x" not in body
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_keys_are_proved_by_the_second_route(junior: Sheet, primary: Sheet) -> None:
    for question in (*junior.questions, *primary.questions[:12]):
        assert doubt(question.identifier, question.turn, question.problem.answer) == ""
    first = junior.questions[0]
    letter = "A" if first.problem.answer != AnswerKey("A", "A") else "B"
    assert doubt(first.identifier, 0, AnswerKey(letter, letter))


def test_figures_fit_their_column(table: Table, junior: Sheet) -> None:
    measures = measures_of(junior.plan.paper, 10.5, True)
    for recipe in table.recipes[::25]:
        for picture in make(recipe, recipe.levels[0], 1).problem.pictures:
            width, height = figure_size(picture, measures)
            assert 0 < width <= measures.line
            assert height > 0


def test_a_question_without_a_solution_has_its_key_alone(junior: Sheet) -> None:
    own = edit(junior, 15, Problem(statement="自己写的", answer=AnswerKey("3")))
    worked = [b for b in document(own, "", Look("teacher")).blocks if isinstance(b, KeyWorked)]
    assert next(b.answer for b in worked if b.number == 15).steps == ()
    assert whole_key(own.questions[14].problem) == "$3$"
    assert outside_question(own.questions[14].problem, None).identifier.startswith("content:")


def test_a_code_stands_at_the_foot_and_a_long_one_becomes_a_picture(
    table: Table, junior: Sheet
) -> None:
    made = document(junior, code_of(junior, table))
    assert not made.long
    own = edit(edit(junior, 1, Problem(statement="甲")), 2, Problem(statement="乙"))
    assert document(own, code_of(own, table)).long
