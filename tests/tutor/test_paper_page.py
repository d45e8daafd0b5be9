"""The desk of the paper page: one paper, every change kept and undone, found again by its code."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from app.paths import Paths
from app.tutor.lessons import Lessons
from app.tutor.paper import PaperDesk
from app.tutor.paper_page import PaperPageDesk
from app.tutor.paper_saved import Saved
from curriculum.generators import table
from curriculum.tree import national_tree
from curriculum.worksheet import SheetError, UnknownCodeError
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.values import AnswerKey, Problem

LINEAR = "num.function.linear-graph"
ASSETS = Path(__file__).resolve().parents[2] / "assets"
Open = Callable[[Path], PaperPageDesk]


@pytest.fixture
def open_desk() -> Iterator[Open]:
    opened: list[PaperDesk] = []
    lessons = Lessons(national_tree(), table())

    def at(home: Path) -> PaperPageDesk:
        desk = PaperDesk(Paths(home / "data", home / "models", home / "cache", ASSETS))
        opened.append(desk)
        seeds = count(11)
        return PaperPageDesk(
            desk,
            lambda: lessons,
            Saved(home / "data" / "paper"),
            seeds.__next__,
            lambda attempt, new, seed: f"{attempt}/{seed}" if new else f"{attempt}/1",
        )

    yield at
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk: Open, tmp_path: Path) -> PaperPageDesk:
    return open_desk(tmp_path)


def statements(desk: PaperPageDesk) -> list[str]:
    return [row.statement for row in desk.view().rows]


def test_a_new_paper_is_kept_and_comes_back_after_a_crash(open_desk: Open, tmp_path: Path) -> None:
    first = open_desk(tmp_path)
    assert first.open() is None
    view = first.make("unit", 8, 2, ("num.function",), "A3")
    assert view.marks == 100
    assert view.paper.name == "A3"
    assert view.place == "八年级下册"
    first.lock(3, True)
    again = open_desk(tmp_path).open()
    assert again is not None
    assert [row.statement for row in again.rows] == statements(first)
    assert again.rows[2].locked


def test_every_change_is_undone_and_done_again(desk: PaperPageDesk) -> None:
    desk.make("lesson", 8, 2, (LINEAR,))
    before = statements(desk)
    changed = [
        desk.reroll(1),
        desk.move(1, 2),
        desk.set_marks(2, 7),
        desk.set_room(1, 5),
        desk.edit(2, "写出一个一次函数。", "y=x"),
        desk.remove(3),
        desk.add(0, LINEAR),
        desk.set_title("随堂练习"),
        desk.set_paper("8K", sealed=True),
        desk.reroll_all(),
    ]
    after = statements(desk)
    assert after != before
    for _ in changed:
        assert desk.view().can_undo
        desk.undo()
    assert statements(desk) == before
    assert desk.view().paper.name == "A4"
    for _ in changed:
        desk.redo()
    assert statements(desk) == after
    assert desk.view().title == "随堂练习"
    assert not desk.view().can_redo


def test_a_locked_question_refuses_dice_and_a_swap_keeps_marks(desk: PaperPageDesk) -> None:
    desk.make("unit", 8, 2, ("num.function",))
    marks = desk.view().rows[0].marks
    desk.lock(1, True)
    with pytest.raises(SheetError, match="锁定"):
        desk.swap(1)
    desk.lock(1, False)
    swapped = desk.swap(1)
    assert swapped.rows[0].marks == marks
    assert swapped.marks == 100


def test_a_b_paper_is_seen_but_changed_only_through_the_a_paper(desk: PaperPageDesk) -> None:
    desk.make("unit", 8, 2, ("num.function",))
    first = statements(desk)
    second = desk.set_version("B")
    assert second.version == "B"
    assert [row.statement for row in second.rows] != first
    with pytest.raises(SheetError, match="A 卷"):
        desk.swap(1)
    assert [row.statement for row in desk.set_version("A").rows] == first
    turned = desk.set_version("B", "order")
    assert sorted(row.point for row in turned.rows) == sorted(
        row.point for row in desk.set_version("A").rows
    )


def test_a_code_rebuilds_the_paper_on_another_computer_and_says_what_it_lacks(
    open_desk: Open, tmp_path: Path
) -> None:
    here, there = open_desk(tmp_path / "here"), open_desk(tmp_path / "there")
    here.make("unit", 8, 2, ("num.function",), "A3")
    here.swap(2)
    here.reroll(9)
    code = here.view().code
    rebuilt = there.rebuild(code)
    assert [row.statement for row in rebuilt.rows] == statements(here)
    assert rebuilt.code == code
    assert rebuilt.note == ""
    second = here.set_version("B")
    assert [row.statement for row in there.rebuild(second.code).rows] == [
        row.statement for row in second.rows
    ]
    here.set_version("A")
    here.edit(1, "自己写的题：$1+1=$____。", "2")
    lacking = there.rebuild(here.view().code)
    assert "第 1 题" in lacking.note
    assert here.rebuild(here.view().code).note == ""
    with pytest.raises(UnknownCodeError):
        there.rebuild("QQQQ-QQQQ")


def test_keys_are_proved_once_and_an_edited_question_stays_open(desk: PaperPageDesk) -> None:
    desk.make("oral", 2, 1, count=6)
    assert desk.view().counted("waiting") == 6
    assert desk.prove().counted("proved") == 6
    desk.edit(1, "3 个苹果吃了 1 个，还有几个？", "2 个")
    assert desk.view().rows[0].proved == "waiting"
    assert desk.prove().rows[0].proved == "open"


def test_mistakes_become_a_paper_with_other_numbers_or_as_they_were(desk: PaperPageDesk) -> None:
    recipes = [recipe.key for recipe in table().by_point[LINEAR]][:3]
    attempts = [f"{key}/{table().by_key[key].levels[0]}" for key in recipes]
    new = desk.make_from_mistakes(attempts)
    assert new.count == len(attempts)
    assert new.title == "错题再练"
    old = desk.make_from_mistakes(attempts, new_numbers=False)
    assert [row.statement for row in old.rows] != [row.statement for row in new.rows]
    assert desk.rebuild(old.code).code == old.code
    desk.again = lambda attempt, new, seed: ""
    with pytest.raises(WorldError, match="没有变式"):
        desk.make_from_mistakes(attempts)


def test_problems_of_the_bank_come_into_the_section_of_their_kind(desk: PaperPageDesk) -> None:
    desk.make("unit", 8, 2, ("num.function",))
    own = Problem(
        "直线 $y=x+1$ 与 $y$ 轴交于点____。", kind="fill", answer=AnswerKey("(0,1)", "(0,1)")
    )
    view = desk.add_problems([(own, None)])
    added = next(row for row in view.rows if row.statement == own.statement)
    assert view.sections[added.section].title == "二、填空题"


def test_plans_are_kept_by_name_and_hostile_names_refused(desk: PaperPageDesk) -> None:
    desk.make("unit", 8, 2, ("num.function",), "B4")
    desk.save_plan("我的单元卷")
    kept = [row for row in desk.plans(8) if row.own]
    assert [row.name for row in kept] == ["我的单元卷"]
    again = desk.make("我的单元卷", 8, 2)
    assert again.paper.name == "B4"
    for name in ("../出去", "a/b", "", ".藏", "长" * 41):
        with pytest.raises(WorldError):
            desk.save_plan(name)
    desk.drop_plan("我的单元卷")
    with pytest.raises(WorldError, match="没有叫"):
        desk.make("我的单元卷", 8, 2)


def test_a_set_is_two_papers_with_two_keys(desk: PaperPageDesk, tmp_path: Path) -> None:
    desk.make("lesson", 8, 2, (LINEAR,))
    files = desk.export_set(tmp_path / "out", ".docx")
    assert len(files) == 4
    assert all(file.read_bytes()[:2] == b"PK" for file in files)
    assert {file.stem.rpartition("-")[2] for file in files} == {"A", "B", "答案"}


def test_many_papers_stop_when_they_are_no_longer_wanted(
    desk: PaperPageDesk, tmp_path: Path
) -> None:
    desk.make("oral", 1, 1, count=4)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        desk.batch(5, tmp_path / "out", ".md", cancel=cancel)
    assert len(list((tmp_path / "out").iterdir())) == 2  # a paper and its key
    assert desk.batch(2, tmp_path / "all", ".md") == 4
    with pytest.raises(WorldError, match="最多"):
        desk.batch(99, tmp_path / "all", ".md")


def test_problems_of_the_bank_make_a_paper_where_there_is_none(desk: PaperPageDesk) -> None:
    one = Problem("$1+1=$____。", kind="fill", answer=AnswerKey("2", "2"))
    other = Problem("说说你的想法。", answer=None)
    view = desk.add_problems([(one, None), (other, None)])
    assert [section.title for section in view.sections] == ["一、填空题", "二、解答题"]
    assert desk.rebuild(view.code).note == ""


def test_a_point_that_lacks_a_kind_still_makes_a_paper_and_says_what_is_lacking(
    desk: PaperPageDesk,
) -> None:
    about = desk.about(("ag.solid.facts",))
    view = desk.make(about.plan, about.grade, about.term, ("ag.solid.facts",))
    assert view.count > 0
    assert {row.point for row in view.rows} == {"ag.solid.facts"}
    assert "填空题" in view.note
    assert desk.rebuild(view.code).code == view.code
