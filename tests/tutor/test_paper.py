"""Papers as the faces use them: plans from few words, proofs, files, drafts, and kills."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.paths import Paths
from app.press.writing import NotWrittenError
from app.tutor.bench_paper import chance_sheet, codes
from app.tutor.paper import (
    NoWriterError,
    PaperDesk,
    WrongKeyError,
    plan_for,
    stand_behind,
)
from app.tutor.paper_kills import kill_exports
from curriculum.generators.dice import Dice
from curriculum.tree import national_tree
from curriculum.worksheet import (
    PAPERS,
    BadDraftError,
    BadPlanError,
    History,
    Look,
    content_of,
    rebuild,
)
from curriculum.worksheet.sheet import edit, lock, reroll
from engine.progress import silent
from engine.values import AnswerKey, Problem

ASSETS = Path(__file__).resolve().parents[2] / "assets"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PaperDesk]:
    home = tmp_path_factory.mktemp("papers")
    paths = Paths(home / "data", home / "models", home / "cache", ASSETS)
    with PaperDesk(paths) as one:
        yield one


def _plan(**more: object):
    return plan_for(national_tree(), points=("num.function.linear",), **more)  # type: ignore[arg-type]


def test_a_plan_comes_from_few_words() -> None:
    plan = _plan(kind="unit", paper=PAPERS["A3"])
    assert (plan.grade, plan.term) == (8, 2)
    assert plan.title == "八年级下册 一次函数 单元测试"
    assert plan.paper.name == "A3"
    wide = plan_for(national_tree(), kind="unit", points=("num.function",))
    assert len(wide.points) > 8
    assert "函数与一次函数" in wide.title
    assert plan_for(national_tree(), kind="oral", grade=2, term=1).template == "oral-1"
    with pytest.raises(BadPlanError, match="no-such"):
        plan_for(national_tree(), points=("no-such",))


def test_every_key_is_proved_and_what_nobody_can_prove_is_left_open(desk: PaperDesk) -> None:
    sheet = desk.new(_plan(kind="lesson"), 3)
    proof = desk.prove(sheet)
    assert proof.proved == tuple(range(1, len(sheet.questions) + 1))
    own = edit(sheet, 2, Problem(statement="自己的", answer=AnswerKey("1")))
    assert desk.prove(own).open == (2,)


def test_a_wrong_key_stops_the_print_with_its_question_named(
    desk: PaperDesk, tmp_path: Path
) -> None:
    sheet = desk.new(_plan(kind="lesson"), 3)
    first = sheet.sections[0][0]
    false = replace(first, problem=replace(first.problem, answer=AnswerKey("12345")))
    wrong = replace(sheet, sections=((false, *sheet.sections[0][1:]), *sheet.sections[1:]))
    with pytest.raises(WrongKeyError, match="第 1 题"):
        desk.export(wrong, tmp_path / "卷.md", Look())
    assert list(tmp_path.iterdir()) == []
    stand_behind(desk.prove(sheet))


def test_a_paper_is_written_in_every_form(desk: PaperDesk, tmp_path: Path) -> None:
    if not (ASSETS / "node_modules" / "katex").is_dir():
        pytest.skip("set-up has not fetched the assets")
    sheet = desk.new(_plan(kind="unit", paper=PAPERS["8K"]), 5)
    proof = desk.prove(sheet)
    for suffix in (".pdf", ".docx", ".md", ".tex", ".png"):
        done = desk.export(sheet, tmp_path / f"卷{suffix}", Look("teacher"), proof)
        assert all(path.is_file() and path.stat().st_size > 500 for path in done.files)
        assert done.untypeset == 0
    with ZipFile(io.BytesIO((tmp_path / "卷.docx").read_bytes())) as archive:
        assert archive.testzip() is None
    with pytest.raises(NoWriterError, match=r"\.xls"):
        desk.export(sheet, tmp_path / "卷.xls", Look(), proof)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWrittenError):
        desk.export(sheet, tmp_path / "file" / "卷.md", Look(), proof)


def test_many_papers_come_with_their_keys(desk: PaperDesk, tmp_path: Path) -> None:
    done = list(desk.batch(_plan(kind="lesson"), 9, 3, tmp_path, ".md"))
    assert len(done) == 6
    texts = {path.read_text(encoding="utf-8") for one in done for path in one.files}
    assert len(texts) == 6
    assert sum("参考答案" in text for text in texts) == 3


def test_the_draft_survives_and_can_be_dropped(desk: PaperDesk) -> None:
    assert desk.kept_draft() is None
    sheet = desk.new(_plan(kind="lesson"), 3)
    history = History(sheet).done(lock(sheet, 1)).done(reroll(sheet, 2, desk.table))
    desk.keep_draft(history)
    assert desk.kept_draft() == history
    desk._draft.write_text("{", encoding="utf-8")
    with pytest.raises(BadDraftError):
        desk.kept_draft()
    desk.drop_draft()
    desk.drop_draft()
    assert desk.kept_draft() is None


def test_an_imported_picture_travels_with_its_question(desk: PaperDesk) -> None:
    assert desk.drawings.images(desk.new(_plan(kind="lesson"), 3)) == {}


def test_papers_by_chance_are_rebuilt_from_their_codes(desk: PaperDesk) -> None:
    assert codes(desk.table, silent, 12).value == 100
    sheet = chance_sheet(Dice("one"), desk.table)
    assert content_of(rebuild(desk.code(sheet), desk.table).sheet) == content_of(sheet)


@pytest.mark.timeout(600)
def test_kills_while_exporting_leave_no_half_file(tmp_path: Path) -> None:
    paths = Paths(tmp_path, tmp_path, tmp_path, ASSETS)
    assert kill_exports(paths, 3, 1, silent) == 0
