r"""Our Markdown with formulas as plain HTML for other programs; formulas stand in `\(..\)`."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from html import escape

from curriculum.bank import BankImage
from curriculum.exchange.prose import FORMULA, PLACE

Show = Callable[[BankImage], str]
"""Gives the address that a picture has in the file that is written."""

_TYPES = {"png": "png", "jpg": "jpeg", "gif": "gif", "webp": "webp"}
_BOLD = re.compile(r"(?<![*\\])\*\*(?=\S)(.{1,500}?)(?<=[^\s\\])\*\*")
_ITALIC = re.compile(r"(?<![*\\])\*(?=[^\s*])(.{1,500}?)(?<=[^\s\\*])\*(?!\*)")
_UNDERLINED = re.compile(r"(?<![\w\\])_(?=[^\W_])(.{1,500}?)(?<=[^\W_])_(?!\w)")
_ESCAPE = re.compile(r"\\([*`_<|])")
_RUN = re.compile(" {2,}")
_HIDDEN = "\ue000{}\ue001"
_PLACES = re.compile("\ue000(\\d+)\ue001")


def in_place(image: BankImage) -> str:
    """A picture's address that holds its bytes."""
    kind = _TYPES[image.name.rpartition(".")[2]]
    return f"data:image/{kind};base64,{b64encode(image.data).decode('ascii')}"


def to_html(text: str, images: Sequence[BankImage | None] = (), show: Show = in_place) -> str:
    """Paragraphs of HTML; `〔图1〕` becomes the first of `images`."""
    text = text.replace("\ue000", "").replace("\ue001", "")
    done: list[str] = []

    def hide(html: str) -> str:
        done.append(html)
        return _HIDDEN.format(len(done) - 1)

    def formula(found: re.Match[str]) -> str:
        return hide(rf"\({escape(found[1].strip(), quote=False)}\)")

    def picture(found: re.Match[str]) -> str:
        number = int(found[1])
        image = images[number - 1] if 0 < number <= len(images) else None
        if image is None:
            return found[0]
        return hide(f'<img src="{escape(show(image))}" alt="图{number}"/>')

    hidden = PLACE.sub(picture, FORMULA.sub(formula, text))
    paragraphs = [_paragraph(block, hide) for block in re.split(r"\n{2,}", hidden) if block.strip()]
    html = "".join(paragraphs)
    for _ in range(2):  # a table's cells may hold what is hidden
        html = _PLACES.sub(lambda found: done[int(found[1])], html)
    return html


def in_line(text: str, images: Sequence[BankImage | None] = (), show: Show = in_place) -> str:
    """The same without a paragraph around it, where there is only one."""
    html = to_html(text, images, show)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner or "<table>" in inner else inner


def _paragraph(block: str, hide: Callable[[str], str]) -> str:
    lines = block.strip().split("\n")
    if len(lines) > 1 and lines[0].startswith("|") and re.fullmatch(r"[|\s:\-]+", lines[1]):
        rows = "".join(_table_row(line) for line in (lines[0], *lines[2:]))
        return f"<table>{rows}</table>"
    if all(line.startswith("- ") for line in lines):
        return f"<ul>{''.join(f'<li>{_inline(line[2:])}</li>' for line in lines)}</ul>"
    return f"<p>{'<br/>'.join(map(_inline, lines))}</p>"


def _table_row(line: str) -> str:
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return f"<tr>{''.join(f'<td>{_inline(cell.strip())}</td>' for cell in cells)}</tr>"


def _inline(text: str) -> str:
    html = escape(_RUN.sub(_kept, text), quote=False)
    html = _ITALIC.sub(r"<em>\1</em>", _BOLD.sub(r"<strong>\1</strong>", html))
    html = _UNDERLINED.sub(r"<em>\1</em>", html)
    return _ESCAPE.sub(r"\1", html.replace(r"\&lt;", "&lt;"))


def _kept(run: re.Match[str]) -> str:
    """Spaces that HTML would run together."""
    return " " + "\u00a0" * (len(run[0]) - 1)
