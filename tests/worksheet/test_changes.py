"""A paper in the making: every change, what it refuses, undo, and the draft on disk."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.generators import Table
from curriculum.worksheet import (
    BadDraftError,
    History,
    Sheet,
    SheetError,
    made_question,
    other_version,
    outside_question,
    read_draft,
    write_draft,
)
from curriculum.worksheet.question import likeness
from curriculum.worksheet.sheet import (
    add,
    edit,
    exchange,
    lock,
    move,
    put,
    remove,
    reroll,
    reroll_all,
    set_marks,
    set_room,
    swap,
)
from engine.values import AnswerKey, Choice, Problem

OWN = Problem(statement="自己出的题：$1+1=$____。", answer=AnswerKey("2"), kind="fill")


def test_a_rerolled_question_keeps_its_recipe_and_has_other_numbers(
    table: Table, junior: Sheet
) -> None:
    changed = reroll(junior, 3, table)
    before, after = junior.questions[2], changed.questions[2]
    assert before.identifier.rsplit("/", 1)[0] == after.identifier.rsplit("/", 1)[0]
    assert likeness(before.problem) != likeness(after.problem)
    assert changed.questions[:2] == junior.questions[:2]
    assert changed.altered
    assert reroll(junior, 3, table) == changed
    assert reroll(changed, 3, table).questions[2] not in (before, after)


def test_a_swapped_question_comes_from_another_recipe_of_the_section(
    table: Table, junior: Sheet
) -> None:
    changed = swap(junior, 9, table)
    before, after = junior.questions[8], changed.questions[8]
    assert before.identifier.split("/")[:2] != after.identifier.split("/")[:2]
    assert after.marks == before.marks
    assert after.problem.kind in junior.plan.sections[1].kinds
    shapes = [likeness(question.problem) for question in changed.questions]
    assert len(set(shapes)) == len(shapes)


def test_a_locked_question_refuses_dice_until_it_is_free(table: Table, junior: Sheet) -> None:
    locked = lock(junior, 2)
    for refused in (lambda: reroll(locked, 2, table), lambda: swap(locked, 2, table),
                    lambda: put(locked, 2, outside_question(OWN, None))):  # fmt: skip
        with pytest.raises(SheetError, match="锁定"):
            refused()
    assert not locked.altered
    assert reroll_all(locked, table).questions[1] == locked.questions[1]
    assert reroll(lock(locked, 2, False), 2, table).questions[1] != junior.questions[1]


def test_moving_and_exchanging_keep_every_question(junior: Sheet) -> None:
    moved = move(junior, 1, 4)
    assert [q.identifier for q in moved.questions[:4]] == [
        junior.questions[place].identifier for place in (1, 2, 3, 0)
    ]
    turned = exchange(junior, 1, 10)
    assert turned.questions[0].identifier == junior.questions[9].identifier
    assert [q.marks for q in turned.questions] == [q.marks for q in junior.questions]
    assert exchange(turned, 1, 10).questions == junior.questions


def test_editing_makes_a_question_known_by_its_content(table: Table, junior: Sheet) -> None:
    changed = edit(junior, 5, OWN)
    question = changed.questions[4]
    assert question.identifier.startswith("content:")
    assert question.locked
    assert question.marks == junior.questions[4].marks
    with pytest.raises(SheetError):
        reroll(lock(changed, 5, False), 5, table)
    assert edit(junior, 5, replace(OWN, statement="别的")).questions[4] != question


def test_adding_and_removing_keep_a_section_alive(table: Table, junior: Sheet) -> None:
    longer = add(junior, 0, made_question(table, junior.questions[0].identifier))
    assert len(longer.questions) == len(junior.questions) + 1
    assert longer.sections[0][-1].marks == junior.plan.sections[0].marks
    assert remove(longer, len(longer.sections[0])).questions == junior.questions
    alone = len(junior.questions)
    with pytest.raises(SheetError):
        remove(junior, alone)
    with pytest.raises(SheetError):
        remove(junior, alone + 1)


def test_marks_and_room_have_bounds(junior: Sheet) -> None:
    assert set_marks(junior, 1, 5).marks == junior.marks + 2
    assert set_room(junior, 15, 9).questions[14].room == 9
    for bad in (lambda: set_marks(junior, 1, -1), lambda: set_room(junior, 1, 99),
                lambda: lock(junior, 0), lambda: move(junior, 1, 99)):  # fmt: skip
        with pytest.raises(SheetError):
            bad()


STEPS = ("reroll", "swap", "lock", "move", "edit", "remove", "undo", "redo")


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(1, 21)), max_size=12))
def test_any_work_on_a_paper_can_be_undone_and_survives_on_disk(
    table: Table, junior: Sheet, work: list[tuple[str, int]]
) -> None:
    history = History(junior)
    for step, number in work:
        if step == "undo":
            history = history.undone()
            continue
        if step == "redo":
            history = history.redone()
            continue
        do = {
            "reroll": lambda sheet, n: reroll(sheet, n, table),
            "swap": lambda sheet, n: swap(sheet, n, table),
            "lock": lambda sheet, n: lock(sheet, n),
            "move": lambda sheet, n: move(sheet, n, 1),
            "edit": lambda sheet, n: edit(sheet, n, OWN),
            "remove": remove,
        }[step]
        try:
            history = history.done(do(history.now, number))
        except SheetError:
            continue
        assert read_draft(write_draft(history), table) == history
    while history.before:
        history = history.undone()
    assert history.now == junior


def test_a_b_paper_survives_on_disk_too(table: Table, junior: Sheet) -> None:
    history = History(other_version(junior, table))
    assert read_draft(write_draft(history), table) == history


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": "other"}', "null", '{"schema":1'])
def test_a_draft_that_cannot_be_read_is_said(table: Table, text: str) -> None:
    with pytest.raises(BadDraftError):
        read_draft(text, table)


def test_the_other_paper_has_other_numbers_of_the_same_recipes(table: Table, junior: Sheet) -> None:
    other = other_version(junior, table)
    assert other.version == "B"
    for one, two in zip(junior.questions, other.questions, strict=True):
        assert one.identifier.rsplit("/", 1)[0] == two.identifier.rsplit("/", 1)[0]
        assert one.marks == two.marks
    same = sum(
        likeness(a.problem) == likeness(b.problem)
        for a, b in zip(junior.questions, other.questions, strict=True)
    )
    assert same <= 2
    assert other_version(junior, table) == other


def test_the_other_order_has_the_same_questions_with_their_keys(
    table: Table, junior: Sheet
) -> None:
    other = other_version(junior, table, "order")
    for ours, theirs in zip(junior.sections, other.sections, strict=True):
        assert {q.identifier for q in ours} == {q.identifier for q in theirs}
        if len(ours) > 1:
            assert [q.identifier for q in ours] != [q.identifier for q in theirs]
    known = {question.identifier: question.problem for question in junior.questions}
    for question in other.questions:
        before, after = known[question.identifier], question.problem
        assert _right(before) == _right(after)


def _right(problem: Problem) -> str:
    key = problem.answer.latex if problem.answer else ""
    named: list[Choice] = [choice for choice in problem.choices if choice.label == key]
    return named[0].text if named else key
