"""Prose with formulas as safe HTML: Markdown with HTML, links and pictures switched off."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from app.page.mathematics import Formula, Piece, Prose, split
from app.page.typed import split_typed
from engine.i18n import tr

LONGEST_PROSE = 60_000
"""Characters of one piece of prose that are shown; the rest is cut with a word about it."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000\ue001\u202a-\u202e\u2066-\u2069\ufeff]"
)


def _markdown() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True, "linkify": False})
    reader.enable("table")
    # Pupils indent, underline with dashes and write [x](y) without meaning code, titles or links.
    reader.disable(
        ["code", "lheading", "reference", "html_block", "html_inline", "link", "image", "autolink"]
    )
    return reader


_READER = _markdown()


def clean(text: str) -> str:
    """`text` without control and direction marks, with plain line ends, cut to what is shown."""
    plain = _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(plain) <= LONGEST_PROSE:
        return plain
    return plain[:LONGEST_PROSE] + "\n\n" + tr("（太长，后面的没有显示）")


def formula_html(latex: str, display: bool = False) -> Markup:
    """One formula, LaTeX without dollar signs, as the element that the page typesets."""
    kind = "formula display" if display else "formula"
    return Markup('<span class="{}">{}</span>').format(kind, latex)


def blocks(text: str, typed: bool = False) -> Markup:
    """Paragraphs, lists and tables; `typed` also typesets formulas without dollar signs."""
    return _rendered(text, split_typed if typed else split, _READER.render)


def inline(text: str, typed: bool = False) -> Markup:
    """One line of prose, without a paragraph around it."""
    return _rendered(text, split_typed if typed else split, _READER.renderInline)


def protect(pieces: tuple[Piece, ...]) -> tuple[str, list[Formula]]:
    """The text with a place holder for each formula, so that Markdown can't read into one."""
    formulas: list[Formula] = []
    parts: list[str] = []
    for piece in pieces:
        if isinstance(piece, Prose):
            parts.append(piece.text)
        else:
            parts.append(f"{_OPEN}{len(formulas)}{_CLOSE}")
            formulas.append(piece)
    return "".join(parts), formulas


def restore(html: str, formulas: list[Formula]) -> Markup:
    """`html`, made by `_READER` from protected text, with its formulas as elements."""

    def element(place: re.Match[str]) -> str:
        formula = formulas[int(place[1])]
        return formula_html(formula.latex, formula.display)

    return Markup(_PLACE.sub(element, html))  # noqa: S704 (Markdown's output, HTML off)


def sources(protected: str, formulas: list[Formula]) -> str:
    """Protected text with each formula as it stood in the source."""
    return _PLACE.sub(lambda place: formulas[int(place[1])].source, protected)


def inline_protected(line: str, formulas: list[Formula]) -> Markup:
    """One line of already protected text as HTML."""
    return restore(_READER.renderInline(line), formulas)


def blocks_protected(text: str, formulas: list[Formula]) -> Markup:
    """A block (a table, say) of already protected text as HTML."""
    return restore(_READER.render(text), formulas)


def _rendered(
    text: str, cut: Callable[[str], tuple[Piece, ...]], render: Callable[[str], str]
) -> Markup:
    protected, formulas = protect(cut(clean(text)))
    return restore(render(protected), formulas)


def plain(text: str) -> Markup:
    """`text` exactly as it stands, escaped."""
    return escape(clean(text))
