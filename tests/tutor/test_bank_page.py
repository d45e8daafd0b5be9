"""What the bank's page asks for: finding with a sieve, trying a file, changing one thing at a time."""

import json
from datetime import UTC, datetime

import pytest

from app.tutor.bank_page import PAGE, BankDesk, Wanted, year_of
from curriculum.bank import BankItem, Origin, Placing, new_identifier
from curriculum.exchange import BadFileError, read_file
from curriculum.store import open_store
from curriculum.store.bank import BankFilter
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.values import AnswerKey, Problem, ProblemPart

MOMENT = datetime(2026, 9, 1, tzinfo=UTC)


def item_of(statement, answer=True, **about):
    key = AnswerKey("1") if answer else None
    return BankItem(new_identifier(), Problem(statement, answer=key), MOMENT, **about)


@pytest.fixture
def desk(tmp_path):
    made = BankDesk(open_store(f"sqlite:///{tmp_path / 'bank.db'}"))
    yield made
    made.close()


def fill(desk, *items):
    for item in items:
        desk._bank.keep(item)


def all_of(desk, wanted):
    found, after = [], None
    while True:
        page = desk.find(wanted, after)
        found += page.items
        after = page.after
        if after is None:
            return found


@pytest.mark.parametrize(
    ("tags", "file", "year"),
    [
        (("2015", "期中"), "", 2015),
        (("期中", "2015年北京"), "2014.docx", 2015),
        ((), "2018北京中考.docx", 2018),
        ((), "2010-2018 合集.docx", None),
        (("12015",), "试卷.docx", None),
        ((), "", None),
    ],
)
def test_the_year_is_what_a_tag_or_the_file_says(tags, file, year):
    assert year_of(item_of("求 $x$。", tags=tags, origin=Origin(file))) == year


def test_every_wanted_problem_is_found_once_however_rare(desk):
    items = [item_of(f"第 {n} 题", answer=n % 37 == 0) for n in range(400)]
    fill(desk, *items)
    for answered in (True, False):
        found = all_of(desk, Wanted(answered=answered))
        wanted = [one for one in reversed(items) if (one.problem.answer is not None) == answered]
        assert [one.identifier for one in found] == [one.identifier for one in wanted]


def test_a_filter_and_a_sieve_hold_together(desk):
    fill(desk, item_of("苹果", tags=("2015",)), item_of("苹果园"), item_of("梨", tags=("2015",)))
    found = all_of(desk, Wanted(BankFilter(words="苹果"), year=2015))
    assert [one.problem.statement for one in found] == ["苹果"]
    assert not all_of(desk, Wanted(placing=Placing.PROPOSED))


def test_an_answer_to_a_part_is_an_answer(desk):
    part = ProblemPart("（1）", "求 $y$。", AnswerKey("2"))
    fill(desk, BankItem(new_identifier(), Problem("如图。", parts=(part,)), MOMENT))
    assert len(all_of(desk, Wanted(answered=True))) == 1


def test_a_page_without_a_sieve_has_the_usual_length(desk):
    fill(desk, *(item_of(f"第 {n} 题") for n in range(PAGE + 1)))
    page = desk.find(Wanted())
    assert len(page.items) == PAGE
    assert len(desk.find(Wanted(), page.after).items) == 1


def test_looking_stops_when_nobody_wants_it(desk):
    fill(desk, item_of("一"))
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        desk.find(Wanted(answered=False), None, cancel)


def test_the_years_to_choose_from_are_those_of_tags_and_files(desk):
    fill(
        desk,
        item_of("一", tags=("2015",)),
        item_of("二", origin=Origin("2018中考.docx", 1)),
        item_of("三", origin=Origin("2010-2016.docx", 1)),
    )
    assert desk.overview().years == (2018, 2015)


def test_a_trial_keeps_nothing_and_shows_the_first_problems(desk, tmp_path):
    known = item_of("小明有 $12$ 个苹果，吃了 $5$ 个，还剩几个？")
    fill(desk, known)
    lines = ["小明有 $12$ 个苹果，他吃了 $5$ 个，还剩几个？", "$7+5$ 得几？", "$7+5$ 得几？"]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"question": each}) for each in lines), encoding="utf-8")
    trial = desk.try_file(path)
    assert (trial.found.found, trial.found.taken, trial.found.duplicates) == (3, 2, (3,))
    assert [(row, like.identifier) for row, like in trial.likes] == [(1, known.identifier)]
    assert [one.problem.statement for one in trial.samples] == lines
    assert desk.statistics().problems == 1


def test_a_file_that_is_none_is_refused_with_a_sentence(desk, tmp_path):
    with pytest.raises(BadFileError):
        desk.try_file(tmp_path / "没有.docx")


def test_changes_never_undo_one_another(desk):
    item = item_of("求 $x$。", tags=("旧",))
    fill(desk, item)
    desk.move(item.identifier, ("func.exp",))
    desk.retag(item.identifier, ("新",))
    kept = desk.confirm(item.identifier)
    assert (kept.problem.points, kept.tags, kept.placing) == (
        ("func.exp",),
        ("新",),
        Placing.CHOSEN,
    )
    assert desk.item(item.identifier) == kept


def test_a_problem_that_is_gone_is_said_kindly(desk):
    with pytest.raises(WorldError, match="不在题库里"):
        desk.retag(new_identifier(), ("新",))


def test_only_what_is_wanted_is_exported(desk, tmp_path):
    fill(desk, item_of("一"), item_of("二", answer=False), item_of("三"))
    path = tmp_path / "题.csv"
    assert desk.export(Wanted(answered=True), path).written == 2
    assert [row.problem.statement for row in read_file(path)] == ["三", "一"]


def test_the_template_reads_back_as_its_example(desk, tmp_path):
    desk.write_template(tmp_path / "模板.xlsx")
    assert len(list(read_file(tmp_path / "模板.xlsx"))) == 1
