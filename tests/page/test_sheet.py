"""The paper as HTML: units, held signs, safe text; and how the real engine sets it on leaves."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.page.sheet import sheet_call, sheet_html, sheet_page, written
from curriculum.worksheet.blocks import (
    Answer,
    Asked,
    Document,
    Grid,
    Heading,
    KeyLine,
    PageBreak,
    ScoreTable,
    Title,
)
from curriculum.worksheet.paper_size import PAPERS
from engine.values import Picture, Step
from engine.values.picture import NumberLine
from tests.page.test_browser import ASSETS, shown

FIGURE = Picture("number_line", "数轴", NumberLine((-3, 3)))
BOX = '<svg width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100"/></svg>'

needs_assets = pytest.mark.skipif(
    not (ASSETS / "node_modules" / "katex").is_dir(), reason="set-up has not fetched the assets"
)


def _document(*blocks: Any, paper: str = "A4", **more: Any) -> Document:
    return Document("卷", PAPERS[paper], blocks, **more)


def _html(*blocks: Any, **more: Any) -> str:
    return str(sheet_html(_document(*blocks, **more), lambda _: BOX))


def _leaves(document: Document, ask: str, **more: Any) -> Any:
    html = sheet_page(document, draw=lambda _: BOX, assets=ASSETS, screen=True)
    wait = "new Promise(done => setTimeout(done, 300))"
    return shown([wait], ask, html, settle=900, **more)["value"]


def test_a_blank_is_a_line_that_holds_the_sign_after_it() -> None:
    html = written("得____。再（　），")
    assert '<span class="held"><span class="gap"></span>。</span>' in html
    assert '<span class="held">（　　），</span>' in html


def test_fractions_on_the_line_are_full_size_and_those_in_powers_small() -> None:
    assert r"\dfrac{1}{2}" in written(r"$\frac{1}{2}$")
    assert r"x^{\frac{1}{2}}" in written(r"$x^{\frac{1}{2}}$")
    assert r"\sqrt{\frac{1}{2}}" in written(r"$\sqrt{\frac{1}{2}}$")


def test_a_question_with_its_options_and_figure_is_one_unit() -> None:
    choices = tuple((label, f"${place}$") for place, label in enumerate("ABCD"))
    html = _html(
        Asked(3, "看图选（　）", choices=choices, across=4, pictures=(FIGURE,), beside=True)
    )
    units = re.findall(r'<section class="unit', html)
    assert len(units) == 1
    assert 'data-number="3"' in html
    assert 'data-across="4"' in html
    assert 'class="figures side"' in html
    assert html.count("<svg") == 1


def test_what_comes_from_outside_is_text() -> None:
    evil = "<script>alert(1)</script> <img src=x onerror=y> [a](javascript:b) \"'>"
    document = _document(
        Title(evil, evil), Heading(evil, evil, evil), ScoreTable((evil,)),
        Asked(1, evil, (evil,), (("A", evil),), answer=Answer(evil, prose=evil)),
        Grid(2, (Asked(2, evil),)), KeyLine(((1, evil),)), code=evil,
    )  # fmt: skip
    html = str(sheet_html(document, lambda _: ""))
    assert "<script" not in html
    assert "<img" not in html
    assert "href=" not in html


def test_a_long_code_is_a_picture_and_a_short_one_stands_at_the_foot() -> None:
    long = _html(Asked(1, "题"), code="ABCD" * 30, long=True)
    assert long.count("<svg") == 1
    assert 'data-code=""' in long
    assert 'data-code="ABCD"' in _html(Asked(1, "题"), code="ABCD")


def test_a_call_is_a_name_and_json() -> None:
    assert sheet_call("choose", 3) == "wenquSheet.choose(3)"
    assert json.loads(sheet_call("show", "<b>'\"</b>")[len("wenquSheet.show(") : -1])
    with pytest.raises(ValueError, match="no 'eval'"):
        sheet_call("eval", "1")


@needs_assets
def test_units_are_dealt_to_leaves_and_nothing_is_lost() -> None:
    asked = [Asked(number, "解方程 $x^2=4$。", room=6) for number in range(1, 31)]
    document = _document(Title("卷"), Heading("一、解答题"), *asked, PageBreak(), Title("答案"))
    seen = _leaves(
        document,
        "[wenquSheet.state(), [...document.querySelectorAll('#leaves .unit[data-number]')].map(u => +u.dataset.number),"
        " [...document.querySelectorAll('.leaf')].map(l => l.querySelector('.foot').innerText),"
        " [...document.querySelectorAll('.column-of')].map(c => c.scrollHeight <= c.parentElement.clientHeight + 1)]",
    )
    state, numbers, feet, fitting = seen
    assert numbers == list(range(1, 31))
    assert state["pages"] == len(feet) >= 3
    assert state["untypeset"] == 0
    assert f"第 1 页 共 {len(feet)} 页" in feet[0]
    assert all(fitting)


@needs_assets
def test_chinese_punctuation_never_begins_a_line() -> None:
    text = "已知函数 $y=kx+b$，当 $x=1$ 时，值是____，（　）。" * 12
    document = _document(*[Asked(n, text[n:]) for n in range(1, 12)])
    broken = """(() => {
      const bad = [];
      const walker = document.createTreeWalker(document.getElementById("leaves"), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let node, last = null;
      while ((node = walker.nextNode())) {
        if (node.parentElement.closest(".katex-mathml, .foot, .no")) continue;
        for (let at = 0; at < node.length; at++) {
          if (!"，。；：、？！）”".includes(node.data[at])) continue;
          range.setStart(node, at); range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          const say = node.parentElement.closest(".say").getBoundingClientRect();
          if (box.width && box.left < say.left + 2) bad.push(node.data.slice(Math.max(0, at - 3), at + 3));
        }
      }
      return bad;
    })()"""
    assert _leaves(document, broken) == []


@needs_assets
def test_a_pressed_question_is_an_action_and_the_chosen_one_is_framed() -> None:
    html = sheet_page(
        _document(Asked(1, "甲"), Asked(2, "乙")), draw=lambda _: "", assets=ASSETS, screen=True
    )
    seen = shown(
        ["wenquSheet.choose(2)", "document.querySelector('#leaves [data-number=\"1\"]').click()"],
        "document.querySelector('.chosen').dataset.number",
        html,
        settle=900,
    )
    assert seen["value"] == "2"
    assert seen["left"] == ["wenqu://action/question/1"]


def test_steps_are_lines_under_the_key() -> None:
    steps = (Step("2+3", "5", "add", reason="先算。"),)
    html = _html(Asked(1, "算", answer=Answer("$5$", steps)))
    assert "【答案】" in html
    assert "先算：" in html
    assert "2+3=5" in html


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    if not (ASSETS / "theme").is_dir():
        pytest.skip("no assets")
    page = sheet_page(_document(Asked(1, "题")), draw=lambda _: "", assets=ASSETS)
    assert "http:" not in page
    assert "https:" not in page
    assert "style=" not in page.split("<body", 1)[1]
