"""Whatever a model or a person writes becomes harmless HTML."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.page import preview_html, question_html, steps_html
from app.page.prose import LONGEST_PROSE, blocks, inline
from app.page.working import MOST_LINES, working_lines
from engine.values import Mark, Problem, Provenance, Solution, Source, Step

ALLOWED = {
    "p", "br", "em", "strong", "code", "pre", "ol", "ul", "li", "blockquote", "hr", "span", "div",
    "table", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6", "section",
    "svg", "circle", "rect", "path", "details", "summary",
}  # fmt: skip


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(attrs)


def harmless(html: str) -> None:
    reader = Reader()
    reader.feed(html)
    assert reader.tags <= ALLOWED
    names = {name for name, _ in reader.attributes}
    assert not names & {"href", "src", "srcset", "action", "xlink:href", "data", "style"}
    assert not any(name.startswith("on") for name in names)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[点我](javascript:alert(1)) ![图](http://example.com/a.png) <http://example.com>",
    "[a]: http://example.com\n\n[a]",
    "$<script>alert(1)</script>$ 和 \\(<img src=x onerror=alert(1)>\\)",
    "\ue0000\ue001 占位 $x$ \ue0009\ue001",
    "```html\n<script>alert(1)</script>\n```",
    "|<b>a</b>|$|x|$|\n|-|-|\n|<iframe src=//x>|2|",
    "&lt;script&gt; &#60;script&#62;",
    '" onmouseover="alert(1)',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_harmless_everywhere(text: str) -> None:
    step = Step(text, text, "line", text, text, Mark.WRONG, text, text)
    harmless(preview_html(text))
    harmless(question_html(Problem(text, source=Source("bank"))))
    harmless(steps_html(Solution("solved", Provenance("algebra"), steps=(step,))))
    harmless(steps_html(Solution("solved", Provenance("model"), steps=(step,), text=text)))


@given(st.text(alphabet='<>/"=&$\\[]()!`*_|-#\n abscriptonl:;\ue000\ue0010', max_size=120))
def test_no_text_makes_a_tag_of_its_own(text: str) -> None:
    harmless(blocks(text))
    harmless(preview_html(text))
    harmless(steps_html(Solution("solved", Provenance("model"), text=text)))


def test_formulas_are_kept_from_markdown() -> None:
    html = blocks("设 $a_1*b_1*c_1$，\\(x\\)，则 **结论**")
    assert '<span class="formula">a_1*b_1*c_1</span>' in html
    assert '<span class="formula">x</span>' in html
    assert "<strong>结论</strong>" in html


def test_a_bar_inside_a_formula_does_not_cut_a_table() -> None:
    html = blocks("|值|式|\n|-|-|\n|1|$|x|$|")
    assert '<td><span class="formula">|x|</span></td>' in html


def test_a_very_long_text_is_cut_with_a_word_about_it() -> None:
    html = blocks("长" * (LONGEST_PROSE + 5))
    assert "后面的没有显示" in html
    assert len(html) < LONGEST_PROSE + 200
    assert len(working_lines("x\n" * 50_000)) <= MOST_LINES


def test_every_newline_is_a_line() -> None:
    assert inline("一\n二") == "一<br />\n二"
