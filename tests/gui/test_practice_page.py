"""练习 and 错题 with real keys and clicks on a real database: chosen, answered, helped, done again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from curriculum.learner import Help
from tests.gui.scripted_tutor import ScriptedTutor

LEFT = Qt.MouseButton.LeftButton
PRODUCT = "num.times.two-by-two"


@pytest.fixture
def tutor(marker):
    made = ScriptedTutor(marker=marker)
    made.change(role="primary")
    return made


@pytest.fixture
def window(open_window, tutor):
    return open_window(tutor, "practice")


@pytest.fixture
def page(qtbot, window):
    found = window.practice
    qtbot.waitUntil(lambda: found.start.points.count() > 0, timeout=30_000)
    return found


def rest(qtbot, page):
    qtbot.waitUntil(lambda: not page.desk.busy, timeout=30_000)


def begin(qtbot, page, code=PRODUCT):
    page.practise((code,))
    qtbot.waitUntil(lambda: page.shown is not None, timeout=30_000)
    rest(qtbot, page)
    return page.shown


def right_answer(turn):
    return turn.problem.answer.latex


def hand_in(qtbot, page, text):
    """Type an answer as a pupil does, or choose a letter, and press the button."""
    answer = page.turn.answer
    if page.shown.letters:
        button = next(one for one in answer.letters if one.letter == text)
        qtbot.mouseClick(button, LEFT)
        qtbot.mouseClick(answer.check, LEFT)
    else:
        parts = text.split(";") if page.shown.blanks > 1 else [text]
        for field, part in zip(answer.fields, parts, strict=True):
            field.selectAll()
            field.insert(part)  # as an input method commits it
        qtbot.keyClick(answer.fields[-1], Qt.Key.Key_Return)
    rest(qtbot, page)


def wrong_answer(turn):
    if turn.letters:
        return next(one for one in turn.letters if one != turn.problem.answer.latex)
    return ";".join(["987654"] * turn.blanks)


def test_pupils_land_on_practice_and_find_their_grade(page, tutor):
    assert page.isVisible()
    assert page.start.term.currentText() == "四年级上册"
    assert all(name.startswith("wenqu-store") for name in tutor.lanes)


def test_another_term_shows_its_points_and_one_begins(qtbot, page):
    term = page.start.term
    term.show_value((3, 2))
    term.picked.emit((3, 2))
    rest(qtbot, page)
    points = page.start.points
    row = next(
        number
        for number in range(points.count())
        if (point := points.point(number)) and point.code == PRODUCT
    )
    points.setFocus()
    points.setCurrentRow(row)
    qtbot.keyClick(points, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown is not None, timeout=30_000)
    assert page.shown.point == "两位数乘两位数"
    assert page.shown.total == 8


def test_a_right_answer_is_said_to_be_right_and_the_next_one_follows(qtbot, page):
    turn = begin(qtbot, page)
    hand_in(qtbot, page, right_answer(turn))
    assert page.turn.answer.mark.accessibleName() == "正确"
    assert page.shown.marks == ("right",)
    assert page.turn.next.hasFocus()
    qtbot.keyClick(page.turn.next, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown.problem is not turn.problem)
    assert page.turn.answer.verdict.words() == ""


def test_a_wrong_answer_may_be_tried_again_and_is_kept(qtbot, page, tutor):
    turn = begin(qtbot, page)
    hand_in(qtbot, page, wrong_answer(turn))
    assert page.turn.answer.mark.accessibleName() == "还不对"
    assert page.turn.answer.check.isVisible()
    room = tutor.practising.room
    pupil = tutor.practising.pupil().identifier
    assert len(list(room.learning.attempts(pupil))) == 1
    hand_in(qtbot, page, right_answer(turn))
    assert page.shown.marks == ("half",)
    assert len(list(room.learning.attempts(pupil))) == 2


def test_help_opens_rung_by_rung_and_the_answer_ends_the_question(qtbot, page, tutor):
    begin(qtbot, page)
    for _ in range(20):
        if page.turn.after.isVisible():
            break
        page.sheet.acted.emit("help")
        rest(qtbot, page)
    assert page.turn.after.isVisible()
    assert page.shown.marks == ("wrong",)
    pupil = tutor.practising.pupil().identifier
    (attempt,) = tutor.practising.room.learning.attempts(pupil)
    assert attempt.help is Help.ANSWER


def test_nothing_is_handed_in_while_an_input_method_composes(qtbot, page, tutor):
    turn = begin(qtbot, page)
    if turn.letters:
        pytest.skip("this one is chosen, not typed")
    field = page.turn.answer.fields[0]
    QApplication.sendEvent(field, QInputMethodEvent("shi", []))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    rest(qtbot, page)
    pupil = tutor.practising.pupil().identifier
    assert list(tutor.practising.room.learning.attempts(pupil)) == []


def test_an_empty_answer_is_asked_for_and_costs_nothing(qtbot, page, tutor):
    begin(qtbot, page)
    qtbot.mouseClick(page.turn.answer.check, LEFT)
    assert "先" in page.turn.answer.verdict.words()
    assert list(tutor.practising.room.learning.attempts(tutor.practising.pupil().identifier)) == []


def test_the_symbols_write_into_the_box(qtbot, page):
    turn = begin(qtbot, page)
    answer = page.turn.answer
    if turn.letters:
        pytest.skip("this one is chosen, not typed")
    qtbot.mouseClick(answer.formula, LEFT)
    button = next(one for one in answer.palette_.buttons if one.accessibleName() == "分数")
    qtbot.keyClicks(answer.fields[0], "1")
    qtbot.mouseClick(button, LEFT)
    qtbot.keyClicks(answer.fields[0], "2")
    assert answer.fields[0].text() == "1/2"


def test_a_session_left_in_the_middle_is_gone_on_with(qtbot, page):
    turn = begin(qtbot, page)
    hand_in(qtbot, page, right_answer(turn))
    qtbot.mouseClick(page.turn.next, LEFT)
    rest(qtbot, page)
    second = page.shown.problem
    qtbot.mouseClick(page.home, LEFT)
    qtbot.waitUntil(lambda: page.start.resume.isVisible())
    assert "做到第 2 题" in page.start.resume.sentence.words()
    qtbot.mouseClick(page.start.resume.button, LEFT)
    qtbot.waitUntil(lambda: page.shown is not None)
    assert page.shown.problem == second


def test_eight_questions_end_with_what_was_done(qtbot, page):
    begin(qtbot, page)
    for _ in range(8):
        hand_in(qtbot, page, right_answer(page.shown))
        qtbot.mouseClick(page.turn.next, LEFT)
        rest(qtbot, page)
    assert page.end.isVisible()
    assert page.end.heading.words() == "做完了 8 题"
    assert page.end.levels


def test_mistakes_are_listed_explained_and_done_again_with_new_numbers(qtbot, window, page):
    turn = begin(qtbot, page)
    hand_in(qtbot, page, wrong_answer(turn))
    qtbot.mouseClick(window.rail.item("mistakes"), LEFT)
    mistakes = window.mistakes
    qtbot.waitUntil(lambda: mistakes.whole is not None, timeout=30_000)
    assert mistakes.whole.problem == turn.problem
    mistakes.sheet.acted.emit("cause/careless")
    qtbot.waitUntil(lambda: mistakes.whole.row.cause == "careless")
    qtbot.mouseClick(mistakes.redo, LEFT)
    qtbot.waitUntil(lambda: page.isVisible() and page.shown is not None, timeout=30_000)
    rest(qtbot, page)
    assert page.shown.problem != turn.problem
    hand_in(qtbot, page, right_answer(page.shown))
    assert "过关" in page.turn.answer.verdict.words()
    qtbot.mouseClick(window.rail.item("mistakes"), LEFT)
    qtbot.waitUntil(lambda: mistakes.empty.isVisible(), timeout=30_000)


def test_a_new_pupil_starts_at_their_own_grade(qtbot, page):
    page.pupil.add()
    dialog = QApplication.activeModalWidget() or next(
        widget for widget in QApplication.topLevelWidgets() if widget.windowTitle() == "添一位学生"
    )
    assert not dialog.add.isEnabled()
    dialog.name.insert("小雨")
    dialog.grade.show_value(8)
    qtbot.mouseClick(dialog.add, LEFT)
    qtbot.waitUntil(lambda: page.pupil.words() == "小雨", timeout=30_000)
    assert page.start.term.currentText() == "八年级上册"


def test_the_knowledge_page_leads_to_practice(qtbot, window, page):
    window.show_page("knowledge")
    knowledge = window.knowledge
    qtbot.waitUntil(lambda: knowledge.point is not None, timeout=30_000)
    knowledge.show_point(PRODUCT)
    qtbot.waitUntil(lambda: knowledge.point.code == PRODUCT and knowledge.practise.isVisible())
    qtbot.mouseClick(knowledge.practise, LEFT)
    qtbot.waitUntil(lambda: page.isVisible() and page.shown is not None, timeout=30_000)
    assert page.shown.point == "两位数乘两位数"


def test_progress_draws_what_was_done(qtbot, page):
    turn = begin(qtbot, page)
    hand_in(qtbot, page, right_answer(turn))
    page.show_progress()
    qtbot.waitUntil(lambda: page.progress.isVisible())
    assert "一共做了 1 题" in page.progress.facts.words()
    assert "两位数乘两位数" in page.progress.skills.accessibleDescription()


def test_working_is_marked_line_by_line_and_records_nothing(qtbot, page, tutor):
    turn = begin(qtbot, page)
    answer = page.turn.answer
    if turn.letters:
        pytest.skip("this one is chosen, not typed")
    qtbot.mouseClick(answer.own, LEFT)
    answer.working.setPlainText("12×13=12×10+12×3\n=120+36\n=166")
    qtbot.mouseClick(answer.check, LEFT)
    rest(qtbot, page)
    assert "第 3 行" in answer.verdict.words()
    assert list(tutor.practising.room.learning.attempts(tutor.practising.pupil().identifier)) == []


def test_every_control_of_both_pages_has_a_name(qtbot, window, page):
    begin(qtbot, page)
    window.show_page("mistakes")
    nameless = [
        widget
        for shown in (page, window.mistakes)
        for widget in shown.findChildren(object)
        if hasattr(widget, "focusPolicy")
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and type(widget).__module__.startswith("app.")
    ]
    assert nameless == []


def explained(qtbot, page, number=0):
    """The words under a step as the page shows them."""
    found = []
    page.sheet.question.script(
        f"(document.getElementById('explained-{number}') || {{}}).innerText", found.append
    )
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    return found[0] or ""


def finish_with_the_answer(qtbot, page):
    while not page.turn.after.isVisible():
        page.sheet.acted.emit("help")
        rest(qtbot, page)


def test_why_a_step_holds_is_asked_of_the_model_behind_the_same_pin(qtbot, page, tutor):
    tutor.set_pin("2468")
    page.opened()
    begin(qtbot, page)
    finish_with_the_answer(qtbot, page)
    qtbot.waitUntil(lambda: "为什么" in said_after(qtbot, page), timeout=30_000)
    asked = []
    page.why.pin_wanted.disconnect()
    page.why.pin_wanted.connect(lambda sentence, then: asked.append((sentence, then)))
    page.sheet.acted.emit("why/0")
    qtbot.waitUntil(lambda: bool(asked), timeout=30_000)
    assert explained(qtbot, page) == ""
    asked[0][1]("2468")
    qtbot.waitUntil(lambda: "先给出去" in explained(qtbot, page), timeout=30_000)
    assert tutor.calls[-1][0] == "explain"
    assert tutor.calls[-1][2:] == ("0", "2468")


def said_after(qtbot, page):
    found = []
    page.sheet.question.script("document.getElementById('after').innerText", found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    return found[0] or ""


def test_the_next_question_stops_what_is_still_being_thought(qtbot, page, tutor):
    tutor.holds = True
    begin(qtbot, page)
    finish_with_the_answer(qtbot, page)
    page.sheet.acted.emit("why/0")
    assert page.why.busy
    qtbot.mouseClick(page.turn.next, LEFT)
    qtbot.waitUntil(lambda: not page.why.busy, timeout=30_000)
    rest(qtbot, page)
    assert not page.turn.after.isVisible()


def test_without_a_model_no_step_offers_what_nobody_can_answer(qtbot, page, tutor):
    tutor.state = "none"
    page.opened()
    begin(qtbot, page)
    finish_with_the_answer(qtbot, page)
    qtbot.waitUntil(lambda: said_after(qtbot, page) != "", timeout=30_000)
    assert "为什么" not in said_after(qtbot, page)


def test_a_pupils_evening_from_the_first_point_to_the_mistake_put_right(
    qtbot, window, page, tmp_path
):
    """Finds 两位数乘两位数, answers eight with two mistakes, sees them in 错题本, redoes one."""
    term = page.start.term
    term.show_value((3, 2))
    term.picked.emit((3, 2))
    rest(qtbot, page)
    points = page.start.points
    row = next(
        number
        for number in range(points.count())
        if (point := points.point(number)) and point.name == "两位数乘两位数"
    )
    points.setCurrentRow(row)
    qtbot.keyClick(points, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown is not None, timeout=30_000)
    wrong = []
    for number in range(8):
        turn = page.shown
        if number in (2, 5):
            wrong.append(turn.problem.statement)
            hand_in(qtbot, page, wrong_answer(turn))
            assert page.turn.answer.mark.accessibleName() == "还不对"
            while not page.turn.after.isVisible():
                page.sheet.acted.emit("help")
                rest(qtbot, page)
        else:
            hand_in(qtbot, page, right_answer(turn))
        window.grab().save(str(tmp_path / f"question-{number + 1}.png"))
        qtbot.mouseClick(page.turn.next, LEFT)
        rest(qtbot, page)
    assert page.end.isVisible()
    qtbot.mouseClick(window.rail.item("mistakes"), LEFT)
    mistakes = window.mistakes
    qtbot.waitUntil(lambda: len(mistakes.list.rows()) == 2, timeout=30_000)
    assert sorted(one.statement for one in mistakes.list.rows()) == sorted(wrong)
    qtbot.waitUntil(lambda: mistakes.whole is not None, timeout=30_000)
    window.grab().save(str(tmp_path / "mistakes.png"))
    qtbot.mouseClick(mistakes.redo, LEFT)
    qtbot.waitUntil(lambda: page.shown is not None, timeout=30_000)
    rest(qtbot, page)
    again = page.shown.problem
    assert again.points[0] == PRODUCT
    assert again.statement not in wrong
    hand_in(qtbot, page, right_answer(page.shown))
    assert page.turn.answer.mark.accessibleName() == "正确"
    assert len(list(tmp_path.glob("*.png"))) == 9
