"""HTML from outside becomes Markdown and formulas, with nothing active in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.exchange.html import Converter
from curriculum.exchange.to_html import to_html
from tests.exchange.making import taken


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>一</p><p>二<br>三</p>", "一\n\n二\n三"),
        ("<b>粗</b>和<em>斜</em>", "**粗**和*斜*"),
        (r"解 \(x^2*3\) 与 $$\frac12$$", r"解 $x^2*3$ 与 $\frac12$"),
        ("x<sup>2</sup>+a<sub>1</sub>", "$x^{2}$+$a_{1}$"),
        ("3*4*5", r"3\*4\*5"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("<ul><li>甲<li>乙</ul>", "- 甲\n\n- 乙"),
        ("<table><tr><th>x<th>1<tr><td>y<td>2</table>", "| x | 1 |\n| --- | --- |\n| y | 2 |"),
        ('<img class="equation_image" data-equation-content="\\frac{1}{2}">', r"$\frac{1}{2}$"),
        ("<math><msqrt><mn>2</mn></msqrt></math>", r"$\sqrt{2}$"),
        ("<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>", r"$\frac{a}{b+1}$"),
        ("<math><mfenced open='|' close='|'><mi>x</mi></mfenced><mo>&le;</mo><mi>π</mi></math>", r"$\left| x\right|\leq \pi$"),
        ("<math><munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><msub><mi>a</mi><mi>i</mi></msub></math>", r"$\sum _{1}^{n}a_{i}$"),
    ],
)  # fmt: skip
def test_what_a_page_says_is_kept(html: str, markdown: str) -> None:
    assert Converter().html(html) == markdown


@pytest.mark.parametrize(
    "html",
    [
        "题<script>alert(1)</script>目",
        "题<iframe src='x'>里面</iframe>目",
        "题<svg onload=alert(1)><script>a</script></svg>目",
        "题<style>p{}</style>目",
        "题<object data='x.swf'>物</object>目",
        "题<img src=x onerror=alert(1)>目",
        "题<a href='javascript:alert(1)'></a>目",
        "题<form action=x><button>点</button></form>目",
        "题<math><annotation-xml><script>a</script></annotation-xml></math>目",
        "题<template><b>x</b></template>目",
        "题<!-- <b>x</b> -->目",
    ],
)
def test_what_could_run_is_gone(html: str) -> None:
    assert Converter().html(html) == "题目"


@pytest.mark.parametrize(
    ("cell", "statement"),
    [
        ("1<x <3 且 a<b，y>2", "1<x <3 且 a<b，y>2"),
        ("x<sup>2</sup>&nbsp;是<br/>多少？", "$x^{2}$ 是\n多少？"),
        ("看<script>alert(1)</script>题<img src=x onerror=alert(1)>", "看题"),
    ],
)
def test_a_cell_is_html_only_where_it_has_tags(cell: str, statement: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"题干,答案\n{cell},1\n", encoding="utf-8")
    (item,) = taken(path)
    assert item.problem.statement == statement


def test_a_tag_that_was_only_written_about_stays_text() -> None:
    said = Converter().html("&lt;script&gt;alert(1)&lt;/script&gt;")
    assert said == r"\<script>alert(1)\</script>"


def test_pictures_come_only_from_the_file_itself() -> None:
    asked: list[str] = []

    def fetch(source: str) -> None:
        asked.append(source)

    converter = Converter(fetch)
    assert converter.html('<img src="http://far.example/a.png" alt="远">') == "［远］"
    assert converter.html('<img src="data:image/svg+xml;base64,PHN2Zz4=">') == ""
    assert asked == ["http://far.example/a.png"]
    assert converter.images == []


def test_deep_nesting_is_cut_and_its_words_kept() -> None:
    assert Converter().html("<div>" * 20_000 + "深") == "深"
    assert len(Converter().html("<b>字" * 5_000)) >= 5_000


@pytest.mark.parametrize(
    "piece", [r"\(", "$$ ", "<a", "&nbsp;", "*a ", "a", "<sup>", "\n ", "〔图1〕", "\\", "<!--"]
)
def test_a_hundred_thousand_of_anything_is_read_in_one_pass(piece: str) -> None:
    assert isinstance(Converter().html(piece * 100_000), str)


@given(st.text(st.sampled_from("<>/abp=\"'!-&;$\\(){}[] \n*_图"), max_size=200))
def test_any_text_is_converted_and_written_again(text: str) -> None:
    said = Converter().html(text)
    assert isinstance(to_html(said), str)


plain = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=8)


@given(st.lists(plain, min_size=1, max_size=4), st.lists(plain, min_size=1, max_size=3))
def test_paragraphs_lines_and_formulas_survive_html(lines: list[str], formulas: list[str]) -> None:
    shown = "\n".join(lines) + "\n\n" + " ".join(f"字 $x_{{{each}}}<2$，" for each in formulas)
    assert Converter().html(to_html(shown)) == shown.strip()
