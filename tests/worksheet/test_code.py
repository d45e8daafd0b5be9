"""The footer's code: it rebuilds the paper anywhere, and refuses what isn't one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.generators import Table
from curriculum.worksheet import (
    PAPERS,
    Question,
    Section,
    Sheet,
    UnknownCodeError,
    code_of,
    content_of,
    from_template,
    is_long,
    new_sheet,
    other_version,
    outside_question,
    rebuild,
)
from curriculum.worksheet.code_letters import ALPHABET, Bits, read, written
from curriculum.worksheet.plan import Plan
from curriculum.worksheet.plan_file import template_names
from curriculum.worksheet.sheet import edit, exchange, lock, move, remove, reroll, set_marks, swap
from engine.values import AnswerKey, Problem

OWN = Problem(statement="自己出的题", answer=AnswerKey("2"))


@given(st.lists(st.integers(0, 2**20), max_size=20))
def test_numbers_written_as_letters_are_read_back(values: list[int]) -> None:
    bits = Bits()
    for value in values:
        bits.put_free(value, 5)
    again = read(written(bits)) if values else None
    assert [again.take_free(5) for _ in values] == values if again else not values


@settings(max_examples=25)
@given(seed=st.integers(0, 2**40), grade=st.sampled_from([3, 4, 6, 7, 8, 12]), b=st.booleans())
def test_a_paper_is_rebuilt_from_its_code(table: Table, seed: int, grade: int, b: bool) -> None:
    stage = "primary" if grade < 7 else "junior" if grade < 10 else "senior"
    plan = from_template(f"unit-{stage}-1", grade, 1, (), PAPERS["B4"])
    sheet = new_sheet(plan, seed, table)
    sheet = other_version(sheet, table) if b else sheet
    code = code_of(sheet, table)
    again = rebuild(code.lower().replace("-", " "), table)
    assert not is_long(code)
    assert again.missing == ()
    assert content_of(again.sheet) == content_of(sheet)
    assert again.sheet == sheet


def test_changed_papers_carry_their_changes(table: Table, junior: Sheet) -> None:
    changes = (
        lambda sheet: swap(sheet, 2, table),
        lambda sheet: reroll(sheet, 5, table),
        lambda sheet: exchange(sheet, 1, 9),
        lambda sheet: move(sheet, 3, 1),
        lambda sheet: remove(sheet, 4),
        lambda sheet: set_marks(sheet, 6, 12),
    )
    sheet = junior
    for change in changes:
        sheet = change(sheet)
        for one in (sheet, other_version(sheet, table), other_version(sheet, table, "order")):
            again = rebuild(code_of(one, table), table).sheet
            assert content_of(again) == content_of(one)


def test_a_locked_question_changes_nothing_in_the_code(table: Table, junior: Sheet) -> None:
    assert code_of(lock(junior, 1), table) == code_of(junior, table)


def test_the_same_paper_with_its_b_paper_comes_from_either_code(
    table: Table, junior: Sheet
) -> None:
    other = other_version(junior, table)
    from_a = other_version(rebuild(code_of(junior, table), table).sheet, table)
    from_b = rebuild(code_of(other, table), table).sheet
    assert content_of(from_a) == content_of(from_b) == content_of(other)


def test_a_plan_of_ones_own_travels_in_the_code(table: Table) -> None:
    section = Section("口算", ("calculate",), 12, 0, (1, 2), ("num.addsub.carry-within-20",), 3)
    sheet = new_sheet(Plan("周末小练", (section,), grade=1), 99, table)
    again = rebuild(code_of(sheet, table), table).sheet
    assert again == sheet
    assert again.plan.title == "周末小练"


def test_an_edited_question_is_named_by_its_content_and_its_absence_is_said(
    table: Table, junior: Sheet
) -> None:
    sheet = edit(junior, 4, OWN)
    code = code_of(sheet, table)
    name = sheet.questions[3].identifier.removeprefix("content:")
    absent = rebuild(code, table)
    assert absent.missing == ((4, name),)
    assert name in absent.sheet.questions[3].problem.statement
    kept: dict[str, Question] = {name: outside_question(OWN, None)}
    found = rebuild(code, table, kept.get)
    assert found.missing == ()
    assert content_of(found.sheet) == content_of(sheet)


def test_every_single_slip_in_a_code_is_caught(table: Table, junior: Sheet) -> None:
    code = code_of(junior, table).replace("-", "")
    caught = total = 0
    for place in range(len(code)):
        for letter in ALPHABET[::5]:
            if letter == code[place]:
                continue
            total += 1
            try:
                rebuild(code[:place] + letter + code[place + 1 :], table)
            except UnknownCodeError:
                caught += 1
    assert caught == total


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "不完整"),
        ("4K", "不完整"),
        ("4KHR-0MJ7", "第 5 个字符“0”"),
        ("4KHR-PMJ7-ECRA-QJME-E4", "校验"),
        ("你好吗你好吗", "第 1 个字符"),
        ("3" * 9000, "太长"),
    ],
)
def test_what_is_wrong_with_a_code_is_said(table: Table, code: str, said: str) -> None:
    with pytest.raises(UnknownCodeError, match=said):
        rebuild(code, table)


@given(st.text(max_size=80))
def test_any_text_is_refused_with_a_sentence(table: Table, text: str) -> None:
    with pytest.raises(UnknownCodeError):
        rebuild(text, table)


@settings(max_examples=200)
@given(st.integers(0, 2**200), st.integers(1, 260))
def test_a_forged_code_makes_no_paper_and_no_crash(table: Table, value: int, length: int) -> None:
    code = written(Bits(value & (1 << length) - 1, length))
    with pytest.raises(Exception, match=r"[一-鿿]") as caught:
        rebuild(code, table)
    assert type(caught.value).__module__.startswith("curriculum")


def test_templates_have_numbers_of_their_own() -> None:
    from curriculum.worksheet.code_plan import _template_number

    assert len({_template_number(name) for name in template_names()}) == len(template_names())
