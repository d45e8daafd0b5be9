"""A worksheet as safe HTML: units that the page's script sets on leaves of paper."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from app.page import prose
from app.page.fragments import Draw
from app.page.layouts import layout_html
from app.page.mathematics import Prose, split
from app.page.pages import document_page
from app.page.render import render
from curriculum.worksheet.blocks import Answer, Asked, Block, Document, Grid, KeyLine, KeyWorked
from curriculum.worksheet.qr import qr_svg
from curriculum.worksheet.working import worked_lines
from engine.i18n import tr
from engine.values import Picture

KEYS_A_LINE = 10
"""Keys that stay together when a list of keys goes over to the next column."""

_BLANK, _BRACKETS = "\ue010", "\ue011"
_CLINGING = "[，。．；：、？！）」』】》”’]*"
_HELD = re.compile(f"(?:{_BLANK}|{_BRACKETS}){_CLINGING}")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+|.)|.", re.DOTALL)
_CALLS = frozenset(["show", "choose", "zoom", "fit", "state"])


@dataclass(frozen=True, slots=True)
class _Unit:
    """What never comes apart on the way to the next column; `keep`: nor from the next unit."""

    html: Markup
    kind: str
    number: int = 0
    keep: bool = False
    breaks: bool = False


def sheet_page(
    document: Document,
    *,
    draw: Draw,
    assets: Path,
    language: str = "zh",
    images: Mapping[str, bytes] | None = None,
    screen: bool = False,
) -> str:
    """The whole paper as a page, for the press, or with `screen` for a view that shows leaves.

    `draw` makes figures SVG; `images` has the bytes of imported pictures by name. The script sets
    the units on leaves of the paper's size and gives `body` the class `set` when it is done.
    """
    shell = render(
        "sheet_shell",
        html=sheet_html(document, draw, images),
        screen=screen,
    )
    return document_page(
        shell, title=document.title, theme="light", language=language, assets=assets, paper=True
    )


def empty_sheet_page(assets: Path, language: str = "zh", theme: str = "light") -> str:
    """A page for a view with no paper on it yet; `sheet_call("show", html)` sets one."""
    return document_page(
        render("sheet_shell", html=Markup(), screen=True),
        title=tr("卷子"),
        theme=theme,
        language=language,
        assets=assets,
        paper=True,
    )


def sheet_html(document: Document, draw: Draw, images: Mapping[str, bytes] | None = None) -> Markup:
    """The paper's units, for `sheet_page` or for `sheet_call("show", ...)` in a page that stands."""
    encoded = {name: base64.b64encode(data).decode() for name, data in (images or {}).items()}
    return render(
        "sheet",
        document=document,
        units=list(_units(document, draw)),
        images=json.dumps(encoded) if encoded else "",
        qr=Markup(qr_svg(document.code)) if document.long else "",  # noqa: S704 (made by segno)
    )


def sheet_call(name: str, *arguments: object) -> str:
    """`wenquSheet.<name>(...)` to be run in the page.

    `show(html)`, `choose(number, [[name, sign, word], ...])` (0: none; the signs are links to the
    actions `tool/<name>`), `zoom(factor)`, `fit(width in pixels)`; `state()` gives
    `{pages, questions, untypeset, set, zoom}`. A pressed question is the action `question/<number>`.
    """
    if name not in _CALLS:
        raise ValueError(f"the paper's page has no {name!r}")
    listed = ",".join(json.dumps(argument, allow_nan=False) for argument in arguments)
    return f"wenquSheet.{name}({listed})"


def sheet_state() -> str:
    """What gives the page's state as a JSON text: objects don't come home from every view."""
    return f"JSON.stringify({sheet_call('state')})"


def _units(document: Document, draw: Draw) -> Iterator[_Unit]:
    breaks = False
    for block in document.blocks:
        kind = type(block).__name__.lower()
        if kind == "pagebreak":
            breaks = True
            continue
        for unit in _of_block(block, kind, draw):
            yield _Unit(unit.html, unit.kind, unit.number, unit.keep, breaks)
            breaks = False


def _of_block(block: Block, kind: str, draw: Draw) -> Iterator[_Unit]:
    match block:
        case Asked():
            yield _Unit(_asked(block, draw), "item", block.number)
        case Grid():
            for start in range(0, len(block.items), block.across):
                row = block.items[start : start + block.across]
                cells = [(item.number, written(item.text), item.answer) for item in row]
                html = render("sheet_row", cells=cells, across=block.across, key=_short_key)
                yield _Unit(html, "grid-row")
        case KeyLine():
            for start in range(0, len(block.keys), KEYS_A_LINE):
                keys = [
                    (number, written(key))
                    for number, key in block.keys[start : start + KEYS_A_LINE]
                ]
                yield _Unit(render("sheet_keys", keys=keys), "keys")
        case KeyWorked():
            yield _Unit(_answer(block.answer, draw, block.number), "worked")
        case _:
            html = render("sheet_block", block=block, kind=kind, written=written)
            yield _Unit(html, kind, keep=kind == "heading")


def _asked(item: Asked, draw: Draw) -> Markup:
    text = tr("（{marks}分）", marks=item.marks) + item.text if item.marks else item.text
    return render(
        "sheet_item",
        item=item,
        statement=written(text, whole=True),
        parts=[written(part, whole=True) for part in item.parts],
        choices=[(label, written(choice)) for label, choice in item.choices],
        figures=_figures(item.pictures, draw),
        room=range(item.room),
        answer=_answer(item.answer, draw) if item.answer is not None else "",
    )


def _answer(answer: Answer, draw: Draw, number: int = 0) -> Markup:
    lines = [
        (written(line.prose), layout_html(line.layout) if line.layout is not None else "")
        for line in worked_lines(answer.steps)
    ]
    return render(
        "sheet_answer",
        number=number,
        key=written(answer.text),
        lines=lines,
        prose=written(answer.prose, whole=True) if answer.prose else "",
        figures=_figures(answer.pictures, draw),
    )


def _short_key(answer: Answer | None) -> Markup:
    return written(answer.text) if answer is not None else Markup()


def _figures(pictures: tuple[Picture, ...], draw: Draw) -> list[tuple[Picture, Markup]]:
    return [
        (picture, Markup(draw(picture)) if picture.drawing is not None else Markup())  # noqa: S704
        for picture in pictures
    ]


def written(text: str, whole: bool = False) -> Markup:
    """Prose for paper: blanks as lines, brackets with room, each held to the sign after it."""
    marked = _open_fractions(text).replace("____", _BLANK).replace("（　）", _BRACKETS)
    html = prose.blocks(marked) if whole else prose.inline(marked)
    return Markup(_HELD.sub(_held, html))  # noqa: S704 (safe HTML with our own elements put in)


def _open_fractions(text: str) -> str:
    """Fractions that stand on the line at full size, as textbooks print them."""
    if "\\frac" not in text:
        return text
    return "".join(
        piece.text
        if isinstance(piece, Prose)
        else piece.source
        if piece.display
        else f"${_full_size(piece.latex)}$"
        for piece in split(text)
    )


def _full_size(latex: str) -> str:
    """`\\frac` as `\\dfrac` outside every brace; inside (a root, a power) it stays small."""
    depth, done = 0, []
    for sign in _TOKEN.findall(latex):
        depth += (sign == "{") - (sign == "}")
        done.append("\\dfrac" if sign == "\\frac" and not depth else sign)
    return "".join(done)


def _held(found: re.Match[str]) -> str:
    sign = found[0][1:]
    inside = '<span class="gap"></span>' if found[0][0] == _BLANK else "（　　）"
    return f'<span class="held">{inside}{sign}</span>'
