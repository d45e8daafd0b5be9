"""The press: real pages to real PDF and PNG, late or broken ones to a sentence."""

import os
import signal
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.page.sheet import sheet_page
from app.press import Press, PressError, questions_in
from curriculum.worksheet.blocks import Asked, Document, Grid, Heading, Title
from curriculum.worksheet.paper_size import PAPERS, paper_of
from engine.values import Picture

FORMULA = r"已知 $x^2-5x+6=0$，求 $\frac{1}{x_1}+\frac{1}{x_2}$ 的值是____。"


def _page(assets: Path, count: int, paper: str = "A4", **more: object) -> tuple[str, Document]:
    asked = [Asked(number, FORMULA, room=3) for number in range(1, count + 1)]
    document = Document(
        "试卷",
        paper_of(paper),
        (Title("单元测试"), Heading("一、解答题"), *asked),
        count=count,
        **more,
    )  # type: ignore[arg-type]
    return sheet_page(document, draw=lambda _: "", assets=assets), document


def _numbers(count: int) -> frozenset[int]:
    return frozenset(range(1, count + 1))


@pytest.mark.parametrize("paper", ["A4", "A3", "8K", "8K-390", "B4", "B4-353", "200x260"])
def test_every_paper_is_printed_at_its_size_with_every_question(
    press: Press, assets: Path, tmp_path: Path, paper: str
) -> None:
    html, document = _page(assets, 25, paper, sealed=True, code="4KHR-PMJ7")
    done = press.pdf(
        html, document.paper.width, document.paper.height, tmp_path / "卷.pdf", numbers=_numbers(25)
    )
    reader = PdfReader(tmp_path / "卷.pdf")
    assert len(reader.pages) == done.pages
    box = reader.pages[0].mediabox
    assert abs(float(box.width) / 72 * 25.4 - document.paper.width) < 0.6
    assert abs(float(box.height) / 72 * 25.4 - document.paper.height) < 0.6
    assert done.untypeset == 0
    assert questions_in((tmp_path / "卷.pdf").read_bytes()) >= _numbers(25)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "4KHR-PMJ7" in text
    assert f"第 {done.pages} 页 共 {done.pages} 页" in text


def test_fonts_are_embedded_and_text_can_be_selected(
    press: Press, assets: Path, tmp_path: Path
) -> None:
    html, _ = _page(assets, 2)
    press.pdf(html, 210, 297, tmp_path / "a.pdf")
    page = PdfReader(tmp_path / "a.pdf").pages[0]
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]
    assert fonts
    assert "单元测试" in page.extract_text()


def test_a_paper_that_lost_a_question_is_not_written(
    press: Press, assets: Path, tmp_path: Path
) -> None:
    html, _ = _page(assets, 3)
    with pytest.raises(PressError, match="少了第 4、5 题"):
        press.pdf(html, 210, 297, tmp_path / "a.pdf", numbers=_numbers(5))
    assert list(tmp_path.iterdir()) == []


def test_pictures_of_the_pages_are_numbered(press: Press, assets: Path, tmp_path: Path) -> None:
    html, _ = _page(assets, 30)
    done = press.png(html, 210, 297, tmp_path / "卷.png", dpi=40)
    assert len(done.files) == done.pages > 1
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in done.files)
    assert done.files[0].name == "卷-1.png"


def test_a_figure_stays_with_its_question_and_too_tall_a_question_loses_nothing(
    press: Press, assets: Path, tmp_path: Path
) -> None:
    long = "\n\n".join(f"第{number}段。" + "这是一段很长的话。" * 60 for number in range(1, 12))
    tall = '<svg width="300" height="4000" viewBox="0 0 300 4000"><rect width="300" height="4000"/></svg>'
    picture = Picture("plane", "很高的图", drawing=None)
    blocks = (
        Asked(1, long),
        Asked(2, "看图。", pictures=(picture,)),
        Grid(3, tuple(Asked(number, "$1+1=$____") for number in range(3, 9))),
    )
    document = Document("卷", PAPERS["A4"], blocks, count=8)
    html = sheet_page(document, draw=lambda _: tall, assets=assets)
    done = press.pdf(html, 210, 297, tmp_path / "a.pdf", numbers=_numbers(8))
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert all(f"第{number}段" in text for number in range(1, 12))
    assert done.pages >= 2


def test_hostile_questions_are_text_and_the_press_goes_on(
    press: Press, assets: Path, tmp_path: Path
) -> None:
    hostile = (
        "<script>document.title='x'</script> <img src=https://example.com/a.png onerror=alert(1)>"
        " [a](javascript:alert(1)) $\\def\\x{\\x\\x}\\x$ $\\href{https://a.b}{c}$ "
        + "$"
        + "x^" * 50_000
    )
    document = Document("卷", PAPERS["A4"], (Asked(1, hostile), Asked(2, "好题")), count=2)
    html = sheet_page(document, draw=lambda _: "", assets=assets)
    press.pdf(html, 210, 297, tmp_path / "a.pdf", numbers=_numbers(2))
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages)
    assert "<script>" in text
    again, _ = _page(assets, 1)
    assert press.pdf(again, 210, 297, tmp_path / "b.pdf", numbers=_numbers(1)).pages == 1


def test_a_page_that_is_never_set_is_given_up_in_time(assets: Path, tmp_path: Path) -> None:
    with Press(assets, seconds=3) as press:
        with pytest.raises(PressError, match="排版太久"):
            press.pdf("<!doctype html><p>1．没有脚本</p>", 210, 297, tmp_path / "a.pdf")
        assert press.pid is None
        html, _ = _page(assets, 1)
        press._seconds = 60
        assert press.pdf(html, 210, 297, tmp_path / "b.pdf").pages == 1
    assert not (tmp_path / "a.pdf").exists()


def test_a_killed_press_says_so_and_starts_again(assets: Path, tmp_path: Path) -> None:
    html, _ = _page(assets, 2)
    (tmp_path / "a.pdf").write_bytes(b"good")
    with Press(assets) as press:
        press.pdf(html, 210, 297, tmp_path / "b.pdf")
        assert press.pid is not None
        os.kill(press.pid, signal.SIGSTOP)
        os.kill(press.pid, signal.SIGKILL)
        try:
            press.pdf(html, 210, 297, tmp_path / "a.pdf")
        except PressError:
            assert (tmp_path / "a.pdf").read_bytes() == b"good"
        press.pdf(html, 210, 297, tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf"]


def test_what_is_no_pdf_has_no_questions() -> None:
    for data in (b"", b"%PDF-1.4", b"hello", bytes(1000)):
        assert questions_in(data) == frozenset()
